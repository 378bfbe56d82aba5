import assert from "node:assert/strict";
import test from "node:test";
import { distanceTo, lengthOf, pointAt } from "../src/geometry.ts";

const straight = { from: { x: 0, y: 0 }, control: { x: 50, y: 0 }, to: { x: 100, y: 0 } };
const bowed = { from: { x: 0, y: 0 }, control: { x: 50, y: 100 }, to: { x: 100, y: 0 } };

test("distance to a straight edge is to its nearest point", () => {
  assert.ok(Math.abs(distanceTo(straight, { x: 30, y: 7 }, 8) - 7) < 0.01);
});

test("beyond its reach an edge is not near at all", () => {
  assert.equal(distanceTo(straight, { x: 30, y: 9 }, 8), Infinity);
  assert.equal(distanceTo(straight, { x: 130, y: 0 }, 8), Infinity);
});

test("a bowed edge is hit where it is drawn, not on its chord", () => {
  const top = pointAt(bowed, 0.5);
  assert.equal(top.y, 50);
  assert.ok(distanceTo(bowed, top, 8) < 1);
  assert.equal(distanceTo(bowed, { x: 50, y: 0 }, 8), Infinity);
});

test("a curve is longer than its chord and shorter than its polygon", () => {
  assert.equal(lengthOf(straight), 100);
  assert.ok(lengthOf(bowed) > 100 && lengthOf(bowed) < 224);
});
