// Means: of numbers, and of places.

import type { Place } from "../memory.ts";

/** Of none it is 0. */
export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

/** Of none it is the origin. */
export function middle(places: Place[]): Place {
  const sum = places.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(places.length, 1), y: sum.y / Math.max(places.length, 1) };
}
