import { edge, node, pass, sent, Part } from "./browser.ts";
import assert from "node:assert/strict";
import test from "node:test";
import { Surface } from "../src/layers/surface.ts";
import { extent } from "../src/ui/words.ts";
import { ALL, NODES, page } from "./page.ts";

test("what was sized for one screen is painted for it, also where the window is on another by now", (t) => {
  const scales: number[] = [];
  const host = new Part();
  const surface = new Surface(host as never, "");
  Object.assign(surface, { ctx: { setTransform: (a: number) => scales.push(a), clearRect() {} } });
  surface.resize(100, 100);
  t.after(() => (globalThis.devicePixelRatio = 1));
  globalThis.devicePixelRatio = 2;
  surface.clear();
  surface.resize(100, 100);
  surface.clear();
  assert.deepEqual(scales, [1, 2]);
});

test("the graph is drawn without the graphics card when that lets go of it", (t) => {
  const { view } = page();
  t.after(() => view.destroy());
  let isGone = false;
  view.stage.base = { ...view.stage.base!, name: "webgl", destroy: () => (isGone = true) } as never;
  const host = view.stage["baseHost"] as unknown as Part;
  host.fire("webglcontextlost");
  assert.ok(isGone);
  const { base } = view.stage;
  assert.equal(base?.name, "canvas");
  host.fire("webglcontextlost");
  assert.equal(view.stage.base, base, "what went was the old one");
});

test("a sentence none of whose lines is shown dims nothing", (t) => {
  const { view, kit } = page();
  t.after(() => view.destroy());
  const host = view.stage["baseHost"] as unknown as Part;
  view.light(["a-b"]);
  pass(50);
  assert.ok(host.classes.has("dimmed"));
  kit.acts.toggleLine("solid");
  pass(50);
  assert.ok(!host.classes.has("dimmed"));
});

test("each of several lines from a name to itself can be clicked", (t) => {
  const loops = ["one", "two", "three"].map((id) => edge("a", "a", { id }));
  const { view } = page(sent(NODES, loops));
  t.after(() => view.destroy());
  for (const { id } of loops) assert.ok(view.whereIs(id), id);
});

test("the reading voice counts what the line about a name counts", (t) => {
  const { view, kit } = page(sent([node("a", { degree: 46 }), node("b"), node("g", { type: "Group", degree: 9 })], [edge("a", "b"), edge("a", "g")]));
  t.after(() => view.destroy());
  assert.equal(extent(view.scene, "a"), "2 of 46 connections shown");
  assert.equal(extent(view.scene, "g"), "9 names");
  kit.acts.toggleLine("solid");
  kit.voice.at(view.scene, { kind: "node", id: "a" });
  assert.equal(kit.voice.root.textContent, "a, person, 0 of 46 connections shown");
});

test("a second press on a button of the bar closes its menu", (t) => {
  const { view, kit } = page(ALL);
  t.after(() => view.destroy());
  const button = view["panel"]["bar"].button("layout") as unknown as Part;
  button.fire("click");
  assert.ok(kit.menu.isOpen);
  button.fire("click");
  assert.ok(!kit.menu.isOpen);
});
