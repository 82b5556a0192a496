/**
 * npm run manifest:check [dist/addin/manifest.xml]: our own rules, offline. The project's manifest is checked against
 * the files that the build would lay beside it, a built one against the folder it stands in.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { project } from "./place.mjs";
import { importTypeScript, translate } from "./webpack-plugin.mjs";

/** What the build makes of the sources, by the names it gives; scripts only as far as the rules look into them. */
async function sourceFiles() {
  const functionsFile = join(project, "src/functions/functions.ts");
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata([functionsFile]);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { DESCRIPTION_JA } = await importTypeScript(join(project, "src/functions/description-ja.ts"));
  const japanese = JSON.stringify(translate(JSON.parse(metadataJson), DESCRIPTION_JA).metadata);
  const bindings = associate.map(({ id, functionName }) => `CustomFunctions.associate("${id}", ${functionName});`);
  const made = { "functions.json": metadataJson, "functions.ja.json": japanese, "functions.js": bindings.join("\n") };
  return (path) => {
    if (Object.hasOwn(made, path)) return Buffer.from(made[path]);
    const places = [`assets/${path}`, `assets/help/${path}`, `src/taskpane/${path}`];
    const file = places.map((place) => join(project, place)).find((place) => existsSync(place));
    return file && readFileSync(file);
  };
}

const builtFiles = (folder) => (path) => {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file) : undefined;
};

async function check(file) {
  const { checkManifest, ONLINE_ONLY, RULE_NAMES } = await importTypeScript(
    join(project, "src/serve/manifest/check-manifest.ts"),
  );
  const { RIBBON_ACTIONS } = await importTypeScript(join(project, "src/commands/ribbon.ts"));
  const read =
    resolve(file) === join(project, "manifest.xml") ? await sourceFiles() : builtFiles(dirname(resolve(file)));
  const problems = checkManifest(readFileSync(file, "utf8"), { read, actions: Object.keys(RIBBON_ACTIONS) });
  for (const { rule, line, message } of problems) process.stdout.write(`${file}:${line}  ${rule}: ${message}\n`);
  if (problems.length > 0) return 1;
  process.stdout.write(`${basename(file)} keeps all ${RULE_NAMES.length} rules.\n`);
  process.stdout.write(
    `Only "npx office-addin-manifest validate ${file}", which asks Microsoft's service, would check\n`,
  );
  for (const what of ONLINE_ONLY) process.stdout.write(`  - ${what}\n`);
  return 0;
}

process.exitCode = await check(process.argv[2] ?? join(project, "manifest.xml")).catch((problem) => {
  process.stderr.write(`${problem.message}\n`);
  return 2;
});
