import { cellAddress, formulaText, type Layout, layOut, type SheetLayout } from "./address";
import { evaluatePlan, type Evaluation } from "./evaluate";
import { shownNumber } from "./figure-text";
import { isError, type Scalar } from "./spreadsheet-value";
import type { CellPlan, ChartPlan, ChartRange, SheetPlan, WorkbookPlan } from "./workbook-plan";

/**
 * The plan as text for reviewers, one line a cell, sheet by sheet and row by row:
 * `IS!F12 [total] =SUM(F8:F11) → 1,234,567  "note"`. Keys and blank cells are left out, the grey ones counted.
 */
export function describePlan(plan: WorkbookPlan): string {
  return [`Workbook "${plan.title}"`, ...describeSheets(plan).values()].join("\n\n") + "\n";
}

/** The same by sheet id. */
export function describeSheets(plan: WorkbookPlan): ReadonlyMap<string, string> {
  const layout = layOut(plan);
  const evaluation = evaluatePlan(plan);
  return new Map(plan.sheets.map((sheet) => [sheet.id, describeSheet(sheet, layout, evaluation)]));
}

function describeSheet(sheet: SheetPlan, layout: Layout, evaluation: Evaluation): string {
  const own = layout.sheets.get(sheet.id);
  if (!own) return "";
  const place = (cell: CellPlan) => [own.rows.get(cell.row) ?? 0, own.columns.get(cell.column) ?? 0] as const;
  const cells = sheet.cells
    .filter((cell) => cell.role !== "key" && cell.content.kind !== "blank")
    .map((cell) => ({ cell, place: place(cell) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  return [
    headline(sheet, own),
    ...cells.map(
      ({ cell, place }) => `${own.name}!${cellAddress(...place)} ${describeCell(cell, sheet.id, layout, evaluation)}`,
    ),
    ...sheet.charts.map((chart) => describeChart(chart, layout)),
  ].join("\n");
}

function headline(sheet: SheetPlan, own: SheetLayout): string {
  const grey = sheet.cells.filter((cell) => cell.role === "empty-period" && cell.content.kind === "blank").length;
  const { freeze } = sheet;
  return [
    `## ${sheet.name} (${sheet.id}, ${sheet.group}): ${sheet.rows.length} rows, ${sheet.columns.length} columns`,
    ...(freeze ? [`frozen at ${cellAddress(own.rows.get(freeze.row) ?? 0, own.columns.get(freeze.column) ?? 0)}`] : []),
    ...(grey > 0 ? [`${grey} grey cells`] : []),
  ].join(", ");
}

function describeCell(cell: CellPlan, sheet: string, layout: Layout, evaluation: Evaluation): string {
  const target = cell.goTo;
  return [
    `[${cell.role}]`,
    `${">".repeat(cell.indent ?? 0)}${contentText(cell, sheet, layout, evaluation)}`,
    ...(target ? [`(to ${addressText(layout, target.sheet, target.row, target.column)})`] : []),
    ...(cell.choices
      ? [`(choices ${rangeText(layout, { ...cell.choices, sheet: cell.choices.sheet ?? sheet })})`]
      : []),
    ...(cell.note === undefined ? [] : [` ${JSON.stringify(cell.note)}`]),
  ].join(" ");
}

function contentText(cell: CellPlan, sheet: string, layout: Layout, evaluation: Evaluation): string {
  const { content } = cell;
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return JSON.stringify(content.text);
    case "date":
      return content.date;
    case "number":
      return shownNumber(content.value.toNumber(), cell.format);
    case "formula":
      return `=${formulaText(content.formula, sheet, layout)} → ${valueText(evaluation.valueOf(sheet, cell.row, cell.column), cell)}`;
  }
}

function valueText(value: Scalar, cell: CellPlan): string {
  if (value === null) return "blank";
  if (isError(value)) return value.code;
  return typeof value === "number" ? shownNumber(value, cell.format) : JSON.stringify(value);
}

function describeChart(chart: ChartPlan, layout: Layout): string {
  const { from, to } = chart.anchor;
  const lines = [
    `chart [${chart.kind}] ${JSON.stringify(chart.title)} at ${cellAddress(...from)}:${cellAddress(...to)}, over ${rangeText(layout, chart.categories)}`,
    ...chart.series.map((s) => `  [${s.role}] ${JSON.stringify(s.name)} ${rangeText(layout, s.values)}`),
  ];
  return lines.join("\n");
}

function rangeText(layout: Layout, range: ChartRange): string {
  const last = addressText(layout, range.sheet, range.to.row, range.to.column).split("!").at(-1) ?? "";
  return `${addressText(layout, range.sheet, range.from.row, range.from.column)}:${last}`;
}

function addressText(layout: Layout, sheet: string, row: string, column: string): string {
  const own = layout.sheets.get(sheet);
  const [r, c] = [own?.rows.get(row), own?.columns.get(column)];
  return own && r !== undefined && c !== undefined
    ? `${own.name}!${cellAddress(r, c)}`
    : `nowhere (${sheet} ${row} ${column})`;
}
