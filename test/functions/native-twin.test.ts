import { callFunction, FUNCTION_IDS, type FunctionId } from "../../src/functions/call-function";
import { nativeTwin } from "../../src/functions/native-twin";
import type { FileValue } from "../support/read-xlsx";
import { address, calculate, type Placed } from "./engine";
import { type Cells, evaluateCall } from "./evaluate-call";
import { FUNCTION_ENTRIES } from "../../src/functions/catalogue";

/** Whole amounts of statements, as printed: losses, zeros and blanks among them. Deterministic. */
function amounts(
  seed: number,
  rows: number,
  columns: number,
  options: { blanks?: boolean; positive?: boolean } = {},
): Cells {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      const [pick, size] = [next() % 10, next()];
      if (options.blanks !== false && pick === 0) return "";
      if (options.positive) return 1 + (size % 40_000_000);
      return pick === 1 ? 0 : (size % 80_000_000) - 30_000_000;
    }),
  );
}

interface Table {
  readonly id: FunctionId;
  /** Cells are put on the sheet and referred to; texts stand in the formula. */
  readonly args: readonly (Cells | string)[];
  /** Roundings on the way of the doubles: how many steps of the last digit the results may lie apart. */
  readonly steps?: number;
  /** Sums of doubles that are no whole numbers: how far apart, in all. */
  readonly within?: number;
}

function valueOfText(text: string): Cells {
  return [[text.startsWith('"') ? text.slice(1, -1) : Number(text)]];
}

/** Puts the arguments on a sheet, the twin's formulas beside them, and compares each with the function's own cell. */
function prove({ id, args, steps = 0, within }: Table): void {
  const own = spilled(
    id,
    args.map((arg) => (typeof arg === "string" ? (arg === "" ? undefined : valueOfText(arg)) : arg)),
  );
  const placed: Placed[] = [];
  let column = 1;
  const texts = args.map((arg) => {
    if (typeof arg === "string") return arg;
    const [width, height] = [arg[0]!.length, arg.length];
    arg.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value !== "") placed.push({ row: r + 1, column: column + c, value: value as number });
      }),
    );
    const text =
      width * height === 1 ? address(1, column) : `${address(1, column)}:${address(height, column + width - 1)}`;
    column += width + 1;
    return text;
  });
  const twin = nativeTwin(id, texts, { rows: own.length, columns: own[0]!.length });
  if (twin === undefined) throw new Error(`no twin for ${id}(${texts.join(",")})`);
  const at = (r: number, c: number) => ({ row: r + 1, column: column + 2 + c });
  const [wide, far] = [own[0]!.length, column + 2];
  twin.forEach((line, r) =>
    line.forEach((formula, c) => {
      placed.push({ ...at(r, c), formula });
      const value = own[r]![c];
      // The engine shows fifteen digits; the difference from the function's double, worked out inside it, shows all.
      if (typeof value === "number") {
        placed.push({ row: r + 1, column: far + wide + c, value });
        placed.push({
          row: r + 1,
          column: far + 2 * wide + c,
          formula: `(${address(r + 1, far + c)})-${address(r + 1, far + wide + c)}`,
        });
      }
    }),
  );
  const values = calculate(placed);
  own.forEach((line, r) =>
    line.forEach((value, c) => {
      const found = values.get(address(r + 1, far + c));
      if (typeof value !== "number") {
        expectCell(found, value, `${id} ${r},${c}: ${twin[r]![c]}`);
        return;
      }
      const difference = Math.abs(Number(values.get(address(r + 1, far + 2 * wide + c))));
      const allowed = within ?? steps * stepOf(value);
      if (!(difference <= allowed)) {
        throw new Error(
          `${id} ${r},${c}: ${twin[r]![c]} is ${JSON.stringify(found)}, not ${value}; apart by ${difference}`,
        );
      }
    }),
  );
}

function spilled(id: FunctionId, args: readonly unknown[]): Cells {
  try {
    return callFunction(id, args);
  } catch (error) {
    return [[error]];
  }
}

/** From a double to the next. */
function stepOf(value: number): number {
  return value === 0 ? Number.MIN_VALUE : 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52);
}

function expectCell(found: FileValue | undefined, value: unknown, about: string): void {
  const wanted = value instanceof Error ? { kind: "error", code: value.name } : value;
  expect([about, found]).toEqual([about, wanted]);
}

