#!/usr/bin/env node
/**
 * Starts the command line, and builds it first when it was never built or something in src has changed since. A
 * package manager that runs no install scripts therefore does no harm, and nobody ever runs yesterday's code.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildCommandLine, bundle, project } from "./build.mjs";

/** Milliseconds; 0 for a file that is not there. */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whether the folder or anything below is newer; a folder is, when something in it was added, removed or renamed. */
function isNewer(folder, than) {
  if (changedAt(folder) > than) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? isNewer(path, than) : changedAt(path) > than;
  });
}

function isFresh() {
  const built = changedAt(bundle);
  return built > 0 && changedAt(join(project, "package-lock.json")) <= built && !isNewer(join(project, "src"), built);
}

/** Whether there is something to run; if not, says why and what to do. */
async function ensureBuilt() {
  if (isFresh()) return true;
  try {
    await buildCommandLine();
    return true;
  } catch (problem) {
    process.stderr.write(`tieout cannot be built: ${problem.message}\nRun "npm ci" in ${project} and try again.\n`);
    return false;
  }
}

if (await ensureBuilt()) await import(pathToFileURL(bundle).href);
else process.exitCode = 2;
