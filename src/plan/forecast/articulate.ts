/** The balance sheet and the cash flow of the forecast, tied to each other and to the income statement. */
import type { Term } from "../../forecast/forecast-line";
import type { Method } from "../../forecast/method";
import type { Earnings } from "../earnings-row";
import type { SeriesBlock, SeriesRow } from "../series";
import type { WalkLine } from "../walk-line";
import { addedRow, withRowsBefore } from "./added-row";
import { type BalanceLeaf, balanceMethod, type BalanceSides } from "./balance-lines";
import { type CashItem, type CashLines, cashLines, movements } from "./cash-lines";
import type { PlannedLine } from "./forecast-plan";
import type { IncomeLines } from "./income-lines";
import { keptDigits } from "./kept-digits";
import { DIVIDEND, EQUITY_METHOD_INCOME } from "./line-word";

export interface Articulation {
  readonly balance: SeriesBlock;
  readonly cashFlow: CashLines;
  readonly lines: readonly PlannedLine[];
  readonly retained: string;
  readonly creditLine?: string;
}

export interface ArticulationInput {
  readonly earnings: Earnings;
  readonly income: IncomeLines;
  readonly sides: BalanceSides;
  readonly issuerCash: SeriesBlock | undefined;
  readonly hasFigure: (row: string) => boolean;
  readonly hasCreditLine: boolean;
}

/** What moves a balance beside its own driver: rows of the income statement and items of the cash flow. */
interface Roll {
  readonly leaf: BalanceLeaf;
  /** Rows of the income statement, with the sign that each has in net income of the owners. */
  readonly earned: readonly WalkLine[];
  /** Items of the cash flow. */
  readonly items: readonly string[];
}