const block = (seed: number, options = {}) => amounts(seed, 6, 5, options);
const row = (seed: number, width = 5, options = {}) => amounts(seed, 1, width, options);
const column = (seed: number, height = 6, options = {}) => amounts(seed, height, 1, options);
const single = (seed: number) => amounts(seed, 1, 1, { blanks: false });
const kinds: Cells = [["flow"], ["stock"], ["equity"], ["none"], ["Flow"], [""]];
const rates = (seed: number): Cells =>
  amounts(seed, 1, 5, { blanks: false, positive: true }).map((line) => line.map((value) => (Number(value) % 999) + 1));
const names = (count: number): Cells => Array.from({ length: count }, (_, i) => [i === 2 ? "" : `Line ${i}`]);

const TABLES: readonly Table[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed): readonly Table[] => [
  { id: "MARGIN", args: [block(seed), block(seed + 50)] },
  { id: "MARGIN", args: [block(seed), single(seed + 50)] },
  { id: "GROSSMARGIN", args: [block(seed), block(seed + 50)] },
  { id: "EBITDAMARGIN", args: [block(seed), block(seed + 50), block(seed + 90)] },
  // Products of eight-digit amounts are whole and exact or rounded, then divided, then scaled: three roundings.
  { id: "MARGINCHANGE", args: [block(seed), block(seed + 50), block(seed + 90), block(seed + 130)], steps: 3 },
  { id: "COMMONSIZE", args: [block(seed), row(seed + 50)] },
  { id: "COMMONSIZE", args: [column(seed), single(seed + 50)] },
  { id: "GROWTH", args: [block(seed), block(seed + 50)] },
  { id: "GROWTH", args: [block(seed), block(seed + 50), '"abs"'] },
  { id: "GROWTH", args: [block(seed), block(seed + 50), '"asis"'] },
  // The engine's power is not rounded to the last digit, and taking off 1 leaves what that was.
  { id: "CAGR", args: [block(seed, { positive: true }), block(seed + 50, { positive: true }), "3"], within: 1e-10 },
  { id: "EBITDA", args: [row(seed), row(seed + 50), block(seed + 90)] },
  { id: "EBITDA", args: [column(seed), column(seed + 50)] },
  { id: "EBITDA", args: [single(seed), single(seed + 50), block(seed + 90)] },
  { id: "EBITDAFROMNET", args: [row(seed), row(seed + 50), row(seed + 90), row(seed + 130), block(seed + 170)] },
  { id: "BRIDGE", args: ['"Start"', single(seed), names(6), column(seed + 50), '"End"'] },
  { id: "BRIDGE", args: ['"Start"', single(seed), names(6), column(seed + 50), '"End"', single(seed + 90)] },
  { id: "EBITDABRIDGE", args: [names(6), column(seed), column(seed + 50)] },
  {
    id: "EBITDABRIDGE",
    args: [names(6), column(seed), column(seed + 50), [[1], [-1], [1], [-1], [-1], [1]]],
  },
  { id: "RECONCILES", args: [row(seed), row(seed + 50), block(seed + 90), "1000000"] },
  {
    id: "RECONCILES",
    args: [
      [[101, 90]],
      [[60, 60]],
      [
        [25, 20],
        [15, 10],
      ],
      "1",
    ],
  },
  { id: "TIES", args: [block(seed), block(seed + 1), "1000000", "1000"] },
  { id: "TIES", args: [[[638_000, 254_000, 5]], [[638_307, 254_886, 5]], "1000", "1"] },
  { id: "TTM", args: [row(seed, 6)] },
  { id: "TTM", args: [column(seed, 7, { blanks: false })] },
  { id: "TTM", args: [amounts(seed, 4, 5)] },
  { id: "TTM", args: [row(seed, 3)] },
  { id: "QUARTERS", args: [row(seed, 4)] },
  { id: "QUARTERS", args: [amounts(seed, 5, 4)] },
  { id: "PERIODEND", args: [`"${(seed % 4) + 1}Q0${seed}"`, String(seed + 4), '"end"'] },
  {
    id: "FISCALQUARTER",
    args: [[[38_168 + 97 * seed, 38_442, "", 36_526, 45_000 + seed]], String(seed + 4), '"start"'],
  },
  { id: "FISCALQUARTER", args: [[[38_352], [38_353]], "12"] },
  { id: "TRANSLATE", args: [block(seed), kinds, rates(seed), rates(seed + 9), rates(seed + 18)] },
  { id: "TRANSLATE", args: [block(seed), kinds, "2", "3"] },
  // A product and a quotient: two roundings where the product passes 2^53.
  { id: "CONSTANTFX", args: [row(seed), rates(seed), rates(seed + 9)], steps: 2 },
]);

