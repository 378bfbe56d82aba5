// What stands round the graph: the bar, the legend, the map, the buttons; and what they do.

import type { Kit } from "./kit.ts";
import { USUAL_LOOK } from "./looks.ts";
import type { Area } from "./paint/label.ts";
import type { Tool } from "./pointer.ts";
import { page, type Cards, type Saved } from "./save/page.ts";
import { offer, png, svg } from "./save/picture.ts";
import type { Part } from "./save/shot.ts";
import { controls } from "./ui/controls.ts";
import { element } from "./ui/element.ts";
import { Legend } from "./ui/legend.ts";
import type { Choice } from "./ui/menu.ts";
import { arranging, keys, looking, saving, type Saves } from "./ui/menus.ts";
import { HIGH, Minimap, WIDE } from "./ui/minimap.ts";
import { Toolbar } from "./ui/toolbar.ts";
import { count, nodes, share } from "./ui/words.ts";
import type { Switches } from "./walk.ts";

/** Pixels between what stands round the graph and the edge of the canvas. */
const MARGIN = 12;

export class Panel implements Switches {
  /** Whether Python can give the words for a page of its own. */
  canPage = true;
  readonly parts: HTMLElement[];
  private readonly legend: Legend;
  private readonly map: Minimap;
  private readonly bar: Toolbar;
  private readonly zoom: HTMLElement;
  /** What is saved. */
  private part: Part = "window";

  constructor(private readonly kit: Kit) {
    const { acts, steps, arranger, sight, stage, scene, tip } = kit;
    this.legend = new Legend({
      group: (key) => acts.toggleGroup(key),
      line: (line) => acts.toggleLine(line),
      all: () => acts.unhide(),
      folded: () => this.folded(),
    });
    const turn = (act: () => void): void => steps.turn(act);
    this.map = new Minimap(scene, stage.camera, turn);
    this.bar = this.makeBar();
    const zoom = { closer: () => turn(() => sight.zoom(1.5)), further: () => turn(() => sight.zoom(1 / 1.5)), all: () => turn(() => sight.fit()) };
    const top = element("div", { class: "ink-top" }, this.bar.root, tip.root);
    this.zoom = controls(zoom);
    this.parts = [top, this.legend.root, this.zoom, this.map.root];
    stage.overlay.covers = () => this.covers();
    sight.measure = (isForAll) => this.measure(isForAll);
    steps.changed = arranger.changed = () => this.refresh();
    acts.changed = () => this.changed();
    stage.watch = { moved: () => this.map.refresh(), turned: () => this.map.follow() };
  }

  private makeBar(): Toolbar {
    const { steps, sight, acts, arranger } = this.kit;
    return new Toolbar({
      undo: () => steps.undo(),
      redo: () => steps.redo(),
      tool: (tool) => this.tool(tool),
      zoomToSelection: () => steps.turn(() => sight.zoomTo(acts.selected)),
      onlySelection: () => acts.only(acts.selected),
      hideSelection: () => acts.hide(acts.selected),
      layouts: () => this.toggle("layout"),
      looks: () => this.toggle("look"),
      saves: () => this.toggle("save"),
      help: () => this.toggle("help"),
      stop: () => arranger.stop(),
    });
  }

  /** Show what can be done now, and what the colours and lines mean. */
  refresh(): void {
    const { memory, scene, steps } = this.kit;
    this.bar.show({
      canUndo: steps.canUndo,
      canRedo: steps.canRedo,
      tool: this.kit.pointer.tool,
      selected: memory.selected.size,
      isSettling: this.kit.arranger.isRunning,
    });
    const { nodes: all, seen, hiddenNodes, hiddenEdges, lines } = scene.counts;
    const { size } = scene.graph;
    this.legend.show({
      groups: scene.groups,
      lines,
      hiddenGroups: memory.hiddenGroups,
      hiddenLines: memory.hiddenLines,
      held: `${nodes(seen, all)}, ${share(size - hiddenEdges, size, "connection")}`,
      hidden: hiddenNodes > 0 ? count(hiddenNodes, "hidden name") : hiddenEdges > 0 ? count(hiddenEdges, "hidden connection") : "",
      isAsked: memory.look.colour !== USUAL_LOOK.colour,
    });
    this.measure();
  }

  /** The legend may have more lines now: names that it then covers are brought out from under it, where all is looked at. */
  private changed(): void {
    const before = this.areaOf(this.legend.root);
    this.refresh();
    const { sight, scene } = this.kit;
    const now = this.areaOf(this.legend.root);
    if (now.top < before.top && this.legend.isOpen && sight.isWhole && sight.frame.covers(now, scene.discs())) sight.fit();
  }

  /** What the legend covers is another part now: names are written where there is room. */
  private folded(): void {
    this.refresh();
    this.kit.sight.sized();
    this.kit.stage.invalidate(false);
  }

