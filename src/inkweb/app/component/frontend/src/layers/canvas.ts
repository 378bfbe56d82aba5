// All nodes and edges on a 2D canvas, for machines without a graphics card. Draws less while moving.

import type { Camera, CameraState } from "../camera.ts";
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
  /** For which camera there is a drawing of all as it is now. */
  private drawn: CameraState | null = null;

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
    this.drawn = null;
  }

  refresh(theme: Theme): void {
    this.theme = theme;
    this.drawn = null;
    this.rough.forget();
  }

  moved(): void {
    this.drawn = null;
    this.rough.follow();
  }

  draw(isMoving: boolean): void {
    if (this.theme === null) return;
    const isSlow = isMoving && this.cost > SMOOTH;
    if (isSlow && this.shift(this.theme)) return;
    const ctx = this.surface.clear();
    this.drawn = isSlow ? null : this.camera.state;
    if (isSlow) return this.rough.paint(ctx, this.theme, MOVING);
    const start = performance.now();
    if (this.scene.graph.size > CROWD && this.camera.scale < FAR) this.rough.paint(ctx, this.theme, RESTING);
    else paintBase(ctx, this.scene, this.camera, this.theme);
    this.cost = performance.now() - start;
  }

  /** The same from beside: the drawing is moved, and what comes into sight is drawn at its edges. Gives whether it could be. */
  private shift(theme: Theme): boolean {
    const { drawn, camera } = this;
    if (drawn?.scale !== camera.scale) return false;
    const moved = this.surface.shift((drawn.x - camera.x) * camera.scale, (drawn.y - camera.y) * camera.scale);
    const [dx, dy] = [moved.x / camera.scale, moved.y / camera.scale];
    this.drawn = { x: drawn.x - dx, y: drawn.y - dy, scale: camera.scale };
    const { width, height } = camera;
    const across = { left: moved.x > 0 ? 0 : width + moved.x, right: moved.x > 0 ? moved.x : width, top: 0, bottom: height };
    const down = { left: 0, right: width, top: moved.y > 0 ? 0 : height + moved.y, bottom: moved.y > 0 ? moved.y : height };
    for (const part of [across, down]) this.surface.within(part, (ctx) => this.rough.paint(ctx, theme, RESTING, part));
    return true;
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
