// Fit a layout onto the canvas: as wide and as high as it is, and no disc over another at the scale at which all is seen.

import { MARGIN, sizeAt } from "../camera.ts";
import type { Place } from "../memory.ts";
import type { Area } from "../paint/label.ts";
import { mean } from "./mean.ts";

/** A canvas: its pixels, and what stands over it. */
export interface Sheet {
  width: number;
  height: number;
  panels: Area[];
}

export interface Points {
  x: Float64Array;
  y: Float64Array;
}

/**
 * What a layout by forces is made for, however large the window is: the same graph stands the same way on every screen,
 * and the camera alone fits it. Canvases as people have them, with the bar (as long as it is when something is selected), the
 * zoom and the legend in their corners; on one that is upright, as on a telephone, the same picture is drawn out to its
 * height.
 */
const [LYING, SQUARE, UPRIGHT] = [
  { width: 896, height: 528, panels: [area(12, 12, 386, 33), area(850, 12, 34, 98), area(12, 390, 300, 126)] },
  { width: 528, height: 528, panels: [area(12, 12, 290, 33), area(482, 12, 34, 98), area(12, 390, 300, 126)] },
  { width: 336, height: 592, panels: [area(12, 12, 258, 33), area(12, 48, 92, 33), area(290, 12, 34, 98), area(12, 552, 72, 28)] },
];
/** How many times wider than high a canvas must be to count as lying, or the other way round. */
const CLEARLY = 1.3;

/** The standard canvas that is like this one. */
export function standard({ width, height }: { width: number; height: number }): Sheet {
  if (width > CLEARLY * height) return LYING!;
  return height > CLEARLY * width ? UPRIGHT! : SQUARE!;
}

function area(left: number, top: number, wide: number, high: number): Area {
  return { left, top, right: left + wide, bottom: top + high };
}

/** Radius at scale 1, half the pixels that the name takes from left to right, and whether it must stay. */
export interface Bodies {
  size: Float64Array;
  half: Float64Array;
  fixed: Uint8Array;
}

/** Closer than this, nothing is looked at when all of it is. */
const CLOSEST = 1.4;
/** A shape is not drawn out to more than so many times its width or height. */
const MOST = 2.2;
/** The share of the canvas that discs may take: beside names, and where there are too many for names. */
const [AIRY, FULL] = [0.05, 0.3];
/** Pixels between two discs. */
const GAP = 5;
/** Pixels of a line of words below a disc. */
const LINE = 15;
const ROUNDS = 240;
/** So many rounds make room for names, too; then discs alone count. */
const NAMED = 150;
/** Of more than these, names are read from near. */
const FEW = 400;
/** Of more than these, discs are dots. */
const MANY = 5000;
/** The share of the canvas that names are given room on; where they would need more, each gets less. */
const WORDS = 0.62;

/** Stretch to the shape of the sheet, round the middle, and give the scale at which all of it fits there. */
export function stretch(at: Points, size: Float64Array, sheet: Sheet): number {
  const { x, y } = at;
  const [wide, high] = factors(at, size, sheet);
  // What is small is not blown up, nor is a line made a square.
  const small = Math.min(1, (CLOSEST * 1.3) / Math.min(Math.max(wide, high), MOST * Math.min(wide, high)));
  const [across, down] = [Math.min(wide, high * MOST) * small, Math.min(high, wide * MOST) * small];
  const discs = size.reduce((sum, one) => sum + Math.PI * one * one, 0);
  const share = size.length > MANY ? Infinity : size.length > FEW ? FULL : AIRY;
  const scale = Math.min(CLOSEST, Math.sqrt(across * down), (share * sheet.width * sheet.height) / Math.max(1, discs));
  const [cx, cy] = [(least(x) + most(x)) / 2, (least(y) + most(y)) / 2];
  x.forEach((value, i) => (x[i] = ((value - cx) * across) / scale));
  y.forEach((value, i) => (y[i] = ((value - cy) * down) / scale));
  return scale;
}

/** The scale at which all of it fits on the sheet as it stands. */
export function fitting(at: Points, size: Float64Array, sheet: Sheet): number {
  return Math.min(CLOSEST, ...factors(at, size, sheet));
}

