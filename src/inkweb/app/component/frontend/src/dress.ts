// How a person has dressed the graph: looks, arrangement, what is switched off, what is pinned.

import type { Shape } from "./arranger.ts";
import type { Look } from "./looks.ts";
import type { Memory, Place } from "./memory.ts";
import type { Line } from "./wire.ts";

type Point = [x: number, y: number];

export interface Dress extends Look {
  shape: Shape;
  /** What rings stand round. */
  centres: string[];
  /** Where the middle of the arrangement is. */
  middle: Point;
  /** Lines of the legend that are switched off. */
  off: string[];
  edges: string[];
  pins: Record<string, Point>;
}

/** What Python says, once for each number. */
export interface Costume extends Dress {
  number: number;
  places: Record<string, Point>;
  camera: [x: number, y: number, scale: number, width: number, height: number] | null;
}

/** The key of a kind of line in the legend. */
export const LINE = "line:";

export function dressOf(memory: Memory): Dress {
  const pins = [...memory.pinned].flatMap((id): [string, Point][] => {
    const at = memory.places.get(id);
    return at ? [[id, pointOf(at)]] : [];
  });
  return {
    ...memory.look,
    shape: memory.shape,
    centres: memory.centres,
    middle: memory.middle,
    off: [...memory.hiddenGroups, ...[...memory.hiddenLines].map((line) => LINE + line)],
    edges: [...memory.hiddenEdges],
    pins: Object.fromEntries(pins),
  };
}

/** Dress as Python says, and say whether the arrangement is another one now. */
export function putOn(memory: Memory, costume: Costume): boolean {
  const { colour, size, caption, shape, centres, middle, off } = costume;
  const isOther = memory.shape !== shape || memory.centres.join() !== centres.join();
  memory.dressed = costume.number;
  memory.look = { colour, size, caption };
  memory.hiddenGroups = new Set(off.filter((key) => !key.startsWith(LINE)));
  memory.hiddenLines = new Set(off.filter((key) => key.startsWith(LINE)).map((key) => key.slice(LINE.length) as Line));
  memory.hiddenEdges = new Set(costume.edges);
  memory.shape = shape;
  memory.centres = centres;
  memory.middle = middle;
  memory.pinned = new Set(Object.keys(costume.pins));
  for (const [id, [x, y]] of Object.entries({ ...costume.places, ...costume.pins })) memory.places.set(id, { x, y });
  return isOther;
}

/** Whether it looks so already, and nothing is to stand elsewhere. */
export function isWorn(memory: Memory, costume: Costume): boolean {
  const now = dressOf(memory);
  const parts = Object.keys(now) as (keyof Dress)[];
  const isElsewhere = costume.camera !== null || Object.keys(costume.places).length > 0;
  return !isElsewhere && parts.every((part) => JSON.stringify(now[part]) === JSON.stringify(costume[part]));
}

export function pointOf({ x, y }: Place): Point {
  return [Math.round(x), Math.round(y)];
}
