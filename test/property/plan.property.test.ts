import fc from "fast-check";
import { runChecks } from "../../src/checks/run-checks";
import { powerOfTen, nearestDouble } from "../../src/core/decimal";
import { layOut } from "../../src/plan/address";
import { findDanglingReferences, findDuplicates } from "../../src/plan/dangling";
import { describePlan } from "../../src/plan/describe-plan";
import { evaluatePlan } from "../../src/plan/evaluate";
import { buildModel, type PlanModel } from "../../src/plan/model";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { isError } from "../../src/plan/spreadsheet-value";
import { printedAmount } from "../../src/plan/unit-text";
import { AFTER_PERIODS } from "../../src/plan/sheet-frame";
import type { SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Filing } from "../../src/statements/filing";
import { hasOwnFormula } from "../support/own-formula";
import { randomFilings } from "../support/random-filing";
import { relativeFormula } from "../support/relative-formula";

const TIME_SERIES = ["is", "bs", "cf", "kpi", "margins", "fx"];
const RUNS = { numRuns: 40 };

/** Whole workbooks by the dozen: slow machines may take their time. */
jest.setTimeout(60_000);

function planned(filings: readonly Filing[]): WorkbookPlan {
  return planWorkbook(filings, runChecks(filings));
}
const timeSeries = (plan: WorkbookPlan): readonly SheetPlan[] =>
  plan.sheets.filter(({ id }) => TIME_SERIES.includes(id));
const property = (check: (plan: WorkbookPlan, model: PlanModel, filings: readonly Filing[]) => void) =>
  fc.assert(
    fc.property(randomFilings, (filings) => check(planned(filings), buildModel(filings), filings)),
    RUNS,
  );

describe("the plan of any filings", () => {
  it("points nowhere that is not, and has no cell twice", () => {
    property((plan) => {
      expect(findDanglingReferences(plan)).toEqual([]);
      expect(findDuplicates(plan)).toEqual([]);
    });
  });

  it("has the same period columns on every sheet", () => {
    property((plan, model) => {
      for (const sheet of timeSeries(plan)) {
        const periods = [...model.timeline.columns.map((c) => c.key), AFTER_PERIODS];
        expect(sheet.columns.map((c) => c.key).slice(-periods.length)).toEqual(periods);
        expect(sheet.columns).toEqual(timeSeries(plan)[0]?.columns);
      }
    });
  });

  it("has one formula across each row, links to prints aside", () => {
    property((plan) => {
      const { sheets } = layOut(plan);
      for (const sheet of timeSeries(plan)) {
        const rows = new Map<string, Set<string>>();
        for (const cell of sheet.cells.filter((c) => !hasOwnFormula(c))) {
          if (cell.content.kind !== "formula") continue;
          const text = relativeFormula(cell.content.formula, sheets, { sheet: sheet.id, ...cell });
          rows.set(cell.row, (rows.get(cell.row) ?? new Set()).add(text));
        }
        expect([...rows].filter(([, texts]) => texts.size > 1)).toEqual([]);
      }
    });
  });

  it("calculates without error values and without circles", () => {
    property((plan) => {
      const evaluation = evaluatePlan(plan);
      expect(evaluation.cycles).toEqual([]);
      const wrong = plan.sheets.flatMap((s) =>
        s.cells.filter((c) => isError(evaluation.valueOf(s.id, c.row, c.column))),
      );
      expect(wrong).toEqual([]);
    });
  });

  it("holds numbers on the source sheets only, inputs aside, and no formula there", () => {
    property((plan) => {
      for (const sheet of plan.sheets) {
        const numbers = sheet.cells.filter((c) => c.content.kind === "number" && c.role !== "input");
        if (sheet.group !== "source") expect(numbers).toEqual([]);
        else expect(sheet.cells.filter((c) => c.content.kind === "formula")).toEqual([]);
      }
    });
  });

  it("shows every printed figure that it links to, in the row's scale", () => {
    property((plan, model) => {
      const evaluation = evaluatePlan(plan);
      for (const block of model.blocks.filter((b) => b.sheet !== "bridge")) {
        for (const row of block.rows) {
          for (const [column, cell] of row.cells) {
            const live = row.total && !row.total.linked.has(column) && !row.total.blank.has(column);
            if (live || cell.reported.kind !== "number") continue;
            const inPrint = printedAmount(cell.reported, cell.fact.unit);
            const shift = row.unit?.kind === "percent" ? 0 : cell.reported.scale - row.scale;
            expect(evaluation.valueOf(block.sheet, row.key, column)).toBeCloseTo(
              nearestDouble(inPrint.times(powerOfTen(shift))),
              6,
            );
          }
        }
      }
    });
  });

  it("names sheets as Excel allows, each once", () => {
    property((plan) => {
      const names = plan.sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/u);
    });
  });

  it("can be written out as text, twice the same", () => {
    property((plan, _, filings) => {
      expect(describePlan(plan)).toBe(describePlan(planned(filings)));
    });
  });
});
