// Undo and redo of every change of the view: what is shown, where it stands, what is hidden, how it looks.

import { type Camera, isSameView } from "./camera.ts";
import type { Mail } from "./mail.ts";
import { isTurn } from "./keeping.ts";
import type { Memory, Place, Snapshot, Step } from "./memory.ts";
import type { Motion } from "./motion.ts";
import type { Scene } from "./scene.ts";

const KEPT = 120;
/** Turns of the camera that follow one another so quickly, in milliseconds, are one step. */
const TOGETHER = 1000;

export class Steps {
  /** Told when there is another step to go back or forth. */
  changed = (): void => {};
  /** Told before all is put back. */
  restoring = (): void => {};

  constructor(
    private readonly memory: Memory,
    private readonly scene: Scene,
    private readonly motion: Motion,
    private readonly mail: Mail,
    private readonly camera: Camera,
    private readonly restored: () => void,
  ) {}

  /** Remember how it is, before something changes it. */
  record(): void {
    this.push(this.now());
  }

  /** Turn the camera as a person asked for, and remember what was looked at before. */
  turn(act: () => void): void {
    const camera = this.camera.aim;
    act();
    if (isSameView(camera, this.camera.aim)) return;
    const until = performance.now();
    const last = this.memory.past.at(-1);
    const isOne = last && isTurn(last) && last.wish === null && until - last.until < TOGETHER && this.memory.future.length === 0;
    if (isOne) last.until = until;
    else this.push({ camera, until, wish: null });
  }

  /** Turn the camera to what was found; what was selected before is selected again with the step back. */
  find(act: () => void, wish: string, isChosen: boolean): void {
    const camera = this.camera.aim;
    act();
    if (isChosen || !isSameView(camera, this.camera.aim)) this.push({ camera, until: 0, wish });
  }

  private push(step: Step): void {
    const { past, future } = this.memory;
    past.push(step);
    if (past.length > KEPT) past.shift();
    future.length = 0;
    this.changed();
  }

  get canUndo(): boolean {
    return this.memory.past.length > 0;
  }

  get canRedo(): boolean {
    return this.memory.future.length > 0;
  }

  undo(): void {
    this.go(this.memory.past, this.memory.future);
  }

  redo(): void {
    this.go(this.memory.future, this.memory.past);
  }

  private go(from: Step[], to: Step[]): void {
    const target = from.pop();
    if (target === undefined) return;
    to.push(isTurn(target) ? { ...target, camera: this.camera.aim, until: 0 } : this.now());
    if (!isTurn(target)) this.restore(target);
    else if (target.wish !== null) this.ask(`${from === this.memory.past ? "before" : "after"} ${target.wish}`, this.memory.version!);
    if (target.camera) this.camera.fly(target.camera);
    this.changed();
  }

  private now(): Snapshot {
    return this.memory.snapshot(this.camera.aim);
  }

  /** The browser's own part at once; what is shown is Python's, which is asked to go back to that picture. */
  private restore(target: Snapshot): void {
    this.restoring();
    const { memory } = this;
    const isElsewhere = target.version !== null && target.version !== (memory.returning?.version ?? memory.version);
    memory.pinned = new Set(target.pinned);
    memory.hiddenGroups = new Set(target.hiddenGroups);
    memory.hiddenLines = new Set(target.hiddenLines);
    memory.hiddenEdges = new Set(target.hiddenEdges);
    memory.look = target.look;
    memory.shape = target.shape;
    memory.centres = target.centres;
    memory.middle = target.middle;
    memory.places = new Map(target.places);
    this.scene.dress();
    this.motion.run(this.waysTo(target.places), () => this.restored());
    this.mail.sendDress();
    if (isElsewhere) this.ask(target.version!, target.version!);
  }

  /** Ask Python for what it knows by this name, and await a picture of this version. */
  private ask(name: string, version: string): void {
    const view = this.memory.views.get(name);
    const number = this.mail.send({ kind: "return", version: name, ...(view !== undefined && { view }) });
    this.memory.returning = { version, number };
  }

  private waysTo(places: Map<string, Place>): Map<string, { from: Place; to: Place }> {
    const ways = new Map<string, { from: Place; to: Place }>();
    this.scene.graph.forEachNode((id, { x, y }) => {
      const to = places.get(id);
      if (to && (to.x !== x || to.y !== y)) ways.set(id, { from: { x, y }, to });
    });
    return ways;
  }
}
