// Which part of the world is seen: the world is in pixels at scale 1, y downwards, as Python gives it.

import type { Place } from "./memory.ts";

export interface CameraState {
  x: number;
  y: number;
  scale: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SMALLEST = 0.02;
const LARGEST = 6;
const PADDING = 20;

export class Camera implements CameraState {
  x = 0;
  y = 0;
  scale = 1;
  width = 1;
  height = 1;
  /** Pixels at the lower edge that the legend covers: what is brought into view stands above them. */
  covered = 0;
  /** Pixels at the upper edge that the bar covers. */
  above = 0;
  /** Pixels at the right edge that the buttons cover. */
  beside = 0;
  /** Pixels at the lower edge that the map covers, which is there while something lies out of sight. */
  mapped = 0;
  private flight = 0;

  constructor(private readonly changed: () => void) {}

  get state(): CameraState {
    return { x: this.x, y: this.y, scale: this.scale };
  }

  set(state: CameraState): void {
    this.x = state.x;
    this.y = state.y;
    this.scale = Math.min(LARGEST, Math.max(SMALLEST, state.scale));
    this.changed();
  }

  toScreen(place: Place): Place {
    return { x: (place.x - this.x) * this.scale + this.width / 2, y: (place.y - this.y) * this.scale + this.height / 2 };
  }

  toWorld(point: Place): Place {
    return { x: (point.x - this.width / 2) / this.scale + this.x, y: (point.y - this.height / 2) / this.scale + this.y };
  }

  pan(dx: number, dy: number): void {
    this.stop();
    this.set({ x: this.x - dx / this.scale, y: this.y - dy / this.scale, scale: this.scale });
  }

  /** Zoom so that what is under `point` (on the screen) stays there. */
  zoomed(factor: number, point: Place = { x: this.width / 2, y: this.height / 2 }): CameraState {
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    const fixed = this.toWorld(point);
    return { x: fixed.x - (point.x - this.width / 2) / scale, y: fixed.y - (point.y - this.height / 2) / scale, scale };
  }

  /** The view that shows the whole box, never closer than `closest`; of a `part`, clear of the map too. */
  around(box: Box, { closest = 1.4, isPart = false }: { closest?: number; isPart?: boolean } = {}): CameraState {
    const wide = Math.max(1, box.right - box.left);
    const high = Math.max(1, box.bottom - box.top);
    const below = this.below(isPart);
    const scale = Math.min(closest, (this.width - this.beside - 2 * PADDING) / wide, (this.height - below - this.above - 2 * PADDING) / high);
    const held = Math.max(SMALLEST, scale);
    return {
      x: (box.left + box.right) / 2 + this.beside / 2 / held,
      y: (box.top + box.bottom) / 2 + (below - this.above) / 2 / held,
      scale: held,
    };
  }

  private below(isPart: boolean): number {
    return isPart ? Math.max(this.covered, this.mapped) : this.covered;
  }

  /** The view nearest to this one that shows the whole box: moved no further than needed, smaller only if it must be. */
  including(box: Box): CameraState {
    const all = this.around(box, { closest: this.scale, isPart: true });
    if (all.scale < this.scale) return all;
    const least = this.toWorld({ x: PADDING, y: this.above + PADDING });
    const most = this.toWorld({ x: this.width - this.beside - PADDING, y: this.height - this.below(true) - PADDING });
    return {
      x: this.x + Math.max(0, box.right - most.x) - Math.max(0, least.x - box.left),
      y: this.y + Math.max(0, box.bottom - most.y) - Math.max(0, least.y - box.top),
      scale: this.scale,
    };
  }

  /** Whether the whole box is in sight, clear of what stands over the picture. */
  shows(box: Box, isPart = false): boolean {
    const least = this.toWorld({ x: 12, y: this.above + 12 });
    const most = this.toWorld({ x: this.width - this.beside - 12, y: this.height - this.below(isPart) - 12 });
    return box.left >= least.x && box.top >= least.y && box.right <= most.x && box.bottom <= most.y;
  }

  fly(to: CameraState, milliseconds = 350): void {
    this.stop();
    if (reducedMotion()) return this.set(to);
    const from = this.state;
    const start = performance.now();
    const step = (now: number): void => {
      const t = ease(Math.min(1, Math.max(0, (now - start) / milliseconds)));
      // Scales are mixed as logarithms: the zoom then feels even.
      const scale = from.scale * (to.scale / from.scale) ** t;
      this.set({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t, scale });
      this.flight = t < 1 ? requestAnimationFrame(step) : 0;
    };
    this.flight = requestAnimationFrame(step);
  }

  get isFlying(): boolean {
    return this.flight !== 0;
  }

  stop(): void {
    cancelAnimationFrame(this.flight);
    this.flight = 0;
  }
}

/** Whether two views show the same, to half a pixel. */
export function isSameView(a: CameraState, b: CameraState): boolean {
  const away = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) * a.scale;
  return away < 0.5 && Math.abs(a.scale / b.scale - 1) < 0.001;
}

/** How much larger a node of size 1 is drawn: with the root of the zoom, so far and near both stay readable. */
export function sizeAt(scale: number): number {
  return Math.sqrt(scale);
}

export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
}

export function reducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
