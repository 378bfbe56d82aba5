// Which parts of the picture discs and the names below them take, in pixels of the screen.

export interface Body {
  x: number;
  y: number;
  radius: number;
  /** Half the pixels of the name from left to right. */
  half: number;
}

/** Pixels between two discs; between a disc and its name; that a line of words is high. */
const [GAP, OFF, HIGH] = [7, 2, 15];
const CELL = 120;

/** A row of cells is so many long: numbers as keys are found faster than words, and there may be 50,000 bodies. */
const ROW = 2 ** 24;

export class Ground {
  private readonly cells = new Map<number, Body[]>();

  take(body: Body): void {
    const { left, right, top, bottom } = cellsOf(body);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const key = column * ROW + row;
        const there = this.cells.get(key);
        if (there) there.push(body);
        else this.cells.set(key, [body]);
      }
    }
  }

  /** Whether a disc can stand there, and (`isNamed`) a name below it, clear of all discs and names. */
  hasRoom(body: Body, isNamed: boolean): boolean {
    const { left, right, top, bottom } = cellsOf(body);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        for (const other of this.cells.get(column * ROW + row) ?? []) if (areInTheWay(body, other, isNamed)) return false;
      }
    }
    return true;
  }
}

function areInTheWay(body: Body, other: Body, isNamed: boolean): boolean {
  const [dx, dy, away] = [other.x - body.x, other.y - body.y, other.radius + body.radius + GAP];
  if (dx * dx + dy * dy < away * away) return true;
  return isNamed && (covers(body, other) || covers(other, body) || areNamesOver(body, other));
}

/** Whether the name of one lies over the disc of the other. */
function covers(named: Body, disc: Body): boolean {
  const top = named.y + named.radius + OFF;
  const dx = Math.max(0, Math.abs(disc.x - named.x) - named.half);
  const dy = Math.max(0, top - disc.y, disc.y - top - HIGH);
  return Math.hypot(dx, dy) < disc.radius;
}

function areNamesOver(a: Body, b: Body): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half + 4 && Math.abs(a.y + a.radius - b.y - b.radius) < HIGH;
}

function cellsOf({ x, y, radius, half }: Body) {
  const wide = Math.max(radius + GAP, half);
  return {
    left: Math.floor((x - wide) / CELL),
    right: Math.floor((x + wide) / CELL),
    top: Math.floor((y - radius - GAP) / CELL),
    bottom: Math.floor((y + radius + OFF + HIGH + GAP) / CELL),
  };
}
