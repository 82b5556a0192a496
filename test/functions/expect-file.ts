import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Compares a file of the project with the text it is made of; only a run with UPDATE_GOLDEN=1 writes it. */
export function expectFile(path: string, text: string): void {
  const known = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (process.env["UPDATE_GOLDEN"] === "1") {
    if (known === text) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stderr.write(`written: ${path}\n`);
    return;
  }
  if (known === undefined) throw new Error(`no ${path}; UPDATE_GOLDEN=1 writes it`);
  expect(known.split("\n")).toEqual(text.split("\n"));
}
