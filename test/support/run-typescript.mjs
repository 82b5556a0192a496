/**
 * Runs one TypeScript file with its imports: node test/support/run-typescript.mjs FILE [ARGUMENT…]. The project's own
 * code is bundled as the command line is; packages stay outside, in node_modules, so that a comparison with another
 * library runs that library as it is published.
 */
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) throw new Error("which TypeScript file?");

// Below node_modules, so that packages are found from there.
const folder = resolve("node_modules/.cache/tieout");
mkdirSync(folder, { recursive: true });
const bundled = join(folder, `${basename(file, ".ts")}.${process.pid}.mjs`);
await build({
  entryPoints: [file],
  outfile: bundled,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  logLevel: "warning",
});
process.argv = [process.argv[0], resolve(file), ...rest];
try {
  await import(pathToFileURL(bundled).href);
} finally {
  rmSync(bundled, { force: true });
}
