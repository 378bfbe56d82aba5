// Colours as the programs want them.

import { floatColor } from "sigma/utils";

const packed = new Map<string, number>();

/** Four bytes in one float, as sigma packs them; `rgb()` is turned into hex, which is all that sigma reads exactly. */
export function pack(colour: string): number {
  let value = packed.get(colour);
  if (value === undefined) packed.set(colour, (value = floatColor(hex(colour))));
  return value;
}

export function channels(colour: string): [number, number, number] {
  const digits = hex(colour).slice(1);
  return [0, 2, 4].map((i) => parseInt(digits.slice(i, i + 2), 16) / 255) as [number, number, number];
}

function hex(colour: string): string {
  if (colour.startsWith("#")) return colour.length === 4 ? `#${[...colour.slice(1)].map((d) => d + d).join("")}` : colour;
  const parts = colour.match(/[\d.]+/g) ?? [];
  return `#${parts.slice(0, 3).map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("")}`;
}
