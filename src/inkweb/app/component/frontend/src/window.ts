// `window.__inkweb`: what a browser test asks, since a drawing cannot be searched for elements.

import type { Place } from "./memory.ts";
import type { View } from "./view.ts";

export const whatIsShown = new Set<View>();

function of(key: string): View | undefined {
  return [...whatIsShown].find((view) => view.key === key);
}

const hook = {
  /** The keys of the graphs on the page. */
  keys: (): string[] => [...whatIsShown].map((view) => view.key),
  /** Where to click for a node or edge, in the window; null when it is hidden, covered or not there. */
  where: (key: string, id: string): Place | null => of(key)?.whereIs(id) ?? null,
  /** The direction straight away from an edge where `where` clicks it, one pixel long. */
  across: (key: string, id: string): Place | null => of(key)?.acrossEdge(id) ?? null,
  nodes: (key: string): Record<string, Place> =>
    Object.fromEntries(of(key)?.scene.graph.mapNodes((id, { x, y }) => [id, { x, y }]) ?? []),
  /** How many nodes there are: to name all of a big graph takes longer than to draw them. */
  count: (key: string): number => of(key)?.scene.graph.order ?? 0,
  edges: (key: string): string[] => of(key)?.scene.graph.edges() ?? [],
  /** What is drawn and not switched off. */
  seen: (key: string) => of(key)?.seen ?? null,
  lit: (key: string): string[] => [...(of(key)?.stage.attention.lit ?? [])],
  /** The discs in the window, with their radius, of what is not switched off. */
  discs: (key: string) => of(key)?.discs ?? null,
  /** The names that are written, and where in the canvas. */
  named: (key: string) => Object.fromEntries(of(key)?.stage.overlay.named ?? []),
  camera: (key: string) => of(key)?.stage.camera.state ?? null,
  isSettled: (key: string): boolean => of(key)?.isSettled ?? false,
  isHeard: (key: string): boolean => of(key)?.isHeard ?? false,
  renderer: (key: string): string | null => of(key)?.stage.base?.name ?? null,
  cost: (key: string) => of(key)?.stage.cost ?? null,
};

export type Hook = typeof hook;

(window as unknown as { __inkweb: Hook }).__inkweb = hook;
