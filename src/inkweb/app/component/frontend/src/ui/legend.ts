// The legend: types with colour and count, which show and hide them, and what the lines mean.

import type { Kind, Line } from "../wire.ts";
import { element } from "./element.ts";

const MEANINGS: Record<Line, string> = {
  solid: "stated",
  dashed: "reported by others",
  dotted: "rumoured, planned or possible",
  crossed: "denied",
};

export class Legend {
  readonly root = element("div", { class: "ink-legend" });

  constructor(private readonly toggle: (kind: string) => void) {}

  show(kinds: Kind[], lines: Set<Line>, hidden: Set<string>): void {
    const types = kinds.map((kind) => this.type(kind, hidden.has(kind.name)));
    // The plain line needs no explanation while it is the only one.
    const others = [...lines].some((line) => line !== "solid");
    const order = (Object.keys(MEANINGS) as Line[]).filter((line) => others && lines.has(line));
    this.root.replaceChildren(
      element("div", { class: "ink-types" }, ...types),
      element("div", { class: "ink-lines" }, ...order.map(lineOf)),
    );
  }

  private type(kind: Kind, isHidden: boolean): HTMLElement {
    const dot = element("span", { class: "ink-dot" });
    dot.style.background = kind.colour;
    const made = element("button", { class: "ink-type" }, dot, kind.plural, element("b", { text: String(kind.count) }));
    made.setAttribute("aria-pressed", String(!isHidden));
    made.title = isHidden ? `Show ${kind.plural}` : `Hide ${kind.plural}`;
    made.addEventListener("click", () => this.toggle(kind.name));
    return made;
  }
}

function lineOf(line: Line): HTMLElement {
  const made = element("span", { class: "ink-line" });
  const cross = line === "crossed" ? '<path d="M11 1l8 8M19 1l-8 8"/>' : "";
  made.innerHTML = `<svg viewBox="0 0 30 10" class="${line}" aria-hidden="true"><path d="M1 5h28"/>${cross}</svg>`;
  made.append(MEANINGS[line]);
  return made;
}
