// Which part of the world is seen: the world is in pixels at scale 1, y downwards, as Python gives it.

import type { Place } from "./memory.ts";

export interface CameraState {
  x: number;
  y: number;
  scale: number;
}

export interface Inset {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What surrounds the middles of some nodes, in the world, and the radius of the largest of them at scale 1. */
export interface Box extends Inset {
  reach: number;
}

const SMALLEST = 0.02;
const LARGEST = 6;
/** Pixels between the discs and the edge of the canvas, for the names. */
export const MARGIN: Inset = { left: 30, top: 10, right: 30, bottom: 20 };

export class Camera implements CameraState {
  x = 0;
  y = 0;
  scale = 1;
  width = 1;
  height = 1;
  private flight = 0;
  private goal: CameraState | null = null;

  constructor(private readonly changed: () => void) {}

  get state(): CameraState {
    return { x: this.x, y: this.y, scale: this.scale };
  }

  /** Where it flies to, or stands. */
  get aim(): CameraState {
    return this.isFlying && this.goal ? this.goal : this.state;
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

  /** The view that shows the whole box within the inset, never closer than `closest`. */
  around(box: Box, { closest, inset }: { closest: number; inset: Inset }): CameraState {
    let scale = closest;
    let room = this.room(box.reach * sizeAt(scale), inset);
    // Discs shrink more slowly than what lies between them: a few rounds find the scale at which all of it fits.
    for (let round = 0; round < 6; round++) {
      const wide = (room.right - room.left) / Math.max(1e-6, box.right - box.left);
      const high = (room.bottom - room.top) / Math.max(1e-6, box.bottom - box.top);
      scale = Math.max(SMALLEST, Math.min(closest, wide, high));
      room = this.room(box.reach * sizeAt(scale), inset);
    }
    return this.within(box, scale, inset);
  }

  /** The view at this scale with the box within the inset: in its middle, or as far to a side of it as there is room. */
  within(box: Box, scale: number, inset: Inset, across = 0.5, down = 0.5): CameraState {
    const room = this.room(box.reach * sizeAt(scale), inset);
    const [wide, high] = [(box.right - box.left) * scale, (box.bottom - box.top) * scale];
    const left = room.left + (room.right - room.left - wide) * across;
    const top = room.top + (room.bottom - room.top - high) * down;
    return { x: box.left + (this.width / 2 - left) / scale, y: box.top + (this.height / 2 - top) / scale, scale };
  }

  /** Where on the screen the middles of discs of this radius may lie. */
  private room(radius: number, inset: Inset): Inset {
    return {
      left: inset.left + MARGIN.left + radius,
      top: inset.top + MARGIN.top + radius,
      right: this.width - inset.right - MARGIN.right - radius,
      bottom: this.height - inset.bottom - MARGIN.bottom - radius,
    };
  }

  /** The view nearest to this one that shows the whole box: moved no further than needed, smaller only if it must be. */
  including(box: Box, inset: Inset): CameraState {
    const all = this.around(box, { closest: this.scale, inset });
    if (all.scale < this.scale) return all;
    const room = this.room(box.reach * sizeAt(this.scale), inset);
    const least = this.toWorld({ x: room.left, y: room.top });
    const most = this.toWorld({ x: room.right, y: room.bottom });
    return {
      x: this.x + Math.max(0, box.right - most.x) - Math.max(0, least.x - box.left),
      y: this.y + Math.max(0, box.bottom - most.y) - Math.max(0, least.y - box.top),
      scale: this.scale,
    };
  }

  /** Whether the middles of all in the box are in sight. */
  shows(box: Box): boolean {
    const least = this.toWorld({ x: 0, y: 0 });
    const most = this.toWorld({ x: this.width, y: this.height });
    return box.left >= least.x && box.top >= least.y && box.right <= most.x && box.bottom <= most.y;
  }

  fly(to: CameraState, milliseconds = 350): void {
    this.stop();
    if (reducedMotion()) return this.set(to);
    this.goal = to;
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
