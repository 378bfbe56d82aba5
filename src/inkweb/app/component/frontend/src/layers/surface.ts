// A canvas as large as its host, sharp on every screen.

export class Surface {
  readonly canvas = document.createElement("canvas");
  readonly ctx: CanvasRenderingContext2D;

  constructor(host: HTMLElement, name: string) {
    this.canvas.className = name;
    host.append(this.canvas);
    this.ctx = this.canvas.getContext("2d")!;
  }

  resize(width: number, height: number): void {
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  clear(): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1;
    this.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.ctx.clearRect(0, 0, this.canvas.width, this.canvas.height);
    return this.ctx;
  }
}