/** Pixels of the sheet for each of the layout, across and down. */
function factors({ x, y }: Points, size: Float64Array, { width, height }: Sheet): [number, number] {
  const reach = mean(size);
  const wide = Math.max(60, width - MARGIN.left - MARGIN.right - 2 * reach) / Math.max(1, most(x) - least(x));
  return [wide, Math.max(60, height - MARGIN.top - MARGIN.bottom - 2 * reach) / Math.max(1, most(y) - least(y))];
}

/** Push apart what would overlap when seen at `scale`: discs in any case, names (`isNamed`) as far as there is room. */
export function apart(at: Points, bodies: Bodies, scale: number, sheet: Sheet | null, isNamed: boolean, gap = GAP): void {
  const order = at.x.length;
  if (order > MANY) return;
  const seen = new Seen(at, bodies, scale, sheet, isNamed && order <= FEW, gap);
  for (let round = 0; round < ROUNDS; round++) if (!seen.push(round < NAMED)) break;
  seen.write(at);
}

/** The layout in pixels of the screen, round the middle of it. */
class Seen {
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly radius: Float64Array;
  private readonly half: Float64Array;
  private readonly cell: number;

  constructor(
    at: Points,
    private readonly bodies: Bodies,
    private readonly scale: number,
    private readonly sheet: Sheet | null,
    private readonly isNamed: boolean,
    gap: number,
  ) {
    const grown = sizeAt(scale);
    this.x = at.x.map((value) => value * scale);
    this.y = at.y.map((value) => value * scale);
    this.radius = bodies.size.map((size) => size * grown + gap / 2);
    this.half = bodies.half.map((half, i) => Math.max(half, this.radius[i]!));
    if (isNamed && sheet !== null) this.tighten(sheet);
    this.cell = 2 * most(isNamed ? this.half : this.radius) + LINE;
  }

  /** Where names would fill the canvas, each has less room: some will stand beside their discs. */
  private tighten({ width, height }: Sheet): void {
    const words = this.half.reduce((sum, half, i) => sum + 2 * half * (2 * this.radius[i]! + LINE), 0);
    const share = Math.min(1, (WORDS * width * height) / words);
    this.half.forEach((half, i) => (this.half[i] = Math.max(this.radius[i]!, half * share)));
  }

  /** One round; gives whether anything had to move. */
  push(isNamed: boolean): boolean {
    const cells = this.cells();
    let moved = 0;
    for (const [key, here] of cells) {
      const [column, row] = key.split(",").map(Number) as [number, number];
      for (let dc = 0; dc <= 1; dc++) {
        for (let dr = dc === 0 ? 0 : -1; dr <= 1; dr++) {
          const there = dc === 0 && dr === 0 ? here : cells.get(`${column + dc},${row + dr}`);
          if (there) for (const i of here) for (const j of there) if (there !== here || i < j) moved += this.part(i, j, isNamed);
        }
      }
    }
    this.x.forEach((_, i) => (moved += this.keep(i)));
    return moved > 0;
  }

  private cells(): Map<string, number[]> {
    const cells = new Map<string, number[]>();
    this.x.forEach((x, i) => {
      const key = `${Math.floor(x / this.cell)},${Math.floor(this.y[i]! / this.cell)}`;
      const there = cells.get(key);
      if (there) there.push(i);
      else cells.set(key, [i]);
    });
    return cells;
  }

  private part(i: number, j: number, isNamed: boolean): number {
    const dx = this.x[j]! - this.x[i]!;
    const dy = this.y[j]! - this.y[i]!;
    const away = Math.hypot(dx, dy);
    const needed = this.radius[i]! + this.radius[j]!;
    if (away < needed - 0.01) {
      const [ux, uy] = away > 0.01 ? [dx / away, dy / away] : [Math.cos(i + j), Math.sin(i + j)];
      return this.move(i, j, ux * (needed - away), uy * (needed - away));
    }
    if (!this.isNamed || !isNamed) return 0;
    const wide = this.half[i]! + this.half[j]! + 4 - Math.abs(dx);
    const high = needed + LINE - Math.abs(dy);
    if (wide <= 0 || high <= 0) return 0;
    const [ax, ay] = wide < high ? [wide * (dx < 0 ? -1 : 1), 0] : [0, high * (dy < 0 ? -1 : 1)];
    return this.move(i, j, ax * 0.4, ay * 0.4);
  }

