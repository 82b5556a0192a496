import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CheckItem } from "../../src/checks/check-item";
import { interpretDocument } from "../../src/interpret/interpret";
import { checkKey } from "../../src/plan/check-key";
import { checkCount, COUNTED_OUTCOMES } from "../../src/plan/check-state";
import { isError, type Scalar } from "../../src/plan/spreadsheet-value";
import { readText } from "../../src/readers/text/read-text";
import { readIssues, filingsOf } from "../issues/findings-page";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";
import { describeWithShared } from "../support/shared-data";
import { check, type Checked, disagreements } from "./live-outcome";

function counted(checked: Checked): Record<string, Scalar> {
  return Object.fromEntries(
    COUNTED_OUTCOMES.map((outcome) => [outcome, checked.at(checkCount(outcome).row, checkCount(outcome).column)]),
  );
}

function errorsOf({ plan, at }: Checked): readonly string[] {
  const sheet = plan.sheets.find(({ id }) => id === "checks");
  return (sheet?.cells ?? []).flatMap(({ row, column }) => (isError(at(row, column)) ? [`${row} ${column}`] : []));
}

describe("a workbook of built filings", () => {
  const income = (cells: readonly string[], more: { readonly truncated?: boolean } = {}) =>
    buildFiling({
      calendar: MARCH_YEAR,
      tables: [
        {
          id: "income",
          kind: "income",
          currency: "JPY",
          scale: 6,
          ...more,
          columns: [{ period: "2004-04-01/2004-06-30", periodLabel: "1Q04" }],
          rows: [
            { label: "Services", cells: [cells[0] ?? ""] },
            { label: "Equipment", cells: [cells[1] ?? ""] },
            { label: "Total", cells: [cells[2] ?? ""] },
          ],
          totals: { Total: ["Services", "Equipment"] },
        },
      ],
    });
  const row = ({ filings }: Checked) => checkKey("footing", filings[0]?.source.sha256, "income", "total", "c1", "");

  test.each([
    ["exact", ["400", "600", "1,000"]],
    ["rounding", ["400", "600", "1,001"]],
    ["breaks", ["400", "600", "1,002"]],
    ["exact", ["1,000", "-", "1,000"]],
    ["exact", ["(400)", "600", "200"]],
    ["exact", ["-", "(5)", "(5)"]],
    ["incomplete", ["400", "?x", "1,000"]],
  ])("shows %s for %j", (outcome, cells) => {
    const checked = check([income(cells)]);
    expect(checked.at(row(checked), "outcome")).toBe(outcome);
    expect(counted(checked)).toMatchObject({ [outcome]: 1 });
    expect(disagreements(checked)).toEqual([]);
  });

  test.each([
    ["rounding", ["400", "600", "1,001"]],
    ["rounding", ["400", "600", "999"]],
    ["breaks", ["400", "600", "998"]],
    ["breaks", ["400", "600", "1,003"]],
    ["rounding", ["(400)", "(600)", "(1,002)"]],
    ["breaks", ["(400)", "(600)", "(998)"]],
  ])("shows %s for cut-off figures %j", (outcome, cells) => {
    const checked = check([income(cells, { truncated: true })]);
    expect(checked.at(row(checked), "outcome")).toBe(outcome);
    expect(disagreements(checked)).toEqual([]);
  });

  test("the total is held against the live sum of the statement sheet, in the scale of the print", () => {
    const checked = check([income(["400", "600", "1,001"])]);
    const given = checked.plan.sheets
      .find(({ id }) => id === "checks")
      ?.cells.find((cell) => cell.row === row(checked) && cell.column === "given");
    expect(JSON.stringify(given?.content)).toContain('"sheet":"is"');
    expect([checked.at(row(checked), "count"), checked.at(row(checked), "given")]).toEqual([1001, 1000]);
    expect(["difference", "from", "to"].map((column) => checked.at(row(checked), column))).toEqual([1, -1.5, 1.5]);
  });
});

describe("every document of the catalogue of findings", () => {
  test.each(readIssues().map((issue) => [issue.code, issue] as const))("%s", (_code, issue) => {
    const checked = check(filingsOf(issue));
    expect(disagreements(checked)).toEqual([]);
    expect(errorsOf(checked)).toEqual([]);
  });
});

describeWithShared("the Checks sheet of the seed release", (folder) => {
  const bytes = readFileSync(resolve(folder, "seed/iij-1q04-release.txt"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = readText({ name: "iij-1q04-release.txt", bytes, sha256 });
  const filing = document.ok ? interpretDocument(document.value) : undefined;
  if (!filing?.ok) throw new Error("the seed release cannot be read");
  const checked = check([filing.value]);

  test("shows in every row the outcome that the check found", () => {
    expect(disagreements(checked)).toEqual([]);
  });

  test("shows no error value", () => {
    expect(errorsOf(checked)).toEqual([]);
  });

  test("counts the outcomes where Summary reads them", () => {
    const outcomes = (outcome: CheckItem["outcome"]) =>
      checked.report.items.filter((item) => item.outcome === outcome && item.check !== "language").length;
    const columns = checked.plan.sheets
      .find(({ id }) => id === "checks")
      ?.rows.filter(({ key }) => key.startsWith("language|")).length;
    expect(counted(checked)).toEqual({
      exact: outcomes("exact") + (columns ?? 0),
      rounding: 53,
      breaks: 0,
      plug: 1,
      incomplete: 0,
    });
    expect(columns).toBeLessThan(80);
  });
});
