/** What in a plan points to nothing, or stands twice: found before anything is written. */
import { type CellKey, type Layout, layOut, layOutSheet } from "./address";
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
  return [
    ...plan.sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => danglingInFormula(cell, sheet, layout))),
    ...findDanglingLinks(plan),
  ];
}

/** All but those in formulas, which the evaluation of a plan comes across too: links, lists, charts, panes, pages. */
export function findDanglingLinks(plan: WorkbookPlan): readonly DanglingReference[] {
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

function danglingInFormula({ row, column, content }: CellPlan, sheet: SheetPlan, layout: Layout) {
  const found: DanglingReference[] = [];
  if (content.kind !== "formula") return found;
  forEachReference(content.formula, sheet.id, (target, from, to) => {
    if (hasArea(layout, target, from, to)) return;
    found.push(danglingAt({ sheet: sheet.id, in: "formula", cell: { row, column } }, target, from, to));
  });
  return found;
}

function danglingInCell(cell: CellPlan, sheet: SheetPlan, layout: Layout): readonly DanglingReference[] {
  const { row, column, goTo, choices } = cell;
  const found: DanglingReference[] = [];
  const place = (what: DanglingReference["in"]): Place => ({ sheet: sheet.id, in: what, cell: { row, column } });
  if (!hasArea(layout, sheet.id, cell, cell)) found.push(danglingAt(place("cell"), sheet.id, cell, cell));
  if (goTo && !hasArea(layout, goTo.sheet, goTo, goTo)) found.push(danglingAt(place("link"), goTo.sheet, goTo, goTo));
  const list = choices?.sheet ?? sheet.id;
  if (choices && !hasArea(layout, list, choices.from, choices.to)) {
    found.push(danglingAt(place("choices"), list, choices.from, choices.to));
  }
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
  return [
    ...twice(plan.sheets.map((sheet) => sheet.id)).map((key): Duplicate => ({ sheet: key, of: "sheet", key })),
    ...plan.sheets.flatMap((sheet): readonly Duplicate[] => {
      const told = (of: Duplicate["of"], keys: readonly string[]) => keys.map((key) => ({ sheet: sheet.id, of, key }));
      return [
        ...told("row", twice(sheet.rows.map((row) => row.key))),
        ...told("column", twice(sheet.columns.map((column) => column.key))),
        ...told("cell", cellsInOnePlace(sheet)),
      ];
    }),
  ];
}

function twice(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

/** By position, which is quicker to remember than two keys. */
function cellsInOnePlace(sheet: SheetPlan): readonly string[] {
  const { rows, columns } = layOutSheet(sheet);
  const taken = new Uint8Array(sheet.rows.length * sheet.columns.length);
  return sheet.cells.flatMap(({ row, column }) => {
    const place = (rows.get(row) ?? NaN) * columns.size + (columns.get(column) ?? NaN);
    if (taken[place] === 1) return [`${row}\n${column}`];
    taken[place] = 1;
    return [];
  });
}
