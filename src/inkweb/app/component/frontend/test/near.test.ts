import assert from "node:assert/strict";
import test from "node:test";
import { placesNear } from "../src/layout/near.ts";
import { unfolded } from "../src/layout/unfold.ts";
import { memoryOf } from "../src/memory.ts";
import { Scene } from "../src/scene.ts";
import type { EdgeRow, NodeRow } from "../src/wire.ts";

const node = (id: string, x = 0, y = 0): [string, NodeRow] => [
  id, { id, name: id, type: "Person", x, y, size: 10, more: 0, is_placed: false, degree: 0, pagerank: null, community: null, mostly: "" },
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

const SCALE = 0.4;
const grown = Math.sqrt(SCALE);

function overlaps(made: Scene, places: Map<string, { to: { x: number; y: number } }>): string[] {
  const at = (id: string) => places.get(id)?.to ?? made.graph.getNodeAttributes(id);
  const ids = made.graph.nodes();
  const size = (id: string): number => made.graph.getNodeAttribute(id, "size") * grown;
  return ids.flatMap((a, i) => ids.slice(0, i).flatMap((b) => {
    const away = Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y) * SCALE;
    return away < size(a) + size(b) ? [`${a} ${b}`] : [];
  }));
}

test("new nodes come from their parent and stand round it, clear of it and of one another", () => {
  const made = scene();
  const places = placesNear(made, fresh, SCALE);
  assert.deepEqual(places.get("leaf0")!.from, { x: 0, y: 0 });
  assert.ok([...places.values()].every(({ to }) => Math.hypot(to.x, to.y) * SCALE < 400));
  assert.deepEqual(overlaps(made, places), []);
});

test("a crowd round the parent is not stood upon", () => {
  const made = scene();
  for (let i = 0; i < 60; i++) {
    const row = { ...node(`crowd${i}`, 90 * Math.sqrt(i) * Math.cos(i * 2.4), 90 * Math.sqrt(i) * Math.sin(i * 2.4))[1], size: 14 };
    made.graph.addNode(row.id, { ...row, colour: "", caption: "", hidden: false });
  }
  const before = new Set(overlaps(made, new Map(fresh.map((id, i) => [id, { to: { x: 1e6 + 1e4 * i, y: 0 } }]))));
  assert.deepEqual(overlaps(made, placesNear(made, fresh, SCALE)).filter((pair) => !before.has(pair)), []);
});

test("the first goes away from the parent's old neighbours", () => {
  const { to } = placesNear(scene(), fresh, SCALE).get("leaf0")!;
  assert.ok(to.x > 50 && Math.abs(to.y) < 1);
});

test("what was expanded is the parent, also when another neighbour stands already", () => {
  const made = scene();
  made.graph.addEdge("leaf7", "old", edge("leaf7", "old")[1] as never);
  const places = placesNear(made, ["leaf7"], SCALE, new Set(["old"]));
  assert.deepEqual(places.get("leaf7")!.from, { x: -100, y: 0 });
});

test("members stand where their group stood, and nothing else stands there", () => {
  const made = scene();
  const members = Array.from({ length: 20 }, (_, i) => `leaf${i}`);
  const home = { x: -90, y: 10 };
  const ways = unfolded(made, members, home, { width: 900, height: 540, panels: [] }, (id) => id === "far");
  assert.ok(!ways.has("far"), "what is pinned stays");
  const reach = (id: string): number => Math.hypot(ways.get(id)!.to.x - home.x, ways.get(id)!.to.y - home.y);
  assert.deepEqual(ways.get("leaf0")!.from, home);
  assert.ok(Math.min(...["hub", "old"].map(reach)) > Math.max(...members.map(reach)));
});

test("a new node that hangs on a new node follows it", () => {
  const places = placesNear(scene(), fresh, SCALE);
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
