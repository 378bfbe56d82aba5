// Force layout: ForceAtlas2 from given places, evened out, then room for the names. A pure function: same in, same out.

import { Force } from "./force.ts";
import { mean } from "./mean.ts";
import { apart, fitting, stretch, type Bodies, type Points, type Sheet } from "./sheet.ts";
import { even } from "./stress.ts";

export interface Unsettled extends Points, Bodies {
  /** Pairs of node numbers. */
  ends: Uint32Array;
  /** What it will be seen on. */
  sheet: Sheet;
}

export type Settled = Points;

/** Pixels that the usual edge is long. */
const USUAL = 120;
/** Up to so many nodes, all pairs can be looked at. */
const EVEN = 400;
/** Of more than these, names are read from near, where they have room anyway. */
const FEW = 5000;

/** Settle; `seen` is told now and then how far it is, in places that will not jump at the end. */
export function settle(input: Unsettled, seen?: (now: () => Settled) => void): Settled {
  const force = new Force(input);
  const order = input.x.length;
  if (force.hasEdges) {
    const all = rounds(order);
    for (let round = 1; round <= all; round++) {
      force.step();
      if (seen && round < all && round % 5 === 0) seen(() => sized(force.places(), input));
    }
  }
  const out = sized(force.places(), input, order <= EVEN);
  // Names of a large graph are read from near, where they have room anyway.
  if (order <= FEW) spread(out, order <= EVEN ? input : { ...input, half: input.size });
  const isFree = !input.fixed.includes(1);
  const seenAt = isFree ? stretch(out, input.size, input.sheet) : fitting(out, input.size, input.sheet);
  apart(out, input, seenAt, isFree ? input.sheet : null, true);
  return out;
}

/** Bring a layout to its size and shape, when nothing holds it. */
function sized(out: Settled, input: Unsettled, isEvened = false): Settled {
  const isFree = !input.fixed.includes(1);
  if (isFree) scale(out, input.ends);
  if (isEvened) even(out, input.ends, USUAL, input.fixed);
  if (isFree) stretch(out, input.size, input.sheet);
  return out;
}

/** So many that a large graph is settled in seconds: it begins at places that are good already. */
function rounds(order: number): number {
  if (order <= 200) return 600;
  if (order <= 1500) return 300;
  return order <= 12_000 ? 120 : 40;
}

/** Pixels of ground that a node should have on average. */
const GROUND = 6000;

/** Stretch so that the usual edge has its usual length and there is ground for all, round the middle. */
function scale(out: Settled, ends: Uint32Array): void {
  const lengths: number[] = [];
  for (let i = 0; i < ends.length; i += 2) {
    const [a, b] = [ends[i]!, ends[i + 1]!];
    if (a !== b) lengths.push(Math.hypot(out.x[a]! - out.x[b]!, out.y[a]! - out.y[b]!));
  }
  if (lengths.length === 0) return;
  const middle = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)]!;
  const [cx, cy] = [mean(out.x), mean(out.y)];
  const away = out.x.map((x, i) => Math.hypot(x - cx, out.y[i]! - cy)).sort();
  // Three quarters of the nodes lie within this: a few far ones say little about how dense it is.
  const radius = Math.max(away[Math.floor(away.length * 0.75)]!, 1e-6);
  const roomy = Math.sqrt((GROUND * 0.75 * away.length) / Math.PI) / radius;
  const factor = Math.max(USUAL / Math.max(middle, 1e-6), roomy);
  out.x.forEach((value, i) => (out.x[i] = (value - cx) * factor));
  out.y.forEach((value, i) => (out.y[i] = (value - cy) * factor));
}

/** Push apart nodes whose discs and names overlap, along the axis where it takes least. */
function spread(out: Settled, { size, half, fixed }: Unsettled): void {
  const cell = 160;
  for (let round = 0; round < 60; round++) {
    const grid = new Map<string, number[]>();
    out.x.forEach((x, i) => {
      const at = `${Math.floor(x / cell)},${Math.floor(out.y[i]! / cell)}`;
      const there = grid.get(at);
      if (there) there.push(i);
      else grid.set(at, [i]);
    });
    let moved = 0;
    out.x.forEach((x, i) => {
      const [column, row] = [Math.floor(x / cell), Math.floor(out.y[i]! / cell)];
      for (let dc = -1; dc <= 1; dc++) {
        for (let dr = -1; dr <= 1; dr++) {
          for (const j of grid.get(`${column + dc},${row + dr}`) ?? []) {
            if (j > i) moved += part(out, i, j, size, half, fixed);
          }
        }
      }
    });
    if (moved === 0) return;
  }
}

const NAME = 20;

function part(out: Settled, i: number, j: number, size: Float64Array, half: Float64Array, fixed: Uint8Array): number {
  if (fixed[i] && fixed[j]) return 0;
  const dx = out.x[j]! - out.x[i]!;
  const dy = out.y[j]! - out.y[i]!;
  const wide = Math.max(half[i]! + half[j]!, size[i]! + size[j]!) + 8 - Math.abs(dx);
  const high = size[i]! + size[j]! + NAME + 4 - Math.abs(dy);
  if (wide <= 0 || high <= 0) return 0;
  const [ax, ay] = wide < high ? [wide * (dx < 0 ? -1 : 1), 0] : [0, high * (dy < 0 ? -1 : 1)];
  const share = fixed[i] ? 1 : fixed[j] ? 0 : 0.5;
  out.x[i]! -= ax * (1 - share) * 0.6;
  out.y[i]! -= ay * (1 - share) * 0.6;
  out.x[j]! += ax * share * 0.6;
  out.y[j]! += ay * share * 0.6;
  return 1;
}
