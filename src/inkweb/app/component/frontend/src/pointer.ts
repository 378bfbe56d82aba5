// What the gestures of the pointer do.

import type { Meaning } from "./gestures.ts";
import { hit, type Hit } from "./hit.ts";
import type { Kit } from "./kit.ts";
import type { Place } from "./memory.ts";
import { Band, nodesInside } from "./ui/band.ts";

/** Pixels of a card in sight that tell nothing yet. */
const LITTLE = 80;
/** Pixels that a name takes beside its disc; and that what is said at the bottom stands off it. */
const [NAMED, LOW] = [24, 52];

export type Tool = "hand" | "box" | "lasso";

export class Pointer implements Meaning {
  readonly drawn = new Band();
  private held: Tool = "hand";

  constructor(private readonly kit: Omit<Kit, "pointer" | "arranger">) {}

  /** What a drag on the ground does. */
  get tool(): Tool {
    return this.held;
  }

  set tool(tool: Tool) {
    this.held = tool;
    this.kit.stage.pad.classList.toggle("draws", tool !== "hand");
  }

  at(point: Place): Hit | null {
    return hit(this.kit.scene, this.kit.stage.camera, point);
  }

  hover(found: Hit | null): void {
    const { attention, pad } = this.kit.stage;
    if (found?.id === attention.hover?.id) return;
    attention.hover = found;
    pad.classList.toggle("on-node", found?.kind === "node");
    pad.classList.toggle("on-edge", found?.kind === "edge");
    this.kit.tip.show(this.kit.scene, found);
    this.kit.stage.invalidate(false);
  }

  click(found: Hit | null, isMore: boolean): void {
    this.kit.stage.attention.cursor = null;
    this.kit.offers.close();
    const before = this.kit.acts.selected;
    this.kit.acts.pick(found, isMore);
    if (before.size + this.kit.acts.selected.size > 0) this.kit.acts.tellSelection();
  }

  tap(found: Hit | null): void {
    this.hover(found);
    const card = this.kit.stage.card();
    const isBelow = card !== null && card.getBoundingClientRect().top > window.innerHeight - LITTLE;
    if (found !== null && isBelow) this.kit.tip.lead(() => card.scrollIntoView({ behavior: "smooth" }));
    if (found !== null && this.isCovered(found)) this.kit.tip.sink();
  }

  /** Whether what is said of it stands over it, and would not at the bottom. A finger cannot be moved out of the way as a mouse is. */
  private isCovered(found: Hit): boolean {
    const { camera, root } = this.kit.stage;
    const frame = root.getBoundingClientRect();
    const tip = this.kit.tip.root.getBoundingClientRect();
    const heights = [...this.kit.scene.nodesOf([found.id])].map((id) => camera.toScreen(this.kit.scene.graph.getNodeAttributes(id)).y);
    return Math.min(...heights) < tip.bottom - frame.top + NAMED && Math.max(...heights) < camera.height - (tip.bottom - tip.top) - NAMED - LOW;
  }

  doubleClick(found: Hit | null, point: Place): void {
    const { camera } = this.kit.stage;
    if (found === null) return this.turn(() => camera.fly(camera.zoomed(1.8, point), 250));
    if (found.kind === "node") this.kit.offers.expand(found.id);
  }

  menu(found: Hit | null, point: Place): void {
    this.hover(null);
    this.kit.offers.open(found, point);
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
    const found = nodesInside(this.kit.scene, this.kit.stage.camera, points);
    const { selected } = this.kit.acts;
    this.kit.acts.choose(isMore ? [...selected, ...found] : found);
  }

  drag(id: string, to: Place): void {
    this.hover(null);
    this.kit.acts.drag(id, to);
  }

  dropped(id: string): void {
    this.kit.acts.pin(id);
  }

  moving(): void {
    this.kit.offers.close();
  }

  turn(act: () => void): void {
    this.kit.steps.turn(act);
  }
}
