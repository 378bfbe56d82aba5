// Bundle the components into ../dist: a script each, the licences of what they carry, the hash of what they were made from.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const dist = "../dist";
const options = { bundle: true, minify: !process.env.PLAIN, target: "es2022", legalComments: "none", logLevel: "warning" };

// The layout runs in a worker that is started from a blob: no further file to serve, no request.
const worker = await build({ ...options, entryPoints: ["src/layout/worker.ts"], format: "iife", write: false });
const inlined = {
  name: "worker-as-text",
  setup(build) {
    build.onResolve({ filter: /^worker:layout$/ }, () => ({ path: "layout", namespace: "worker" }));
    build.onLoad({ filter: /.*/, namespace: "worker" }, () => ({ contents: worker.outputFiles[0].text, loader: "text" }));
  },
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const result = await build({
  ...options,
  entryPoints: { graph: "src/index.ts", editor: "src/editor/index.ts" },
  entryNames: "[name]-[hash]",
  outdir: dist,
  format: "esm",
  loader: { ".css": "text" },
  metafile: true,
  plugins: [inlined],
});

const packages = new Set();
for (const input of [...Object.keys(result.metafile.inputs), ...["graphology-layout-forceatlas2"]]) {
  const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
  packages.add(found ? found[1] : input.includes("/") || input.includes(":") ? "" : input);
}
packages.delete("");
const licences = [...packages].sort().map((name) => {
  const folder = join("node_modules", name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
});
writeFileSync(join(dist, "LICENSES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
writeFileSync(join(dist, "sources.sha256"), `${sourceHash()}\n`);

// The same sum is worked out by tests/app/component/test_bundle.py, which needs no node.
function sourceHash() {
  const names = readdirSync("src", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));
  const hash = createHash("sha256");
  for (const name of [...names, "build.mjs", "package-lock.json", "package.json", "tsconfig.json"].sort()) {
    hash.update(`${name}\n`).update(readFileSync(name)).update("\n");
  }
  return hash.digest("hex");
}
