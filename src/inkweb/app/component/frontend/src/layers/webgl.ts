// All nodes and edges by WebGL: sigma keeps the buffers and runs our two programs.

import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Camera } from "../camera.ts";
import { sizeAt } from "../camera.ts";
import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";
import { mix, type Theme } from "../theme.ts";
import type { BaseLayer } from "./base.ts";
import { CurveProgram } from "./curve-program.ts";
import { DiscProgram } from "./disc-program.ts";

/** Sigma maps a box of the world onto its own unit square; ours never changes, so nothing ever jumps. */
const SPAN = 1000;
const LINES = { solid: 0, dashed: 1, dotted: 2, crossed: 3 };

export class WebglLayer implements BaseLayer {
  readonly name = "webgl";
  private readonly sigma: Sigma;
  /** Who is joined to whom, and nothing else: sigma follows every event of its graph, so it gets one of its own. */
  private readonly bones = new MultiDirectedGraph();
  private revision = -1;
  private theme: Theme | null = null;

  constructor(
    host: HTMLElement,
    private readonly scene: Scene,
    private readonly camera: Camera,
  ) {
    // It is asked for nodes and edges alone: names, hover and clicks are ours.
    this.sigma = new Sigma(this.bones, host, {
      allowInvalidContainer: true,
      stagePadding: 0,
      renderLabels: false,
      minCameraRatio: null,
      maxCameraRatio: null,
      defaultNodeType: "disc",
      defaultEdgeType: "curve",
      nodeProgramClasses: { disc: DiscProgram },
      edgeProgramClasses: { curve: CurveProgram },
      zoomToSizeRatioFunction: (ratio) => 1 / sizeAt(this.side / (SPAN * ratio)),
      nodeReducer: (id) => this.node(id),
      edgeReducer: (id) => this.edge(id),
    });
    this.sigma.setCustomBBox({ x: [-SPAN / 2, SPAN / 2], y: [-SPAN / 2, SPAN / 2] });
  }

  /** Written in place, since an event for each node would make sigma look at all of them each time. */
  private movedTo(at: { x?: number; y?: number }, { x, y }: Place): void {
    at.x = x;
    at.y = -y; // sigma's y points upwards
  }

  private node(id: string) {
    const { size, colour, hidden } = this.scene.graph.getNodeAttributes(id);
    return { size, color: colour, hidden, label: null, type: "disc", x: 0, y: 0 };
  }

  private edge(id: string) {
    const { width, line, bend, hidden, source, target, is_mutual: isMutual } = this.scene.graph.getEdgeAttributes(id);
    const look = { size: width, color: this.colourOf(line), hidden: hidden || source === target, label: null };
    return { ...look, type: "curve", bend, mark: LINES[line], isMutual };
  }

  private colourOf(line: string): string {
    const { edge, background } = this.theme ?? { edge: "#888888", background: "#ffffff" };
    return line === "crossed" ? mix(edge, background, 0.35) : edge;
  }

  private get side(): number {
    return Math.max(1, Math.min(this.camera.width, this.camera.height));
  }

  resize(): void {
    this.sigma.resize(true);
  }

  refresh(theme: Theme): void {
    this.theme = theme;
    DiscProgram.border = theme.background;
    if (this.revision !== this.scene.revision) this.copyBones();
    this.bones.forEachNode((id, at) => this.movedTo(at, this.scene.graph.getNodeAttributes(id)));
    this.sigma.refresh();
  }

  moved(theme: Theme): void {
    this.refresh(theme);
  }

  private copyBones(): void {
    this.revision = this.scene.revision;
    this.bones.clear();
    this.scene.graph.forEachNode((id) => this.bones.addNode(id, { x: 0, y: 0 }));
    this.scene.graph.forEachEdge((id, _, source, target) => this.bones.addEdgeWithKey(id, source, target));
  }

  draw(): void {
    const { x, y, scale } = this.camera;
    this.sigma.getCamera().setState({ x: 0.5 + x / SPAN, y: 0.5 - y / SPAN, ratio: this.side / (SPAN * scale), angle: 0 });
    // In this frame, not in the next: the layer above is drawn now, and must not run ahead while panning.
    (this.sigma as unknown as { render(): void }).render();
  }

  destroy(): void {
    this.sigma.kill(); // frees its contexts too
  }
}
