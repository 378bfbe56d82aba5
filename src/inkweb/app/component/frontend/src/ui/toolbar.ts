// The bar above the graph: back and forth, what a drag does, what is selected, how it stands and looks, and saving it.

import { element, icon } from "./element.ts";

const SIGNS = {
  undo: "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
  hand: "M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3",
  box: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M11 4h2M11 20h2M4 11v2M20 11v2",
  lasso: "M12 4c5 0 9 2.2 9 5.5S17 15 12 15s-9-2.2-9-5.5S7 4 12 4zM7 14.5c-2 1-2 3 0 3.5s2.5 2 1 3.5",
  zoom: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21M8 10.5h5M10.5 8v5",
  only: "M12 12m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M3 3l3 3M21 3l-3 3M3 21l3-3M21 21l-3-3",
  hide: "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM4 20L20 4",
  layout: "M6 5m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M18 9m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M9 19m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M8 5.5l8 3M16.5 10.5l-6 7M6.5 7l2 10",
  look: "M12 3a9 9 0 1 0 0 18c1.5 0 2-1 1.5-2-.6-1.300.2-2.5 1.600-2.5H18a3 3 0 0 0 3-3C21 7.5 17 3 12 3zM8 11h.01M11 7.5h.01M15.5 8.5h.01",
  save: "M12 4v11M7.5 11L12 15.5 16.5 11M4 20h16",
  stop: "M6 6h12v12H6z",
  help: "M9 9a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.200-1.5 2.400M12 18h.01",
};

export type Sign = keyof typeof SIGNS;

export interface Deeds {
  undo(): void;
  redo(): void;
  tool(tool: "hand" | "box" | "lasso"): void;
  zoomToSelection(): void;
  onlySelection(): void;
  hideSelection(): void;
  layouts(): void;
  looks(): void;
  saves(): void;
  stop(): void;
  help(): void;
}

export interface State {
  canUndo: boolean;
  canRedo: boolean;
  tool: "hand" | "box" | "lasso";
  selected: number;
  isSettling: boolean;
}

export class Toolbar {
  readonly root = element("div", { class: "ink-toolbar" });
  private readonly buttons: Record<Sign, HTMLButtonElement>;

  constructor(on: Deeds) {
    const menu = (label: string, sign: Sign, open: () => void): HTMLButtonElement => {
      const made = button(label, sign, open);
      made.setAttribute("aria-haspopup", "menu");
      return made;
    };
    this.buttons = {
      undo: button("Undo (Ctrl+Z)", "undo", () => on.undo()),
      redo: button("Redo (Ctrl+Y)", "redo", () => on.redo()),
      hand: button("Move the picture (V)", "hand", () => on.tool("hand")),
      box: button("Select with a box (B, or Shift and drag)", "box", () => on.tool("box")),
      lasso: button("Select with a lasso (Q, or Alt and drag)", "lasso", () => on.tool("lasso")),
      layout: menu("Arrange (L)", "layout", () => on.layouts()),
      look: menu("Colours, sizes and captions (C)", "look", () => on.looks()),
      save: menu("Save the picture (S)", "save", () => on.saves()),
      zoom: button("Zoom to what is selected (Z)", "zoom", () => on.zoomToSelection()),
      only: button("Show only what is selected (O)", "only", () => on.onlySelection()),
      hide: button("Hide what is selected (Delete)", "hide", () => on.hideSelection()),
      stop: button("Stop arranging (Escape)", "stop", () => on.stop()),
      help: menu("Keys (?)", "help", () => on.help()),
    };
    this.root.setAttribute("role", "toolbar");
    this.root.setAttribute("aria-label", "Graph");
    const parts: Sign[][] = [["undo", "redo"], ["hand", "box", "lasso"], ["layout", "look", "save", "help"], ["zoom", "only", "hide"], ["stop"]];
    this.root.append(...parts.map((signs) => element("div", {}, ...signs.map((sign) => this.buttons[sign]))));
  }

  button(sign: Sign): HTMLButtonElement {
    return this.buttons[sign];
  }

  show({ canUndo, canRedo, tool, selected, isSettling }: State): void {
    const { undo, redo, hand, box, lasso, zoom, stop } = this.buttons;
    const pressed = this.root.querySelector<HTMLButtonElement>("button:focus");
    undo.disabled = !canUndo;
    redo.disabled = !canRedo;
    for (const [name, one] of Object.entries({ hand, box, lasso })) one.setAttribute("aria-pressed", String(name === tool));
    zoom.parentElement!.hidden = selected === 0;
    stop.parentElement!.hidden = !isSettling;
    // A button that goes away must not take the keys with it: Ctrl+Z after Hide is for the graph.
    if (pressed?.disabled || pressed?.parentElement!.hidden) this.root.closest<HTMLElement>("[role=application]")?.focus({ preventScroll: true });
  }
}

function button(label: string, sign: Sign, click: () => void): HTMLButtonElement {
  const made = icon(label, SIGNS[sign], click);
  made.dataset["sign"] = sign;
  return made;
}
