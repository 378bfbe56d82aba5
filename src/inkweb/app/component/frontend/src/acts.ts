// What a person can do with the graph, whichever way it is asked for: pointer, menu, button or key.

import type { Hit } from "./hit.ts";
import type { Ground } from "./kit.ts";
import type { Look } from "./looks.ts";
import type { Place } from "./memory.ts";
import type { Line } from "./wire.ts";

export class Acts {
  /** Told when the selection, or what is hidden, or how it looks has changed. */
  changed = (): void => {};
  private dragged: string | null = null;

  constructor(private readonly kit: Omit<Ground, "sight" | "menu" | "tip">) {}

  /** Select this, or nothing; with `isMore`, add it to the selection or take it out. */
  pick(found: Hit | null, isMore: boolean): void {
    // Nothing is told where nothing changes: Python's next word on the selection would wait for it.
    if (found === null) return isMore || this.selected.size === 0 ? undefined : this.select([]);
    if (!isMore) return this.select([found.id]);
    const ids = new Set(this.kit.memory.selected);
    if (!ids.delete(found.id)) ids.add(found.id);
    this.select(ids);
  }

  get selected(): ReadonlySet<string> {
    return this.kit.memory.selected;
  }

  select(ids: Iterable<string>): void {
    this.kit.memory.selected = new Set(ids);
    // Reserved: until the event is sent, echoes of older ones must not undo what is seen already.
    this.kit.memory.selectedBy = this.kit.memory.next();
    this.kit.stage.invalidate(false);
    this.changed();
  }

  /** Select, and tell Python. */
  choose(ids: Iterable<string>): void {
    this.select(ids);
    this.tellSelection();
  }

  tellSelection(): void {
    const ids = [...this.kit.memory.selected];
    this.kit.voice.selected(this.kit.scene, this.kit.memory.selected);
    if (ids.length === 0) return void this.kit.mail.send({ kind: "clear" });
    this.kit.mail.send({ kind: "select", ...this.sorted(ids) });
  }

  private sorted(ids: Iterable<string>): { nodes: string[]; edges: string[] } {
    const { graph } = this.kit.scene;
    const all = [...ids];
    return { nodes: all.filter((id) => graph.hasNode(id)), edges: all.filter((id) => graph.hasEdge(id)) };
  }

  /** Bring in what is joined to these nodes: by one relation alone, so many at most. */
  expand(nodes: string[], about: { relation?: string; limit?: number } = {}): void {
    this.select(nodes);
    this.kit.mail.send({ kind: "expand", nodes, ...about });
  }

  /** Show how these nodes are connected. */
  connect(nodes: string[]): void {
    this.kit.mail.send({ kind: "connect", nodes });
  }

  /** Take nodes off the view, which Python keeps; edges are hidden here. */
  hide(ids: Iterable<string>): void {
    const { nodes, edges } = this.sorted(ids);
    if (nodes.length + edges.length === 0) return;
    if (edges.length > 0) {
      this.kit.steps.record();
      for (const id of edges) this.kit.memory.hiddenEdges.add(id);
      this.dressed();
    }
    this.select([...this.kit.memory.selected].filter((id) => !nodes.includes(id) && !edges.includes(id)));
    this.kit.mail.send({ kind: "hide", nodes, edges });
  }

  /** Show these nodes and the ends of these edges, and nothing else. */
  only(ids: Iterable<string>): void {
    const nodes = [...this.kit.scene.nodesOf(ids)];
    if (nodes.length > 0) this.kit.mail.send({ kind: "only", nodes });
  }

  /** These nodes and what is joined to them in the picture. */
  withNeighbours(ids: Iterable<string>): Set<string> {
    const start = this.kit.scene.nodesOf(ids);
    const seen = (id: string): boolean => !this.kit.scene.isHidden(id);
    return new Set([...start, ...[...start].flatMap((id) => this.kit.scene.graph.neighbors(id).filter(seen))]);
  }

  everything(): string[] {
    return this.kit.scene.graph.filterNodes((_, look) => !look.hidden);
  }

  /** Move a node, and with it the others when it is one of several selected. */
  drag(id: string, to: Place): void {
    this.kit.motion.stop();
    if (this.dragged === null) this.kit.steps.record();
    this.dragged = id;
    const { x, y } = this.kit.scene.graph.getNodeAttributes(id);
    for (const other of this.together(id)) {
      const at = this.kit.scene.graph.getNodeAttributes(other);
      this.kit.scene.place(other, { x: at.x + to.x - x, y: at.y + to.y - y });
    }
    this.kit.stage.moved();
  }

  private together(id: string): string[] {
    const { selected } = this.kit.memory;
    return selected.has(id) ? this.sorted(selected).nodes : [id];
  }

  /** Leave nodes where they were dropped: no layout moves them. */
  pin(id: string): void {
    if (this.dragged === null) this.kit.steps.record();
    this.dragged = null;
    const nodes = this.together(id);
    const places: Record<string, [number, number]> = {};
    for (const node of nodes) {
      const { x, y } = this.kit.scene.graph.getNodeAttributes(node);
      this.kit.scene.place(node, { x, y });
      this.kit.memory.pinned.add(node);
      places[node] = [Math.round(x), Math.round(y)];
    }
    this.kit.mail.send({ kind: "pin", nodes, places });
    this.kit.stage.invalidate(false);
  }

  unpin(ids: Iterable<string>): void {
    const nodes = [...ids].filter((id) => this.kit.memory.pinned.has(id));
    if (nodes.length === 0) return;
    this.kit.steps.record();
    for (const id of nodes) this.kit.memory.pinned.delete(id);
    this.kit.mail.send({ kind: "unpin", nodes });
    this.kit.stage.invalidate(false);
  }

  isPinned(id: string): boolean {
    return this.kit.memory.pinned.has(id);
  }

  toggleGroup(key: string): void {
    this.kit.steps.record();
    if (!this.kit.memory.hiddenGroups.delete(key)) this.kit.memory.hiddenGroups.add(key);
    this.dressed();
  }

  toggleLine(line: Line): void {
    this.kit.steps.record();
    if (!this.kit.memory.hiddenLines.delete(line)) this.kit.memory.hiddenLines.add(line);
    this.dressed();
  }

  /** Show all that was hidden here. */
  unhide(): void {
    this.kit.steps.record();
    this.kit.memory.hiddenGroups.clear();
    this.kit.memory.hiddenLines.clear();
    this.kit.memory.hiddenEdges.clear();
    this.dressed();
  }

  setLook(look: Partial<Look>): void {
    this.kit.steps.record();
    this.kit.memory.look = { ...this.kit.memory.look, ...look };
    this.dressed();
  }

  private dressed(): void {
    this.kit.mail.sendDress();
    this.kit.scene.dress();
    this.kit.stage.refresh();
    this.changed();
  }
}
