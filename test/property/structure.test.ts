/**
 * The structure search against statements whose calculations are known. Whether figures prove a calculation is a matter
 * of chance, so these runs are drawn with fixed seeds and judged by their shares; what must always hold runs freely.
 */
import fc from "fast-check";
import { findCalculations, type StructureRow } from "../../src/interpret/structure";
import { decimal } from "../../src/core/decimal";
import { intervalsMeet, scaleInterval, sumIntervals } from "../../src/core/interval";
import { intervalOf } from "../../src/core/reported";
import { misprint, type RandomStructure, randomItems, randomStructure } from "../interpret/random-structure";
import { notFollowing } from "../interpret/relation-span";

const SEED = 20040810;

function sample<T>(arbitrary: fc.Arbitrary<T>, numRuns: number): readonly T[] {
  return fc.sample(arbitrary, { seed: SEED, numRuns });
}

function wronglySolved({ rows, calculations }: RandomStructure): boolean {
  const found = findCalculations(rows);
  return notFollowing(calculations, found).length > 0 || notFollowing(found, calculations).length > 0;
}

describe("a random statement", () => {
  it("is solved again: the same equations between its rows, none missing, none false", () => {
    const statements = sample(randomStructure, 400);
    expect(statements.filter(wronglySolved).length / statements.length).toBeLessThan(0.02);
  });

  it("keeps its calculations with one digit wrong, and the column is named", () => {
    let [tried, kept, noticed, seen] = [0, 0, 0, 0];
    for (const [{ rows, calculations }, pick, digit] of sample(fc.tuple(randomStructure, fc.nat(), fc.nat()), 400)) {
      const keys = new Set(calculations.flatMap(({ total, terms }) => [total, ...terms.map(({ line }) => line)]));
      const cells = rows.flatMap(({ key, values }, row) =>
        keys.has(key) ? values.flatMap((value, column) => (isFigure(value) ? [{ row, column, value }] : [])) : [],
      );
      const cell = cells[pick % cells.length];
      if (!cell) continue;
      tried++;
      // The first digit: a wrong last one may pass for rounding.
      const wrong = misprint(cell.value, 0, digit);
      const printed = rows.map((row, i) =>
        i === cell.row ? { ...row, values: row.values.map((v, c) => (c === cell.column ? wrong : v)) } : row,
      );
      const found = findCalculations(printed);
      if (notFollowing(calculations, found).length === 0) kept++;
      // A figure of no weight beside its total's rounding breaks nothing.
      if (!calculations.some((calculation) => breaksIn(printed, calculation, cell.column))) continue;
      seen++;
      if (found.some((calculation) => calculation.breaksIn.includes(cell.column))) noticed++;
    }
    expect(kept / tried).toBeGreaterThan(0.9);
    expect(noticed / seen).toBeGreaterThan(0.93);
  });

  it("has no calculation by chance when it has no totals", () => {
    const tables = sample(randomItems, 600);
    expect(tables.filter((rows) => findCalculations(rows).length > 0).length).toBeLessThanOrEqual(2);
  });
});

describe("what always holds", () => {
  const anyTable = fc.oneof(
    randomStructure.map(({ rows }) => rows),
    randomItems,
  );

  it("breaks are named as decimals find them", () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        for (const calculation of findCalculations(rows)) {
          const columns = rows.find(({ key }) => key === calculation.total)?.values.keys() ?? [];
          const broken = [...columns].filter((column) => breaksIn(rows, calculation, column));
          expect(calculation.breaksIn).toEqual(broken);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("no row is calculated from itself, and terms stand in printed order, each once", () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const order = new Map(rows.map(({ key }, i) => [key, i]));
        const parts = new Map<string, readonly string[]>();
        for (const { total, terms } of findCalculations(rows)) {
          const places = terms.map(({ line }) => order.get(line) ?? -1);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          parts.set(total, [...(parts.get(total) ?? []), ...terms.map(({ line }) => line)]);
        }
        for (const total of parts.keys()) expect(descendants(parts, total)).not.toContain(total);
      }),
      { numRuns: 60 },
    );
  });

  it("excluded rows and headings take no part", () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const figures = new Set(rows.filter(({ role }) => role === "figure").map(({ key }) => key));
        for (const { total, terms } of findCalculations(rows)) {
          expect([total, ...terms.map(({ line }) => line)].filter((key) => !figures.has(key))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the currency's scale changes nothing: whole units or millions, the same is found", () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const scaled = rows.map((row) => ({ ...row, values: row.values.map(inMillions) }));
        expect(findCalculations(scaled)).toEqual(findCalculations(rows));
      }),
      { numRuns: 40 },
    );
  });
});

function isFigure(value: StructureRow["values"][number]): value is Exclude<typeof value, "unreadable" | undefined> {
  return value !== undefined && value !== "unreadable" && !value.value.isZero();
}

function inMillions(value: StructureRow["values"][number]): StructureRow["values"][number] {
  if (value === undefined || value === "unreadable") return value;
  return { ...value, value: value.value.times(1_000_000), scale: value.scale + 6, decimals: value.decimals - 6 };
}

/** The footing test as a checker would write it, in decimals (XBRL Calculations 1.1). */
function breaksIn(
  rows: readonly StructureRow[],
  { total, terms }: RandomStructure["calculations"][number],
  column: number,
): boolean {
  const cell = (key: string) => rows.find((row) => row.key === key)?.values[column];
  const printed = cell(total);
  const parts = terms.map(({ line, weight }) => ({ value: cell(line), weight }));
  if (printed === undefined || printed === "unreadable") return false;
  if (parts.some(({ value }) => value === "unreadable") || parts.every(({ value }) => value === undefined))
    return false;
  const intervals = parts.flatMap(({ value, weight }) =>
    value === undefined || value === "unreadable" ? [] : [scaleInterval(intervalOf(value), decimal(weight))],
  );
  return !intervalsMeet(sumIntervals(intervals), intervalOf(printed));
}

function descendants(parts: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (row: string): void => {
    for (const part of parts.get(row) ?? []) {
      if (seen.has(part)) continue;
      seen.add(part);
      visit(part);
    }
  };
  visit(key);
  return [...seen];
}
