/**
 * npm run build: the command line, and the add-in as it is put on a server (dist/addin). With names (addin, workbench) it
 * builds these pages and nothing else.
 */
import { buildCommandLine } from "../cli/build.mjs";
import { buildPages } from "./build-page.mjs";

const names = process.argv.slice(2);
try {
  if (names.length === 0) await buildCommandLine();
  const { failed, told } = await buildPages(names.length === 0 ? ["addin"] : names);
  process.stdout.write(`${told}\n`);
  if (failed) process.exitCode = 1;
} catch (problem) {
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
