import { edge, node, pass, sent, type Part } from "./browser.ts";
import assert from "node:assert/strict";
import test from "node:test";
import { ALL, EDGES, NODES, page } from "./page.ts";

test("a click on the ground where nothing is selected leaves the canvas open to what Python selects", (t) => {
  const { view, python, memory, kit } = page();
  t.after(() => view.destroy());
  const { acts, pointer } = kit;
  pointer.click(null, false);
  acts.hide([]);
  python.send({ ...ALL, selected: ["b"] });
  assert.deepEqual([...memory.selected], ["b"]);
});

test("the keys act on what the cursor stands on now", (t) => {
  const { view, memory, kit } = page();
  t.after(() => view.destroy());
  const { pointer } = kit;
  const walk = view["walk"];
  walk.moveTo("b");
  walk.nextEdge(1);
  pointer.click({ kind: "node", id: "c" }, false);
  walk.hide();
  assert.deepEqual([...memory.hiddenEdges], []);
  assert.deepEqual(memory.pending.at(-1)!.nodes, ["c"]);
  walk.moveTo("b");
  walk.nextEdge(1);
  memory.hiddenEdges.add("a-b");
  view.scene.dress();
  walk.select(false);
  assert.deepEqual([...memory.selected], ["b"]);
});

test("E brings in what is next to the name that the cursor stands on, whatever else is selected", (t) => {
  const { view, memory, kit } = page();
  t.after(() => view.destroy());
  kit.acts.choose(["a", "b"]);
  view["walk"].moveTo("b");
  view["walk"].expand();
  assert.deepEqual(memory.pending.at(-1), { number: memory.pending.at(-1)!.number, kind: "expand", nodes: ["b"] });
});

test("a drag that a second finger ends is one of its own, and pins what was dragged", (t) => {
  const { view, memory } = page();
  t.after(() => view.destroy());
  const pad = view.stage.pad as unknown as Part;
  const at = view.stage.camera.toScreen(view.scene.graph.getNodeAttributes("f"));
  const finger = (pointerId: number, x: number, y: number) => ({ pointerId, button: 0, pointerType: "touch", clientX: x, clientY: y });
  for (const [end, steps] of [["pointerdown", 1], ["pointercancel", 2]] as const) {
    pad.fire("pointerdown", finger(1, at.x, at.y));
    at.x -= 40;
    pad.fire("pointermove", finger(1, at.x, at.y));
    pad.fire(end, finger(end === "pointerdown" ? 2 : 1, 5, 5));
    pad.fire("pointerup", finger(2, 5, 5));
    pad.fire("pointerup", finger(1, at.x, at.y));
    assert.equal(memory.past.length, steps);
    assert.deepEqual([...memory.pinned], ["f"]);
    assert.deepEqual(memory.pending.at(-1)!.kind, "pin");
  }
});

test("to hide names and lines together is one step", (t) => {
  const { view, python, memory, kit } = page();
  t.after(() => view.destroy());
  kit.acts.hide(["f", "a-b"]);
  python.send(sent(NODES.slice(0, -1), EDGES.slice(0, -1)));
  pass(2000);
  assert.equal(memory.past.length, 1);
  kit.steps.undo();
  assert.equal(memory.returning?.version, ALL.version);
  assert.deepEqual([...memory.hiddenEdges], []);
});

test("what a finger taps is not below what is said of it, also once Python has answered", (t) => {
  const ends = [node("top", { y: -400, is_placed: true }), node("foot", { y: 400, is_placed: true })];
  const { view, python, kit } = page(sent(ends, [edge("top", "foot")]));
  t.after(() => view.destroy());
  const tip = kit.tip.root as unknown as Part;
  tip.getBoundingClientRect = () => ({ left: 12, top: 50, right: 300, bottom: 120, width: 288, height: 70 });
  const isLow = (kind: "node" | "edge", id: string): boolean => (kit.pointer.tap({ kind, id }), tip.classes.has("low"));
  assert.ok(!isLow("node", "foot"));
  assert.ok(isLow("node", "top"));
  python.send(sent(ends, [], { selected: ["top"] }));
  assert.ok(tip.classes.has("low"));
  python.send(sent(ends, [edge("top", "foot")]));
  assert.ok(!isLow("node", "foot"));
  assert.ok(!isLow("edge", "top-foot"), "at the bottom it would cover the other end");
});

test("the menu at one of several names brings in what is next to all of them", (t) => {
  const more = [node("a"), node("b", { x: 90, more: 2 }), node("c", { x: 180 })];
  const { view, memory, kit } = page(sent(more, [edge("a", "b")]));
  t.after(() => view.destroy());
  kit.acts.choose(["a", "b"]);
  kit.offers.open({ kind: "node", id: "a" }, { x: 10, y: 10 });
  const asked = memory.pending.at(-1)!;
  assert.deepEqual([asked.kind, asked.nodes], ["ask", ["a", "b"]]);
  kit.offers.answered({ kind: "relations", number: asked.number, rows: [["LEFT", "left", 3, 2]] });
  const offered = kit.offers["growingTogether"](["a", "b"], "these 2");
  assert.equal((offered[0] as { text: string }).text, "Show neighbours of these 2");
  (offered[0] as { choose(): void }).choose();
  assert.deepEqual([memory.pending.at(-1)!.kind, memory.pending.at(-1)!.nodes], ["expand", ["a", "b"]]);
  kit.acts.choose(["a"]);
  assert.deepEqual(kit.offers["meant"]("c"), ["c"]);
});
