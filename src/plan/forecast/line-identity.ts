/**
 * What a line of the balance sheet and the line of the cash flow that shows its movement have in common: "Accounts
 * receivable, net" and "Decrease (increase) in accounts receivable" are the same words once those are left out that say
 * which way it goes and how much of it is meant.
 */
import type { SeriesRow } from "../series";

const PASSED_OVER = new Set(
  (
    "a an and at by for from in into of on the to under with net gross less change changes movement movements increase increases " +
    "decrease decreases increased decreased provided used proceeds repayment repayments payment payments principal purchase " +
    "purchases purchased sale sales acquisition acquisitions issuance issuances issue repurchase repurchases retirement " +
    "redemption redemptions borrowing-of current noncurrent non portion obligation obligations allowance refund total"
  ).split(" "),
);

const JAPANESE_PASSED_OVER =
  /[（(][^）)]*[）)]|の(?:純)?増減額?|純増減額?|増減額?|増加額?|減少額?|による(?:支出|収入)|の?(?:取得|売却|償還|返済|発行)|△|１年内(?:返済|償還)予定の?|1年内(?:返済|償還)予定の?|変動額?|变动|變動|增加|减少|減少/gu;

/** Equal for lines of one thing; empty where no word is left. */
export function lineIdentity(row: Pick<SeriesRow, "label" | "labelJa">): string {
  const english = row.label.toLowerCase().match(/[a-z]+/gu) ?? [];
  const words = english.filter((word) => !PASSED_OVER.has(word)).map(singular);
  if (words.length > 0) return [...new Set(words)].sort().join(" ");
  return (row.label === "" ? (row.labelJa ?? "") : row.label).replace(JAPANESE_PASSED_OVER, "").replace(/\s/gu, "");
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
