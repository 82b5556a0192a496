/** Hidden rows of FX that lead from a balance sheet to the one before, wherever their columns are moved. */
import type { IsoDate } from "../core/date";
import { ONE, ZERO } from "../core/decimal";
import { endOf } from "../core/period";
import { areNumbers, figureAt, periodRange, whereNumbers } from "./analysis-formula";
import type { SheetPart } from "./analysis-part";
import { textCell } from "./cell-text";
import { call, cell, type Formula, NIL, NOTHING, operation, UNITY } from "./formula";
import type { PlanModel } from "./model";
import { hasFigure, type SeriesBlock } from "./series";
import { HEAD } from "./sheet-frame";
import type { PeriodColumn } from "./timeline";
import type { CellPlan } from "./workbook-plan";

const BEFORE_KEY = "fx:translation:before@key";
const BEFORE = "fx:translation:before@position";
/** 1 in the first of the columns that show the balance sheet of a day, 0 in further ones, so that a day counts once. */
const FIRST_OF_DAY = "fx:translation:day";

/** The period columns that show some of these rows, oldest first. */
export function balanceColumns(
  model: PlanModel,
  block: SeriesBlock,
  rows: ReadonlySet<string>,
): readonly PeriodColumn[] {
  const shown = block.rows.filter(({ key }) => rows.has(key));
  return model.timeline.columns
    .filter(
      (column) =>
        column.status === "A" && dayOf(column) !== undefined && shown.some((row) => hasFigure(block, row, column.key)),
    )
    .sort((a, b) => ((dayOf(a) ?? "") < (dayOf(b) ?? "") ? -1 : 1));
}

/** The day of the last of these balance sheets before a column's own; undefined where the column shows none of them. */
export function dayOfBalanceBefore(sheets: readonly PeriodColumn[], column: PeriodColumn): IsoDate | undefined {
  const day = dayOf(column);
  if (day === undefined || !sheets.includes(column)) return undefined;
  return sheets.map(dayOf).findLast((other) => other !== undefined && other < day);
}

/** The days, which column has the balance sheet before, and its position among the period columns. */
export function beforeRows(model: PlanModel, sheets: readonly PeriodColumn[]): SheetPart {
  const format = { kind: "count" } as const;
  const isFirst = (column: PeriodColumn) => sheets.find((other) => dayOf(other) === dayOf(column)) === column;
  return {
    rows: [FIRST_OF_DAY, BEFORE_KEY, BEFORE].map((key) => ({ key, hidden: true })),
    cells: [
      ...sheets.map((column): CellPlan => ({
        row: FIRST_OF_DAY,
        column: column.key,
        role: "key",
        content: { kind: "number", value: isFirst(column) ? ONE : ZERO },
        format,
      })),
      ...model.timeline.columns.flatMap((column) => {
        const before = dayOfBalanceBefore(sheets, column);
        const found = before && sheets.find((other) => dayOf(other) === before);
        return found ? [textCell(BEFORE_KEY, column.key, "key", found.key)] : [];
      }),
      ...model.timeline.columns.map(({ key }): CellPlan => {
        const match = call("MATCH", cell(BEFORE_KEY, key), periodRange(model, HEAD.keys), NIL);
        const formula = whereNumbers([match], match);
        return { row: BEFORE, column: key, role: "formula", content: { kind: "formula", formula }, format };
      }),
    ],
  };
}

/** Whether the column shows a balance sheet whose equity moves on. */
export function isBalanceColumn(column: string): Formula {
  return areNumbers(cell(FIRST_OF_DAY, column));
}

/** The position of the balance sheet before; empty where there is none. */
export function positionOfBalanceBefore(column: string): Formula {
  return cell(BEFORE, column);
}

/** The figure of a row in the balance sheet before, found by its position, so that moved columns do no harm. */
export function inBalanceBefore(
  model: PlanModel,
  place: { readonly row: string; readonly sheet?: string },
  column: string,
): Formula {
  return figureAt(model, place.row, cell(BEFORE, column), place.sheet);
}

/** The sum of a row over the balance sheets up to a column's day, each day once; nothing where one has no figure. */
export function upToDay(model: PlanModel, row: string, column: string): Formula {
  const isUpTo = operation(
    operation(periodRange(model, HEAD.end), "<=", cell(HEAD.end, column)),
    "*",
    operation(periodRange(model, FIRST_OF_DAY), "=", UNITY),
  );
  const figures = periodRange(model, row);
  const hasAll = operation(
    call("SUMPRODUCT", operation(isUpTo, "*", UNITY)),
    "=",
    call("SUMPRODUCT", operation(isUpTo, "*", operation(figures, "<>", NOTHING))),
  );
  return call("IF", hasAll, call("SUMPRODUCT", operation(isUpTo, "*", UNITY), figures), NOTHING);
}

function dayOf({ period }: PeriodColumn): IsoDate | undefined {
  return period && endOf(period);
}
