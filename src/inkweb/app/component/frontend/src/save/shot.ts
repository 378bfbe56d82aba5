// What a picture is taken of: what the window shows, or all that is not hidden, in a frame that fits it.

import { Camera, sizeAt } from "../camera.ts";
import { boxOf, type Disc } from "../frame.ts";
import { curveOf, pointAt, type Curve } from "../geometry.ts";
import { isInside } from "../layers/canvas.ts";
import type { Overlay } from "../layers/overlay.ts";
import type { Held } from "../paint/legend.ts";
import type { Scene } from "../scene.ts";
import type { Stage } from "../stage.ts";
import { nodes, share, tally } from "../ui/words.ts";

export type Part = "window" | "whole";

/** A part of the graph as a camera sees it, and what is written there. */
export interface Shot {
  camera: Camera;
  overlay: Overlay;
  held: Held;
}

/** Pixels that the frame has for each name, so that most can be written; that it has at most; and that are left at its edge. */
const [EACH, MOST, EDGE] = [9_000, 40_000_000, { across: 90, down: 45 }];
/** It is never narrower than its legend needs, and nothing in it is closer than a window looks at all of it. */
const [NARROWEST, CLOSEST] = [480, 1.4];
/** Names that are written at most: of more, finding their places takes too long. */
const NAMES = 3_000;
/** Points at which it is asked whether a line is in the picture. */
const STEPS = 24;

export function shotOf(stage: Stage, part: Part): Shot {
  const camera = part === "window" ? stage.camera : around(stage.scene);
  const overlay = stage.seenBy(camera);
  if (part === "window") overlay.covers = stage.overlay.covers; // words stand where they stood
  else overlay.most = NAMES;
  return { camera, overlay, held: held(stage.scene, camera) };
}

/** A camera that sees all of it, with a canvas as large as its names need. */
function around(scene: Scene): Camera {
  const camera = new Camera(() => {});
  const discs = scene.discs();
  const box = boxOf([...discs, ...bends(scene)]);
  if (box === null) return camera;
  const [wide, high] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const area = Math.min(MOST, EACH * discs.length);
  const scale = Math.min(CLOSEST, Math.sqrt(area / (wide * high)));
  camera.width = Math.round(Math.max(NARROWEST, wide * scale + 2 * (EDGE.across + box.reach)));
  camera.height = Math.round(high * scale + 2 * (EDGE.down + box.reach));
  camera.set({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, scale });
  return camera;
}

/** How far lines swing out, in the world: where nothing is zoomed, a pixel is a pixel. */
function bends(scene: Scene): Disc[] {
  const camera = new Camera(() => {});
  camera.width = camera.height = 0;
  const found: Disc[] = [];
  scene.graph.forEachEdge((_, look, _s, _t, source, target) => {
    const isSwung = look.bend !== 0 || look.source === look.target;
    if (!look.hidden && isSwung) found.push({ ...pointAt(curveOf(look, source, target, camera), 0.5), size: 0 });
  });
  return found;
}

function held(scene: Scene, camera: Camera): Held {
  const { graph, counts } = scene;
  const grown = sizeAt(camera.scale);
  const seen = graph.filterNodes((_, look) => !look.hidden && isInside(camera.toScreen(look), camera, look.size * grown));
  const lines = graph.filterEdges((_, look, _s, _t, source, target) => !look.hidden && passes(curveOf(look, source, target, camera), camera));
  const names = nodes(tally(seen.map((id) => graph.getNodeAttribute(id, "type"))), counts.nodes);
  return {
    groups: scene.groupsOf(seen),
    lines: new Set(lines.map((id) => graph.getEdgeAttribute(id, "line"))),
    words: `${names}, ${share(lines.length, graph.size, "connection")}`,
  };
}

/** Whether some of a line is in the picture. */
function passes(curve: Curve, camera: Camera): boolean {
  for (let step = 0; step <= STEPS; step++) if (isInside(pointAt(curve, step / STEPS), camera, 0)) return true;
  return false;
}
