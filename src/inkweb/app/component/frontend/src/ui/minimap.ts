// All of the graph in a corner, with a frame round what is in sight; a click or drag there moves the sight.

import type { Box, Camera } from "../camera.ts";
import { boxOf } from "../frame.ts";
import type { Scene } from "../scene.ts";
import { element } from "./element.ts";

export const [WIDE, HIGH] = [150, 100];
const EDGE = 6;
/** Milliseconds between two drawings of the dots while nodes move. */
const OFTEN = 200;

export class Minimap {
  readonly root = element("div", { class: "ink-minimap" });
  private readonly canvas = element("canvas");
  private readonly frame = element("div");
  private box: Box | null = null;
  private timer = 0;

  constructor(
    private readonly scene: Scene,
    private readonly camera: Camera,
    private readonly turn: (act: () => void) => void,
  ) {
    this.root.setAttribute("aria-hidden", "true"); // what the keys do needs no map
    this.root.append(this.canvas, this.frame);
    this.root.hidden = true;
    this.root.addEventListener("pointerdown", (event) => this.press(event));
    this.root.addEventListener("pointermove", (event) => event.buttons === 1 && this.go(event));
  }

  /** Nodes have come, gone or moved. */
  refresh(): void {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      this.box = boxOf(this.scene.discs());
      this.paint();
      this.follow();
    }, OFTEN);
  }

  /** The camera has moved. The map is there while something lies out of sight. */
  follow(): void {
    const { box, camera, frame } = this;
    this.root.hidden = box === null || camera.width < 480 || camera.shows(box);
    if (box === null || this.root.hidden) return;
    const [a, b] = [camera.toWorld({ x: 0, y: 0 }), camera.toWorld({ x: camera.width, y: camera.height })].map((p) => this.onMap(p, box));
    const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    const [left, top] = [clamp(a!.x, WIDE), clamp(a!.y, HIGH)];
    frame.style.left = `${left}px`;
    frame.style.top = `${top}px`;
    frame.style.width = `${Math.max(4, clamp(b!.x, WIDE) - left)}px`;
    frame.style.height = `${Math.max(4, clamp(b!.y, HIGH) - top)}px`;
  }

  private scaleOf(box: Box): number {
    return Math.min((WIDE - 2 * EDGE) / Math.max(1, box.right - box.left), (HIGH - 2 * EDGE) / Math.max(1, box.bottom - box.top));
  }

  private onMap({ x, y }: { x: number; y: number }, box: Box): { x: number; y: number } {
    const scale = this.scaleOf(box);
    return { x: WIDE / 2 + (x - (box.left + box.right) / 2) * scale, y: HIGH / 2 + (y - (box.top + box.bottom) / 2) * scale };
  }

  private paint(): void {
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = WIDE * ratio;
    this.canvas.height = HIGH * ratio;
    const ctx = this.canvas.getContext("2d")!;
    ctx.scale(ratio, ratio);
    if (this.box === null) return;
    const { box } = this;
    this.scene.graph.forEachNode((_, look) => {
      if (look.hidden) return;
      const { x, y } = this.onMap(look, box);
      const side = Math.max(1.2, Math.min(4, look.size * this.scaleOf(box) * 2));
      ctx.fillStyle = look.colour;
      ctx.fillRect(x - side / 2, y - side / 2, side, side);
    });
  }

  private press(event: PointerEvent): void {
    this.root.setPointerCapture(event.pointerId);
    this.go(event);
  }

  private go(event: PointerEvent): void {
    if (this.box === null) return;
    const { left, top } = this.root.getBoundingClientRect();
    const scale = this.scaleOf(this.box);
    const x = (event.clientX - left - 1 - WIDE / 2) / scale + (this.box.left + this.box.right) / 2;
    const y = (event.clientY - top - 1 - HIGH / 2) / scale + (this.box.top + this.box.bottom) / 2;
    this.camera.stop();
    this.turn(() => this.camera.set({ ...this.camera.state, x, y }));
  }

  destroy(): void {
    clearTimeout(this.timer);
  }
}
