import { powerOfTen, type Decimal } from "../core/decimal";
import type { ReportedNumber } from "../core/reported";
import { type Unit, unitKey } from "../core/unit";
import type { NumberFormat } from "./workbook-plan";

/** Powers of ten as they are written behind a currency; others (Japanese 万, 億) are written out. */
const SCALE_TEXT: Readonly<Record<number, string>> = { 0: "", 3: "k", 6: "m", 9: "bn", 12: "tn", 4: "10k", 8: "100m" };

/** What the unit column says: JPY k, USD m, JPY/share, shares, ADS, %, Gbps. */
export function unitText(unit: Unit, scale: number): string {
  if (unit.kind === "percent") return "%";
  const factor = SCALE_TEXT[scale] ?? `10^${scale}`;
  return [unitKey(unit), factor].filter((part) => part !== "").join(" ");
}

/** Factors from whole units to the printed scale, made once: a workbook divides thousands of figures by the same few. */
const FACTORS = new Map<number, Decimal>();

function factor(scale: number): Decimal {
  const known = FACTORS.get(scale);
  if (known) return known;
  const made = powerOfTen(-scale);
  FACTORS.set(scale, made);
  return made;
}

/** The figure as it stands in print: thousands in thousands, per cents as fractions. */
export function printedAmount(reported: ReportedNumber, unit: Unit): Decimal {
  const scale = unit.kind === "percent" ? 2 : reported.scale;
  return scale === 0 ? reported.value : reported.value.times(factor(scale));
}

/** Digits after the point as printed. */
export function printedDigits(reported: ReportedNumber): number {
  return Math.max(0, reported.decimals + reported.scale);
}

export function numberFormat(unit: Unit, digits: number): NumberFormat {
  return unit.kind === "percent" ? { kind: "percent", digits } : { kind: "amount", digits };
}
