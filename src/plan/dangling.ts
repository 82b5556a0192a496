/** What in a plan points to nothing, or stands twice: found before anything is written. */
import { type CellKey, type Layout, layOut } from "./address";
import type { Formula } from "./formula";
import type { CellPlan, ChartPlan, SheetPlan, WorkbookPlan } from "./workbook-plan";

/** Something that names a sheet, row or column that the plan has not. */
export interface DanglingReference {
  /** The sheet that refers. */
  readonly sheet: string;
  readonly in: "cell" | "formula" | "link" | "choices" | "chart" | "freeze" | "print";
  /** The cell that refers; absent for charts, panes and print titles. */
  readonly cell?: CellKey;
  readonly target: { readonly sheet: string; readonly from: CellKey; readonly to: CellKey };
}

/** A key or a cell that a sheet has more than once: of two cells at one place only one could be written. */
export interface Duplicate {
  readonly sheet: string;
  readonly of: "sheet" | "row" | "column" | "cell";
  readonly key: string;
}

export function findDanglingReferences(plan: WorkbookPlan): readonly DanglingReference[] {
  const layout = layOut(plan);
  return plan.sheets.flatMap((sheet) => [
    ...sheet.cells.flatMap((cell) => danglingInCell(cell, sheet, layout)),
    ...sheet.charts.flatMap((chart) => danglingInChart(chart, sheet, layout)),
    ...danglingInView(sheet, layout),
  ]);
}

type Place = Pick<DanglingReference, "sheet" | "in" | "cell">;

function hasArea(layout: Layout, sheetId: string, from: CellKey, to: CellKey): boolean {
  const sheet = layout.sheets.get(sheetId);
  const has = ({ row, column }: CellKey) => sheet?.rows.has(row) === true && sheet.columns.has(column);
  return has(from) && (from === to || has(to));
}

function danglingAt(place: Place, sheet: string, from: CellKey, to: CellKey): DanglingReference {
  const keys = ({ row, column }: CellKey): CellKey => ({ row, column });
  return { ...place, target: { sheet, from: keys(from), to: keys(to) } };
}

function danglingInCell(cell: CellPlan, sheet: SheetPlan, layout: Layout): readonly DanglingReference[] {
  const found: DanglingReference[] = [];
  const check = (what: DanglingReference["in"], target: string, from: CellKey, to: CellKey) => {
    if (hasArea(layout, target, from, to)) return;
    const place = { sheet: sheet.id, in: what, cell: { row: cell.row, column: cell.column } };
    found.push(danglingAt(place, target, from, to));
  };
  check("cell", sheet.id, cell, cell);
  if (cell.content.kind === "formula") {
    forEachReference(cell.content.formula, sheet.id, (target, from, to) => {
      check("formula", target, from, to);
    });
  }
  if (cell.goTo) check("link", cell.goTo.sheet, cell.goTo, cell.goTo);
  if (cell.choices) check("choices", cell.choices.sheet ?? sheet.id, cell.choices.from, cell.choices.to);
  return found;
}

/** Visits every cell and range that a formula reads, with the sheet spelt out. */
export function forEachReference(
  formula: Formula,
  onSheet: string,
  visit: (sheet: string, from: CellKey, to: CellKey) => void,
): void {
  switch (formula.kind) {
    case "literal":
      return;
    case "cell":
      visit(formula.sheet ?? onSheet, formula, formula);
      return;
    case "range":
      visit(formula.sheet ?? onSheet, formula.from, formula.to);
      return;
    case "negation":
      forEachReference(formula.of, onSheet, visit);
      return;
    case "operation":
      forEachReference(formula.left, onSheet, visit);
      forEachReference(formula.right, onSheet, visit);
      return;
    case "call":
      for (const argument of formula.arguments) forEachReference(argument, onSheet, visit);
  }
}

/** Every cell and range that a formula reads. */
export function referencesIn(
  formula: Formula,
  onSheet: string,
): readonly { readonly sheet: string; readonly from: CellKey; readonly to: CellKey }[] {
  const found: { readonly sheet: string; readonly from: CellKey; readonly to: CellKey }[] = [];
  forEachReference(formula, onSheet, (sheet, from, to) => found.push({ sheet, from, to }));
  return found;
}

function danglingInChart(chart: ChartPlan, sheet: SheetPlan, layout: Layout): readonly DanglingReference[] {
  return [chart.categories, ...chart.series.map((series) => series.values)]
    .filter((range) => !hasArea(layout, range.sheet, range.from, range.to))
    .map((range) => danglingAt({ sheet: sheet.id, in: "chart" }, range.sheet, range.from, range.to));
}

function danglingInView(sheet: SheetPlan, layout: Layout): readonly DanglingReference[] {
  const { freeze } = sheet;
  const titles = sheet.print.titleRows;
  const column = sheet.columns[0]?.key ?? "";
  const ranges = [
    ...(freeze ? [{ in: "freeze" as const, from: freeze, to: freeze }] : []),
    ...(titles ? [{ in: "print" as const, from: { row: titles.from, column }, to: { row: titles.to, column } }] : []),
  ];
  return ranges
    .filter(({ from, to }) => !hasArea(layout, sheet.id, from, to))
    .map((range) => danglingAt({ sheet: sheet.id, in: range.in }, sheet.id, range.from, range.to));
}

export function findDuplicates(plan: WorkbookPlan): readonly Duplicate[] {
  const twice = (keys: readonly string[]): readonly string[] => {
    const seen = new Set<string>();
    return keys.filter((key) => seen.size === seen.add(key).size);
  };
  return [
    ...twice(plan.sheets.map((sheet) => sheet.id)).map((key): Duplicate => ({ sheet: key, of: "sheet", key })),
    ...plan.sheets.flatMap((sheet): readonly Duplicate[] => [
      ...twice(sheet.rows.map((row) => row.key)).map((key) => ({ sheet: sheet.id, of: "row" as const, key })),
      ...twice(sheet.columns.map((column) => column.key)).map((key) => ({
        sheet: sheet.id,
        of: "column" as const,
        key,
      })),
      ...twice(sheet.cells.map(({ row, column }) => `${row}\n${column}`)).map((key) => ({
        sheet: sheet.id,
        of: "cell" as const,
        key,
      })),
    ]),
  ];
}
