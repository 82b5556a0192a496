import { readTable, type ReadTable } from "../../src/interpret/read-table";
import { findTables } from "../../src/interpret/source-table";
import { readText } from "../../src/readers/text/read-text";

/** The tables of a text as the interpretation sees them before periods are settled. */
export function readTables(text: string): readonly ReadTable[] {
  const document = readText({ name: "release.txt", sha256: "00", bytes: Buffer.from(text) });
  if (!document.ok) throw new Error(document.problem.reason);
  return findTables(document.value).map((source, i) => readTable(source, i, "."));
}
