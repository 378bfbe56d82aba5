// A graph on a page, and Python behind it.

import { edge, node, pass, Python, sent } from "./browser.ts";
import { memoryOf, type Memory } from "../src/memory.ts";
import { View } from "../src/view.ts";

export const NAMES = ["a", "b", "c", "d", "e", "f"];
export const NODES = NAMES.map((id, i) => node(id, { x: 50 * i, y: 20 * i * i }));
export const EDGES = NAMES.slice(1).map((id) => edge("a", id));
export const ALL = sent(NODES, EDGES);
export const NONE = sent([]);

let opened = 0;

/** A page with these on it; nothing moves any more. */
export function page(data = ALL): { view: View; python: Python; memory: Memory; kit: View["kit"] } {
  const view = new View(`graph ${++opened}`, "");
  const python = new Python(view);
  python.send(data);
  pass(2000);
  return { view, python, memory: memoryOf(view.key), kit: view["kit"] };
}