  /** Nothing moves any more: a legend below which names lie, since one looks closer, folds. */
  rested(): void {
    if (!this.legend.isOpen || !this.kit.sight.frame.covers(this.areaOf(this.legend.root), this.kit.scene.discs())) return;
    this.legend.giveWay(true);
    this.measure();
    this.kit.stage.invalidate(false);
  }

  /** Where it stands in the canvas. */
  private areaOf(part: Element): Area {
    const { left, top } = this.kit.stage.root.getBoundingClientRect();
    const at = part.getBoundingClientRect();
    return { left: at.left - left - 1, right: at.right - left - 1, top: at.top - top - 1, bottom: at.bottom - top - 1 };
  }

  /** See what stands over the picture, so that no node is brought to a place below it and no word is written there. */
  private measure(isForAll = false): void {
    if (isForAll) this.legend.giveWay(false);
    else this.legend.fit();
    const { camera } = this.kit.stage;
    const { frame } = this.kit.sight;
    const isWide = camera.width >= 480; // on a telephone there is no map
    const shown = [this.bar.root, this.legend.root, this.zoom].map((part) => this.areaOf(part));
    frame.panels = shown.filter((area) => area.right > area.left);
    const { width, height } = camera;
    frame.map = isWide ? { left: width - WIDE - MARGIN, right: width, top: height - HIGH - MARGIN, bottom: height } : null;
  }

  /** Where something stands over the picture now. */
  private covers(): Area[] {
    const { panels, map } = this.kit.sight.frame;
    const others = [...(this.map.root.hidden || map === null ? [] : [map]), ...(this.kit.tip.root.hidden ? [] : [this.areaOf(this.kit.tip.root)])];
    return [...panels, ...others];
  }

  tool(tool: Tool): void {
    this.kit.pointer.tool = tool;
    this.refresh();
  }

  /** A second press on the button closes its menu. */
  private toggle(name: "layout" | "look" | "save" | "help"): void {
    if (this.kit.menu.isUnder(this.bar.button(name))) this.kit.menu.close();
    else this.open(name);
  }

  /** Open the menu under a button of the bar. */
  open(name: "layout" | "look" | "save" | "help"): void {
    const button = this.bar.button(name);
    const [inner, outer] = [button.getBoundingClientRect(), this.kit.stage.root.getBoundingClientRect()];
    const at = { x: inner.left - outer.left, y: inner.bottom - outer.top + 4 };
    this.kit.menu.open(at, this.choices(name), this.kit.stage.camera, button);
  }

  private choices(name: "layout" | "look" | "save" | "help"): Choice[] {
    if (name === "help") return keys();
    if (name === "save") return saving(this.saves(), this.canPage);
    if (name === "look") {
      const rows = this.kit.scene.graph.mapNodes((_, look) => look);
      return looking(this.kit.memory.look, rows, (look) => this.kit.acts.setLook(look));
    }
    const unpin = this.kit.memory.pinned.size > 0 ? () => this.kit.acts.unpin(this.kit.memory.pinned) : null;
    return arranging((shape) => this.kit.arranger.as(shape), unpin);
  }

  private saves(): Saves {
    const take = (part: Part): void => {
      this.part = part;
      this.open("save");
    };
    return { part: this.part, take, png: (scale) => void this.savePng(scale), svg: () => this.saveSvg(), page: () => this.askForPage() };
  }

  private async savePng(wished: number): Promise<void> {
    this.kit.tip.show(this.kit.scene, null);
    const { blob, scale } = await png(this.kit.stage, this.part, wished);
    if (blob === null) return this.kit.tip.say("Too large a picture for this browser. Lines that stay sharp (SVG) have no limit.");
    offer(blob, "inkweb.png");
    if (scale < wished) this.kit.tip.say(`Saved ${scale.toFixed(1)} times as sharp: no browser draws a larger picture. Lines (SVG) have no limit.`);
  }

  private saveSvg(): void {
    offer(new Blob([svg(this.kit.stage, this.part)], { type: "image/svg+xml" }), "inkweb.svg");
  }

  private askForPage(): void {
    this.kit.tip.say("Fetching the words behind each line ...");
    this.kit.mail.send({ kind: "take" });
  }

  async savePage(cards: Cards): Promise<void> {
    const { scene, memory, stage, sight } = this.kit;
    const { x, y, scale, width, height } = stage.camera;
    const camera: Saved["camera"] = this.part === "whole" || sight.isWhole ? null : [x, y, scale, width, height];
    const text = await page({ scene, memory, camera }, stage.theme, cards);
    offer(new Blob([text], { type: "text/html" }), "inkweb.html");
    this.kit.tip.show(this.kit.scene, null);
  }

  destroy(): void {
    this.map.destroy();
  }
}
