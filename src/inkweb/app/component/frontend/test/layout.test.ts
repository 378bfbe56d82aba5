import assert from "node:assert/strict";
import test from "node:test";
import { settle, type Unsettled } from "../src/layout/settle.ts";

/** A ring of hubs, each with leaves, at places that a simple formula gives. */
function garden(count: number, fixed: number[] = []): Unsettled {
  const ends: number[] = [];
  for (let i = 1; i < count; i++) ends.push(i, i < 5 ? (i + 1) % 5 : i % 5);
  return {
    x: Float64Array.from({ length: count }, (_, i) => 300 * Math.cos(i * 2.4) * Math.sqrt(i)),
    y: Float64Array.from({ length: count }, (_, i) => 300 * Math.sin(i * 2.4) * Math.sqrt(i)),
    size: new Float64Array(count).fill(10),
    half: new Float64Array(count).fill(30),
    fixed: Uint8Array.from({ length: count }, (_, i) => (fixed.includes(i) ? 1 : 0)),
    ends: Uint32Array.from(ends),
    wider: 1.5,
  };
}

test("the same graph settles at the same places", () => {
  assert.deepEqual(settle(garden(60)), settle(garden(60)));
});

test("fixed nodes stay", () => {
  const input = garden(40, [3, 4]);
  const { x, y } = settle(garden(40, [3, 4]));
  assert.equal(x[3], input.x[3]);
  assert.equal(y[4], input.y[4]);
});

test("no two nodes or their names overlap", () => {
  const { x, y } = settle(garden(60));
  let overlaps = 0;
  for (let i = 0; i < 60; i++) {
    for (let j = 0; j < i; j++) if (Math.abs(x[i]! - x[j]!) < 55 && Math.abs(y[i]! - y[j]!) < 35) overlaps++;
  }
  assert.equal(overlaps, 0);
});

test("a graph without edges, of one node, or of none does not fail", () => {
  for (const count of [0, 1, 6]) {
    const { x } = settle({ ...garden(count), ends: new Uint32Array(0) });
    assert.equal(x.length, count);
    assert.ok(x.every(Number.isFinite));
  }
});
