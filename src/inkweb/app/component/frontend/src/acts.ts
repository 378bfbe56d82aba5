// What a person can do with the graph, whichever way it is asked for: pointer, menu, button or key.

import type { Hit } from "./hit.ts";
import type { Look } from "./looks.ts";
import type { Mail } from "./mail.ts";
import type { Memory, Place } from "./memory.ts";
import type { Motion } from "./motion.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Steps } from "./steps.ts";
import type { Line } from "./wire.ts";

export class Acts {
  /** Told when the selection, or what is hidden, or how it looks has changed. */
  changed = (): void => {};
  private dragged: string | null = null;

  constructor(
    private readonly memory: Memory,
    private readonly scene: Scene,
    private readonly stage: Stage,
    private readonly motion: Motion,
    private readonly mail: Mail,
    private readonly steps: Steps,
  ) {}

  /** Select this, or nothing; with `isMore`, add it to the selection or take it out. */
  pick(found: Hit | null, isMore: boolean): void {
    if (found === null) return isMore ? undefined : this.select([]);
    if (!isMore) return this.select([found.id]);
    const ids = new Set(this.memory.selected);
    if (!ids.delete(found.id)) ids.add(found.id);
    this.select(ids);
  }

  get selected(): ReadonlySet<string> {
    return this.memory.selected;
  }

  select(ids: Iterable<string>): void {
    this.memory.selected = new Set(ids);
    // Reserved: until the event is sent, echoes of older ones must not undo what is seen already.
    this.memory.selectedBy = this.memory.next();
    this.stage.invalidate(false);
    this.changed();
  }

  /** Select, and tell Python. */
  choose(ids: Iterable<string>): void {
    this.select(ids);
    this.tellSelection();
  }

  tellSelection(): void {
    const ids = [...this.memory.selected];
    if (ids.length === 0) return void this.mail.send({ kind: "clear" });
    this.mail.send({ kind: "select", ...this.sorted(ids) });
  }

  private sorted(ids: Iterable<string>): { nodes: string[]; edges: string[] } {
    const { graph } = this.scene;
    const all = [...ids];
    return { nodes: all.filter((id) => graph.hasNode(id)), edges: all.filter((id) => graph.hasEdge(id)) };
  }

  /** Bring in what is joined to these nodes: by one relation alone, so many at most. */
  expand(nodes: string[], about: { relation?: string; limit?: number } = {}): void {
    this.select(nodes);
    this.mail.send({ kind: "expand", nodes, ...about });
  }

  /** Take nodes off the view, which Python keeps; edges are hidden here. */
  hide(ids: Iterable<string>): void {
    const { nodes, edges } = this.sorted(ids);
    if (edges.length > 0) {
      this.steps.record();
      for (const id of edges) this.memory.hiddenEdges.add(id);
      this.dressed();
    }
    this.select([...this.memory.selected].filter((id) => !nodes.includes(id) && !edges.includes(id)));
    if (nodes.length + edges.length > 0) this.mail.send({ kind: "hide", nodes, edges });
  }

  /** Show these nodes and the ends of these edges, and nothing else. */
  only(ids: Iterable<string>): void {
    const nodes = [...this.scene.nodesOf(ids)];
    if (nodes.length > 0) this.mail.send({ kind: "only", nodes });
  }

  /** These nodes and what is joined to them in the picture. */
  withNeighbours(ids: Iterable<string>): Set<string> {
    const start = this.scene.nodesOf(ids);
    const seen = (id: string): boolean => !this.scene.isHidden(id);
    return new Set([...start, ...[...start].flatMap((id) => this.scene.graph.neighbors(id).filter(seen))]);
  }

  everything(): string[] {
    return this.scene.graph.filterNodes((_, look) => !look.hidden);
  }

  /** Move a node, and with it the others when it is one of several selected. */
  drag(id: string, to: Place): void {
    this.motion.stop();
    if (this.dragged === null) this.steps.record();
    this.dragged = id;
    const { x, y } = this.scene.graph.getNodeAttributes(id);
    for (const other of this.together(id)) {
      const at = this.scene.graph.getNodeAttributes(other);
      this.scene.place(other, { x: at.x + to.x - x, y: at.y + to.y - y });
    }
    this.stage.moved();
  }

  private together(id: string): string[] {
    const { selected } = this.memory;
    return selected.has(id) ? this.sorted(selected).nodes : [id];
  }

  /** Leave nodes where they were dropped: no layout moves them. */
  pin(id: string): void {
    if (this.dragged === null) this.steps.record();
    this.dragged = null;
    const nodes = this.together(id);
    const places: Record<string, [number, number]> = {};
    for (const node of nodes) {
      const { x, y } = this.scene.graph.getNodeAttributes(node);
      this.scene.place(node, { x, y });
      this.memory.pinned.add(node);
      places[node] = [Math.round(x), Math.round(y)];
    }
    this.mail.send({ kind: "pin", nodes, places });
    this.stage.invalidate(false);
  }

  unpin(ids: Iterable<string>): void {
    const nodes = [...ids].filter((id) => this.memory.pinned.has(id));
    if (nodes.length === 0) return;
    this.steps.record();
    for (const id of nodes) this.memory.pinned.delete(id);
    this.mail.send({ kind: "unpin", nodes });
    this.stage.invalidate(false);
  }

  isPinned(id: string): boolean {
    return this.memory.pinned.has(id);
  }

  toggleGroup(key: string): void {
    this.steps.record();
    if (!this.memory.hiddenGroups.delete(key)) this.memory.hiddenGroups.add(key);
    this.dressed();
  }

  toggleLine(line: Line): void {
    this.steps.record();
    if (!this.memory.hiddenLines.delete(line)) this.memory.hiddenLines.add(line);
    this.dressed();
  }

  /** Show all that was hidden here. */
  unhide(): void {
    this.steps.record();
    this.memory.hiddenGroups.clear();
    this.memory.hiddenLines.clear();
    this.memory.hiddenEdges.clear();
    this.dressed();
  }

  setLook(look: Partial<Look>): void {
    this.steps.record();
    this.memory.look = { ...this.memory.look, ...look };
    this.dressed();
  }

  private dressed(): void {
    this.scene.dress();
    this.stage.refresh();
    this.changed();
  }
}
