/**
 * A whole statement in another currency. Its lines no longer add up to nothing once they are translated at different
 * rates; what is missing is the translation difference: on a balance sheet the cumulative translation adjustment in
 * equity (IAS 21.39(c), 21.41), on a cash flow statement the effect of exchange rates on cash (IAS 7.28).
 */
import { type Decimal, ZERO } from "../core/decimal";
import { failure, type Result, success } from "../core/result";
import { translate, type TranslationKind, type TranslationProblem, type TranslationRates } from "./translate";

/** `opening`: what the period began with, at the closing rate of the day before it: cash at the beginning. */
export type StatementTranslationKind = TranslationKind | "opening";

export interface TranslationLine {
  readonly key: string;
  readonly amount: Decimal;
  readonly kind: StatementTranslationKind;
  /**
   * How the line enters the equation of its statement. Balance sheet: 1 for assets, −1 for liabilities and equity. Cash
   * flow: 1 for cash at the beginning and for flows, −1 for cash at the end. 0 for lines that are totals of others or
   * stand beside the equation (shares, amounts per share, ratios).
   */
  readonly weight: -1 | 0 | 1;
  /** Of an equity line: the rate of the days on which it came in, where it has one of its own. */
  readonly historical?: Decimal;
}

/** Rates as units of the target currency for one unit of the statement's own. */
export interface StatementRates extends TranslationRates {
  readonly opening?: Decimal;
}

export interface TranslatedStatement {
  /** The lines' amounts in the target currency, unrounded, in the order given. */
  readonly amounts: readonly Decimal[];
  /**
   * The sum of the translated lines by their weights. Entered as one more line of weight −1 (in equity; for a cash flow
   * statement its opposite, among the flows, of weight 1) it makes the translated statement add up exactly.
   */
  readonly difference: Decimal;
}

export type StatementTranslationProblem =
  | { readonly kind: "line"; readonly key: string; readonly problem: TranslationProblem | MissingOpeningRate }
  /** The statement does not add up in its own currency: the adjustment would hide it. */
  | { readonly kind: "unbalanced"; readonly by: Decimal };

interface MissingOpeningRate {
  readonly kind: "missing-rate";
  readonly rate: "opening";
}

/** The statement translated line by line, with the difference that this leaves; nothing is rounded. */
export function translateStatement(
  lines: readonly TranslationLine[],
  rates: StatementRates,
): Result<TranslatedStatement, StatementTranslationProblem> {
  const by = weighedSum(lines.map(({ amount, weight }) => [amount, weight]));
  if (!by.isZero()) return failure({ kind: "unbalanced", by });
  const amounts: Decimal[] = [];
  for (const line of lines) {
    const translated = translateLine(line, rates);
    if (!translated.ok) return failure({ kind: "line", key: line.key, problem: translated.problem });
    amounts.push(translated.value);
  }
  const difference = weighedSum(lines.map(({ weight }, index) => [amounts[index] ?? ZERO, weight]));
  return success({ amounts, difference });
}

function translateLine(
  { amount, kind, historical }: TranslationLine,
  rates: StatementRates,
): Result<Decimal, TranslationProblem | MissingOpeningRate> {
  if (kind === "opening") {
    const { opening } = rates;
    if (opening === undefined) return failure({ kind: "missing-rate", rate: "opening" });
    return translate(amount, "stock", { closing: opening });
  }
  return translate(amount, kind, historical === undefined ? rates : { ...rates, historical });
}

function weighedSum(terms: readonly (readonly [amount: Decimal, weight: -1 | 0 | 1])[]): Decimal {
  return terms.reduce(
    (total, [amount, weight]) => (weight === 0 ? total : weight > 0 ? total.plus(amount) : total.minus(amount)),
    ZERO,
  );
}
