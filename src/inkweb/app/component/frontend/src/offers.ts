// What the menus offer: at a node, an edge, the ground, and before a node with very many neighbours is opened.

import type { Acts } from "./acts.ts";
import type { Hit } from "./hit.ts";
import type { Ground } from "./kit.ts";
import type { Place } from "./memory.ts";
import type { Choice } from "./ui/menu.ts";
import { count, most, share } from "./ui/words.ts";
import type { Answer } from "./wire.ts";

/** Neighbours that are brought in without asking. */
export const USUAL = 25;
/** A node with more neighbours to come than this is asked about first. */
const FLOOD = 60;
const MORE = 100;
/** Of more names than this nobody asks how any two of them are connected. */
const MOST_JOINED = 6;
/** The type of a node that stands for many. */
const GROUP = "Group";

export interface Ways {
  fit(): void;
  roundThese(ids: string[]): void;
}

export class Offers {
  /** Whether there is anything to bring in: an answer to a query does not grow. */
  grows = true;
  private asked: { number: number; nodes: string[] } | null = null;

  constructor(
    private readonly kit: Ground & { acts: Acts },
    private readonly ways: Ways,
  ) {}

  /** Open the menu of what is under the point. */
  open(found: Hit | null, point: Place): void {
    if (found === null) return this.show(point, this.ofGround());
    if (found.kind === "edge") return this.show(point, this.ofEdge(found.id));
    this.show(point, this.ofNode(found.id));
    const ids = this.meant(found.id);
    if (this.grow(ids)) this.ask(ids);
  }

  /** Bring in the neighbours of a node; ask first when there are very many. */
  expand(id: string): void {
    if (!this.grows) return this.kit.acts.choose([id]);
    if (this.moreOf(id) <= FLOOD) return this.kit.acts.expand([id]);
    const at = this.kit.stage.camera.toScreen(this.kit.scene.graph.getNodeAttributes(id));
    this.show(at, this.ofFlood(id));
    this.ask([id]);
  }

  close(): void {
    this.asked = null;
    this.kit.menu.close();
  }

  /** Python has counted the relations of the nodes whose menu is open. */
  answered(answer: Extract<Answer, { kind: "relations" }>): void {
    if (this.asked?.number !== answer.number || !this.kit.menu.isOpen) return;
    const { nodes } = this.asked;
    const rows = answer.rows.filter(([, , , more]) => more > 0);
    this.kit.menu.fill(
      rows.map(([code, phrase, count, more]) => ({
        text: phrase,
        hint: share(more, count, "name"),
        choose: () => this.kit.acts.expand(nodes, { relation: code, limit: MORE }),
      })),
    );
  }

  private show(point: Place, choices: Choice[]): void {
    this.asked = null;
    this.kit.menu.open(point, choices, this.kit.stage.camera);
  }

  private ask(nodes: string[]): void {
    this.asked = { number: this.kit.mail.send({ kind: "ask", nodes }), nodes };
  }

  /** What a menu at a node is about: all that is selected, where it is one of these. */
  private meant(id: string): string[] {
    const { selected } = this.kit.memory;
    return selected.has(id) && selected.size > 1 ? [...selected] : [id];
  }

  /** Whether these are names, one at least with more to bring in. */
  private grow(ids: string[]): boolean {
    const { graph } = this.kit.scene;
    const areNames = ids.every((id) => graph.hasNode(id) && graph.getNodeAttribute(id, "type") !== GROUP);
    return areNames && ids.some((id) => this.moreOf(id) > 0);
  }

  private moreOf(id: string): number {
    return this.grows ? this.kit.scene.graph.getNodeAttribute(id, "more") : 0;
  }

  private ofFlood(id: string): Choice[] {
    const { name, more } = this.kit.scene.graph.getNodeAttributes(id);
    const bring = (limit: number): Choice => ({
      text: `Bring in the ${limit} best supported`,
      choose: () => this.kit.acts.expand([id], { limit }),
    });
    return [
      { heading: `${name} leads to ${most(count(more, "more name"), this.kit.scene.isRough)}` },
      bring(USUAL),
      ...(more > MORE ? [bring(MORE)] : [{ text: `Bring in all ${most(String(more), this.kit.scene.isRough)}`, choose: () => this.kit.acts.expand([id], { limit: more }) }]),
      { heading: "Or by one relation", isSlot: true },
      "-",
      { text: "Leave it", choose: () => this.kit.acts.choose([id]) },
    ];
  }

