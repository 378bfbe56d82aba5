// The buttons in the corner: closer, further, all of it.

import { element, icon } from "./element.ts";

const SIGNS = {
  closer: "M12 5v14M5 12h14",
  further: "M5 12h14",
  all: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
};

export function controls(on: { closer(): void; further(): void; all(): void }): HTMLElement {
  return element(
    "div",
    { class: "ink-controls" },
    icon("Zoom in (+)", SIGNS.closer, on.closer),
    icon("Zoom out (-)", SIGNS.further, on.further),
    icon("Show everything (0)", SIGNS.all, on.all),
  );
}
