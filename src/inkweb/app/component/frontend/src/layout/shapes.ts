// Layouts of one plain shape: rings round what is selected, one circle, a grid.

import type { Place } from "../memory.ts";
import { treeFrom, walked, type Net } from "./net.ts";

export type Places = Map<string, Place>;

const RING = 130;
/** A ring of fewer than this is nearer to the one inside it: one far name would make all others small. */
const FULL = 8;
const ROW = 92;
const APART = 26;

/** One circle, neighbours near one another. */
export function circle(net: Net): Places {
  const order = walked(net);
  const room = order.map((id) => 2 * net.size.get(id)! + APART);
  const whole = room.reduce((sum, one) => sum + one, 0);
  const radius = Math.max(160, whole / (2 * Math.PI));
  let along = 0;
  const places: Places = new Map();
  order.forEach((id, i) => {
    const angle = (2 * Math.PI * (along + room[i]! / 2)) / whole - Math.PI / 2;
    places.set(id, onCircle({ x: 0, y: 0 }, radius, angle));
    along += room[i]!;
  });
  return places;
}

/** Rows as in a table, group after group, the names in order. */
export function grid(net: Net, aspect: number): Places {
  const { compare } = new Intl.Collator("en");
  const order = [...net.ids].sort(
    (a, b) => net.group.get(a)! - net.group.get(b)! || compare(net.name.get(a)!, net.name.get(b)!) || (a < b ? -1 : 1),
  );
  const wide = Math.min(190, Math.max(70, ...net.wide.values()));
  const columns = Math.max(1, Math.round(Math.sqrt((order.length * aspect * ROW) / wide)));
  return new Map(order.map((id, i) => [id, { x: (i % columns) * wide, y: Math.floor(i / columns) * ROW }]));
}

/** Rings round the roots: as many steps away, as far out. What no step reaches stands on the ring outside. */
export function rings(net: Net, roots: string[]): Places {
  const inner = roots.filter((id) => net.near.has(id));
  const start = inner.length > 0 ? inner : walked(net).slice(0, 1);
  const tree = treeFrom(start, net.near);
  const depth = depths(tree, start.length > 1 ? 1 : 0);
  const lost = net.ids.filter((id) => !tree.has(id));
  const outside = Math.max(0, ...depth.values()) + 1;
  for (const id of lost) {
    tree.set(id, null);
    depth.set(id, outside);
  }
  return spread(tree, depth, net);
}

function depths(tree: Map<string, string | null>, first: number): Map<string, number> {
  const depth = new Map<string, number>();
  for (const [id, parent] of tree) depth.set(id, parent === null ? first : depth.get(parent)! + 1);
  return depth;
}

/** Give each node of a ring its angle: in the order of the parents, and as near to them as there is room. */
function spread(tree: Map<string, string | null>, depth: Map<string, number>, net: Net): Places {
  const places: Places = new Map();
  const angles = new Map<string, number>();
  const levels = [...new Set(depth.values())].sort((a, b) => a - b);
  let radius = 0;
  for (const level of levels) {
    const ring = net.ids.filter((id) => depth.get(id) === level);
    const of = (id: string): number => angles.get(tree.get(id) ?? "") ?? 0;
    ring.sort((a, b) => of(a) - of(b) || net.group.get(a)! - net.group.get(b)! || (a < b ? -1 : 1));
    const gap = radius === 0 ? RING : RING * Math.max(0.5, Math.min(1, ring.length / FULL));
    radius = level === 0 ? 0 : Math.max(radius + gap, (ring.length * 62) / (2 * Math.PI));
    settleRing(ring, of).forEach((angle, i) => {
      angles.set(ring[i]!, angle);
      places.set(ring[i]!, onCircle({ x: 0, y: 0 }, radius, angle));
    });
  }
  return places;
}

/** Angles at least one share of the circle apart, each as near to its wish as the order allows. */
function settleRing(ring: string[], wish: (id: string) => number): number[] {
  const least = (2 * Math.PI) / Math.max(1, ring.length);
  if (new Set(ring.map(wish)).size <= 1) return ring.map((_, i) => i * least);
  // Children of one parent lie round it, a little apart; who has no room moves on.
  const gap = least * 0.8;
  const angles: number[] = [];
  for (const id of ring) {
    const brothers = ring.filter((other) => wish(other) === wish(id));
    const own = wish(id) + (brothers.indexOf(id) - (brothers.length - 1) / 2) * gap;
    angles.push(angles.length === 0 ? own : Math.max(own, angles[angles.length - 1]! + gap));
  }
  const turn = angles[angles.length - 1]! - angles[0]!;
  const most = 2 * Math.PI - gap;
  return turn <= most ? angles : angles.map((angle) => angles[0]! + ((angle - angles[0]!) * most) / turn);
}

function onCircle(centre: Place, radius: number, angle: number): Place {
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}
