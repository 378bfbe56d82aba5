// Where names stand on another canvas, for one that shows a part of the same graph: one finds them again.

import { Memory, memoryOf } from "./memory.ts";
import { Scene } from "./scene.ts";
import { unpack, type Data, type Picture } from "./wire.ts";

export type Pattern = NonNullable<Data["pattern"]>;

/** Take over the places of names that have none here; when the page opens, of all that nobody has put elsewhere here. */
export function takePlaces(memory: Memory, picture: Picture, pattern: Pattern, isOpening: boolean): void {
  const { places } = memoryOf(pattern.key);
  const isFree = isOpening && memory.shape === "force";
  for (const id of picture.nodes.keys()) {
    const [there, here] = [places.get(id), memory.places.get(id)];
    if (there === undefined || memory.pinned.has(id) || (here !== undefined && !isFree)) continue;
    if (here?.x === there.x && here.y === there.y) continue;
    memory.places.set(id, { ...there });
    memory.camera = null;
  }
}

/** What stands there, with what this picture has besides, to be laid out where the other canvas was never drawn. */
export function patternOf(pattern: Pattern, picture: Picture): Scene | null {
  const there = pattern.picture && unpack(pattern.picture, new Map());
  if (there === null) return null;
  const scene = new Scene(new Memory(""));
  scene.show({ ...there, nodes: new Map([...there.nodes, ...lacking(picture.nodes, there.nodes)]), edges: joined(there, picture) });
  return scene;
}

function lacking<Row>(rows: Map<string, Row>, known: Map<string, Row>): [string, Row][] {
  return [...rows].filter(([id]) => !known.has(id));
}

/** Its edges, and those at names that it has not. */
function joined(there: Picture, { edges }: Picture): Picture["edges"] {
  const more = [...edges].filter(([, { source, target }]) => !there.nodes.has(source) || !there.nodes.has(target));
  return new Map([...there.edges, ...more]);
}
