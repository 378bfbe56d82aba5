// What stands above the nodes and edges: signs, names, captions, rings, and the neighbourhood under the pointer.

import type { Camera } from "../camera.ts";
import { sizeAt } from "../camera.ts";
import { curveOf, lengthOf, pointAt } from "../geometry.ts";
import type { Hit } from "../hit.ts";
import type { Memory, Place } from "../memory.ts";
import { CROSS, paintEdge } from "../paint/edge.ts";
import { paintCaption, Room, type Area, type Brush } from "../paint/label.ts";
import { writeNames, type Name, type Written } from "../paint/naming.ts";
import { LEGIBLE, paintNode, paintPin, paintRing, paintSign } from "../paint/node.ts";
import type { EdgeLook, NodeLook, Scene } from "../scene.ts";
import type { Theme } from "../theme.ts";

const MANY_NAMES = 160;
const MOVING = 1500;
const CAPTIONS_FROM = 1.15;
const MANY_CAPTIONS = 120;
/** So many lines in sight leave room for the words on them, also from afar. */
const FEW_EDGES = 60;
/** Of more lines than this, those in sight are not counted while the picture moves. */
const COUNTED = 500;
/** Pixels of a line that its arrow needs; that words beside it may be longer; that they stand off, and off a cross. */
const [HEAD, OVER, ASIDE, CLEAR] = [12, 20, 9, 16];
/** The share of a broken line that words may stand on. */
const PART = 0.55;
/** The largest nodes are named in any case: a picture of nameless hubs says nothing. */
const HUBS = 6;
/** So many ends of selected lines are named in any case: who asked how two are connected looks for both. */
const ENDS = 20;

export interface Attention {
  hover: Hit | null;
  cursor: string | null;
  /** Edges that something beside the graph points at: a sentence of an article. */
  lit: ReadonlySet<string>;
}

interface Beside {
  colour: string;
  must: boolean;
  longest: number;
  /** How far from the line, in pixels. */
  away: number;
}

interface Lit {
  nodes: Set<string>;
  edges: Set<string>;
}

/** Paints on any canvas what a camera sees, so that a saved picture is the one that was seen. */
export class Overlay {
  private isMoving = false;
  /** Names that are written at most, the largest nodes first. */
  most = MANY_NAMES;
  /** What stands over the picture, so that no word is written below it. */
  covers: () => Area[] = () => [];
  /** The names written last, and where. */
  named: ReadonlyMap<string, Written> = new Map();

  constructor(
    private readonly scene: Scene,
    private readonly camera: Camera,
    private readonly memory: Memory,
  ) {}

  /** Paint for a pointer that rests on `hover`: with a hover, only its neighbourhood is named and signed. */
  paint(ctx: CanvasRenderingContext2D, theme: Theme, attention: Attention, isMoving = false): void {
    this.isMoving = isMoving;
    const { cursor } = attention;
    const hover = attention.hover !== null && this.scene.has(attention.hover.id) ? attention.hover : null;
    const brush = { ctx, theme, room: new Room(this.camera.width, this.camera.height) };
    for (const area of this.covers()) brush.room.block(area);
    const lit = this.withChosen(hover === null ? this.pointedAt(attention.lit) : this.neighbourhood(hover));
    const chosen = [...this.memory.selected].filter((id) => this.scene.graph.hasEdge(id) && !this.scene.isHidden(id));
    const nodes = this.visible(lit?.nodes);
    for (const id of lit?.edges ?? []) this.edge(brush, id, theme.text, { wider: 0.3, ground: theme.background });
    for (const id of chosen) this.edge(brush, id, theme.primary, { wider: 1.2, ground: theme.background });
    this.loops(brush, lit?.edges);
    for (const node of nodes) this.node(brush, node, lit !== null || chosen.length > 0);
    this.rings(brush, hover, cursor);
    for (const { id } of nodes.slice(0, this.most)) this.blockDisc(brush.room, id);
    this.blockCrosses(brush.room, lit?.edges);
    // Before the words on lines, which find another place along them: a name has only those round its disc.
    const first = this.firstNamed(nodes, chosen);
    const firstWritten = this.names(brush, [...first], () => true);
    if (hover?.kind === "edge") this.caption(brush, hover.id, theme.text, true);
    for (const id of chosen) if (id !== hover?.id) this.caption(brush, id, theme.primary, true, chosen.length === 1);
    const others = nodes.filter((node) => !first.has(node)).slice(0, this.most);
    this.named = new Map([...firstWritten, ...this.names(brush, others, (i) => (lit ? nodes.length <= 12 : i < HUBS))]);
    for (const id of lit?.edges ?? []) if (id !== hover?.id && !this.memory.selected.has(id)) this.caption(brush, id, theme.text, false);
    if (!lit && (this.camera.scale >= CAPTIONS_FROM || this.hasFewEdges())) this.captions(brush);
  }

