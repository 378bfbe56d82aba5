// Lay the scene out: small graphs at once, larger ones in a worker while the first places are already shown.

import source from "worker:layout";
import type { Place } from "../memory.ts";
import type { Scene } from "../scene.ts";
import { settle, type Settled, type Unsettled } from "./settle.ts";

const AT_ONCE = 150;

export class Layout {
  private worker: Worker | null = null;

  constructor(private readonly scene: Scene) {}

  /** Call `done` with the settled places: before this returns for a small graph. */
  run(isFixed: (id: string) => boolean, done: (places: Map<string, Place>) => void): void {
    const ids = this.scene.graph.nodes();
    const input = unsettled(this.scene, ids, isFixed);
    const give = (settled: Settled): void => done(named(ids, settled));
    this.stop();
    if (ids.length <= AT_ONCE) return give(settle(input));
    this.worker = start();
    if (this.worker === null) return give(settle(input));
    this.worker.onmessage = (message: MessageEvent<Settled>) => {
      this.stop();
      give(message.data);
    };
    this.worker.postMessage(input);
  }

  get isRunning(): boolean {
    return this.worker !== null;
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
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

function unsettled({ graph }: Scene, ids: string[], isFixed: (id: string) => boolean): Unsettled {
  const number = new Map(ids.map((id, i) => [id, i]));
  const looks = ids.map((id) => graph.getNodeAttributes(id));
  return {
    x: Float64Array.from(looks, (look) => look.x),
    y: Float64Array.from(looks, (look) => look.y),
    size: Float64Array.from(looks, (look) => look.size),
    half: Float64Array.from(looks, (look) => Math.min(look.name.length, 28) * 3.4),
    fixed: Uint8Array.from(ids, (id) => (isFixed(id) ? 1 : 0)),
    ends: Uint32Array.from(graph.edges().flatMap((id) => graph.extremities(id).map((end) => number.get(end)!))),
  };
}

function named(ids: string[], { x, y }: Settled): Map<string, Place> {
  return new Map(ids.map((id, i) => [id, { x: x[i]!, y: y[i]! }]));
}