  private move(i: number, j: number, ax: number, ay: number): number {
    const { fixed } = this.bodies;
    if (fixed[i] && fixed[j]) return 0;
    const share = fixed[i] ? 1 : fixed[j] ? 0 : 0.5;
    this.x[i]! -= ax * (1 - share);
    this.y[i]! -= ay * (1 - share);
    this.x[j]! += ax * share;
    this.y[j]! += ay * share;
    return 1;
  }

  /** Keep a node on the sheet and off its panels. */
  private keep(i: number): number {
    if (this.sheet === null || this.bodies.fixed[i]) return 0;
    const { width, height, panels } = this.sheet;
    const radius = this.radius[i]!;
    let x = within(this.x[i]!, width / 2 - radius - MARGIN.left);
    let y = Math.max(MARGIN.top + radius - height / 2, Math.min(height / 2 - MARGIN.bottom - radius, this.y[i]!));
    for (const panel of panels) [x, y] = off(x, y, radius + 4, panel, width, height);
    const isMoved = Math.hypot(x - this.x[i]!, y - this.y[i]!) > 0.01;
    this.x[i] = x;
    this.y[i] = y;
    return Number(isMoved);
  }

  write({ x, y }: Points): void {
    this.x.forEach((value, i) => {
      if (this.bodies.fixed[i]) return;
      x[i] = value / this.scale;
      y[i] = this.y[i]! / this.scale;
    });
  }
}

/** Off a panel that stands in a corner, the shorter way. */
function off(x: number, y: number, reach: number, panel: Area, width: number, height: number): [number, number] {
  const [left, right] = [panel.left - width / 2 - reach, panel.right - width / 2 + reach];
  const [top, bottom] = [panel.top - height / 2 - reach, panel.bottom - height / 2 + reach];
  if (x <= left || x >= right || y <= top || y >= bottom) return [x, y];
  const aside = panel.left + panel.right < width ? right : left;
  const upright = panel.top + panel.bottom < height ? bottom : top;
  return Math.abs(aside - x) < Math.abs(upright - y) ? [aside, y] : [x, upright];
}

function within(value: number, reach: number): number {
  return Math.max(-reach, Math.min(reach, value));
}

function least(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** Fit the places of a plain shape onto the sheet, their mean in `middle`; what is pinned stays, and others keep off it. */
export function onSheet(
  places: Map<string, Place>,
  { size }: { size: Map<string, number> },
  sheet: Sheet,
  { middle, pinned }: { middle: Place; pinned: Map<string, Place> },
): Map<string, Place> {
  const ids = [...places.keys()];
  const at = {
    x: Float64Array.from(ids, (id) => places.get(id)!.x),
    y: Float64Array.from(ids, (id) => places.get(id)!.y),
  };
  const sizes = Float64Array.from(ids, (id) => size.get(id)!);
  const scale = stretch(at, sizes, sheet);
  // As if nothing were pinned: the shape does not hang on where the pins are.
  apart(at, { size: sizes, half: sizes, fixed: new Uint8Array(ids.length) }, scale, sheet, false);
  const [dx, dy] = [middle.x - mean(at.x), middle.y - mean(at.y)];
  const moved = { x: at.x.map((value) => value + dx), y: at.y.map((value) => value + dy) };
  const fixed = Uint8Array.from(ids, (id) => Number(pinned.has(id)));
  ids.forEach((id, i) => {
    const pin = pinned.get(id);
    if (pin) [moved.x[i], moved.y[i]] = [pin.x, pin.y];
  });
  // Nothing moves where nothing is pinned, nor is the sheet about what a person put beside it, however near to another.
  if (fixed.includes(1)) apart(moved, { size: sizes, half: sizes, fixed }, scale, null, false, 0);
  return new Map(ids.map((id, i) => [id, { x: moved.x[i]!, y: moved.y[i]! }]));
}