export function articulate(input: ArticulationInput): Articulation {
  const { earnings, income, sides, issuerCash, hasFigure, hasCreditLine } = input;
  const { currency } = earnings;
  const minority = sides.minority && minorityIncome(income);
  const associates = sides.equityMethod && associatesIncome(income);
  const kept = sides.retained ?? retainedRow(sides, currency);
  const start = minority && income.netIncome !== income.owners ? income.netIncome : income.owners;
  const now = (row: SeriesRow, weight: 1 | -1): Term => ({ line: row.key, when: "now", weight });
  const items: CashItem[] = [
    {
      id: "net-income",
      activity: "operating",
      matches: ({ concept }) => concept === "net-income" || concept === "net-income-attributable-to-owners",
      label: start.label,
      labelJa: start.labelJa ?? start.label,
      flow: { kind: "sum", terms: [now(start, 1)] },
    },
  ];
  const rolls: Roll[] = [{ leaf: kept, earned: [{ row: income.owners, weight: 1 }], items: ["dividends"] }];
  if (sides.property) {
    const { cost, depreciation } = sides.property;
    items.push(...propertyItems(earnings, depreciation === cost ? [cost] : [cost, depreciation]));
    if (cost === depreciation) rolls.push({ leaf: cost, earned: [], items: ["depreciation", "capital-expenditure"] });
    else {
      rolls.push({ leaf: cost, earned: [], items: ["capital-expenditure"] });
      rolls.push({ leaf: depreciation, earned: [], items: ["depreciation"] });
    }
  }
  if (associates) {
    items.push(
      notCash("equity-method-income", associates, "Equity-method income, not received in cash", "持分法による投資損益"),
    );
    rolls.push({ leaf: sides.equityMethod, earned: [associates], items: [] });
  }
  if (minority) {
    if (start === income.owners)
      items.push(notCash("minority-interest-income", minority, "Minority interests, not paid in cash", "少数株主損益"));
    rolls.push({ leaf: sides.minority, earned: [{ row: minority.row, weight: opposite(minority.weight) }], items: [] });
  }
  const isDividend = (row: SeriesRow) => DIVIDEND.test(`${row.label} ${row.labelJa ?? ""}`);
  items.push({
    id: "dividends",
    activity: "financing",
    matches: isDividend,
    label: "Dividends paid",
    labelJa: "配当金の支払額",
    flow: { kind: "driven", base: income.owners.key, method: "amount" },
  });
  const rolled = new Set([...rolls.map(({ leaf }) => leaf.row.key), sides.cash.key]);
  const driven = sides.leaves.filter(({ row }) => !rolled.has(row.key));
  items.push(...movements(driven));
  const credit = hasCreditLine ? creditRow(sides, currency) : undefined;
  if (credit)
    items.push(...movements([{ row: credit, cashSign: 1, side: "claim", activity: "financing", isDebt: true }]));
  const cashFlow = cashLines(issuerCash, items, sides.cash, currency);
  const flow = (id: string): Term | undefined => {
    const found = cashFlow.rowOf.get(id);
    return found && { line: found.key, when: "now", weight: found.weight };
  };
  const lineOf = (row: SeriesRow, rule: PlannedLine["rule"], method?: Method): PlannedLine => ({
    key: row.key,
    sheet: "bs",
    row,
    measure: "stock",
    digits: keptDigits(row),
    rule,
    ...(method && { method }),
    ...(row === credit || (row === kept.row && !sides.retained) ? { isAdded: true as const } : {}),
  });
  const rollTerms = ({ leaf, earned, items: moved }: Roll): readonly Term[] => [
    { line: leaf.row.key, when: "before", weight: 1 },
    // What is earned raises a claim, or an asset, by the sign that one more of it has on its side.
    ...earned.map(({ row, weight }) => now(row, sideSign(leaf) === 1 ? weight : opposite(weight))),
    ...moved.flatMap((id) => {
      const term = flow(id);
      return term ? [{ ...term, weight: leaf.cashSign === 1 ? term.weight : opposite(term.weight) }] : [];
    }),
  ];
  const creditFlows = items.flatMap(({ id }) => (credit && id === `movement:${credit.key}` ? [] : (flow(id) ?? [])));
  const lines: PlannedLine[] = [
    ...driven.map((leaf) => {
      const { method, base } = balanceMethod(leaf, earnings, hasFigure);
      return lineOf(leaf.row, { kind: "driven", base }, method);
    }),
    ...rolls.map((roll) => lineOf(roll.leaf.row, { kind: "sum", terms: rollTerms(roll) })),
    ...(credit ? [lineOf(credit, { kind: "credit-line", cash: sides.cash.key, flows: creditFlows })] : []),
    lineOf(sides.cash, { kind: "sum", terms: [{ line: cashFlow.closing, when: "now", weight: 1 }] }),
    ...cashFlow.lines,
  ];
  const totals = totalRows(sides, { kept: sides.retained ? undefined : kept.row, credit });
  return {
    balance: totals.block,
    cashFlow,
    lines: [...lines, ...totals.sums.map(({ row, terms }) => lineOf(row, { kind: "sum", terms }))],
    retained: kept.row.key,
    ...(credit && { creditLine: credit.key }),
  };
}

function opposite(weight: 1 | -1): 1 | -1 {
  return weight === 1 ? -1 : 1;
}

/** Whether one more of the line is one more of its side, or one less: accumulated depreciation takes from the assets. */
function sideSign({ side, cashSign }: BalanceLeaf): 1 | -1 {
  return side === "claim" ? cashSign : opposite(cashSign);
}

function minorityIncome({ ofOwners }: IncomeLines): WalkLine | undefined {
  const concepts = ["minority-interest-income", "net-income-attributable-to-noncontrolling"];
  return ofOwners.find(({ row }) => row.concept !== undefined && concepts.includes(row.concept));
}

function associatesIncome({ ofOwners }: IncomeLines): WalkLine | undefined {
  return (
    ofOwners.find(({ row }) => row.concept === "equity-method-income") ??
    ofOwners.find(
      ({ row }) => row.concept === undefined && EQUITY_METHOD_INCOME.test(`${row.label} ${row.labelJa ?? ""}`),
    )
  );
}

