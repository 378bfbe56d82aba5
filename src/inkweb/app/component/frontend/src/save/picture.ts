// The picture that is seen, as a file: points at any scale, or lines.

import { paintBase } from "../layers/canvas.ts";
import type { Stage } from "../stage.ts";
import type { Theme } from "../theme.ts";
import { legendHeight, paintLegend } from "../paint/legend.ts";
import { SvgPen } from "./pen.ts";

/** Browsers draw on no canvas that is longer than this on a side. */
const LONGEST = 16_000;

export async function png(stage: Stage, scale: number): Promise<Blob> {
  const { width, height } = size(stage);
  const most = Math.min(scale, LONGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * most);
  canvas.height = Math.round(height * most);
  const ctx = canvas.getContext("2d")!;
  ctx.scale(most, most);
  ctx.fillStyle = stage.theme.background;
  ctx.fillRect(0, 0, width, height);
  paint(stage, ctx);
  return new Promise((give, fail) => canvas.toBlob((blob) => (blob ? give(blob) : fail(new Error("too large"))), "image/png"));
}

export function svg(stage: Stage, title: string): string {
  const pen = new SvgPen();
  paint(stage, pen.asContext());
  const { width, height } = size(stage);
  return pen.file(width, height, stage.theme.background, title);
}

/** What is seen, and the legend below it. */
function size({ camera: { width, height }, scene, theme }: Stage): { width: number; height: number } {
  const ruler = document.createElement("canvas").getContext("2d")!;
  return { width, height: height + legendHeight(ruler, scene, theme, width) };
}

function paint(stage: Stage, ctx: CanvasRenderingContext2D): void {
  const { camera, scene, theme, overlay } = stage;
  paintBase(ctx, scene, camera, theme);
  overlay.paint(ctx, theme, { hover: null, cursor: null, lit: new Set() });
  blank(ctx, camera.height, size(stage), theme);
  paintLegend(ctx, scene, theme, camera);
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
