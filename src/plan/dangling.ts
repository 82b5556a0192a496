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

function check(layout: Layout, place: Place, sheet: string, from: CellKey, to: CellKey): readonly DanglingReference[] {
  if (hasArea(layout, sheet, from, to)) return [];
  const keys = ({ row, column }: CellKey): CellKey => ({ row, column });
  return [{ ...place, target: { sheet, from: keys(from), to: keys(to) } }];
}

function hasArea(layout: Layout, sheetId: string, from: CellKey, to: CellKey): boolean {
  const sheet = layout.sheets.get(sheetId);
  const has = ({ row, column }: CellKey) => sheet?.rows.has(row) === true && sheet.columns.has(column);
  return has(from) && (from === to || has(to));
}

function danglingInCell(cell: CellPlan, sheet: SheetPlan, layout: Layout): readonly DanglingReference[] {
  const at = { row: cell.row, column: cell.column };
  const place = (what: DanglingReference["in"]): Place => ({ sheet: sheet.id, in: what, cell: at });
  const found = [...check(layout, place("cell"), sheet.id, at, at)];
  if (cell.content.kind === "formula") {
    for (const { sheet: target, from, to } of referencesIn(cell.content.formula, sheet.id)) {
      found.push(...check(layout, place("formula"), target, from, to));
    }
  }
  if (cell.goTo) found.push(...check(layout, place("link"), cell.goTo.sheet, cell.goTo, cell.goTo));
  if (cell.choices) {
    const { sheet: target, from, to } = cell.choices;
    found.push(...check(layout, place("choices"), target ?? sheet.id, from, to));
  }
  return found;
}

/** Every cell and range that a formula reads, with the sheet spelt out. */
export function referencesIn(
  formula: Formula,
  onSheet: string,
): readonly { readonly sheet: string; readonly from: CellKey; readonly to: CellKey }[] {
  switch (formula.kind) {
    case "literal":
      return [];
    case "cell":
      return [{ sheet: formula.sheet ?? onSheet, from: formula, to: formula }];
    case "range":
      return [{ sheet: formula.sheet ?? onSheet, from: formula.from, to: formula.to }];
    case "negation":
      return referencesIn(formula.of, onSheet);
    case "operation":
      return [...referencesIn(formula.left, onSheet), ...referencesIn(formula.right, onSheet)];
    case "call":
      return formula.arguments.flatMap((argument) => referencesIn(argument, onSheet));
  }
}

function danglingInChart(chart: ChartPlan, sheet: SheetPlan, layout: Layout): readonly DanglingReference[] {
  const ranges = [chart.categories, ...chart.series.map((series) => series.values)];
  return ranges.flatMap((range) => check(layout, { sheet: sheet.id, in: "chart" }, range.sheet, range.from, range.to));
}

function danglingInView(sheet: SheetPlan, layout: Layout): readonly DanglingReference[] {
  const column = sheet.columns[0]?.key ?? "";
  const titles = sheet.print.titleRows;
  const freeze = sheet.freeze;
  return [
    ...(freeze ? check(layout, { sheet: sheet.id, in: "freeze" }, sheet.id, freeze, freeze) : []),
    ...(titles
      ? check(
          layout,
          { sheet: sheet.id, in: "print" },
          sheet.id,
          { row: titles.from, column },
          { row: titles.to, column },
        )
      : []),
  ];
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
