// The legend: what the colours and lines mean and how often they occur; each line shows and hides its own.

import type { Group } from "../looks.ts";
import type { Line } from "../wire.ts";
import { element } from "./element.ts";

export const MEANINGS: Record<Line, string> = {
  solid: "stated",
  dashed: "reported by others",
  dotted: "rumoured, planned or possible",
  crossed: "denied",
};

export interface Shown {
  groups: Group[];
  lines: Map<Line, number>;
  hiddenGroups: ReadonlySet<string>;
  hiddenLines: ReadonlySet<Line>;
  /** What the canvas shows, in words: the unit of all the numbers below. */
  held: string;
  /** How much is hidden by all of it together, in words. */
  hidden: string;
  /** Whether somebody has chosen what the colours tell. */
  isAsked: boolean;
}

export interface Switches {
  group(key: string): void;
  line(line: Line): void;
  all(): void;
  /** It takes more room now, or less. */
  folded(): void;
}

/** Pixels of a canvas on which there is room for it without being asked. */
const ROOMY = 480;
/** The share of a canvas's height that it may take, and what it may in any case, in pixels. */
const [SHARE, LEAST] = [0.25, 110];

/** What a person chose last, for every graph until the page is loaded anew. */
let chosen: boolean | null = null;

export class Legend {
  readonly root = element("div", { class: "ink-legend" });
  private shown: Shown | null = null;
  private isFolded = false;
  /** How high it is unfolded, in pixels. */
  private high = 0;
  /** Whether names lie below it, and it gives way. */
  private isAside = false;

  constructor(private readonly on: Switches) {
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", "Legend");
  }

  show(shown: Shown): void {
    this.shown = shown;
    this.draw(chosen ?? this.isNarrow);
    this.fit();
  }

  /** Fold by itself where it would take too much room, until a person unfolds it; and unfold where there is room. */
  fit(): void {
    if (!this.isFolded) this.high = this.root.offsetHeight;
    const isFolded = chosen ?? (this.isNarrow || (!this.isUsed && (this.isAside || this.isHigh)));
    if (isFolded !== this.isFolded) this.draw(isFolded);
  }

  /** Names lie below it, or do not any more. */
  giveWay(isAside: boolean): void {
    this.isAside = isAside;
    this.fit();
  }

  get isOpen(): boolean {
    return !this.isFolded && !this.root.hidden;
  }

  /** A canvas that is not to be seen yet, as on the other side of a tab, has no width. */
  private get isNarrow(): boolean {
    return (this.root.parentElement?.clientWidth || ROOMY) < ROOMY;
  }

  private get isHigh(): boolean {
    return this.high > Math.max(LEAST, (this.root.parentElement?.clientHeight || Infinity) * SHARE);
  }

  /** Somebody has asked what the colours are to tell, or has hidden something by it, or is about to. */
  private get isUsed(): boolean {
    return this.shown?.isAsked || !!this.shown?.hidden || this.root.matches(":hover") || this.root.querySelector(":focus-visible") !== null;
  }

  private draw(isFolded: boolean): void {
    if (this.shown === null) return;
    const { groups, lines, hiddenGroups, hiddenLines, held, hidden } = this.shown;
    this.isFolded = isFolded;
    const focused = this.root.querySelector<HTMLElement>(":focus")?.dataset["key"];
    const types = groups.map((group) => this.group(group, hiddenGroups.has(group.key)));
    if (hidden) types.push(this.everything(hidden));
    // The plain line needs no explanation while it is the only one.
    const others = [...lines.keys()].some((line) => line !== "solid");
    const order = (Object.keys(MEANINGS) as Line[]).filter((line) => others && lines.has(line));
    const drawn = order.map((line) => this.line(line, lines.get(line)!, hiddenLines.has(line)));
    const parts = [element("div", { class: "ink-types" }, ...types), element("div", { class: "ink-lines" }, ...drawn)];
    this.root.replaceChildren(this.folding(isFolded, held), ...(isFolded ? [] : parts));
    this.root.hidden = groups.length === 0;
    if (focused) this.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  private folding(isFolded: boolean, held: string): HTMLElement {
    const made = element("button", { class: "ink-fold", text: isFolded ? "Legend" : `Legend: ${held}`, click: () => this.fold(!isFolded) });
    made.setAttribute("aria-expanded", String(!isFolded));
    made.dataset["key"] = "fold";
    made.title = isFolded ? "Say what colours and lines mean" : "Fold the legend";
    return made;
  }

  private fold(isFolded: boolean): void {
    chosen = isFolded;
    this.on.folded();
  }

  private group({ key, label, colour, count }: Group, isHidden: boolean): HTMLElement {
    const dot = element("span", { class: "ink-dot" });
    dot.style.background = colour;
    return switchable(key, label, count, isHidden, dot, () => this.on.group(key));
  }

  private line(line: Line, count: number, isHidden: boolean): HTMLElement {
    const drawing = element("span");
    const cross = line === "crossed" ? '<path d="M11 1l8 8M19 1l-8 8"/>' : "";
    drawing.innerHTML = `<svg viewBox="0 0 30 10" class="${line}" aria-hidden="true"><path d="M1 5h28"/>${cross}</svg>`;
    return switchable(`line:${line}`, MEANINGS[line], count, isHidden, drawing, () => this.on.line(line));
  }

  private everything(hidden: string): HTMLElement {
    return element("button", { class: "ink-type ink-unhide", text: `Show ${hidden}`, click: () => this.on.all() });
  }
}

function switchable(key: string, label: string, count: number, isHidden: boolean, sign: HTMLElement, click: () => void): HTMLElement {
  const made = element("button", { class: "ink-type", click }, sign, label, element("b", { text: String(count) }));
  made.setAttribute("aria-pressed", String(!isHidden));
  made.dataset["key"] = key;
  made.title = isHidden ? `Show ${label}` : `Hide ${label}`;
  return made;
}
