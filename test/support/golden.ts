import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const FOLDER = resolve("test/golden");

/**
 * Compares a text with the golden file of the name. A difference fails; only a run with UPDATE_GOLDEN=1 writes the
 * file, and says so. Tests run from the project's root.
 */
export function expectGolden(name: string, text: string): void {
  const path = resolve(FOLDER, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    const known = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    if (known !== text) {
      writeFileSync(path, text);
      process.stderr.write(`golden file written: test/golden/${name}\n`);
    }
    return;
  }
  if (!existsSync(path)) throw new Error(`no golden file test/golden/${name}; UPDATE_GOLDEN=1 writes it`);
  expect(text.split("\n")).toEqual(readFileSync(path, "utf8").split("\n"));
}
