// Names beside nodes and captions on edges, as many as fit without covering one another.

import type { Place } from "../memory.ts";
import type { Theme } from "../theme.ts";

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a drawing is made with: where, in which colours, and what is written already. */
export interface Brush {
  ctx: CanvasRenderingContext2D;
  theme: Theme;
  room: Room;
}

const CELL = 96;
/** Pixels that a line of small words is high. */
const SQUARE = 12;

/** Which parts of the screen are written on already. */
export class Room {
  private readonly cells = new Map<number, Area[]>();
  /** Discs: a name that must be there may be written over them, not over words or below a panel. */
  private readonly soft = new Map<number, Area[]>();

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** Whether nothing stands there yet; `overDiscs`, it may be written over them. */
  isFree(area: Area, overDiscs = false): boolean {
    const isOutside = area.left < 0 || area.top < 0 || area.right > this.width || area.bottom > this.height;
    return !isOutside && !isTaken(this.cells, area) && (overDiscs || !isTaken(this.soft, area));
  }

  /** The share of an area that discs take. */
  overDiscs(area: Area): number {
    const discs = new Set([...cellsOf(area)].flatMap((cell) => this.soft.get(cell) ?? []));
    let taken = 0;
    for (const disc of discs) {
      const wide = Math.min(area.right, disc.right) - Math.max(area.left, disc.left);
      const high = Math.min(area.bottom, disc.bottom) - Math.max(area.top, disc.top);
      if (wide > 0 && high > 0) taken += wide * high;
    }
    return taken / ((area.right - area.left) * (area.bottom - area.top));
  }

  /** Take all of these areas when nothing stands in any. */
  takeAll(areas: Area[]): boolean {
    const isFree = areas.every((one) => this.isFree(one));
    if (isFree) for (const one of areas) this.block(one);
    return isFree;
  }

  block(area: Area, isDisc = false): void {
    const cells = isDisc ? this.soft : this.cells;
    for (const cell of cellsOf(area)) {
      const there = cells.get(cell);
      if (there) there.push(area);
      else cells.set(cell, [area]);
    }
  }
}

function isTaken(cells: Map<number, Area[]>, area: Area): boolean {
  for (const cell of cellsOf(area)) if (cells.get(cell)?.some((other) => overlaps(area, other))) return true;
  return false;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function* cellsOf(area: Area): Generator<number> {
  for (let x = Math.floor(area.left / CELL); x <= Math.floor(area.right / CELL); x++) {
    for (let y = Math.floor(area.top / CELL); y <= Math.floor(area.bottom / CELL); y++) yield x * 4096 + y;
  }
}

const widths = new Map<string, number>();

export function widthOf(ctx: CanvasRenderingContext2D, text: string): number {
  const key = `${ctx.font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    widths.set(key, (width = ctx.measureText(text).width));
  }
  return width;
}

/** Write a caption of `longest` pixels at most on an edge's middle, turned along it and never upside down. */
export function paintCaption(
  brush: Brush,
  text: string,
  at: Place,
  along: Place,
  { colour, must, longest }: { colour: string; must: boolean; longest: number },
): boolean {
  const { ctx, theme, room } = brush;
  ctx.font = `500 11px ${theme.font}`;
  const width = widthOf(ctx, text);
  if (!must && width > longest) return false;
  let angle = Math.atan2(along.y, along.x);
  if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
  const squares = squaresAlong(at, angle, width);
  if (!room.takeAll(squares)) {
    if (!must) return false;
    for (const square of squares) room.block(square); // so that what is written later keeps off it
  }
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(angle);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  write(brush, text, { x: 0, y: 0.5 }, colour, 5);
  ctx.restore();
  return true;
}

/** Small squares over a turned word: one box round it would take all that lies beside it too. */
function squaresAlong({ x, y }: Place, angle: number, width: number): Area[] {
  const count = Math.ceil(width / SQUARE) + 1;
  return Array.from({ length: count }, (_, i) => {
    const away = (i / (count - 1) - 0.5) * width;
    const [cx, cy] = [x + Math.cos(angle) * away, y + Math.sin(angle) * away];
    return { left: cx - SQUARE / 2, right: cx + SQUARE / 2, top: cy - SQUARE / 2, bottom: cy + SQUARE / 2 };
  });
}

export function write({ ctx, theme }: Brush, text: string, { x, y }: Place, colour: string, halo: number): void {
  ctx.lineJoin = "round";
  ctx.lineWidth = halo;
  ctx.strokeStyle = theme.background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
