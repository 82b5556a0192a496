/**
 * Bundles the command line into dist/tieout.mjs and dist/parts, so that it starts without compiling and without walking node_modules.
 * Plain JavaScript, because it is what makes TypeScript run.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../..", import.meta.url));
export const bundle = join(project, "dist/tieout.mjs");
const entry = join(project, "src/cli/main.ts");

export async function buildCommandLine() {
  const begun = new Date();
  // Loaded only here: starting what is built already must not pay for the compiler.
  const { build } = await import("esbuild");
  mkdirSync(dirname(bundle), { recursive: true });
  const { outputFiles } = await build({
    entryPoints: { tieout: entry },
    outdir: dirname(bundle),
    outExtension: { ".js": ".mjs" },
    // What only an import needs stands in parts of its own, which reading does not load.
    splitting: true,
    chunkNames: "parts/[name]-[hash]",
    absWorkingDir: project,
    bundle: true,
    write: false,
    // White space and long forms are a fifth of what is read at every start; names stay, for reports of errors.
    minifyWhitespace: true,
    minifySyntax: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Loaded from the installed packages when the first PDF comes: a start without one must not pay for it.
    external: ["pdfjs-dist/*"],
    logLevel: "silent",
  });
  // The parts first and each whole: what has a bundle of several first runs at once has its parts.
  const parts = outputFiles.filter(({ path }) => path !== bundle);
  for (const { path, contents } of [...parts, ...outputFiles.filter(({ path }) => path === bundle)]) {
    mkdirSync(dirname(path), { recursive: true });
    // Written beside and renamed: each of the runs sees no file or a whole one.
    const unfinished = `${path}.${process.pid}`;
    try {
      writeFileSync(unfinished, contents);
      // Dated from its beginning: a source saved while it was built is newer, and the next run builds again.
      utimesSync(unfinished, begun, begun);
      renameSync(unfinished, path);
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  removeOtherParts(parts.map(({ path }) => basename(path)));
}

/** Parts of earlier builds, which nothing names any more. */
function removeOtherParts(names) {
  const folder = join(dirname(bundle), "parts");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".mjs") && !names.includes(name)) rmSync(join(folder, name), { force: true });
  }
}

const runDirectly = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (runDirectly) {
  await buildCommandLine().catch((problem) => {
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  });
}
