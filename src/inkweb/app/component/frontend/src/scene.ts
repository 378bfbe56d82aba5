// The graph as it is shown now: graphology holds it, with the looks as attributes.

import { MultiDirectedGraph } from "graphology";
import type { Box } from "./camera.ts";
import type { Memory, Place } from "./memory.ts";
import type { EdgeRow, NodeRow, Picture } from "./wire.ts";

export interface NodeLook extends NodeRow {
  colour: string;
  hidden: boolean;
}

export interface EdgeLook extends EdgeRow {
  /** How far the curve swings out, as a share of its length; 0 is straight. */
  bend: number;
  hidden: boolean;
}

export class Scene {
  readonly graph = new MultiDirectedGraph<NodeLook, EdgeLook>();
  /** Grows when nodes or edges come or go. */
  revision = 0;
  private colours = new Map<string, string>();

  constructor(private readonly memory: Memory) {}

  /** Take over a picture, and say which nodes are new in it. */
  show(picture: Picture): string[] {
    this.colours = new Map(picture.kinds.map((kind) => [kind.name, kind.colour]));
    for (const id of this.graph.edges()) if (!picture.edges.has(id)) this.graph.dropEdge(id);
    for (const id of this.graph.nodes()) if (!picture.nodes.has(id)) this.graph.dropNode(id);
    const fresh = [...picture.nodes.values()].filter((row) => this.putNode(row)).map((row) => row.id);
    for (const row of picture.edges.values()) this.putEdge(row);
    this.bendParallels();
    this.filter();
    this.revision++;
    return fresh;
  }

  private putNode(row: NodeRow): boolean {
    if (row.is_placed) this.obey(row);
    const place = this.memory.places.get(row.id);
    const { x, y } = place ?? row;
    this.graph.mergeNode(row.id, { ...row, x, y, colour: this.colours.get(row.type) ?? "#777777", hidden: false });
    return place === undefined;
  }

  /** Python says where it stands. Said again, it does not undo a drag since. */
  private obey({ id, x, y }: NodeRow): void {
    const said = this.memory.placed.get(id);
    if (said?.x === x && said.y === y && this.memory.places.has(id)) return;
    this.memory.placed.set(id, { x, y });
    this.memory.places.set(id, { x, y });
    this.memory.pinned.add(id);
  }

  private putEdge(row: EdgeRow): void {
    this.graph.mergeEdgeWithKey(row.id, row.source, row.target, { ...row, bend: 0, hidden: false });
  }

  /** Spread the edges between the same two nodes, so that each can be seen and hit. */
  private bendParallels(): void {
    const bundles = new Map<string, string[]>();
    this.graph.forEachEdge((id, _, source, target) => {
      const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
      const bundle = bundles.get(pair);
      if (bundle) bundle.push(id);
      else bundles.set(pair, [id]);
    });
    for (const bundle of bundles.values()) {
      bundle.sort().forEach((id, i) => {
        const swing = (i - (bundle.length - 1) / 2) * Math.min(0.22, 0.9 / bundle.length);
        const flipped = this.graph.source(id) > this.graph.target(id);
        this.graph.setEdgeAttribute(id, "bend", flipped ? -swing : swing);
      });
    }
  }

  /** Hide the types that the legend has switched off, and the edges at their nodes. */
  filter(): void {
    this.graph.updateEachNodeAttributes((_, look) => ({ ...look, hidden: this.memory.hiddenKinds.has(look.type) }), {
      attributes: ["hidden"],
    });
    this.graph.forEachEdge((id, _, _s, _t, source, target) => {
      this.graph.setEdgeAttribute(id, "hidden", source.hidden || target.hidden);
    });
  }

  place(id: string, place: Place): void {
    this.graph.mergeNodeAttributes(id, place);
    this.memory.places.set(id, { x: place.x, y: place.y });
  }

  has(id: string): boolean {
    return this.graph.hasNode(id) || this.graph.hasEdge(id);
  }

  isHidden(id: string): boolean {
    if (this.graph.hasNode(id)) return this.graph.getNodeAttribute(id, "hidden");
    return !this.graph.hasEdge(id) || this.graph.getEdgeAttribute(id, "hidden");
  }

  /** The nodes that belong to these ids: themselves, and the ends of edges. */
  nodesOf(ids: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const id of ids) {
      if (this.graph.hasNode(id)) found.add(id);
      else if (this.graph.hasEdge(id)) this.graph.extremities(id).forEach((end) => found.add(end));
    }
    return found;
  }

  /** What surrounds these nodes and their names; `at` says where they will be, when they are still on their way. */
  box(ids: Iterable<string> = this.graph.nodes(), at: (id: string) => Place | undefined = () => undefined): Box | null {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const id of ids) {
      const look = this.graph.getNodeAttributes(id);
      if (look.hidden) continue;
      const { x, y } = at(id) ?? look;
      // Room for the name below, which is wider than the node.
      box.left = Math.min(box.left, x - look.size - 30);
      box.right = Math.max(box.right, x + look.size + 30);
      box.top = Math.min(box.top, y - look.size);
      box.bottom = Math.max(box.bottom, y + look.size + 20);
    }
    return box.left <= box.right ? box : null;
  }
}
