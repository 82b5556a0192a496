/** The lines of the balance sheet: on which side each stands, which cash flow it moves, how it is carried forward. */
import type { Concept } from "../../statements/concept";
import type { Method } from "../../forecast/method";
import { type Earnings, earningsLine } from "../earnings-row";
import type { SeriesBlock, SeriesRow } from "../series";
import { linesOf } from "../walk-line";
import { ACCUMULATED_DEPRECIATION, CASH, DEBT, EQUITY_METHOD_HOLDING, RETAINED, TRADE } from "./line-word";

export type Activity = "operating" | "investing" | "financing";

export interface BalanceLeaf {
  readonly row: SeriesRow;
  /** What one more of the line does to cash: an asset takes it, a claim brings it. */
  readonly cashSign: 1 | -1;
  readonly side: "asset" | "claim";
  readonly activity: Activity;
  readonly isDebt: boolean;
}

export interface BalanceSides {
  readonly block: SeriesBlock;
  readonly totalAssets: SeriesRow;
  /** The rows that stand against total assets. */
  readonly claims: readonly SeriesRow[];
  readonly leaves: readonly BalanceLeaf[];
  readonly cash: SeriesRow;
  readonly equity?: SeriesRow;
  /** Undefined where no line is what earnings are kept in. */
  readonly retained?: BalanceLeaf;
  readonly minority?: BalanceLeaf;
  readonly equityMethod?: BalanceLeaf;
  /** The line that purchases add to, and the one that depreciation takes from: one line where it is shown net. */
  readonly property?: { readonly cost: BalanceLeaf; readonly depreciation: BalanceLeaf };
}

/** Undefined where the sheet does not add up from lines to both of its totals, or has no cash. */
export function balanceSides(
  block: SeriesBlock,
  figure: (row: string) => { readonly abs: () => { readonly toNumber: () => number } } | undefined,
): BalanceSides | undefined {
  const one = (concept: Concept) => block.rows.find((row) => row.concept === concept && row.unit?.kind === "money");
  const totalAssets = one("total-assets");
  if (!totalAssets?.total) return undefined;
  const claims = claimRows(block);
  if (claims.length === 0) return undefined;
  const equity = one("total-equity");
  const current = new Set(under(block, one("total-current-assets")).map(({ row }) => row.key));
  const inEquity = new Set(under(block, equity).map(({ row }) => row.key));
  const assets = under(block, totalAssets).map(({ row, weight }): BalanceLeaf => ({
    row,
    cashSign: weight === 1 ? -1 : 1,
    side: "asset",
    activity: assetActivity(row, current.has(row.key)),
    isDebt: false,
  }));
  const owed = claims
    .flatMap((claim) => under(block, claim))
    .map(({ row, weight }): BalanceLeaf => {
      const isDebt = !inEquity.has(row.key) && isDebtLine(row);
      const isEquity = inEquity.has(row.key) || row === equity || row.concept === "noncontrolling-interest";
      return { row, cashSign: weight, side: "claim", activity: isDebt || isEquity ? "financing" : "operating", isDebt };
    });
  const leaves = [...assets, ...owed];
  if (new Set(leaves.map(({ row }) => row.key)).size < leaves.length) return undefined;
  const size = ({ row }: BalanceLeaf) => figure(row.key)?.abs().toNumber() ?? 0;
  const largest = (among: readonly BalanceLeaf[]) => [...among].sort((a, b) => size(b) - size(a))[0];
  const cash =
    assets.find(({ row }) => row.concept === "cash-and-equivalents") ??
    largest(assets.filter(({ row }) => CASH.test(text(row))));
  if (!cash) return undefined;
  const among = (concept: Concept) => {
    const inside = new Set(under(block, one(concept)).map(({ row }) => row.key));
    return leaves.filter(({ row }) => row.concept === concept || inside.has(row.key));
  };
  const retained =
    owed.find(({ row }) => row.concept === "retained-earnings") ??
    owed.find(({ row }) => RETAINED.test(text(row))) ??
    owed.find(({ row }) => row === equity);
  const minority = among("noncontrolling-interest")[0];
  const equityMethod =
    assets.find(({ row }) => row.concept === "equity-method-investments") ??
    assets.find(({ row }) => EQUITY_METHOD_HOLDING.test(text(row)));
  const plant = among("property-plant-equipment");
  const depreciated = plant.find(({ row }) => ACCUMULATED_DEPRECIATION.test(text(row)));
  const cost = largest(plant.filter((leaf) => leaf !== depreciated));
  return {
    block,
    totalAssets,
    claims,
    leaves,
    cash: cash.row,
    ...(equity && { equity }),
    ...(retained && { retained }),
    ...(minority && { minority }),
    ...(equityMethod && { equityMethod }),
    ...(cost && { property: { cost, depreciation: depreciated ?? cost } }),
  };
}

