import { edge, Helper, node, pass, sent } from "./browser.ts";
import assert from "node:assert/strict";
import test from "node:test";
import { ALL, EDGES, NAMES, NODES, NONE, page } from "./page.ts";

test("what a filter hid comes back where it stood, and what is pinned stays pinned there", (t) => {
  const { view, python, memory, kit } = page();
  t.after(() => view.destroy());
  const { acts } = kit;
  acts.drag("b", { x: 500, y: -40 });
  acts.pin("b");
  view.stage.camera.set({ x: 40, y: 30, scale: 1.1 });
  const [places, camera] = [new Map(memory.places), view.stage.camera.state];
  python.send(NONE);
  pass(2000);
  python.send(ALL);
  pass(2000);
  assert.deepEqual(memory.places, places);
  assert.deepEqual(view.stage.camera.state, camera);
});

test("of another picture, what is pinned keeps its place", (t) => {
  const { view, python, memory, kit } = page();
  t.after(() => view.destroy());
  kit.acts.pin("b");
  const place = memory.places.get("b");
  python.send(sent([node("x"), node("y")]));
  pass(2000);
  assert.equal(memory.places.has("a"), false);
  python.send(ALL);
  pass(2000);
  assert.deepEqual(memory.places.get("b"), place);
});

test("an arrangement that is undone while it is worked out moves nothing any more", (t) => {
  const { view, memory, kit } = page();
  t.after(() => view.destroy());
  const { arranger, steps } = kit;
  const places = new Map(memory.places);
  arranger.as("force");
  const helper = Helper.last!;
  steps.undo();
  const elsewhere = { x: NAMES.map((_, i) => 900 * i), y: NAMES.map(() => 0) };
  helper.onmessage?.({ data: { ...elsewhere, isDone: true } });
  pass(2000);
  assert.deepEqual(memory.places, places);
  assert.equal(arranger.isRunning, false);
});

test("names that come while all is arranged stand beside what stands", (t) => {
  const { view, python, memory, kit } = page();
  t.after(() => view.destroy());
  kit.arranger.as("force");
  const helper = Helper.last!;
  python.send(sent([...NODES, node("g")], [...EDGES, edge("a", "g")]));
  pass(2000);
  const places = new Map(memory.places);
  helper.onmessage?.({ data: { x: NAMES.map((_, i) => 900 * i), y: NAMES.map(() => 0), isDone: true } });
  pass(2000);
  assert.deepEqual(memory.places, places);
});

test("a layout whose worker fails is worked out all the same", (t) => {
  const { view, memory, kit } = page();
  t.after(() => view.destroy());
  const { arranger } = kit;
  arranger.as("force");
  Helper.last!.onerror?.();
  pass(2000);
  assert.equal(arranger.isRunning, false);
  assert.equal(memory.places.size, NAMES.length);
});

test("the step back from an expansion looks where one looked before", (t) => {
  const { view, python, kit } = page();
  t.after(() => view.destroy());
  const { camera } = view.stage;
  camera.set({ x: 30, y: 10, scale: 2 });
  const come = Array.from({ length: 25 }, (_, i) => node(`n${i}`));
  python.send(sent([...NODES, ...come], [...EDGES, ...come.map(({ id }) => edge("a", id))]));
  pass(2000);
  kit.steps.undo();
  pass(2000);
  python.send(ALL);
  pass(2000);
  assert.deepEqual(camera.state, { x: 30, y: 10, scale: 2 });
});

test("who is on the way to a name does not look at everything", (t) => {
  const { view, kit } = page();
  t.after(() => view.destroy());
  const { sight, steps } = kit;
  sight.fit();
  steps.turn(() => view.stage.camera.fly({ x: 500, y: 0, scale: 3 }));
  assert.equal(sight.isWhole, false);
  sight.fit();
  assert.equal(sight.isWhole, true);
});

test("a canvas that gets another size on the way to everything shows everything", (t) => {
  const { view, kit } = page();
  t.after(() => view.destroy());
  const { sight } = kit;
  view.stage.camera.set({ x: 500, y: 0, scale: 3 });
  sight.fit();
  pass(100);
  view.stage.camera.width = 400;
  sight.sized();
  pass(2000);
  assert.ok(sight.frame.shows(view.scene.discs()));
});

test("what is brought in again comes where it stood, and into sight with what it was brought to", (t) => {
  const { view, python, memory, kit } = page();
  t.after(() => view.destroy());
  kit.acts.drag("f", { x: 3000, y: 1500 });
  const places = new Map(memory.places);
  python.send(sent([node("a")]));
  pass(2000);
  kit.acts.expand(["a"]);
  python.send(sent(NODES, EDGES));
  pass(2000);
  assert.deepEqual(memory.places, places);
  const out = NAMES.filter((id) => {
    const { x, y } = view.stage.camera.toScreen(view.scene.graph.getNodeAttributes(id));
    return x < 0 || y < 0 || x > view.stage.camera.width || y > view.stage.camera.height;
  });
  assert.deepEqual(out, []);
});
