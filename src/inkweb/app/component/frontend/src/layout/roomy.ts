// Draw a plain shape as wide and as high as it is seen largest. Its corners may be empty: then it need not keep off what
// stands in the corners of the canvas.

import { Camera, sizeAt } from "../camera.ts";
import { boxOf, clearOf, Frame, type Disc } from "../frame.ts";
import type { Place } from "../memory.ts";
import type { Sheet } from "./sheet.ts";

/** Of more nodes than this the shape is drawn where nothing stands over the canvas. */
const FEW = 400;
/** How much of what panels take is tried for the shape; and what must be won, so that a little is not worth another shape. */
const SHARES = [0.25, 0.5, 0.75, 1];
const WORTH = 1.05;

/** The places that `draw` gives on the sheet on which they are seen largest, clear of all panels and of one another. */
export function largest(
  sheet: Sheet,
  size: Map<string, number>,
  draw: (on: Sheet) => Map<string, Place>,
): Map<string, Place> {
  const clear = clearOf(sheet);
  let best = draw(clear);
  if (size.size > FEW || sheet.panels.length === 0) return best;
  let most = areaOf(seen(best, size, sheet)) * WORTH;
  for (const share of SHARES) {
    const between = (least: number, all: number): number => least + (all - least) * share;
    const places = draw({ width: between(clear.width, sheet.width), height: between(clear.height, sheet.height), panels: [] });
    const discs = seen(places, size, sheet);
    const area = areaOf(discs);
    if (area > most && areApart(discs)) [best, most] = [places, area];
  }
  return best;
}

/** The discs in pixels of the canvas, when all of them are looked at. */
function seen(places: Map<string, Place>, size: Map<string, number>, { width, height, panels }: Sheet): Disc[] {
  const camera = new Camera(() => {});
  [camera.width, camera.height] = [width, height];
  const frame = new Frame(camera);
  frame.panels = panels;
  const discs = [...places].map(([id, { x, y }]) => ({ x, y, size: size.get(id)! }));
  const view = frame.around(discs);
  if (view === null) return [];
  camera.set(view);
  return discs.map((disc) => ({ ...camera.toScreen(disc), size: disc.size * sizeAt(view.scale) }));
}

function areaOf(discs: Disc[]): number {
  const box = boxOf(discs);
  return box === null ? 0 : (box.right - box.left) * (box.bottom - box.top);
}

function areApart(discs: Disc[]): boolean {
  return discs.every((a, i) => discs.slice(0, i).every((b) => Math.hypot(a.x - b.x, a.y - b.y) > a.size + b.size));
}
