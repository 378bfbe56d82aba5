// What the keys do: a cursor walks over the nodes and acts on the one it stands on.

import type { Acts } from "./acts.ts";
import type { Keys } from "./keyboard.ts";
import type { Scene } from "./scene.ts";
import type { Sight } from "./sight.ts";
import type { Stage } from "./stage.ts";
import type { Tip } from "./ui/tip.ts";

export class Walk implements Keys {
  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
    private readonly sight: Sight,
    private readonly acts: Acts,
    private readonly tip: Tip,
  ) {}

  cursor(): string | null {
    return this.stage.attention.cursor;
  }

  moveTo(id: string | null): void {
    this.stage.attention.cursor = id;
    this.tip.show(this.scene, id === null ? null : { kind: "node", id });
    if (id !== null) this.sight.reveal([id]);
    this.stage.invalidate(false);
  }

  select(id: string, isMore: boolean): void {
    this.acts.pick({ kind: "node", id }, isMore);
    this.acts.tellSelection();
  }

  expand(id: string): void {
    this.acts.expand([id]);
  }

  hide(id: string): void {
    this.acts.hide({ kind: "node", id });
  }

  clear(): void {
    this.moveTo(null);
    this.acts.select([]);
    this.acts.tellSelection();
  }

  zoom(factor: number): void {
    this.sight.zoom(factor);
  }

  all(): void {
    this.sight.fit();
  }
}
