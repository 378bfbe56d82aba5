// Unfold a group where it stood: its members in a room of their own, all others moved away from there just far enough.

import { MARGIN } from "../camera.ts";
import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";
import { unsettled } from "./input.ts";
import type { Way } from "./near.ts";
import { settle } from "./settle.ts";
import { apart, fitting, type Sheet } from "./sheet.ts";

/** Pixels of ground for each member: its disc and its name. */
const GROUND = 7000;
/** From the middle of a picture to its corner, beside from the middle to its side. */
const CORNER = 1.25;
/** All of it may be looked at from a little further away than it takes. */
const SAFE = 0.85;

export function unfolded(scene: Scene, members: string[], home: Place, sheet: Sheet, isFixed: (id: string) => boolean): Map<string, Way> {
  const share = Math.sqrt((members.length * GROUND) / (sheet.width * sheet.height));
  const own = { width: sheet.width * share + 2 * MARGIN.left, height: sheet.height * share + 2 * MARGIN.bottom, panels: [] };
  const { x, y } = settle(unsettled(scene, members, { isFixed: () => false, isFromSent: true, sheet: own }));
  const ways = new Map<string, Way>();
  members.forEach((id, i) => ways.set(id, { from: home, to: { x: home.x + x[i]!, y: home.y + y[i]! } }));
  const [wide, high] = [reach(x) + sizeOf(scene, members), reach(y) + sizeOf(scene, members)];
  for (const id of scene.graph.nodes()) {
    if (ways.has(id) || isFixed(id)) continue;
    const from = scene.graph.getNodeAttributes(id);
    ways.set(id, { from: { x: from.x, y: from.y }, to: away(from, home, wide * CORNER, high * CORNER) });
  }
  keepApart(scene, ways, sheet, isFixed, new Set(members));
  return ways;
}

/** What was moved closer to one another on the way out must not lie over one another. */
function keepApart(scene: Scene, ways: Map<string, Way>, sheet: Sheet, isFixed: (id: string) => boolean, members: ReadonlySet<string>): void {
  const discs = scene.discs(scene.graph.nodes(), (id) => ways.get(id)?.to);
  const ids = scene.graph.filterNodes((_, look) => !look.hidden);
  const at = { x: Float64Array.from(discs, (disc) => disc.x), y: Float64Array.from(discs, (disc) => disc.y) };
  const size = Float64Array.from(discs, (disc) => disc.size);
  const fixed = Uint8Array.from(ids, (id) => Number(isFixed(id) || members.has(id)));
  apart(at, { size, half: size, fixed }, SAFE * fitting(at, size, sheet), null, false);
  ids.forEach((id, i) => {
    const way = ways.get(id);
    if (way && !fixed[i]) way.to = { x: at.x[i]!, y: at.y[i]! };
  });
}

function reach(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function sizeOf({ graph }: Scene, members: string[]): number {
  return 6 * Math.max(...members.map((id) => graph.getNodeAttribute(id, "size")));
}

/** Out of an ellipse round `home`, by less the further away it stood: the others keep their order round it. */
function away({ x, y }: Place, home: Place, wide: number, high: number): Place {
  const [dx, dy] = [(x - home.x) / wide, (y - home.y) / high];
  const far = Math.hypot(dx, dy) || 1e-6;
  const factor = Math.sqrt(far * far + 1) / far;
  return { x: home.x + dx * factor * wide, y: home.y + dy * factor * high };
}
