/** How each line of the income statement is carried forward. */
import type { Concept } from "../../statements/concept";
import { type Earnings, earningsLine } from "../earnings-row";
import type { PlanModel } from "../model";
import { segmentMargins } from "../segment-margin";
import type { SeriesBlock, SeriesRow } from "../series";
import { linesOf, type WalkLine } from "../walk-line";
import type { PlannedLine } from "./forecast-plan";
import { keptDigits } from "./kept-digits";
import { ONE_OFF } from "./line-word";

export interface IncomeLines {
  readonly lines: readonly PlannedLine[];
  /** The lines that net income of the owners is made of, with the sign each enters with. */
  readonly ofOwners: readonly WalkLine[];
  /** Net income as the cash flow begins with it: before minorities where the statement shows that. */
  readonly netIncome: SeriesRow;
  readonly owners: SeriesRow;
}

/** What interest is paid and received on: rows of the balance sheet. */
export interface InterestBase {
  readonly debt: readonly string[];
  readonly cash: readonly string[];
}

/** Revenue grows, costs follow revenue, tax follows income, interest follows the opening balance; the rest is an amount. */
export function incomeLines(
  model: PlanModel,
  earnings: Earnings,
  interest: InterestBase,
  hasFigure: (row: string) => boolean,
): IncomeLines | undefined {
  const { block, revenue } = earnings;
  const netIncome = earningsLine(earnings, "net-income", "net-income-attributable-to-owners")?.row;
  if (!netIncome) return undefined;
  const owners = earningsLine(earnings, "net-income-attributable-to-owners")?.row ?? netIncome;
  const reached = new Set([revenue.row, netIncome, owners].flatMap((row) => rowsUnder(block, row)));
  for (let grown = true; grown;) {
    grown = false;
    for (const row of block.rows) {
      if (reached.has(row.key) || !row.total?.terms.every((term) => reached.has(term.row))) continue;
      reached.add(row.key);
      grown = true;
    }
  }
  const operating = new Set(operatingRows(earnings));
  const revenues = new Set(linesOf(block, revenue.row).lines.map(({ row }) => row.key));
  const pairs = new Map(
    segmentMargins(model, earnings).flatMap(({ profit, revenue: own }) =>
      profit.flatMap(({ row, sheet }) =>
        sheet === "is" && own.sheet === "is" && row.key !== own.row.key ? [[row.key, own.row.key] as const] : [],
      ),
    ),
  );
  const beforeTax = earningsLine(earnings, "income-before-tax", "ordinary-income")?.row;
  const lineOf = (row: SeriesRow): PlannedLine | undefined => {
    if (row.unit?.kind !== "money" || !reached.has(row.key)) return shareLine(block, row, owners, reached, hasFigure);
    const line = { key: row.key, sheet: "is", row, measure: "flow", digits: keptDigits(row) } as const;
    if (row.total) {
      return {
        ...line,
        rule: {
          kind: "sum",
          terms: row.total.terms.map((term) => ({ line: term.row, when: "now", weight: term.weight })),
        },
      };
    }
    const base = pairs.get(row.key) ?? (row.concept === "income-tax" ? beforeTax?.key : undefined) ?? revenue.row.key;
    const opening = row.concept && INTEREST[row.concept] ? interest[INTEREST[row.concept] ?? "debt"] : [];
    const isOneOff = !hasFigure(row.key) || ONE_OFF.test(`${row.label} ${row.labelJa ?? ""}`);
    if (revenues.has(row.key)) return { ...line, rule: { kind: "driven" }, method: "year-ago" };
    if (opening.length > 0) return { ...line, rule: { kind: "driven", base, opening }, method: "percent-of-opening" };
    if (isOneOff) return { ...line, rule: { kind: "driven", base }, method: "amount", isOneOff };
    const follows = row.concept === "income-tax" || operating.has(row.key);
    return { ...line, rule: { kind: "driven", base }, method: follows ? "percent-of-line" : "amount" };
  };
  return {
    lines: block.rows.flatMap((row) => lineOf(row) ?? []),
    ofOwners: linesOf(block, owners).lines,
    netIncome,
    owners,
  };
}

/** A row and all rows that it is summed from. */
function rowsUnder(block: SeriesBlock, row: SeriesRow): readonly string[] {
  const found = new Set<string>();
  const open = [row];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next.key)) continue;
    found.add(next.key);
    for (const term of next.total?.terms ?? []) {
      const line = block.rows.find(({ key }) => key === term.row);
      if (line) open.push(line);
    }
  }
  return [...found];
}

function operatingRows(earnings: Earnings): readonly string[] {
  const { block } = earnings;
  const top = earningsLine(earnings, "operating-income", "gross-profit")?.row;
  return top ? rowsUnder(block, top) : [];
}

const INTEREST: Partial<Record<Concept, keyof InterestBase>> = {
  "interest-expense": "debt",
  "interest-income": "cash",
};

const PER: Partial<Record<Concept, readonly Concept[]>> = {
  "earnings-per-share-basic": ["weighted-shares-basic"],
  "earnings-per-share-diluted": ["weighted-shares-diluted", "weighted-shares-basic"],
  "earnings-per-ads": ["weighted-ads"],
};

/** Further digits of a quotient beyond those that are printed. */
const QUOTIENT_DIGITS = 2;

/** Shares are carried forward, earnings per share divided by them. */
function shareLine(
  block: SeriesBlock,
  row: SeriesRow,
  owners: SeriesRow,
  reached: ReadonlySet<string>,
  hasFigure: (row: string) => boolean,
): PlannedLine | undefined {
  if (!hasFigure(row.key)) return undefined;
  if (row.unit?.kind === "shares") {
    const rule = { kind: "driven" } as const;
    return { key: row.key, sheet: "is", row, measure: "count", digits: keptDigits(row), rule, method: "flat" };
  }
  if (row.unit?.kind !== "money-per" || !row.concept || !reached.has(owners.key)) return undefined;
  const count = PER[row.concept]
    ?.map((concept) => block.rows.find((other) => other.concept === concept && hasFigure(other.key)))
    .find((other) => other !== undefined);
  if (count?.unit?.kind !== "shares") return undefined;
  const scale = owners.scale - count.scale - row.scale;
  const digits = row.digits + QUOTIENT_DIGITS;
  return {
    key: row.key,
    sheet: "is",
    row,
    measure: "rate",
    digits,
    rule: { kind: "quotient", amount: owners.key, count: count.key, scale },
  };
}
