import { type Decimal, powerOfTen, roundHalfUp } from "../core/decimal";
import type { Figure } from "./check-item";
import { columnOfFigure, type FilingView, headingOf, labelOf, statementOf } from "./filing-view";

/**
 * An amount as the print would show it: in the scale and with the digits of `like`, and up to `more` digits where the
 * amount has them. Thousands are grouped by commas, negatives carry a minus sign, percentages their sign.
 */
export function amountText(amount: Decimal, like: Figure, more = 0): string {
  const { reported } = like.print;
  const scale = reported.kind === "number" ? reported.scale : 0;
  const digits = reported.kind === "number" ? Math.max(0, reported.decimals + reported.scale) : 0;
  const printed = roundHalfUp(amount.dividedBy(powerOfTen(scale)), digits + more);
  const kept = Math.max(digits, Math.min(printed.decimalPlaces(), digits + more));
  const [whole = "0", fraction] = printed.abs().toFixed(kept).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = printed.isNegative() && !printed.isZero() ? "-" : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}${signOfPercent(like)}`;
}

function signOfPercent({ fact }: Figure): string {
  return fact.unit.kind === "percent" ? "%" : "";
}

/** The amount to the accuracy of the print. */
export function roundedLike(amount: Decimal, { print: { reported } }: Figure): Decimal {
  return reported.kind === "number" ? roundHalfUp(amount, reported.decimals) : amount;
}

/** Total revenues, Jun 30, 2004 JPY */
export function nameOf(view: FilingView, figure: Figure): string {
  return `${labelOf(view, figure)}, ${columnName(view, figure)}`;
}

/** The period as the issuer names it, else as the column is headed; with the currency where the statement has several. */
export function columnName(view: FilingView, figure: Figure): string {
  const column = columnOfFigure(view, figure);
  const heading = headingOf(view, figure);
  const amounts = statementOf(view, figure)?.statement.columns.filter(({ measure }) => measure === "amount");
  const currencies = new Set(amounts?.map((amount) => amount.currency));
  const currency = column?.measure === "amount" && currencies.size > 1 ? column.currency : undefined;
  const name = column?.measure === "amount" ? (column.periodLabel ?? heading) : heading;
  return currency === undefined || name.includes(currency) ? name : `${name} ${currency}`;
}

export function titleOf(view: FilingView, figure: Figure): string {
  return statementOf(view, figure)?.statement.title ?? figure.fact.statement;
}

export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function listText(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
