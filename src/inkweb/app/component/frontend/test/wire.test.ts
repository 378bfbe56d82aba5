import assert from "node:assert/strict";
import test from "node:test";
import { unpack, type Parcel, type Picture } from "../src/wire.ts";

const node = (id: string, name: string) => ({
  id: [id], name: [name], type: ["Person"], x: [0], y: [0], size: [8], more: [0], is_placed: [false],
});

const whole: Parcel = { version: "one", base: null, nodes: node("a", "Ada"), kinds: [] };

test("a whole picture is taken as it is", () => {
  const picture = unpack(whole, new Map());
  assert.equal(picture?.nodes.get("a")?.name, "Ada");
});

test("a difference adds, changes and takes away", () => {
  const kept = new Map<string, Picture>();
  unpack(whole, kept);
  const picture = unpack({ version: "two", base: "one", nodes: node("b", "Ben"), gone: ["a"], kinds: [] }, kept);
  assert.deepEqual([...picture!.nodes.keys()], ["b"]);
  assert.deepEqual([...kept.get("one")!.nodes.keys()], ["a"], "the base stays as it was");
});

test("the same version again needs no content", () => {
  const kept = new Map<string, Picture>();
  unpack(whole, kept);
  assert.equal(unpack({ version: "one", base: "one" }, kept)?.nodes.size, 1);
});

test("a difference from something unknown is refused", () => {
  assert.equal(unpack({ version: "two", base: "lost" }, new Map()), null);
});

test("only the last few pictures are kept", () => {
  const kept = new Map<string, Picture>();
  for (let i = 0; i < 20; i++) unpack({ ...whole, version: `v${i}` }, kept);
  assert.equal(kept.size, 8);
  assert.ok(kept.has("v19"));
});

test("what differences are told from is kept as long as they are", () => {
  const kept = new Map<string, Picture>();
  unpack(whole, kept);
  for (let i = 0; i < 20; i++) assert.ok(unpack({ version: `v${i}`, base: "one", nodes: node("b", `Ben ${i}`), gone: [], kinds: [] }, kept), `${i}`);
  assert.equal(kept.size, 8);
});
