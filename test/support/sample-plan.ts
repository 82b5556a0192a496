import { decimal } from "../../src/core/decimal";
import { call, cell, type Formula, NIL, NOTHING, operation, range } from "../../src/plan/formula";
import type { CellPlan, CellRole, NumberFormat, RowPlan, SheetPlan, WorkbookPlan } from "../../src/plan/workbook-plan";

/**
 * A small model of an invented company with everything that a plan can ask of a writer: source sheets in two
 * languages, links, totals, checks, a plug, choices, notes, hidden keys, an empty period, both kinds of charts.
 */
const PERIODS = ["1Q04", "2Q04", "3Q04", "4Q04"] as const;
const EMPTY_PERIOD = "2Q04";
const REPORTED = PERIODS.filter((period) => period !== EMPTY_PERIOD);
const LINES = [
  { key: "revenue", label: "Revenue", ja: "売上高", values: ["8675", "9120", "10244"] },
  { key: "cost", label: "+ Cost of revenue", ja: "＝売上原価", values: ["-7512", "-7810", "-8401"] },
  { key: "sga", label: '-SG&A <and> "other"', ja: "'販売費", values: ["-1340", "-1101", "-1296"] },
] as const;
const AMOUNT: NumberFormat = { kind: "amount", digits: 0 };
const PERCENT: NumberFormat = { kind: "percent", digits: 1 };

function put(
  row: string,
  column: string,
  role: CellRole,
  content: string | Formula,
  more: Partial<CellPlan> = {},
): CellPlan {
  const written =
    typeof content === "string"
      ? ({ kind: "text", text: content } as const)
      : ({ kind: "formula", formula: content } as const);
  return { row, column, role, content: written, ...more };
}

function number(row: string, column: string, role: CellRole, value: string, more: Partial<CellPlan> = {}): CellPlan {
  return { row, column, role, content: { kind: "number", value: decimal(value) }, format: AMOUNT, ...more };
}

function rowsOf(...keys: readonly string[]): readonly RowPlan[] {
  return keys.map((key) => (key === "keys" ? { key, hidden: true } : { key }));
}

const COLUMNS: SheetPlan["columns"] = [
  { key: "key", width: 8, hidden: true },
  { key: "label", width: 34 },
  { key: "unit", width: 10 },
  ...PERIODS.map((key) => ({ key, width: 12 })),
];

function source(id: string, name: string, language: "label" | "ja"): SheetPlan {
  return {
    id,
    name,
    group: "source",
    columns: COLUMNS,
    rows: rowsOf("keys", "title", "head", ...LINES.map(({ key }) => key), "income", "footnote"),
    cells: [
      put("title", "label", "title", language === "ja" ? "要約四半期損益計算書" : "Quarterly statements of income"),
      ...REPORTED.map((period) => put("head", period, "column-header", period)),
      ...LINES.flatMap((line) => [
        put(line.key, "label", "label", line[language], { indent: 1 }),
        ...REPORTED.map((period, i) =>
          number(line.key, period, "reported", line.values[i] ?? "0", {
            note: `Printed ${line.values[i]}\nLine ${i + 10}, column ${i}`,
          }),
        ),
      ]),
      ...REPORTED.map((period, i) => number("income", period, "reported", ["-177", "209", "547"][i] ?? "0")),
      put("footnote", "label", "note", "(*1) Figures are unaudited and prepared for this test only."),
    ],
    charts: [],
    print: { landscape: true, titleRows: { from: "head", to: "head" } },
  };
}

