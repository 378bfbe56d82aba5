// What Python sends, and how a picture is put together from differences.

export type Line = "solid" | "dashed" | "dotted" | "crossed";

export interface NodeRow {
  id: string;
  name: string;
  type: string;
  x: number;
  y: number;
  size: number;
  more: number;
  is_placed: boolean;
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

type Columns<Row> = { [Field in keyof Row]: Row[Field][] };

export interface Parcel {
  version: string;
  base: string | null;
  nodes?: Columns<NodeRow>;
  edges?: Columns<EdgeRow>;
  gone?: string[];
  kinds?: Kind[];
}

export interface Data extends Parcel {
  key: string;
  selected: string[];
  focus: { ids: string[]; number: number } | null;
  heard: number;
  height: string;
  renderer: "auto" | "webgl" | "canvas";
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
  kept.delete(picture.version); // the newest stands last
  kept.set(picture.version, picture);
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
  for (const row of rows(parcel.nodes)) nodes.set(row.id, row);
  for (const row of rows(parcel.edges)) edges.set(row.id, row);
  return { version: parcel.version, nodes, edges, kinds: parcel.kinds ?? [...base.kinds] };
}

function rows<Row extends { id: string }>(columns: Columns<Row> | undefined): Row[] {
  if (columns === undefined) return [];
  const fields = Object.keys(columns) as (keyof Row)[];
  return columns.id.map((_, i) => Object.fromEntries(fields.map((field) => [field, columns[field][i]])) as unknown as Row);
}