  /** What is selected, and the ends of the lines that are, while these are few. */
  private firstNamed(nodes: NodeLook[], chosen: string[]): Set<NodeLook> {
    const ends = new Set(chosen.flatMap((id) => this.scene.graph.extremities(id)));
    return new Set(nodes.filter(({ id }) => this.memory.selected.has(id) || (ends.size <= ENDS && ends.has(id))));
  }

  /** What is selected stays lit, whatever the pointer rests on. */
  private withChosen(lit: Lit | null): Lit | null {
    const seen = this.memory.selected.size === 0 ? [] : [...this.memory.selected].filter((id) => !this.scene.isHidden(id));
    if (lit !== null) for (const id of this.scene.nodesOf(seen)) lit.nodes.add(id);
    return lit;
  }

  private pointedAt(ids: ReadonlySet<string>): Lit | null {
    const { graph } = this.scene;
    const edges = new Set([...ids].filter((id) => graph.hasEdge(id) && !graph.getEdgeAttribute(id, "hidden")));
    return edges.size === 0 ? null : { edges, nodes: new Set([...edges].flatMap((id) => graph.extremities(id))) };
  }

  private neighbourhood(hover: Hit): Lit {
    const { graph } = this.scene;
    const near = hover.kind === "node" ? graph.edges(hover.id) : [hover.id];
    const edges = new Set(near.filter((id) => !graph.getEdgeAttribute(id, "hidden")));
    const nodes = new Set([...edges].flatMap((id) => graph.extremities(id)));
    if (hover.kind === "node") nodes.add(hover.id);
    return { nodes, edges };
  }

  /** The nodes on the screen, of `among` or all, the largest first. */
  private visible(among?: Set<string>): NodeLook[] {
    const { scene, camera } = this;
    // While a big graph moves, its largest nodes are named and no others: to look at all takes too long.
    return scene.largest(this.isMoving && !among ? MOVING : Infinity).filter((look) => {
      if (look.hidden || (among && !among.has(look.id))) return false;
      const { x, y } = camera.toScreen(look);
      return x > -60 && y > -60 && x < camera.width + 60 && y < camera.height + 60;
    });
  }

  private node({ ctx, theme }: Brush, look: NodeLook, isCovered: boolean): void {
    const at = this.camera.toScreen(look);
    const radius = look.size * sizeAt(this.camera.scale);
    if (isCovered) paintNode(ctx, at, radius, look.colour, theme.background);
    if (radius >= LEGIBLE) paintSign(ctx, look.type, at, radius);
    if (this.memory.pinned.has(look.id)) paintPin(ctx, at, radius, theme.text, theme.background);
  }

  private edge({ ctx, theme }: Brush, id: string, colour: string, over: { wider?: number; ground?: string } = {}): void {
    const look = this.scene.graph.getEdgeAttributes(id);
    paintEdge(ctx, look, this.curve(id, look), this.memory.selected.has(id) ? theme.primary : colour, over);
  }

  /** Edges from a node to itself: too few to be worth a place in the layer below. */
  private loops(brush: Brush, among?: Set<string>): void {
    const { graph } = this.scene;
    for (const id of this.scene.loops) {
      if (!graph.getEdgeAttribute(id, "hidden") && (!among || among.has(id))) this.edge(brush, id, brush.theme.edge);
    }
  }

  private curve(id: string, look: EdgeLook = this.scene.graph.getEdgeAttributes(id)) {
    const { graph } = this.scene;
    return curveOf(look, graph.getSourceAttributes(id), graph.getTargetAttributes(id), this.camera);
  }

  private rings({ ctx, theme }: Brush, hover: Hit | null, cursor: string | null): void {
    const { graph } = this.scene;
    const ring = (id: string, colour: string, away: number, width: number): void => {
      const look = graph.getNodeAttributes(id);
      if (look.hidden) return;
      paintRing(ctx, this.camera.toScreen(look), look.size * sizeAt(this.camera.scale) + away, colour, width);
    };
    for (const id of this.memory.selected) if (graph.hasNode(id)) ring(id, theme.primary, 4, 2.5);
    if (hover?.kind === "node" && !this.memory.selected.has(hover.id)) ring(hover.id, theme.text, 3, 1.5);
    if (cursor !== null && graph.hasNode(cursor)) ring(cursor, theme.text, 8, 1.5);
  }

