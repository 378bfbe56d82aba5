// A menu: at a node or edge, or under a button.

import type { Place } from "../memory.ts";
import { element } from "./element.ts";

export interface Item {
  text: string;
  /** What stands at the right, such as a number. */
  hint?: string;
  /** The key that does the same. */
  key?: string;
  /** For one of several that exclude one another. */
  isOn?: boolean;
  /** Whether the menu is still there once it is chosen, to choose more. */
  stays?: boolean;
  choose(): void;
}

export interface Heading {
  heading: string;
  /** More items come below it, later. */
  isSlot?: boolean;
}

export type Choice = Item | Heading | "-";

export class Menu {
  readonly root = element("div", { class: "ink-menu" });
  private slot: HTMLElement | null = null;
  private bounds = { width: 0, height: 0 };
  /** Where the focus goes back to. */
  private opener: HTMLElement | null = null;

  constructor() {
    this.root.setAttribute("role", "menu");
    this.root.hidden = true;
    this.root.addEventListener("keydown", (event) => this.key(event));
  }

  open(at: Place, choices: Choice[], bounds: { width: number; height: number }, opener: HTMLElement | null = null): void {
    const focused = this.isOpen && opener !== null && opener === this.opener ? this.items().findIndex((item) => item.matches(":focus")) : 0;
    this.bounds = bounds;
    this.opener = opener;
    this.slot = null;
    this.root.replaceChildren(...choices.map((choice) => this.line(choice)));
    this.root.hidden = choices.length === 0;
    this.root.style.left = `${at.x}px`;
    this.root.style.top = `${at.y}px`;
    this.keepInside();
    this.items()[Math.max(0, focused)]?.focus({ preventScroll: true });
    window.addEventListener("pointerdown", this.left, { capture: true });
  }

  /** A press beside the graph is for something else. */
  private readonly left = (event: PointerEvent): void => {
    const graph = this.root.closest(".ink");
    if (graph === null || !event.composedPath().includes(graph)) this.close();
  };

  /** Put items below the heading that waits for them. */
  fill(choices: Choice[]): void {
    this.slot?.classList.remove("waiting");
    if (choices.length === 0) this.slot?.remove();
    this.slot?.after(...choices.map((choice) => this.line(choice)));
    this.slot = null;
    this.keepInside();
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  isUnder(opener: HTMLElement): boolean {
    return this.isOpen && this.opener === opener;
  }

  /** Close, and give the focus back when the menu had it. */
  close(): void {
    const { root, opener } = this;
    const hadFocus = root.contains((root.getRootNode() as Document | ShadowRoot).activeElement);
    root.hidden = true;
    window.removeEventListener("pointerdown", this.left, { capture: true });
    if (hadFocus) (opener ?? root.closest<HTMLElement>(".ink"))?.focus({ preventScroll: true });
  }

  private keepInside(): void {
    const { style, offsetWidth, offsetHeight } = this.root;
    style.left = `${Math.max(4, Math.min(parseFloat(style.left), this.bounds.width - offsetWidth - 6))}px`;
    style.top = `${Math.max(4, Math.min(parseFloat(style.top), this.bounds.height - offsetHeight - 6))}px`;
    style.maxHeight = `${this.bounds.height - 12}px`;
  }

  private line(choice: Choice): HTMLElement {
    if (choice === "-") return element("hr");
    if ("choose" in choice) return this.item(choice);
    const made = element("div", { class: "ink-heading", text: choice.heading });
    if (choice.isSlot) (this.slot = made).classList.add("waiting");
    return made;
  }

  private item({ text, hint, key, isOn, stays, choose }: Item): HTMLElement {
    const click = (): void => {
      if (!stays) this.close();
      choose();
    };
    const made = element("button", { click }, element("span", { text }));
    made.setAttribute("role", isOn === undefined ? "menuitem" : "menuitemradio");
    if (isOn !== undefined) made.setAttribute("aria-checked", String(isOn));
    if (hint) made.append(element("b", { text: hint }));
    if (key) made.append(element("kbd", { text: key }));
    return made;
  }

  private items(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("button")];
  }

  private key(event: KeyboardEvent): void {
    const items = this.items();
    const now = items.findIndex((item) => item.matches(":focus"));
    const to = { ArrowDown: now + 1, ArrowUp: now - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Tab") return this.close();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[to % items.length]?.focus();
  }
}
