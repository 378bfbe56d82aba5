// What Python is told of what was done, until it says that it has heard.

import { dressOf } from "./dress.ts";
import type { Memory, Told } from "./memory.ts";

export type Tell = (message: { have: string | null; worn: number; events: Told[] }) => void;

export class Mail {
  /** Changes with every run of the script. */
  tell: Tell = () => {};
  private asking = 0;

  constructor(private readonly memory: Memory) {}

  /** Tell, and give the number of the last event told. */
  send(...events: Omit<Told, "number">[]): number {
    let last = 0;
    for (const event of events) {
      const told = { number: this.memory.next(), ...event };
      if (event.kind === "select" || event.kind === "clear") this.memory.selectedBy = told.number;
      this.memory.pending.push(told);
      last = told.number;
    }
    this.tell({ have: this.memory.version, worn: this.memory.dressed, events: this.memory.pending });
    return last;
  }

  /** Tell how the graph is dressed now; what it was before need not be told any more. */
  sendDress(): void {
    this.memory.pending = this.memory.pending.filter((event) => event.kind !== "dress");
    this.send({ kind: "dress", dress: dressOf(this.memory) });
  }

  /** The difference was from a picture that is not here any more. Not while mounting: Streamlit would run twice. */
  askForAll(): void {
    clearTimeout(this.asking);
    this.asking = window.setTimeout(() => this.tell({ have: null, worn: this.memory.dressed, events: this.memory.pending }), 0);
  }

  destroy(): void {
    clearTimeout(this.asking);
  }
}
