// Draw a node on a canvas: a disc with a border that sets it off from the edges below, and the sign of its type.

import type { Place } from "../memory.ts";

export const BORDER = 1.5;

export function paintNode(ctx: CanvasRenderingContext2D, at: Place, radius: number, colour: string, border: string): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, radius + BORDER, 0, 2 * Math.PI);
  ctx.fillStyle = border;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = colour;
  ctx.fill();
}

export function paintRing(ctx: CanvasRenderingContext2D, at: Place, radius: number, colour: string, width: number): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

/** The mark of a node that no layout moves. */
export function paintPin(ctx: CanvasRenderingContext2D, at: Place, radius: number, colour: string, border: string): void {
  const away = radius * Math.SQRT1_2 + 1;
  paintNode(ctx, { x: at.x + away, y: at.y - away }, 2.6, colour, border);
}

// Drawn on a field of 24 by 24; so that types are told apart without colour.
const SIGNS: Record<string, string> = {
  Person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 8c0-4 3.5-6.4 8-6.4s8 2.4 8 6.4z",
  Organization: "M6 3h12v18h-4v-4h-4v4H6zM9 6v2h2V6zm4 0v2h2V6zM9 10.5v2h2v-2zm4 0v2h2v-2z",
  Model: "M12 3l8 4.5v9L12 21l-8-4.5v-9zm0 2.6L7.2 8.3 12 11l4.8-2.7zM6 10v5.3l5 2.8v-5.3zm12 0l-5 2.8v5.3l5-2.8z",
  Product: "M7 7h10v10H7zM9 3h1.6v3H9zm4.4 0H15v3h-1.6zM9 18h1.6v3H9zm4.4 0H15v3h-1.6zM3 9h3v1.6H3zm0 4.4h3V15H3zM18 9h3v1.6h-3zm0 4.4h3V15h-3z",
  Dataset: "M12 3c4 0 7 1.2 7 2.8S16 8.6 12 8.6 5 7.4 5 5.8 8 3 12 3zM5 8.2c1.4 1.2 4 1.9 7 1.9s5.6-.7 7-1.9v4.2c0 1.6-3 2.8-7 2.8s-7-1.2-7-2.8zM5 14.6c1.4 1.2 4 1.9 7 1.9s5.6-.7 7-1.9v3.6c0 1.6-3 2.8-7 2.8s-7-1.2-7-2.8z",
  Event: "M5 5h3V3h2v2h4V3h2v2h3v15H5zm2 5v8h10v-8zm2 2h3v3H9z",
  Place: "M12 2.5a6.5 6.5 0 0 1 6.5 6.5c0 4.6-6.5 12.5-6.5 12.5S5.5 13.6 5.5 9A6.5 6.5 0 0 1 12 2.5zm0 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  Group: "M8 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zm8 0a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zm-4 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
  Quantity: "M9 3h2l-.6 5h4.2l.6-5h2l-.6 5H20v2h-3.7l-.5 4H19v2h-3.4l-.6 5h-2l.6-5H9.4l-.6 5h-2l.6-5H4v-2h3.7l.5-4H5V8h3.4zm1.2 7l-.5 4h4.2l.5-4z",
};

const paths = new Map<string, Path2D>();
const drawings = new WeakMap<Path2D, string>();

/** The drawing that a path was made of: a path itself cannot be read. */
export function drawingOf(path: Path2D): string {
  return drawings.get(path) ?? "";
}

/** Radius from which a sign can be made out. */
export const LEGIBLE = 5.5;

export function paintSign(ctx: CanvasRenderingContext2D, type: string, at: Place, radius: number): void {
  const drawing = SIGNS[type];
  if (drawing === undefined) return;
  let path = paths.get(type);
  if (path === undefined) {
    paths.set(type, (path = new Path2D(drawing)));
    drawings.set(path, drawing);
  }
  const scale = (radius * 1.15) / 24;
  ctx.save();
  ctx.translate(at.x - 12 * scale, at.y - 12 * scale);
  ctx.scale(scale, scale);
  ctx.fillStyle = "rgba(255,255,255,0.95)";
  ctx.fill(path, "evenodd");
  ctx.restore();
}
