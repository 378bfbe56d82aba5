import assert from "node:assert/strict";
import test from "node:test";
import { placesNear } from "../src/layout/near.ts";
import { memoryOf } from "../src/memory.ts";
import { Scene } from "../src/scene.ts";
import type { EdgeRow, NodeRow } from "../src/wire.ts";

const node = (id: string, x = 0, y = 0): [string, NodeRow] => [
  id, { id, name: id, type: "Person", x, y, size: 10, more: 0, is_placed: false, degree: 0, pagerank: null, community: null },
];
const edge = (source: string, target: string): [string, EdgeRow] => [
  source + target,
  { id: source + target, source, target, caption: "knows", line: "solid", width: 1, is_mutual: false },
];

function scene(): Scene {
  const made = new Scene(memoryOf(String(Math.random())));
  const leaves = Array.from({ length: 30 }, (_, i) => `leaf${i}`);
  made.show({
    version: "1",
    kinds: [],
    nodes: new Map([node("hub"), node("old", -100, 0), ...leaves.map((id) => node(id, 9999, 9999)), node("far", 9999, 0)]),
    edges: new Map([edge("hub", "old"), ...leaves.map((id) => edge(id, "hub")), edge("far", "leaf3")]),
  });
  return made;
}

const fresh = [...Array.from({ length: 30 }, (_, i) => `leaf${i}`), "far"];

test("new nodes come from their parent and stand round it, clear of one another", () => {
  const places = placesNear(scene(), fresh);
  const spots = [...places.values()].map(({ to }) => to);
  assert.deepEqual(places.get("leaf0")!.from, { x: 0, y: 0 });
  assert.ok(spots.every(({ x, y }) => Math.hypot(x, y) < 500));
  spots.forEach((a, i) => spots.slice(0, i).forEach((b) => assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 50)));
});

test("the first goes away from the parent's old neighbours", () => {
  const { to } = placesNear(scene(), fresh).get("leaf0")!;
  assert.ok(to.x > 90 && Math.abs(to.y) < 1);
});

test("what was expanded is the parent, also when another neighbour stands already", () => {
  const made = scene();
  made.graph.addEdge("leaf7", "old", edge("leaf7", "old")[1] as never);
  const places = placesNear(made, ["leaf7"], new Set(["old"]));
  assert.deepEqual(places.get("leaf7")!.from, { x: -100, y: 0 });
});

test("members stand where their group stood, whatever else they are joined to", () => {
  const made = scene();
  made.graph.addEdge("leaf7", "old", edge("leaf7", "old")[1] as never);
  const places = placesNear(made, ["leaf7", "leaf8", "far"], new Set(), { x: 3000, y: 0 });
  for (const { to } of places.values()) assert.ok(Math.hypot(to.x - 3000, to.y) < 300);
});

test("a new node that hangs on a new node follows it", () => {
  const places = placesNear(scene(), fresh);
  assert.deepEqual(places.get("far")!.from, places.get("leaf3")!.to);
});

test("parallel edges bend apart, a single one is straight", () => {
  const made = new Scene(memoryOf("parallel"));
  const twice = edge("a", "b");
  const back: [string, EdgeRow] = ["ba", { ...edge("b", "a")[1] }];
  made.show({ version: "1", kinds: [], nodes: new Map([node("a"), node("b", 100), node("c", 50, 90)]), edges: new Map([twice, back, edge("b", "c")]) });
  const bends = ["ab", "ba", "bc"].map((id) => made.graph.getEdgeAttribute(id, "bend"));
  // Seen from the other end the same sign is the other side.
  assert.equal(bends[0], bends[1]);
  assert.notEqual(bends[0], 0);
  assert.equal(bends[2], 0);
});
