// A pen that writes SVG where a canvas would draw: as much of its methods as the painters here use.

import { drawingOf } from "../paint/node.ts";

type Matrix = [number, number, number, number, number, number];

interface State {
  matrix: Matrix;
  strokeStyle: string;
  fillStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: string;
  dash: number[];
}

const START: State = {
  matrix: [1, 0, 0, 1, 0, 0],
  strokeStyle: "#000",
  fillStyle: "#000",
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  font: "12px sans-serif",
  textAlign: "start",
  dash: [],
};

export class SvgPen {
  strokeStyle = START.strokeStyle;
  fillStyle = START.fillStyle;
  lineWidth = START.lineWidth;
  lineCap = START.lineCap;
  lineJoin = START.lineJoin;
  font = START.font;
  textAlign = START.textAlign;
  textBaseline = "middle";
  private matrix = START.matrix;
  private dash: number[] = [];
  private path: string[] = [];
  private readonly states: State[] = [];
  private readonly parts: string[] = [];
  private readonly ruler = document.createElement("canvas").getContext("2d")!;

  /** The picture as a file. */
  file(width: number, height: number, background: string, title: string): string {
    const ground = `<rect width="${width}" height="${height}" fill="${background}"/>`;
    const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`;
    return `${open}\n<title>${escape(title)}</title>\n${ground}\n${this.parts.join("\n")}\n</svg>\n`;
  }

  /** For the canvas it stands for. */
  asContext(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  save(): void {
    const { matrix, strokeStyle, fillStyle, lineWidth, lineCap, lineJoin, font, textAlign, dash } = this;
    this.states.push({ matrix, strokeStyle, fillStyle, lineWidth, lineCap, lineJoin, font, textAlign, dash });
  }

  restore(): void {
    Object.assign(this, this.states.pop());
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  }

  scale(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a * x, b * x, c * y, d * y, e, f];
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  setLineDash(dash: number[]): void {
    this.dash = dash;
  }

  beginPath(): void {
    this.path = [];
  }

  moveTo(x: number, y: number): void {
    this.path.push(`M${n(x)} ${n(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.path.push(`L${n(x)} ${n(y)}`);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path.push(`Q${n(cx)} ${n(cy)} ${n(x)} ${n(y)}`);
  }

  /** Whole circles alone. */
  arc(x: number, y: number, radius: number): void {
    const r = n(radius);
    this.path.push(`M${n(x + radius)} ${n(y)}A${r} ${r} 0 1 1 ${n(x - radius)} ${n(y)}A${r} ${r} 0 1 1 ${n(x + radius)} ${n(y)}Z`);
  }

  stroke(): void {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.map(n).join(" ")}"` : "";
    const cap = this.lineCap === "butt" ? "" : ` stroke-linecap="${this.lineCap}"`;
    this.write(`<path d="${this.path.join("")}" fill="none" stroke="${this.strokeStyle}" stroke-width="${n(this.lineWidth)}"${cap}${dash}`);
  }

  fill(path?: Path2D): void {
    const [drawing, rule] = path ? [drawingOf(path), ' fill-rule="evenodd"'] : [this.path.join(""), ""];
    this.write(`<path d="${drawing}" fill="${this.fillStyle}"${rule}`);
  }

  strokeText(text: string, x: number, y: number): void {
    const look = `fill="none" stroke="${this.strokeStyle}" stroke-width="${n(this.lineWidth)}" stroke-linejoin="${this.lineJoin}"`;
    this.text(text, x, y, look);
  }

  fillText(text: string, x: number, y: number): void {
    this.text(text, x, y, `fill="${this.fillStyle}"`);
  }

  measureText(text: string): TextMetrics {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  private text(text: string, x: number, y: number, look: string): void {
    const anchor = this.textAlign === "center" ? ' text-anchor="middle"' : "";
    // As wide as here, whatever fonts there are where it is opened.
    const wide = `textLength="${n(this.measureText(text).width)}" lengthAdjust="spacingAndGlyphs"`;
    const place = `x="${n(x)}" y="${n(y)}" dominant-baseline="central" ${wide}${anchor}`;
    this.write(`<text ${place} style="font:${escape(this.font)}" ${look}`, escape(text));
  }

  private write(open: string, inside?: string): void {
    const isMoved = this.matrix.some((value, i) => value !== START.matrix[i]);
    const moved = isMoved ? ` transform="matrix(${this.matrix.map((value) => +value.toFixed(4)).join(" ")})"` : "";
    this.parts.push(inside === undefined ? `${open}${moved}/>` : `${open}${moved}>${inside}</text>`);
  }
}

function n(value: number): number {
  return +value.toFixed(2);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
}
