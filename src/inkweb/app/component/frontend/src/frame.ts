// The closest view of some nodes in which nothing that stands over the picture covers one of them.

import { sizeAt, type Box, type Camera, type CameraState, type Inset } from "./camera.ts";
import type { Place } from "./memory.ts";
import type { Sheet } from "./layout/sheet.ts";
import { overlaps, type Area } from "./paint/label.ts";

/** A node as it will be seen: where it will stand, and its radius at scale 1. */
export interface Disc extends Place {
  size: number;
}

/** Of more nodes than this, none is looked at alone: all of them stand clear of all panels. */
const MANY = 2000;
/** Pixels between a panel and the nearest disc. */
const GAP = 4;
/** Pixels of a name below a disc. */
const NAME = 17;
/** From one scale that is tried to the next; and where in the canvas the picture may stand, the middle first. */
const STEP = 0.98;
const SIDES = [0.5, 0, 1].flatMap((across) => [0.5, 0, 1].map((down): [number, number] => [across, down]));
const NONE: Inset = { left: 0, top: 0, right: 0, bottom: 0 };

export class Frame {
  /** What stands over the picture, in its corners. */
  panels: Area[] = [];
  /** The map, which is there while something lies out of sight. */
  map: Area | null = null;

  constructor(private readonly camera: Camera) {}

  /** Look at all of these, never closer than `closest`; of a `part`, clear of the map too. */
  around(discs: Disc[], { closest = 1.4, isPart = false }: { closest?: number; isPart?: boolean } = {}): CameraState | null {
    const box = boxOf(discs);
    if (box === null) return null;
    const panels = this.over(isPart);
    const ways = insetsOf(panels, this.camera.width, this.camera.height).map((inset) => ({ inset, ...this.camera.around(box, { closest, inset }) }));
    const safe = ways.pop() ?? this.camera.around(box, { closest, inset: NONE }); // clear of all panels, whatever stands where
    if (discs.length > MANY) return safe;
    for (let scale = Math.max(safe.scale, ...ways.map((way) => way.scale)); scale > safe.scale; scale *= STEP) {
      const views = [
        ...SIDES.map(([across, down]) => this.camera.within(box, scale, NONE, across, down)),
        ...ways.filter((way) => way.scale >= scale).map(({ inset }) => this.camera.within(box, scale, inset)),
      ];
      const clear = views.find((view) => this.isClear(discs, view, panels));
      if (clear) return clear;
    }
    return safe;
  }

  /** The view nearest to this one that shows all of these: moved no further than needed, smaller only if it must be. */
  including(discs: Disc[]): CameraState | null {
    const box = boxOf(discs);
    const { camera } = this;
    if (box === null) return null;
    const panels = this.over(true);
    const away = (view: CameraState): number => Math.hypot(view.x - camera.x, view.y - camera.y);
    const moved = insetsOf(panels, this.camera.width, this.camera.height)
      .map((inset) => camera.including(box, inset))
      .filter((view) => view.scale === camera.scale)
      .sort((a, b) => away(a) - away(b));
    return moved.find((view) => this.isClear(discs, view, panels)) ?? this.around(discs, { closest: camera.scale, isPart: true });
  }

  /** Whether all of these are in sight now with room for a name below, clear of what stands over the picture. */
  shows(discs: Disc[]): boolean {
    const { camera } = this;
    const isInside = discs.every((disc) => {
      const { x, y } = camera.toScreen(disc);
      const reach = disc.size * sizeAt(camera.scale);
      return x >= reach && y >= reach && x <= camera.width - reach && y <= camera.height - reach - NAME;
    });
    return isInside && this.isClear(discs, camera.state, this.over(true));
  }

  /** Whether a panel stands over one of these now. */
  covers(panel: Area, discs: Disc[]): boolean {
    return !this.isClear(discs, this.camera.state, [panel]);
  }

  private over(isPart: boolean): Area[] {
    return isPart && this.map !== null ? [...this.panels, this.map] : this.panels;
  }

  private isClear(discs: Disc[], { x, y, scale }: CameraState, panels: Area[]): boolean {
    const { width, height } = this.camera;
    const grown = sizeAt(scale);
    return discs.every((disc) => {
      const [cx, cy, reach] = [(disc.x - x) * scale + width / 2, (disc.y - y) * scale + height / 2, disc.size * grown + GAP];
      return !panels.some((one) => cx + reach > one.left && cx - reach < one.right && cy + reach > one.top && cy - reach < one.bottom);
    });
  }
}

/** The ways to keep off panels: each is left alone, or all that lies beside or above it is. The last keeps off all. */
function insetsOf(panels: Area[], width: number, height: number): Inset[] {
  let found: Inset[] = [NONE];
  for (const { left, top, right, bottom } of panels) {
    const upright = top + bottom < height ? { top: bottom } : { bottom: height - top };
    const aside = left + right < width ? { left: right } : { right: width - left };
    found = found.flatMap((one) => [one, widest(one, aside), widest(one, upright)]);
  }
  return found;
}

/** The largest part of a canvas on which no panel stands. */
export function clearOf({ width, height, panels }: Sheet): Sheet {
  const parts = insetsOf(panels, width, height).filter(({ left, top, right, bottom }) => {
    return !panels.some((one) => overlaps(one, { left, top, right: width - right, bottom: height - bottom }));
  });
  const sheets = parts.map(({ left, top, right, bottom }) => ({ width: width - left - right, height: height - top - bottom, panels: [] }));
  return sheets.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
}

function widest(one: Inset, more: Partial<Inset>): Inset {
  return {
    left: Math.max(one.left, more.left ?? 0),
    top: Math.max(one.top, more.top ?? 0),
    right: Math.max(one.right, more.right ?? 0),
    bottom: Math.max(one.bottom, more.bottom ?? 0),
  };
}

/** What surrounds the middles of these. */
export function boxOf(discs: Iterable<Disc>): Box | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, reach: 0 };
  for (const { x, y, size } of discs) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    box.reach = Math.max(box.reach, size);
  }
  return box.left <= box.right ? box : null;
}
