/** The functions against tables worked out by Python's decimal and fractions: the same double in every case. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callFunction, type FunctionId } from "../../src/functions/call-function";

type Value = number | string | null;

function casesOf(name: string): readonly unknown[] {
  return JSON.parse(readFileSync(join(__dirname, "cases", `${name}.json`), "utf8")) as readonly unknown[];
}

/** What a cell shows: a blank as null, an error as its code. */
function cellOf(id: FunctionId, args: readonly unknown[]): Value {
  try {
    const cell = callFunction(id, args)[0]?.[0] as Value;
    return cell === "" ? null : cell;
  } catch (error) {
    if (error instanceof Error && error.name.startsWith("#")) return error.name;
    throw error;
  }
}

const BY_CELL = [
  "MARGIN",
  "GROSSMARGIN",
  "EBITDAMARGIN",
  "MARGINCHANGE",
  "COMMONSIZE",
  "GROWTH-nm",
  "GROWTH-abs",
  "GROWTH-asis",
  "CAGR",
  "CONSTANTFX",
  "EBITDA",
  "EBITDAFROMNET",
  "TIES",
];

describe.each(BY_CELL)("%s", (name) => {
  const [id, policy] = name.split("-") as [FunctionId, string?];
  const cases = casesOf(name) as readonly { readonly args: readonly Value[]; readonly result: Value }[];

  test("one cell at a time", () => {
    expect(cases.length).toBeGreaterThanOrEqual(400);
    const found = cases.map(({ args }) =>
      cellOf(id, [...args.map((arg) => [[arg ?? ""]]), ...(policy ? [policy] : [])]),
    );
    expect(found).toEqual(cases.map(({ result }) => result));
  });

  test("all of them as columns", () => {
    const columns = (cases[0]?.args ?? []).map((_, i) => cases.map(({ args }) => [args[i]]));
    const found = callFunction(id, [...columns, ...(policy ? [[[policy]]] : [])]).map(([cell]) => {
      if (cell instanceof Error) return cell.name;
      return cell === "" ? null : cell;
    });
    expect(found).toEqual(cases.map(({ result }) => result));
  });
});

test("RECONCILES", () => {
  interface Case {
    readonly end: number;
    readonly start: number;
    readonly items: readonly number[];
    readonly unit: number;
    readonly result: Value;
  }
  for (const { end, start, items, unit, result } of casesOf("RECONCILES") as readonly Case[]) {
    expect(cellOf("RECONCILES", [[[end]], [[start]], items.map((item) => [item]), [[unit]]])).toBe(result);
  }
});

test("BRIDGE", () => {
  interface Case {
    readonly start: number;
    readonly items: readonly number[];
    readonly end: number;
    readonly totals: readonly number[];
    readonly unexplained: number | null;
  }
  for (const { start, items, end, totals, unexplained } of casesOf("BRIDGE") as readonly Case[]) {
    const rows = callFunction("BRIDGE", ["A", start, [items.map((_, i) => `Item ${i}`)], [items], "Z", end]);
    expect(rows.slice(1, items.length + 1).map((row) => row[2])).toEqual(totals);
    expect(rows).toHaveLength(items.length + (unexplained === null ? 2 : 3));
    if (unexplained !== null) expect(rows.at(-2)?.slice(0, 3)).toEqual(["Unexplained", unexplained, end]);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(["Z", end, end]);
  }
});

test("QUARTERS and TTM", () => {
  interface Case {
    readonly yearToDate: readonly number[];
    readonly quarters: readonly number[];
    readonly trailing: number;
  }
  for (const { yearToDate, quarters, trailing } of casesOf("QUARTERS") as readonly Case[]) {
    expect(callFunction("QUARTERS", [[yearToDate]])).toEqual([quarters]);
    expect(callFunction("TTM", [yearToDate.map((amount) => [amount])])).toEqual([[trailing]]);
  }
});
