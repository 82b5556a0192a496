/**
 * A made-up release of the sample's issuer for the quarter after the sample's: no figure of it was ever reported. It is in
 * millions where the sample is in thousands, restates one expense of the quarter before with the totals that follow,
 * calls one line otherwise, has one line more and one fewer.
 */
import { decimal, type Decimal, ZERO } from "../../src/core/decimal";
import { endOf } from "../../src/core/period";
import type { LineItem, Statement, StatementColumn } from "../../src/statements/statement";
import { SAMPLE } from "./sample-release";

export const RESTATED = { label: "General and administrative", more: 35_000_000 };
export const RENAMED = { before: "Sales and marketing", now: "Selling and marketing expenses" };
export const ADDED = { label: "Restructuring costs", millions: 120 };
export const VANISHED = "Impairment loss on investment in and advances to Crosswave";

export function sampleNextQuarter(): string {
  return [
    "Internet Initiative Japan Inc.",
    "",
    "A made-up report for the second quarter of the fiscal year ending March 31, 2005 (FY 2004), for tests alone.",
    "",
    "CONSOLIDATED STATEMENTS OF OPERATIONS (UNAUDITED)",
    "For the Three Months Ended Sep 30, 2004 and Jun 30, 2004",
    "(Expressed in Millions of Japanese Yen (JPY), Except for Per Share Data)",
    "",
    ...table("income", ["Sep 30, 2004", "Jun 30, 2004"]),
    "",
    "CONSOLIDATED BALANCE SHEETS (UNAUDITED)",
    "As of Sep 30, 2004 and Jun 30, 2004",
    "(Expressed in Millions of Japanese Yen (JPY))",
    "",
    ...table("balance", ["Sep 30, 2004", "Jun 30, 2004"]),
    "",
  ].join("\n");
}

const MILLION = decimal(1_000_000);

function table(kind: Statement["kind"], heads: readonly string[]): readonly string[] {
  const statement = SAMPLE.statements.find((each) => each.kind === kind);
  const column = statement?.columns.findIndex(isLatest) ?? -1;
  if (!statement || column < 0) throw new Error(`the sample has no ${kind} statement`);
  const before = figures(statement, column, kind === "income", (value) => value);
  // Every leaf grows by a thirty-second, which every reader of the test can see is invented.
  const now = figures(statement, column, false, (value) => value.times(33).dividedBy(32), kind === "income");
  const rows = statement.lines.flatMap((line): readonly string[] => {
    if (line.label === VANISHED) return [];
    const label = line.label === RENAMED.before ? RENAMED.now : line.label;
    if (line.role === "heading") return [`${label}:\t\t`];
    const own = [label, print(line, now.get(line.key)), print(line, before.get(line.key))].join("\t");
    return line.label === RESTATED.label ? [own, `${ADDED.label}\t${ADDED.millions}\t-`] : [own];
  });
  return [["", ...heads].join("\t"), ["", "JPY", "JPY"].join("\t"), ...rows];
}

function isLatest({ measure, currency, period }: StatementColumn): boolean {
  if (measure !== "amount" || currency !== "JPY" || !period) return false;
  return endOf(period) === "2004-06-30";
}

/** Leaves by a rule, totals as the calculations make them; exact amounts in yen. */
function figures(
  statement: Statement,
  column: number,
  isRestated: boolean,
  rule: (value: Decimal) => Decimal,
  isAdded = false,
): ReadonlyMap<string, Decimal> {
  const totals = new Map(statement.calculations.map(({ total, terms }) => [total, terms]));
  const lines = new Map(statement.lines.map((line) => [line.key, line]));
  const known = new Map<string, Decimal>();
  const valueOf = (key: string): Decimal | undefined => {
    const found = known.get(key);
    if (found) return found;
    const line = lines.get(key);
    const reported = line?.facts[column]?.reported;
    const terms = totals.get(key);
    let value: Decimal | undefined;
    if (terms && line?.label !== VANISHED) {
      value = terms.reduce((sum, { line: term, weight }) => sum.plus((valueOf(term) ?? ZERO).times(weight)), ZERO);
      // The added cost stands beside the restated one, in whatever total holds that.
      if (isAdded && terms.some(({ line: term }) => lines.get(term)?.label === RESTATED.label)) {
        value = value.plus(MILLION.times(ADDED.millions));
      }
    } else if (reported?.kind === "number") {
      value = line?.unit?.kind === "money" ? rule(reported.value) : reported.value;
      if (isRestated && line?.label === RESTATED.label) value = value.plus(RESTATED.more);
    }
    if (value) known.set(key, value);
    return value;
  };
  for (const { key } of statement.lines) valueOf(key);
  return known;
}

function print({ unit }: LineItem, value: Decimal | undefined): string {
  if (!value) return "";
  const shown = unit?.kind === "money" ? value.dividedBy(MILLION).round() : value;
  const digits = shown
    .abs()
    .toFixed()
    .replace(/\B(?=(?:\d{3})+(?:\.|$))/gu, ",");
  return shown.isNegative() ? `(${digits})` : digits;
}
