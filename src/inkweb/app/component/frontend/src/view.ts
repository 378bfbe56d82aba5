// One mounted graph: takes what Python sends, and shows it.

import { Acts } from "./acts.ts";
import { Arranger } from "./arranger.ts";
import { Gestures } from "./gestures.ts";
import { whereToClick } from "./hit.ts";
import { press } from "./keyboard.ts";
import { Mail, type Tell } from "./mail.ts";
import { memoryOf, type Memory, type Place } from "./memory.ts";
import { Motion } from "./motion.ts";
import { Offers } from "./offers.ts";
import { Panel } from "./panel.ts";
import { Pointer } from "./pointer.ts";
import { Scene } from "./scene.ts";
import { Sight } from "./sight.ts";
import { Stage } from "./stage.ts";
import { Steps } from "./steps.ts";
import { element } from "./ui/element.ts";
import { Menu } from "./ui/menu.ts";
import { Tip } from "./ui/tip.ts";
import { Walk } from "./walk.ts";
import { unpack, type Answer, type Data, type Picture } from "./wire.ts";

/** So many new nodes are laid out together; fewer find room beside what they hang on. */
const MANY = 300;

export class View {
  readonly stage: Stage;
  readonly scene: Scene;
  private readonly memory: Memory;
  private readonly arranger: Arranger;
  private readonly motion: Motion;
  private readonly mail: Mail;
  private readonly sight: Sight;
  private readonly steps: Steps;
  private readonly offers: Offers;
  private readonly panel: Panel;
  private readonly walk: Walk;
  private readonly pointer: Pointer;
  private readonly gestures: Gestures;
  private readonly menu = new Menu();
  private readonly empty = element("div", { class: "ink-empty", text: "Nothing to show yet." });
  private shown: string | null = null;
  /** What Python said to be selected when it sent the last picture. */
  private selection = "";

  constructor(readonly key: string) {
    const memory = (this.memory = memoryOf(key));
    const scene = (this.scene = new Scene(memory));
    const stage = (this.stage = new Stage(scene, memory, () => this.sight.sized()));
    const tip = new Tip();
    const motion = (this.motion = new Motion(scene, () => stage.moved()));
    const mail = (this.mail = new Mail(memory));
    const sight = (this.sight = new Sight(stage, scene, memory));
    const steps = (this.steps = new Steps(memory, scene, motion, mail, () => stage.refresh()));
    const arranger = (this.arranger = new Arranger(scene, memory, stage, motion, sight, steps));
    const acts = new Acts(memory, scene, stage, motion, mail, steps);
    this.offers = new Offers(this.menu, acts, scene, memory, stage, mail, steps, {
      fit: () => sight.fit(),
      roundThese: (ids) => arranger.as("radial", ids),
    });
    const pointer = (this.pointer = new Pointer(stage, scene, acts, this.offers, tip));
    this.panel = new Panel(memory, scene, stage, sight, acts, steps, arranger, mail, this.menu, pointer, tip);
    this.walk = new Walk(stage, scene, sight, acts, steps, this.offers, arranger, tip, this.panel);
    this.gestures = new Gestures(stage.pad, stage.camera, pointer);
    stage.root.append(pointer.drawn.root, ...this.panel.parts, this.menu.root, this.empty);
    stage.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Take what a run of the script sent. */
  update(data: Data, tell: Tell): void {
    this.mail.tell = tell;
    this.stage.root.style.height = data.height;
    this.offers.grows = data.grows;
    this.panel.canPage = data.grows;
    this.stage.open(data.renderer);
    const picture = unpack(data, this.memory.pictures);
    if (picture === null) return this.mail.askForAll();
    if (picture.version !== this.shown) this.show(picture, data.selected.join(" "));
    this.memory.forgetHeard(data.heard);
    if (data.heard >= this.memory.selectedBy) this.memory.selected = new Set(data.selected);
    this.panel.refresh();
    this.stage.refresh();
    this.sight.focus(data.focus);
    this.take(data.answer);
  }

  /** Use an answer of Python once. */
  private take(answer: Answer | null): void {
    if (answer === null || answer.number <= this.memory.answered) return;
    this.memory.answered = answer.number;
    if (answer.kind === "relations") this.offers.answered(answer);
    else void this.panel.savePage(answer);
  }

  private show(picture: Picture, selection: string): void {
    const isOther = ![...picture.nodes.keys()].some((id) => this.memory.shown.has(id));
    this.remember(picture, selection === this.selection);
    this.selection = selection;
    if (isOther && this.memory.returning === null) this.memory.places.clear();
    this.motion.stop();
    const home = this.unfolded(picture);
    const fresh = this.scene.show(picture);
    this.letGo();
    const isMuchLess = picture.nodes.size < this.memory.shown.size / 2;
    const isFirst = isOther || fresh.length === picture.nodes.size;
    this.shown = this.memory.version = picture.version;
    this.memory.shown = new Set(picture.nodes.keys());
    this.empty.hidden = picture.nodes.size > 0;
    this.describe(picture);
    this.panel.refresh();
    if (fresh.length > 0 && (isFirst || fresh.length > MANY)) this.arranger.first();
    else if (fresh.length > 0) this.arranger.welcome(fresh, home);
    this.sight.whenSized(() => this.sight.open());
    if (isMuchLess && fresh.length === 0) this.sight.whenSized(() => this.sight.fit());
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
    if (hover !== null && !this.scene.has(hover.id)) this.pointer.hover(null);
  }

  /** A picture of other things is a step that can be undone, unless an undo asked for it. */
  private remember(picture: Picture, isSameSelection: boolean): void {
    const before = this.memory.pictures.get(this.memory.version ?? "");
    if (this.memory.returning !== null || before === undefined || before.nodes.size === 0) return;
    // What is selected may bring lines of its own along: to select is no step.
    const isOther = !isSame(before.nodes, picture.nodes) || (isSameSelection && !isSame(before.edges, picture.edges));
    if (isOther) this.steps.record();
  }

  private describe(picture: Picture): void {
    const label = `Graph of ${picture.nodes.size} nodes and ${picture.edges.size} links. Arrow keys walk, Enter selects, E shows more, ? tells all keys.`;
    this.stage.root.setAttribute("aria-label", label);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.menu.isOpen) return this.offers.close();
    // An open menu has all keys; a button that has the focus has those which press it.
    if (this.menu.isOpen || (event.target !== this.stage.root && [" ", "Enter"].includes(event.key))) return;
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

  /** Whether Python has heard all that was done. */
  get isHeard(): boolean {
    return this.memory.pending.length === 0;
  }

  get isSettled(): boolean {
    const isWaiting = this.memory.returning !== null || this.arranger.isRunning || this.motion.isRunning || this.stage.camera.isFlying;
    return this.shown !== null && this.stage.isSized && !isWaiting;
  }

  destroy(): void {
    this.mail.destroy();
    this.arranger.destroy();
    this.motion.stop();
    this.panel.destroy();
    this.gestures.destroy();
    this.stage.destroy();
  }
}

function isSame(a: Map<string, unknown>, b: Map<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((id) => b.has(id));
}
