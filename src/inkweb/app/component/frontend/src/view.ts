// One mounted graph: takes what Python sends, and tells Python what was done.

import { type CameraState, isSameView } from "./camera.ts";
import { Gestures, type Meaning } from "./gestures.ts";
import { hit, whereToClick, type Hit } from "./hit.ts";
import { press, type Keys } from "./keyboard.ts";
import { Layout } from "./layout/layout.ts";
import { placesNear } from "./layout/near.ts";
import { memoryOf, type Memory, type Place, type Told } from "./memory.ts";
import { Motion } from "./motion.ts";
import { Scene } from "./scene.ts";
import { Stage } from "./stage.ts";
import { controls } from "./ui/controls.ts";
import { element } from "./ui/element.ts";
import { Legend } from "./ui/legend.ts";
import { Menu } from "./ui/menu.ts";
import { Tip } from "./ui/tip.ts";
import { unpack, type Data, type Picture } from "./wire.ts";

/** So many new nodes are laid out together; fewer find room beside what they hang on. */
const MANY = 300;

export type Tell = (message: { have: string | null; events: Told[] }) => void;

export class View {
  readonly stage: Stage;
  readonly scene: Scene;
  private readonly memory: Memory;
  private readonly layout: Layout;
  private readonly motion: Motion;
  private readonly gestures: Gestures;
  private readonly legend = new Legend((kind) => this.toggleKind(kind));
  private readonly menu = new Menu();
  private readonly tip = new Tip();
  private readonly empty = element("div", { class: "ink-empty", text: "Nothing to show yet." });
  private shown: string | null = null;
  private tell: Tell = () => {};
  private asking = 0;
  private isDrawn = false;
  private wanted: (() => void) | null = null;
  private fitted: CameraState | null = null;

