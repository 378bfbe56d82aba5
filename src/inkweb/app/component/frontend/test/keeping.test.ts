import assert from "node:assert/strict";
import test from "node:test";
import { packed, takeUp, type Kept } from "../src/keeping.ts";
import { Memory, type Turn } from "../src/memory.ts";

const CAMERA = { x: 1, y: 2, scale: 0.5 };

/** Somebody hid a name and then found one, and went one step back from a third thing. */
function used(): Memory {
  const memory = new Memory("");
  for (const version of ["v1", "v2", "v3"]) {
    memory.version = version;
    memory.view = `show=${version}`;
    memory.call(version, memory.view);
    memory.places.set("a", { x: 10, y: 20 });
    memory.pinned = new Set(["a"]);
    memory.past.push(memory.snapshot(CAMERA));
  }
  memory.call("before 1", "show=v2");
  memory.call("after 1", "show=v3");
  memory.past.splice(2, 1, { camera: CAMERA, wish: "1", until: 7 });
  memory.future.push(memory.snapshot(CAMERA));
  return memory;
}

/** What a page that is loaded anew makes of it, when it shows `view`. */
function again(kept: Kept, view: string): Memory {
  const memory = new Memory("");
  memory.view = view;
  takeUp(memory, JSON.parse(JSON.stringify(kept)) as Kept);
  return memory;
}

test("steps are the same after the page was loaded anew, a wish by another name", () => {
  const [before, after] = [used(), again(packed(used()), "show=v3")];
  assert.deepEqual(after.past.slice(0, 2), before.past.slice(0, 2));
  assert.deepEqual(after.future, before.future);
  const { wish, until } = after.past[2] as Turn;
  assert.match(wish!, /^1@\d+$/);
  assert.equal(until, 0);
  assert.equal(after.views.get(`before ${wish}`), "show=v2");
  assert.equal(after.views.get("before 1"), undefined, "the new session counts its wishes from 1, too");
  const [third] = again(packed(after), "show=v3").past.slice(2) as [Turn];
  assert.equal(third.wish, wish);
});

test("where something else is shown, one step back is what was there", () => {
  const memory = again(packed(used()), "show=other");
  assert.equal(memory.future.length, 0);
  assert.equal(memory.past.length, 4);
  assert.deepEqual(memory.past[3], { ...used().snapshot(null), places: new Map([["a", { x: 10, y: 20 }]]) });
  assert.equal(memory.views.get("v3"), "show=v3");
});

test("of too many steps the nearest are kept, none beyond one that cannot be told", () => {
  const least = JSON.stringify(packed(used(), 0)).length;
  const kept = packed(used(), least + 400);
  assert.ok(kept.past.length < 3 && kept.past.length > 0);
  assert.deepEqual(kept.past.at(-1), { camera: CAMERA, wish: "1" });
  const memory = used();
  memory.views.delete("v2");
  assert.equal(packed(memory).past.length, 1);
});

test("where everything stands now takes of the room, too", () => {
  const memory = used();
  for (let i = 0; i < 500; i++) memory.places.set(`n${i}`, { x: i, y: i });
  memory.past.push(memory.snapshot(CAMERA));
  const room = 12_000;
  assert.ok(JSON.stringify(packed(memory, room)).length < room + 200);
});