  private blockDisc(room: Room, id: string): void {
    const look = this.scene.graph.getNodeAttributes(id);
    const { x, y } = this.camera.toScreen(look);
    const radius = look.size * sizeAt(this.camera.scale) * 0.8;
    room.block({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, true);
  }

  /** What is written keeps off the crosses: a line without its cross would state what is denied. */
  private blockCrosses(room: Room, lit?: Set<string>): void {
    if (this.isMoving && this.scene.crossed.length > COUNTED) return;
    for (const id of this.scene.crossed) {
      const isChosen = this.memory.selected.has(id);
      if (lit && !lit.has(id) && !isChosen) continue;
      const { x, y } = pointAt(this.curve(id), 0.5);
      const area = { left: x - CROSS, right: x + CROSS, top: y - CROSS, bottom: y + CROSS };
      if (this.isOnScreen({ x, y })) room.block(area, !isChosen);
    }
  }

  private names(brush: Brush, nodes: NodeLook[], isMust: (rank: number) => boolean): Map<string, Written> {
    const grown = sizeAt(this.camera.scale);
    const named = nodes.filter((node) => node.caption);
    return writeNames(brush, named.map((node, i): Name => {
      const at = this.camera.toScreen(node);
      const radius = node.size * grown;
      const bold = radius > 17 || this.memory.selected.has(node.id);
      // Of what stands out of sight, a name that must be written would be a few letters at the edge.
      return { id: node.id, text: node.caption, at, radius, bold, must: isMust(i) && this.isOnScreen(at) };
    }));
  }

  /** Whether so few lines are in sight that their words find room. */
  private hasFewEdges(): boolean {
    const { graph } = this.scene;
    if (this.isMoving && graph.size > COUNTED) return false;
    let count = 0;
    return !graph.someEdge((_, look, _s, _t, source, target) => {
      if (look.hidden) return false;
      const [a, b] = [this.camera.toScreen(source), this.camera.toScreen(target)];
      return this.isOnScreen({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }) && ++count > FEW_EDGES;
    });
  }

  private captions(brush: Brush): void {
    let count = 0;
    this.scene.graph.forEachEdge((id, look) => {
      if (look.hidden || count === MANY_CAPTIONS || this.memory.selected.has(id)) return;
      if (this.caption(brush, id, brush.theme.faint, false)) count++;
    });
  }

  /**
   * Write the caption at the first place along the edge, or beside it, that is on the screen and has room. One that must
   * be there may be longer than its line and, unless it is one of several, stand over other words.
   */
  private caption(brush: Brush, id: string, colour: string, must: boolean, mayCover = must): boolean {
    const look = this.scene.graph.getEdgeAttributes(id);
    const curve = this.curve(id, look);
    const along = { x: curve.to.x - curve.from.x, y: curve.to.y - curve.from.y };
    const length = lengthOf(curve);
    const isCrossed = look.line === "crossed"; // in the middle, which stays free
    const shares = isCrossed ? [0.32, 0.68] : [0.5, 0.4, 0.6, 0.32, 0.68];
    const seen = (some: number[]): Place[] => some.map((share) => pointAt(curve, share)).filter((at) => this.isOnScreen(at));
    // Of dashes and dots enough must be left to be seen as such.
    const longest = look.line === "solid" ? length - HEAD : length * PART;
    if (seen(shares).some((at) => paintCaption(brush, look.caption, at, along, { colour, must: false, longest }))) return true;
    // Beside one of several lines between the same two, words might belong to any of them, unless it is lit.
    const [at] = seen([0.5, ...shares]);
    if (at === undefined || (!must && look.bend !== 0)) return false;
    const away = (isCrossed ? CLEAR : ASIDE) * (look.bend < 0 ? -1 : 1);
    return this.captionBeside(brush, look.caption, at, along, { colour, must: mayCover, away, longest: must ? Infinity : length + OVER });
  }

  /** Write a caption next to a line that is too short to carry it: on its outer side, else on the other. */
  private captionBeside(brush: Brush, text: string, at: Place, along: Place, { away, must, ...how }: Beside): boolean {
    const length = Math.hypot(along.x, along.y) || 1;
    return [away, -away].some((off, i) => {
      const spot = { x: at.x - (along.y / length) * off, y: at.y + (along.x / length) * off };
      return paintCaption(brush, text, spot, along, { ...how, must: must && i === 1 });
    });
  }

  private isOnScreen({ x, y }: Place): boolean {
    return x > 0 && y > 0 && x < this.camera.width && y < this.camera.height;
  }
}
