// What the keys do: a cursor walks over the nodes and the lines at them, and acts on what it stands on.

import type { Acts } from "./acts.ts";
import type { Arranger } from "./arranger.ts";
import type { Keys } from "./keyboard.ts";
import type { Offers } from "./offers.ts";
import type { Scene } from "./scene.ts";
import type { Sight } from "./sight.ts";
import type { Stage } from "./stage.ts";
import type { Steps } from "./steps.ts";
import type { Tip } from "./ui/tip.ts";

export interface Switches {
  tool(tool: "hand" | "box" | "lasso"): void;
  open(menu: "layout" | "look" | "save" | "help"): void;
}

export class Walk implements Keys {
  private edge: string | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
    private readonly sight: Sight,
    private readonly acts: Acts,
    private readonly steps: Steps,
    private readonly offers: Offers,
    private readonly arranger: Arranger,
    private readonly tip: Tip,
    private readonly switches: Switches,
  ) {}

  cursor(): string | null {
    const { cursor } = this.stage.attention;
    return cursor !== null && this.scene.has(cursor) && !this.scene.isHidden(cursor) ? cursor : null;
  }

  moveTo(id: string | null): void {
    this.edge = null;
    this.stage.attention.cursor = id;
    this.stage.attention.hover = null;
    this.tip.show(this.scene, id === null ? null : { kind: "node", id });
    if (id !== null) this.sight.reveal([id]);
    this.stage.invalidate(false);
  }

  nextEdge(step: number): void {
    const at = this.cursor();
    if (at === null) return;
    const edges = this.scene.graph.edges(at).filter((id) => !this.scene.isHidden(id)).sort();
    if (edges.length === 0) return;
    const now = this.edge === null ? (step > 0 ? -1 : 0) : edges.indexOf(this.edge);
    this.edge = edges[(now + step + edges.length) % edges.length]!;
    this.stage.attention.hover = { kind: "edge", id: this.edge };
    this.tip.show(this.scene, this.stage.attention.hover);
    this.sight.reveal(this.scene.nodesOf([this.edge]));
    this.stage.invalidate(false);
  }

  /** What the cursor stands on, else what is selected. */
  private aim(): string[] {
    const one = this.edge ?? this.cursor();
    return one !== null && !this.acts.selected.has(one) ? [one] : [...this.acts.selected];
  }

  select(isMore: boolean): void {
    const id = this.edge ?? this.cursor();
    if (id === null) return;
    this.acts.pick({ kind: this.edge === null ? "node" : "edge", id }, isMore);
    this.acts.tellSelection();
  }

  expand(): void {
    const [id] = this.aim().filter((one) => this.scene.graph.hasNode(one));
    if (id !== undefined) this.offers.expand(id);
  }

  hide(): void {
    this.acts.hide(this.aim());
    this.moveTo(null);
  }

  only(): void {
    this.acts.only(this.aim());
  }

  pin(): void {
    const nodes = this.aim().filter((id) => this.scene.graph.hasNode(id));
    if (nodes.some((id) => this.acts.isPinned(id))) this.acts.unpin(nodes);
    else if (nodes.length > 0) this.acts.pin(nodes[0]!);
  }

  neighbours(): void {
    this.acts.choose(this.acts.withNeighbours(this.aim()));
  }

  everything(): void {
    this.acts.choose(this.acts.everything());
  }

  menu(): void {
    const { camera } = this.stage;
    const id = this.edge ?? this.cursor() ?? [...this.acts.selected][0] ?? null;
    const middle = { x: camera.width / 2, y: camera.height / 2 };
    if (id === null || !this.scene.has(id)) return this.offers.open(null, middle);
    if (this.scene.graph.hasEdge(id)) return this.offers.open({ kind: "edge", id }, middle);
    const at = camera.toScreen(this.scene.graph.getNodeAttributes(id));
    this.offers.open({ kind: "node", id }, at);
  }

  clear(): void {
    if (this.arranger.isRunning) return this.arranger.stop();
    this.switches.tool("hand");
    this.moveTo(null);
    if (this.acts.selected.size > 0) this.acts.choose([]);
  }

  undo(): void {
    this.steps.undo();
  }

  redo(): void {
    this.steps.redo();
  }

  zoom(factor: number): void {
    this.sight.zoom(factor);
  }

  pan(x: number, y: number): void {
    this.stage.camera.pan(-x, -y);
  }

  fit(): void {
    this.sight.fit();
  }

  zoomToSelection(): void {
    this.sight.zoomTo(this.aim());
  }

  tool(tool: "hand" | "box" | "lasso"): void {
    this.switches.tool(tool);
  }

  open(menu: "layout" | "look" | "save" | "help"): void {
    this.switches.open(menu);
  }
}
