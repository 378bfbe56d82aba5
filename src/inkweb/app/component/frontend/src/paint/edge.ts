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

/** Over a line that is drawn already, `ground` is painted where this one has gaps, and round its cross. */
export function paintEdge(
  ctx: CanvasRenderingContext2D,
  edge: Pick<EdgeLook, "line" | "width" | "is_mutual">,
  curve: Curve,
  colour: string,
  { wider = 0, ground }: { wider?: number; ground?: string } = {},
): void {
  const width = edge.width + wider;
  const head = edge.is_mutual ? 0 : Math.min(headLength(width), lengthOf(curve) / 2);
  const { control, to } = curve;
  const away = Math.hypot(to.x - control.x, to.y - control.y) || 1;
  const [ux, uy] = [(to.x - control.x) / away, (to.y - control.y) / away];
  ctx.beginPath();
  ctx.moveTo(curve.from.x, curve.from.y);
  ctx.quadraticCurveTo(control.x, control.y, to.x - ux * head * 0.8, to.y - uy * head * 0.8);
  const dash = dashes(edge.line, width);
  if (ground && dash.length > 0) stroke(ctx, ground, width + 2);
  ctx.lineCap = edge.line === "dotted" ? "round" : "butt";
  ctx.setLineDash(dash);
  stroke(ctx, colour, edge.line === "dotted" ? width + 0.7 : width);
  ctx.setLineDash([]);
  ctx.lineCap = "butt";
  ctx.fillStyle = colour;
  if (head > 0) paintHead(ctx, to.x, to.y, ux, uy, head);
  if (edge.line !== "crossed") return;
  cross(ctx, curve);
  if (ground) stroke(ctx, ground, width + 3);
  stroke(ctx, colour, width + 0.4);
}

function stroke(ctx: CanvasRenderingContext2D, colour: string, width: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
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

/** Pixels that the cross of what is denied reaches along the line, and to each side of it. */
export const CROSS = 5;

/** Two bars askew to the line, whatever way it runs: one that lay along it would not be seen. */
function cross(ctx: CanvasRenderingContext2D, curve: Curve): void {
  const { from, to } = curve;
  const { x, y } = pointAt(curve, 0.5);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ax, ay] = [(CROSS * (to.x - from.x)) / length, (CROSS * (to.y - from.y)) / length];
  ctx.beginPath();
  for (const side of [1, -1]) {
    ctx.moveTo(x - ax + side * ay, y - ay - side * ax);
    ctx.lineTo(x + ax - side * ay, y + ay + side * ax);
  }
}
