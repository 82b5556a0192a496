/**
 * The numbers and words of the Checks sheet's formulas, each in a labelled cell of its own: a formula holds no constant
 * but 0, 1 and empty text. A value is laid out when some formula refers to it.
 */
import { type Decimal, decimal, powerOfTen } from "../core/decimal";
import { textCell } from "./cell-text";
import { checkCount, COUNTED_OUTCOMES, type CountedOutcome } from "./check-state";
import { referencesIn } from "./dangling";
import { cell, type Formula, operation } from "./formula";
import { LABEL } from "./sheet-frame";
import type { CellPlan, RowPlan } from "./workbook-plan";

/** The column of counts, values and prints; left of each count stands the word of its outcome. */
export const VALUE = checkCount("exact").column;
/** The column of outcomes and of the words for them. */
export const OUTCOME = "outcome";

const HALF = "@half";
const PLACES = "@places";
const UNIT_OF = "@unit:";
const SCALE = "@scale:";

/** So many digits after the point are compared; far beyond them begins the noise of binary arithmetic. */
const COMPARED_DIGITS = 6;

function labelled(row: string): Formula {
  return cell(row, VALUE, { fixed: "both" });
}

export function wordOf(outcome: CountedOutcome): Formula {
  return cell(checkCount(outcome).row, OUTCOME, { fixed: "both" });
}

/** A half. */
export function half(): Formula {
  return labelled(HALF);
}

/** Decimal places for ROUND. */
export function places(): Formula {
  return labelled(PLACES);
}

/** One unit of the last of so many digits after the point; negative digits are before it. */
export function unitOfDigits(digits: number): Formula {
  return labelled(`${UNIT_OF}${digits}`);
}

/** An amount brought up (from millions to thousands: 3) or down so many powers of ten. */
export function shiftedBy(amount: Formula, powers: number): Formula {
  return powers === 0 ? amount : operation(amount, powers > 0 ? "*" : "/", labelled(`${SCALE}${Math.abs(powers)}`));
}

const COUNT_LABELS: Readonly<Record<CountedOutcome, string>> = {
  exact: "Agree exactly",
  rounding: "Differ within rounding",
  breaks: "Break: differ by more than rounding explains",
  plug: "Plugs: set so that a column adds up",
  incomplete: "Incomplete: a figure is missing",
};

/** The counts of the outcomes over a column of the sheet, each beside the word it counts. */
export function countCells(outcomes: Formula): readonly CellPlan[] {
  return COUNTED_OUTCOMES.flatMap((outcome): readonly CellPlan[] => {
    const { row, column } = checkCount(outcome);
    const formula: Formula = { kind: "call", name: "COUNTIF", arguments: [outcomes, cell(row, OUTCOME)] };
    return [
      textCell(row, LABEL, "label", COUNT_LABELS[outcome]),
      { row, column, role: "check", content: { kind: "formula", formula }, format: { kind: "count" } },
      textCell(row, OUTCOME, "input", outcome),
    ];
  });
}

interface LabelledValue {
  readonly label: string;
  readonly value: Decimal;
}

function valueOf(row: string): LabelledValue | undefined {
  const digits = (prefix: string) => Number(row.slice(prefix.length));
  if (row === HALF) return { label: "Half: a rounded figure lies within half a unit", value: decimal("0.5") };
  if (row === PLACES) return { label: "Decimal places that are compared", value: decimal(COMPARED_DIGITS) };
  if (row.startsWith(UNIT_OF)) return { label: "Unit of the last printed digit", value: powerOfTen(-digits(UNIT_OF)) };
  if (row.startsWith(SCALE)) return { label: "Factor between two printed scales", value: powerOfTen(digits(SCALE)) };
  return undefined;
}

/** The rows of all values that the cells refer to, in a fixed order. */
export function valueRows(
  sheet: string,
  cells: readonly CellPlan[],
): { rows: readonly RowPlan[]; cells: readonly CellPlan[] } {
  const referred = new Set(
    cells.flatMap(({ content }) =>
      content.kind === "formula"
        ? referencesIn(content.formula, sheet).flatMap(({ sheet: at, from }) => (at === sheet ? [from.row] : []))
        : [],
    ),
  );
  const found = [...referred].sort().flatMap((row) => {
    const value = valueOf(row);
    return value ? [{ row, ...value }] : [];
  });
  return {
    rows: found.map(({ row }) => ({ key: row })),
    cells: found.flatMap(({ row, label, value }): readonly CellPlan[] => [
      textCell(row, LABEL, "label", label),
      {
        row,
        column: VALUE,
        role: "input",
        content: { kind: "number", value },
        format: { kind: "amount", digits: value.decimalPlaces() },
      },
    ]),
  };
}
