import fc from "fast-check";
import { type Decimal, fromDouble, nearestDouble, ZERO } from "../../src/core/decimal";
import { growth } from "../../src/metrics/growth";
import { margin } from "../../src/metrics/margin";
import { waterfallColumns } from "../../src/metrics/waterfall";
import { bridge } from "../../src/metrics/ebitda-bridge";
import { layOut } from "../../src/plan/address";
import { findDanglingReferences, findDuplicates } from "../../src/plan/dangling";
import { evaluatePlan, type Evaluation } from "../../src/plan/evaluate";
import { type Formula, FUNCTION_NAMES } from "../../src/plan/formula";
import type { PlanModel } from "../../src/plan/model";
import { UNIT } from "../../src/plan/sheet-frame";
import { isError } from "../../src/plan/spreadsheet-value";
import { columnYearBefore } from "../../src/plan/timeline";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import { hasOwnFormula } from "../support/own-formula";
import { analysisPlan, withText } from "../support/earnings-filing";
import { randomEarnings } from "../support/random-earnings";
import { randomFilings } from "../support/random-filing";
import { relativeFormula } from "../support/relative-formula";

const RUNS = { numRuns: 30 };
const ANALYSES = ["margins", "bridge"];

function property(check: (plan: WorkbookPlan, model: PlanModel) => void): void {
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: randomEarnings }, randomFilings), (filings) => {
      const { plan, model } = analysisPlan(filings);
      check(plan, model);
    }),
    RUNS,
  );
}

const analyses = (plan: WorkbookPlan): readonly SheetPlan[] => plan.sheets.filter(({ id }) => ANALYSES.includes(id));
const numberAt = (evaluation: Evaluation, sheet: string, row: string, column: string): Decimal | undefined => {
  const value = evaluation.valueOf(sheet, row, column);
  return typeof value === "number" ? fromDouble(value) : undefined;
};

function pairsOf(columns: PlanModel["timeline"]["columns"]): readonly (readonly [string, string])[] {
  return columns.flatMap((a) => columns.map((b) => [a.label, b.label] as const));
}

describe("Margins and Bridge of any filings", () => {
  it("are sound: no dangling reference, no error value, no circle, no constant, one formula a row", () => {
    property((plan, model) => {
      expect(findDanglingReferences(plan)).toEqual([]);
      expect(findDuplicates(plan)).toEqual([]);
      const evaluation = evaluatePlan(plan);
      expect(evaluation.cycles).toEqual([]);
      for (const sheet of analyses(plan)) {
        const { id, cells } = sheet;
        expect(cells.filter(({ row, column }) => isError(evaluation.valueOf(id, row, column)))).toEqual([]);
        expect(cells.filter((cell) => !isPlain(cell))).toEqual([]);
        expectEvenRows(plan, model, sheet);
      }
    });
  });

  it("agree with the metrics on margins and growth", () => {
    property((plan, model) => {
      const evaluation = evaluatePlan(plan);
      const shown = (row: string, column: string) => evaluation.valueOf("margins", row, column);
      for (const column of model.timeline.columns) {
        const revenue = numberAt(evaluation, "margins", "base:revenue", column.key);
        const profit = numberAt(evaluation, "margins", "base:operating-income", column.key);
        if (revenue && profit) {
          const expected = margin(profit, revenue);
          expect(shown("margin:operating", column.key)).toEqual(
            expected.ok && revenue.greaterThan(0) ? expect.closeTo(nearestDouble(expected.value), 9) : "n.m.",
          );
        }
        const earlier = columnYearBefore(model.timeline, column);
        const ebitda = numberAt(evaluation, "margins", "base:ebitda", column.key);
        const before = earlier && numberAt(evaluation, "margins", "base:ebitda", earlier.key);
        if (ebitda && before) {
          const expected = growth(ebitda, before);
          expect(shown("growth:year-before:base:ebitda", column.key)).toEqual(
            expected.ok ? expect.closeTo(nearestDouble(expected.value), 9) : "n.m.",
          );
        }
      }
    });
  });

  it("walk between any two periods with ends that tie, drawn as the metrics say; else they are empty", () => {
    let walked = 0;
    property((plan, model) => {
      const evaluation = evaluatePlan(plan);
      const { columns } = model.timeline;
      const measured = columns.filter(({ key }) => numberAt(evaluation, "bridge", "ebitda:total", key));
      // Pairs that can be walked, which chance alone seldom hits, and the first ones, most of which cannot.
      for (const [first, second] of [...pairsOf(measured).slice(0, 8), ...pairsOf(columns).slice(0, 5)]) {
        const chosen = withText(
          withText(plan, "bridge", "walk:first", UNIT, first),
          "bridge",
          "walk:second",
          UNIT,
          second,
        );
        walked += expectWalk(chosen, model, first, second);
      }
    });
    expect(walked).toBeGreaterThan(0);
  });
});

