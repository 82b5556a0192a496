/** Which style a cell gets: by its role, its content, and what stands around it. */
import type { CellPlan, CellRole, SheetPlan } from "../plan/workbook-plan";
import { type CellStyle, DEEPEST_INDENT } from "./look";
import { formatCode, printedFormatCode } from "./number-format";
import { displayWidth } from "./text-width";
import { wouldBeReinterpreted } from "./written-text";

/** What the cells of a sheet say about its rows and columns. */
export interface SheetTraits {
  /** Rows of subtotals and totals: their lines run on through labels and units. */
  readonly sums: ReadonlyMap<string, "subtotal" | "total">;
  /** Columns that hold more figures than words. */
  readonly columnsOfFigures: ReadonlySet<string>;
  readonly widths: ReadonlyMap<string, number>;
  /** Cells with a column header right below them, by row and column. */
  readonly upperHeaders: ReadonlySet<string>;
}

export function traitsOf(plan: SheetPlan): SheetTraits {
  const balance = new Map<string, number>();
  for (const cell of plan.cells) {
    const weight = isFigure(cell) ? 1 : WORD_ROLES.has(cell.role) ? -1 : 0;
    if (weight !== 0) balance.set(cell.column, (balance.get(cell.column) ?? 0) + weight);
  }
  const rowAbove = new Map(plan.rows.map(({ key }, position) => [key, plan.rows[position - 1]?.key]));
  const headers = plan.cells.filter(({ role }) => isHeader(role));
  return {
    sums: new Map(
      plan.cells.flatMap(({ row, role }) => (role === "subtotal" || role === "total" ? [[row, role]] : [])),
    ),
    columnsOfFigures: new Set([...balance].filter(([, weight]) => weight > 0).map(([column]) => column)),
    widths: new Map(plan.columns.map(({ key, width }) => [key, width])),
    upperHeaders: new Set(headers.map(({ row, column }) => `${rowAbove.get(row) ?? ""}\n${column}`)),
  };
}

const WORD_ROLES: ReadonlySet<CellRole> = new Set<CellRole>(["label", "unit", "note"]);

function isFigure({ format }: CellPlan): boolean {
  return format !== undefined && format.kind !== "date";
}

function isHeader(role: CellRole): boolean {
  return role === "column-header" || role === "estimate-header";
}

export function styleOf(cell: CellPlan, traits: SheetTraits): CellStyle {
  const { role, content } = cell;
  const format = cell.format ?? (content.kind === "date" ? ({ kind: "date" } as const) : undefined);
  const amongFigures = (isHeader(role) || role === "reported") && traits.columnsOfFigures.has(cell.column);
  return {
    role,
    code: format
      ? (role === "reported" ? printedFormatCode : formatCode)(format)
      : amongFigures
        ? formatCode({ kind: "count" })
        : "General",
    indent: Math.min(cell.indent ?? 0, DEEPEST_INDENT),
    horizontal: format !== undefined || amongFigures ? "right" : role === "check" ? "center" : undefined,
    ruledAs: role === "label" || role === "unit" ? traits.sums.get(cell.row) : undefined,
    underlined: cell.goTo !== undefined,
    unruled: isHeader(role) && traits.upperHeaders.has(`${cell.row}\n${cell.column}`),
    wrapped: isHeader(role) && content.kind === "text" && isWider(content.text, traits.widths.get(cell.column) ?? 0),
    quoted: content.kind === "text" && wouldBeReinterpreted(content.text),
  };
}

/** Bold text takes a little more room than its characters count. */
function isWider(text: string, column: number): boolean {
  return displayWidth(text) * 1.1 > column;
}
