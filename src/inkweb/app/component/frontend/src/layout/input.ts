// Nodes of the scene as a force layout takes them.

import type { Scene } from "../scene.ts";
import { halfOf } from "./net.ts";
import type { Unsettled } from "./settle.ts";
import type { Sheet } from "./sheet.ts";

export interface Input {
  isFixed(id: string): boolean;
  /** Whether all begin where Python sent them, wherever they stand now. */
  isFromSent?: boolean;
  /** What it will be seen on. */
  sheet: Sheet;
}

/** These nodes and what joins them, as a layout wants them. */
export function unsettled(
  scene: Scene,
  ids: string[],
  { isFixed, isFromSent, sheet }: Input,
): Unsettled {
  const number = new Map(ids.map((id, i) => [id, i]));
  const { graph } = scene;
  const rows = ids.map((id) => scene.sent(id));
  const joined = graph.filterEdges((_, __, source, target) => number.has(source) && number.has(target));
  const begins = isFromSent ? rows : ids.map((id) => graph.getNodeAttributes(id));
  return {
    x: Float64Array.from(begins, (at) => at.x),
    y: Float64Array.from(begins, (at) => at.y),
    size: Float64Array.from(rows, (row) => row.size),
    half: Float64Array.from(rows, (row) => halfOf(row.name)),
    fixed: Uint8Array.from(ids, (id) => (isFixed(id) ? 1 : 0)),
    ends: Uint32Array.from(joined.flatMap((id) => graph.extremities(id).map((end) => number.get(end)!))),
    sheet,
  };
}
