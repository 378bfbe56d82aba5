// Move nodes to their places, gently.

import { ease, reducedMotion } from "./camera.ts";
import type { Place } from "./memory.ts";
import type { Scene } from "./scene.ts";

const MILLISECONDS = 420;
/** More than these jump: a slow machine would show a slide show. */
const MANY = 1500;

export class Motion {
  private frame = 0;

  constructor(
    private readonly scene: Scene,
    private readonly moved: () => void,
  ) {}

  /** Take each node from one place to the other; where it ends is remembered at once, whatever happens on the way. */
  run(ways: Map<string, { from: Place; to: Place }>, done: () => void = () => {}): void {
    this.stop();
    for (const [id, { to }] of ways) this.scene.place(id, to);
    if (reducedMotion() || ways.size > MANY || ways.size === 0) return this.end(done);
    if ([...ways.values()].every(({ from, to }) => from.x === to.x && from.y === to.y)) return this.end(done);
    const start = performance.now();
    const step = (now: number): void => {
      const t = ease(Math.min(1, Math.max(0, (now - start) / MILLISECONDS)));
      for (const [id, { from, to }] of ways) {
        if (!this.scene.graph.hasNode(id)) continue;
        const at = t < 1 ? { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t } : { x: to.x, y: to.y };
        this.scene.graph.mergeNodeAttributes(id, at);
      }
      this.moved();
      if (t < 1) this.frame = requestAnimationFrame(step);
      else this.end(done);
    };
    step(start);
  }

  private end(done: () => void): void {
    this.frame = 0;
    this.moved();
    done();
  }

  get isRunning(): boolean {
    return this.frame !== 0;
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }
}
