import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Test data that is not part of the project: real releases with hand-checked facts, in a folder `shared` beside the
 * project or wherever TIEOUT_SHARED says. Undefined when it is not there. Tests run from the project's root.
 */
export function sharedFolder(): string | undefined {
  const folder = resolve(process.env["TIEOUT_SHARED"] ?? "../shared");
  return existsSync(resolve(folder, "seed")) ? folder : undefined;
}

/**
 * A suite over the shared releases; the body gets the folder's absolute path. Where the folder is absent the body is
 * not run at all (so it may read files while tests are collected) and the suite counts as skipped, with its reason.
 */
export function describeWithShared(name: string, body: (folder: string) => void): void {
  const folder = sharedFolder();
  describeUnless(folder === undefined ? "no folder ../shared/seed" : undefined, name, () => body(folder ?? ""));
}

/**
 * A suite that needs something a machine may lack. `missing` says what, or is undefined when all is there. The reason
 * is part of the skipped suite's name, from which the skip reporter tells it at the end of the run.
 */
export function describeUnless(missing: string | undefined, name: string, body: () => void): void {
  if (missing === undefined) {
    describe(name, body);
    return;
  }
  // Skipped by what the machine lacks, never by choice: the releases are not part of the project, and not every machine
  // has LibreOffice or a browser. Where CI is set the machine must have the programs, and their suites fail instead.
  describe.skip(`${name} [skipped: ${missing}]`, () => {
    test("has what it needs", () => expect(missing).toBeUndefined());
  });
}
