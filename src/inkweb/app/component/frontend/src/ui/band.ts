// The box or lasso that is being drawn, and which nodes lie in it.

import type { Camera } from "../camera.ts";
import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";

export class Band {
  readonly root = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  private readonly shape = document.createElementNS("http://www.w3.org/2000/svg", "polygon");

  constructor() {
    this.root.setAttribute("class", "ink-band");
    this.root.setAttribute("aria-hidden", "true");
    this.root.append(this.shape);
  }

  show(points: Place[]): void {
    this.shape.setAttribute("points", points.map(({ x, y }) => `${x},${y}`).join(" "));
  }
}

export function nodesInside(scene: Scene, camera: Camera, points: Place[]): string[] {
  return scene.graph.filterNodes((_, look) => !look.hidden && isInside(camera.toScreen(look), points));
}

/** Whether a ray from the point crosses the outline an odd number of times. */
export function isInside({ x, y }: Place, outline: Place[]): boolean {
  let inside = false;
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
