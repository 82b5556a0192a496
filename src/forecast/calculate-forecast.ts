/**
 * The forecast worked out in decimals: what the sheets calculate with native formulas. Sums are exact; products and
 * quotients are those that spreadsheets keep. Each figure is rounded half away from zero to the digits of its line, as the
 * sheets do, so that sums hold to the last digit.
 */
import { type Decimal, decimal, maximum, powerOfTen, sum, ZERO } from "../core/decimal";
import { productAsKept, quotientAsKept, roundAsKept } from "../core/spreadsheet-number";
import type { Drivers } from "./driver";
import type { CreditLineRule, DrivenRule, ForecastLine, ForecastPeriod, Term } from "./forecast-line";
import type { Method } from "./method";

export interface ForecastInput {
  /** Quarters in the order of time without a gap, history first; at least four of history. */
  readonly periods: readonly ForecastPeriod[];
  readonly lines: readonly ForecastLine[];
  /** A figure of history, in the scale of its line; undefined where there is none. */
  readonly history: (line: string, period: string) => Decimal | undefined;
  readonly drivers: Drivers;
}

export interface Forecast {
  /** In the scale of the line; undefined where there is no figure: a quotient over nothing, history that is not given. */
  readonly figure: (line: string, period: string) => Decimal | undefined;
  /** The method in use: growth on the year before turns to growth on the quarter before where that year is not known. */
  readonly methodIn: (line: string, period: string) => Method;
}

/** In the order of the sheets: over the count, then to the unit. */
function quotient(amount: Decimal, count: Decimal, scale: number): Decimal {
  const each = quotientAsKept(amount, count);
  const factor = powerOfTen(Math.abs(scale));
  if (scale === 0) return each;
  return scale > 0 ? productAsKept(each, factor) : quotientAsKept(each, factor);
}

/** Throws where lines need each other in a circle: a bug of whoever made the rules. */
export function calculateForecast(input: ForecastInput): Forecast {
  const pass = new Map<string, Decimal | null | "open">();
  const lines = new Map(input.lines.map((line) => [line.key, line]));
  const places = new Map(input.periods.map(({ key }, i) => [key, i]));

  const at = (line: string, place: number): Decimal | undefined => {
    const period = input.periods[place];
    if (!period) return undefined;
    if (!period.isForecast) return input.history(line, period.key);
    const key = `${place} ${line}`;
    const known = pass.get(key);
    if (known === "open") throw new Error(`the forecast of ${line} needs itself`);
    if (known !== undefined) return known ?? undefined;
    pass.set(key, "open");
    const spec = lines.get(line);
    const worked = spec && work(spec, place, period);
    const figure = worked && roundAsKept(worked, spec.digits);
    pass.set(key, figure ?? null);
    return figure;
  };
  const orNil = (line: string, place: number) => at(line, place) ?? ZERO;
  const sumOf = (terms: readonly Term[], place: number) =>
    terms.reduce((sum, { line, when, weight }) => {
      const figure = orNil(line, when === "now" ? place : place - 1);
      return weight === 1 ? sum.plus(figure) : sum.minus(figure);
    }, ZERO);

  const methodAt = (line: string, place: number): Method => {
    const method = input.drivers.methodOf(line);
    return method === "year-ago" && at(line, place - 4) === undefined ? "sequential" : method;
  };

  const work = (line: ForecastLine, place: number, period: ForecastPeriod): Decimal | undefined => {
    const { rule } = line;
    switch (rule.kind) {
      case "driven":
        return driven(line, rule, place, period);
      case "sum":
        return sumOf(rule.terms, place);
      case "quotient": {
        const count = orNil(rule.count, place);
        return count.isZero() ? undefined : quotient(orNil(rule.amount, place), count, rule.scale);
      }
      case "credit-line":
        return credit(line.key, rule, place);
    }
  };

  const driven = (
    { key: line, digits }: ForecastLine,
    rule: DrivenRule,
    place: number,
    period: ForecastPeriod,
  ): Decimal => {
    const driver = input.drivers.valueOf(line, period.key);
    const before = () => orNil(line, place - 1);
    // What is added is rounded by itself, as on the sheets: 1 + driver would lose digits where growth is near −100 %.
    const grown = (from: Decimal) => from.plus(roundAsKept(productAsKept(from, driver), digits));
    const base = () => (rule.base === undefined ? ZERO : orNil(rule.base, place));
    switch (methodAt(line, place)) {
      case "year-ago":
        return grown(orNil(line, place - 4));
      case "sequential":
        return grown(before());
      case "percent-of-line":
        return productAsKept(base(), driver);
      case "days":
        return quotientAsKept(productAsKept(base(), driver), decimal(period.days));
      case "percent-of-opening":
        return productAsKept(sum((rule.opening ?? []).map((each) => orNil(each, place - 1))), driver);
      case "amount":
        return driver;
      case "net-change":
        return before().plus(driver);
      case "flat":
        return before();
    }
  };

  const credit = (line: string, rule: CreditLineRule, place: number): Decimal => {
    const before = orNil(line, place - 1);
    const cash = orNil(rule.cash, place - 1).plus(sumOf(rule.flows, place));
    return maximum(ZERO, before.plus(input.drivers.minimumCash ?? ZERO).minus(cash));
  };

  return {
    figure: (line, period) => {
      const place = places.get(period);
      return place === undefined ? undefined : at(line, place);
    },
    methodIn: (line, period) => methodAt(line, places.get(period) ?? 0),
  };
}
