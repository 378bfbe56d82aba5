// ForceAtlas2 (Jacomy et al. 2014) step by step, on the arrays of graphology's implementation: each node keeps its speed.

import usual from "graphology-layout-forceatlas2/defaults";
import iterate from "graphology-layout-forceatlas2/iterate";
import type { Settled, Unsettled } from "./settle.ts";

const [NODE, EDGE] = [10, 3];
const [X, Y, MASS, CONVERGENCE, SIZE, FIXED] = [0, 1, 6, 7, 8, 9];

export class Force {
  private readonly nodes: Float32Array;
  private readonly edges: Float32Array;
  private readonly settings: object;

  constructor(private readonly input: Unsettled) {
    const order = input.x.length;
    this.settings = {
      ...usual,
      gravity: 1,
      scalingRatio: 12,
      slowDown: 1 + Math.log(order + 1),
      barnesHutOptimize: order > 400,
      barnesHutTheta: order > 5000 ? 1.1 : 0.8,
    };
    this.edges = edgesOf(input.ends);
    this.nodes = nodesOf(input, this.edges);
  }

  get hasEdges(): boolean {
    return this.edges.length > 0;
  }

  step(): void {
    iterate(this.settings, this.nodes, this.edges);
  }

  /** Where the nodes are now. The arrays have four bytes a number: what is fixed keeps the exact place that it came with. */
  places(): Settled {
    const { x, y, fixed } = this.input;
    return {
      x: x.map((value, i) => (fixed[i] ? value : this.nodes[i * NODE + X]!)),
      y: y.map((value, i) => (fixed[i] ? value : this.nodes[i * NODE + Y]!)),
    };
  }
}

/** Each pair that is joined once, however often. */
function edgesOf(ends: Uint32Array): Float32Array {
  const pairs = new Map<number, [number, number]>();
  for (let i = 0; i < ends.length; i += 2) {
    const [a, b] = [Math.min(ends[i]!, ends[i + 1]!), Math.max(ends[i]!, ends[i + 1]!)];
    if (a !== b) pairs.set(a * 4_000_000 + b, [a, b]);
  }
  const edges = new Float32Array(pairs.size * EDGE);
  let at = 0;
  for (const [a, b] of pairs.values()) {
    edges.set([a * NODE, b * NODE, 1], at);
    at += EDGE;
  }
  return edges;
}

function nodesOf({ x, y, size, fixed }: Unsettled, edges: Float32Array): Float32Array {
  const nodes = new Float32Array(x.length * NODE);
  x.forEach((value, i) => {
    const at = i * NODE;
    nodes[at + X] = value;
    nodes[at + Y] = y[i]!;
    nodes[at + MASS] = 1;
    nodes[at + CONVERGENCE] = 1;
    nodes[at + SIZE] = size[i]!;
    nodes[at + FIXED] = fixed[i]!;
  });
  for (let i = 0; i < edges.length; i += EDGE) {
    nodes[edges[i]! + MASS]! += 1;
    nodes[edges[i + 1]! + MASS]! += 1;
  }
  return nodes;
}
