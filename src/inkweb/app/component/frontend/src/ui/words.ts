// Words that are said in more than one place: each number with its unit, and what it is a part of.

import type { Scene } from "../scene.ts";

type Noun = "name" | "quantity" | "group";

const NOUNS: Noun[] = ["name", "quantity", "group"];

/** How many nodes there are of each kind that is called otherwise. */
export type Tally = ReadonlyMap<Noun, number>;

/** "1 name", "2 quantities", "1,200 connections". */
export function count(many: number, word: string): string {
  return `${many.toLocaleString("en")} ${many === 1 ? word : plural(word)}`;
}

/** "35 of 46 connections"; where it is all of them, "46 connections". */
export function share(some: number, all: number, word: string): string {
  return some === all ? count(all, word) : `${some.toLocaleString("en")} of ${count(all, word)}`;
}

/** How much a node of the picture stands for: of a group its names, else its connections that are shown, of all it has. */
export function extent({ graph }: Scene, id: string): string {
  const { type, degree } = graph.getNodeAttributes(id);
  if (type === "Group") return count(degree, "name");
  const shown = graph.filterEdges(id, (_, edge) => !edge.hidden).length;
  return `${share(shown, Math.max(shown, degree), "connection")} shown`;
}

/** So many at most: of what is not counted, that much is known. */
export function most(words: string, isRough: boolean): string {
  return isRough ? `up to ${words}` : words;
}

export function tally(types: Iterable<string>): Tally {
  const found = new Map<Noun, number>();
  for (const type of types) {
    const noun = type === "Quantity" ? "quantity" : type === "Group" ? "group" : "name";
    found.set(noun, (found.get(noun) ?? 0) + 1);
  }
  return found;
}

/** "34 of 52 names and 8 quantities": what there is of all, each kind in its own unit. */
export function nodes(some: Tally, all: Tally = some): string {
  const kinds = NOUNS.filter((noun) => all.has(noun));
  return kinds.map((noun) => share(some.get(noun) ?? 0, all.get(noun)!, noun)).join(" and ") || count(0, "name");
}

function plural(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
