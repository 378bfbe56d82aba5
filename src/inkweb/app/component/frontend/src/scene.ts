// The graph as it is shown now: graphology holds it, with the looks as attributes.

import { MultiDirectedGraph } from "graphology";
import type { Disc } from "./frame.ts";
import { captionOf, grouping, sizing, type Colouring, type Group, type Grouping } from "./looks.ts";
import type { Memory, Place } from "./memory.ts";
import { tally, type Tally } from "./ui/words.ts";
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

/** What nodes there are and are seen, how many of them and of the edges a person has hidden, and how many edges each line has or would have if switched on. */
export interface Counts {
  nodes: Tally;
  seen: Tally;
  hiddenNodes: number;
  hiddenEdges: number;
  lines: Map<Line, number>;
}

export class Scene {
  readonly graph = new MultiDirectedGraph<NodeLook, EdgeLook>();
  /** Whether there may be fewer names to come than each node says. */
  isRough = false;
  /** Grows when nodes or edges come or go. */
  revision = 0;
  /** The lines of the legend. */
  groups: Group[] = [];
  /** Edges from a node to itself. */
  loops: string[] = [];
  /** Edges that are seen with a cross. */
  crossed: string[] = [];
  private picture: Picture | null = null;
  private by: Grouping | null = null;
  private bySize: NodeLook[] | null = null;
  private counted: Counts | null = null;

  constructor(private readonly memory: Memory) {}

  /** Take over a picture, and say which nodes are new in it. What it shares with the last one is left as it is. */
  show(picture: Picture): string[] {
    const last = this.picture;
    this.picture = picture;
    const pairs = new Map<string, [string, string]>();
    for (const id of this.graph.edges()) if (!picture.edges.has(id)) this.dropEdge(id, pairs);
    for (const id of this.graph.nodes()) if (!picture.nodes.has(id)) this.graph.dropNode(id);
    const fresh: string[] = [];
    for (const row of picture.nodes.values()) {
      const isNew = last?.nodes.get(row.id) === row ? this.keepNode(row) : this.putNode(row);
      if (isNew) fresh.push(row.id);
    }
    for (const row of picture.edges.values()) if (last?.edges.get(row.id) !== row) this.putEdge(row, pairs);
    this.loops = [...new Set(this.loops)].filter((id) => this.graph.hasEdge(id));
    for (const [a, b] of pairs.values()) this.bendParallels(a, b);
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

  private keepNode({ id }: NodeRow): boolean {
    const place = this.memory.places.get(id);
    if (place === undefined) return true;
    const look = this.graph.getNodeAttributes(id);
    look.x = place.x;
    look.y = place.y;
    return false;
  }

  /** Python says where it stands. Said again, it does not undo a drag since. */
  private obey({ id, x, y }: NodeRow): void {
    const said = this.memory.placed.get(id);
    if (said?.x === x && said.y === y && this.memory.places.has(id)) return;
    this.memory.placed.set(id, { x, y });
    this.memory.places.set(id, { x, y });
    this.memory.pinned.add(id);
  }

  private putEdge(row: EdgeRow, pairs: Map<string, [string, string]>): void {
    this.graph.mergeEdgeWithKey(row.id, row.source, row.target, { ...row, bend: 0, hidden: false });
    if (row.source === row.target) this.loops.push(row.id);
    note(pairs, row.source, row.target);
  }

  private dropEdge(id: string, pairs: Map<string, [string, string]>): void {
    note(pairs, this.graph.source(id), this.graph.target(id));
    this.graph.dropEdge(id);
  }

  /** Spread the edges between two nodes, so that each can be seen and hit. */
  private bendParallels(a: string, b: string): void {
    if (!this.graph.hasNode(a) || !this.graph.hasNode(b)) return;
    const bundle = [...new Set([...this.graph.edges(a, b), ...this.graph.edges(b, a)])].sort();
    bundle.forEach((id, i) => {
      const swing = a === b ? i : (i - (bundle.length - 1) / 2) * Math.min(0.22, 0.9 / bundle.length);
      const look = this.graph.getEdgeAttributes(id);
      look.bend = look.source > look.target ? -swing : swing;
    });
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
    this.by = by;
    this.groups = by.groups;
    this.bySize = null;
    this.counted = null;
    // Written in place: nobody listens to the graph's events, and one for each node takes long.
    this.graph.forEachNode((id, look) => {
      const row = nodes.get(id)!;
      const { colour, label } = by.of(row);
      look.colour = colour;
      look.hidden = hiddenGroups.size > 0 && all.some((grouping) => hiddenGroups.has(grouping.of(row).key));
      look.size = size(row);
      look.caption = captionOf(row, chosen.caption, label);
    });
    this.graph.forEachEdge((id, look, _s, _t, source, target) => {
      look.hidden = source.hidden || target.hidden || hiddenLines.has(look.line) || hiddenEdges.has(id);
    });
    this.crossed = this.graph.filterEdges((_, look) => look.line === "crossed" && !look.hidden);
  }

  /** So many nodes, the largest first; sorted once for each dress. */
  largest(most: number): NodeLook[] {
    this.bySize ??= this.graph
      .mapNodes((_, look) => look)
      .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
    return most < this.bySize.length ? this.bySize.slice(0, most) : this.bySize;
  }

  /** What the legend tells: counted once for each dress. */
  get counts(): Counts {
    return (this.counted ??= this.count());
  }

  private count(): Counts {
    const looks = this.graph.mapNodes((_, look) => look);
    const [nodes, seen] = [looks, looks.filter((look) => !look.hidden)].map((some) => tally(some.map((look) => look.type)));
    const counts: Counts = { nodes: nodes!, seen: seen!, hiddenNodes: 0, hiddenEdges: 0, lines: new Map() };
    this.graph.forEachNode((_, look) => (counts.hiddenNodes += Number(look.hidden)));
    this.graph.forEachEdge((id, { hidden, line }, _s, _t, source, target) => {
      const isGone = source.hidden || target.hidden || this.memory.hiddenEdges.has(id);
      counts.hiddenEdges += Number(hidden);
      counts.lines.set(line, (counts.lines.get(line) ?? 0) + Number(!isGone));
    });
    return counts;
  }

  /** The lines of the legend, for these nodes alone. */
  groupsOf(ids: Iterable<string>): Group[] {
    const counts = new Map<string, number>();
    for (const id of ids) {
      const key = this.by?.of(this.sent(id)).key ?? "";
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return this.groups.flatMap((group) => (counts.has(group.key) ? [{ ...group, count: counts.get(group.key)! }] : []));
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

  /** These nodes as they are seen; `at` says where they will be, when they are still on their way. */
  discs(ids: Iterable<string> = this.graph.nodes(), at: (id: string) => Place | undefined = () => undefined): Disc[] {
    const found: Disc[] = [];
    for (const id of ids) {
      const look = this.graph.getNodeAttributes(id);
      if (!look.hidden) found.push({ ...(at(id) ?? { x: look.x, y: look.y }), size: look.size });
    }
    return found;
  }
}

function ways(keys: Iterable<string>): Colouring[] {
  return [...new Set([...keys].map((key) => key.slice(0, key.indexOf(":")) as Colouring))];
}

/** Two nodes between which edges have come or gone. */
function note(pairs: Map<string, [string, string]>, a: string, b: string): void {
  pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, [a, b]);
}
