// The layer of all nodes and edges: WebGL by sigma where a graphics card stands behind it, else a plain canvas.

import type { Camera } from "../camera.ts";
import type { Scene } from "../scene.ts";
import type { Theme } from "../theme.ts";
import { CanvasLayer } from "./canvas.ts";
import { WebglLayer } from "./webgl.ts";

export interface BaseLayer {
  readonly name: "webgl" | "canvas";
  resize(width: number, height: number): void;
  /** Nodes, edges or colours have changed. */
  refresh(theme: Theme): void;
  /** Nodes stand elsewhere; all else is as it was. */
  moved(theme: Theme): void;
  draw(isMoving: boolean): void;
  destroy(): void;
}

export function baseLayer(host: HTMLElement, scene: Scene, camera: Camera, wish: "auto" | "webgl" | "canvas"): BaseLayer {
  const name = wish === "auto" ? (hasGraphicsCard() ? "webgl" : "canvas") : wish;
  if (name === "canvas") return new CanvasLayer(host, scene, camera);
  try {
    return new WebglLayer(host, scene, camera);
  } catch {
    host.replaceChildren(); // no context to be had after all: too many, or the driver gave up
    return new CanvasLayer(host, scene, camera);
  }
}

let answer: boolean | null = null;

/** Whether WebGL is there and is not worked out by the processor: 1,000 nodes then take 240 ms a frame. */
export function hasGraphicsCard(): boolean {
  return (answer ??= ask());
}

function ask(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (gl === null) return false;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}
