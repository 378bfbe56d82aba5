// What colour, size and words a node gets, as the person looking has chosen, and the groups of the legend.

import type { Kind, NodeRow } from "./wire.ts";

export type Colouring = "type" | "degree" | "pagerank" | "community";
export type Sizing = "degree" | "pagerank" | "same";
export type Captioning = "name" | "type" | "degree" | "pagerank" | "community" | "none";

export interface Look {
  colour: Colouring;
  size: Sizing;
  caption: Captioning;
}

export const USUAL_LOOK: Look = { colour: "type", size: "degree", caption: "name" };

/** Nodes of one colour: a line of the legend. */
export interface Group {
  key: string;
  label: string;
  colour: string;
  count: number;
}

/** A column of numbers that can be chosen once some node has one. */
export function has(rows: Iterable<NodeRow>, field: "pagerank" | "community"): boolean {
  for (const row of rows) if (row[field] !== null) return true;
  return false;
}

// Paul Tol's light-to-dark scale, told apart by brightness alone: from few to many.
const SCALE = ["#C2A5CF", "#B184C6", "#8C5BB0", "#6B3A98", "#40185F"];
const DEGREES = [1, 3, 8, 20, Infinity];
const DEGREE_WORDS = ["1 connection or none", "2 to 3 connections", "4 to 8 connections", "9 to 20 connections", "more than 20"];
// Shares of all nodes, the least important first.
const SHARES = [0.5, 0.75, 0.9, 0.97, 1];
const SHARE_WORDS = ["lower half", "upper half", "top quarter", "top tenth", "most central"];
// Okabe-Ito and Paul Tol's muted set: one colour a community, the largest first; the small rest is grey.
const COMMUNITIES = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#999933", "#882255"];
const GREY = "#777777";
const LARGEST = 32;
const SMALLEST = 8;

/** The groups of a picture by one way of colouring, and the group of each node. */
export interface Grouping {
  groups: Group[];
  of(row: NodeRow): Group;
}

export function grouping(rows: NodeRow[], kinds: Kind[], by: Colouring): Grouping {
  const made = { type: byType, degree: byDegree, pagerank: byRank, community: byCommunity }[by](rows, kinds);
  for (const row of rows) made.of(row).count++;
  return { ...made, groups: made.groups.filter((group) => group.count > 0) };
}

function group(key: string, label: string, colour: string): Group {
  return { key, label, colour, count: 0 };
}

function byType(_: NodeRow[], kinds: Kind[]): Grouping {
  const groups = new Map(kinds.map((kind) => [kind.name, group(`type:${kind.name}`, kind.plural, kind.colour)]));
  const other = group("type:", "others", GREY);
  return { groups: [...groups.values(), other], of: (row) => groups.get(row.mostly ? `${row.type}:${row.mostly}` : row.type) ?? other };
}

function byDegree(): Grouping {
  const groups = DEGREE_WORDS.map((label, i) => group(`degree:${i}`, label, SCALE[i]!));
  return { groups, of: (row) => groups[DEGREES.findIndex((most) => row.degree <= most)]! };
}

function byRank(rows: NodeRow[]): Grouping {
  const ranks = rows.map((row) => row.pagerank ?? 0).sort((a, b) => a - b);
  const limits = SHARES.map((share) => ranks[Math.ceil(share * ranks.length) - 1] ?? 0);
  limits[limits.length - 1] = Infinity;
  const groups = SHARE_WORDS.map((label, i) => group(`pagerank:${i}`, label, SCALE[i]!));
  return { groups, of: (row) => groups[limits.findIndex((most) => (row.pagerank ?? 0) <= most)]! };
}

function byCommunity(rows: NodeRow[]): Grouping {
  const members = new Map<number, NodeRow[]>();
  for (const row of rows) {
    if (row.community === null) continue;
    const held = members.get(row.community);
    if (held) held.push(row);
    else members.set(row.community, [row]);
  }
  const largest = [...members].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, COMMUNITIES.length);
  const groups = new Map(largest.map(([id, held], i) => [id, group(`community:${id}`, `round ${hub(held)}`, COMMUNITIES[i]!)]));
  const other = group("community:", "others", GREY);
  return { groups: [...groups.values(), other], of: (row) => groups.get(row.community ?? -1) ?? other };
}

/** A community is called by its best connected member; of several, by the same one in whatever order they came. */
function hub(rows: NodeRow[]): string {
  return rows.reduce((best, row) => (row.degree > best.degree || (row.degree === best.degree && row.id < best.id) ? row : best)).name;
}

/** The radius of each node: Python's own, which grows with the degree, or one that grows with the PageRank. */
export function sizing(rows: NodeRow[], by: Sizing): (row: NodeRow) => number {
  if (by === "degree") return (row) => row.size;
  if (by === "same") return () => 12;
  const most = Math.max(1e-12, ...rows.map((row) => row.pagerank ?? 0));
  return (row) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((row.pagerank ?? 0) / most);
}

export function captionOf(row: NodeRow, by: Captioning, label: string): string {
  if (by === "none") return "";
  const about = {
    name: "",
    type: row.type.toLowerCase(),
    degree: String(row.degree),
    pagerank: row.pagerank === null ? "" : row.pagerank.toPrecision(2),
    community: row.community === null ? "" : label,
  }[by];
  return about === "" ? row.name : `${row.name} · ${about}`;
}