const statement: SheetPlan = {
  id: "is",
  name: "IS",
  group: "statement",
  columns: COLUMNS,
  rows: rowsOf(
    "keys",
    "title",
    "head",
    "end",
    "heading",
    ...LINES.map(({ key }) => key),
    "total",
    "printed",
    "check",
    "plug",
    "margin",
    "space",
    "base",
    "step-label",
    "up",
    "down",
    "ends",
  ),
  cells: [
    ...COLUMNS.map(({ key }) => put("keys", key, "key", key)),
    put("title", "label", "title", "Income statement"),
    put("head", "label", "column-header", "JPY thousands"),
    put("head", "unit", "column-header", "Unit"),
    ...PERIODS.map((period) => put("head", period, "column-header", period)),
    ...PERIODS.map((period, i): CellPlan => ({
      row: "end",
      column: period,
      role: "column-header",
      content: { kind: "date", date: `2004-${["06-30", "09-30", "12-31", "03-31"][i] ?? ""}` as "2004-06-30" },
    })),
    put("heading", "label", "heading", "Operations"),
    ...LINES.flatMap((line) => [
      put(line.key, "key", "key", line.key),
      put(line.key, "label", "label", line.label, {
        indent: 1,
        goTo: { sheet: "source:en", row: line.key, column: "label" },
      }),
      put(line.key, "unit", "unit", "k JPY"),
      ...REPORTED.map((period) =>
        put(line.key, period, "link", cell(line.key, period, { sheet: "source:en" }), { format: AMOUNT }),
      ),
      emptyCell(line.key),
    ]),
    put("total", "label", "label", "Operating income"),
    ...REPORTED.map((period) =>
      put(
        "total",
        period,
        "total",
        call("SUM", range({ row: "revenue", column: period }, { row: "sga", column: period })),
        { format: AMOUNT },
      ),
    ),
    put("printed", "label", "label", "as printed", { indent: 2 }),
    ...REPORTED.map((period) =>
      put("printed", period, "link", cell("income", period, { sheet: "source:ja" }), { format: AMOUNT }),
    ),
    put("check", "label", "label", "Check"),
    ...REPORTED.map((period) =>
      put(
        "check",
        period,
        "check",
        call(
          "IF",
          operation(cell("total", period), "=", cell("printed", period)),
          cell("exact", "label", { sheet: "checks", fixed: "both" }),
          cell("breaks", "label", { sheet: "checks", fixed: "both" }),
        ),
      ),
    ),
    put("plug", "label", "label", "Unexplained"),
    ...REPORTED.map((period) =>
      put("plug", period, "plug", operation(cell("printed", period), "-", cell("total", period)), { format: AMOUNT }),
    ),
    put("margin", "label", "label", "Operating margin"),
    ...PERIODS.map((period) =>
      put(
        "margin",
        period,
        "formula",
        call(
          "IF",
          call("ISNUMBER", cell("revenue", period)),
          operation(cell("total", period), "/", cell("revenue", period)),
          NOTHING,
        ),
        { format: PERCENT },
      ),
    ),
    put("step-label", "label", "subtitle", "Steps of the picture"),
    put("base", "label", "label", "base"),
    put("up", "label", "label", "up"),
    put("down", "label", "label", "down"),
    put("ends", "label", "label", "ends"),
    ...(["1Q04", "2Q04", "3Q04", "4Q04"] as const).flatMap((period, i) => [
      put("step-label", period, "label", ["Revenue", "Cost", "SG&A", "Other"][i] ?? ""),
      number("base", period, "formula", ["0", "3000", "2000", "0"][i] ?? "0"),
      number("ends", period, "formula", ["8675", "0", "0", "2600"][i] ?? "0"),
      number("up", period, "formula", ["0", "0", "600", "0"][i] ?? "0"),
      number("down", period, "formula", ["0", "5675", "0", "0"][i] ?? "0"),
    ]),
  ],
  charts: [
    {
      kind: "lines",
      title: "Operating margin",
      anchor: { from: [1, 8], to: [14, 15] },
      categories: { sheet: "is", from: { row: "head", column: "1Q04" }, to: { row: "head", column: "4Q04" } },
      series: [
        {
          name: "Operating margin",
          role: "line",
          values: { sheet: "is", from: { row: "margin", column: "1Q04" }, to: { row: "margin", column: "4Q04" } },
        },
      ],
      valueFormat: PERCENT,
    },
    {
      kind: "waterfall",
      title: "From revenue to income",
      anchor: { from: [15, 8], to: [30, 15] },
      categories: {
        sheet: "is",
        from: { row: "step-label", column: "1Q04" },
        to: { row: "step-label", column: "4Q04" },
      },
      series: (["base", "ends", "up", "down"] as const).map((key) => ({
        name: key,
        role: key === "ends" ? "end" : key,
        values: { sheet: "is", from: { row: key, column: "1Q04" }, to: { row: key, column: "4Q04" } },
      })),
      valueFormat: AMOUNT,
    },
  ],
  freeze: { row: "heading", column: "1Q04" },
  print: { landscape: true, titleRows: { from: "head", to: "end" } },
};

function emptyCell(row: string): CellPlan {
  return { row, column: EMPTY_PERIOD, role: "empty-period", content: { kind: "blank" } };
}

const checks: SheetPlan = {
  id: "checks",
  name: "Checks & Owner's",
  group: "check",
  columns: [
    { key: "label", width: 20 },
    { key: "value", width: 14 },
  ],
  rows: rowsOf("title", "exact", "breaks", "picked", "found"),
  cells: [
    put("title", "label", "title", "Checks"),
    put("exact", "label", "label", "exact"),
    put(
      "exact",
      "value",
      "formula",
      call(
        "COUNTIF",
        range({ row: "check", column: "1Q04" }, { row: "check", column: "4Q04" }, { sheet: "is" }),
        cell("exact", "label"),
      ),
      { format: { kind: "count" } },
    ),
    put("breaks", "label", "label", "breaks"),
    put(
      "breaks",
      "value",
      "formula",
      call(
        "COUNTIF",
        range({ row: "check", column: "1Q04" }, { row: "check", column: "4Q04" }, { sheet: "is" }),
        cell("breaks", "label"),
      ),
      { format: { kind: "count" } },
    ),
    put("picked", "label", "label", "Period"),
    put("picked", "value", "input", "4Q04", {
      choices: { sheet: "is", from: { row: "head", column: "1Q04" }, to: { row: "head", column: "4Q04" } },
    }),
    put("found", "label", "label", "Operating income"),
    put(
      "found",
      "value",
      "formula",
      call(
        "INDEX",
        range({ row: "total", column: "1Q04" }, { row: "total", column: "4Q04" }, { sheet: "is" }),
        call(
          "MATCH",
          cell("picked", "value"),
          range({ row: "head", column: "1Q04" }, { row: "head", column: "4Q04" }, { sheet: "is" }),
          NIL,
        ),
      ),
      { format: AMOUNT },
    ),
  ],
  charts: [],
  print: { landscape: false },
};

export const SAMPLE_PLAN: WorkbookPlan = {
  title: "Sample & model",
  sheets: [statement, checks, source("source:en", "1Q04", "label"), source("source:ja", "1Q04 ja", "ja")],
};
