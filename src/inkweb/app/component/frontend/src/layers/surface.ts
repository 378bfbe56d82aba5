// A canvas as large as its host, sharp on every screen.

import type { Area } from "../paint/label.ts";

export class Surface {
  readonly canvas = document.createElement("canvas");
  readonly ctx: CanvasRenderingContext2D;
  /** Dots of the canvas for each pixel of the page, as the screen had them when it was sized. */
  private ratio = 1;

  constructor(host: HTMLElement, name: string) {
    this.canvas.className = name;
    host.append(this.canvas);
    this.ctx = this.canvas.getContext("2d")!;
  }

  resize(width: number, height: number): void {
    this.ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  /** Move what is drawn, by whole dots of the screen; gives how far. */
  shift(x: number, y: number): { x: number; y: number } {
    const { ratio } = this;
    const [across, down] = [Math.round(x * ratio), Math.round(y * ratio)];
    this.ctx.setTransform(1, 0, 0, 1, 0, 0);
    this.ctx.globalCompositeOperation = "copy";
    this.ctx.drawImage(this.canvas, across, down);
    this.ctx.globalCompositeOperation = "source-over";
    this.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    return { x: across / ratio, y: down / ratio };
  }

  /** Paint in a part of it alone. */
  within({ left, top, right, bottom }: Area, paint: (ctx: CanvasRenderingContext2D) => void): void {
    if (right <= left || bottom <= top) return;
    this.ctx.save();
    this.ctx.beginPath();
    this.ctx.rect(left, top, right - left, bottom - top);
    this.ctx.clip();
    paint(this.ctx);
    this.ctx.restore();
  }

  clear(): CanvasRenderingContext2D {
    this.ctx.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    return this.ctx;
  }
}
