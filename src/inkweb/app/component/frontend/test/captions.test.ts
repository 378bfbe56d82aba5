import { edge, node, sent } from "./browser.ts";
import assert from "node:assert/strict";
import test from "node:test";
import { page } from "./page.ts";

type View = ReturnType<typeof page>["view"];

/** All words that are written above the graph, letters being seven pixels wide. */
function written({ stage }: View): string[] {
  const said: string[] = [];
  const acts: Record<string, unknown> = {
    measureText: (text: string) => ({ width: 7 * text.length }),
    fillText: (text: string) => void said.push(text),
  };
  const ctx = new Proxy({}, { get: (_, name) => acts[String(name)] ?? (() => {}), set: () => true });
  stage.overlay.paint(ctx as never, stage["theme"], stage.attention);
  return said;
}

const crowd = Array.from({ length: 40 }, (_, i) => {
  return node(`crowd ${i}`, { x: 45 * ((i % 8) - 4), y: 24 * (Math.floor(i / 8) - 2), size: 14, is_placed: true });
});

test("both ends of a selected line are named, however crowded it is round them", (t) => {
  const ends = [node("Kostas Varelas", { x: -22, y: 0, size: 4, is_placed: true }), node("Cindermark", { x: 23, y: 12, size: 4, is_placed: true })];
  const { view, kit } = page(sent([...crowd, ...ends], [edge("Kostas Varelas", "Cindermark")]));
  t.after(() => view.destroy());
  const isNamed = (): boolean[] => ends.map(({ name }) => written(view).includes(name));
  assert.deepEqual(isNamed(), [false, false], "there is room for them anyway");
  kit.acts.choose(["Kostas Varelas-Cindermark"]);
  assert.deepEqual(isNamed(), [true, true]);
});

test("what a selected line says, and one under the pointer, is written once", (t) => {
  const { view, kit } = page(sent([node("a", { x: -400, is_placed: true }), node("b", { x: 400, is_placed: true })], [edge("a", "b")]));
  t.after(() => view.destroy());
  const times = (): number => written(view).filter((text) => text === "knows").length;
  assert.equal(times(), 1);
  kit.acts.choose(["a-b"]);
  assert.equal(times(), 1);
  view.stage.attention.hover = { kind: "edge", id: "a-b" };
  assert.equal(times(), 1);
  kit.acts.choose([]);
  assert.equal(times(), 1);
});

test("what several selected lines say stands over no other words, what one says stands there in any case", (t) => {
  const lines = [9, 19, 29].map((i) => edge(`crowd ${i}`, `crowd ${i + 1}`, { caption: "formerly worked for the same" }));
  const { view, kit } = page(sent(crowd, lines));
  t.after(() => view.destroy());
  const times = (): number => written(view).filter((text) => text === "formerly worked for the same").length;
  kit.acts.choose([lines[1]!.id]);
  assert.equal(times(), 1);
  kit.acts.choose(lines.map(({ id }) => id));
  assert.equal(times(), 0);
});

test("a name of what stands just out of sight is written whole or not at all", (t) => {
  const { view } = page(sent([node("Petrakis Maritime", { is_placed: true }), node("b", { x: 200, is_placed: true })]));
  t.after(() => view.destroy());
  const { camera } = view.stage;
  assert.ok(written(view).includes("Petrakis Maritime"));
  camera.set({ x: camera.width / 2 + 30, y: 0, scale: 1 });
  assert.ok(!written(view).includes("Petrakis Maritime"));
});
