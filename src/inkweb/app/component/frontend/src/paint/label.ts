// Names beside nodes and captions on edges, as many as fit without covering one another.

import type { Place } from "../memory.ts";
import type { Theme } from "../theme.ts";

interface Area {
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

/** Which parts of the screen are written on already. */
export class Room {
  private readonly cells = new Map<number, Area[]>();

  constructor(private readonly width: number) {}

  /** Take the area when nothing stands there yet. */
  take(area: Area): boolean {
    if (!this.isFree(area)) return false;
    this.block(area);
    return true;
  }

  block(area: Area): void {
    for (const cell of cellsOf(area)) {
      const there = this.cells.get(cell);
      if (there) there.push(area);
      else this.cells.set(cell, [area]);
    }
  }

  private isFree(area: Area): boolean {
    if (area.left < 0 || area.right > this.width) return false;
    for (const cell of cellsOf(area)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (area.left < other.right && area.right > other.left && area.top < other.bottom && area.bottom > other.top) {
          return false;
        }
      }
    }
    return true;
  }
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

/** Write a node's name below it, or above or beside it where there is room; `must`: below in any case. */
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
  const spot = spots.find((spot) => room.take(area(spot))) ?? (must ? spots[0] : undefined);
  if (spot === undefined) return;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  write(brush, text, spot, theme.text, 3.5);
}

/** Write a caption on an edge's middle, turned along it and never upside down. */
export function paintCaption(
  brush: Brush,
  text: string,
  at: Place,
  along: Place,
  { colour, must, length }: { colour: string; must: boolean; length: number },
): boolean {
  const { ctx, theme, room } = brush;
  ctx.font = `500 11px ${theme.font}`;
  const width = widthOf(ctx, text);
  if (!must && width > length - 16) return false;
  let angle = Math.atan2(along.y, along.x);
  if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
  const [wide, high] = [Math.abs(Math.cos(angle)) * width + 8, Math.abs(Math.sin(angle)) * width + 12];
  const area = { left: at.x - wide / 2, right: at.x + wide / 2, top: at.y - high / 2, bottom: at.y + high / 2 };
  if (!room.take(area) && !must) return false;
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(angle);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  write(brush, text, { x: 0, y: 0.5 }, colour, 5);
  ctx.restore();
  return true;
}

function write({ ctx, theme }: Brush, text: string, { x, y }: Place, colour: string, halo: number): void {
  ctx.lineJoin = "round";
  ctx.lineWidth = halo;
  ctx.strokeStyle = theme.background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
