/**
 * The numbers that formulas need stand in labelled cells of their own, at the end of the sheet, in the column of the
 * units: a formula holds no constant but 0, 1 and empty text. A row is laid out when some formula refers to it.
 */
import { type Decimal, decimal, powerOfTen } from "../core/decimal";
import { NO_PART, type SheetPart } from "./analysis-part";
import { textCell, textContent } from "./cell-text";
import { forEachReference } from "./dangling";
import { cell, type Formula, operation } from "./formula";
import { LABEL, UNIT } from "./sheet-frame";
import type { CellContent, CellPlan, NumberFormat } from "./workbook-plan";

const SCALE = "@scale:";
const DIGITS = "@digits:";
const TOLERANCE = "@tolerance:";
const POINTS = "@points";

/** The row of the word that stands before the label of a period. */
export const EBITDA_WORD = "@word:ebitda";

function labelled(row: string): Formula {
  return cell(row, UNIT, { fixed: "both" });
}

/** The amount brought up or down so many powers of ten: 3 from millions to thousands. Always a number as input. */
export function shifted(amount: Formula, powers: number): Formula {
  if (powers === 0) return amount;
  return operation(amount, powers > 0 ? "*" : "/", labelled(`${SCALE}${Math.abs(powers)}`));
}

/** A fraction in percentage points. */
export function inPoints(fraction: Formula): Formula {
  return operation(fraction, "*", labelled(POINTS));
}

/** A difference that rounding explains, in the scale of the row. */
export function tolerance(amount: Decimal): Formula {
  return labelled(`${TOLERANCE}${amount.toString()}`);
}

/** So many decimal places, for ROUND. */
export function decimalPlaces(digits: number): Formula {
  return labelled(`${DIGITS}${digits}`);
}

interface LabelledValue {
  readonly label: string;
  readonly content: CellContent;
  readonly format?: NumberFormat;
}

function numbered(label: string, value: Decimal): LabelledValue {
  const format = { kind: "amount", digits: value.decimalPlaces() } as const;
  return { label, content: { kind: "number", value }, format };
}

function valueOf(row: string): LabelledValue | undefined {
  const rest = (prefix: string) => row.slice(prefix.length);
  if (row === POINTS) return numbered("Percentage points in one", decimal(100));
  if (row === EBITDA_WORD) return { label: "Word before the period's name", content: textContent("EBITDA ") };
  if (row.startsWith(SCALE)) return numbered("Factor between two printed scales", powerOfTen(Number(rest(SCALE))));
  if (row.startsWith(TOLERANCE))
    return numbered("Difference that the rounding of two prints explains", decimal(rest(TOLERANCE)));
  if (row.startsWith(DIGITS)) return numbered("Decimal places of the figures", decimal(rest(DIGITS)));
  return undefined;
}

/** The rows of all labelled values that the cells of a sheet refer to. */
export function labelledValues(sheet: string, cells: readonly CellPlan[]): SheetPart {
  const referred = new Set<string>();
  for (const { content } of cells) {
    if (content.kind !== "formula") continue;
    forEachReference(content.formula, sheet, (target, { row }) => {
      if (target === sheet && row.startsWith("@")) referred.add(row);
    });
  }
  const found = [...referred].sort().flatMap((row) => {
    const value = valueOf(row);
    return value ? [{ row, ...value }] : [];
  });
  if (found.length === 0) return NO_PART;
  return {
    rows: [{ key: "@values" }, ...found.map(({ row }) => ({ key: row }))],
    cells: [
      textCell("@values", LABEL, "heading", "Values that the formulas use"),
      ...found.flatMap(({ row, label, content, format }): readonly CellPlan[] => [
        textCell(row, LABEL, "label", label),
        { row, column: UNIT, role: "input", content, ...(format && { format }) },
      ]),
    ],
  };
}
