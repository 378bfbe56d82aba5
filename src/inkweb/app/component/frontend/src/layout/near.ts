// Find room for new nodes beside what they hang on, without moving anything else: for their discs, and for their names.

import { sizeAt } from "../camera.ts";
import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";
import { type Body, Ground } from "./ground.ts";
import { middle } from "./mean.ts";
import { halfOf } from "./net.ts";

/** Pixels from one ring to the next, and from spot to spot on it. */
const STEP = 13;
/** Pixels of a line between two discs: shorter ones say nothing. */
const LINE = 30;
/** Pixels from a parent within which a name must have room too; further out, room for the disc is enough. */
const FAR = 1600;
/** Of more names than this, seen from further away than this, few are written: those that come need room for their discs. */
const [MANY, AWAY] = [400, 0.5];

export interface Way {
  from: Place;
  to: Place;
}

/**
 * Give each of `fresh` a place near a neighbour that stands already: one of `chosen` where it can be, since that is what
 * was expanded. The order of `fresh` decides. They will be seen at `scale`, which says how large discs and names are.
 */
export function placesNear(scene: Scene, fresh: string[], scale: number, chosen: ReadonlySet<string> = new Set()): Map<string, Way> {
  const come = new Set(fresh);
  const waiting = new Set(fresh);
  const found = new Map<string, Way>();
  const ground = new Ground();
  const held = scene.graph.filterNodes((id, look) => !waiting.has(id) && !look.hidden);
  const isNamed = held.length <= MANY || scale >= AWAY;
  const bodyOf = (id: string): Body => bodyAt(scene, id, scale, isNamed);
  for (const id of held) ground.take(bodyOf(id));
  // Rings that are full round a parent need not be looked at again.
  const begun = new Map<string | null, number>();
  while (waiting.size > 0) {
    const parentOf = (id: string): string | null => standing(scene, id, waiting, chosen);
    const id = [...waiting].find((id) => parentOf(id) !== null) ?? [...waiting][0]!;
    const parent = parentOf(id);
    const from = parent === null ? middle(held.map((one) => spotOf(scene, one))) : (found.get(parent)?.to ?? spotOf(scene, parent));
    const start = begun.get(parent) ?? (parent === null ? 0 : Math.round((radiusOf(scene, parent, scale) + LINE) / STEP));
    const room = roomiest(ground, bodyOf(id), { x: from.x * scale, y: from.y * scale }, outwards(scene, parent, from, come), start);
    begun.set(parent, room.ring);
    ground.take(room.body);
    found.set(id, { from, to: { x: room.body.x / scale, y: room.body.y / scale } });
    waiting.delete(id);
  }
  return found;
}

function standing(scene: Scene, id: string, waiting: ReadonlySet<string>, chosen: ReadonlySet<string>): string | null {
  const near = scene.graph.neighbors(id).filter((other) => other !== id && !waiting.has(other));
  return near.find((other) => chosen.has(other)) ?? near[0] ?? null;
}

function radiusOf(scene: Scene, id: string, scale: number): number {
  return scene.graph.getNodeAttribute(id, "size") * sizeAt(scale);
}

/** As it is seen: in pixels. */
function bodyAt(scene: Scene, id: string, scale: number, isNamed: boolean): Body {
  const { x, y, name } = scene.graph.getNodeAttributes(id);
  return { x: x * scale, y: y * scale, radius: radiusOf(scene, id, scale), half: isNamed ? halfOf(name) : 0 };
}

function spotOf(scene: Scene, id: string): Place {
  const { x, y } = scene.graph.getNodeAttributes(id);
  return { x, y };
}

/** The direction away from the parent's own neighbours: there is most room. */
function outwards(scene: Scene, parent: string | null, from: Place, come: ReadonlySet<string>): number {
  if (parent === null) return 0;
  const old = scene.graph.neighbors(parent).filter((id) => !come.has(id));
  const centre = middle(old.map((id) => spotOf(scene, id)));
  return old.length === 0 ? 0 : Math.atan2(from.y - centre.y, from.x - centre.x);
}

/** Try rings round `from`, further out each time, until a spot has room; on a ring, outwards before inwards. */
function roomiest(ground: Ground, body: Body, from: Place, direction: number, start: number): { body: Body; ring: number } {
  for (let ring = start; ; ring++) {
    const away = body.radius + ring * STEP;
    const isNamed = body.half > 0 && away < FAR;
    const spots = Math.max(1, Math.floor((2 * Math.PI * away) / STEP));
    for (let i = 0; i < spots; i++) {
      // 0, +1, -1, +2, -2 ...
      const turn = direction + (Math.ceil(i / 2) * (i % 2 ? 1 : -1) * 2 * Math.PI) / spots;
      const spot = { ...body, x: from.x + away * Math.cos(turn), y: from.y + away * Math.sin(turn) };
      if (ground.hasRoom(spot, isNamed)) return { body: spot, ring };
    }
  }
}
