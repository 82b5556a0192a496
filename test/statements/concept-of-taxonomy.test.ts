import { conceptOf } from "../../src/statements/label";
import type { StatementKind } from "../../src/statements/statement";

const meaning = (label: string, kind: StatementKind, ...path: readonly string[]) =>
  conceptOf(label, { kind, path }) ?? "none";

test.each([
  ["Basic (in dollars per share)", "Earnings per share", "earnings-per-share-basic"],
  ["Diluted (in dollars per share)", "Earnings per share:", "earnings-per-share-diluted"],
  ["Basic (in dollars per share)", "Income from continuing operations per share", "none"],
  ["Basic (in shares)", "Shares used in computing earnings per share", "weighted-shares-basic"],
  ["Diluted (in shares)", "Earnings per share", "weighted-shares-diluted"],
  ["Basic (₹)", "Earnings per equity share (Face value of ₹ 10/- each)", "earnings-per-share-basic"],
  ["Owners of the parent", "Attributable to:", "net-income-attributable-to-owners"],
  ["Non-controlling interests", "Attributable to:", "net-income-attributable-to-noncontrolling"],
  ["EBIT", "", "none"],
  ["Operating result (EBIT)", "", "operating-income"],
  ["Earnings before taxes (EBT)", "", "income-before-tax"],
  ["Total expenses", "Expenses", "total-costs-and-expenses"],
  ["Research, development and related expenses", "", "research-development-expense"],
])("%s under %j is %s", (label, heading, concept) =>
  expect(heading === "" ? meaning(label, "income") : meaning(label, "income", heading)).toBe(concept),
);

test.each([
  ["Trade and bills receivables", "accounts-receivable"],
  ["Trade and bills payables", "accounts-payable"],
])("balance: %s is %s", (label, concept) => expect(meaning(label, "balance")).toBe(concept));

test.each([
  ["流動負債", "short-term-borrowings"],
  ["非流動負債", "long-term-debt"],
])("借入金 under %s is %s", (heading, concept) => expect(meaning("借入金", "balance", heading)).toBe(concept));
