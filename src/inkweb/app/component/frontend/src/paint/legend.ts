// The legend on a saved picture, which must explain itself: what each colour and each line means.

import type { Scene } from "../scene.ts";
import type { Theme } from "../theme.ts";
import { MEANINGS } from "../ui/legend.ts";
import type { Line } from "../wire.ts";
import { paintEdge } from "./edge.ts";
import { paintNode } from "./node.ts";

const [LEFT, STEP, LINE] = [18, 20, 34];

export function paintLegend(ctx: CanvasRenderingContext2D, scene: Scene, theme: Theme, height: number): void {
  ctx.font = `500 12px ${theme.font}`;
  ctx.textAlign = "start";
  ctx.textBaseline = "middle";
  const lines = [...scene.counts.lines.keys()];
  let y = height - 16;
  if (lines.some((line) => line !== "solid")) {
    paintLines(ctx, lines, theme, y);
    y -= STEP;
  }
  let x = LEFT;
  for (const { label, colour, count } of scene.groups) {
    paintNode(ctx, { x: x + 5, y }, 5, colour, theme.background);
    x = write(ctx, `${label} ${count}`, x + 15, y, theme) + 16;
  }
}

function paintLines(ctx: CanvasRenderingContext2D, lines: Line[], theme: Theme, y: number): void {
  let x = LEFT;
  for (const line of (Object.keys(MEANINGS) as Line[]).filter((line) => lines.includes(line))) {
    const [from, to] = [{ x, y }, { x: x + LINE, y }];
    const look = { line, width: 1.6, is_mutual: false };
    paintEdge(ctx, look, { from, control: { x: x + LINE / 2, y }, to }, theme.text);
    x = write(ctx, MEANINGS[line], x + LINE + 7, y, theme) + 16;
  }
}

/** Write, and give where the words end. */
function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, theme: Theme): number {
  ctx.fillStyle = theme.text;
  ctx.fillText(text, x, y);
  return x + ctx.measureText(text).width;
}
