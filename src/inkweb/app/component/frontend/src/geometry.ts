// The curve of an edge on the screen: a quadratic Bézier from border to border of its nodes.

import type { Camera } from "./camera.ts";
import { sizeAt } from "./camera.ts";
import type { Place } from "./memory.ts";
import type { EdgeLook, NodeLook } from "./scene.ts";

export interface Curve {
  from: Place;
  control: Place;
  to: Place;
}

/** Room between an arrow's tip and the node it points at. */
export const GAP = 2;

export function curveOf(edge: EdgeLook, source: NodeLook, target: NodeLook, camera: Camera): Curve {
  const grown = sizeAt(camera.scale);
  const a = camera.toScreen(source);
  const b = camera.toScreen(target);
  if (edge.source === edge.target) return loop(a, source.size * grown, edge.bend);
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const control = { x: (a.x + b.x) / 2 - dy * edge.bend, y: (a.y + b.y) / 2 + dx * edge.bend };
  return {
    from: towards(a, control, source.size * grown + GAP),
    control,
    to: towards(b, control, target.size * grown + GAP),
  };
}

/** The further it bends, the higher it rises: one of several stands inside the next. */
function loop(centre: Place, radius: number, bend: number): Curve {
  const dx = radius * 0.6;
  const dy = radius * 0.9;
  return {
    from: { x: centre.x - dx, y: centre.y - dy },
    control: { x: centre.x, y: centre.y - (radius * 3 + 50) * (1 + bend / 2) },
    to: { x: centre.x + dx, y: centre.y - dy },
  };
}

function towards(from: Place, to: Place, distance: number): Place {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const share = Math.min(0.98, distance / (Math.hypot(dx, dy) || 1));
  return { x: from.x + dx * share, y: from.y + dy * share };
}

export function pointAt({ from, control, to }: Curve, t: number): Place {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

export function lengthOf({ from, control, to }: Curve): number {
  // Gravesen 1997: the length of a Bézier lies between its chord and its polygon.
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  const polygon = Math.hypot(control.x - from.x, control.y - from.y) + Math.hypot(to.x - control.x, to.y - control.y);
  return (2 * chord + polygon) / 3;
}

/** How far `point` is from the curve, in pixels; Infinity when it is further than `reach`. */
export function distanceTo(curve: Curve, point: Place, reach: number): number {
  const { from, control, to } = curve;
  if (
    point.x < Math.min(from.x, control.x, to.x) - reach ||
    point.x > Math.max(from.x, control.x, to.x) + reach ||
    point.y < Math.min(from.y, control.y, to.y) - reach ||
    point.y > Math.max(from.y, control.y, to.y) + reach
  ) {
    return Infinity;
  }
  const steps = 14;
  let nearest = Infinity;
  let last = from;
  for (let i = 1; i <= steps; i++) {
    const next = pointAt(curve, i / steps);
    nearest = Math.min(nearest, distanceToSegment(point, last, next));
    last = next;
  }
  return nearest <= reach ? nearest : Infinity;
}

function distanceToSegment(p: Place, a: Place, b: Place): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy || 1;
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
