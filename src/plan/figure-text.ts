import { fromDouble, roundHalfUp } from "../core/decimal";
import type { NumberFormat } from "./workbook-plan";

/** A number as the format shows it: 1,234,567, (12), 33.6%. Dates are not numbers here. */
export function shownNumber(value: number, format: NumberFormat | undefined): string {
  const exact = fromDouble(value);
  if (!exact) return String(value);
  if (!format || format.kind === "date") return exact.toString();
  const digits = format.kind === "count" ? 0 : format.digits;
  const scaled = format.kind === "percent" ? exact.times(100) : exact;
  const rounded = roundHalfUp(scaled, digits);
  const [whole = "", fraction] = rounded.abs().toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  const text = format.kind === "percent" ? `${grouped}%` : grouped;
  return rounded.isNegative() ? `(${text})` : text;
}
