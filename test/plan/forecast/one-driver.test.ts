/** One driver moves what depends on it, and nothing else; the checks stay as they are. */
import { newForecast } from "../../../src/app/new-forecast";
import { planReleases } from "../../../src/app/plan-releases";
import { areaOf, layOut } from "../../../src/plan/address";
import { forEachReference } from "../../../src/plan/dangling";
import { evaluatePlan } from "../../../src/plan/evaluate";
import { withDriver } from "../../support/with-driver";
import { releasesOf, SAMPLE } from "../../support/sample-release";

const LINE = "driver:is:income/JPY/revenues/systems-integration-revenues";
const QUARTER = "p:2004-10-01/2004-12-31";
const releases = releasesOf(SAMPLE);
const settings = newForecast(releases.filings, 4);
if (!settings.ok) throw new Error(settings.problem.reason);
const plan = planReleases(releases, "en", undefined, settings.value);

const nameOf = (sheet: string, row: string, column: string) => `${sheet}\n${row}\n${column}`;

/** All cells that a cell leads to, through however many formulas. */
function dependentsOf(start: string): ReadonlySet<string> {
  const layout = layOut(plan);
  const readers = new Map<string, string[]>();
  for (const { id, cells } of plan.sheets) {
    for (const { row, column, content } of cells) {
      if (content.kind !== "formula") continue;
      forEachReference(content.formula, id, (sheet, from, to) => {
        const area = areaOf(layout, sheet, from, to);
        const [rows, columns] = [[...(area?.sheet.rows.keys() ?? [])], [...(area?.sheet.columns.keys() ?? [])]];
        for (const r of rows.slice(area?.top, (area?.bottom ?? -1) + 1))
          for (const c of columns.slice(area?.left, (area?.right ?? -1) + 1)) {
            const read = nameOf(sheet, r, c);
            readers.set(read, [...(readers.get(read) ?? []), nameOf(id, row, column)]);
          }
      });
    }
  }
  const found = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const reader of readers.get(next) ?? []) {
      if (found.has(reader)) continue;
      found.add(reader);
      open.push(reader);
    }
  }
  return found;
}

test("another growth of one line in one quarter", () => {
  const [before, after] = [evaluatePlan(plan), evaluatePlan(withDriver(plan, { row: LINE, column: QUARTER }, "0.3"))];
  const start = nameOf("drivers", LINE, QUARTER);
  const dependents = dependentsOf(start);
  const moved = plan.sheets.flatMap(({ id, cells }) =>
    cells.flatMap(({ row, column }) =>
      before.valueOf(id, row, column) === after.valueOf(id, row, column) ? [] : [nameOf(id, row, column)],
    ),
  );
  expect(moved.filter((cell) => cell !== start && !dependents.has(cell))).toEqual([]);
  const at = (sheet: string, row: string, column: string) => moved.includes(nameOf(sheet, row, column));
  expect(at("is", "is:income/JPY/revenues/total-revenues", QUARTER)).toBe(true);
  expect(at("bs", "bs:balance/JPY/assets/total-assets", QUARTER)).toBe(true);
  // Quarters before it and its neighbours among the lines stay.
  expect(moved.filter((cell) => cell.endsWith("p:2004-07-01/2004-09-30"))).toEqual([]);
  expect(at("is", "is:income/JPY/revenues/equipment-sales", QUARTER)).toBe(false);
  const outcomes = (each: typeof before) =>
    plan.sheets
      .find(({ id }) => id === "checks")!
      .cells.filter(({ row, column }) => row.startsWith("forecast|") && column === "outcome")
      .map(({ row, column }) => each.valueOf("checks", row, column));
  expect(new Set(outcomes(after))).toEqual(new Set(["exact"]));
  expect(outcomes(before)).toHaveLength(16);
});
