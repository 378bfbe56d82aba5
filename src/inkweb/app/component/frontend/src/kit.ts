// What belongs to one mounted graph, in the order in which each can be made from those before it.

import type { Acts } from "./acts.ts";
import type { Arranger } from "./arranger.ts";
import type { Mail } from "./mail.ts";
import type { Memory } from "./memory.ts";
import type { Motion } from "./motion.ts";
import type { Offers } from "./offers.ts";
import type { Pointer } from "./pointer.ts";
import type { Scene } from "./scene.ts";
import type { Sight } from "./sight.ts";
import type { Stage } from "./stage.ts";
import type { Steps } from "./steps.ts";
import type { Menu } from "./ui/menu.ts";
import type { Tip } from "./ui/tip.ts";
import type { Voice } from "./ui/voice.ts";

/** What holds the graph and shows it. */
export interface Ground {
  memory: Memory;
  scene: Scene;
  stage: Stage;
  motion: Motion;
  mail: Mail;
  sight: Sight;
  steps: Steps;
  menu: Menu;
  tip: Tip;
  voice: Voice;
}

/** And what acts on it. */
export interface Kit extends Ground {
  arranger: Arranger;
  acts: Acts;
  offers: Offers;
  pointer: Pointer;
}
