// The menus under the buttons of the bar: arrange, look, save, keys.

import type { Shape } from "../arranger.ts";
import { KEYS } from "../keyboard.ts";
import { has, type Look } from "../looks.ts";
import type { Part } from "../save/shot.ts";
import type { NodeRow } from "../wire.ts";
import type { Choice } from "./menu.ts";

const SHAPES: [Shape, string][] = [
  ["force", "Freely, by what is joined"],
  ["radial", "In rings round what is selected"],
  ["layers", "In layers, along the arrows"],
  ["circle", "In a circle"],
  ["grid", "In a grid"],
];

export function arranging(as: (shape: Shape) => void, unpin: (() => void) | null): Choice[] {
  const shapes: Choice[] = SHAPES.map(([shape, text]) => ({ text, choose: () => as(shape) }));
  return unpin ? [...shapes, { heading: "Pinned names stay where they are" }, { text: "Unpin all", choose: unpin }] : shapes;
}

const COLOURS = { type: "Type", degree: "Number of connections", pagerank: "Importance (PageRank)", community: "Community" } as const;
const SIZES = { degree: "Number of connections", pagerank: "Importance (PageRank)", same: "All the same" } as const;
const CAPTIONS = {
  name: "Name",
  type: "Name and type",
  degree: "Name and number of connections",
  pagerank: "Name and importance",
  community: "Name and community",
  none: "Nothing",
} as const;

export function looking(now: Look, rows: Iterable<NodeRow>, set: (look: Partial<Look>) => void): Choice[] {
  const nodes = [...rows];
  // What nobody has worked out cannot be shown.
  const isKnown = (name: string): boolean => (name === "pagerank" || name === "community" ? has(nodes, name) : true);
  const part = <Field extends keyof Look>(heading: string, field: Field, words: Record<Look[Field], string>): Choice[] => {
    const names = (Object.keys(words) as Look[Field][]).filter(isKnown);
    return [
      { heading },
      ...names.map((name) => ({ text: words[name], isOn: now[field] === name, choose: () => set({ [field]: name } as Partial<Look>) })),
    ];
  };
  return [...part("Colour by", "colour", COLOURS), ...part("Size by", "size", SIZES), ...part("Caption", "caption", CAPTIONS)];
}

const PARTS: [Part, string][] = [
  ["window", "What the window shows"],
  ["whole", "The whole graph"],
];

export interface Saves {
  /** What is saved, and what is to be from now on. */
  part: Part;
  take(part: Part): void;
  png(scale: number): void;
  svg(): void;
  page(): void;
}

export function saving(on: Saves, canPage: boolean): Choice[] {
  const page: Choice[] = canPage
    ? [{ heading: "To click on, without Inkweb" }, { text: "Page with the words behind each line", hint: "HTML", choose: () => on.page() }]
    : [];
  return [
    { heading: "What to save" },
    ...PARTS.map(([part, text]) => ({ text, isOn: on.part === part, stays: true, choose: () => on.take(part) })),
    { heading: "As a picture" },
    ...[1, 2, 4].map((scale) => ({ text: scale === 1 ? "As on the screen" : `${scale} times as sharp`, hint: "PNG", choose: () => on.png(scale) })),
    { text: "Lines that stay sharp", hint: "SVG", choose: () => on.svg() },
    ...page,
  ];
}

export function keys(): Choice[] {
  return KEYS.map(([key, text]) => ({ text, key, choose: () => {} }));
}
