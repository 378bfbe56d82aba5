// What a screen reader says of what goes on in the graph: a live region that nobody sees.

import type { Hit } from "../hit.ts";
import type { Scene } from "../scene.ts";
import { element } from "./element.ts";
import { count, extent, most } from "./words.ts";

/** Names that are read out; of more, how many there are. */
const FEW = 4;

export class Voice {
  readonly root = element("div", { class: "ink-voice" });

  constructor() {
    this.root.setAttribute("role", "status");
    this.root.setAttribute("aria-live", "polite");
  }

  say(text: string): void {
    this.root.textContent = text;
  }

  selected(scene: Scene, ids: ReadonlySet<string>): void {
    const told = [...ids].filter((id) => scene.has(id)).map((id) => saidOf(scene, id));
    this.say(told.length === 0 ? "Nothing is selected." : `Selected: ${listed(told)}.`);
  }

  /** The cursor of the keys stands there now. */
  at(scene: Scene, hit: Hit | null): void {
    if (hit !== null && scene.has(hit.id)) this.say(saidOf(scene, hit.id));
  }

  came(scene: Scene, fresh: string[]): void {
    const names = fresh.map((id) => scene.graph.getNodeAttribute(id, "name"));
    this.say(names.length === 0 ? "No further name came." : `${count(names.length, "name")} came: ${listed(names)}.`);
  }
}

function saidOf(scene: Scene, id: string): string {
  const { graph, isRough } = scene;
  if (graph.hasNode(id)) {
    const { name, type, more } = graph.getNodeAttributes(id);
    const rest = more > 0 ? `, ${most(String(more), isRough)} more ${more === 1 ? "name" : "names"} to come` : "";
    return `${name}, ${type.toLowerCase()}, ${extent(scene, id)}${rest}`;
  }
  const [from, to] = graph.extremities(id).map((end) => graph.getNodeAttribute(end, "name"));
  return `${from} ${graph.getEdgeAttribute(id, "caption")} ${to}`;
}

function listed(names: string[]): string {
  if (names.length <= FEW) return names.join("; ");
  return `${names.slice(0, FEW).join("; ")} and ${names.length - FEW} more`;
}
