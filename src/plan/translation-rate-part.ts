import { addDays, type IsoDate } from "../core/date";
import { ONE } from "../core/decimal";
import { endOf } from "../core/period";
import { figureAt, periodRange, whereNumbers } from "./analysis-formula";
import { headingPart, joinParts, linePart, notePart, type SheetPart } from "./analysis-part";
import { textCell } from "./cell-text";
import { call, cell, type Formula, NIL, NOTHING, operation, UNITY } from "./formula";
import { whereNumber } from "./guard";
import type { PlanModel } from "./model";
import { HEAD, LABEL, UNIT } from "./sheet-frame";
import type { PeriodColumn } from "./timeline";
import { averageOver, balanceDays, closingOn, type Translation, type TranslationRate } from "./translation";
import type { CellPlan } from "./workbook-plan";

/** The rows of the FX sheet that hold the rates of a translation, each a rate a period column. */
export const RATE_ROW = {
  average: "fx:translation:average",
  closing: "fx:translation:closing",
  opening: "fx:translation:opening",
  historical: "fx:translation:historical",
  since: "fx:translation:since",
} as const;
export type RateRow = keyof typeof RATE_ROW;

const BEFORE_KEY = "fx:translation:before@key";
const BEFORE = "fx:translation:before@position";
/** 1 in the first of the columns that end on the day of a balance sheet, so that a day counts once. */
const FIRST_OF_DAY = "fx:translation:day";
const DIGITS = 4;

/**
 * The rates that a translation uses, as inputs that an analyst may overwrite, each with its source in a note. The
 * historical rate of paid-in capital is an assumption and says so: documents do not tell when capital came in.
 */
export function translationRates(model: PlanModel, translation: Translation): SheetPart {
  const { base, quote, currency, missing } = translation;
  const unit = `${quote}/${base}`;
  const named = (what: string) => `${quote} for 1 ${base}, ${what}`;
  const inputs = (row: RateRow, what: string, find: (column: PeriodColumn) => TranslationRate | undefined) =>
    inputRow(model, RATE_ROW[row], named(what), unit, find);
  const sheets = balanceColumns(model);
  return joinParts(
    headingPart("fx:translation", `Rates for the translation into ${currency}`),
    inputs("average", "average of the period", ({ period }) =>
      period?.kind === "duration" ? averageOver(translation, period.from, period.to) : undefined,
    ),
    inputs("closing", "at the end of the period", ({ period }) => period && closingOn(translation, endOf(period))),
    inputs("opening", "on the day before the period begins", ({ period }) =>
      period?.kind === "duration" ? closingOn(translation, addDays(period.from, -1)) : undefined,
    ),
    sheets.length === 0
      ? { rows: [], cells: [] }
      : joinParts(
          inputs("since", "average since the balance sheet before", (column) => {
            const [day, before] = [dayOf(column), balanceBefore(model, column)];
            return day && before ? averageOver(translation, addDays(before, 1), day) : undefined;
          }),
          beforeRows(model, sheets),
          linePart(
            model,
            { key: RATE_ROW.historical, label: named("historical, of paid-in capital (assumed)"), unit },
            {
              role: "formula",
              format: { kind: "rate", digits: DIGITS },
              formula: () => whereNumber(cell(RATE_ROW.closing, sheets[0]?.key ?? "", { fixed: "both" })),
              note: "The closing rate of the first balance sheet in this workbook stands for the rates of the days on which the capital came in. Overwrite it where these are known.",
            },
          ),
        ),
    sourceNotes(translation),
    ...(missing.length === 0
      ? []
      : [notePart("fx:translation:missing", `Without a rate: ${missing.slice(0, 3).join("; ")}`)]),
    { rows: [{ key: "fx:translation@space" }], cells: [] },
  );
}

/** The figure of a row in the balance sheet before, found by its position, so that moved columns do no harm. */
export function inBalanceBefore(
  model: PlanModel,
  place: { readonly row: string; readonly sheet?: string },
  column: string,
): Formula {
  return figureAt(model, place.row, cell(BEFORE, column), place.sheet);
}

export function positionOfBalanceBefore(column: string): Formula {
  return cell(BEFORE, column);
}

/**
 * The sum of a row over the balance sheets up to a column's day, each day once; nothing where one of them has no figure.
 */
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

function inputRow(
  model: PlanModel,
  key: string,
  label: string,
  unit: string,
  find: (column: PeriodColumn) => TranslationRate | undefined,
): SheetPart {
  return {
    rows: [{ key }],
    cells: [
      textCell(key, LABEL, "label", label),
      textCell(key, UNIT, "unit", unit),
      ...model.timeline.columns.flatMap((column): readonly CellPlan[] => {
        const found = column.status === "A" ? find(column) : undefined;
        if (!found) return [];
        return [
          {
            row: key,
            column: column.key,
            role: "input",
            content: { kind: "number", value: found.rate },
            format: { kind: "rate", digits: DIGITS },
            note: `${found.source}${found.start === undefined && found.date !== found.end ? `, rate of ${found.date}` : ""}`,
          },
        ];
      }),
    ],
  };
}

/** Hidden: the days, which column has the balance sheet before, and its position among the period columns. */
function beforeRows(model: PlanModel, sheets: readonly PeriodColumn[]): SheetPart {
  const format = { kind: "count" } as const;
  return {
    rows: [
      { key: FIRST_OF_DAY, hidden: true },
      { key: BEFORE_KEY, hidden: true },
      { key: BEFORE, hidden: true },
    ],
    cells: [
      ...firstOfDays(sheets).map(({ key }): CellPlan => ({
        row: FIRST_OF_DAY,
        column: key,
        role: "key",
        content: { kind: "number", value: ONE },
        format,
      })),
      ...model.timeline.columns.flatMap((column) => {
        const before = balanceBefore(model, column);
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

function firstOfDays(sheets: readonly PeriodColumn[]): readonly PeriodColumn[] {
  return sheets.filter((column) => sheets.find((other) => dayOf(other) === dayOf(column)) === column);
}

/** The period columns that show a balance sheet, oldest first. */
function balanceColumns(model: PlanModel): readonly PeriodColumn[] {
  const days = new Set(daysOf(model));
  const columns = model.timeline.columns.filter((column) => {
    const day = dayOf(column);
    return column.status === "A" && day !== undefined && days.has(day);
  });
  return columns.sort((a, b) => ((dayOf(a) ?? "") < (dayOf(b) ?? "") ? -1 : 1));
}

/** The day of the last balance sheet before a column's own. */
function balanceBefore(model: PlanModel, column: PeriodColumn): IsoDate | undefined {
  const day = dayOf(column);
  return day === undefined || column.status !== "A" ? undefined : daysOf(model).findLast((other) => other < day);
}

function daysOf(model: PlanModel): readonly IsoDate[] {
  return balanceDays(model.filings.map(({ filing }) => filing));
}

function dayOf({ period }: PeriodColumn): IsoDate | undefined {
  return period && endOf(period);
}

/** What the rates come from, each source once. */
function sourceNotes({ rates }: Translation): SheetPart {
  const plain = rates.map(({ source }) => source.replace(/, mean of .*$/u, ""));
  const text = `Rates of: ${[...new Set(plain)].join("; ")}. Each cell's note says which days; overwritten rates are used as they stand.`;
  return rates.length === 0 ? { rows: [], cells: [] } : notePart("fx:translation:source", text);
}
