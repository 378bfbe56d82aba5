// The legend on a saved picture, which must explain itself: what each colour and each line means.

import type { Group } from "../looks.ts";
import type { Theme } from "../theme.ts";
import { MEANINGS } from "../ui/legend.ts";
import type { Line } from "../wire.ts";
import { paintEdge } from "./edge.ts";
import { paintNode } from "./node.ts";

/** What a picture holds: its colours, its lines, and in words how much it is of all. */
export interface Held {
  groups: Group[];
  lines: ReadonlySet<Line>;
  words: string;
}

const [LEFT, STEP, LINE, APART] = [18, 20, 34, 16];

/** Pixels that the legend takes below a picture of this width. */
export function legendHeight(ctx: CanvasRenderingContext2D, held: Held, theme: Theme, width: number): number {
  ctx.font = fontOf(theme);
  return rows(ctx, held, width).length * STEP + APART / 2;
}

/** Below the picture, so that it covers nothing. */
export function paintLegend(ctx: CanvasRenderingContext2D, held: Held, theme: Theme, { width, height }: { width: number; height: number }): void {
  ctx.font = fontOf(theme);
  ctx.textAlign = "start";
  ctx.textBaseline = "middle";
  rows(ctx, held, width).forEach((row, i) => {
    let x = LEFT;
    for (const { sign, words } of row) x = write(ctx, words, sign(ctx, x, height + (i + 0.5) * STEP, theme), height + (i + 0.5) * STEP, theme) + APART;
  });
}

function fontOf({ font }: Theme): string {
  return `500 12px ${font}`;
}

interface Part {
  words: string;
  /** Draws, and gives where the words begin. */
  sign: (ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme) => number;
}

/** The colours, then the lines, as many beside one another as there is room for; then how much it is of all. */
function rows(ctx: CanvasRenderingContext2D, held: Held, width: number): Part[][] {
  const lines = (Object.keys(MEANINGS) as Line[]).filter((line) => held.lines.has(line));
  const isTold = lines.some((line) => line !== "solid");
  const words: Part = { words: held.words, sign: (_, x) => x };
  return [held.groups.map(groupPart), isTold ? lines.map(linePart) : [], [words]].flatMap((parts) => broken(ctx, parts, width));
}

function broken(ctx: CanvasRenderingContext2D, parts: Part[], width: number): Part[][] {
  const rows: Part[][] = [];
  let x = Infinity;
  for (const part of parts) {
    const wide = LINE + ctx.measureText(part.words).width + APART;
    if (x + wide > width - LEFT) [x] = [LEFT, rows.push([])];
    rows[rows.length - 1]!.push(part);
    x += wide;
  }
  return rows;
}

function groupPart({ label, colour, count }: Group): Part {
  const sign: Part["sign"] = (ctx, x, y, theme) => (paintNode(ctx, { x: x + 5, y }, 5, colour, theme.background), x + 15);
  return { words: `${label} ${count}`, sign };
}

function linePart(line: Line): Part {
  const sign: Part["sign"] = (ctx, x, y, theme) => {
    const look = { line, width: 1.6, is_mutual: false };
    paintEdge(ctx, look, { from: { x, y }, control: { x: x + LINE / 2, y }, to: { x: x + LINE, y } }, theme.text);
    return x + LINE + 7;
  };
  return { words: MEANINGS[line], sign };
}

/** Write, and give where the words end. */
function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, theme: Theme): number {
  ctx.fillStyle = theme.text;
  ctx.fillText(text, x, y);
  return x + ctx.measureText(text).width;
}
