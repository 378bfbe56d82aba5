// A graph as the layouts want it: who is joined to whom, in a fixed order, without what is hidden.

import type { Scene } from "../scene.ts";

export interface Net {
  ids: string[];
  name: Map<string, string>;
  /** Neighbours, the best connected first. */
  near: Map<string, string[]>;
  /** Arrows, from and to. */
  arrows: [string, string][];
  /** Pixels that a node with its name takes from left to right. */
  wide: Map<string, number>;
  /** Radius. */
  size: Map<string, number>;
  /** Nodes that stand together where the layout has no other wish: the legend's groups. */
  group: Map<string, number>;
}

export function netOf(scene: Scene): Net {
  const { graph, groups } = scene;
  const ids = graph.filterNodes((_, look) => !look.hidden).sort();
  const order = new Map(groups.map((group, i) => [group.colour, i]));
  const near = new Map<string, string[]>();
  const name = new Map<string, string>();
  const wide = new Map<string, number>();
  const size = new Map<string, number>();
  const group = new Map<string, number>();
  for (const id of ids) {
    const look = graph.getNodeAttributes(id);
    const row = scene.sent(id);
    name.set(id, row.name);
    wide.set(id, Math.max(2 * row.size, Math.min(row.name.length, 30) * 6.6) + 16);
    size.set(id, row.size);
    group.set(id, order.get(look.colour) ?? 99);
    const others = graph.neighbors(id).filter((other) => other !== id && !graph.getNodeAttribute(other, "hidden"));
    near.set(id, others.sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1)));
  }
  const shown = graph.filterEdges((_, look) => !look.hidden && !look.is_mutual && look.source !== look.target).sort();
  const arrows = shown.map((id) => graph.extremities(id) as [string, string]);
  return { ids, name, near, arrows, wide, size, group };
}

/** Half the pixels that a name takes from left to right, about. */
export function halfOf(name: string): number {
  return Math.min(name.length, 28) * 3.3;
}

/** The tree of nearest ways from the roots, breadth first: each node with its parent, parents first. */
export function treeFrom(roots: string[], near: Net["near"]): Map<string, string | null> {
  const tree = new Map<string, string | null>(roots.map((root) => [root, null]));
  for (const id of tree.keys()) for (const other of near.get(id) ?? []) if (!tree.has(other)) tree.set(other, id);
  return tree;
}

/** One component after another, each from its best connected node outwards: neighbours come near one another. */
export function walked({ ids, near }: Net): string[] {
  const order = new Set<string>();
  const hubs = [...ids].sort((a, b) => near.get(b)!.length - near.get(a)!.length || (a < b ? -1 : 1));
  for (const hub of hubs) if (!order.has(hub)) for (const id of depthFirst(hub, near, order)) order.add(id);
  return [...order];
}

function depthFirst(root: string, near: Net["near"], done: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const stack = [root];
  while (stack.length > 0) {
    const id = stack.pop()!;
    if (seen.has(id) || done.has(id)) continue;
    seen.add(id);
    stack.push(...near.get(id)!.filter((other) => !seen.has(other)).reverse());
  }
  return seen;
}
