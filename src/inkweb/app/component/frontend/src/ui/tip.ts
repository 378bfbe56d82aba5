// The line that says in words what the pointer rests on.

import type { Hit } from "../hit.ts";
import { USUAL } from "../offers.ts";
import type { Scene } from "../scene.ts";
import { element } from "./element.ts";
import { extent, most } from "./words.ts";

export class Tip {
  readonly root = element("div", { class: "ink-tip" });
  private told: Hit | null = null;
  private isLow = false;

  constructor() {
    this.root.hidden = true;
  }

  /** Say what goes on. */
  say(text: string): void {
    this.told = null;
    this.root.hidden = false;
    this.root.textContent = text;
  }

  show(scene: Scene, hit: Hit | null): void {
    this.told = hit;
    this.isLow = false;
    this.root.classList.remove("low");
    this.root.hidden = hit === null;
    if (hit !== null) this.root.replaceChildren(...(hit.kind === "node" ? node(scene, hit.id) : edge(scene, hit.id)));
  }

  /** The picture is another one: say anew what it rests on, if that is still there. */
  renew(scene: Scene): void {
    const lead = this.root.querySelector("button");
    if (this.told === null) return;
    const isLow = this.isLow;
    this.show(scene, scene.has(this.told.id) ? this.told : null);
    if (isLow) this.sink();
    if (lead) this.root.append(lead);
  }

  /** Stand at the bottom: what is spoken of lies at the top. */
  sink(): void {
    this.isLow = true;
    this.root.classList.add("low");
  }

  /** Lead on to where more is told. */
  lead(there: () => void): void {
    this.root.querySelector("button")?.remove();
    this.root.append(element("button", { text: "Read about it ↓", click: there }));
  }
}

function node(scene: Scene, id: string): (Node | string)[] {
  const { name, type, more } = scene.graph.getNodeAttributes(id);
  const words = element("b", { text: name });
  if (type === "Group") return [words, ` ${extent(scene, id)}, unfolded by double click`];
  return [words, ` ${type} · ${extent(scene, id)}${coming(more, scene.isRough)}`];
}

/** How many names a double click brings in. */
function coming(more: number, isRough: boolean): string {
  if (more === 0) return "";
  const all = most(more.toLocaleString("en"), isRough);
  const many = more > USUAL ? `${USUAL} of ${all}` : all;
  return `, ${many} more ${more === 1 ? "name" : "names"} on double click`;
}

function edge({ graph }: Scene, id: string): (Node | string)[] {
  const { caption, line } = graph.getEdgeAttributes(id);
  const [from, to] = graph.extremities(id).map((end) => element("b", { text: graph.getNodeAttribute(end, "name") }));
  const doubt = { solid: "", dashed: " (reported)", dotted: " (not certain)", crossed: " (denied)" }[line];
  return [from!, ` ${caption} `, to!, doubt];
}
