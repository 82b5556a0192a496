/** What further filings change of a model: new lines and periods, and figures that are other than they were. */
import { powerOfTen } from "../core/decimal";
import type { FiscalCalendar } from "../core/fiscal-calendar";
import { intervalsMeet } from "../core/interval";
import { intervalOf, type Reported } from "../core/reported";
import type { PlanModel } from "./model";
import type { SeriesRow, SourcedFigure } from "./series";
import { unitText } from "./unit-text";
import type { CellChoice } from "./workbook-state";

export interface ModelChange {
  readonly newLines: number;
  readonly newPeriods: number;
  readonly figures: readonly ChangedFigure[];
  /** The fiscal year is another one: periods that stand already get other names. */
  readonly calendar?: { readonly before: FiscalCalendar; readonly now: FiscalCalendar };
}

/** A figure that stands otherwise once the further filings are in; amounts in the unit of the row, as `unit` says it. */
export interface ChangedFigure {
  /** The cell of the workbook that shows it. */
  readonly cell: CellChoice;
  /** The title of the statement, as printed. */
  readonly statement: string;
  readonly label: string;
  readonly labelJa?: string;
  readonly period: string;
  readonly unit: string;
  readonly before: string;
  readonly now: string;
  /** Missing where one of the two is no number. */
  readonly difference?: string;
  /** The same amount with the other sign: printed otherwise, not restated. */
  readonly isTurned: boolean;
  /** The documents that print the one and the other. */
  readonly from: string;
  readonly to: string;
}

/** Rows and columns by their keys, which stay as filings are added. The same amount in another rounding is no change. */
export function changeOfModel(before: PlanModel, now: PlanModel): ModelChange {
  const rowsBefore = new Map(before.blocks.flatMap(({ rows }) => rows.map((row) => [row.key, row])));
  const columnsBefore = new Set(filled(before).map(({ key }) => key));
  const periods = new Map(now.timeline.columns.map(({ key, label }) => [key, label]));
  const rows = now.blocks
    .flatMap(({ sheet, title, rows: own }) => own.map((row) => ({ sheet, title, row })))
    .filter(({ row }) => row.cells.size > 0);
  const nameOf = (model: PlanModel, { filing }: SourcedFigure) => model.filings[filing]?.filing.source.name ?? "";
  const calendar = calendarChange(before.calendar, now.calendar);
  return {
    ...(calendar && { calendar }),
    newLines: rows.filter(({ row }) => !rowsBefore.has(row.key)).length,
    newPeriods: filled(now).filter(({ key }) => !columnsBefore.has(key)).length,
    figures: rows.flatMap(({ sheet, title, row }) =>
      [...row.cells].flatMap(([place, cell]): readonly ChangedFigure[] => {
        const old = rowsBefore.get(row.key)?.cells.get(place);
        if (!old || isSame(old.reported, cell.reported)) return [];
        const difference = differenceOf(old.reported, cell.reported, row);
        return [
          {
            cell: { sheet, row: row.key, column: place },
            statement: title,
            label: row.label,
            ...(row.labelJa !== undefined && { labelJa: row.labelJa }),
            period: periods.get(place) ?? place,
            unit: row.unit ? unitText(row.unit, row.scale) : "",
            before: amountText(old.reported, row),
            now: amountText(cell.reported, row),
            ...(difference !== undefined && { difference }),
            isTurned: isTurned(old.reported, cell.reported),
            from: nameOf(before, old),
            to: nameOf(now, cell),
          },
        ];
      }),
    ),
  };
}

/** Periods that some filing reports: the others stand empty on the sheets. */
function filled({ timeline }: PlanModel): PlanModel["timeline"]["columns"] {
  return timeline.columns.filter(({ status }) => status !== "");
}

function calendarChange(before: FiscalCalendar | undefined, now: FiscalCalendar | undefined): ModelChange["calendar"] {
  if (!before || !now) return undefined;
  const isAlike = before.fiscalYearEndMonth === now.fiscalYearEndMonth && before.labelledBy === now.labelledBy;
  return isAlike ? undefined : { before, now };
}

function isTurned(before: Reported, now: Reported): boolean {
  if (before.kind !== "number" || now.kind !== "number" || now.value.isZero()) return false;
  return isSame(before, { ...now, value: now.value.negated() });
}

function isSame(a: Reported, b: Reported): boolean {
  if (a.kind !== "number" || b.kind !== "number") return a.kind === b.kind;
  return intervalsMeet(intervalOf(a), intervalOf(b));
}

function amountText(reported: Reported, { scale, unit }: SeriesRow): string {
  switch (reported.kind) {
    case "nil":
      return "-";
    case "not-meaningful":
      return "n.m.";
    case "number":
      return grouped(reported.value.times(powerOfTen(unit?.kind === "percent" ? 0 : -scale)).toFixed());
  }
}

function differenceOf(before: Reported, now: Reported, row: SeriesRow): string | undefined {
  if (before.kind !== "number" || now.kind !== "number") return undefined;
  return amountText({ ...now, value: now.value.minus(before.value) }, row);
}

function grouped(digits: string): string {
  const [whole = "", part] = digits.split(".");
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") + (part === undefined ? "" : `.${part}`);
}
