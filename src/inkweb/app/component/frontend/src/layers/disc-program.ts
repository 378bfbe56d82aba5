// A node in WebGL: a disc with a border, one square of two triangles each.

import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { BORDER } from "../paint/node.ts";
import { channels, pack } from "./colour.ts";

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_grown;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
void main() {
  v_color = vec4(a_color.rgb, 1.0);
  v_radius = a_size * u_grown;
  v_offset = a_corner * (v_radius + ${BORDER.toFixed(1)} + 1.0);
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_offset * 2.0 / u_viewport, 0.0, 1.0);
#ifdef PICKING_MODE
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0); // hits are worked out without a picture
#endif
  if (a_size <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
uniform vec3 u_border;
uniform float u_pixel;
void main() {
  float away = length(v_offset);
  float inside = clamp((v_radius - away) / u_pixel + 0.5, 0.0, 1.0);
  float shown = clamp((v_radius + ${BORDER.toFixed(1)} - away) / u_pixel + 0.5, 0.0, 1.0);
  gl_FragColor = vec4(mix(u_border, v_color.rgb, inside), 1.0) * shown;
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

export class DiscProgram extends NodeProgram {
  /** The colour that sets discs off from what they cover: the background. */
  static border = "#ffffff";

  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_matrix", "u_viewport", "u_grown", "u_border", "u_pixel"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [1, 1], [-1, -1], [1, 1], [-1, 1]],
    };
  }

  processVisibleItem(_: number, start: number, data: NodeDisplayData): void {
    this.array.set([data.x, data.y, data.size, pack(data.color)], start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations["u_matrix"]!, false, params.matrix);
    gl.uniform2f(uniformLocations["u_viewport"]!, params.width, params.height);
    gl.uniform1f(uniformLocations["u_grown"]!, 1 / params.sizeRatio);
    gl.uniform3f(uniformLocations["u_border"]!, ...channels(DiscProgram.border));
    gl.uniform1f(uniformLocations["u_pixel"]!, 1 / params.pixelRatio);
  }
}
