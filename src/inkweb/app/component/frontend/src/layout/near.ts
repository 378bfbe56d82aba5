// Find room for new nodes beside what they hang on, without moving anything else.

import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";

const RING = 105;
const APART = 62;
const SPOTS = 24;
const RINGS = 6;

/**
 * Give each of `fresh` a place near a neighbour that stands already: one of `chosen` where it can be, since that is what
 * was expanded. The order of `fresh` decides. With `home`, they take the place of what stood there: each beside one of them.
 */
export function placesNear(
  scene: Scene,
  fresh: string[],
  chosen: ReadonlySet<string> = new Set(),
  home: Place | null = null,
): Map<string, { from: Place; to: Place }> {
  const waiting = new Set(fresh);
  const taken: Place[] = scene.graph.filterNodes((id) => !waiting.has(id)).map((id) => spotOf(scene, id));
  const found = new Map<string, { from: Place; to: Place }>();
  // What stands near each parent: looked for once, since most new nodes hang on one.
  const near = new Map<Place, Place[]>();
  const spots = new Map<string, Place>();
  const spotOnce = (id: string): Place => {
    const spot = spots.get(id) ?? spotOf(scene, id);
    spots.set(id, spot);
    return spot;
  };
  while (waiting.size > 0) {
    const isNo = (id: string): boolean => waiting.has(id) || (home !== null && !found.has(id));
    const parentOf = (id: string): string | null => standing(scene, id, isNo, chosen);
    const id = [...waiting].find((id) => parentOf(id) !== null) ?? [...waiting][0]!;
    const parent = parentOf(id);
    const from = parent === null ? (home ?? middle(taken)) : (found.get(parent)?.to ?? spotOnce(parent));
    const around = near.get(from) ?? taken.filter((place) => Math.hypot(place.x - from.x, place.y - from.y) < RING * (RINGS + 1));
    near.set(from, around);
    const to = roomiest(from, outwards(scene, parent, from, fresh), around);
    found.set(id, { from, to });
    taken.push(to);
    for (const places of near.values()) places.push(to);
    waiting.delete(id);
  }
  return found;
}

function standing(scene: Scene, id: string, isNo: (id: string) => boolean, chosen: ReadonlySet<string>): string | null {
  const near = scene.graph.neighbors(id).filter((other) => other !== id && !isNo(other));
  return near.find((other) => chosen.has(other)) ?? near[0] ?? null;
}

function spotOf(scene: Scene, id: string): Place {
  const { x, y } = scene.graph.getNodeAttributes(id);
  return { x, y };
}

function middle(places: Place[]): Place {
  const sum = places.reduce((sum, place) => ({ x: sum.x + place.x, y: sum.y + place.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(places.length, 1), y: sum.y / Math.max(places.length, 1) };
}

/** The direction away from the parent's own neighbours: there is most room. */
function outwards(scene: Scene, parent: string | null, from: Place, fresh: string[]): number {
  if (parent === null) return 0;
  const old = scene.graph.neighbors(parent).filter((id) => !fresh.includes(id));
  const centre = middle(old.map((id) => spotOf(scene, id)));
  return old.length === 0 ? 0 : Math.atan2(from.y - centre.y, from.x - centre.x);
}

/** Try rings round `from`, further out each time, until a spot has room. */
function roomiest(from: Place, direction: number, taken: Place[]): Place {
  for (let ring = 1; ; ring++) {
    let best: Place | null = null;
    let most = -Infinity;
    for (let i = 0; i < SPOTS * ring; i++) {
      // 0, +1, -1, +2, -2 ...: the spots outwards come first, and win when all else is equal.
      const turn = (Math.ceil(i / 2) * (i % 2 ? 1 : -1) * 2 * Math.PI) / (SPOTS * ring);
      const spot = { x: from.x + RING * ring * Math.cos(direction + turn), y: from.y + RING * ring * Math.sin(direction + turn) };
      const room = Math.min(APART * 1.6, ...taken.map((other) => Math.hypot(other.x - spot.x, other.y - spot.y)));
      if (room > most + 1) [best, most] = [spot, room];
    }
    if (most >= APART || ring === RINGS) return best!;
  }
}
