// A rough drawing for what moves or is far away: straight lines in one stroke, plain discs, a sample of both.

import type { Camera } from "../camera.ts";
import { sizeAt } from "../camera.ts";
import type { Area } from "../paint/label.ts";
import type { NodeLook, Scene } from "../scene.ts";
import { mix, type Theme } from "../theme.ts";

export interface Roughness {
  edges: number;
  nodes: number;
  isPale: boolean;
}

/** What a processor draws many times a second. */
export const MOVING: Roughness = { edges: 1200, nodes: 8000, isPale: false };
export const RESTING: Roughness = { edges: Infinity, nodes: Infinity, isPale: true };

/** What is seen, in plain arrays: to ask a graph of 50,000 nodes for each of them takes longer than to draw them. */
interface Flat {
  x: Float64Array;
  y: Float64Array;
  size: Float64Array;
  colours: string[];
  looks: NodeLook[];
  /** Pairs of node numbers. */
  ends: Uint32Array;
}

export class Rough {
  private flat: Flat | null = null;

  constructor(
    private readonly scene: Scene,
    private readonly camera: Camera,
  ) {}

  /** Nodes, edges or colours have changed. */
  forget(): void {
    this.flat = null;
  }

  /** Nodes have moved. */
  follow(): void {
    this.flat?.looks.forEach((look, i) => {
      this.flat!.x[i] = look.x;
      this.flat!.y[i] = look.y;
    });
  }

  /** Paint what lies in a part of the canvas, or in all of it. */
  paint(ctx: CanvasRenderingContext2D, theme: Theme, { edges, nodes, isPale }: Roughness, part: Area = this.all): void {
    const flat = (this.flat ??= flatten(this.scene));
    this.lines(ctx, flat, edges, part);
    ctx.strokeStyle = isPale ? mix(theme.edge, theme.background, 0.5) : theme.edge;
    ctx.lineWidth = isPale ? 0.7 : 1;
    ctx.stroke();
    for (const [colour, path] of this.discs(flat, nodes, part)) {
      ctx.fillStyle = colour;
      ctx.fill(path);
    }
  }

  private get all(): Area {
    return { left: 0, top: 0, right: this.camera.width, bottom: this.camera.height };
  }

  private lines(ctx: CanvasRenderingContext2D, { x, y, ends }: Flat, most: number, part: Area): void {
    const { width, height, scale } = this.camera;
    const [left, top] = [width / 2 - this.camera.x * scale, height / 2 - this.camera.y * scale];
    const step = 2 * Math.max(1, Math.ceil(ends.length / 2 / most));
    ctx.beginPath();
    for (let i = 0; i < ends.length; i += step) {
      const [a, b] = [ends[i]!, ends[i + 1]!];
      const ax = x[a]! * scale + left;
      const ay = y[a]! * scale + top;
      const bx = x[b]! * scale + left;
      const by = y[b]! * scale + top;
      if ((ax < part.left && bx < part.left) || (ax > part.right && bx > part.right)) continue;
      if ((ay < part.top && by < part.top) || (ay > part.bottom && by > part.bottom)) continue;
      ctx.moveTo(ax, ay);
      ctx.lineTo(bx, by);
    }
  }

  private discs({ x, y, size, colours }: Flat, most: number, part: Area): Map<string, Path2D> {
    const { width, height, scale } = this.camera;
    const [left, top] = [width / 2 - this.camera.x * scale, height / 2 - this.camera.y * scale];
    const grown = sizeAt(scale);
    const paths = new Map<string, Path2D>();
    // The largest come first: a sample is made of what is seen best.
    for (let i = 0; i < Math.min(x.length, most); i++) {
      const [cx, cy, radius] = [x[i]! * scale + left, y[i]! * scale + top, size[i]! * grown];
      if (cx < part.left - radius || cx > part.right + radius || cy < part.top - radius || cy > part.bottom + radius) continue;
      let path = paths.get(colours[i]!);
      if (path === undefined) paths.set(colours[i]!, (path = new Path2D()));
      if (radius < 3) path.rect(cx - radius, cy - radius, 2 * radius, 2 * radius);
      else {
        path.moveTo(cx + radius, cy);
        path.arc(cx, cy, radius, 0, 2 * Math.PI);
      }
    }
    return paths;
  }
}

function flatten({ graph }: Scene): Flat {
  const looks = graph.filterNodes((_, look) => !look.hidden).map((id) => graph.getNodeAttributes(id));
  looks.sort((a, b) => b.size - a.size);
  const number = new Map(looks.map((look, i) => [look.id, i]));
  const ends: number[] = [];
  graph.forEachEdge((_, edge) => {
    if (!edge.hidden) ends.push(number.get(edge.source)!, number.get(edge.target)!);
  });
  return {
    x: Float64Array.from(looks, (look) => look.x),
    y: Float64Array.from(looks, (look) => look.y),
    size: Float64Array.from(looks, (look) => look.size),
    colours: looks.map((look) => look.colour),
    looks,
    ends: Uint32Array.from(ends),
  };
}
