// One mounted graph: takes what Python sends, and shows it.

import { Acts } from "./acts.ts";
import { Arranger } from "./arranger.ts";
import { isWorn, pointOf, putOn, type Costume } from "./dress.ts";
import { sizeAt } from "./camera.ts";
import type { Disc } from "./frame.ts";
import { Gestures } from "./gestures.ts";
import { whereToClick } from "./hit.ts";
import { keep } from "./keeping.ts";
import { press } from "./keyboard.ts";
import type { Ground, Kit } from "./kit.ts";
import { Mail, type Tell } from "./mail.ts";
import { memoryOf, type EventKind, type Place } from "./memory.ts";
import { Motion } from "./motion.ts";
import { Offers } from "./offers.ts";
import { patternOf, takePlaces, type Pattern } from "./pattern.ts";
import { Panel } from "./panel.ts";
import { Pointer } from "./pointer.ts";
import { Scene } from "./scene.ts";
import { Sight } from "./sight.ts";
import { Stage } from "./stage.ts";
import { Standpoint } from "./standpoint.ts";
import { Steps } from "./steps.ts";
import { element } from "./ui/element.ts";
import { Menu } from "./ui/menu.ts";
import { Tip } from "./ui/tip.ts";
import { count, nodes } from "./ui/words.ts";
import { Voice } from "./ui/voice.ts";
import { Walk } from "./walk.ts";
import { unpack, type Answer, type Data, type Picture } from "./wire.ts";

/** So many new nodes are laid out together; fewer find room beside what they hang on. */
const MANY = 300;

export class View {
  readonly stage: Stage;
  readonly scene: Scene;
  private readonly kit: Kit;
  private readonly panel: Panel;
  private readonly walk: Walk;
  private readonly gestures: Gestures;
  private readonly standpoint: Standpoint;
  private readonly empty = element("div", { class: "ink-empty", text: "Nothing to show yet." });
  private shown: string | null = null;
  /** What Python said to be selected when it sent the last picture. */
  private selection = "";
  /** The last event that Python had heard of by then. */
  private heard = 0;
  private pattern: Pattern | null = null;