test.each(TABLES.map((table, i) => [table.id, i, table] as const))("%s as native formulas (%i)", (_, __, table) => {
  prove(table);
});

test("fractions: the doubles' own roundings, no more", () => {
  const fractions = (seed: number) =>
    block(seed).map((line) => line.map((value) => (value === "" ? "" : Number(value) / 100)));
  // A double stands for its decimal within half a step; so does each of two amounts, and the quotient again.
  prove({ id: "MARGIN", args: [fractions(3), fractions(4)], steps: 3 });
  prove({ id: "EBITDA", args: [fractions(5), fractions(6)], within: 1e-9 });
  prove({ id: "TRANSLATE", args: [fractions(7), kinds, "109.4", "111.25", "98.7"], steps: 3 });
});

test("every function has a twin, but for those that look figures up", () => {
  const proven = new Set(TABLES.map(({ id }) => id));
  expect(FUNCTION_IDS.filter((id) => !proven.has(id))).toEqual(["FX", "FXRATE", "FXAVERAGE", "FACT"]);
  for (const id of ["FX", "FXRATE", "FXAVERAGE", "FACT"]) {
    expect(nativeTwin(id, ["A1", "A2", "A3", "A4", "A5", "A6"])).toBeUndefined();
  }
});

test.each(
  FUNCTION_ENTRIES.filter(({ id }) => !["FX", "FXRATE", "FXAVERAGE", "FACT"].includes(id)).flatMap(({ id, examples }) =>
    examples.map(({ formula }) => [formula, id as FunctionId] as const),
  ),
)("the example %s with its literals", (formula, id) => {
  const own = evaluateCall(formula);
  const shape = { rows: own.length, columns: own[0]!.length };
  const inner = formula.slice(formula.indexOf("(") + 1, -1);
  const twin = nativeTwin(id, splitArguments(inner), shape);
  // A list of labels in the call itself is no single literal, so it is published as its values.
  if (twin === undefined) {
    expect([id, formula]).toEqual(["PERIODEND", '=FIN.PERIODEND({"1Q25","4Q25"},3,"start")']);
    return;
  }
  const values = calculate(
    twin.flatMap((line, r) => line.map((text, c) => ({ row: r + 1, column: c + 1, formula: text }))),
  );
  own.forEach((line, r) =>
    line.forEach((value, c) => {
      const found = values.get(address(r + 1, c + 1));
      if (typeof value === "number") expect(found).toBeCloseTo(value, 12);
      else expectCell(found, value, twin[r]![c]!);
    }),
  );
});

function splitArguments(text: string): readonly string[] {
  return [...text.matchAll(/(\{[^}]*\}|"[^"]*"|[^,])+/g)].map(([part]) => part);
}

test.each([
  ["a defined name", ["Revenue", "A1"]],
  ["a range inside an expression", ["A1:A3*2", "B1:B3"]],
  ["a call of another add-in's function", ["FIN.TTM(A1)", "B1"]],
  ["shapes that do not fit", ["A1:A3", "B1:B4"]],
  ["an argument too few", ["A1"]],
  ["a spilled range", ["A1#", "B1"]],
])("only the value for %s", (_, args) => {
  expect(nativeTwin("MARGIN", args)).toBeUndefined();
});

test("addresses keep their sheets and their dollar signs", () => {
  expect(nativeTwin("MARGIN", ["'Q1 ''04'!$B2:C2", "IS!B$9"])).toEqual([
    [
      `IF(OR('Q1 ''04'!$B2="",IS!B$9=""),"",'Q1 ''04'!$B2/IS!B$9)`,
      `IF(OR('Q1 ''04'!$C2="",IS!B$9=""),"",'Q1 ''04'!$C2/IS!B$9)`,
    ],
  ]);
  expect(nativeTwin("MARGIN", ["SUM(A1,A2)-1", "-5"])).toEqual([[`IF((SUM(A1,A2)-1)="","",(SUM(A1,A2)-1)/(-5))`]]);
});

test("the calendar of the workbook's issuer is in no formula", () => {
  expect(nativeTwin("FISCALQUARTER", ["A1"])).toBeUndefined();
  expect(nativeTwin("FISCALQUARTER", ["A1", "3"])).toBeUndefined();
  expect(nativeTwin("PERIODEND", ["A1", "3", '"start"'])).toBeUndefined();
  expect(nativeTwin("BRIDGE", ['"A"', "B1", "C1:C3", "D1:D3", '"Z"', "E1"])).toBeUndefined();
});
