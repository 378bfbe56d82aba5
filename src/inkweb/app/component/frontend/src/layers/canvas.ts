// All nodes and edges on a 2D canvas, for machines without a graphics card. Draws less while moving.

import type { Camera } from "../camera.ts";
import { sizeAt } from "../camera.ts";
import { curveOf, type Curve } from "../geometry.ts";
import { paintEdge } from "../paint/edge.ts";
import { paintNode } from "../paint/node.ts";
import type { Scene } from "../scene.ts";
import { mix, type Theme } from "../theme.ts";
import type { BaseLayer } from "./base.ts";
import { Surface } from "./surface.ts";

/** Milliseconds that a full drawing may take for it to be used while moving too. */
const SMOOTH = 10;
const SAMPLED = 1200;
/** With more edges than this in sight, and from further away, lines and arrow heads run into one another anyway. */
const CROWD = 2500;
const FAR = 0.4;

export class CanvasLayer implements BaseLayer {
  readonly name = "canvas";
  private readonly surface: Surface;
  private theme: Theme | null = null;
  private cost = 0;

  constructor(
    host: HTMLElement,
    private readonly scene: Scene,
    private readonly camera: Camera,
  ) {
    this.surface = new Surface(host, "ink-base");
  }

  resize(width: number, height: number): void {
    this.surface.resize(width, height);
  }

  refresh(theme: Theme): void {
    this.theme = theme;
  }

  draw(isMoving: boolean): void {
    if (this.theme === null) return;
    const ctx = this.surface.clear();
    if (isMoving && this.cost > SMOOTH) return this.drawRough(ctx, this.theme, SAMPLED);
    if (this.scene.graph.size > CROWD && this.camera.scale < FAR) return this.drawRough(ctx, this.theme, Infinity);
    const start = performance.now();
    this.drawFull(ctx, this.theme);
    this.cost = performance.now() - start;
  }

  private drawFull(ctx: CanvasRenderingContext2D, theme: Theme): void {
    const pale = mix(theme.edge, theme.background, 0.35);
    this.scene.graph.forEachEdge((_, edge, _s, _t, source, target) => {
      if (edge.hidden) return;
      const curve = curveOf(edge, source, target, this.camera);
      if (this.isOutside(curve)) return;
      paintEdge(ctx, edge, curve, edge.line === "crossed" ? pale : theme.edge);
    });
    const grown = sizeAt(this.camera.scale);
    this.scene.graph.forEachNode((_, node) => {
      const at = this.camera.toScreen(node);
      if (!node.hidden && this.isInside(at.x, at.y, 40)) paintNode(ctx, at, node.size * grown, node.colour, theme.background);
    });
  }

  /** Straight lines in one stroke, a sample of them when there are more than `most`; plain discs. */
  private drawRough(ctx: CanvasRenderingContext2D, theme: Theme, most: number): void {
    const stride = Math.max(1, Math.ceil(this.scene.graph.size / most));
    let count = 0;
    ctx.beginPath();
    this.scene.graph.forEachEdge((_, edge, _s, _t, source, target) => {
      if (edge.hidden || count++ % stride) return;
      const [a, b] = [this.camera.toScreen(source), this.camera.toScreen(target)];
      if (!this.isInside(a.x, a.y, 0) && !this.isInside(b.x, b.y, 0)) return;
      ctx.moveTo(a.x, a.y);
      ctx.lineTo(b.x, b.y);
    });
    ctx.strokeStyle = most < Infinity ? theme.edge : mix(theme.edge, theme.background, 0.5);
    ctx.lineWidth = most < Infinity ? 1 : 0.7;
    ctx.stroke();
    this.drawDiscs(ctx);
  }

  private drawDiscs(ctx: CanvasRenderingContext2D): void {
    const grown = sizeAt(this.camera.scale);
    const discs = new Map<string, Path2D>();
    this.scene.graph.forEachNode((_, node) => {
      const at = this.camera.toScreen(node);
      if (node.hidden || !this.isInside(at.x, at.y, 40)) return;
      let path = discs.get(node.colour);
      if (path === undefined) discs.set(node.colour, (path = new Path2D()));
      const radius = node.size * grown;
      if (radius < 3) path.rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
      else {
        path.moveTo(at.x + radius, at.y);
        path.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      }
    });
    for (const [colour, path] of discs) {
      ctx.fillStyle = colour;
      ctx.fill(path);
    }
  }

  private isInside(x: number, y: number, margin: number): boolean {
    return x > -margin && y > -margin && x < this.camera.width + margin && y < this.camera.height + margin;
  }

  private isOutside({ from, control, to }: Curve): boolean {
    const { width, height } = this.camera;
    return (
      Math.max(from.x, control.x, to.x) < 0 ||
      Math.max(from.y, control.y, to.y) < 0 ||
      Math.min(from.x, control.x, to.x) > width ||
      Math.min(from.y, control.y, to.y) > height
    );
  }

  destroy(): void {
    this.surface.canvas.remove();
  }
}
