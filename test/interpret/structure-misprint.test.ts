/** One wrong figure must not hide the totals it stands in: they are found, and the column that breaks is named. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ReportedNumber } from "../../src/core/reported";
import { type FoundCalculation, findCalculations, type StructureRow } from "../../src/interpret/structure";
import { misprint } from "./random-structure";
import { calculationText, structureOf, structureRows } from "./structure-fixture";

function statement(name: string): readonly StructureRow[] {
  const lines = readFileSync(resolve("test/golden/structure", `${name}.txt`), "utf8").split("\n");
  return structureRows(lines.filter((line) => !line.startsWith("=> ")).join("\n"));
}

function withFigure(rows: readonly StructureRow[], row: number, column: number, figure: ReportedNumber) {
  return rows.map((other, i) =>
    i === row ? { ...other, values: other.values.map((value, c) => (c === column ? figure : value)) } : other,
  );
}

function contains({ total, terms }: FoundCalculation, key: string): boolean {
  return total === key || terms.some(({ line }) => line === key);
}

const equation = (calculation: FoundCalculation) => calculationText({ ...calculation, breaksIn: [] });

interface Trial {
  readonly tried: number;
  readonly kept: number;
  readonly noticed: number;
}

/** Alters one digit of every figure that enters a calculation, each in turn; the first digit, which always matters. */
function alterEveryFigure(rows: readonly StructureRow[]): Trial {
  const before = findCalculations(rows);
  let [tried, kept, noticed] = [0, 0, 0];
  rows.forEach((row, index) => {
    const touched = before.filter((calculation) => contains(calculation, row.key));
    row.values.forEach((value, column) => {
      if (touched.length === 0 || value === undefined || value === "unreadable" || value.value.isZero()) return;
      tried++;
      const after = findCalculations(withFigure(rows, index, column, misprint(value, 0, index)));
      const equations = after.map(equation);
      if (before.every((calculation) => equations.includes(equation(calculation)))) kept++;
      const broken = after.filter((calculation) => contains(calculation, row.key));
      if (broken.some(({ breaksIn }) => breaksIn.includes(column))) noticed++;
    });
  });
  return { tried, kept, noticed };
}

describe("a misprint in any figure", () => {
  it.each([
    ["income-dollars-and-yen", 92],
    ["balance-moving-item", 131],
    ["cash-flow-nils", 118],
    ["contracts", 33],
    ["segment-memo-line", 36],
    ["segment-two-margins", 24],
    ["reconciliation-five-terms", 24],
    ["total-first-unnamed", 9],
  ])("keeps the structure of %s and names the column", (name, least) => {
    const { tried, kept, noticed } = alterEveryFigure(statement(name));
    expect(tried).toBeGreaterThanOrEqual(least);
    expect({ kept, noticed }).toEqual({ kept: tried, noticed: tried });
  });

  it("is noticed nineteen times in twenty where two columns are all there is", () => {
    const trials = [
      "balance-two-columns",
      "balance-one-line-equity",
      "income-two-columns",
      "cash-flow-two-columns",
    ].map((name) => alterEveryFigure(statement(name)));
    const tried = trials.reduce((sum, trial) => sum + trial.tried, 0);
    const noticed = trials.reduce((sum, trial) => sum + trial.noticed, 0);
    expect(noticed / tried).toBeGreaterThan(0.95);
  });
});

describe("where the misprint stands", () => {
  it("breaks the subtotal and the total that takes it up", () => {
    expect(
      structureOf(`
        Cash | 10,627,203 | 2,819,007 | 12,284,239
        Receivables | 5,377,230 | 5,889,315 | 8,994,156
        Total current assets | 16,004,433 | 8,708,332 | 21,278,395
        Property | 8,567,329 | 9,244,442 | 8,601,905
        Deposits | 2,059,980 | 2,082,118 | 2,075,123
        Total assets | 26,631,742 | 20,034,882 | 31,955,423`),
    ).toEqual([
      "Total current assets = Cash + Receivables [breaks in 1]",
      "Total assets = Total current assets + Property + Deposits [breaks in 1]",
    ]);
  });

  it("breaks nothing else when it is an item", () => {
    expect(
      structureOf(`
        Cash | 10,627,203 | 2,819,007 | 12,284,239
        Receivables | 5,377,230 | 5,889,315 | 8,994,156
        Total current assets | 16,004,433 | 8,708,322 | 21,278,395
        Property | 8,567,329 | 9,224,442 | 8,601,905
        Deposits | 2,059,980 | 2,082,118 | 2,075,123
        Total assets | 26,631,742 | 20,034,882 | 31,955,423`),
    ).toEqual([
      "Total current assets = Cash + Receivables",
      "Total assets = Total current assets + Property + Deposits [breaks in 1]",
    ]);
  });

  it("is a lost sign", () => {
    expect(
      structureOf(`
        Operating loss | (100,489) | (1,205,649)
        Other expenses | 150,700 | (204,398)
        Loss before tax | (251,189) | (1,410,047)`),
    ).toEqual(["Loss before tax = Operating loss + Other expenses [breaks in 0]"]);
  });
});

describe("in a table of one column", () => {
  const table = (total: string) => `
    Assets:
    Cash | 17,769,204
    Receivables | 21,050,118
    Inventories | 6,087,337
    Prepaid | 189,462
    Total assets | ${total}`;

  it("a total is claimed when one slip of the pen explains the difference", () => {
    expect(structureOf(table("45,096,121"))).toEqual(["Total assets = Cash + Receivables + Inventories + Prepaid"]);
    expect(structureOf(table("45,596,121"))).toEqual([
      "Total assets = Cash + Receivables + Inventories + Prepaid [breaks in 0]",
    ]);
    expect(structureOf(table("45,069,121"))).toEqual([
      "Total assets = Cash + Receivables + Inventories + Prepaid [breaks in 0]",
    ]);
  });

  it("and not when an item may be missing", () => {
    expect(structureOf(table("47,318,904"))).toEqual([]);
  });
});

describe("what looks like a misprint and is none", () => {
  it("a total that fails in most columns has other items", () => {
    expect(
      structureOf(`
        Households | 10,748 | 10,275 | 49,703
        Shops | 12,020 | 11,472 | 50,037
        Total sales | 23,154 | 22,036 | 99,740`),
    ).toEqual([]);
  });

  it("a reading that needs no misprint goes before one that does", () => {
    expect(
      structureOf(`
        Pumps | 4,210 | 5,118 | 6,092
        Valves | 3,377 | 2,906 | 3,145
        of which exports | - | - | 1,207
        Total sales | 7,587 | 8,024 | 9,237`),
    ).toEqual(["Total sales = Pumps + Valves"]);
  });
});