/** No constant in a formula but 0, 1 and empty text, no function but the listed ones, numbers in labelled inputs only. */
function isPlain({ role, column, content }: CellPlan): boolean {
  if (content.kind === "number") return role === "input" && column === UNIT;
  if (content.kind !== "formula") return true;
  return partsOf(content.formula).every((part) => {
    if (part.kind === "literal") return ([0, 1, ""] as readonly unknown[]).includes(part.value);
    return part.kind !== "call" || FUNCTION_NAMES.includes(part.name);
  });
}

/** One formula across each row, in every period column; links to prints aside. */
function expectEvenRows(plan: WorkbookPlan, model: PlanModel, sheet: SheetPlan): void {
  const { sheets } = layOut(plan);
  const periods = new Set(model.timeline.columns.map(({ key }) => key));
  const rows = new Map<string, { readonly texts: Set<string>; count: number }>();
  for (const cell of sheet.cells) {
    if (cell.content.kind !== "formula" || hasOwnFormula(cell) || !periods.has(cell.column)) continue;
    const row = rows.get(cell.row) ?? { texts: new Set<string>(), count: 0 };
    row.texts.add(relativeFormula(cell.content.formula, sheets, { sheet: sheet.id, ...cell }));
    row.count += 1;
    rows.set(cell.row, row);
  }
  expect([...rows].filter(([, { texts }]) => texts.size > 1).map(([row]) => row)).toEqual([]);
  const gaps = [...rows].filter(([, { count }]) => count < periods.size).map(([row]) => row);
  // The picture needs empty cells for its gaps; totals that cannot be summed in a column are linked or blank.
  expect(gaps.filter((row) => !row.startsWith("chart:") && !row.startsWith("bridge:"))).toEqual([]);
}

/** Expects the walk to be right, or empty where it must be; 1 when there was something to walk. */
function expectWalk(plan: WorkbookPlan, model: PlanModel, first: string, second: string): number {
  const sheet = plan.sheets.find(({ id }) => id === "bridge");
  const rows = (sheet?.rows ?? []).map(({ key }) => key).filter((key) => key.startsWith("walk:ebitda:"));
  if (rows.length === 0) return 0;
  const evaluation = evaluatePlan(plan);
  const total = (label: string) => {
    const column = model.timeline.columns.find((each) => each.label === label);
    return column && numberAt(evaluation, "bridge", "ebitda:total", column.key);
  };
  const at = (row: string) => evaluation.valueOf("bridge", row, UNIT);
  const [start, end] = [total(first), total(second)];
  const all = ["walk:start", ...rows, "walk:end"];
  if (!start || !end || first === second) {
    expect([...all, "walk:check"].map(at)).toEqual([...all, ""].map(() => ""));
    return 0;
  }
  expect(at("walk:check")).toBeCloseTo(0, 12);
  expect([at("walk:start"), at("walk:end")]).toEqual([nearestDouble(start), nearestDouble(end)]);
  const steps = rows.map((row) => ({ label: row, amount: numberAt(evaluation, "bridge", row, UNIT) ?? ZERO }));
  const columns = waterfallColumns(bridge(start, steps));
  const parts = ["base", "end", "up", "up-below", "down", "down-below"];
  const expected = columns.flatMap(({ base, end: bar, upAbove, upBelow, downAbove, downBelow }) =>
    [base, bar, upAbove, upBelow, downAbove, downBelow].map(nearestDouble),
  );
  const drawn = all.flatMap((row) => parts.map((part) => barOf(at(`${part}:${row}`))));
  expect(drawn).toHaveLength(expected.length);
  const isOff = (value: unknown, i: number) => Math.abs(Number(value) - (expected[i] ?? Number.NaN)) > 1e-6;
  expect(drawn.filter((value, i) => typeof value !== "number" || isOff(value, i))).toEqual([]);
  return 1;
}

/** A blank cell and empty text draw no bar. */
function barOf(value: unknown): unknown {
  return value === null || value === "" ? 0 : value;
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "literal":
    case "cell":
    case "range":
      return [formula];
    case "negation":
      return [formula, ...partsOf(formula.of)];
    case "operation":
      return [formula, ...partsOf(formula.left), ...partsOf(formula.right)];
    case "call":
      return [formula, ...formula.arguments.flatMap(partsOf)];
  }
}
