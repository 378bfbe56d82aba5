// The menu that opens on a node or edge.

import type { Place } from "../memory.ts";
import { element } from "./element.ts";

export interface Choice {
  text: string;
  choose(): void;
}

export class Menu {
  readonly root = element("div", { class: "ink-menu" });

  constructor() {
    this.root.setAttribute("role", "menu");
    this.close();
    this.root.addEventListener("keydown", (event) => this.key(event));
  }

  open(at: Place, choices: Choice[], bounds: { width: number; height: number }): void {
    this.root.replaceChildren(...choices.map((choice) => this.item(choice)));
    this.root.hidden = choices.length === 0;
    const { offsetWidth, offsetHeight } = this.root;
    this.root.style.left = `${Math.max(4, Math.min(at.x, bounds.width - offsetWidth - 4))}px`;
    this.root.style.top = `${Math.max(4, Math.min(at.y, bounds.height - offsetHeight - 4))}px`;
    (this.root.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  close(): void {
    this.root.hidden = true;
  }

  private item({ text, choose }: Choice): HTMLElement {
    const made = element("button", { text, click: () => (this.close(), choose()) });
    made.setAttribute("role", "menuitem");
    return made;
  }

  private key(event: KeyboardEvent): void {
    const items = [...this.root.children] as HTMLElement[];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const now = items.findIndex((item) => item.matches(":focus"));
    items[(now + step + items.length) % items.length]?.focus();
  }
}
