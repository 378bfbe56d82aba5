import assert from "node:assert/strict";
import test from "node:test";
import { Camera, sizeAt } from "../src/camera.ts";
import { Frame } from "../src/frame.ts";
import type { Place } from "../src/memory.ts";
import { settle, type Unsettled } from "../src/layout/settle.ts";
import type { Net } from "../src/layout/net.ts";
import { grid } from "../src/layout/shapes.ts";
import { onSheet, standard, type Points, type Sheet } from "../src/layout/sheet.ts";
import type { Area } from "../src/paint/label.ts";

/** A ring of hubs, each with leaves, at places that a simple formula gives. */
function garden(count: number, fixed: number[] = []): Unsettled {
  const ends: number[] = [];
  for (let i = 1; i < count; i++) ends.push(i, i < 5 ? (i + 1) % 5 : i % 5);
  return {
    x: Float64Array.from({ length: count }, (_, i) => 300 * Math.cos(i * 2.4) * Math.sqrt(i)),
    y: Float64Array.from({ length: count }, (_, i) => 300 * Math.sin(i * 2.4) * Math.sqrt(i)),
    size: new Float64Array(count).fill(10),
    half: new Float64Array(count).fill(30),
    fixed: Uint8Array.from({ length: count }, (_, i) => (fixed.includes(i) ? 1 : 0)),
    ends: Uint32Array.from(ends),
    sheet: { width: 900, height: 540, panels: [] },
  };
}

test("the same graph settles at the same places", () => {
  assert.deepEqual(settle(garden(60)), settle(garden(60)));
});

test("a ring of as many as are evened out settles", () => {
  const count = 400;
  const ring = { ...garden(count), ends: Uint32Array.from({ length: 2 * count }, (_, i) => Math.ceil(i / 2) % count) };
  const { x, y } = settle(ring);
  assert.ok([...x, ...y].every(Number.isFinite));
});

test("fixed nodes stay", () => {
  const input = garden(40, [3, 4]);
  const { x, y } = settle(garden(40, [3, 4]));
  assert.equal(x[3], input.x[3]);
  assert.equal(y[4], input.y[4]);
});

const SHEET = { width: 900, height: 540, panels: [{ left: 12, top: 420, right: 312, bottom: 528 }] };

/** The picture in pixels of a canvas on which all of it is looked at. */
function seen({ x, y }: Points, size: Float64Array, { width, height, panels }: Sheet) {
  const camera = new Camera(() => {});
  [camera.width, camera.height] = [width, height];
  const discs = [...x].map((at, i) => ({ x: at, y: y[i]!, size: size[i]! }));
  const frame = new Frame(camera);
  frame.panels = panels;
  camera.set(frame.around(discs)!);
  return discs.map((disc) => ({ ...camera.toScreen(disc), radius: disc.size * sizeAt(camera.scale) }));
}

test("all of it fills the canvas, no disc lies over another or below a panel", () => {
  for (const count of [6, 12, 60, 150]) {
    const input = { ...garden(count), sheet: SHEET };
    const discs = seen(settle(input), input.size, SHEET);
    discs.forEach((a, i) => {
      for (const b of discs.slice(0, i)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > a.radius + b.radius, `${count}`);
      const [panel] = SHEET.panels as [Area];
      assert.ok(a.x - a.radius > panel.right || a.y + a.radius < panel.top, `${count}: ${i} is covered`);
    });
    const wide = Math.max(...discs.map(({ x }) => x)) - Math.min(...discs.map(({ x }) => x));
    assert.ok(count < 60 || wide > 0.8 * SHEET.width, `${count}: ${wide}`);
  }
});

test("the size of a canvas changes nothing, and it fits where it is upright", () => {
  assert.equal(standard({ width: 906, height: 523 }), standard({ width: 1290, height: 835 }));
  for (const canvas of [{ width: 340, height: 600 }, { width: 520, height: 520 }]) {
    const input = { ...garden(60), sheet: standard(canvas) };
    const discs = seen(settle(input), input.size, { ...canvas, panels: [] });
    const reach = (of: (disc: { x: number; y: number }) => number): number => Math.max(...discs.map(of)) - Math.min(...discs.map(of));
    assert.ok(reach(({ x }) => x) > 0.7 * canvas.width && reach(({ y }) => y) > 0.7 * canvas.height, JSON.stringify(canvas));
  }
});

test("names have room beside one another", () => {
  const input = garden(60);
  const discs = seen(settle(input), input.size, input.sheet);
  let over = 0;
  discs.forEach((a, i) => {
    for (const b of discs.slice(0, i)) if (Math.abs(a.x - b.x) < 50 && Math.abs(a.y - b.y) < 18) over++;
  });
  assert.ok(over <= 3, `${over}`);
});

test("a plain shape fits on the canvas, and a pin moves only what it touches", () => {
  const ids = Array.from({ length: 40 }, (_, i) => `n${i}`);
  const places = new Map(ids.map((id, i) => [id, { x: 30 * Math.cos(i * 0.157), y: 30 * Math.sin(i * 0.157) }]));
  const size = new Map(ids.map((id) => [id, 14]));
  const sizes = Float64Array.from(ids, () => 14);
  const at = (found: Map<string, { x: number; y: number }>): Points => ({
    x: Float64Array.from(ids, (id) => found.get(id)!.x),
    y: Float64Array.from(ids, (id) => found.get(id)!.y),
  });
  const placed = (pinned: Map<string, Place>): Map<string, Place> => onSheet(places, { size }, SHEET, { middle: { x: 0, y: 0 }, pinned });
  const bare = placed(new Map());
  const free = seen(at(bare), sizes, SHEET);
  free.forEach((a, i) => free.slice(0, i).forEach((b) => assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > a.radius + b.radius)));
  const aside = { x: 4000, y: 5 };
  const outside = placed(new Map([["n0", aside]]));
  assert.deepEqual(outside.get("n0"), aside);
  for (const id of ids.slice(1)) {
    const [there, here] = [outside.get(id)!, bare.get(id)!];
    assert.ok(Math.hypot(there.x - here.x, there.y - here.y) < 0.1, id);
  }
  const onAnother = placed(new Map([["n0", bare.get("n20")!]]));
  assert.deepEqual(onAnother.get("n0"), bare.get("n20"));
  assert.notDeepEqual(onAnother.get("n20"), bare.get("n20"));
});

test("a graph without edges, of one node, or of none does not fail", () => {
  for (const count of [0, 1, 6]) {
    const { x } = settle({ ...garden(count), ends: new Uint32Array(0) });
    assert.equal(x.length, count);
    assert.ok(x.every(Number.isFinite));
  }
});

test("rows are read as a table is: the names in order", () => {
  const ids = ["1", "2", "3", "4"];
  const of = <Value>(values: Value[]): Map<string, Value> => new Map(ids.map((id, i) => [id, values[i]!]));
  const net = { ids, name: of(["delta", "Alpha", "\u00c9clair", "beta"]), wide: of([80, 80, 80, 80]), group: of([0, 0, 0, 0]) } as unknown as Net;
  const places = [...grid(net, 1)].sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
  assert.deepEqual(places.map(([id]) => net.name.get(id)), ["Alpha", "beta", "delta", "\u00c9clair"]);
});
