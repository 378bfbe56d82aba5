// What is under a point of the screen. The same for both renderers, so a click means the same everywhere.

import type { Camera } from "./camera.ts";
import { sizeAt } from "./camera.ts";
import { curveOf, distanceTo, pointAt } from "./geometry.ts";
import type { Place } from "./memory.ts";
import type { Scene } from "./scene.ts";

export interface Hit {
  kind: "node" | "edge";
  id: string;
}

/** Pixels by which a click may miss an edge, and a small node. */
export const TOLERANCE = 8;
const LEAST_RADIUS = 8;

export function hit(scene: Scene, camera: Camera, point: Place): Hit | null {
  return hitNode(scene, camera, point) ?? hitEdge(scene, camera, point);
}

function hitNode(scene: Scene, camera: Camera, point: Place): Hit | null {
  const grown = sizeAt(camera.scale);
  let best: Hit | null = null;
  let nearest = 1;
  scene.graph.forEachNode((id, look) => {
    if (look.hidden) return;
    const at = camera.toScreen(look);
    const radius = Math.max(LEAST_RADIUS, look.size * grown + 2);
    const share = Math.hypot(at.x - point.x, at.y - point.y) / radius;
    if (share <= nearest) [best, nearest] = [{ kind: "node", id }, share];
  });
  return best;
}

function hitEdge(scene: Scene, camera: Camera, point: Place): Hit | null {
  let best: Hit | null = null;
  let nearest = TOLERANCE;
  scene.graph.forEachEdge((id, look, _s, _t, source, target) => {
    if (look.hidden) return;
    const distance = distanceTo(curveOf(look, source, target, camera), point, nearest);
    if (distance < nearest) [best, nearest] = [{ kind: "edge", id }, distance];
  });
  return best;
}

/** A point of the screen where a click takes this node or edge, or null when others cover it. */
export function whereToClick(scene: Scene, camera: Camera, id: string): Place | null {
  if (scene.isHidden(id)) return null;
  if (scene.graph.hasNode(id)) return camera.toScreen(scene.graph.getNodeAttributes(id));
  const [source, target] = scene.graph.extremities(id).map((end) => scene.graph.getNodeAttributes(end));
  const curve = curveOf(scene.graph.getEdgeAttributes(id), source!, target!, camera);
  const points = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((t) => pointAt(curve, t));
  return points.find((point) => hit(scene, camera, point)?.id === id) ?? null;
}
