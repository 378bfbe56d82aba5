declare module "*.css" {
  const text: string;
  export default text;
}
declare module "worker:layout" {
  const text: string;
  export default text;
}
declare module "graphology-layout-forceatlas2/defaults" {
  const settings: object;
  export default settings;
}
declare module "graphology-layout-forceatlas2/iterate" {
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): void;
}
