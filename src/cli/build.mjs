/**
 * Bundles the command line into dist/tieout.mjs, so that it starts without compiling and without walking node_modules.
 * Plain JavaScript, because it is what makes TypeScript run.
 */
import { mkdirSync, realpathSync, renameSync, rmSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../..", import.meta.url));
export const bundle = join(project, "dist/tieout.mjs");
const entry = join(project, "src/cli/main.ts");

export async function buildCommandLine() {
  const begun = new Date();
  // Loaded only here: starting what is built already must not pay for the compiler.
  const { build } = await import("esbuild");
  mkdirSync(dirname(bundle), { recursive: true });
  // Written beside and renamed: of several first runs at once each sees no bundle or a whole one.
  const unfinished = join(dirname(bundle), `tieout.${process.pid}.mjs`);
  try {
    await build({
      entryPoints: [entry],
      outfile: unfinished,
      absWorkingDir: project,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      // Loaded from the installed packages when the first PDF comes: a start without one must not pay for it.
      external: ["pdfjs-dist/*", "core-js/*"],
      logLevel: "silent",
    });
    // Dated from its beginning: a source saved while it was built is newer, and the next run builds again.
    utimesSync(unfinished, begun, begun);
    renameSync(unfinished, bundle);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

const runDirectly = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (runDirectly) {
  await buildCommandLine().catch((problem) => {
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  });
}
