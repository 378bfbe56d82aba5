// The graph as it is shown now: graphology holds it, with the looks as attributes.

import { MultiDirectedGraph } from "graphology";
import type { Box } from "./camera.ts";
import { captionOf, grouping, sizing, type Colouring, type Group } from "./looks.ts";
import type { Memory, Place } from "./memory.ts";
import type { EdgeRow, Line, NodeRow, Picture } from "./wire.ts";

export interface NodeLook extends NodeRow {
  colour: string;
  caption: string;
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
  /** The lines of the legend. */
  groups: Group[] = [];
  /** Edges from a node to itself. */
  loops: string[] = [];
  private picture: Picture | null = null;
  private bySize: NodeLook[] | null = null;

  constructor(private readonly memory: Memory) {}

  /** Take over a picture, and say which nodes are new in it. */
  show(picture: Picture): string[] {
    this.picture = picture;
    for (const id of this.graph.edges()) if (!picture.edges.has(id)) this.graph.dropEdge(id);
    for (const id of this.graph.nodes()) if (!picture.nodes.has(id)) this.graph.dropNode(id);
    const fresh = [...picture.nodes.values()].filter((row) => this.putNode(row)).map((row) => row.id);
    for (const row of picture.edges.values()) this.putEdge(row);
    this.loops = this.graph.filterEdges((_, edge) => edge.source === edge.target);
    this.bendParallels();
    this.dress();
    this.revision++;
    return fresh;
  }

  private putNode(row: NodeRow): boolean {
    if (row.is_placed) this.obey(row);
    const place = this.memory.places.get(row.id);
    const { x, y } = place ?? row;
    this.graph.mergeNode(row.id, { ...row, x, y, colour: "#777777", caption: row.name, hidden: false });
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

  /** Give every node the colour, size and words that were chosen, and hide what is to be hidden. */
  dress(): void {
    const { nodes, kinds } = this.picture ?? { nodes: new Map<string, NodeRow>(), kinds: [] };
    const { hiddenGroups, hiddenLines, hiddenEdges, look: chosen } = this.memory;
    const rows = [...nodes.values()];
    const by = grouping(rows, kinds, chosen.colour);
    // What was hidden by another way of colouring stays hidden.
    const others = ways(hiddenGroups).filter((way) => way !== chosen.colour);
    const all = [by, ...others.map((way) => grouping(rows, kinds, way))];
    const size = sizing(rows, chosen.size);
    this.groups = by.groups;
    this.bySize = null;
    this.graph.updateEachNodeAttributes((id, look) => {
      const row = nodes.get(id)!;
      const { colour, label } = by.of(row);
      const hidden = hiddenGroups.size > 0 && all.some((grouping) => hiddenGroups.has(grouping.of(row).key));
      return { ...look, colour, hidden, size: size(row), caption: captionOf(row, chosen.caption, label) };
    });
    this.graph.forEachEdge((id, look, _s, _t, source, target) => {
      look.hidden = source.hidden || target.hidden || hiddenLines.has(look.line) || hiddenEdges.has(id);
    });
  }

  /** So many nodes, the largest first; sorted once for each dress. */
  largest(most: number): NodeLook[] {
    this.bySize ??= this.graph
      .mapNodes((_, look) => look)
      .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
    return most < this.bySize.length ? this.bySize.slice(0, most) : this.bySize;
  }

  /** How many nodes and edges of the picture a person has hidden. */
  get hiddenCount(): { nodes: number; edges: number } {
    const count = { nodes: 0, edges: 0 };
    this.graph.forEachNode((_, look) => (count.nodes += Number(look.hidden)));
    this.graph.forEachEdge((_, look) => (count.edges += Number(look.hidden)));
    return count;
  }

  countLines(): Map<Line, number> {
    const counts = new Map<Line, number>();
    this.graph.forEachEdge((_, { line }) => counts.set(line, (counts.get(line) ?? 0) + 1));
    return counts;
  }

  place(id: string, place: Place): void {
    this.graph.mergeNodeAttributes(id, place);
    this.memory.places.set(id, { x: place.x, y: place.y });
  }

  /** A node as Python sent it: where it stands must not hang on how somebody likes to see it. */
  sent(id: string): NodeRow {
    return this.picture?.nodes.get(id) ?? this.graph.getNodeAttributes(id);
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

function ways(keys: Iterable<string>): Colouring[] {
  return [...new Set([...keys].map((key) => key.slice(0, key.indexOf(":")) as Colouring))];
}
