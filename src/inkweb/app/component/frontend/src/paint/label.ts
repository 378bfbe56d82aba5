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
const LONGEST = 30;
/** Pixels that a line of small words is high. */
const SQUARE = 12;

/** Which parts of the screen are written on already. */
export class Room {
  private readonly cells = new Map<number, Area[]>();
  /** Discs: a name that must be there may be written over them, not over words or below a panel. */
  private readonly soft = new Map<number, Area[]>();

  constructor(private readonly width: number) {}

  /** Take the area when nothing stands there yet; over `discs` when it may be written there. */
  take(area: Area, overDiscs = false): boolean {
    if (!overDiscs) return this.takeAll([area]);
    if (area.left < 0 || area.right > this.width || isTaken(this.cells, area)) return false;
    this.block(area);
    return true;
  }

  /** Take all of these areas when nothing stands in any. */
  takeAll(areas: Area[]): boolean {
    const isFree = areas.every((one) => one.left >= 0 && one.right <= this.width && !isTaken(this.cells, one) && !isTaken(this.soft, one));
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
  for (const cell of cellsOf(area)) {
    for (const other of cells.get(cell) ?? []) {
      if (area.left < other.right && area.right > other.left && area.top < other.bottom && area.bottom > other.top) return true;
    }
  }
  return false;
}

function* cellsOf(area: Area): Generator<number> {
  for (let x = Math.floor(area.left / CELL); x <= Math.floor(area.right / CELL); x++) {
    for (let y = Math.floor(area.top / CELL); y <= Math.floor(area.bottom / CELL); y++) yield x * 4096 + y;
  }
}

const widths = new Map<string, number>();

function widthOf(ctx: CanvasRenderingContext2D, text: string): number {
  const key = `${ctx.font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    widths.set(key, (width = ctx.measureText(text).width));
  }
  return width;
}

export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

/** Write a node's name below it, or above or beside it where there is room; `must`: over discs, and below in any case. */
export function paintName(
  brush: Brush,
  name: string,
  at: Place,
  radius: number,
  { bold, must }: { bold: boolean; must: boolean },
): void {
  const { ctx, theme, room } = brush;
  const text = shorten(name);
  const size = Math.min(15, Math.max(11.5, 9.5 + radius * 0.22));
  ctx.font = `${bold ? 600 : 500} ${size}px ${theme.font}`;
  const half = widthOf(ctx, text) / 2;
  const away = radius + 3 + size / 2;
  const beside = radius + 6 + half;
  const spots = [[0, away + 1], [0, -away - 1], [beside, 0], [-beside, 0]].map(([dx, dy]) => ({ x: at.x + dx!, y: at.y + dy! }));
  const area = ({ x, y }: Place) => ({ left: x - half - 2, right: x + half + 2, top: y - size / 2, bottom: y + size / 2 + 1 });
  let spot = spots.find((spot) => room.take(area(spot)));
  if (must) spot ??= spots.find((spot) => room.take(area(spot), true)) ?? spots[0];
  if (spot === undefined) return;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  write(brush, text, spot, theme.text, 3.5);
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
  if (!room.takeAll(squaresAlong(at, angle, width)) && !must) return false;
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

function write({ ctx, theme }: Brush, text: string, { x, y }: Place, colour: string, halo: number): void {
  ctx.lineJoin = "round";
  ctx.lineWidth = halo;
  ctx.strokeStyle = theme.background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
