// The elements of one mounted graph, and when they are drawn.

import { Camera } from "./camera.ts";
import { baseLayer, type BaseLayer } from "./layers/base.ts";
import { Overlay, type Attention } from "./layers/overlay.ts";
import { Surface } from "./layers/surface.ts";
import type { Memory } from "./memory.ts";
import type { Scene } from "./scene.ts";
import { readTheme, type Theme } from "./theme.ts";
import { element } from "./ui/element.ts";

/** Milliseconds without a move after which everything is drawn in full again. */
const REST = 150;

export class Stage {
  readonly root = element("div", { class: "ink" });
  readonly pad = element("div", { class: "ink-pad" });
  readonly camera = new Camera(() => this.cameraChanged());
  readonly attention: Attention = { hover: null, cursor: null, lit: new Set() };
  base: BaseLayer | null = null;
  /** Where on the page it is told what is selected, as a CSS selector. */
  cardAt: string | null = null;
  /** Milliseconds that the last drawing took. */
  cost = 0;
  private readonly baseHost = element("div", { class: "ink-base-host" });
  readonly overlay: Overlay;
  private readonly above: Surface;
  private readonly observer = new ResizeObserver(() => this.resize());
  private readonly ending = new AbortController();
  private colours: Theme | null = null;
  private frame = 0;
  private rest = 0;
  private isMoving = false;
  private isBaseStale = true;

  constructor(
    readonly scene: Scene,
    private readonly memory: Memory,
    private readonly sized: () => void,
  ) {
    this.root.tabIndex = 0;
    this.root.setAttribute("role", "application");
    this.root.append(this.baseHost);
    this.overlay = new Overlay(scene, this.camera, memory);
    this.above = new Surface(this.root, "ink-overlay");
    this.root.append(this.pad);
    this.observer.observe(this.root);
    this.followScreen();
    // It does not bubble.
    this.baseHost.addEventListener("webglcontextlost", () => this.fallBack(), { capture: true });
  }

  /** The colours of the page. */
  get theme(): Theme {
    return (this.colours ??= readTheme(this.root));
  }

  /** Told after each drawing of the lower layer, and when nodes have moved. */
  watch: { moved(): void; turned(): void } = { moved: () => {}, turned: () => {} };
  /** Told when nothing has moved for a moment. */
  rested = (): void => {};

  /** Choose the renderer, once it is known which is wished for. */
  open(wish: "auto" | "webgl" | "canvas"): void {
    this.base ??= baseLayer(this.baseHost, this.scene, this.camera, wish);
  }

  /** What tells about the selection, where there is such a thing on the page. */
  card(): Element | null {
    return this.cardAt === null ? null : document.querySelector(this.cardAt);
  }

  get isSized(): boolean {
    return this.camera.width > 1 && this.camera.height > 1;
  }

  /** What paints the same graph for another camera. */
  seenBy(camera: Camera): Overlay {
    return new Overlay(this.scene, camera, this.memory);
  }

  /** Another screen may be sharper, and the size in pixels of the page the same. */
  private followScreen(): void {
    const again = (): void => {
      this.resize();
      this.followScreen();
    };
    const now = matchMedia(`(resolution: ${window.devicePixelRatio || 1}dppx)`);
    now.addEventListener("change", again, { once: true, signal: this.ending.signal });
  }

  /** The graphics card has let go of the picture, as after a sleep or with too many pictures: draw it without. */
  private fallBack(): void {
    if (this.base?.name !== "webgl") return;
    this.base.destroy();
    this.base = baseLayer(this.baseHost, this.scene, this.camera, "canvas");
    this.resize();
    this.refresh();
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.root;
    if (width === 0 || height === 0) return; // in a folded section or a tab behind: nothing to draw on yet
    this.camera.width = width;
    this.camera.height = height;
    this.base?.resize(width, height);
    this.above.resize(width, height);
    this.sized();
    this.isBaseStale = true; // a canvas of another size is an empty one
    this.draw();
  }

  /** Nodes, edges or colours have changed. */
  refresh(): void {
    this.colours = readTheme(this.root);
    this.base?.refresh(this.theme);
    this.watch.moved();
    this.invalidate();
  }

  /** The page's colours may have changed; what they do not touch is left as it is drawn. */
  recolour(): void {
    if (JSON.stringify(readTheme(this.root)) === JSON.stringify(this.colours)) this.invalidate(false);
    else this.refresh();
  }

  invalidate(isBaseStale = true): void {
    this.isBaseStale ||= isBaseStale;
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Something moves: draw less until it rests. */
  moving(): void {
    this.isMoving = true;
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.isMoving = false;
      this.invalidate();
      this.rested();
    }, REST);
    this.invalidate();
  }

  /** Nodes stand elsewhere than before. */
  moved(): void {
    if (this.colours) this.base?.moved(this.colours);
    this.watch.moved();
    this.moving();
  }

  private cameraChanged(): void {
    this.memory.camera = this.camera.state;
    this.watch.turned();
    this.moving();
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (!this.isSized || this.colours === null) return;
    const start = performance.now();
    if (this.isBaseStale) this.base?.draw(this.isMoving);
    this.isBaseStale = false;
    const { hover, lit } = this.attention;
    this.baseHost.classList.toggle("dimmed", [...lit].some((id) => !this.scene.isHidden(id)) || (hover !== null && this.scene.has(hover.id)));
    this.overlay.paint(this.above.clear(), this.theme, this.attention, this.isMoving);
    this.cost = performance.now() - start;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.camera.stop();
    this.observer.disconnect();
    this.ending.abort();
    this.base?.destroy();
    this.base = null;
    this.root.remove();
  }
}
