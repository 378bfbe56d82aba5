// Where everything stands, and what is looked at, as a part of the page's address: who opens a copy sees the same.
// The server is not asked: it reads this part when somebody arrives (`app/standpoint.py` says how it is written).

import type { Camera } from "./camera.ts";
import type { Memory, Place } from "./memory.ts";

const NAME = "at";
const VERSION = 1;
/** Names whose places are written at most: of more only the camera is, so that the address stays one. */
const MOST = 250;
/** Milliseconds of rest before it is written: browsers refuse an address that changes all the time. */
const REST = 400;
const HEAD = 17;
const EACH = 7;
const FARTHEST = 32_767;

export class Standpoint {
  /** Whether the page's address is this graph's. */
  isOn = false;
  private timer = 0;
  private isTouched = false;

  constructor(
    root: HTMLElement,
    private readonly camera: Camera,
    private readonly memory: Memory,
    private readonly isSettled: () => boolean,
  ) {
    // What nobody has touched opens alike everywhere: its address stays short.
    for (const kind of ["pointerdown", "wheel", "keydown"]) {
      root.addEventListener(kind, () => this.touch(), { capture: true, passive: true });
    }
  }

  /** From now on it is not as it opens everywhere. */
  touch(): void {
    this.isTouched = true;
    this.soon();
  }

  /** Something may stand elsewhere now. */
  soon(): void {
    clearTimeout(this.timer);
    if (!this.isOn) return;
    this.timer = window.setTimeout(() => this.write(), REST);
  }

  private write(): void {
    if (!this.isSettled()) return this.soon();
    const url = new URL(location.href);
    if (!this.isTouched && this.memory.past.length === 0 && !url.searchParams.has(NAME)) return;
    const places = [...this.memory.shown].flatMap((id): [string, Place][] => {
      const at = this.memory.places.get(id);
      return at ? [[id, at]] : [];
    });
    const text = packed(places.length <= MOST ? places : [], this.camera);
    if (text === url.searchParams.get(NAME)) return;
    url.searchParams.set(NAME, text);
    history.replaceState(history.state, "", url);
  }

  destroy(): void {
    clearTimeout(this.timer);
  }
}

/** What `app/standpoint.py` reads. */
export function packed(places: [string, Place][], camera: Pick<Camera, "x" | "y" | "scale" | "width" | "height">): string {
  const near = places.filter(([, { x, y }]) => Math.max(Math.abs(x), Math.abs(y)) < FARTHEST);
  const view = new DataView(new ArrayBuffer(HEAD + EACH * near.length));
  view.setUint8(0, VERSION);
  view.setFloat32(1, camera.x);
  view.setFloat32(5, camera.y);
  view.setFloat32(9, camera.scale);
  view.setUint16(13, Math.round(camera.width));
  view.setUint16(15, Math.round(camera.height));
  near.forEach(([id, at], i) => {
    const begin = HEAD + EACH * i;
    const number = Number.parseInt(id.slice(0, 6), 16) || 0;
    view.setUint8(begin, number >> 16);
    view.setUint16(begin + 1, number & 0xffff);
    view.setInt16(begin + 3, Math.round(at.x));
    view.setInt16(begin + 5, Math.round(at.y));
  });
  const text = [...new Uint8Array(view.buffer)].map((byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
