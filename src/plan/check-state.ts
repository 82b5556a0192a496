import type { CellAddress } from "./source-address";

/** The one cell that says how the checks stand: OK, or how many break. Every sheet shows it in its head. */
export const SUMMARY_STATE: CellAddress = { sheet: "summary", row: "state", column: "c1" };

/** Outcomes that the Checks sheet counts in live cells, one row each, and that Summary links to. */
export const COUNTED_OUTCOMES = ["exact", "rounding", "breaks", "plug", "incomplete"] as const;
export type CountedOutcome = (typeof COUNTED_OUTCOMES)[number];

/** Where the Checks sheet counts an outcome: a live number, 0 when there is none. */
export function checkCount(outcome: CountedOutcome): CellAddress {
  return { sheet: "checks", row: `count:${outcome}`, column: "count" };
}
