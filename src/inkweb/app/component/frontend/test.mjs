// Run the unit tests: esbuild turns them into plain modules, node's own runner runs them.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const outdir = "node_modules/.cache/tests";
const entryPoints = readdirSync("test").map((name) => `test/${name}`);
await build({ entryPoints, outdir, bundle: true, format: "esm", platform: "node", outExtension: { ".js": ".mjs" }, banner: {
  js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
} });
const files = readdirSync(outdir).map((name) => `${outdir}/${name}`);
process.exit(spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" }).status ?? 1);
