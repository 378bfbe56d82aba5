// What a person can do with the graph, whichever way it is asked for: pointer, menu or key.

import type { Hit } from "./hit.ts";
import type { Mail } from "./mail.ts";
import type { Memory, Place } from "./memory.ts";
import type { Motion } from "./motion.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Choice } from "./ui/menu.ts";

export class Acts {
  constructor(
    private readonly memory: Memory,
    private readonly scene: Scene,
    private readonly stage: Stage,
    private readonly motion: Motion,
    private readonly mail: Mail,
  ) {}

  /** Select this, or nothing; with `isMore`, add it to the selection or take it out. */
  pick(found: Hit | null, isMore: boolean): void {
    if (found === null) return isMore ? undefined : this.select([]);
    if (!isMore) return this.select([found.id]);
    const ids = new Set(this.memory.selected);
    if (!ids.delete(found.id)) ids.add(found.id);
    this.select(ids);
  }

  select(ids: Iterable<string>): void {
    this.memory.selected = new Set(ids);
    // Reserved: until the event is sent, echoes of older ones must not undo what is seen already.
    this.memory.selectedBy = this.memory.next();
    this.stage.invalidate(false);
  }

  tellSelection(): void {
    const ids = [...this.memory.selected];
    if (ids.length === 0) return this.mail.send({ kind: "clear" });
    const { graph } = this.scene;
    this.mail.send({ kind: "select", nodes: ids.filter((id) => graph.hasNode(id)), edges: ids.filter((id) => graph.hasEdge(id)) });
  }

  expand(nodes: string[]): void {
    this.select(nodes);
    this.mail.send({ kind: "select", nodes, edges: [] }, { kind: "expand", nodes });
  }

  hide(found: Hit): void {
    this.mail.send({ kind: "hide", [found.kind === "node" ? "nodes" : "edges"]: [found.id] });
  }

  drag(id: string, to: Place): void {
    this.motion.stop();
    this.scene.place(id, to);
    this.stage.moved();
  }

  /** Leave a node where it was dropped. */
  pin(id: string): void {
    const { x, y } = this.memory.places.get(id)!;
    this.memory.pinned.add(id);
    this.mail.send({ kind: "pin", nodes: [id], places: { [id]: [Math.round(x), Math.round(y)] } });
  }

  unpin(id: string): void {
    this.memory.pinned.delete(id);
    this.mail.send({ kind: "unpin", nodes: [id] });
  }

  /** What the menu of a node or edge offers. */
  choices(found: Hit): Choice[] {
    const hide = { text: "Hide", choose: () => this.hide(found) };
    return found.kind === "edge" ? [hide] : [...this.choicesOfNode(found.id), hide];
  }

  private choicesOfNode(id: string): Choice[] {
    const more = this.scene.graph.getNodeAttribute(id, "more");
    const choices = [{ text: more > 0 ? `Show neighbours (${more} more)` : "Show neighbours", choose: () => this.expand([id]) }];
    if (this.memory.pinned.has(id)) choices.push({ text: "Unpin", choose: () => this.unpin(id) });
    return choices;
  }
}
