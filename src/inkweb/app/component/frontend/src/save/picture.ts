// A picture as a file: points at any scale, or lines.

import { paintBase } from "../layers/canvas.ts";
import { legendHeight, paintLegend } from "../paint/legend.ts";
import type { Stage } from "../stage.ts";
import type { Theme } from "../theme.ts";
import { SvgPen } from "./pen.ts";
import { shotOf, type Part, type Shot } from "./shot.ts";

/** Browsers draw on no canvas that has more pixels than this on a side, or in all. */
const [LONGEST, LARGEST] = [16_000, 100_000_000];

/** A picture of points, and how sharp it is: less than was wished where it would be too large. */
export interface Points {
  blob: Blob | null;
  scale: number;
}

export async function png(stage: Stage, part: Part, wished: number): Promise<Points> {
  const shot = shotOf(stage, part);
  const { width, height } = size(shot, stage.theme);
  const scale = sharpest(wished, width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const ctx = canvas.getContext("2d")!;
  ctx.scale(scale, scale);
  ctx.fillStyle = stage.theme.background;
  ctx.fillRect(0, 0, width, height);
  paint(stage, shot, ctx);
  return new Promise((give) => canvas.toBlob((blob) => give({ blob, scale }), "image/png"));
}

/** How sharp a picture of so many pixels can be: as sharp as wished, or as browsers draw at most. */
export function sharpest(wished: number, width: number, height: number): number {
  return Math.min(wished, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
}

export function svg(stage: Stage, part: Part): string {
  const shot = shotOf(stage, part);
  const pen = new SvgPen();
  paint(stage, shot, pen.asContext());
  const { width, height } = size(shot, stage.theme);
  return pen.file(width, height, stage.theme.background, `Graph of ${shot.held.words}`);
}

/** What is seen, and the legend below it. */
function size({ camera: { width, height }, held }: Shot, theme: Theme): { width: number; height: number } {
  const ruler = document.createElement("canvas").getContext("2d")!;
  return { width, height: height + legendHeight(ruler, held, theme, width) };
}

function paint({ scene, theme }: Stage, shot: Shot, ctx: CanvasRenderingContext2D): void {
  const { camera, overlay, held } = shot;
  paintBase(ctx, scene, camera, theme);
  overlay.paint(ctx, theme, { hover: null, cursor: null, lit: new Set() });
  blank(ctx, camera.height, size(shot, theme), theme);
  paintLegend(ctx, held, theme, camera);
}

/** The ground of the legend: what stands at the edge of the canvas may reach over it. */
function blank(ctx: CanvasRenderingContext2D, top: number, { width, height }: { width: number; height: number }, theme: Theme): void {
  ctx.beginPath();
  ctx.moveTo(0, top);
  ctx.lineTo(width, top);
  ctx.lineTo(width, height);
  ctx.lineTo(0, height);
  ctx.fillStyle = theme.background;
  ctx.fill();
}

/** Let the browser save a file. */
export function offer(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link); // some browsers follow no link that is not on the page
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
