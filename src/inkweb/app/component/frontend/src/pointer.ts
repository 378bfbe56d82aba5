// What the gestures of the pointer do.

import type { Acts } from "./acts.ts";
import type { Meaning } from "./gestures.ts";
import { hit, type Hit } from "./hit.ts";
import type { Place } from "./memory.ts";
import type { Offers } from "./offers.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { Band, nodesInside } from "./ui/band.ts";
import type { Tip } from "./ui/tip.ts";

export type Tool = "hand" | "box" | "lasso";

export class Pointer implements Meaning {
  readonly drawn = new Band();
  private held: Tool = "hand";

  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
    private readonly acts: Acts,
    private readonly offers: Offers,
    private readonly tip: Tip,
  ) {}

  /** What a drag on the ground does. */
  get tool(): Tool {
    return this.held;
  }

  set tool(tool: Tool) {
    this.held = tool;
    this.stage.pad.classList.toggle("draws", tool !== "hand");
  }

  at(point: Place): Hit | null {
    return hit(this.scene, this.stage.camera, point);
  }

  hover(found: Hit | null): void {
    const { attention, pad } = this.stage;
    if (found?.id === attention.hover?.id) return;
    attention.hover = found;
    pad.classList.toggle("on-node", found?.kind === "node");
    pad.classList.toggle("on-edge", found?.kind === "edge");
    this.tip.show(this.scene, found);
    this.stage.invalidate(false);
  }

  click(found: Hit | null, isMore: boolean): void {
    this.stage.attention.cursor = null;
    this.offers.close();
    const before = this.acts.selected;
    this.acts.pick(found, isMore);
    if (before.size + this.acts.selected.size > 0) this.acts.tellSelection();
  }

  doubleClick(found: Hit | null, point: Place): void {
    if (found === null) return this.stage.camera.fly(this.stage.camera.zoomed(1.8, point), 250);
    if (found.kind === "node") this.offers.expand(found.id);
  }

  menu(found: Hit | null, point: Place): void {
    this.hover(null);
    this.offers.open(found, point);
  }

  band(event: MouseEvent): "box" | "lasso" | null {
    if (this.tool !== "hand") return this.tool;
    if (event.altKey) return "lasso";
    return event.shiftKey ? "box" : null;
  }

  banding(points: Place[]): void {
    this.drawn.show(points);
  }

  banded(points: Place[], isMore: boolean): void {
    this.drawn.show([]);
    const found = nodesInside(this.scene, this.stage.camera, points);
    const { selected } = this.acts;
    this.acts.choose(isMore ? [...selected, ...found] : found);
  }

  drag(id: string, to: Place): void {
    this.hover(null);
    this.acts.drag(id, to);
  }

  dropped(id: string): void {
    this.acts.pin(id);
  }

  moving(): void {
    this.offers.close();
  }
}
