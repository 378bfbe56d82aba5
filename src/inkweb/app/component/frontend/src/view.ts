// One mounted graph: takes what Python sends, and shows it.

import { Acts } from "./acts.ts";
import { Gestures } from "./gestures.ts";
import { whereToClick } from "./hit.ts";
import { press } from "./keyboard.ts";
import { Layout } from "./layout/layout.ts";
import { placesNear } from "./layout/near.ts";
import { Mail, type Tell } from "./mail.ts";
import { memoryOf, type Memory, type Place } from "./memory.ts";
import { Motion } from "./motion.ts";
import { Pointer } from "./pointer.ts";
import { Scene } from "./scene.ts";
import { Sight } from "./sight.ts";
import { Stage } from "./stage.ts";
import { controls } from "./ui/controls.ts";
import { element } from "./ui/element.ts";
import { Legend } from "./ui/legend.ts";
import { Menu } from "./ui/menu.ts";
import { Tip } from "./ui/tip.ts";
import { Walk } from "./walk.ts";
import { unpack, type Data, type Picture } from "./wire.ts";

/** So many new nodes are laid out together; fewer find room beside what they hang on. */
const MANY = 300;

export class View {
  readonly stage: Stage;
  readonly scene: Scene;
  private readonly memory: Memory;
  private readonly layout: Layout;
  private readonly motion: Motion;
  private readonly mail: Mail;
  private readonly sight: Sight;
  private readonly walk: Walk;
  private readonly gestures: Gestures;
  private readonly legend = new Legend((kind) => this.toggleKind(kind));
  private readonly menu = new Menu();
  private readonly empty = element("div", { class: "ink-empty", text: "Nothing to show yet." });
  private shown: string | null = null;
  private isDrawn = false;

  constructor(readonly key: string) {
    const memory = (this.memory = memoryOf(key));
    const scene = (this.scene = new Scene(memory));
    const stage = (this.stage = new Stage(scene, memory, () => this.sight.sized()));
    const tip = new Tip();
    this.layout = new Layout(scene);
    this.motion = new Motion(scene, () => stage.moved());
    this.mail = new Mail(memory);
    this.sight = new Sight(stage, scene, memory);
    const acts = new Acts(memory, scene, stage, this.motion, this.mail);
    this.walk = new Walk(stage, scene, this.sight, acts, tip);
    this.gestures = new Gestures(stage.pad, stage.camera, new Pointer(stage, scene, acts, this.menu, tip));
    const on = { closer: () => this.sight.zoom(1.5), further: () => this.sight.zoom(1 / 1.5), all: () => this.sight.fit() };
    stage.root.append(this.legend.root, controls(on), tip.root, this.menu.root, this.empty);
    stage.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Take what a run of the script sent. */
  update(data: Data, tell: Tell): void {
    this.mail.tell = tell;
    this.memory.forgetHeard(data.heard);
    this.stage.root.style.height = data.height;
    this.stage.open(data.renderer);
    const picture = unpack(data, this.memory.pictures);
    if (picture === null) return this.mail.askForAll();
    if (picture.version !== this.shown) this.show(picture);
    if (data.heard >= this.memory.selectedBy) this.memory.selected = new Set(data.selected);
    this.stage.refresh();
    this.sight.focus(data.focus);
  }

  private show(picture: Picture): void {
    const isOther = ![...picture.nodes.keys()].some((id) => this.memory.shown.has(id));
    if (isOther) this.memory.places.clear();
    this.motion.stop();
    const fresh = this.scene.show(picture);
    const isFirst = isOther || fresh.length === picture.nodes.size;
    this.shown = this.memory.version = picture.version;
    this.memory.shown = new Set(picture.nodes.keys());
    this.empty.hidden = picture.nodes.size > 0;
    this.describe(picture);
    this.showLegend(picture);
    if (isFirst || fresh.length > MANY) this.arrange();
    else if (fresh.length > 0) this.welcome(fresh);
    this.sight.whenSized(() => this.sight.open());
  }

  private describe(picture: Picture): void {
    const label = `Graph of ${picture.nodes.size} nodes and ${picture.edges.size} links. Arrow keys walk, Enter selects, E shows more.`;
    this.stage.root.setAttribute("aria-label", label);
  }

  private showLegend(picture: Picture): void {
    const lines = new Set([...picture.edges.values()].map((edge) => edge.line));
    this.legend.show(picture.kinds, lines, this.memory.hiddenKinds);
    this.stage.camera.covered = this.legend.root.offsetHeight;
  }

  /** Lay out a graph that has no places yet. */
  private arrange(): void {
    this.memory.camera = null;
    this.isDrawn = false;
    this.layout.run((id) => this.memory.places.has(id), (places) => this.settled(places));
    this.isDrawn = true; // a layout that is not done yet will move what is seen
  }

  private settled(places: Map<string, Place>): void {
    const { graph } = this.scene;
    // What was dragged while the layout ran stays where it was dropped.
    const free = [...places].filter(([id]) => graph.hasNode(id) && !this.memory.places.has(id));
    const ways = new Map(free.map(([id, to]) => [id, { from: this.isDrawn ? placeOf(graph.getNodeAttributes(id)) : to, to }]));
    this.motion.run(ways, () => this.stage.refresh());
    this.sight.whenSized(() => (this.isDrawn ? this.sight.fit() : this.sight.jump()));
  }

  /** Make room for new nodes beside the old ones, and turn the camera only when they would not be seen. */
  private welcome(fresh: string[]): void {
    const ways = placesNear(this.scene, fresh, this.memory.selected);
    this.motion.run(ways, () => this.stage.refresh());
    this.sight.whenSized(() => this.sight.reveal(fresh));
  }

  private toggleKind(kind: string): void {
    const { hiddenKinds, pictures, version } = this.memory;
    if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
    this.scene.filter();
    this.showLegend(pictures.get(version!)!);
    this.stage.refresh();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.menu.isOpen) return (this.menu.close(), this.stage.root.focus());
    if (event.target !== this.stage.root) return; // a button has the keys while it has the focus
    if (press(event, this.scene, this.stage.camera, this.walk)) event.preventDefault();
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

  get isSettled(): boolean {
    return this.shown !== null && this.stage.isSized && !this.layout.isRunning && !this.motion.isRunning;
  }

  destroy(): void {
    this.mail.destroy();
    this.layout.stop();
    this.motion.stop();
    this.gestures.destroy();
    this.stage.destroy();
  }
}

function placeOf({ x, y }: Place): Place {
  return { x, y };
}
