// Pointer, wheel and touch, turned into what they mean. Nothing here knows how things are drawn.

import type { Camera } from "./camera.ts";
import type { Hit } from "./hit.ts";
import type { Place } from "./memory.ts";

export interface Meaning {
  at(point: Place): Hit | null;
  hover(hit: Hit | null): void;
  /** At once, though a second click may follow: nobody should wait for the words behind a line. */
  click(hit: Hit | null, isMore: boolean): void;
  /** A finger rests on nothing, so what it tapped counts as what the pointer rests on. */
  tap(hit: Hit | null): void;
  doubleClick(hit: Hit | null, point: Place): void;
  menu(hit: Hit | null, point: Place): void;
  /** Whether a drag on the ground draws round nodes, and how; `null` pans. */
  band(event: MouseEvent): "box" | "lasso" | null;
  /** The line drawn so far. */
  banding(points: Place[]): void;
  banded(points: Place[], isMore: boolean): void;
  drag(id: string, to: Place): void;
  dropped(id: string): void;
  moving(): void;
  /** Turn the camera. */
  turn(act: () => void): void;
}

/** Longer than most people take between the two clicks of a double click. */
const TWICE = 400;
const SLIP = 4;
/** Milliseconds that a finger rests where a mouse would press its other button. */
const LONG = 550;

interface Band {
  kind: "box" | "lasso";
  points: Place[];
}

export class Gestures {
  private readonly pointers = new Map<number, Place>();
  private start: { point: Place; hit: Hit | null; isMoved: boolean; band: Band | null } | null = null;
  private last: { time: number; id: string | null } | null = null;
  private resting = 0;
  private readonly ending = new AbortController();

  constructor(
    private readonly target: HTMLElement,
    private readonly camera: Camera,
    private readonly meaning: Meaning,
  ) {
    const { signal } = this.ending;
    const on = <E extends Event>(name: string, handle: (event: E) => void): void =>
      target.addEventListener(name, handle as EventListener, { signal, passive: false });
    on<PointerEvent>("pointerdown", (event) => this.down(event));
    on<PointerEvent>("pointermove", (event) => this.move(event));
    on<PointerEvent>("pointerup", (event) => this.up(event));
    on<PointerEvent>("pointercancel", (event) => this.cancel(event));
    on<PointerEvent>("pointerleave", (event) => this.left(event));
    on<WheelEvent>("wheel", (event) => this.wheel(event));
    on<MouseEvent>("contextmenu", (event) => this.menu(event));
  }

  private point(event: MouseEvent): Place {
    const { left, top } = this.target.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.target.setPointerCapture(event.pointerId);
    const point = this.point(event);
    this.pointers.set(event.pointerId, point);
    this.camera.stop();
    const hit = this.meaning.at(point);
    const kind = this.meaning.band(event);
    const isBand = kind !== null && hit?.kind !== "node";
    this.end(); // a second finger ends what the first one did
    const band = isBand ? { kind, points: [point] } : null;
    this.start = this.pointers.size === 1 ? { point, hit, isMoved: false, band } : null;
    clearTimeout(this.resting);
    if (event.pointerType === "touch" && this.start) this.resting = window.setTimeout(() => this.rested(hit, point), LONG);
  }

  /** A finger has rested on something: its menu, and no click when it is lifted. */
  private rested(hit: Hit | null, point: Place): void {
    if (this.start === null || this.start.isMoved) return;
    this.start = null;
    this.meaning.menu(hit, point);
  }

  private move(event: PointerEvent): void {
    const point = this.point(event);
    const last = this.pointers.get(event.pointerId);
    if (last === undefined) return this.meaning.hover(this.meaning.at(point));
    if (this.pointers.size === 2) this.pinch(event.pointerId, point);
    else if (this.start) this.pull(this.start, last, point);
    this.pointers.set(event.pointerId, point);
  }

  /** A finger leaves whenever it is lifted: what it tapped stays lit. */
  private left(event: PointerEvent): void {
    if (event.pointerType !== "touch" && this.pointers.size === 0) this.meaning.hover(null);
  }

  private pull(start: NonNullable<Gestures["start"]>, last: Place, point: Place): void {
    if (!start.isMoved && Math.hypot(point.x - start.point.x, point.y - start.point.y) < SLIP) return;
    // From here it is a drag: what the pointer slipped until now counts too, so nothing lags behind it.
    const from = start.isMoved ? last : start.point;
    start.isMoved = true;
    this.meaning.moving();
    if (start.band) this.draw(start.band, point);
    else if (start.hit?.kind === "node") this.meaning.drag(start.hit.id, this.camera.toWorld(point));
    else this.meaning.turn(() => this.camera.pan(point.x - from.x, point.y - from.y));
  }

  private draw(band: Band, point: Place): void {
    if (band.kind === "lasso") band.points.push(point);
    else {
      const [from] = band.points as [Place, ...Place[]];
      band.points = [from, { x: point.x, y: from.y }, point, { x: from.x, y: point.y }];
    }
    this.meaning.banding(band.points);
  }

  private pinch(id: number, point: Place): void {
    const other = [...this.pointers].find(([key]) => key !== id)![1];
    const last = this.pointers.get(id)!;
    const wide = (a: Place): number => Math.hypot(a.x - other.x, a.y - other.y) || 1;
    const middle = { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 };
    this.meaning.turn(() => {
      this.camera.set(this.camera.zoomed(wide(point) / wide(last), middle));
      this.camera.pan((point.x - last.x) / 2, (point.y - last.y) / 2);
    });
    this.meaning.moving();
  }

  private up(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    const start = this.start;
    this.start = null;
    if (start === null) return;
    if (!start.isMoved) return this.click(start.hit, event);
    if (start.band) this.meaning.banded(start.band.points, event.shiftKey || event.ctrlKey || event.metaKey);
    else if (start.hit?.kind === "node") this.meaning.dropped(start.hit.id);
  }

  private cancel(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    this.end();
  }

  /** End a drag that is not finished: no band is drawn any more, and a name stays where it is. */
  private end(): void {
    const { start } = this;
    this.start = null;
    if (start?.band) this.meaning.banding([]);
    else if (start?.isMoved && start.hit?.kind === "node") this.meaning.dropped(start.hit.id);
  }

  private click(hit: Hit | null, event: PointerEvent): void {
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey;
    const id = hit?.id ?? null;
    const isSecond = !isMore && this.last?.id === id && event.timeStamp - this.last.time < TWICE;
    this.last = isSecond || isMore ? null : { time: event.timeStamp, id };
    if (isSecond) this.meaning.doubleClick(hit, this.point(event));
    else this.meaning.click(hit, isMore);
    if (event.pointerType === "touch" && !isSecond) this.meaning.tap(hit);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 18 : 1;
    const factor = 1.0018 ** -Math.max(-240, Math.min(240, event.deltaY * lines * (event.ctrlKey ? 4 : 1)));
    this.camera.stop();
    this.meaning.turn(() => this.camera.set(this.camera.zoomed(factor, this.point(event))));
    this.meaning.moving();
  }

  private menu(event: MouseEvent): void {
    event.preventDefault();
    if (this.pointers.size > 0 && event.button !== 2) return; // a long press, which has opened it already
    const point = this.point(event);
    this.meaning.menu(this.meaning.at(point), point);
  }

  destroy(): void {
    clearTimeout(this.resting);
    this.ending.abort();
  }
}
