// The line that says in words what the pointer rests on.

import type { Hit } from "../hit.ts";
import type { Scene } from "../scene.ts";
import { element } from "./element.ts";

export class Tip {
  readonly root = element("div", { class: "ink-tip" });

  constructor() {
    this.root.setAttribute("role", "status");
    this.root.hidden = true;
  }

  /** Say what goes on. */
  say(text: string): void {
    this.root.hidden = false;
    this.root.textContent = text;
  }

  show(scene: Scene, hit: Hit | null): void {
    this.root.hidden = hit === null;
    if (hit !== null) this.root.replaceChildren(...(hit.kind === "node" ? node(scene, hit.id) : edge(scene, hit.id)));
  }
  /** Lead on to where more is told. */
  lead(there: () => void): void {
    this.root.querySelector("button")?.remove();
    this.root.append(element("button", { text: "Read about it ↓", click: there }));
  }
}

function node({ graph }: Scene, id: string): (Node | string)[] {
  const look = graph.getNodeAttributes(id);
  const links = graph.degree(id);
  if (look.type === "Group") return [element("b", { text: look.name }), ` ${look.degree} names, unfolded by double click`];
  const more = look.more > 0 ? `, ${look.more} more on double click` : "";
  return [element("b", { text: look.name }), ` ${look.type} · ${links} ${links === 1 ? "link" : "links"}${more}`];
}

function edge({ graph }: Scene, id: string): (Node | string)[] {
  const { caption, line } = graph.getEdgeAttributes(id);
  const [from, to] = graph.extremities(id).map((end) => element("b", { text: graph.getNodeAttribute(end, "name") }));
  const doubt = { solid: "", dashed: " (reported)", dotted: " (not certain)", crossed: " (denied)" }[line];
  return [from!, ` ${caption} `, to!, doubt];
}
