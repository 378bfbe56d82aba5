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

export class Ground {
  private readonly cells = new Map<string, Body[]>();

  take(body: Body): void {
    for (const key of keys(body)) {
      const there = this.cells.get(key);
      if (there) there.push(body);
      else this.cells.set(key, [body]);
    }
  }

  /** Whether a disc can stand there, and (`isNamed`) a name below it, clear of all discs and names. */
  hasRoom(body: Body, isNamed: boolean): boolean {
    for (const key of keys(body)) {
      for (const other of this.cells.get(key) ?? []) {
        if (Math.hypot(other.x - body.x, other.y - body.y) < other.radius + body.radius + GAP) return false;
        if (isNamed && (covers(body, other) || covers(other, body) || areNamesOver(body, other))) return false;
      }
    }
    return true;
  }
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

function* keys({ x, y, radius, half }: Body): Generator<string> {
  const wide = Math.max(radius + GAP, half);
  for (let column = Math.floor((x - wide) / CELL); column <= Math.floor((x + wide) / CELL); column++) {
    for (let row = Math.floor((y - radius - GAP) / CELL); row <= Math.floor((y + radius + OFF + HIGH + GAP) / CELL); row++) yield `${column},${row}`;
  }
}
