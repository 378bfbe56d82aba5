// Lay the scene out by forces: a small graph at once, a larger one in a worker while its way there is shown.

import source from "worker:layout";
import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";
import { unsettled, type Input } from "./input.ts";
import { settle, type Settled } from "./settle.ts";

const AT_ONCE = 150;

export interface Wishes extends Input {
  /** What is laid out, if it is more than what is shown. */
  scene?: Scene;
  /** In a worker however small the graph is, so that the way there is seen. */
  isShown?: boolean;
  /** How it stands on the way. */
  seen(places: Map<string, Place>): void;
  /** Called before `run` returns for a small graph, and by `stop` with what there is. */
  done(places: Map<string, Place>): void;
}

export class Layout {
  /** Told when a layout begins and when it ends. */
  changed = (): void => {};
  private worker: Worker | null = null;
  private halt: (() => void) | null = null;

  constructor(private readonly scene: Scene) {}

  run(wishes: Wishes): void {
    this.drop();
    const scene = wishes.scene ?? this.scene;
    const ids = scene.graph.nodes();
    const input = unsettled(scene, ids, wishes);
    const isSmall = ids.length <= AT_ONCE && !wishes.isShown;
    this.worker = isSmall ? null : start();
    if (this.worker === null) return wishes.done(named(ids, settle(input)));
    let last: Settled = input;
    this.halt = () => wishes.done(named(ids, last));
    this.worker.onmessage = ({ data }: MessageEvent<Settled & { isDone: boolean }>) => {
      last = data;
      if (data.isDone) return this.stop();
      wishes.seen(named(ids, data));
    };
    // Some browsers say only now that the page's policy forbids workers.
    this.worker.onerror = () => {
      this.drop();
      wishes.done(named(ids, settle(input)));
    };
    this.worker.postMessage(input);
    this.changed();
  }

  get isRunning(): boolean {
    return this.worker !== null;
  }

  /** End it where it is. */
  stop(): void {
    const halt = this.halt;
    this.drop();
    halt?.();
  }

  /** End it and forget it. */
  drop(): void {
    const wasRunning = this.isRunning;
    this.worker?.terminate();
    this.worker = this.halt = null;
    if (wasRunning) this.changed();
  }
}

function start(): Worker | null {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(url);
  } catch {
    return null; // a page whose policy forbids workers
  } finally {
    URL.revokeObjectURL(url);
  }
}

function named(ids: string[], { x, y }: Settled): Map<string, Place> {
  return new Map(ids.map((id, i) => [id, { x: x[i]!, y: y[i]! }]));
}
