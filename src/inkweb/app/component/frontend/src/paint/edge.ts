// Draw an edge on a canvas: solid, dashed, dotted or crossed, with its arrow head.

import type { Curve } from "../geometry.ts";
import { lengthOf, pointAt } from "../geometry.ts";
import type { EdgeLook } from "../scene.ts";


export function headLength(width: number): number {
  return 5 + 1.9 * width;
}

function dashes(line: EdgeLook["line"], width: number): number[] {
  if (line === "dashed") return [8, 5];
  return line === "dotted" ? [0.1, width * 2 + 2.5] : [];
}

export function paintEdge(
  ctx: CanvasRenderingContext2D,
  edge: Pick<EdgeLook, "line" | "width" | "is_mutual">,
  curve: Curve,
  colour: string,
  wider = 0,
): void {
  const width = edge.width + wider;
  const head = edge.is_mutual ? 0 : Math.min(headLength(width), lengthOf(curve) / 2);
  const { control, to } = curve;
  const away = Math.hypot(to.x - control.x, to.y - control.y) || 1;
  const [ux, uy] = [(to.x - control.x) / away, (to.y - control.y) / away];
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = edge.line === "dotted" ? width + 0.7 : width;
  ctx.lineCap = edge.line === "dotted" ? "round" : "butt";
  ctx.setLineDash(dashes(edge.line, width));
  ctx.beginPath();
  ctx.moveTo(curve.from.x, curve.from.y);
  ctx.quadraticCurveTo(control.x, control.y, to.x - ux * head * 0.8, to.y - uy * head * 0.8);
  ctx.stroke();
  ctx.setLineDash([]);
  if (head > 0) paintHead(ctx, to.x, to.y, ux, uy, head);
  if (edge.line === "crossed") paintCross(ctx, curve, width);
}

function paintHead(ctx: CanvasRenderingContext2D, x: number, y: number, ux: number, uy: number, length: number): void {
  const half = length * 0.42;
  const [bx, by] = [x - ux * length, y - uy * length];
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(bx - uy * half, by + ux * half);
  ctx.lineTo(bx + uy * half, by - ux * half);
  ctx.fill();
}

export const CROSS = 5;

function paintCross(ctx: CanvasRenderingContext2D, curve: Curve, width: number): void {
  const { x, y } = pointAt(curve, 0.5);
  ctx.lineWidth = width + 0.4;
  ctx.beginPath();
  ctx.moveTo(x - CROSS, y - CROSS);
  ctx.lineTo(x + CROSS, y + CROSS);
  ctx.moveTo(x - CROSS, y + CROSS);
  ctx.lineTo(x + CROSS, y - CROSS);
  ctx.stroke();
}
