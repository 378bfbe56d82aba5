import { edge, node, Part } from "./browser.ts";
import assert from "node:assert/strict";
import test from "node:test";
import { USUAL_LOOK } from "../src/looks.ts";
import { openSaved } from "../src/standalone.ts";
import type { Told } from "../src/memory.ts";
import type { Data } from "../src/wire.ts";

/** A saved page, its card, and what it shows after each of these. */
function saved(...told: Omit<Told, "number">[]): { last(): Promise<Data>; card: Part } {
  const nodes = ["a", "b", "c"].map((id) => node(id));
  const text = JSON.stringify({
    nodes, edges: [edge("a", "b"), edge("b", "c")], kinds: [], look: USUAL_LOOK, hidden: { groups: [], lines: [], edges: [] },
    pinned: [], shape: "force", selected: [], camera: null, cards: { a: "about a", "a-b": "about a and b" },
  });
  const parts: Record<string, object> = {
    "inkweb-saved": { textContent: text }, "inkweb-graph": { attachShadow: () => new Part() }, "inkweb-card": new Part(),
  };
  Object.assign(document, { getElementById: (id: string) => parts[id] ?? null });
  const shown: Data[] = [];
  openSaved((data, _, tell) => {
    shown.push(data);
    if (shown.length === 1) tell({ events: told.map((event, i) => ({ number: i + 1, ...event })) });
  });
  return { last: async () => (await null, shown.at(-1)!), card: parts["inkweb-card"] as Part };
}

test("what is hidden in a saved page is selected no more, and its card goes", async () => {
  const named = saved({ kind: "select", nodes: ["a", "b"] }, { kind: "hide", nodes: ["a"], edges: [] });
  assert.deepEqual((await named.last()).selected, ["b"]);
  assert.ok(!named.card.innerHTML.includes("about a"));
  const lined = saved({ kind: "select", edges: ["a-b"] }, { kind: "hide", nodes: [], edges: ["a-b"] });
  assert.deepEqual((await lined.last()).selected, []);
});

test("what is left in a saved page stays selected, lines between names that are left too", async () => {
  const page = saved({ kind: "select", nodes: ["c"], edges: ["a-b", "b-c"] }, { kind: "only", nodes: ["a", "b"] });
  assert.deepEqual((await page.last()).selected, ["a-b"]);
});
