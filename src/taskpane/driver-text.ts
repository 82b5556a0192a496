/** Driver values between the draft (fractions, days, amounts as decimal strings) and what an analyst reads and types. */
import { type Decimal, decimal, powerOfTen, writtenDecimal } from "../core/decimal";
import type { MethodText } from "../forecast/method";

export type Measure = MethodText["unit"];

/** Longer than any figure of a statement; beyond it a slip of the hand is more likely than a number. */
const MOST_LETTERS = 40;

/** Digits that are always shown, so that a column of figures lines up. */
const LEAST_DIGITS: Readonly<Record<Measure, number>> = { fraction: 2, days: 1, amount: 0, none: 0 };

/** 0.0525 as "5.25", 64.4 days as "64.4", an amount as "-193,714". Nothing is rounded away: it can be read back. */
export function driverText(value: string, measure: Measure): string {
  const known = writtenDecimal(value);
  if (!known) return "";
  return grouped(shown(known, measure), LEAST_DIGITS[measure]);
}

/** What was typed as the draft keeps it, or undefined where it is no number. Full-width digits are as good as others. */
export function parseDriver(text: string, measure: Measure): string | undefined {
  const plain = text.normalize("NFKC").replace(/\s/gu, "").replace(/[−–]/gu, "-");
  const bare = measure === "fraction" ? plain.replace(/%$/u, "") : plain;
  const bracketed = /^\((.+)\)$/u.exec(bare)?.[1];
  const signed = bracketed === undefined ? bare : `-${bracketed}`;
  // A comma is only taken between thousands: "5,25" may mean either, so it is asked for again.
  if (signed.length > MOST_LETTERS || !/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/u.test(signed)) return undefined;
  if (!/\d/u.test(signed)) return undefined;
  const digits = signed
    .replace(/[,+]/gu, "")
    .replace(/^(-?)\./u, "$10.")
    .replace(/\.$/u, "");
  const read = decimal(digits);
  return (measure === "fraction" ? read.times(powerOfTen(-2)) : read).toFixed();
}

function shown(value: Decimal, measure: Measure): Decimal {
  return measure === "fraction" ? value.times(powerOfTen(2)) : value;
}

function grouped(value: Decimal, leastDigits: number): string {
  const [whole = "", digits = ""] = value.toFixed().split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  const padded = digits.padEnd(leastDigits, "0");
  return padded === "" ? thousands : `${thousands}.${padded}`;
}