  constructor(readonly key: string) {
    this.memory = memoryOf(key);
    this.scene = new Scene(this.memory);
    this.stage = new Stage(this.scene, this.memory, () => this.sized());
    this.layout = new Layout(this.scene);
    this.motion = new Motion(this.scene, () => this.stage.moved());
    this.gestures = new Gestures(this.stage.pad, this.stage.camera, this.meaning());
    const on = { closer: () => this.zoom(1.5), further: () => this.zoom(1 / 1.5), all: () => this.fit() };
    this.stage.root.append(this.legend.root, controls(on), this.tip.root, this.menu.root, this.empty);
    this.stage.root.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Take what a run of the script sent. */
  update(data: Data, tell: Tell): void {
    this.tell = tell;
    this.memory.forgetHeard(data.heard);
    this.stage.root.style.height = data.height;
    this.stage.open(data.renderer);
    const picture = unpack(data, this.memory.pictures);
    if (picture === null) return this.askForAll();
    if (picture.version !== this.shown) this.show(picture);
    if (data.heard >= this.memory.selectedBy) this.memory.selected = new Set(data.selected);
    this.stage.refresh();
    this.focus(data.focus);
  }

  /** The difference was from a picture that is not here any more. Not while mounting: Streamlit would run twice. */
  private askForAll(): void {
    clearTimeout(this.asking);
    this.asking = window.setTimeout(() => this.tell({ have: null, events: this.memory.pending }), 0);
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
    this.whenSized(() => this.stage.camera.set(this.memory.camera ?? this.overview()));
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
    this.whenSized(() => (this.isDrawn ? this.stage.camera.fly(this.overview()) : this.stage.camera.set(this.overview())));
  }

  /** Make room for new nodes beside the old ones, and turn the camera only when they would not be seen. */
  private welcome(fresh: string[]): void {
    const ways = placesNear(this.scene, fresh, this.memory.selected);
    this.motion.run(ways, () => this.stage.refresh());
    this.whenSized(() => this.reveal(fresh));
  }

  private reveal(ids: Iterable<string>): void {
    const { camera } = this.stage;
    const at = new Map([...ids].map((id) => [id, this.memory.places.get(id)]));
    const box = this.scene.box(at.keys(), (id) => at.get(id));
    if (box && !camera.shows(box)) camera.fly(camera.including(box));
  }

  private focus(focus: Data["focus"]): void {
    const wish = JSON.stringify(focus);
    if (focus === null || wish === this.memory.focus) return;
    this.memory.focus = wish;
    const ids = focus.ids.length > 0 ? this.scene.nodesOf(focus.ids) : this.scene.graph.nodes();
    this.whenSized(() => {
      const box = this.scene.box(ids, (id) => this.memory.places.get(id));
      if (box) this.stage.camera.fly(this.stage.camera.around(box, 1.4));
    });
  }

  private everything(): CameraState {
    const box = this.scene.box(undefined, (id) => this.memory.places.get(id));
    return box ? this.stage.camera.around(box) : { x: 0, y: 0, scale: 1 };
  }

  /** The view of everything, remembered: while nobody turns the camera, it follows the size of the canvas. */
  private overview(): CameraState {
    this.fitted = this.everything();
    return this.fitted;
  }

  fit(): void {
    this.stage.camera.fly(this.overview());
  }

  private zoom(factor: number): void {
    this.stage.camera.fly(this.stage.camera.zoomed(factor), 200);
  }

  private whenSized(act: () => void): void {
    if (this.stage.isSized) return act();
    const before = this.wanted;
    this.wanted = () => (before?.(), act());
  }

  private sized(): void {
    const act = this.wanted;
    this.wanted = null;
    act?.();
    if (this.fitted && isSameView(this.stage.camera.state, this.fitted)) this.stage.camera.set(this.overview());
  }

  private toggleKind(kind: string): void {
    const { hiddenKinds, pictures, version } = this.memory;
    if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
    this.scene.filter();
    this.showLegend(pictures.get(version!)!);
    this.stage.refresh();
  }

  private send(...events: Omit<Told, "number">[]): void {
    for (const event of events) {
      const told = { number: this.memory.next(), ...event };
      if (event.kind === "select" || event.kind === "clear") this.memory.selectedBy = told.number;
      this.memory.pending.push(told);
    }
    this.tell({ have: this.memory.version, events: this.memory.pending });
  }

  private select(ids: Iterable<string>): void {
    this.memory.selected = new Set(ids);
    // Reserved: until the event is sent, echoes of older ones must not undo what is seen already.
    this.memory.selectedBy = this.memory.next();
    this.stage.invalidate(false);
  }

  private tellSelection(): void {
    const ids = [...this.memory.selected];
    if (ids.length === 0) return this.send({ kind: "clear" });
    const { graph } = this.scene;
    this.send({ kind: "select", nodes: ids.filter((id) => graph.hasNode(id)), edges: ids.filter((id) => graph.hasEdge(id)) });
  }

  private meaning(): Meaning {
    return {
      at: (point) => hit(this.scene, this.stage.camera, point),
      hover: (found) => this.hover(found),
      click: (found, isMore) => ((this.stage.attention.cursor = null), this.click(found, isMore)),
      clicked: () => this.tellSelection(),
      doubleClick: (found, point) => this.doubleClick(found, point),
      menu: (found, point) => this.openMenu(found, point),
      drag: (id, to) => this.drag(id, to),
      dropped: (id) => this.dropped(id),
      moving: () => this.menu.close(),
    };
  }

  private hover(found: Hit | null): void {
    const { attention, pad } = this.stage;
    if (found?.id === attention.hover?.id) return;
    attention.hover = found;
    pad.classList.toggle("on-node", found?.kind === "node");
    pad.classList.toggle("on-edge", found?.kind === "edge");
    this.tip.show(this.scene, found);
    this.stage.invalidate(false);
  }

  private click(found: Hit | null, isMore: boolean): void {
    this.menu.close();
    if (found === null) return isMore ? undefined : this.select([]);
    if (!isMore) return this.select([found.id]);
    const ids = new Set(this.memory.selected);
    if (!ids.delete(found.id)) ids.add(found.id);
    this.select(ids);
  }

  private doubleClick(found: Hit | null, point: Place): void {
    if (found === null) return this.stage.camera.fly(this.stage.camera.zoomed(1.8, point), 250);
    if (found.kind === "edge") return this.tellSelection();
    this.expand([found.id]);
  }

  private expand(nodes: string[]): void {
    this.select(nodes);
    this.send({ kind: "select", nodes, edges: [] }, { kind: "expand", nodes });
  }

  private drag(id: string, to: Place): void {
    this.hover(null);
    this.motion.stop();
    this.scene.place(id, to);
    this.stage.moved();
  }

  private dropped(id: string): void {
    const { x, y } = this.memory.places.get(id)!;
    this.memory.pinned.add(id);
    this.send({ kind: "pin", nodes: [id], places: { [id]: [Math.round(x), Math.round(y)] } });
  }

  private openMenu(found: Hit | null, point: Place): void {
    if (found === null) return this.menu.close();
    this.hover(null);
    const hide = { text: "Hide", choose: () => this.hide(found) };
    const choices = found.kind === "edge" ? [hide] : [...this.nodeChoices(found.id), hide];
    this.menu.open(point, choices, this.stage.camera);
  }

  private nodeChoices(id: string) {
    const more = this.scene.graph.getNodeAttribute(id, "more");
    const choices = [{ text: more > 0 ? `Show neighbours (${more} more)` : "Show neighbours", choose: () => this.expand([id]) }];
    if (this.memory.pinned.has(id)) choices.push({ text: "Unpin", choose: () => this.unpin(id) });
    return choices;
  }

  private hide(found: Hit): void {
    this.send({ kind: "hide", [found.kind === "node" ? "nodes" : "edges"]: [found.id] });
  }

  private unpin(id: string): void {
    this.memory.pinned.delete(id);
    this.send({ kind: "unpin", nodes: [id] });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape" && this.menu.isOpen) return (this.menu.close(), this.stage.root.focus());
    if (event.target !== this.stage.root) return; // a button has the keys while it has the focus
    if (press(event, this.scene, this.stage.camera, this.keys())) event.preventDefault();
  }

  private keys(): Keys {
    return {
      cursor: () => this.stage.attention.cursor,
      moveTo: (id) => this.moveCursor(id),
      select: (id, isMore) => (this.click({ kind: "node", id }, isMore), this.tellSelection()),
      expand: (id) => this.expand([id]),
      hide: (id) => this.hide({ kind: "node", id }),
      clear: () => (this.moveCursor(null), this.select([]), this.tellSelection()),
      zoom: (factor) => this.zoom(factor),
      all: () => this.fit(),
    };
  }

  private moveCursor(id: string | null): void {
    this.stage.attention.cursor = id;
    this.tip.show(this.scene, id === null ? null : { kind: "node", id });
    if (id !== null) this.reveal([id]);
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

  get isSettled(): boolean {
    return this.shown !== null && this.stage.isSized && !this.layout.isRunning && !this.motion.isRunning;
  }

  destroy(): void {
    clearTimeout(this.asking);
    this.layout.stop();
    this.motion.stop();
    this.gestures.destroy();
    this.stage.destroy();
  }
}

function placeOf({ x, y }: Place): Place {
  return { x, y };
}
