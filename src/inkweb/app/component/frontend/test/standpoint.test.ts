import assert from "node:assert/strict";
import test from "node:test";
import { packed } from "../src/standpoint.ts";

const camera = { x: 0, y: 0, scale: 1, width: 1000, height: 600 };

test("what app/standpoint.py reads in its example is what is written here", () => {
  assert.equal(packed([["abcdef0123", { x: -300.2, y: 7.4 }]], camera), "AQAAAAAAAAAAP4AAAAPoAlirze_-1AAH");
});

test("a node too far away for its place to be written is left out", () => {
  assert.equal(packed([["abcdef0123", { x: 40_000, y: 0 }]], camera), packed([], camera));
});
