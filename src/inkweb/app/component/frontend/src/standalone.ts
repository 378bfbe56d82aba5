// A saved page opens itself: the picture in it is shown, a click tells the words that the page carries.

import { dressOf } from "./dress.ts";
import type { Told } from "./memory.ts";
import { memoryOf } from "./memory.ts";
import type { Saved } from "./save/page.ts";
import type { Data, EdgeRow, NodeRow } from "./wire.ts";

type Show = (data: Data, parent: ShadowRoot, tell: (message: { events: Told[] }) => void) => void;

const KEY = "saved";
const HINT = "Click a name to see what is stated about it, or a line to see the words behind it.";

/** Show what the page carries, if it is a saved one. */
export function openSaved(show: Show): void {
  const text = document.getElementById("inkweb-saved")?.textContent;
  const parent = document.getElementById("inkweb-graph");
  if (text && parent) new SavedPage(JSON.parse(text) as Saved, parent.attachShadow({ mode: "open" }), show).draw();
}

/** Stands in for Python: keeps what is shown and selected, and answers each event. */
class SavedPage {
  private shown: Set<string>;
  private selected: string[];
  private heard = 0;
  private readonly versions = new Map<string, Set<string>>();
  private readonly card = document.getElementById("inkweb-card")!;

  constructor(
    private readonly saved: Saved,
    private readonly parent: ShadowRoot,
    private readonly show: Show,
  ) {
    const memory = memoryOf(KEY);
    memory.look = saved.look;
    memory.hiddenGroups = new Set(saved.hidden.groups);
    memory.hiddenLines = new Set(saved.hidden.lines);
    memory.hiddenEdges = new Set(saved.hidden.edges);
    memory.pinned = new Set(saved.pinned);
    memory.shape = saved.shape;
    for (const { id, x, y } of saved.nodes) memory.places.set(id, { x, y });
    memory.shown = new Set(saved.nodes.map((node) => node.id)); // so that it is no other picture than the last
    this.shown = new Set(saved.nodes.map((node) => node.id));
    this.selected = saved.selected;
  }

  draw(): void {
    this.tellCard();
    this.show(this.data(), this.parent, ({ events }) => this.hear(events));
  }

  private hear(events: Told[]): void {
    for (const event of events.filter((one) => one.number > this.heard)) {
      this.heard = event.number;
      this.take(event);
    }
    queueMicrotask(() => this.draw());
  }

  private take({ kind, nodes = [], edges = [], version }: Told): void {
    if (kind === "select") this.selected = [...nodes, ...edges];
    else if (kind === "clear") this.selected = [];
    else if (kind === "hide") this.shown = new Set([...this.shown].filter((id) => !nodes.includes(id)));
    else if (kind === "only") this.shown = new Set(nodes);
    else if (kind === "return") this.shown = this.versions.get(version!) ?? this.shown;
    // What was taken away is selected no more, as in the app.
    if (kind === "hide" || kind === "only") this.selected = this.selected.filter((id) => this.isShown(id) && !edges.includes(id));
  }

  private isShown(id: string): boolean {
    const edge = this.saved.edges.find((one) => one.id === id);
    return edge === undefined ? this.shown.has(id) : this.shown.has(edge.source) && this.shown.has(edge.target);
  }

  private data(): Data {
    const nodes = this.saved.nodes.filter((node) => this.shown.has(node.id));
    const edges = this.saved.edges.filter((edge) => this.shown.has(edge.source) && this.shown.has(edge.target));
    const { camera } = this.saved;
    const version = nodes.map((node) => node.id).join(" ");
    this.versions.set(version, this.shown);
    return {
      version,
      base: null,
      nodes: columns(nodes),
      edges: columns(edges),
      kinds: this.saved.kinds,
      key: KEY,
      of: "",
      selected: this.selected,
      focus: null,
      heard: this.heard,
      height: "100%",
      card: "#inkweb-card",
      renderer: "auto",
      grows: false,
      answer: null,
      costume: camera && { ...dressOf(memoryOf(KEY)), number: 1, places: {}, camera },
      where: 0,
      rough: false,
      view: null,
      pattern: null,
    };
  }

  private tellCard(): void {
    const cards = this.selected.flatMap((id) => this.saved.cards[id] ?? []);
    this.card.innerHTML = cards.slice(0, 5).join("") || `<p>${HINT}</p>`;
  }
}

function columns<Row extends NodeRow | EdgeRow>(rows: Row[]): { [Field in keyof Row]: Row[Field][] } {
  const fields = Object.keys(rows[0] ?? { id: "" }) as (keyof Row)[];
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])])) as { [Field in keyof Row]: Row[Field][] };
}