function text({ label, labelJa }: SeriesRow): string {
  return `${label} ${labelJa ?? ""}`;
}

function under(block: SeriesBlock, row: SeriesRow | undefined) {
  return row ? linesOf(block, row).lines : [];
}

/** The total that stands against total assets; where it is not summed on the sheet, the totals that it is made of. */
function claimRows(block: SeriesBlock): readonly SeriesRow[] {
  const one = (concept: Concept) => block.rows.find((row) => row.concept === concept && row.unit?.kind === "money");
  const all = one("total-liabilities-and-equity");
  if (all?.total) return [all];
  const [liabilities, equity] = [one("total-liabilities"), one("total-equity")];
  if (!liabilities?.total || !equity) return [];
  const minority = one("noncontrolling-interest");
  const isInside =
    minority && [...under(block, equity), ...under(block, liabilities)].some(({ row }) => row === minority);
  return [liabilities, ...(minority && !isInside && !minority.total ? [minority] : []), equity];
}

const DEBT_CONCEPTS: ReadonlySet<Concept | undefined> = new Set([
  "short-term-borrowings",
  "current-portion-of-long-term-debt",
  "long-term-debt",
  "lease-obligations-noncurrent",
]);

function isDebtLine(row: SeriesRow): boolean {
  if (DEBT_CONCEPTS.has(row.concept)) return true;
  return row.concept === undefined && DEBT.test(text(row)) && !TRADE.test(text(row));
}

const INVESTED: ReadonlySet<Concept | undefined> = new Set(["short-term-investments", "investments-noncurrent"]);
const DEFERRED_TAX = /\bdeferred (?:income )?tax|繰延税金/iu;

function assetActivity(row: SeriesRow, isCurrent: boolean): Activity {
  if (INVESTED.has(row.concept) || /\b(?:securities|investments?)\b|有価証券/iu.test(text(row))) return "investing";
  return isCurrent || DEFERRED_TAX.test(text(row)) ? "operating" : "investing";
}

/** How balances follow the business: what is owed by customers and to suppliers by days, what is paid ahead by revenue. */
export function balanceMethod(
  { row, isDebt }: BalanceLeaf,
  earnings: Earnings,
  hasFigure: (row: string) => boolean,
): { readonly method: Method; readonly base: string } {
  const revenue = earnings.revenue.row.key;
  const cost = earningsLine(earnings, "cost-of-revenue")?.row;
  const costs = cost && hasFigure(cost.key) ? cost.key : revenue;
  if (isDebt) return { method: "net-change", base: revenue };
  switch (hasFigure(row.key) ? row.concept : undefined) {
    case "accounts-receivable":
      return { method: "days", base: revenue };
    case "inventory":
    case "accounts-payable":
      return { method: "days", base: costs };
    case "prepaid-expenses":
    case "accrued-expenses":
    case "deferred-revenue":
      return { method: "percent-of-line", base: revenue };
    case "common-stock":
    case "additional-paid-in-capital":
    case "treasury-stock":
      return { method: "net-change", base: revenue };
    default:
      return { method: "flat", base: revenue };
  }
}
