import assert from "node:assert/strict";
import { test } from "node:test";
import { Room, type Area, type Brush } from "../src/paint/label.ts";
import { shorten, writeNames, type Name } from "../src/paint/naming.ts";

const SIZE = { width: 800, height: 400 };

function brush(): Brush {
  const ctx = { measureText: (text: string) => ({ width: 7 * text.length }), strokeText() {}, fillText() {} };
  return { ctx, theme: { font: "sans" }, room: new Room(SIZE.width, SIZE.height) } as unknown as Brush;
}

function disc({ at: { x, y }, radius }: Pick<Name, "at" | "radius">): Area {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

test("a name that must be written is over no other's disc where it can be clear of it", () => {
  const hub: Name = { id: "hub", text: "A large firm", at: { x: 400, y: 200 }, radius: 16, bold: true, must: true };
  const rival = { at: { x: 470, y: 200 }, radius: 20 };
  const small = { at: { x: 300, y: 192 }, radius: 4 };
  const paper = brush();
  for (const one of [hub, rival, small]) paper.room.block(disc(one), true);
  // Words stand below and above it.
  paper.room.block({ left: 250, right: 550, top: 212, bottom: 240 });
  paper.room.block({ left: 250, right: 550, top: 160, bottom: 188 });
  const area = writeNames(paper, [hub]).get("hub")!.area;
  assert.ok(area.right < hub.at.x, `it stands from ${area.left} to ${area.right}`);
});

test("a name has its usual place where nothing is", () => {
  const alone: Name = { id: "alone", text: "Alone", at: { x: 400, y: 200 }, radius: 16, bold: false, must: true };
  const paper = brush();
  paper.room.block(disc(alone), true);
  assert.ok(writeNames(paper, [alone]).get("alone")!.area.top > 200);
});

test("a long name is cut between two signs", () => {
  assert.equal(shorten(`${"a".repeat(28)}😀😀😀`), `${"a".repeat(28)}😀…`);
  assert.equal(shorten("😀".repeat(20)), "😀".repeat(20));
});
