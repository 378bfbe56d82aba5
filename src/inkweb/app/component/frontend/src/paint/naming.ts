// Choose where each name is written, so that as many as possible are: below its disc, beside it, above it.
// Who has fewest places left chooses first, and takes the one that stands least in the way of others.

import type { Place } from "../memory.ts";
import { overlaps, widthOf, write, type Area, type Brush, type Room } from "./label.ts";

export interface Name {
  id: string;
  text: string;
  at: Place;
  radius: number;
  bold: boolean;
  /** Written in any case: over discs, where there is no other room. */
  must: boolean;
}

/** Letters of a name; and of one that has no room at length. */
const [LONGEST, SHORT] = [30, 15];
/** A place that is less usual stands so much in the way of itself. */
const UNUSUAL = 0.04;
/** And one over discs, so much, and by the share of it that they take: it would be read as that other one's. */
const [OVER_DISCS, BY_SHARE] = [0.15, 2];

interface Spot {
  middle: Place;
  area: Area;
  cost: number;
}

interface Choice {
  name: Name;
  text: string;
  font: string;
  spots: Spot[];
}

export interface Written {
  text: string;
  area: Area;
}

/** Write the names, and give where each that had room stands. */
export function writeNames(brush: Brush, names: Name[]): Map<string, Written> {
  const written = new Map<string, Written>();
  const put = ({ name, text, font }: Choice, spot: Spot): void => {
    brush.room.block(spot.area);
    brush.ctx.font = font;
    write(brush, text, spot.middle, brush.theme.text, 3.5);
    written.set(name.id, { text, area: spot.area });
  };
  brush.ctx.textAlign = "center";
  brush.ctx.textBaseline = "middle";
  const musts = names.filter((name) => name.must).map((name) => choiceOf(brush, name, LONGEST));
  choose(musts.map((choice) => ({ ...choice, spots: clearOfWords(choice, brush.room) })).filter(({ spots }) => spots.length > 0), put);
  for (const choice of musts) if (!written.has(choice.name.id)) put(choice, choice.spots[0]!);
  for (const longest of [LONGEST, SHORT]) {
    const left = names.filter((name) => !written.has(name.id) && (longest === LONGEST || name.text.length > longest + 2));
    const choices = left.map((name) => choiceOf(brush, name, longest));
    for (const choice of choices) choice.spots = free(choice, brush.room);
    choose(choices.filter((choice) => choice.spots.length > 0), put);
  }
  return written;
}

export function shorten(text: string, longest = LONGEST): string {
  const signs = [...text]; // a sign may be two units of a text
  return signs.length > longest ? `${signs.slice(0, longest - 1).join("").trimEnd()}…` : text;
}

function free({ spots }: Choice, room: Room, overDiscs = false): Spot[] {
  return spots.filter(({ area }) => room.isFree(area, overDiscs));
}

/** Where no word is; what lies over discs is the less welcome. */
function clearOfWords(choice: Choice, room: Room): Spot[] {
  return free(choice, room, true).map((spot) => {
    const share = room.overDiscs(spot.area);
    return share > 0 ? { ...spot, cost: spot.cost + OVER_DISCS + BY_SHARE * share } : spot;
  });
}

function choiceOf({ ctx, theme }: Brush, name: Name, longest: number): Choice {
  const size = Math.min(15, Math.max(11, 9.5 + name.radius * 0.22));
  const text = shorten(name.text, longest);
  const font = `${name.bold ? 600 : 500} ${size}px ${theme.font}`;
  ctx.font = font;
  return { name, text, font, spots: spotsOf(name, widthOf(ctx, text) / 2, size) };
}

/** Below, above, right, left; then askew. */
function spotsOf({ at, radius }: Name, half: number, size: number): Spot[] {
  const away = radius + 3 + size / 2;
  const beside = radius + 5 + half;
  const askew = radius * 0.75 + 2;
  const ways: [number, number][] = [
    [0, away + 1], [0, -away - 1], [beside, 0], [-beside, 0],
    [half * 0.5, away + 1], [-half * 0.5, away + 1], [half * 0.5, -away - 1], [-half * 0.5, -away - 1],
    [askew + half, askew + size / 2], [-askew - half, askew + size / 2], [askew + half, -askew - size / 2], [-askew - half, -askew - size / 2],
  ];
  return ways.map(([dx, dy], i) => {
    const middle = { x: at.x + dx, y: at.y + dy };
    const area = { left: middle.x - half - 2, right: middle.x + half + 2, top: middle.y - size / 2, bottom: middle.y + size / 2 + 1 };
    return { middle, area, cost: i * UNUSUAL };
  });
}

function choose(choices: Choice[], put: (choice: Choice, spot: Spot) => void): void {
  const waiting = new Set(choices);
  const near = nearby(choices);
  while (waiting.size > 0) {
    let next: Choice | null = null;
    for (const choice of waiting) if (next === null || choice.spots.length < next.spots.length) next = choice;
    waiting.delete(next!);
    const others = near.get(next!)!.filter((other) => waiting.has(other));
    const best = next!.spots.reduce((a, b) => (hindrance(b, others) < hindrance(a, others) ? b : a));
    put(next!, best);
    for (const other of others) {
      other.spots = other.spots.filter(({ area }) => !overlaps(area, best.area));
      if (other.spots.length === 0) waiting.delete(other);
    }
  }
}

/** How much a spot takes from those that still wait: most from one who has few left. */
function hindrance(spot: Spot, others: Choice[]): number {
  let sum = spot.cost;
  for (const { spots } of others) {
    let hit = 0;
    for (const { area } of spots) if (overlaps(area, spot.area)) hit++;
    if (hit > 0) sum += (hit / spots.length) ** 2;
  }
  return sum;
}

/** For each name those that may stand in its way. */
function nearby(choices: Choice[]): Map<Choice, Choice[]> {
  const around = choices.map(({ spots }) => ({
    left: Math.min(...spots.map(({ area }) => area.left)),
    right: Math.max(...spots.map(({ area }) => area.right)),
    top: Math.min(...spots.map(({ area }) => area.top)),
    bottom: Math.max(...spots.map(({ area }) => area.bottom)),
  }));
  return new Map(choices.map((choice, i) => [choice, choices.filter((_, j) => j !== i && overlaps(around[i]!, around[j]!))]));
}
