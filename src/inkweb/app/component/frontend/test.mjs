// Run the unit tests: esbuild turns them into plain modules, node's own runner runs them.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const outdir = "node_modules/.cache/tests";
const wished = process.argv.slice(2);
const names = readdirSync("test").filter((name) => name.endsWith(".test.ts") && (wished.length === 0 || wished.some((one) => name.startsWith(one))));
// The script of the layout's worker is left out: there are no workers here.
const worker = {
  name: "no-worker",
  setup(build) {
    build.onResolve({ filter: /^worker:layout$/ }, () => ({ path: "layout", namespace: "worker" }));
    build.onLoad({ filter: /.*/, namespace: "worker" }, () => ({ contents: "", loader: "text" }));
  },
};
rmSync(outdir, { recursive: true, force: true });
await build({ entryPoints: names.map((name) => `test/${name}`), outdir, bundle: true, format: "esm", platform: "node", plugins: [worker], outExtension: { ".js": ".mjs" }, banner: {
  js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
} });
const files = readdirSync(outdir).map((name) => `${outdir}/${name}`);
process.exit(spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" }).status ?? 1);
