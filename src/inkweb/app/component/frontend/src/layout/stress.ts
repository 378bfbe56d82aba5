// Even out a layout: distances on the picture become like distances in the graph.
// Stress majorisation by single nodes (Gansner, Koren, North 2005), good for what one looks at closely: a few hundred nodes.

import type { Points } from "./sheet.ts";

/** Steps further apart than any two nodes of one component are taken to be when they are in different ones. */
const BETWEEN = 1.5;
const ROUNDS = 90;

export function even(points: Points, ends: Uint32Array, length: number, fixed: Uint8Array): void {
  const steps = hops(points.x.length, ends);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < points.x.length; i++) if (!fixed[i]) improve(points, i, steps[i]!, length);
  }
}

/** Put node `i` where its distances to all others fit best; near ones count more. */
function improve({ x, y }: Points, i: number, steps: Float64Array, length: number): void {
  let [sumX, sumY, weights] = [0, 0, 0];
  for (let j = 0; j < x.length; j++) {
    if (j === i) continue;
    const wanted = steps[j]! * length;
    const weight = 1 / (wanted * wanted);
    const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
    const away = Math.hypot(dx, dy) || 1e-6;
    sumX += weight * (x[j]! + (wanted * dx) / away);
    sumY += weight * (y[j]! + (wanted * dy) / away);
    weights += weight;
  }
  if (weights === 0) return;
  x[i] = sumX / weights;
  y[i] = sumY / weights;
}

/** Steps between all pairs of nodes; a step at a hub is longer, since its neighbours need the circumference. */
function hops(order: number, ends: Uint32Array): Float64Array[] {
  const near: number[][] = Array.from({ length: order }, () => []);
  for (let i = 0; i < ends.length; i += 2) {
    near[ends[i]!]!.push(ends[i + 1]!);
    near[ends[i + 1]!]!.push(ends[i]!);
  }
  const extra = near.map((others) => Math.min(0.9, 0.05 * others.length));
  const rows = near.map((_, start) => stepsFrom(start, near, extra));
  const far = farthest(rows) / 2 + BETWEEN;
  return rows.map((row) => row.map((value) => (Number.isFinite(value) ? value : far)));
}

/** The most steps between two nodes that are joined at all: pairs are too many to be handed to one call of `Math.max`. */
function farthest(rows: Float64Array[]): number {
  let most = 1;
  for (const row of rows) for (const value of row) if (Number.isFinite(value) && value > most) most = value;
  return most;
}

function stepsFrom(start: number, near: number[][], extra: number[]): Float64Array {
  const steps = new Float64Array(near.length).fill(Infinity);
  steps[start] = 0;
  const queue = [start];
  for (const node of queue) {
    for (const other of near[node]!) {
      if (steps[other] !== Infinity) continue;
      steps[other] = steps[node]! + 1 + extra[node]! + extra[other]!;
      queue.push(other);
    }
  }
  return steps;
}
