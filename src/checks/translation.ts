import { powerOfTen, type Decimal, ZERO } from "../core/decimal";
import { endOf, samePeriod } from "../core/period";
import type { Unit } from "../core/unit";
import type { StatementColumn } from "../statements/statement";
import { breaksIn, checkFigure } from "./check-figure";
import type { CheckItem, RateDivisor } from "./check-item";
import { amountText, columnName, nameOf, roundedLike } from "./figure-text";
import { figureIn, type FilingView, hasNumber, isUsable, readingsOf, type StatementView, termIn } from "./filing-view";
import { tell } from "./tell";
import { reachOf, valueOf } from "./tolerance";

/** A column that the issuer translated for convenience, and the rates that may have been used. */
interface TranslatedColumn {
  readonly at: StatementView;
  readonly position: number;
  readonly original: number;
  readonly divisors: readonly RateDivisor[];
}

/**
 * Convenience translation at a stated rate. A translated figure is exact when it is the rounded quotient; it is rounding
 * when it is the other of the two units around the quotient, since issuers round the translated column so that it adds
 * up (controlled rounding). The stated rate is taken at its word: the statement says that the translation was made at
 * it; only where most of a column contradicts that, the rate too counts as rounded.
 */
export function checkTranslation(views: readonly FilingView[], view: FilingView): readonly CheckItem[] {
  return view.statements.flatMap((at) =>
    translatedColumns(view, at).flatMap((column) => checkColumn(views, view, column)),
  );
}

function translatedColumns(view: FilingView, at: StatementView): readonly TranslatedColumn[] {
  const { columns } = at.statement;
  return columns.flatMap((column, position) => {
    const pairs = columns.flatMap((other, original) => {
      if (!isSameMoment(column, other)) return [];
      const divisors = ratesFor(view, at, column, other);
      return divisors.length > 0 ? [{ at, position, original, divisors }] : [];
    });
    return pairs.length === 1 ? pairs : [];
  });
}

function isSameMoment(a: StatementColumn, b: StatementColumn): boolean {
  if (a.measure !== "amount" || b.measure !== "amount" || a.basis !== b.basis) return false;
  if (a.currency === undefined || b.currency === undefined || a.currency === b.currency) return false;
  return a.period !== undefined && b.period !== undefined && samePeriod(a.period, b.period);
}

/**
 * The stated rates from the original's currency to the column's. A rate is so many of the quoted currency for one of
 * the base; usually the base is the currency translated into ("JPY 150.25 = $1"). Quoted the other way round, the
 * currency with fewer columns is the translation. A rate of the day the period ends comes before the others.
 */
function ratesFor(
  view: FilingView,
  at: StatementView,
  column: StatementColumn,
  original: StatementColumn,
): readonly RateDivisor[] {
  const end = column.period && endOf(column.period);
  const columnsIn = (currency: string | undefined) =>
    at.statement.columns.filter((c) => c.currency === currency).length;
  const isFewer = columnsIn(column.currency) < columnsIn(original.currency);
  const usable = view.filing.rates.filter(
    ({ rate, base, quote }) =>
      rate.greaterThan(ZERO) &&
      ((columnsIn(column.currency) <= columnsIn(original.currency) &&
        base === column.currency &&
        quote === original.currency) ||
        (isFewer && base === original.currency && quote === column.currency)),
  );
  const ranked = [...usable.filter((rate) => rate.at === end), ...usable.filter((rate) => rate.at !== end)];
  const distinct = ranked.filter((rate, i) => ranked.findIndex((other) => other.rate.equals(rate.rate)) === i);
  return distinct.map((rate) => ({ kind: "rate", rate, inverse: rate.base !== column.currency, reach: ZERO }));
}

function checkColumn(views: readonly FilingView[], view: FilingView, column: TranslatedColumn): readonly CheckItem[] {
  let asStated: readonly CheckItem[] | undefined;
  for (const over of column.divisors) {
    for (const reach of [ZERO, reachOfRate(over)]) {
      const items = itemsAt(view, column, { ...over, reach });
      if (breaksIn(items) * 2 <= items.length) {
        return items.map((item) => tell(views, item, () => translationMessage(view, item)));
      }
      asStated ??= items;
    }
  }
  return asStated ? [unknownRate(views, view, asStated)] : [];
}

/** Half a unit of the last printed digit of the rate. */
function reachOfRate({ rate }: RateDivisor): Decimal {
  return powerOfTen(-rate.decimals).dividedBy(2);
}

function itemsAt(
  view: FilingView,
  { at, position, original }: TranslatedColumn,
  over: RateDivisor,
): readonly CheckItem[] {
  return at.statement.lines.flatMap((line) => {
    const [printed, source] = [line.facts[position], line.facts[original]];
    if (!printed || !source || !isUsable(printed) || !isUsable(source) || !isMoney(printed.unit)) return [];
    if (printed.reported.kind === "nil" && source.reported.kind === "nil") return [];
    return readingsOf(view, [printed, source]).flatMap((language): CheckItem | readonly CheckItem[] => {
      const figure = figureIn(view, printed, language);
      const relation = { terms: [termIn(view, source, 1, language)], over };
      const item = checkFigure("translation", figure, relation, { language, rounding: "neighbour" });
      return !item || isNothing(item, at, position) ? [] : item;
    });
  });
}

function isMoney(unit: Unit): boolean {
  return unit.kind === "money" || unit.kind === "money-per";
}

/** A nil that stands for less than half a unit of its column says nothing about the translation. */
function isNothing({ figure, comparison }: CheckItem, at: StatementView, position: number): boolean {
  if (figure.print.reported.kind !== "nil" || !comparison) return false;
  const like = at.statement.lines.map((line) => line.facts[position]).find(hasNumber);
  return !like || comparison.expected.abs().lessThanOrEqualTo(reachOf(like.reported).above);
}

function unknownRate(views: readonly FilingView[], view: FilingView, items: readonly CheckItem[]): CheckItem {
  const first = items.find(({ outcome }) => outcome === "break") ?? items[0];
  if (!first) throw new Error("a column without figures has no rate to ask for");
  const { over } = first.relation;
  const rate = over?.kind === "rate" ? over.rate.rate.toFixed(over.rate.decimals) : "";
  return tell(views, { ...first, outcome: "question" }, () => {
    const off = breaksIn(items);
    return `${columnName(view, first.figure)}: the stated rate of ${rate} does not give ${off} of its ${items.length} figures, first ${nameOf(view, first.figure)}. The rate that was used is not known.`;
  });
}

function translationMessage(view: FilingView, { figure, relation, comparison, outcome }: CheckItem): string {
  const source = relation.terms[0]?.figure;
  const over = relation.over;
  if (!comparison || !source || over?.kind !== "rate") return "";
  const rate = over.rate.rate.toFixed(over.rate.decimals);
  const quotient = amountText(comparison.expected, figure, 3);
  const rounded = amountText(roundedLike(comparison.expected, figure), figure);
  const gap = amountText(valueOf(figure.print.reported).minus(roundedLike(comparison.expected, figure)).abs(), figure);
  const says = `${nameOf(view, figure)}: printed ${figure.print.text}, ${source.print.text} at ${rate} is ${quotient}`;
  return outcome === "rounding"
    ? `${says}, rounded ${rounded}; ${figure.print.text} is the next unit, as columns are rounded that must add up.`
    : `${says}: ${gap} off the rounded translation.`;
}
