// What stands round the graph: the bar, the legend, the map, the buttons; and what they do.

import type { Acts } from "./acts.ts";
import type { Arranger } from "./arranger.ts";
import type { Mail } from "./mail.ts";
import type { Memory } from "./memory.ts";
import type { Pointer, Tool } from "./pointer.ts";
import { page, type Cards } from "./save/page.ts";
import { offer, png, svg } from "./save/picture.ts";
import type { Scene } from "./scene.ts";
import type { Sight } from "./sight.ts";
import type { Stage } from "./stage.ts";
import type { Steps } from "./steps.ts";
import { controls } from "./ui/controls.ts";
import { element } from "./ui/element.ts";
import { Legend } from "./ui/legend.ts";
import type { Choice, Menu } from "./ui/menu.ts";
import { arranging, keys, looking, saving } from "./ui/menus.ts";
import { Minimap } from "./ui/minimap.ts";
import type { Tip } from "./ui/tip.ts";
import { Toolbar } from "./ui/toolbar.ts";
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

  constructor(
    private readonly memory: Memory,
    private readonly scene: Scene,
    private readonly stage: Stage,
    private readonly sight: Sight,
    private readonly acts: Acts,
    private readonly steps: Steps,
    private readonly arranger: Arranger,
    private readonly mail: Mail,
    private readonly menu: Menu,
    private readonly pointer: Pointer,
    private readonly tip: Tip,
  ) {
    this.legend = new Legend({
      group: (key) => acts.toggleGroup(key),
      line: (line) => acts.toggleLine(line),
      all: () => acts.unhide(),
    });
    this.map = new Minimap(scene, stage.camera);
    this.bar = this.makeBar();
    const zoom = { closer: () => sight.zoom(1.5), further: () => sight.zoom(1 / 1.5), all: () => sight.fit() };
    const top = element("div", { class: "ink-top" }, this.bar.root, tip.root);
    this.parts = [top, this.legend.root, controls(zoom), this.map.root];
    sight.measure = () => this.measure();
    acts.changed = steps.changed = arranger.changed = () => this.refresh();
    stage.watch = { moved: () => this.map.refresh(), turned: () => this.map.follow() };
  }

  private makeBar(): Toolbar {
    const { steps, sight, acts, arranger } = this;
    return new Toolbar({
      undo: () => steps.undo(),
      redo: () => steps.redo(),
      tool: (tool) => this.tool(tool),
      zoomToSelection: () => sight.zoomTo(acts.selected),
      onlySelection: () => acts.only(acts.selected),
      hideSelection: () => acts.hide(acts.selected),
      layouts: () => this.open("layout"),
      looks: () => this.open("look"),
      saves: () => this.open("save"),
      help: () => this.open("help"),
      stop: () => arranger.stop(),
    });
  }

  /** Show what can be done now, and what the colours and lines mean. */
  refresh(): void {
    const { memory, scene, steps } = this;
    this.bar.show({
      canUndo: steps.canUndo,
      canRedo: steps.canRedo,
      tool: this.pointer.tool,
      selected: memory.selected.size,
      isSettling: this.arranger.isRunning,
    });
    const { nodes, edges } = scene.hiddenCount;
    this.legend.show({
      groups: scene.groups,
      lines: scene.countLines(),
      hiddenGroups: memory.hiddenGroups,
      hiddenLines: memory.hiddenLines,
      hidden: nodes || edges,
    });
    this.measure();
  }

  private measure(): void {
    const { camera } = this.stage;
    camera.covered = this.legend.root.hidden ? 0 : this.legend.root.offsetHeight + MARGIN;
    camera.above = this.bar.root.offsetHeight + MARGIN;
  }

  tool(tool: Tool): void {
    this.pointer.tool = tool;
    this.refresh();
  }

  /** Open the menu under a button of the bar, or close it when it is open. */
  open(name: "layout" | "look" | "save" | "help"): void {
    const button = this.bar.button(name);
    const [inner, outer] = [button.getBoundingClientRect(), this.stage.root.getBoundingClientRect()];
    const at = { x: inner.left - outer.left, y: inner.bottom - outer.top + 4 };
    this.menu.open(at, this.choices(name), this.stage.camera, button);
  }

  private choices(name: "layout" | "look" | "save" | "help"): Choice[] {
    if (name === "help") return keys();
    if (name === "save") return saving({ png: (scale) => void this.savePng(scale), svg: () => this.saveSvg(), page: () => this.askForPage() }, this.canPage);
    if (name === "look") {
      const rows = this.scene.graph.mapNodes((_, look) => look);
      return looking(this.memory.look, rows, (look) => this.acts.setLook(look));
    }
    const unpin = this.memory.pinned.size > 0 ? () => this.acts.unpin(this.memory.pinned) : null;
    return arranging((shape) => this.arranger.as(shape), unpin);
  }

  private async savePng(scale: number): Promise<void> {
    offer(await png(this.stage, scale), "inkweb.png");
  }

  private saveSvg(): void {
    const label = this.stage.root.getAttribute("aria-label")?.split(".")[0] ?? "Graph";
    offer(new Blob([svg(this.stage, label)], { type: "image/svg+xml" }), "inkweb.svg");
  }

  private askForPage(): void {
    this.tip.say("Fetching the words behind each line ...");
    this.mail.send({ kind: "take" });
  }

  async savePage(cards: Cards): Promise<void> {
    const text = await page(this.scene, this.memory, this.stage.theme, cards);
    offer(new Blob([text], { type: "text/html" }), "inkweb.html");
    this.tip.show(this.scene, null);
  }

  destroy(): void {
    this.map.destroy();
  }
}
