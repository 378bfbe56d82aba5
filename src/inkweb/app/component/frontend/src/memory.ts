// What outlives a rerun, and leaving the page and coming back: one memory a key, as long as the browser's page.

import type { Shape } from "./arranger.ts";
import type { CameraState } from "./camera.ts";
import type { Costume, Dress } from "./dress.ts";
import { USUAL_LOOK, type Look } from "./looks.ts";
import type { Line, Picture } from "./wire.ts";

export interface Place {
  x: number;
  y: number;
}

export type EventKind = "select" | "clear" | "expand" | "connect" | "hide" | "only" | "return" | "pin" | "unpin" | "ask" | "take" | "dress" | "stand";

export interface Told {
  number: number;
  kind: EventKind;
  nodes?: string[];
  edges?: string[];
  places?: Record<string, [number, number]>;
  /** `expand`: by which relation alone, and how many at most. */
  relation?: string;
  limit?: number;
  /** `return`: the picture to go back to, or "before 7", "after 7": before and after that wish of Python. */
  version?: string;
  /** What that showed, for a session that never saw it. */
  view?: string;
  dress?: Dress;
  camera?: Costume["camera"];
}

/** All that a person has made of the view, as it was at one moment. */
export interface Snapshot {
  version: string | null;
  places: Map<string, Place>;
  pinned: Set<string>;
  hiddenGroups: Set<string>;
  hiddenLines: Set<Line>;
  hiddenEdges: Set<string>;
  look: Look;
  shape: Shape;
  centres: string[];
  middle: [x: number, y: number];
  camera: CameraState | null;
}

/** The same picture, looked at from where a person then turned away. */
export interface Turn {
  camera: CameraState;
  /** When it was turned last, in milliseconds of the page. */
  until: number;
  /** The wish of Python that turned it: a name was found, which is selected since. */
  wish: string | null;
}

export type Step = Snapshot | Turn;

/** Names by which Python can be asked for what was shown: of so many steps, back and forth. */
const KEPT = 400;

export class Memory {
  readonly pictures = new Map<string, Picture>();
  /** Places that Python gave. */
  readonly placed = new Map<string, Place>();
  places = new Map<string, Place>();
  pinned = new Set<string>();
  hiddenGroups = new Set<string>();
  hiddenLines = new Set<Line>();
  hiddenEdges = new Set<string>();
  look = USUAL_LOOK;
  /** How the nodes were arranged last, round what, and where. */
  shape: Shape = "force";
  centres: string[] = [];
  middle: [x: number, y: number] = [0, 0];
  /** The last costume of Python that was put on, and its last wish to know where everything stands that was fulfilled. */
  dressed = 0;
  stood = 0;
  readonly past: Step[] = [];
  readonly future: Step[] = [];
  /** The picture that an undo waits for, and the event that asked for it. */
  returning: { version: string; number: number } | null = null;
  /** The names that were shown last. An empty picture, as when a filter lets nothing through, has none: what was there may come back. */
  shown = new Set<string>();
  selected = new Set<string>();
  version: string | null = null;
  /** What is shown, and what was by the names that Python is asked by, in words that Python reads; what is too much is missing. */
  view: string | null = null;
  readonly views = new Map<string, string>();
  camera: CameraState | null = null;
  focus = "";
  /** The last answer of Python that was used. */
  answered = 0;
  /** Events that Python has not said to have heard; they travel again with the next one, so none is lost. */
  pending: Told[] = [];
  /** The last event that changed the selection: an older echo of Python does not undo it. */
  selectedBy = 0;
  // Grows over page loads too, so that a session which lives on never takes a new event for an old one.
  private number = Date.now();

  /** `of` is what it is a memory of. */
  constructor(readonly of: string) {}

  next(): number {
    return ++this.number;
  }

  /** What is shown now goes by this name. */
  call(name: string, view: string | null): void {
    if (view === null) return;
    this.views.delete(name); // the newest stands last
    this.views.set(name, view);
    for (const old of [...this.views.keys()].slice(0, -KEPT)) this.views.delete(old);
  }

  /** How it is now. */
  snapshot(camera: CameraState | null): Snapshot {
    const { places, pinned, hiddenGroups, hiddenLines, hiddenEdges, look, shape, centres, middle, version, returning } = this;
    return {
      version: returning?.version ?? version,
      places: new Map(places),
      pinned: new Set(pinned),
      hiddenGroups: new Set(hiddenGroups),
      hiddenLines: new Set(hiddenLines),
      hiddenEdges: new Set(hiddenEdges),
      look,
      shape,
      centres,
      middle,
      camera,
    };
  }

  /** Whether this is a picture of other things than the last. */
  isOther({ nodes }: Picture): boolean {
    return nodes.size > 0 && ![...nodes.keys()].some((id) => this.shown.has(id));
  }

  /** Forget where all stood but what was pinned. */
  forgetPlaces(): void {
    for (const id of this.places.keys()) if (!this.pinned.has(id)) this.places.delete(id);
  }

  forgetHeard(heard: number): void {
    this.pending = this.pending.filter((event) => event.number > heard);
    if (this.returning && this.returning.number <= heard) this.returning = null;
  }
}

const memories = new Map<string, Memory>();

/** The memory of a key; of another thing it begins anew. */
export function memoryOf(key: string, of = ""): Memory {
  let memory = memories.get(key);
  if (memory === undefined || memory.of !== of) memories.set(key, (memory = new Memory(of)));
  return memory;
}