  constructor(
    readonly key: string,
    readonly of: string,
  ) {
    const memory = memoryOf(key, of);
    const scene = (this.scene = new Scene(memory));
    const stage = (this.stage = new Stage(scene, memory, () => sight.sized()));
    const sight: Sight = new Sight(stage, scene, memory);
    const kit = (this.kit = assemble({ memory, scene, stage, sight }));
    this.panel = new Panel(kit);
    this.walk = new Walk(kit, this.panel);
    this.gestures = new Gestures(stage.pad, stage.camera, kit.pointer);
    this.standpoint = new Standpoint(stage.root, stage.camera, memory, () => this.isSettled);
    stage.rested = () => {
      this.standpoint.soon();
      this.panel.rested();
    };
    stage.root.append(kit.pointer.drawn.root, ...this.panel.parts, kit.menu.root, kit.voice.root, this.empty);
    stage.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Take what a run of the script sent. */
  update(data: Data, tell: Tell): void {
    this.kit.mail.tell = tell;
    this.stage.root.style.height = data.height;
    this.stage.cardAt = data.card;
    this.kit.offers.grows = data.grows;
    this.panel.canPage = data.grows;
    this.standpoint.isOn = data.grows; // what does not grow is an answer beside other things: the address is theirs
    this.standpoint.soon(); // a run of the script may have written the address anew
    this.stage.open(data.renderer);
    this.pattern = data.pattern;
    this.scene.isRough = data.rough;
    const picture = unpack(data, this.kit.memory.pictures);
    if (picture === null) return this.kit.mail.askForAll();
    const costume = data.costume !== null && data.costume.number !== this.kit.memory.dressed ? data.costume : null;
    const isOther = picture.version !== this.shown || costume !== null;
    // Beside other things, a slider or a dial changes the picture as well: undo is for what was done on it.
    const isDone = data.grows || data.heard !== this.heard;
    this.heard = data.heard;
    const before = { steps: this.kit.memory.past.length, version: this.kit.memory.version, selected: this.kit.memory.selected, view: this.kit.memory.view };
    this.kit.memory.view = data.view;
    this.kit.memory.call(picture.version, data.view);
    if (data.view !== null) keep(data.key, this.kit.memory);
    if (picture.version !== this.shown) this.show(picture, data.selected.join(" "), costume, isDone);
    else if (costume !== null) this.change(costume);
    this.kit.memory.forgetHeard(data.heard);
    if (data.heard >= this.kit.memory.selectedBy) this.kit.memory.selected = new Set(data.selected);
    this.panel.refresh();
    if (isOther) this.stage.refresh();
    else this.stage.recolour();
    this.kit.sight.focus(data.focus, (act, wish) => {
      const { memory, steps } = this.kit;
      // What came with it is a step already, and nothing is to be undone of what a page opens with.
      if (before.version === null || memory.past.length > before.steps) return act();
      memory.call(`before ${wish}`, before.view);
      memory.call(`after ${wish}`, data.view);
      steps.find(act, wish, !isSame(before.selected, memory.selected));
    });
    this.take(data.answer);
    this.tellWhere(data.where);
  }

  /** Tell Python where everything stands, once for each wish; not while mounting: Streamlit would run twice. */
  private tellWhere(wish: number): void {
    const { memory, mail } = this.kit;
    if (wish === 0 || wish === memory.stood) return;
    memory.stood = wish;
    setTimeout(() => {
      const { x, y, scale, width, height } = this.stage.camera;
      const places = Object.fromEntries([...memory.shown].flatMap((id) => {
        const at = memory.places.get(id);
        return at ? [[id, pointOf(at)]] : [];
      }));
      mail.send({ kind: "stand", places, camera: [x, y, scale, width, height] });
    });
  }

  /** The same picture in another dress. */
  private change(costume: Costume): void {
    const { memory, scene, steps, arranger } = this.kit;
    if (this.isNews(costume)) steps.record();
    const isOther = putOn(memory, costume);
    arranger.drop();
    for (const id of scene.graph.nodes()) scene.place(id, memory.places.get(id) ?? scene.graph.getNodeAttributes(id));
    scene.dress();
    if (isOther && costume.camera === null) arranger.again();
    this.aim(costume);
  }

  /** Whether it changes how all looks and stands, or what is looked at. */
  private isNews(costume: Costume): boolean {
    return !isWorn(this.kit.memory, costume) || !this.kit.sight.isWhole;
  }

  /** Look where it says; where it does not, at all of it, as a layout that still runs will by itself. */
  private aim({ camera }: Costume): void {
    const { sight, arranger } = this.kit;
    if (camera !== null) {
      sight.whenSized(() => sight.lookAt(camera));
      this.standpoint.touch();
    } else if (!arranger.isRunning) sight.whenSized(() => sight.isWhole || sight.fit());
  }

  /** Use an answer of Python once. */
  private take(answer: Answer | null): void {
    if (answer === null || answer.number <= this.kit.memory.answered) return;
    this.kit.memory.answered = answer.number;
    if (answer.kind === "relations") this.kit.offers.answered(answer);
    else void this.panel.savePage(answer);
  }

  private show(picture: Picture, selection: string, costume: Costume | null, isDone: boolean): void {
    const isOther = this.kit.memory.isOther(picture);
    if (isDone) this.remember(picture, selection === this.selection, costume !== null && this.isNews(costume));
    this.selection = selection;
    if (isOther && this.kit.memory.returning === null) this.kit.memory.forgetPlaces();
    if (this.pattern) takePlaces(this.kit.memory, picture, this.pattern, this.shown === null);
    const isArranged = costume !== null && putOn(this.kit.memory, costume);
    if (costume !== null) this.kit.arranger.drop();
    if ([...picture.nodes.keys()].some((id) => !this.scene.graph.hasNode(id))) this.kit.arranger.rest();
    this.kit.motion.stop();
    const home = this.unfolded(picture);
    const isWhole = this.kit.sight.isWhole;
    const come = [...picture.nodes.keys()].filter((id) => !this.scene.graph.hasNode(id));
    const fresh = this.scene.show(picture);
    this.letGo();
    const isMuchLess = picture.nodes.size > 0 && picture.nodes.size < this.kit.memory.shown.size / 2;
    const isFirst = isOther || fresh.length === picture.nodes.size;
    this.shown = this.kit.memory.version = picture.version;
    if (picture.nodes.size > 0) this.kit.memory.shown = new Set(picture.nodes.keys());
    this.empty.hidden = picture.nodes.size > 0;
    this.describe(picture);
    this.kit.tip.renew(this.scene);
    this.panel.refresh();
    if (fresh.length > 0 && (isFirst || fresh.length > MANY)) this.kit.arranger.first(isFirst, this.pattern && patternOf(this.pattern, picture));
    else if (fresh.length > 0) this.kit.arranger.welcome(fresh, home);
    if (isArranged && !isFirst && costume.camera === null) this.kit.arranger.again();
    this.kit.sight.whenSized(() => this.kit.sight.open());
    if (isMuchLess && fresh.length === 0 && this.kit.memory.returning === null) this.kit.sight.whenSized(() => this.kit.sight.fit());
    // A graph that is shown as it grew is looked at as a whole, as long as nobody looks closer.
    else if (isWhole && !isFirst && !this.kit.offers.grows) this.kit.sight.whenSized(() => this.kit.sight.keepWhole());
    if (this.isPending("expand")) this.came(come, fresh);
    if (costume !== null) this.aim(costume);
  }

  /** What was brought in is told; what comes back to where it stood before may stand far from what it was brought to. */
  private came(come: string[], fresh: string[]): void {
    this.kit.voice.came(this.scene, come);
    if (come.length > fresh.length) this.kit.sight.whenSized(() => this.kit.sight.reveal([...come, ...this.scene.nodesOf(this.kit.memory.selected)]));
  }

  /** Whether Python has not said yet that it heard one of these. */
  private isPending(...kinds: EventKind[]): boolean {
    return this.kit.memory.pending.some((event) => kinds.includes(event.kind));
  }

  /** Where a group stood that has made room for its members. */
  private unfolded(picture: Picture): Place | null {
    const { graph } = this.scene;
    const [gone] = graph.filterNodes((id, look) => look.type === "Group" && !picture.nodes.has(id));
    return gone === undefined || picture.nodes.size < graph.order ? null : { ...graph.getNodeAttributes(gone) };
  }

  /** The pointer may rest on what has gone. */
  private letGo(): void {
    const { hover } = this.stage.attention;
    if (hover !== null && !this.scene.has(hover.id)) this.kit.pointer.hover(null);
  }

  /** A picture of other things is a step that can be undone, unless an undo asked for it. */
  private remember(picture: Picture, isSameSelection: boolean, isNews: boolean): void {
    const before = this.kit.memory.pictures.get(this.kit.memory.version ?? "");
    if (this.kit.memory.returning !== null || before === undefined || before.nodes.size === 0) return;
    // What is selected may bring lines of its own along: to select is no step.
    const isOther = !isSame(before.nodes, picture.nodes) || (isSameSelection && !isSame(before.edges, picture.edges));
    // Lines that were hidden with names are gone already: how it was before is recorded.
    const isRecorded = this.kit.memory.pending.some(({ kind, nodes, edges }) => kind === "hide" && nodes?.length && edges?.length);
    if ((isOther && !isRecorded) || isNews) this.kit.steps.record();
  }

  private describe(picture: Picture): void {
    const label = `Graph of ${nodes(this.scene.counts.nodes)}, ${count(picture.edges.size, "connection")}. Arrow keys walk, Enter selects, E shows more, ? tells all keys.`;
    this.stage.root.setAttribute("aria-label", label);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.kit.menu.isOpen) return this.kit.offers.close();
    // An open menu has all keys; a button that has the focus has those which press it.
    if (this.kit.menu.isOpen || (event.target !== this.stage.root && [" ", "Enter"].includes(event.key))) return;
    if (press(event, this.scene, this.stage.camera, this.walk)) event.preventDefault();
  }

