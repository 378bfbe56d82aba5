// The picture that is seen, as a file: points at any scale, or lines.

import { paintBase } from "../layers/canvas.ts";
import type { Stage } from "../stage.ts";
import { paintLegend } from "../paint/legend.ts";
import { SvgPen } from "./pen.ts";

/** Browsers draw on no canvas that is longer than this on a side. */
const LONGEST = 16_000;

export async function png(stage: Stage, scale: number): Promise<Blob> {
  const { width, height } = stage.camera;
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
  return pen.file(stage.camera.width, stage.camera.height, stage.theme.background, title);
}

function paint(stage: Stage, ctx: CanvasRenderingContext2D): void {
  paintBase(ctx, stage.scene, stage.camera, stage.theme);
  stage.overlay.paint(ctx, stage.theme, { hover: null, cursor: null, lit: new Set() });
  paintLegend(ctx, stage.scene, stage.theme, stage.camera.height);
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
