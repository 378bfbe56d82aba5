// An edge in WebGL: a ribbon along its curve, an arrow head and the cross of what is denied, in one instance.
// The same curve as geometry.ts works out, so that what is drawn is what is hit.

import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { GAP } from "../geometry.ts";
import { CROSS } from "../paint/edge.ts";
import { pack } from "./colour.ts";

const STEPS = 12;
const [RIBBON, HEAD, MARK] = [0, 1, 2];

const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec4 a_look; // width, bend, mark, is mutual
attribute vec4 a_color;
attribute vec3 a_vertex; // part, along, across
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_grown;
varying vec4 v_color;
varying vec3 v_place; // along, across, half the width, all in pixels
varying float v_mark;

vec2 toScreen(vec2 place) {
  vec2 clip = (u_matrix * vec3(place, 1.0)).xy;
  return vec2(clip.x + 1.0, 1.0 - clip.y) * u_viewport / 2.0;
}

vec2 towards(vec2 from, vec2 to, float distance) {
  float whole = max(length(to - from), 0.001);
  return from + (to - from) * min(0.98, distance / whole);
}

vec2 unit(vec2 v) { return v / max(length(v), 0.001); }

void main() {
  float width = a_look.x;
  v_mark = a_look.z;
  v_color = vec4(a_color.rgb, 1.0);
  vec2 a = toScreen(a_source);
  vec2 b = toScreen(a_target);
  vec2 d = b - a;
  vec2 control = (a + b) / 2.0 + vec2(-d.y, d.x) * a_look.y;
  vec2 from = towards(a, control, a_radii.x * u_grown + ${GAP.toFixed(1)});
  vec2 to = towards(b, control, a_radii.y * u_grown + ${GAP.toFixed(1)});
  vec2 u = unit(to - control);
  float polygon = length(control - from) + length(to - control);
  float whole = (2.0 * length(to - from) + polygon) / 3.0;
  float head = a_look.w > 0.5 ? 0.0 : min(5.0 + 1.9 * width, whole / 2.0);

  vec2 at;
  if (a_vertex.x < 0.5) {
    vec2 end = to - u * head * 0.8;
    float t = a_vertex.y;
    float s = 1.0 - t;
    at = s * s * from + 2.0 * s * t * control + t * t * end;
    vec2 along = unit(s * (control - from) + t * (end - control));
    float half_width = (v_mark == 2.0 ? width + 0.7 : width) / 2.0;
    float reach = half_width + 1.0;
    at += vec2(-along.y, along.x) * a_vertex.z * reach;
    v_place = vec3(t * (whole - head * 0.8), a_vertex.z * reach, half_width);
  } else if (a_vertex.x < 1.5) {
    at = to - u * head * a_vertex.y + vec2(-u.y, u.x) * head * 0.42 * a_vertex.z;
    v_place = vec3(0.0, 0.0, 9.0);
    v_mark = 0.0;
  } else {
    vec2 middle = 0.25 * from + 0.5 * control + 0.25 * to;
    vec2 along = unit(to - from);
    vec2 bar = a_vertex.y * (along + vec2(-along.y, along.x) * (a_vertex.x < 2.5 ? 1.0 : -1.0)) * ${CROSS.toFixed(1)};
    vec2 n = unit(vec2(-bar.y, bar.x)) * sign(a_vertex.y);
    float half_width = width / 2.0 + 0.2;
    at = middle + bar + n * a_vertex.z * (half_width + 1.0);
    v_place = vec3(0.0, a_vertex.z * (half_width + 1.0), half_width);
    if (v_mark != 3.0) at = vec2(-99.0);
    v_mark = 0.0;
  }
  gl_Position = vec4(at.x / u_viewport.x * 2.0 - 1.0, 1.0 - at.y / u_viewport.y * 2.0, 0.0, 1.0);
  if (width <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec3 v_place;
varying float v_mark;
uniform float u_pixel;
void main() {
  float inside = v_place.z - abs(v_place.y);
  if (v_mark == 1.0) inside = min(inside, 4.0 - abs(mod(v_place.x, 13.0) - 4.0));
  if (v_mark == 2.0) {
    float every = v_place.z * 4.0 + 1.2;
    inside = v_place.z - length(vec2(mod(v_place.x, every) - every / 2.0, v_place.y));
  }
  gl_FragColor = v_color * clamp(inside / u_pixel + 0.5, 0.0, 1.0);
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

export class CurveProgram extends EdgeProgram {
  getDefinition() {
    const vertices = shape();
    return {
      VERTICES: vertices.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_matrix", "u_viewport", "u_grown", "u_pixel"],
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_radii", size: 2, type: FLOAT },
        { name: "a_look", size: 4, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_vertex", size: 3, type: FLOAT }],
      CONSTANT_DATA: vertices,
    };
  }

  processVisibleItem(_: number, start: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
    const { bend, mark, isMutual } = data as EdgeDisplayData & { bend: number; mark: number; isMutual: boolean };
    this.array.set(
      [source.x, source.y, target.x, target.y, source.size, target.size, data.size, bend, mark, Number(isMutual), pack(data.color)],
      start,
    );
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations["u_matrix"]!, false, params.matrix);
    gl.uniform2f(uniformLocations["u_viewport"]!, params.width, params.height);
    gl.uniform1f(uniformLocations["u_grown"]!, 1 / params.sizeRatio);
    gl.uniform1f(uniformLocations["u_pixel"]!, 1 / params.pixelRatio);
  }
}

/** The triangles of one edge: part, along, across. */
function shape(): number[][] {
  const vertices: number[][] = [];
  const square = (part: number, from: number, to: number): void => {
    vertices.push([part, from, -1], [part, to, -1], [part, to, 1], [part, from, -1], [part, to, 1], [part, from, 1]);
  };
  for (let i = 0; i < STEPS; i++) square(RIBBON!, i / STEPS, (i + 1) / STEPS);
  vertices.push([HEAD!, 0, 0], [HEAD!, 1, -1], [HEAD!, 1, 1]);
  square(MARK!, -1, 1);
  square(MARK! + 1, -1, 1);
  return vertices;
}
