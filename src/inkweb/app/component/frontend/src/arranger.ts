// Where the nodes stand: a first layout, room for what comes later, and the layouts that a person asks for.

import { pointOf } from "./dress.ts";
import type { Ground } from "./kit.ts";
import { layers } from "./layout/layers.ts";
import { Layout } from "./layout/layout.ts";
import { placesNear } from "./layout/near.ts";
import { netOf } from "./layout/net.ts";
import { circle, grid, rings } from "./layout/shapes.ts";
import type { Place } from "./memory.ts";

export type Shape = "force" | "radial" | "layers" | "circle" | "grid";

/** A screen that is higher than wide is a telephone's. */
const [WIDE, HIGH] = [1.5, 0.7];

export class Arranger {
  /** Told when a layout begins or ends. */
  changed = (): void => {};
  private readonly layout: Layout;
  private isDrawn = false;

  constructor(private readonly kit: Omit<Ground, "menu" | "tip">) {
    this.layout = new Layout(kit.scene);
    this.layout.changed = () => this.changed();
  }

  get isRunning(): boolean {
    return this.layout.isRunning;
  }

  private get aspect(): number {
    const { clientWidth, clientHeight } = this.kit.stage.root;
    return clientHeight > clientWidth ? HIGH : WIDE;
  }

  /** Lay out what has no places yet, all of the picture or a large part of it. */
  first(isAll = true): void {
    this.kit.memory.camera = null;
    const { shape, centres } = this.kit.memory;
    if (isAll && shape !== "force") return this.shaped(shape, centres, false);
    this.isDrawn = false;
    const { pinned, places } = this.kit.memory;
    // What has been pinned was pinned later: the others stand as if it had not.
    const isOnlyPins = isAll && [...places.keys()].every((id) => pinned.has(id));
    this.layout.run({
      isFixed: (id) => !isOnlyPins && places.has(id),
      isFromSent: isOnlyPins,
      wider: this.aspect,
      seen: (places) => this.pass(places),
      done: (places) => this.settled(places),
    });
    this.isDrawn = true; // a layout that is not done yet will move what is seen
  }

  private settled(places: Map<string, Place>): void {
    // What was dragged while the layout ran stays where it was dropped.
    this.go([...places].filter(([id]) => !this.kit.memory.places.has(id)), this.isDrawn);
    this.kit.sight.whenSized(() => (this.isDrawn ? this.kit.sight.fit() : this.kit.sight.jump()));
  }

  /** Show how a layout stands on its way. */
  private pass(places: Map<string, Place>): void {
    for (const [id, at] of places) if (this.isFree(id) && !this.kit.memory.places.has(id)) this.kit.scene.graph.mergeNodeAttributes(id, at);
    this.kit.sight.whenSized(() => this.kit.sight.jump());
    this.kit.stage.moved();
  }

  private isFree(id: string): boolean {
    return this.kit.scene.graph.hasNode(id) && !this.kit.memory.pinned.has(id);
  }

  private go(places: [string, Place][], isSeen: boolean): void {
    const { graph } = this.kit.scene;
    const free = places.filter(([id]) => this.isFree(id));
    this.kit.motion.run(
      new Map(free.map(([id, to]) => [id, { from: isSeen ? placeOf(graph.getNodeAttributes(id)) : to, to }])),
      () => this.kit.stage.refresh(),
    );
  }

  /**
   * Make room for new nodes beside the old ones, and turn the camera only when they would not be seen. What was unfolded
   * stood at `home`.
   */
  welcome(fresh: string[], home: Place | null): void {
    const ways = placesNear(this.kit.scene, fresh, this.kit.memory.selected, home);
    this.kit.motion.run(ways, () => this.kit.stage.refresh());
    this.kit.sight.whenSized(() => this.kit.sight.reveal(fresh));
  }

  /** Arrange anew, as a person asked for; what is pinned stays. */
  as(shape: Shape, roots: Iterable<string> = this.kit.memory.selected): void {
    this.kit.steps.record();
    this.kit.memory.shape = shape;
    this.kit.memory.centres = shape === "radial" ? [...this.kit.scene.nodesOf(roots)] : [];
    this.kit.memory.middle = pointOf(this.middle());
    this.kit.mail.sendDress();
    this.again();
  }

  /** Arrange as it was arranged last. */
  again(): void {
    this.layout.drop();
    const { shape, centres } = this.kit.memory;
    if (shape === "force") this.force();
    else this.shaped(shape, centres, true);
  }

  private shaped(shape: Exclude<Shape, "force">, roots: string[], isSeen: boolean): void {
    const net = netOf(this.kit.scene);
    const places = {
      radial: () => rings(net, roots.filter((id) => this.kit.scene.graph.hasNode(id))),
      layers: () => layers(net, this.aspect),
      circle: () => circle(net),
      grid: () => grid(net, this.aspect),
    }[shape]();
    const [x, y] = this.kit.memory.middle;
    this.go([...centred(places, { x, y })], isSeen);
    this.kit.sight.whenSized(() => (isSeen ? this.kit.sight.fit() : this.kit.sight.jump()));
  }

  private force(): void {
    this.layout.run({
      isFixed: (id) => this.kit.memory.pinned.has(id),
      wider: this.aspect,
      isShown: true,
      seen: (places) => {
        for (const [id, at] of places) if (this.isFree(id)) this.kit.scene.place(id, at);
        this.kit.sight.jump();
        this.kit.stage.moved();
      },
      done: (places) => {
        this.go([...places], true);
        this.kit.sight.fit();
      },
    });
  }

  /** The middle of what is pinned, else of nothing: a picture then stands round the origin, where it began. */
  private middle(): Place {
    const pinned = [...this.kit.memory.pinned].flatMap((id) => this.kit.memory.places.get(id) ?? []);
    return mean(pinned);
  }

  /** End a layout where it is. */
  stop(): void {
    this.layout.stop();
  }

  /** Forget a layout that is being worked out: where everything stands, and what is looked at, has been said since. */
  drop(): void {
    this.layout.drop();
  }
}

function centred(places: Map<string, Place>, to: Place): Map<string, Place> {
  const { x, y } = mean([...places.values()]);
  return new Map([...places].map(([id, at]) => [id, { x: at.x - x + to.x, y: at.y - y + to.y }]));
}

function mean(places: Place[]): Place {
  const sum = places.reduce((sum, at) => ({ x: sum.x + at.x, y: sum.y + at.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, places.length), y: sum.y / Math.max(1, places.length) };
}

function placeOf({ x, y }: Place): Place {
  return { x, y };
}
