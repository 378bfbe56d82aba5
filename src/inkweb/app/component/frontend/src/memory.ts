// What outlives a rerun, and leaving the page and coming back: one memory a key, as long as the browser's page.

import type { CameraState } from "./camera.ts";
import type { Picture } from "./wire.ts";

export interface Place {
  x: number;
  y: number;
}

export interface Told {
  number: number;
  kind: "select" | "clear" | "expand" | "hide" | "pin" | "unpin";
  nodes?: string[];
  edges?: string[];
  places?: Record<string, [number, number]>;
}

export class Memory {
  readonly pictures = new Map<string, Picture>();
  readonly places = new Map<string, Place>();
  /** Places that Python gave. */
  readonly placed = new Map<string, Place>();
  readonly pinned = new Set<string>();
  readonly hiddenKinds = new Set<string>();
  shown = new Set<string>();
  selected = new Set<string>();
  version: string | null = null;
  camera: CameraState | null = null;
  focus = "";
  /** Events that Python has not said to have heard; they travel again with the next one, so none is lost. */
  pending: Told[] = [];
  /** The last event that changed the selection: an older echo of Python does not undo it. */
  selectedBy = 0;
  // Grows over page loads too, so that a session which lives on never takes a new event for an old one.
  private number = Date.now();

  next(): number {
    return ++this.number;
  }

  forgetHeard(heard: number): void {
    this.pending = this.pending.filter((event) => event.number > heard);
  }
}

const memories = new Map<string, Memory>();

export function memoryOf(key: string): Memory {
  let memory = memories.get(key);
  if (memory === undefined) memories.set(key, (memory = new Memory()));
  return memory;
}
