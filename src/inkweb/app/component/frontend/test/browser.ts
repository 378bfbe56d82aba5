// As much of a browser as a view needs while nobody looks: elements that hold one another, and canvases that paint nothing.
// Imported before all else; what asks the browser when it is loaded finds this one.

import type { Tell } from "../src/mail.ts";
import type { Told } from "../src/memory.ts";
import type { View } from "../src/view.ts";
import type { Data, EdgeRow, NodeRow } from "../src/wire.ts";

const SIZE = { width: 960, height: 560 };

/** Answers whatever is asked of it with itself, in numbers with 0. */
const nothing: any = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : name === Symbol.iterator ? () => [][Symbol.iterator]() : nothing),
  set: () => true,
  apply: () => nothing,
  construct: () => nothing,
});

export class Part {
  hidden = false;
  disabled = false;
  textContent = "";
  className = "";
  innerHTML = "";
  parentElement: Part | null = null;
  children: Part[] = [];
  clientWidth = SIZE.width;
  clientHeight = SIZE.height;
  offsetWidth = 100;
  offsetHeight = 40;
  readonly style: Record<string, string> = {};
  readonly dataset: Record<string, string> = {};
  readonly classes = new Set<string>();
  readonly classList = {
    add: (name: string) => void this.classes.add(name),
    remove: (name: string) => void this.classes.delete(name),
    toggle: (name: string, isOn: boolean) => void (isOn ? this.classes.add(name) : this.classes.delete(name)),
  };
  private readonly heard = new Map<string, ((event: unknown) => void)[]>();

  append(...children: (Part | string)[]): void {
    for (const child of children) if (child instanceof Part) this.children.push(Object.assign(child, { parentElement: this }));
  }
  replaceChildren(...children: (Part | string)[]): void {
    this.children = [];
    this.append(...children);
  }
  addEventListener(kind: string, handle: (event: unknown) => void): void {
    this.heard.set(kind, [...(this.heard.get(kind) ?? []), handle]);
  }
  /** Have it happen. */
  fire(kind: string, event: object = {}): void {
    for (const handle of this.heard.get(kind) ?? []) handle({ preventDefault() {}, stopPropagation() {}, ...event });
  }
  getBoundingClientRect() {
    return { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  }
  getContext(): unknown {
    return nothing;
  }
  getRootNode(): unknown {
    return { activeElement: null };
  }
  querySelectorAll(): Part[] {
    return [];
  }
  querySelector = (): null => null;
  closest = (): null => null;
  contains = (): boolean => false;
  matches = (): boolean => false;
  setAttribute(): void {}
  removeEventListener(): void {}
  setPointerCapture(): void {}
  remove(): void {}
  focus(): void {}
  after(): void {}
}

const frames = new Map<number, (now: number) => void>();
let number = 0;

/** Let so many milliseconds pass in which the browser draws. */
export function pass(milliseconds: number): void {
  const start = performance.now();
  for (let ms = 0; ms <= milliseconds; ms += 16) {
    for (const [id, frame] of [...frames]) if (frames.delete(id)) frame(start + ms);
  }
}

/** The last worker that was started, which does what a test has it do. */
export class Helper {
  static last: Helper | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    Helper.last = this;
  }
  postMessage(): void {}
  terminate(): void {
    this.onmessage = this.onerror = null;
  }
}

class Observer {
  constructor(private readonly told: () => void) {}
  observe(): void {
    frames.set(++number, () => this.told());
  }
  disconnect(): void {}
}

Object.assign(globalThis, {
  window: globalThis,
  document: { createElement: () => new Part(), createElementNS: () => new Part(), querySelector: () => null, getElementById: () => null },
  location: { href: "http://localhost/" },
  history: { replaceState() {} },
  devicePixelRatio: 1,
  HTMLButtonElement: class {},
  ResizeObserver: Observer,
  Path2D: nothing,
  Worker: Helper,
  WebGLRenderingContext: nothing,
  WebGL2RenderingContext: nothing,
  addEventListener() {},
  removeEventListener() {},
  getComputedStyle: () => ({ getPropertyValue: () => "" }),
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  requestAnimationFrame: (frame: (now: number) => void) => (frames.set(++number, frame), number),
  cancelAnimationFrame: (id: number) => void frames.delete(id),
});

export const node = (id: string, about: Partial<NodeRow> = {}): NodeRow => ({
  id, name: id, type: "Person", x: 0, y: 0, size: 10, more: 0, is_placed: false, degree: 1, pagerank: null, community: null, mostly: "", ...about,
});

export const edge = (source: string, target: string, about: Partial<EdgeRow> = {}): EdgeRow => ({
  id: `${source}-${target}`, source, target, caption: "knows", line: "solid", width: 1, is_mutual: false, ...about,
});

/** What Python sends of these nodes and edges. */
export function sent(nodes: NodeRow[], edges: EdgeRow[] = [], about: Partial<Data> = {}): Data {
  const columns = (rows: object[]): any => Object.fromEntries(["id", ...Object.keys(rows[0] ?? {})].map((field) => [field, rows.map((row: any) => row[field])]));
  return {
    version: nodes.map(({ id }) => id).join(" ") + edges.length, base: null, nodes: columns(nodes), edges: columns(edges), kinds: [],
    key: "graph", of: "", selected: [], focus: null, heard: 0, height: "100%", card: null, renderer: "canvas", grows: true, answer: null,
    costume: null, where: 0, rough: false, view: null, pattern: null, ...about,
  };
}

/** Python as far as a test needs it: it is told things, and sends pictures. */
export class Python {
  told: Told[] = [];
  private readonly tell: Tell = ({ events }) => void (this.told = [...events]);

  constructor(readonly view: View) {}

  /** Send a picture, having heard of all or nothing that was done. */
  send(data: Data, hasHeard = true): void {
    const heard = hasHeard ? Math.max(0, ...this.told.map(({ number }) => number)) : 0;
    this.view.update({ ...data, heard, key: this.view.key }, this.tell);
  }
}
