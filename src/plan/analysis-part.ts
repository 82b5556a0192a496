/** Pieces of the analysis sheets: a row with one formula in every period column, headings, notes. */
import { textCell } from "./cell-text";
import type { Formula } from "./formula";
import { hasJapanese, type PlanModel } from "./model";
import { LABEL, LABEL_JA, UNIT } from "./sheet-frame";
import type { CellPlan, CellRole, NumberFormat, RowPlan } from "./workbook-plan";

export interface SheetPart {
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
}

export const NO_PART: SheetPart = { rows: [], cells: [] };

export interface LineText {
  readonly key: string;
  readonly label: string;
  readonly labelJa?: string | undefined;
  readonly unit?: string | undefined;
  readonly indent?: number;
  readonly labelRole?: CellRole;
}

export interface LineFill {
  readonly role: CellRole;
  readonly format: NumberFormat;
  readonly formula: (column: string) => Formula;
  /** A cell note of the label: where the row comes from. */
  readonly note?: string | undefined;
}

export function joinParts(...parts: readonly SheetPart[]): SheetPart {
  return { rows: parts.flatMap((part) => part.rows), cells: parts.flatMap((part) => part.cells) };
}

/** Shown under its title only when there is something in it; a row is left free behind it. */
export function sectionPart(key: string, title: string, ...parts: readonly SheetPart[]): SheetPart {
  const body = joinParts(...parts);
  if (body.rows.length === 0) return NO_PART;
  return joinParts(headingPart(key, title), body, { rows: [{ key: `${key}@space` }], cells: [] });
}

export function headingPart(key: string, text: string, indent = 0): SheetPart {
  return { rows: [{ key }], cells: [textCell(key, LABEL, "heading", text, { indent })] };
}

export function notePart(key: string, text: string): SheetPart {
  return { rows: [{ key }], cells: [textCell(key, LABEL, "note", text)] };
}

/** Label and unit of a row, and its formula in all period columns, also in those that no filing fills. */
export function linePart(model: PlanModel, text: LineText, fill: LineFill): SheetPart {
  return {
    rows: [{ key: text.key }],
    cells: [
      ...labelCells(model, text, fill.note),
      ...model.timeline.columns.map((column): CellPlan => ({
        row: text.key,
        column: column.key,
        role: column.status === "" ? "empty-period" : fill.role,
        content: { kind: "formula", formula: fill.formula(column.key) },
        format: fill.format,
      })),
    ],
  };
}

export function labelCells(model: PlanModel, text: LineText, note?: string): readonly CellPlan[] {
  const { key, label, labelJa, unit, indent = 0, labelRole = "label" } = text;
  return [
    textCell(key, LABEL, labelRole, label, { indent, ...(note !== undefined && { note }) }),
    ...(hasJapanese(model) && labelJa !== undefined ? [textCell(key, LABEL_JA, labelRole, labelJa, { indent })] : []),
    ...(unit !== undefined ? [textCell(key, UNIT, "unit", unit)] : []),
  ];
}
