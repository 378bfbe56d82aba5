// Steps that outlive the page: this tab keeps them when it is left, and takes them up when it is loaded anew.

import type { Memory, Place, Snapshot, Step, Turn } from "./memory.ts";

/** Characters that are kept at most: browsers give a tab five million. */
const ROOM = 2_000_000;

/** A snapshot as text can hold it: sets and maps are lists. */
type Flat = {
  [Part in keyof Snapshot]: Snapshot[Part] extends Map<string, Place> ? [string, number, number][] : Snapshot[Part] extends Set<infer One> ? One[] : Snapshot[Part];
};
type Written = Flat | Omit<Turn, "until">;

export interface Kept {
  past: Written[];
  future: Written[];
  /** How it was when the page was left, and what was shown then. */
  now: Flat;
  view: string | null;
  /** What Python is asked for by a name, in words that it reads also when it does not know the name any more. */
  views: Record<string, string>;
}

const kept = new Map<string, Memory>();
if (typeof window !== "undefined") window.addEventListener("pagehide", () => kept.forEach(write));

/** From now on what can be undone there is kept; what was kept when the page was left last is there again. */
export function keep(key: string, memory: Memory): void {
  if (kept.get(key) === memory) return;
  kept.set(key, memory);
  const found = read(key);
  if (found !== null) takeUp(memory, found);
}

/** Go on from what was kept. Where the page shows something else now, one step back is what was there before. */
export function takeUp(memory: Memory, { past, future, now, view, views }: Kept): void {
  // The wishes of another session are counted as those of this one: they get names of their own.
  const stamp = `@${memory.next()}`;
  const own = (name: string): string => (name.includes("@") ? name : name + stamp);
  for (const [name, text] of Object.entries(views)) memory.views.set(name.includes(" ") ? own(name) : name, text);
  const step = (one: Written): Step => ("places" in one ? whole(one) : { ...one, wish: one.wish && own(one.wish), until: 0 });
  memory.past.push(...past.map(step));
  if (view === memory.view) memory.future.push(...future.map(step));
  else memory.past.push(whole(now));
}

/** The steps next to where one is, as many as there is room for. */
export function packed(memory: Memory, room = ROOM): Kept {
  const views: Record<string, string> = {};
  const fitting = (steps: Step[]): Written[] => {
    const found: Written[] = [];
    for (const one of [...steps].reverse()) {
      const names = namesOf(one).map((name): [string, string | undefined] => [name, memory.views.get(name)]);
      const written = isTurn(one) ? { camera: one.camera, wish: one.wish } : flat(one);
      room -= JSON.stringify([written, names]).length;
      if (room < 0 || names.some(([, text]) => text === undefined)) break; // too much, or too much was shown
      Object.assign(views, Object.fromEntries(names));
      found.unshift(written);
    }
    return found;
  };
  const now = flat(memory.snapshot(memory.camera));
  if (now.version !== null && memory.view !== null) views[now.version] = memory.view;
  room -= JSON.stringify([now, memory.view, views]).length;
  return { past: fitting(memory.past), future: fitting(memory.future), now, view: memory.view, views };
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(place(key)) ?? "null") as Kept | null;
  } catch {
    return null; // the browser keeps nothing
  }
}

function write(memory: Memory, key: string): void {
  const text = JSON.stringify(packed(memory));
  try {
    sessionStorage.removeItem(place(key)); // where this is too much, nothing is kept: what was is of an earlier page
    sessionStorage.setItem(place(key), text);
  } catch {
    // the browser keeps nothing, or not so much
  }
}

function place(key: string): string {
  return `inkweb steps 1 ${key}`;
}

/** By what names Python is asked for what was shown. */
function namesOf(step: Step): string[] {
  if (!isTurn(step)) return step.version === null ? [] : [step.version];
  return step.wish === null ? [] : [`before ${step.wish}`, `after ${step.wish}`];
}

export function isTurn(step: Step): step is Turn {
  return !("version" in step);
}

function flat(step: Snapshot): Flat {
  const { places, pinned, hiddenGroups, hiddenLines, hiddenEdges } = step;
  return {
    ...step,
    places: [...places].map(([id, { x, y }]) => [id, x, y]),
    pinned: [...pinned],
    hiddenGroups: [...hiddenGroups],
    hiddenLines: [...hiddenLines],
    hiddenEdges: [...hiddenEdges],
  };
}

function whole(written: Flat): Snapshot {
  const { places, pinned, hiddenGroups, hiddenLines, hiddenEdges } = written;
  return {
    ...written,
    places: new Map(places.map(([id, x, y]) => [id, { x, y }])),
    pinned: new Set(pinned),
    hiddenGroups: new Set(hiddenGroups),
    hiddenLines: new Set(hiddenLines),
    hiddenEdges: new Set(hiddenEdges),
  };
}
