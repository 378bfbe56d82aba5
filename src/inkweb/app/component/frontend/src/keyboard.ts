// The graph without a mouse: arrows walk from node to node, Enter selects, E expands, Escape lets go.

import type { Camera } from "./camera.ts";
import type { Scene } from "./scene.ts";

export interface Keys {
  cursor(): string | null;
  moveTo(id: string): void;
  select(id: string, isMore: boolean): void;
  expand(id: string): void;
  hide(id: string): void;
  clear(): void;
  zoom(factor: number): void;
  all(): void;
}

const WAYS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Do what the key means, and say whether it meant anything. */
export function press(event: KeyboardEvent, scene: Scene, camera: Camera, keys: Keys): boolean {
  const way = WAYS[event.key];
  const at = keys.cursor();
  if (way) {
    const next = nextNode(scene, camera, at, way);
    if (next !== null) keys.moveTo(next);
  } else if (event.key === "+" || event.key === "=") keys.zoom(1.4);
  else if (event.key === "-") keys.zoom(1 / 1.4);
  else if (event.key === "0") keys.all();
  else if (event.key === "Escape") keys.clear();
  else if (at !== null && event.key === "Enter") keys.select(at, event.shiftKey);
  else if (at !== null && event.key === "e") keys.expand(at);
  else if (at !== null && event.key === "Delete") keys.hide(at);
  else return false;
  return true;
}

/** The nearest node in a direction; from nowhere, the one nearest to the middle of the screen. */
export function nextNode(scene: Scene, camera: Camera, at: string | null, [dx, dy]: [number, number]): string | null {
  const from = at !== null && scene.graph.hasNode(at) ? scene.graph.getNodeAttributes(at) : camera;
  let best: string | null = null;
  let least = Infinity;
  scene.graph.forEachNode((id, look) => {
    if (id === at || look.hidden) return;
    const [x, y] = [look.x - from.x, look.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (at !== null && (ahead <= 0 || aside > 1.5 * ahead)) return;
    // Straight ahead is nearer than it measures, aside further: the walk keeps its direction.
    const cost = at === null ? Math.hypot(x, y) : ahead + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  });
  return best;
}