/** What is in net income and brings no cash is taken out of the cash flow again. */
function notCash(
  concept: "equity-method-income" | "minority-interest-income",
  { row, weight }: WalkLine,
  label: string,
  labelJa: string,
): CashItem {
  return {
    id: concept,
    activity: "operating",
    matches: (other) => other.concept === concept,
    label,
    labelJa,
    flow: { kind: "sum", terms: [{ line: row.key, when: "now", weight: opposite(weight) }] },
  };
}

/** Depreciation follows what is depreciated, purchases follow revenue. */
function propertyItems(earnings: Earnings, property: readonly BalanceLeaf[]): readonly CashItem[] {
  const base = earnings.revenue.row.key;
  const opening = property.slice(0, 1).map(({ row }) => row.key);
  return [
    {
      id: "depreciation",
      activity: "operating",
      matches: ({ concept }) => concept === "depreciation-amortization",
      label: "Depreciation and amortization",
      labelJa: "減価償却費",
      flow: { kind: "driven", base, opening, method: "percent-of-opening" },
    },
    {
      id: "capital-expenditure",
      activity: "investing",
      matches: ({ concept }) => concept === "capital-expenditure",
      label: "Purchases of property and equipment",
      labelJa: "有形固定資産の取得による支出",
      flow: { kind: "driven", base, method: "percent-of-line" },
    },
  ];
}

/** Earnings need a line to be kept in; where the sheet shows none, one is added to its equity. */
function retainedRow({ block, equity, claims, cash }: BalanceSides, currency: string): BalanceLeaf {
  const like = { ...cash, depth: (equity ?? claims[0])?.depth ?? 0 };
  const key = `${block.key}/forecast/earnings`;
  const row = addedRow(key, "Earnings of the forecast quarters", "予測期間の利益", like, currency);
  return { row, cashSign: 1, side: "claim", activity: "financing", isDebt: false };
}

function creditRow({ block, cash }: BalanceSides, currency: string): SeriesRow {
  const key = `${block.key}/forecast/credit-line`;
  return addedRow(key, "Credit line of the forecast", "予測上の借入枠", cash, currency);
}

interface TotalRows {
  readonly block: SeriesBlock;
  readonly sums: readonly { readonly row: SeriesRow; readonly terms: readonly Term[] }[];
}

/** The sums of both sides, with the rows that were added among their terms. */
function totalRows(
  { block, totalAssets, claims, equity }: BalanceSides,
  added: { readonly kept: SeriesRow | undefined; readonly credit: SeriesRow | undefined },
): TotalRows {
  const reached = new Set<SeriesRow>();
  const open = [totalAssets, ...claims];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (!row.total || reached.has(row)) continue;
    reached.add(row);
    open.push(...row.total.terms.flatMap((term) => block.rows.find(({ key }) => key === term.row) ?? []));
  }
  const sums = block.rows.filter((row) => reached.has(row));
  const liabilities = ["total-current-liabilities", "total-liabilities"].map((concept) =>
    sums.find((row) => row.concept === concept),
  );
  const targets = [
    { row: added.kept, into: equity && reached.has(equity) ? equity : claims.findLast((row) => row.total) },
    { row: added.credit, into: liabilities.find((row) => row !== undefined) ?? claims.find((row) => row.total) },
  ];
  let grown = block;
  for (const { row, into } of targets) if (row) grown = withRowsBefore(grown, into?.key, [row]);
  return {
    block: grown,
    sums: sums.map((total) => ({
      row: total,
      terms: [
        ...(total.total?.terms ?? []).map((term): Term => ({ line: term.row, when: "now", weight: term.weight })),
        ...targets.flatMap(({ row, into }): readonly Term[] =>
          row && into === total ? [{ line: row.key, when: "now", weight: 1 }] : [],
        ),
      ],
    })),
  };
}
