import assert from "node:assert/strict";
import { test } from "node:test";
import { sharpest } from "../src/save/picture.ts";
import { nodes, share, tally } from "../src/ui/words.ts";

test("a picture is as sharp as wished, as long as a browser can draw it", () => {
  assert.equal(sharpest(4, 930, 540), 4);
  for (const [width, height] of [[9_000, 1_000], [7_000, 7_000], [30_000, 200]] as const) {
    const scale = sharpest(4, width, height);
    assert.ok(scale < 4 && scale * width <= 16_000 && scale * scale * width * height <= 100_000_001, `${width} by ${height}`);
  }
});

test("a number has its unit and what it is a part of", () => {
  const all = tally(["Person", "Model", "Quantity", "Quantity", "Person"]);
  assert.equal(nodes(all), "3 names and 2 quantities");
  assert.equal(nodes(tally(["Quantity"]), all), "0 of 3 names and 1 of 2 quantities");
  assert.equal(nodes(tally(["Group"])), "1 group");
  assert.equal(nodes(tally([])), "0 names");
  assert.equal(share(1_200, 1_200, "connection"), "1,200 connections");
});
