import { findTranslation } from "../../src/app/find-translation";
import { planReleases } from "../../src/app/plan-releases";
import { decimal } from "../../src/core/decimal";
import { evaluatePlan } from "../../src/plan/evaluate";
import { buildModel } from "../../src/plan/model";
import type { CellContent, WorkbookPlan } from "../../src/plan/workbook-plan";
import { quoteSource } from "../../src/rates/quote-book";
import { readRateFile } from "../../src/rates/read-rate-file";
import type { Filing } from "../../src/statements/filing";
import { buildFiling, MARCH_YEAR, type RowSpec } from "../support/filing-builder";
import { releasesOf } from "../support/sample-release";

/** At the ends of March, June and September 100, 125 and 200 yen; on the average of the quarters between 110 and 160. */
const RATES = (() => {
  const rows = [
    "date,base,quote,rate,kind",
    "2004-03-31,USD,JPY,100,closing",
    "2004-06-30,USD,JPY,125,closing",
    "2004-09-30,USD,JPY,200,closing",
    "2004-06-30,USD,JPY,110,average",
    "2004-09-30,USD,JPY,160,average",
  ];
  const file = readRateFile(rows.join("\n"), "made-up.csv");
  if (!file.ok) throw new Error(file.problem);
  return quoteSource(file.value.source, file.value.quotes);
})();

const DAYS = ["2004-03-31", "2004-06-30", "2004-09-30"] as const;
const TOTALS = {
  "Total assets": ["Cash", "Plant"],
  "Total equity": ["Common stock", "Retained earnings", "Treasury stock"],
  "Total liabilities and equity": ["Debt", "Total equity"],
};

/** Own figures in yen: a company that raises capital in the second quarter and buys shares back in the third. */
const ROWS: readonly RowSpec[] = [
  { label: "Cash", concept: "cash-and-equivalents", cells: ["1,000", "12,000", "8,000"] },
  { label: "Plant", cells: ["9,000", "9,000", "10,000"] },
  { label: "Total assets", concept: "total-assets", role: "total", cells: ["10,000", "21,000", "18,000"] },
  { label: "Debt", cells: ["4,000", "3,000", "3,000"] },
  { label: "Common stock", concept: "common-stock", cells: ["5,000", "16,000", "16,000"] },
  { label: "Retained earnings", concept: "retained-earnings", cells: ["1,000", "2,000", "3,600"] },
  { label: "Treasury stock", concept: "treasury-stock", cells: ["", "", "(4,600)"] },
  { label: "Total equity", concept: "total-equity", role: "subtotal", cells: ["6,000", "18,000", "15,000"] },
  {
    label: "Total liabilities and equity",
    concept: "total-liabilities-and-equity",
    role: "total",
    cells: ["10,000", "21,000", "18,000"],
  },
];

function filingOf(
  rows: readonly RowSpec[] = ROWS,
  totals: Readonly<Record<string, readonly string[]>> = TOTALS,
  days: readonly string[] = DAYS,
  name = "release.txt",
): Filing {
  const columns = days.map((period) => ({ period }));
  return buildFiling({
    name,
    calendar: MARCH_YEAR,
    tables: [{ id: "b", kind: "balance", currency: "JPY", columns, rows, totals }],
  });
}

function planOf(...filings: readonly Filing[]): WorkbookPlan {
  return planReleases(releasesOf(...filings), "en", findTranslation(filings, RATES, "USD"));
}

function valuesOf(plan: WorkbookPlan, ...filings: readonly Filing[]) {
  const values = evaluatePlan(plan);
  const model = buildModel(filings);
  const rows = model.blocks.flatMap((block) => block.rows);
  const across = (row: string) => model.timeline.columns.map(({ key }) => values.valueOf("fx", row, key));
  return {
    line: (label: string) => across(`fx:translated:${rows.find((row) => row.label === label)?.key ?? ""}`),
    row: (name: string) => across(`fx:translation:${name}`),
    state: values.valueOf("summary", "state", "c1"),
    columns: model.timeline.columns.map(({ key }) => key),
  };
}

function withCell(plan: WorkbookPlan, row: string, column: string, content: CellContent): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.id === "fx" && cell.row === row && cell.column === column ? { ...cell, content } : cell,
      ),
    })),
  };
}

const notesOf = (plan: WorkbookPlan) =>
  plan.sheets
    .filter(({ id }) => id === "fx")
    .flatMap(({ cells }) => cells)
    .flatMap(({ role, content }) => (role === "note" && content.kind === "text" ? [content.text] : []));

