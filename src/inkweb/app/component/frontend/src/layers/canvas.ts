// All nodes and edges on a 2D canvas, for machines without a graphics card. Draws less while moving.

import type { Camera } from "../camera.ts";
import { sizeAt } from "../camera.ts";
import { curveOf, type Curve } from "../geometry.ts";
import { paintEdge } from "../paint/edge.ts";
import { paintNode } from "../paint/node.ts";
import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";
import { mix, type Theme } from "../theme.ts";
import type { BaseLayer } from "./base.ts";
import { MOVING, RESTING, Rough } from "./rough.ts";
import { Surface } from "./surface.ts";

/** Milliseconds that a full drawing may take for it to be used while moving too. */
const SMOOTH = 10;
/** With more edges than this in sight, and from further away, lines and arrow heads run into one another anyway. */
const CROWD = 2500;
const FAR = 0.4;

export class CanvasLayer implements BaseLayer {
  readonly name = "canvas";
  private readonly surface: Surface;
  private readonly rough: Rough;
  private theme: Theme | null = null;
  private cost = 0;

  constructor(
    host: HTMLElement,
    private readonly scene: Scene,
    private readonly camera: Camera,
  ) {
    this.surface = new Surface(host, "ink-base");
    this.rough = new Rough(scene, camera);
  }

  resize(width: number, height: number): void {
    this.surface.resize(width, height);
  }

  refresh(theme: Theme): void {
    this.theme = theme;
    this.rough.forget();
  }

  moved(): void {
    this.rough.follow();
  }

  draw(isMoving: boolean): void {
    if (this.theme === null) return;
    const ctx = this.surface.clear();
    const { graph } = this.scene;
    if (isMoving && this.cost > SMOOTH) return this.rough.paint(ctx, this.theme, MOVING);
    if (graph.size > CROWD && this.camera.scale < FAR) return this.rough.paint(ctx, this.theme, RESTING);
    const start = performance.now();
    paintBase(ctx, this.scene, this.camera, this.theme);
    this.cost = performance.now() - start;
  }

  destroy(): void {
    this.surface.canvas.remove();
  }
}

/** All nodes and edges in sight, in full; edges from a node to itself belong to the layer above. */
export function paintBase(ctx: CanvasRenderingContext2D, scene: Scene, camera: Camera, theme: Theme): void {
  const pale = mix(theme.edge, theme.background, 0.35);
  scene.graph.forEachEdge((_, edge, _s, _t, source, target) => {
    if (edge.hidden || edge.source === edge.target) return;
    const curve = curveOf(edge, source, target, camera);
    if (!isOutside(curve, camera)) paintEdge(ctx, edge, curve, edge.line === "crossed" ? pale : theme.edge);
  });
  const grown = sizeAt(camera.scale);
  scene.graph.forEachNode((_, node) => {
    const at = camera.toScreen(node);
    if (!node.hidden && isInside(at, camera, 40)) paintNode(ctx, at, node.size * grown, node.colour, theme.background);
  });
}

export function isInside({ x, y }: Place, { width, height }: Camera, margin: number): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

function isOutside({ from, control, to }: Curve, { width, height }: Camera): boolean {
  return (
    Math.max(from.x, control.x, to.x) < 0 ||
    Math.max(from.y, control.y, to.y) < 0 ||
    Math.min(from.x, control.x, to.x) > width ||
    Math.min(from.y, control.y, to.y) > height
  );
}
