/**
 * Renews the bundled history of exchange rates: npm run rates:update FILE [-- --force], FILE being the European Central
 * Bank's eurofxref-hist.csv. A file that has rates no longer which the bundle has (a download that broke off, another
 * table) replaces it only when forced.
 */
import { Buffer } from "node:buffer";
import { build } from "esbuild";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const bundlePath = fileURLToPath(new URL("../../assets/rates/ecb-history.json", import.meta.url));
const entry = fileURLToPath(new URL("history-bundle.ts", import.meta.url));

/** The project's own TypeScript, compiled as the command line is, without a file in between. */
async function loadHistoryBundle() {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

function valueOf(result) {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

async function update(file, force) {
  const { bundleHistory, compareBundles } = await loadHistoryBundle();
  const after = valueOf(bundleHistory(readFileSync(file, "utf8")));
  if (existsSync(bundlePath)) {
    const before = JSON.parse(readFileSync(bundlePath, "utf8"));
    const change = valueOf(compareBundles(before, after));
    console.log(`${change.added} rates added, ${change.changed} changed, ${change.removed} gone.`);
    if (change.first !== undefined) console.log(`The first one changed or gone: ${change.first}.`);
    if (change.removed > 0 && !force) throw new Error("Nothing is written: rates would be lost. Add --force to do it.");
  }
  const unfinished = `${bundlePath}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(after, null, 2)}\n`);
  renameSync(unfinished, bundlePath);
  console.log(`Rates from ${after.from} to ${after.to} of ${Object.keys(after.series).length} currencies.`);
}

const given = process.argv.slice(2);
const [file, ...more] = given.filter((argument) => argument !== "--force");
if (file === undefined || more.length > 0) {
  console.error("npm run rates:update FILE [-- --force]   (FILE: the European Central Bank's eurofxref-hist.csv)");
  process.exitCode = 2;
} else {
  await update(file, given.includes("--force")).catch((problem) => {
    console.error(problem.message);
    process.exitCode = 1;
  });
}