describe("equity in a second currency", () => {
  const filing = filingOf();
  const plan = planOf(filing);
  const shown = valuesOf(plan, filing);

  it("begins at the first closing rate and takes in what comes later at the average of its time", () => {
    expect(shown.line("Common stock")).toEqual([50, 150, 150]); // 5,000 / 100; + 11,000 / 110
    expect(shown.line("Retained earnings").map(Number)).toEqual([
      10,
      expect.closeTo(10 + 1_000 / 110, 9),
      expect.closeTo(10 + 1_000 / 110 + 10, 9),
    ]);
  });

  it("takes a line that a balance sheet does not have for none", () => {
    expect(shown.line("Treasury stock")).toEqual(["", "", -28.75]); // (4,600) / 160
  });

  it("leaves assets, liabilities and totals at the closing rate, and the difference to the adjustment", () => {
    expect(shown.line("Total equity")).toEqual([60, 144, 75]);
    const earned = 10 + 1_000 / 110;
    expect(shown.row("adjustment").map(Number)).toEqual([
      0,
      expect.closeTo(144 - 150 - earned, 9),
      expect.closeTo(75 - 150 - (earned + 10) + 28.75, 9),
    ]);
    expect(shown.row("balance")).toEqual(["OK", "OK", "OK"]);
    expect(shown.state).toBe("OK");
  });

  it("takes the rate that an analyst writes for capital that came in", () => {
    const at = shown.columns[1] ?? "";
    const written = withCell(plan, "fx:translation:USD/JPY:historical", at, { kind: "number", value: decimal("125") });
    const then = valuesOf(written, filing);
    expect(then.line("Common stock")).toEqual([50, 138, 138]);
    expect(then.row("balance")).toEqual(["OK", "OK", "OK"]);
  });

  it("tells a translated sheet that does not balance on Checks and Summary", () => {
    const model = buildModel([filing]);
    const cash = model.blocks[0]?.rows[0]?.key ?? "";
    const at = shown.columns[2] ?? "";
    const written = withCell(plan, `fx:translated:${cash}`, at, { kind: "number", value: decimal("50") });
    const then = valuesOf(written, filing);
    expect(then.row("balance")).toEqual(["OK", "OK", expect.closeTo(10, 9)]);
    expect(evaluatePlan(written).valueOf("checks", "count:breaks", "count")).toBe(1);
    expect(then.state).not.toBe("OK");
  });
});

describe("a balance sheet that is off in its own currency", () => {
  const off = (cash: string, plant: string) =>
    ROWS.map((row) =>
      row.label === "Cash"
        ? { ...row, cells: ["1,000", "12,000", cash] }
        : row.label === "Plant"
          ? { ...row, cells: ["9,000", "9,000", plant] }
          : row,
    );

  it("by rounding, balances in the second one", () => {
    const filing = filingOf(off("8,001", "10,000"));
    expect(valuesOf(planOf(filing), filing).row("balance")).toEqual(["OK", "OK", "OK"]);
  });

  it("by more, does not", () => {
    const filing = filingOf(off("8,400", "10,000"));
    expect(valuesOf(planOf(filing), filing).row("balance")).toEqual(["OK", "OK", 2]);
  });
});

describe("equity whose place in the totals is not told", () => {
  const { "Total equity": _, ...others } = TOTALS;
  const filing = filingOf(ROWS, others);
  const plan = planOf(filing);

  it("gets no adjustment, and the sheet says so", () => {
    expect(plan.sheets.find(({ id }) => id === "fx")?.rows.map(({ key }) => key)).not.toContain(
      "fx:translation:adjustment",
    );
    expect(notesOf(plan).join("\n")).toContain("do not tell how equity enters them");
  });
});

describe("a statement without lines of paid-in or earned equity", () => {
  const rows = ROWS.filter(({ label }) => !["Common stock", "Retained earnings", "Treasury stock"].includes(label));
  const { "Total equity": _, ...others } = TOTALS;

  it("balances at the closing rate, and says why there is no adjustment", () => {
    const filing = filingOf(rows, others);
    const plan = planOf(filing);
    expect(valuesOf(plan, filing).row("balance")).toEqual(["OK", "OK", "OK"]);
    expect(notesOf(plan).join("\n")).toContain("all equity is at the closing rate");
  });
});

describe("an earlier filing that calculates its totals otherwise", () => {
  const first = filingOf(
    ROWS.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
    {},
    DAYS.slice(0, 1),
    "first.txt",
  );
  const second = filingOf(
    ROWS.map((row) => ({ ...row, cells: row.cells.slice(1) })),
    TOTALS,
    DAYS.slice(1),
    "second.txt",
  );

  it("balances like the later one, its capital carried on", () => {
    const shown = valuesOf(planOf(first, second), first, second);
    expect(shown.line("Common stock")).toEqual([50, 150, 150]);
    expect(shown.row("balance")).toEqual(["OK", "OK", "OK"]);
  });
});
