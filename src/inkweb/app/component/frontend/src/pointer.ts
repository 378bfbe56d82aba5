// What the gestures of the pointer do.

import type { Acts } from "./acts.ts";
import type { Meaning } from "./gestures.ts";
import { hit, type Hit } from "./hit.ts";
import type { Place } from "./memory.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Menu } from "./ui/menu.ts";
import type { Tip } from "./ui/tip.ts";

export class Pointer implements Meaning {
  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
    private readonly acts: Acts,
    private readonly popup: Menu,
    private readonly tip: Tip,
  ) {}

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
    this.popup.close();
    this.acts.pick(found, isMore);
  }

  clicked(): void {
    this.acts.tellSelection();
  }

  doubleClick(found: Hit | null, point: Place): void {
    if (found === null) return this.stage.camera.fly(this.stage.camera.zoomed(1.8, point), 250);
    if (found.kind === "edge") return this.acts.tellSelection();
    this.acts.expand([found.id]);
  }

  menu(found: Hit | null, point: Place): void {
    if (found === null) return this.popup.close();
    this.hover(null);
    this.popup.open(point, this.acts.choices(found), this.stage.camera);
  }

  drag(id: string, to: Place): void {
    this.hover(null);
    this.acts.drag(id, to);
  }

  dropped(id: string): void {
    this.acts.pin(id);
  }

  moving(): void {
    this.popup.close();
  }
}
