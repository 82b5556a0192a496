import type { FilingView, StatementView } from "./filing-view";

/** Profit with charges left out or events assumed, as the titles of such statements say it. */
const ADJUSTED =
  /\bpro[- ]?forma\b|\bnon-?gaap\b|\b(?:as )?adjusted\b|\bunderlying\b|\bnormali[sz]ed\b|\bexcluding\b|\bbefore (?:special|exceptional|non-?recurring)\b|プロフォーマ|調整後/iu;
const PLAIN = /(?<!non-?)\bgaap\b|\breconcil|調整表/iu;

/**
 * Whether a statement is of another measure than the accounts: pro forma, non-GAAP. What leads from the one to the
 * other, and tables of single figures, hold both and are neither.
 */
export function isAdjusted({ filing }: FilingView, { statement }: StatementView): boolean {
  if (statement.kind !== "income" && statement.kind !== "cashflow") return false;
  const captions = statement.tables.flatMap((table) => filing.tables[table]?.caption ?? []);
  const said = [statement.title, ...captions].join("\n");
  return ADJUSTED.test(said) && !PLAIN.test(said);
}
