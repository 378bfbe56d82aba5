declare module "*.css" {
  const text: string;
  export default text;
}
declare module "worker:layout" {
  const text: string;
  export default text;
}
