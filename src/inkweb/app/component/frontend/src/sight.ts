// What the camera looks at: everything, what is new, what Python points to. It waits until there is a size.

import { type CameraState, isSameView } from "./camera.ts";
import type { Costume } from "./dress.ts";
import { Frame, type Disc } from "./frame.ts";
import type { Memory } from "./memory.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { Data } from "./wire.ts";

export class Sight {
  /** Finds out what the bar and the legend cover; for a look at all, no name has to lie below the legend. */
  measure = (_isForAll = false): void => {};
  readonly frame: Frame;
  private wanted: (() => void) | null = null;
  private fitted: CameraState | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
    private readonly memory: Memory,
  ) {
    this.frame = new Frame(stage.camera);
  }

  whenSized(act: () => void): void {
    if (this.stage.isSized) return act();
    const before = this.wanted;
    this.wanted = () => (before?.(), act());
  }

  /** The canvas has got its size, or another one. */
  sized(): void {
    const act = this.wanted;
    this.wanted = null;
    act?.();
    this.measure();
    if (this.isWhole) this.jump();
  }

  /** Look where the camera was left, or at everything. */
  open(): void {
    this.stage.camera.set(this.memory.camera ?? this.overview());
  }

  /** Look where somebody else's camera looked; a smaller canvas sees as much of it, from further away. */
  lookAt([x, y, scale, width, height]: NonNullable<Costume["camera"]>): void {
    const { camera } = this.stage;
    camera.fly({ x, y, scale: scale * Math.min(1, camera.width / width, camera.height / height) });
  }

  /** Look at everything: at once, or flying there. */
  jump(): void {
    this.stage.camera.stop();
    this.stage.camera.set(this.overview());
  }

  fit(): void {
    this.stage.camera.fly(this.overview());
  }

  zoom(factor: number): void {
    this.stage.camera.fly(this.stage.camera.zoomed(factor), 200);
  }

  /** Fly to these nodes, and to the ends of these edges. */
  zoomTo(ids: Iterable<string>): void {
    this.measure();
    const view = this.frame.around(this.discs(this.scene.nodesOf(ids)), { closest: 2.2, isPart: true });
    if (view) this.stage.camera.fly(view);
  }

  /** Turn the camera no further than needed to see these nodes. */
  reveal(ids: Iterable<string>): void {
    const discs = this.discs(ids);
    const view = this.frame.shows(discs) ? null : this.frame.including(discs);
    if (view) this.stage.camera.fly(view);
  }

  /** Fly to what Python points to, once for each wish; `turn` turns the camera. */
  focus(focus: Data["focus"], turn: (act: () => void, wish: string) => void): void {
    const wish = JSON.stringify(focus);
    if (focus === null || wish === this.memory.focus) return;
    this.memory.focus = wish;
    const ids = focus.ids.length > 0 ? this.scene.nodesOf(focus.ids) : this.scene.graph.nodes();
    this.whenSized(() => {
      this.measure();
      const view = this.frame.around(this.discs(ids), { isPart: true });
      turn(() => view && this.stage.camera.fly(view), String(focus.number));
    });
  }

  /** Whether all of it is looked at, or will be where the camera flies: nobody has turned it since. */
  get isWhole(): boolean {
    return this.fitted !== null && isSameView(this.stage.camera.aim, this.fitted);
  }

  /** Step back as far as needed to see all of it again. */
  keepWhole(): void {
    const discs = this.discs();
    const view = this.frame.shows(discs) ? null : this.frame.including(discs);
    if (view === null) return;
    this.fitted = view;
    this.stage.camera.fly(view);
  }

  /** The view of everything, remembered: while nobody turns the camera, it follows the size of the canvas. */
  private overview(): CameraState {
    this.measure(true);
    this.fitted = this.frame.around(this.discs()) ?? { x: 0, y: 0, scale: 1 };
    return this.fitted;
  }

  private discs(ids?: Iterable<string>): Disc[] {
    return this.scene.discs(ids, (id) => this.memory.places.get(id));
  }
}
