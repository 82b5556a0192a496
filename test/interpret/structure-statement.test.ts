/** Whole statements as issuers lay them out, each with the calculations that a reader finds in it: test/golden/structure. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findCalculations } from "../../src/interpret/structure";
import { structureOf, structureRows } from "./structure-fixture";

const FOLDER = resolve("test/golden/structure");

interface StatementFixture {
  readonly name: string;
  readonly table: string;
  readonly calculations: readonly string[];
}

const statements: readonly StatementFixture[] = readdirSync(FOLDER)
  .sort()
  .map((file) => {
    const lines = readFileSync(join(FOLDER, file), "utf8").split("\n");
    return {
      name: file.replace(/\.txt$/u, ""),
      table: lines.filter((line) => !line.startsWith("=> ")).join("\n"),
      calculations: lines.filter((line) => line.startsWith("=> ")).map((line) => line.slice(3)),
    };
  });

describe.each(statements)("$name", ({ table, calculations }) => {
  it("is calculated as its issuer did", () => {
    expect(structureOf(table)).toEqual(calculations);
  });

  it("is calculated the same without sections, when headings were not recognised", () => {
    expect(structureOf(table, { withoutPaths: true })).toEqual(calculations);
  });

  it("is calculated the same at another scale", () => {
    expect(structureOf(table, { scale: 6 })).toEqual(calculations);
  });

  it("proves each calculation by more than chance", () => {
    expect(Math.min(...findCalculations(structureRows(table)).map(({ evidence }) => evidence))).toBeGreaterThan(0.8);
  });
});
