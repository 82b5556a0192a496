/** Builds the pages with webpack, when they were never built or something they are made of has changed since. */
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { project } from "./place.mjs";

/** When a build began, by the date of this file: outside its folder, which webpack sweeps. */
const stamp = (name) => join(project, `dist/.${name}-built`);

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

export function isFresh(name, page) {
  const built = changedAt(stamp(name));
  if (built === 0 || changedAt(join(project, "dist", name, page)) === 0) return false;
  if (["webpack.config.js", "package-lock.json", "manifest.xml"].some((file) => changedAt(join(project, file)) > built))
    return false;
  return !["src", "assets"].some((folder) => isNewer(join(project, folder), built));
}

/**
 * Runs webpack's configurations of these names. Gives what webpack has to say, and whether anything failed; only what
 * went well is stamped as built.
 */
export async function buildPages(names) {
  const begun = new Date();
  // Loaded only here: serving what is built already must not pay for the bundler.
  const [{ default: webpack }, { default: configurations }] = await Promise.all([
    import("webpack"),
    import("../../webpack.config.js"),
  ]);
  const wanted = configurations().filter(({ name }) => names.includes(name));
  if (wanted.length !== names.length) throw new Error(`There is no page to build among ${names.join(", ")}.`);
  for (const name of names) rmSync(stamp(name), { force: true });
  const compiler = webpack(wanted);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((problem, done) => (problem ? reject(problem) : resolve(done)));
  });
  await new Promise((resolve) => compiler.close(resolve)); // the cache is written here
  const failed = stats.hasErrors();
  if (!failed) {
    for (const name of names) {
      mkdirSync(dirname(stamp(name)), { recursive: true });
      writeFileSync(stamp(name), "");
      // Dated from its beginning: a source saved while it was built is newer, and the next run builds again.
      utimesSync(stamp(name), begun, begun);
    }
  }
  return {
    failed,
    told: stats.toString({ colors: process.stdout.isTTY === true, preset: "errors-warnings", logging: "info" }),
  };
}
