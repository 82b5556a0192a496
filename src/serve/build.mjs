/** npm run build: the command line, and the add-in as it is put on a server (dist/addin). `--workbench` builds that too. */
import { buildCommandLine } from "../cli/build.mjs";
import { buildPages } from "./build-page.mjs";

const names = process.argv.includes("--workbench") ? ["addin", "workbench"] : ["addin"];
try {
  await buildCommandLine();
  const { failed, told } = await buildPages(names);
  process.stdout.write(`${told}\n`);
  if (failed) process.exitCode = 1;
} catch (problem) {
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