  /** Light these edges as if the pointer rested on them: something beside the graph points at them. */
  light(ids: string[]): void {
    this.stage.attention.lit = new Set(ids.filter((id) => this.scene.graph.hasEdge(id)));
    this.stage.invalidate(false);
  }

  /** For tests: where to click for this node or edge, in the browser's window. */
  whereIs(id: string): Place | null {
    const point = whereToClick(this.scene, this.stage.camera, id);
    const { left, top } = this.stage.pad.getBoundingClientRect();
    return point && { x: point.x + left, y: point.y + top };
  }

  acrossEdge(id: string): Place {
    const [a, b] = this.scene.graph.extremities(id).map((end) => this.scene.graph.getNodeAttributes(end));
    const length = Math.hypot(b!.x - a!.x, b!.y - a!.y);
    return { x: (a!.y - b!.y) / length, y: (b!.x - a!.x) / length };
  }

  get seen(): { nodes: string[]; edges: string[] } {
    const { graph } = this.scene;
    return { nodes: graph.filterNodes((_, look) => !look.hidden), edges: graph.filterEdges((_, look) => !look.hidden) };
  }

  get discs(): Record<string, Place & { radius: number }> {
    const { left, top } = this.stage.pad.getBoundingClientRect();
    const { camera } = this.stage;
    const disc = ({ x, y, size }: Disc) => {
      const at = camera.toScreen({ x, y });
      return { x: at.x + left, y: at.y + top, radius: size * sizeAt(camera.scale) };
    };
    const shown = this.scene.graph.filterNodes((_, look) => !look.hidden);
    return Object.fromEntries(shown.map((id) => [id, disc(this.scene.graph.getNodeAttributes(id))]));
  }

