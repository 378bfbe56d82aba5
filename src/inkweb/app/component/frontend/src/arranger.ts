// Where the nodes stand: a first layout, room for what comes later, and the layouts that a person asks for.

import { pointOf } from "./dress.ts";
import { clearOf } from "./frame.ts";
import type { Ground } from "./kit.ts";
import { layers } from "./layout/layers.ts";
import { Layout } from "./layout/layout.ts";
import { middle } from "./layout/mean.ts";
import { placesNear, type Way } from "./layout/near.ts";
import { netOf } from "./layout/net.ts";
import { onSheet, standard, type Sheet } from "./layout/sheet.ts";
import { circle, grid, rings } from "./layout/shapes.ts";
import { unfolded } from "./layout/unfold.ts";
import type { Place } from "./memory.ts";
import type { Scene } from "./scene.ts";

export type Shape = "force" | "radial" | "layers" | "circle" | "grid";

/** Canvases of about one size are one to a layout: a page that is a few pixels narrower shows the same picture. */
const COARSE = 16;
/** What comes into a full picture stands outside it, which is seen from further away, where more room is needed ... */
const TRIES = 4;

export class Arranger {
  /** Told when a layout begins or ends. */
  changed = (): void => {};
  private readonly layout: Layout;
  private isDrawn = false;
  /** Whether the layout is one that a person asked for, which moves what stands; a first one finds places for what has none. */
  private isAsked = false;

  constructor(private readonly kit: Omit<Ground, "menu" | "tip">) {
    this.layout = new Layout(kit.scene);
    this.layout.changed = () => this.changed();
  }

  get isRunning(): boolean {
    return this.layout.isRunning;
  }

  /** What a plain shape will be seen on. */
  private get sheet(): Sheet {
    this.kit.sight.measure();
    const { width, height } = this.kit.stage.camera;
    const coarse = (value: number): number => Math.max(COARSE, Math.floor(value / COARSE) * COARSE);
    const [wide, high] = [coarse(width), coarse(height)];
    // What stands in a far corner of the canvas stands in that corner of the sheet.
    const panels = this.kit.sight.frame.panels.map(({ left, top, right, bottom }) => {
      const dx = left + right > width ? wide - width : 0;
      const dy = top + bottom > height ? high - height : 0;
      return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
    });
    return { width: wide, height: high, panels };
  }

  /** Lay out what has no places yet, all of the picture or a large part of it, as it stands among more than is shown. */
  first(isAll = true, among: Scene | null = null): void {
    this.kit.memory.camera = null;
    const { shape, centres } = this.kit.memory;
    if (isAll && shape !== "force") return this.shaped(shape, centres, false);
    this.kit.sight.whenSized(() => this.freely(isAll, among));
  }

  private freely(isAll: boolean, among: Scene | null): void {
    this.isDrawn = this.isAsked = false;
    const { pinned, places } = this.kit.memory;
    // What has been pinned was pinned later: the others stand as if it had not.
    const isOnlyPins = isAll && [...places.keys()].every((id) => pinned.has(id));
    this.layout.run({
      isFixed: (id) => !isOnlyPins && places.has(id),
      isFromSent: isOnlyPins,
      sheet: standard(this.kit.stage.camera),
      scene: among ?? this.kit.scene,
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
   * stood at `home`, and has its room there.
   */
  welcome(fresh: string[], home: Place | null): void {
    const { scene, sight, motion, stage, memory } = this.kit;
    sight.whenSized(() => {
      const isFixed = (id: string): boolean => memory.pinned.has(id);
      const ways = home ? unfolded(scene, fresh, home, standard(stage.camera), isFixed) : this.near(fresh);
      motion.run(ways, () => stage.refresh());
      sight.reveal(fresh);
    });
  }

  /** Places at the scale at which all will be seen: the camera may have to step back for what has come. */
  private near(fresh: string[]): Map<string, Way> {
    const { scene, sight, stage, memory } = this.kit;
    const come = new Set(fresh);
    const old = scene.graph.filterNodes((id) => !come.has(id));
    let scale = Math.min(stage.camera.scale, sight.frame.around(scene.discs(old))?.scale ?? 1);
    let ways = new Map<string, Way>();
    for (let tries = 0; tries < TRIES; tries++) {
      ways = placesNear(scene, fresh, scale, memory.selected);
      const all = scene.discs(scene.graph.nodes(), (id) => ways.get(id)?.to);
      const least = sight.frame.around(all, { closest: scale })?.scale ?? scale;
      if (least > scale * 0.97) break;
      scale = least;
    }
    return ways;
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
    this.kit.sight.whenSized(() => {
      const { scene, memory, sight } = this.kit;
      // A shape that had to give way to a panel would be none.
      const sheet = clearOf(this.sheet);
      const net = netOf(scene);
      const aspect = sheet.width / sheet.height;
      const places = {
        radial: () => rings(net, roots.filter((id) => scene.graph.hasNode(id))),
        layers: () => layers(net, aspect),
        circle: () => circle(net),
        grid: () => grid(net, aspect),
      }[shape]();
      const [x, y] = memory.middle;
      const pinned = new Map([...memory.pinned].flatMap((id) => (memory.places.has(id) ? [[id, memory.places.get(id)!]] : [])));
      this.go([...onSheet(places, net, sheet, { middle: { x, y }, pinned })], isSeen);
      if (isSeen) sight.fit();
      else sight.jump();
    });
  }

  private force(): void {
    this.isAsked = true;
    this.layout.run({
      isFixed: (id) => this.kit.memory.pinned.has(id),
      sheet: standard(this.kit.stage.camera),
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
    return middle(pinned);
  }

  /** End a layout where it is. */
  stop(): void {
    this.layout.stop();
  }

  /** Names come, which find room beside what stands: nothing that stands must move on. */
  rest(): void {
    if (this.isAsked) this.layout.stop();
  }

  /** What a person asked for is undone. */
  takeBack(): void {
    if (this.isAsked) this.layout.drop();
  }

  /** Forget a layout that is being worked out: where everything stands, and what is looked at, has been said since. */
  drop(): void {
    this.layout.drop();
  }
}

function placeOf({ x, y }: Place): Place {
  return { x, y };
}
