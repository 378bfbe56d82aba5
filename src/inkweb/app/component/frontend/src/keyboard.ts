// The graph without a mouse: every key, and what it stands for.

import type { Camera } from "./camera.ts";
import type { Scene } from "./scene.ts";

export interface Keys {
  cursor(): string | null;
  moveTo(id: string): void;
  /** Go on to the next line at the node under the cursor, or back. */
  nextEdge(step: number): void;
  select(isMore: boolean): void;
  expand(): void;
  hide(): void;
  only(): void;
  pin(): void;
  neighbours(): void;
  everything(): void;
  menu(): void;
  clear(): void;
  undo(): void;
  redo(): void;
  zoom(factor: number): void;
  pan(x: number, y: number): void;
  fit(): void;
  zoomToSelection(): void;
  tool(tool: "hand" | "box" | "lasso"): void;
  open(menu: "layout" | "look" | "save" | "help"): void;
}

const WAYS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 90;

const PLAIN: Record<string, (keys: Keys) => void> = {
  "+": (keys) => keys.zoom(1.4),
  "=": (keys) => keys.zoom(1.4),
  "-": (keys) => keys.zoom(1 / 1.4),
  "0": (keys) => keys.fit(),
  z: (keys) => keys.zoomToSelection(),
  ".": (keys) => keys.nextEdge(1),
  ",": (keys) => keys.nextEdge(-1),
  enter: (keys) => keys.select(false),
  e: (keys) => keys.expand(),
  n: (keys) => keys.neighbours(),
  o: (keys) => keys.only(),
  p: (keys) => keys.pin(),
  delete: (keys) => keys.hide(),
  h: (keys) => keys.hide(),
  m: (keys) => keys.menu(),
  contextmenu: (keys) => keys.menu(),
  v: (keys) => keys.tool("hand"),
  b: (keys) => keys.tool("box"),
  q: (keys) => keys.tool("lasso"),
  l: (keys) => keys.open("layout"),
  c: (keys) => keys.open("look"),
  s: (keys) => keys.open("save"),
  "?": (keys) => keys.open("help"),
  escape: (keys) => keys.clear(),
};

const WITH_CONTROL: Record<string, (keys: Keys) => void> = {
  z: (keys) => keys.undo(),
  y: (keys) => keys.redo(),
  a: (keys) => keys.everything(),
};

/** The keys in words, for the help. */
export const KEYS: [string, string][] = [
  ["Arrows", "walk from name to name"],
  [", .", "walk over the lines at a name"],
  ["Enter", "select; with Shift, one more"],
  ["E", "bring in neighbours"],
  ["M", "menu of what you are on"],
  ["N", "select neighbours too"],
  ["Ctrl A", "select everything"],
  ["O", "show only what is selected"],
  ["Delete", "hide"],
  ["P", "pin or unpin"],
  ["Ctrl Z, Ctrl Y", "undo, redo"],
  ["+ - 0", "closer, further, everything"],
  ["Z", "zoom to what is selected"],
  ["Shift arrows", "move the picture"],
  ["L, C, S", "arrange, colours, save"],
  ["B, Q, V", "box, lasso, hand"],
  ["Escape", "let go, or stop"],
];

/** Do what the key means, and say whether it meant anything. */
export function press(event: KeyboardEvent, scene: Scene, camera: Camera, keys: Keys): boolean {
  if (event.altKey) return false;
  const way = WAYS[event.key];
  if (way) return walk(way, event.shiftKey, scene, camera, keys);
  const name = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return act(name === "z" && event.shiftKey ? keys.redo.bind(keys) : WITH_CONTROL[name], keys);
  if (name === "enter" && event.shiftKey) return act(() => keys.select(true), keys);
  if (name === "f10" && event.shiftKey) return act(PLAIN["m"], keys);
  return act(PLAIN[name], keys);
}

function act(deed: ((keys: Keys) => void) | undefined, keys: Keys): boolean {
  deed?.(keys);
  return deed !== undefined;
}

function walk(way: [number, number], isPan: boolean, scene: Scene, camera: Camera, keys: Keys): boolean {
  if (isPan) keys.pan(way[0] * STEP, way[1] * STEP);
  else {
    const next = nextNode(scene, camera, keys.cursor(), way);
    if (next !== null) keys.moveTo(next);
  }
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
