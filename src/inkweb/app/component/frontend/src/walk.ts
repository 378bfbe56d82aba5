// What the keys do: a cursor walks over the nodes and the lines at them, and acts on what it stands on.

import type { Hit } from "./hit.ts";
import type { Keys } from "./keyboard.ts";
import type { Kit } from "./kit.ts";

export interface Switches {
  tool(tool: "hand" | "box" | "lasso"): void;
  open(menu: "layout" | "look" | "save" | "help"): void;
}

export class Walk implements Keys {
  private edge: string | null = null;

  constructor(
    private readonly kit: Kit,
    private readonly switches: Switches,
  ) {}

  cursor(): string | null {
    const { cursor } = this.kit.stage.attention;
    return cursor !== null && this.kit.scene.has(cursor) && !this.kit.scene.isHidden(cursor) ? cursor : null;
  }

  /** The line or the name that the cursor stands on. */
  private get on(): string | null {
    const at = this.cursor();
    return at !== null && this.edge !== null && !this.kit.scene.isHidden(this.edge) ? this.edge : at;
  }

  moveTo(id: string | null): void {
    this.edge = null;
    this.kit.stage.attention.cursor = id;
    this.kit.stage.attention.hover = null;
    const hit: Hit | null = id === null ? null : { kind: "node", id };
    this.kit.tip.show(this.kit.scene, hit);
    this.kit.voice.at(this.kit.scene, hit);
    if (id !== null) this.kit.sight.reveal([id]);
    this.kit.stage.invalidate(false);
  }

  nextEdge(step: number): void {
    const at = this.cursor();
    if (at === null) return;
    const edges = this.kit.scene.graph.edges(at).filter((id) => !this.kit.scene.isHidden(id)).sort();
    if (edges.length === 0) return;
    const now = this.edge === null ? (step > 0 ? -1 : 0) : edges.indexOf(this.edge);
    this.edge = edges[(now + step + edges.length) % edges.length]!;
    this.kit.stage.attention.hover = { kind: "edge", id: this.edge };
    this.kit.tip.show(this.kit.scene, this.kit.stage.attention.hover);
    this.kit.voice.at(this.kit.scene, this.kit.stage.attention.hover);
    this.kit.sight.reveal(this.kit.scene.nodesOf([this.edge]));
    this.kit.stage.invalidate(false);
  }

  /** What the cursor stands on, else what is selected. */
  private aim(): string[] {
    const one = this.on;
    return one !== null && !this.kit.acts.selected.has(one) ? [one] : [...this.kit.acts.selected];
  }

  select(isMore: boolean): void {
    const id = this.on;
    if (id === null) return;
    this.kit.acts.pick({ kind: this.kit.scene.graph.hasEdge(id) ? "edge" : "node", id }, isMore);
    this.kit.acts.tellSelection();
  }

  expand(): void {
    const id = this.cursor() ?? this.aim().find((one) => this.kit.scene.graph.hasNode(one));
    if (id !== undefined) this.kit.offers.expand(id);
  }

  hide(): void {
    this.kit.acts.hide(this.aim());
    this.moveTo(null);
  }

  only(): void {
    this.kit.acts.only(this.aim());
  }

  pin(): void {
    const nodes = this.aim().filter((id) => this.kit.scene.graph.hasNode(id));
    if (nodes.some((id) => this.kit.acts.isPinned(id))) this.kit.acts.unpin(nodes);
    else if (nodes.length > 0) this.kit.acts.pin(nodes[0]!);
  }

  neighbours(): void {
    this.kit.acts.choose(this.kit.acts.withNeighbours(this.aim()));
  }

  everything(): void {
    this.kit.acts.choose(this.kit.acts.everything());
  }

  menu(): void {
    const { camera } = this.kit.stage;
    const id = this.on ?? [...this.kit.acts.selected][0] ?? null;
    const middle = { x: camera.width / 2, y: camera.height / 2 };
    if (id === null || !this.kit.scene.has(id)) return this.kit.offers.open(null, middle);
    if (this.kit.scene.graph.hasEdge(id)) return this.kit.offers.open({ kind: "edge", id }, middle);
    const at = camera.toScreen(this.kit.scene.graph.getNodeAttributes(id));
    this.kit.offers.open({ kind: "node", id }, at);
  }

  clear(): void {
    if (this.kit.arranger.isRunning) return this.kit.arranger.stop();
    this.switches.tool("hand");
    this.moveTo(null);
    if (this.kit.acts.selected.size > 0) this.kit.acts.choose([]);
  }

  undo(): void {
    this.kit.steps.undo();
  }

  redo(): void {
    this.kit.steps.redo();
  }

  zoom(factor: number): void {
    this.kit.steps.turn(() => this.kit.sight.zoom(factor));
  }

  pan(x: number, y: number): void {
    this.kit.steps.turn(() => this.kit.stage.camera.pan(-x, -y));
  }

  fit(): void {
    this.kit.steps.turn(() => this.kit.sight.fit());
  }

  zoomToSelection(): void {
    this.kit.steps.turn(() => this.kit.sight.zoomTo(this.aim()));
  }

  tool(tool: "hand" | "box" | "lasso"): void {
    this.switches.tool(tool);
  }

  open(menu: "layout" | "look" | "save" | "help"): void {
    this.switches.open(menu);
  }
}