  private ofNode(id: string): Choice[] {
    const ids = this.meant(id);
    const these = ids.length > 1 ? `these ${ids.length}` : "this";
    const isPinned = ids.some((one) => this.kit.acts.isPinned(one));
    return [
      ...this.connecting(ids),
      ...(ids.length > 1 ? this.growingTogether(ids, these) : this.growing(id)),
      { text: "Select neighbours too", choose: () => this.kit.acts.choose(this.kit.acts.withNeighbours(ids)) },
      { text: `Show only ${these}`, choose: () => this.kit.acts.only(ids) },
      { text: `Show only ${these} and near`, choose: () => this.kit.acts.only(this.kit.acts.withNeighbours(ids)) },
      { text: `Arrange round ${these}`, choose: () => this.ways.roundThese(ids) },
      "-",
      isPinned
        ? { text: "Unpin", key: "P", choose: () => this.kit.acts.unpin(ids) }
        : { text: "Pin here", key: "P", choose: () => this.kit.acts.pin(id) },
      { text: `Hide ${these}`, key: "Del", choose: () => this.kit.acts.hide(ids) },
    ];
  }

  private growing(id: string): Choice[] {
    if (this.grows && this.kit.scene.graph.getNodeAttribute(id, "type") === GROUP) {
      return [{ text: "Unfold", key: "E", choose: () => this.kit.acts.expand([id]) }, "-"];
    }
    const more = this.moreOf(id);
    if (more === 0) return [];
    const all = most(count(more, "name"), this.kit.scene.isRough);
    const hint = more > USUAL ? `${USUAL} of ${all}` : all;
    const near = { text: "Show neighbours", hint, key: "E", choose: () => this.expand(id) };
    return [near, { heading: "By relation, not shown yet", isSlot: true }, "-"];
  }

  private growingTogether(ids: string[], these: string): Choice[] {
    if (!this.grow(ids)) return [];
    const near = { text: `Show neighbours of ${these}`, choose: () => this.kit.acts.expand(ids, { limit: MORE }) };
    return [near, { heading: "By relation, not shown yet", isSlot: true }, "-"];
  }

  /** Ways are looked for between names, of which a group is none. */
  private connecting(ids: string[]): Choice[] {
    const { graph } = this.kit.scene;
    const nodes = ids.filter((id) => graph.hasNode(id) && graph.getNodeAttribute(id, "type") !== GROUP);
    if (!this.grows || nodes.length < 2 || nodes.length > MOST_JOINED) return [];
    return [{ text: "How are they connected?", choose: () => this.kit.acts.connect(nodes) }, "-"];
  }

  private ofEdge(id: string): Choice[] {
    const { selected } = this.kit.memory;
    const ids = selected.has(id) && selected.size > 1 ? [...selected] : [id];
    const caption = this.kit.scene.graph.getEdgeAttribute(id, "caption");
    const alike = this.kit.scene.graph.filterEdges((_, look) => look.caption === caption && !look.hidden);
    return [
      { text: ids.length > 1 ? `Hide these ${ids.length}` : "Hide this line", key: "Del", choose: () => this.kit.acts.hide(ids) },
      { text: `Select all “${caption}”`, hint: count(alike.length, "connection"), choose: () => this.kit.acts.choose(alike) },
      { text: "Show only its two ends", choose: () => this.kit.acts.only([id]) },
    ];
  }

  private ofGround(): Choice[] {
    const { hiddenNodes: nodes, hiddenEdges: edges } = this.kit.scene.counts;
    const choices: Choice[] = [
      { text: "Show everything", key: "0", choose: () => this.ways.fit() },
      { text: "Select everything", key: "Ctrl A", choose: () => this.kit.acts.choose(this.kit.acts.everything()) },
    ];
    if (nodes + edges > 0) choices.push({ text: "Show what is hidden", hint: [count(nodes, "name"), count(edges, "connection")].slice(nodes > 0 ? 0 : 1).join(", "), choose: () => this.kit.acts.unhide() });
    if (this.kit.memory.pinned.size > 0) choices.push({ text: "Unpin all", choose: () => this.kit.acts.unpin(this.kit.memory.pinned) });
    if (this.kit.steps.canUndo) choices.push({ text: "Undo", key: "Ctrl Z", choose: () => this.kit.steps.undo() });
    if (this.kit.steps.canRedo) choices.push({ text: "Redo", key: "Ctrl Y", choose: () => this.kit.steps.redo() });
    return choices;
  }
}