  /** Whether Python has heard all that was done. */
  get isHeard(): boolean {
    return this.kit.memory.pending.length === 0;
  }

  get isSettled(): boolean {
    const isWaiting = this.kit.memory.returning !== null || this.kit.arranger.isRunning || this.kit.motion.isRunning || this.stage.camera.isFlying;
    return this.shown !== null && this.stage.isSized && !isWaiting;
  }

  destroy(): void {
    this.kit.mail.destroy();
    this.standpoint.destroy();
    this.kit.arranger.drop();
    this.kit.motion.stop();
    this.panel.destroy();
    this.gestures.destroy();
    this.stage.destroy();
  }
}

function isSame(a: ReadonlyMap<string, unknown> | ReadonlySet<string>, b: ReadonlyMap<string, unknown> | ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a.keys()) if (!b.has(id)) return false;
  return true;
}

function assemble(held: Pick<Ground, "memory" | "scene" | "stage" | "sight">): Kit {
  const { memory, scene, stage, sight } = held;
  const motion = new Motion(scene, () => stage.moved());
  const mail = new Mail(memory);
  const steps = new Steps(memory, scene, motion, mail, stage.camera, () => stage.refresh());
  const ground: Ground = { ...held, motion, mail, steps, menu: new Menu(), tip: new Tip(), voice: new Voice() };
  const arranger = new Arranger(ground);
  steps.restoring = () => arranger.takeBack();
  const acts = new Acts(ground);
  const ways = { fit: () => sight.fit(), roundThese: (ids: string[]) => arranger.as("radial", ids) };
  const offers = new Offers({ ...ground, acts }, ways);
  return { ...ground, arranger, acts, offers, pointer: new Pointer({ ...ground, acts, offers }) };
}
