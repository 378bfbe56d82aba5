// What Python sends, and how a picture is put together from differences.

import type { Costume } from "./dress.ts";

export type Line = "solid" | "dashed" | "dotted" | "crossed";

export interface NodeRow {
  id: string;
  name: string;
  type: string;
  x: number;
  y: number;
  size: number;
  /** Names next to it that are not in the picture. */
  more: number;
  is_placed: boolean;
  /** Edges in the whole store; the other two are null where nobody worked them out. */
  degree: number;
  pagerank: number | null;
  community: number | null;
  /** Of a group: the type of most of those that it stands for. */
  mostly: string;
}

export interface EdgeRow {
  id: string;
  source: string;
  target: string;
  caption: string;
  line: Line;
  width: number;
  is_mutual: boolean;
}

export interface Kind {
  name: string;
  plural: string;
  colour: string;
  count: number;
}

/** One list a field; a field in which everything is as usual is left out. */
type Columns<Row extends { id: string }> = { [Field in keyof Row]?: Row[Field][] } & { id: string[] };

const USUAL_NODE = { x: 0, y: 0, more: 0, is_placed: false, degree: 0, pagerank: null, community: null, mostly: "" };
const USUAL_EDGE = { line: "solid", width: 1.2, is_mutual: false };

export interface Parcel {
  version: string;
  base: string | null;
  nodes?: Columns<NodeRow>;
  edges?: Columns<EdgeRow>;
  gone?: string[];
  kinds?: Kind[];
}

/** What Python answers to an `ask` or a `take`: `number` is that of the event. */
export type Answer =
  | { kind: "relations"; number: number; rows: Relation[] }
  | { kind: "cards"; number: number; title: string; about: string; style: string; html: Record<string, string> };

/** What one predicate and direction leads to from a node: code, phrase, how many names, how many of them are not shown. */
export type Relation = [code: string, phrase: string, count: number, more: number];

export interface Data extends Parcel {
  key: string;
  /** What the picture is a picture of: of another thing nothing is remembered. */
  of: string;
  selected: string[];
  focus: { ids: string[]; number: number } | null;
  heard: number;
  height: string;
  /** What tells about the selection, as a CSS selector. */
  card: string | null;
  renderer: "auto" | "webgl" | "canvas";
  /** Whether more can be brought in from where the picture comes. */
  grows: boolean;
  answer: Answer | null;
  /** How it is to look and stand. */
  costume: Costume | null;
  /** A number other than 0 asks where everything stands. */
  where: number;
  /** Whether there may be fewer names to come than the nodes say. */
  rough: boolean;
  /** What is shown, in words that Python reads also after the page was loaded anew; null where that is not kept. */
  view: string | null;
  /** Another canvas, on which the same names stand as they shall here; its picture where it may never have been drawn. */
  pattern: { key: string; picture: Parcel | null } | null;
}

export interface Picture {
  version: string;
  nodes: Map<string, NodeRow>;
  edges: Map<string, EdgeRow>;
  kinds: Kind[];
}

const KEPT = 8;

/** Give the picture that the parcel describes, or null when its base is not among the kept ones: ask for all of it. */
export function unpack(parcel: Parcel, kept: Map<string, Picture>): Picture | null {
  const known = kept.get(parcel.version);
  const picture = known ?? assemble(parcel, kept);
  if (picture === null) return null;
  // The newest stands last, before it the one that Python goes by until it hears of another.
  for (const one of [kept.get(parcel.base ?? ""), picture]) {
    if (one === undefined) continue;
    kept.delete(one.version);
    kept.set(one.version, one);
  }
  for (const version of [...kept.keys()].slice(0, -KEPT)) kept.delete(version);
  return picture;
}

function assemble(parcel: Parcel, kept: Map<string, Picture>): Picture | null {
  const base = parcel.base === null ? { nodes: [], edges: [], kinds: [] } : kept.get(parcel.base);
  if (base === undefined) return null;
  const nodes = new Map(base.nodes);
  const edges = new Map(base.edges);
  for (const id of parcel.gone ?? []) {
    nodes.delete(id);
    edges.delete(id);
  }
  for (const row of rows(parcel.nodes, USUAL_NODE)) nodes.set(row.id, row);
  for (const row of rows(parcel.edges, USUAL_EDGE)) edges.set(row.id, row);
  return { version: parcel.version, nodes, edges, kinds: parcel.kinds ?? [...base.kinds] };
}

function rows<Row extends { id: string }>(columns: Columns<Row> | undefined, usual: object): Row[] {
  if (columns === undefined) return [];
  const fields = Object.keys(columns) as (keyof Row)[];
  return columns.id.map((_, i) => {
    const row = { ...usual } as Row;
    for (const field of fields) row[field] = (columns[field] as Row[keyof Row][])[i]!;
    return row;
  });
}
