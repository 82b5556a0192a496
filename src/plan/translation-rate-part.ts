import { addDays } from "../core/date";
import { decimal } from "../core/decimal";
import { endOf } from "../core/period";
import { areNumbers } from "./analysis-formula";
import {
  headingPart,
  joinParts,
  labelCells,
  linePart,
  type LineText,
  NO_PART,
  notePart,
  type SheetPart,
} from "./analysis-part";
import { beforeRows, dayOfBalanceBefore, isBalanceColumn, positionOfBalanceBefore } from "./balance-before";
import { call, NOTHING } from "./formula";
import { whereNumber } from "./guard";
import type { PlanModel } from "./model";
import type { PeriodColumn } from "./timeline";
import { averageOver, closingOn, type Translation, type TranslationRate } from "./translation";
import { rateIn, type RateRow, translationRateRow } from "./translation-formula";
import type { CellPlan } from "./workbook-plan";

const DIGITS = 4;
/** Reasons that are told on the sheet, and how long each may be. */
const MOST_REASONS = 5;
const LONGEST_REASON = 300;

/** How the statements below are translated, for whoever opens the workbook without Tieout. */
const METHOD: readonly string[] = [
  "Income, expenses and cash flows stand at the average rate of their period; assets and liabilities at the closing rate (IAS 21.39 to 21.40).",
  "Equity: the first balance sheet at its closing rate, what each later one adds at the rate of that time. The difference to the closing rate is the cumulative translation adjustment (IAS 21.41).",
  "The issuer's own figures in the second currency are translated at one stated rate for convenience. They stand beside the lines and are no part of any series.",
];

/**
 * The rates that a translation uses, as inputs that an analyst may overwrite, each with its day or the number of its days
 * beneath. The rate of paid-in capital is an assumption and says so: documents do not tell when capital came in.
 * `sheets`: the period columns of the balance sheets whose equity is translated.
 */
export function translationRates(
  model: PlanModel,
  translation: Translation,
  sheets: readonly PeriodColumn[],
): SheetPart {
  const { currency, missing } = translation;
  return joinParts(
    headingPart("fx:translation", `Rates for the translation into ${currency}`),
    ...METHOD.map((text, i) => notePart(`fx:translation:method:${i}`, text)),
    inputPart(model, translation, "average", ({ period }) =>
      period?.kind === "duration" ? averageOver(translation, period.from, period.to) : undefined,
    ),
    inputPart(model, translation, "closing", ({ period }) => period && closingOn(translation, endOf(period))),
    inputPart(model, translation, "opening", ({ period }) =>
      period?.kind === "duration" ? closingOn(translation, addDays(period.from, -1)) : undefined,
    ),
    sheets.length === 0 ? NO_PART : equityRates(model, translation, sheets),
    sourceNotes(translation),
    ...missing
      .slice(0, MOST_REASONS)
      .map((reason, i) => notePart(`fx:translation:missing:${i}`, `No rate: ${reason.slice(0, LONGEST_REASON)}`)),
    missing.length > MOST_REASONS
      ? notePart("fx:translation:missing:more", `No rate in ${missing.length - MOST_REASONS} further places`)
      : NO_PART,
    { rows: [{ key: "fx:translation@space" }], cells: [] },
  );
}

function equityRates(model: PlanModel, translation: Translation, sheets: readonly PeriodColumn[]): SheetPart {
  return joinParts(
    inputPart(model, translation, "since", (column) => {
      const before = dayOfBalanceBefore(sheets, column);
      return before && column.period ? averageOver(translation, addDays(before, 1), endOf(column.period)) : undefined;
    }),
    beforeRows(model, sheets),
    linePart(model, rateText(translation, "historical"), {
      role: "input",
      format: { kind: "rate", digits: DIGITS },
      formula: (column) => {
        const [since, closing] = [rateIn(translation, "since", column), rateIn(translation, "closing", column)];
        const assumed = call(
          "IF",
          areNumbers(positionOfBalanceBefore(column)),
          whereNumber(since),
          whereNumber(closing),
        );
        return call("IF", isBalanceColumn(column), assumed, NOTHING);
      },
      note: "Assumed: of the first balance sheet its closing rate, of capital that came in later the average since the balance sheet before. Overwrite it where the rates of the days are known.",
    }),
  );
}

interface RateLabel {
  readonly en: string;
  readonly ja: string;
}

const LABELS: Readonly<Record<RateRow, RateLabel>> = {
  average: { en: "average of the period", ja: "期中平均レート" },
  closing: { en: "closing, at the end of the period", ja: "期末レート" },
  opening: { en: "closing, on the day before the period begins", ja: "期首(前日)レート" },
  since: { en: "average since the balance sheet before", ja: "前回の貸借対照表以降の平均レート" },
  historical: { en: "historical, of the capital paid in since (assumed)", ja: "払込資本の取得時レート(仮定)" },
};

function rateText(translation: Translation, row: RateRow): LineText {
  const { base, quote } = translation;
  const { en, ja } = LABELS[row];
  const key = translationRateRow(translation, row);
  return { key, label: `${quote} for 1 ${base}, ${en}`, labelJa: ja, unit: `${quote}/${base}` };
}

/** The rates of a row, and beneath them the day that each is of, or how many days a mean is of. */
function inputPart(
  model: PlanModel,
  translation: Translation,
  row: "average" | "closing" | "opening" | "since",
  find: (column: PeriodColumn) => TranslationRate | undefined,
): SheetPart {
  const key = translationRateRow(translation, row);
  const evidence = `${key}@evidence`;
  const isMean = row === "average" || row === "since";
  const found = model.timeline.columns.flatMap((column) => {
    const rate = column.status === "A" ? find(column) : undefined;
    return rate ? [{ column: column.key, rate }] : [];
  });
  return {
    rows: [{ key }, { key: evidence }],
    cells: [
      ...labelCells(model, rateText(translation, row)),
      ...labelCells(model, {
        key: evidence,
        label: isMean ? "number of daily rates" : "day of the rate",
        labelJa: isMean ? "日次レートの数" : "レートの日付",
        indent: 1,
        labelRole: "note",
      }),
      ...found.flatMap(({ column, rate }): readonly CellPlan[] => [
        {
          row: key,
          column,
          role: "input",
          content: { kind: "number", value: rate.rate },
          format: { kind: "rate", digits: DIGITS },
          note: rate.source,
        },
        ...evidenceCells(evidence, column, rate),
      ]),
    ],
  };
}

function evidenceCells(row: string, column: string, { start, days, date }: TranslationRate): readonly CellPlan[] {
  if (start === undefined) {
    return [{ row, column, role: "note", content: { kind: "date", date }, format: { kind: "date" } }];
  }
  return days === undefined
    ? []
    : [{ row, column, role: "note", content: { kind: "number", value: decimal(days) }, format: { kind: "count" } }];
}

/** Who publishes the rates, each source once. */
function sourceNotes({ rates }: Translation): SheetPart {
  return joinParts(
    ...rateSources(rates).map((source, i) =>
      notePart(`fx:translation:source:${i}`, `Source of the rates, as long as they are not overwritten: ${source}`),
    ),
  );
}

/** The sources of rates, without how many days each mean is of. */
export function rateSources(rates: readonly TranslationRate[]): readonly string[] {
  return [...new Set(rates.map(({ source }) => source.replace(/, mean of \d+ daily rates$/u, "")))];
}
