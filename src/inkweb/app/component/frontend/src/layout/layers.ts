// Layers along the arrows of the relations: who acts above, what is acted on below.
// Cycles broken after Eades, Lin, Smyth 1993; layers by longest paths; order by barycentres (Sugiyama et al. 1981).

import type { Place } from "../memory.ts";
import { walked, type Net } from "./net.ts";

const DEEP = 150;
const SWEEPS = 8;

export function layers(net: Net, aspect: number): Map<string, Place> {
  const level = levels(net);
  const most = Math.max(0, ...level.values());
  const rows: string[][] = Array.from({ length: most + 1 }, () => []);
  for (const id of walked(net)) rows[level.get(id)!]!.push(id);
  for (let sweep = 0; sweep < SWEEPS; sweep++) order(rows, net, sweep % 2 === 0);
  return placed(rows.filter((row) => row.length > 0), net, aspect);
}

function levels({ ids, arrows }: Net): Map<string, number> {
  const rank = new Map(sequence(ids, arrows).map((id, i) => [id, i]));
  const down = arrows.map(([a, b]): [string, string] => (rank.get(a)! < rank.get(b)! ? [a, b] : [b, a]));
  const into = grouped(down.map(([a, b]) => [b, a]));
  const level = new Map<string, number>();
  for (const id of rank.keys()) level.set(id, Math.max(0, ...(into.get(id) ?? []).map((from) => level.get(from)! + 1)));
  // Who has nothing above stands right above the first of what is below.
  const out = grouped(down);
  for (const id of [...rank.keys()].reverse()) {
    if (into.has(id) || !out.has(id)) continue;
    level.set(id, Math.max(0, Math.min(...out.get(id)!.map((to) => level.get(to)!)) - 1));
  }
  return level;
}

/** A sequence in which few arrows lead back: sinks to the end, sources to the front, else who gives most. */
function sequence(ids: string[], arrows: [string, string][]): string[] {
  const out = grouped(arrows);
  const into = grouped(arrows.map(([a, b]) => [b, a]));
  const left = new Set(ids);
  const count = (map: Map<string, string[]>, id: string): number => (map.get(id) ?? []).filter((other) => left.has(other)).length;
  const gives = new Map(ids.map((id) => [id, count(out, id)]));
  const takes = new Map(ids.map((id) => [id, count(into, id)]));
  const [front, back]: [string[], string[]] = [[], []];
  const remove = (id: string): void => {
    left.delete(id);
    for (const other of out.get(id) ?? []) takes.set(other, takes.get(other)! - 1);
    for (const other of into.get(id) ?? []) gives.set(other, gives.get(other)! - 1);
  };
  while (left.size > 0) {
    let best: string | null = null;
    let most = -Infinity;
    for (const id of left) {
      const [give, take] = [gives.get(id)!, takes.get(id)!];
      const worth = give === 0 ? Infinity : take === 0 ? 1e9 : give - take;
      if (worth > most) [best, most] = [id, worth];
    }
    if (gives.get(best!) === 0) back.unshift(best!);
    else front.push(best!);
    remove(best!);
  }
  return [...front, ...back];
}

function grouped(pairs: [string, string][]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    const held = map.get(from);
    if (held) held.push(to);
    else map.set(from, [to]);
  }
  return map;
}

/** Put each node of a row under or above the middle of its neighbours in the rows that stand already. */
function order(rows: string[][], net: Net, isDown: boolean): void {
  const at = new Map(rows.flatMap((row) => row.map((id, i) => [id, row.length === 1 ? 0.5 : i / (row.length - 1)] as const)));
  for (const row of isDown ? rows : [...rows].reverse()) {
    const wish = new Map(row.map((id) => [id, mean(net.near.get(id)!.map((other) => at.get(other)!), at.get(id)!)]));
    row.sort((a, b) => wish.get(a)! - wish.get(b)! || (a < b ? -1 : 1));
    row.forEach((id, i) => at.set(id, row.length === 1 ? 0.5 : i / (row.length - 1)));
  }
}

function mean(values: number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Rows below one another; one that is far too wide is broken into lines, as text is. */
function placed(rows: string[][], net: Net, aspect: number): Map<string, Place> {
  const total = [...net.wide.values()].reduce((sum, wide) => sum + wide, 0);
  const widest = Math.max(700, Math.sqrt(total * DEEP * aspect) * 1.25);
  const places = new Map<string, Place>();
  let y = 0;
  for (const row of rows) {
    const width = row.reduce((sum, id) => sum + net.wide.get(id)!, 0);
    const lines = Math.ceil(width / widest);
    const broken = Array.from({ length: lines }, (_, line) => row.filter((_, i) => i % lines === line));
    for (const line of broken) {
      inLine(line, y, net, places);
      y += lines > 1 ? DEEP * 0.5 : DEEP;
    }
    if (lines > 1) y += DEEP * 0.5;
  }
  return places;
}

function inLine(ids: string[], y: number, net: Net, places: Map<string, Place>): void {
  let x = -ids.reduce((sum, id) => sum + net.wide.get(id)!, 0) / 2;
  for (const id of ids) {
    const half = net.wide.get(id)! / 2;
    places.set(id, { x: x + half, y });
    x += 2 * half;
  }
}
