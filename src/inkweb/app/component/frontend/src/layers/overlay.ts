// What stands above the nodes and edges: signs, names, captions, rings, and the neighbourhood under the pointer.

import type { Camera } from "../camera.ts";
import { sizeAt } from "../camera.ts";
import { curveOf, lengthOf, pointAt } from "../geometry.ts";
import type { Hit } from "../hit.ts";
import type { Memory } from "../memory.ts";
import { paintEdge } from "../paint/edge.ts";
import { paintCaption, paintName, Room } from "../paint/label.ts";
import { LEGIBLE, paintNode, paintRing, paintSign } from "../paint/node.ts";
import type { EdgeLook, NodeLook, Scene } from "../scene.ts";
import type { Theme } from "../theme.ts";
import { Surface } from "./surface.ts";

const MANY_NAMES = 160;
const CAPTIONS_FROM = 1.15;
const MANY_CAPTIONS = 120;

export interface Attention {
  hover: Hit | null;
  cursor: string | null;
}

export class Overlay {
  private readonly surface: Surface;

  constructor(
    host: HTMLElement,
    private readonly scene: Scene,
    private readonly camera: Camera,
    private readonly memory: Memory,
  ) {
    this.surface = new Surface(host, "ink-overlay");
  }

  resize(width: number, height: number): void {
    this.surface.resize(width, height);
  }

  /** Draw for a pointer that rests on `hover`: with a hover, only its neighbourhood is named and signed. */
  draw(theme: Theme, { hover, cursor }: Attention): void {
    const ctx = this.surface.clear();
    const lit = hover === null ? null : this.neighbourhood(hover);
    const room = new Room();
    const nodes = this.visible(lit?.nodes);
    const edges = lit ? [...lit.edges] : [];
    const selectedEdges = [...this.memory.selected].filter((id) => this.scene.graph.hasEdge(id) && !this.scene.isHidden(id));
    for (const id of edges) this.edge(ctx, theme, id, theme.text, 0.3);
    for (const id of selectedEdges) this.edge(ctx, theme, id, theme.primary, 1.2);
    if (lit) this.loops(ctx, theme, lit.edges);
    else this.loops(ctx, theme);
    for (const node of nodes) this.node(ctx, theme, node, lit !== null || selectedEdges.length > 0);
    this.rings(ctx, theme, hover, cursor);
    for (const { id } of nodes.slice(0, MANY_NAMES)) this.blockDisc(room, id);
    const captions = lit || selectedEdges.length > 0 ? [...edges, ...selectedEdges] : [];
    for (const id of captions) this.caption(ctx, theme, room, id, true);
    this.names(ctx, theme, room, nodes, lit !== null);
    if (!lit && this.camera.scale >= CAPTIONS_FROM) this.captions(ctx, theme, room);
  }

  private neighbourhood(hover: Hit): { nodes: Set<string>; edges: Set<string> } {
    const { graph } = this.scene;
    const near = hover.kind === "node" ? graph.edges(hover.id) : [hover.id];
    const edges = new Set(near.filter((id) => !graph.getEdgeAttribute(id, "hidden")));
    const nodes = new Set([...edges].flatMap((id) => graph.extremities(id)));
    if (hover.kind === "node") nodes.add(hover.id);
    return { nodes, edges };
  }

  /** The nodes on the screen, of `among` or all, the largest first. */
  private visible(among?: Set<string>): NodeLook[] {
    const found: NodeLook[] = [];
    this.scene.graph.forEachNode((id, look) => {
      if (look.hidden || (among && !among.has(id))) return;
      const { x, y } = this.camera.toScreen(look);
      if (x > -60 && y > -60 && x < this.camera.width + 60 && y < this.camera.height + 60) found.push(look);
    });
    return found.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  }

  private node(ctx: CanvasRenderingContext2D, theme: Theme, look: NodeLook, isCovered: boolean): void {
    const at = this.camera.toScreen(look);
    const radius = look.size * sizeAt(this.camera.scale);
    if (isCovered) paintNode(ctx, at, radius, look.colour, theme.background);
    if (radius >= LEGIBLE) paintSign(ctx, look.type, at, radius);
  }

  private edge(ctx: CanvasRenderingContext2D, theme: Theme, id: string, colour: string, wider: number): void {
    const look = this.scene.graph.getEdgeAttributes(id);
    const chosen = this.memory.selected.has(id) ? theme.primary : colour;
    paintEdge(ctx, look, this.curve(id, look), chosen, wider);
  }

  /** Edges from a node to itself: too few to be worth a place in the layer below. */
  private loops(ctx: CanvasRenderingContext2D, theme: Theme, among?: Set<string>): void {
    const { graph } = this.scene;
    for (const id of graph.filterEdges((_, edge) => edge.source === edge.target && !edge.hidden)) {
      if (!among || among.has(id)) paintEdge(ctx, graph.getEdgeAttributes(id), this.curve(id), theme.edge);
    }
  }

  private curve(id: string, look: EdgeLook = this.scene.graph.getEdgeAttributes(id)) {
    const { graph } = this.scene;
    return curveOf(look, graph.getSourceAttributes(id), graph.getTargetAttributes(id), this.camera);
  }

  private rings(ctx: CanvasRenderingContext2D, theme: Theme, hover: Hit | null, cursor: string | null): void {
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
    room.block({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }

  private names(ctx: CanvasRenderingContext2D, theme: Theme, room: Room, nodes: NodeLook[], isLit: boolean): void {
    const grown = sizeAt(this.camera.scale);
    const chosen = nodes.filter((node) => this.memory.selected.has(node.id));
    const others = nodes.filter((node) => !this.memory.selected.has(node.id)).slice(0, MANY_NAMES);
    const write = (node: NodeLook, bold: boolean, must: boolean): void => {
      paintName(ctx, theme, room, node.name, this.camera.toScreen(node), node.size * grown, bold, must);
    };
    for (const node of chosen) write(node, true, true);
    for (const node of others) write(node, node.size * grown > 17, isLit && nodes.length <= 12);
  }

  private captions(ctx: CanvasRenderingContext2D, theme: Theme, room: Room): void {
    let count = 0;
    this.scene.graph.forEachEdge((id, look) => {
      if (!look.hidden && count < MANY_CAPTIONS && this.caption(ctx, theme, room, id, false)) count++;
    });
  }

  private caption(ctx: CanvasRenderingContext2D, theme: Theme, room: Room, id: string, must: boolean): boolean {
    const look = this.scene.graph.getEdgeAttributes(id);
    const curve = this.curve(id, look);
    const at = pointAt(curve, 0.5);
    if (at.x < 0 || at.y < 0 || at.x > this.camera.width || at.y > this.camera.height) return false;
    const along = { x: curve.to.x - curve.from.x, y: curve.to.y - curve.from.y };
    const colour = this.memory.selected.has(id) ? theme.primary : theme.faint;
    // The cross of what is denied stands in the middle: the caption keeps off it.
    const shifted = look.line === "crossed" ? pointAt(curve, 0.32) : at;
    paintCaption(ctx, theme, room, look.caption, shifted, along, lengthOf(curve), must ? colourOf(colour, theme, look) : colour, must);
    return true;
  }

  destroy(): void {
    this.surface.canvas.remove();
  }
}

function colourOf(colour: string, theme: Theme, look: EdgeLook): string {
  return colour === theme.faint && look.line !== "crossed" ? theme.text : colour;
}
