/** All rates that there are, in the order in which they are believed. */
import { failure } from "../core/result";
import type { BundledHistory } from "./bundled-history";
import { firstOfSources, guardedAgainstInversion } from "./quote-book";
import type { RateProblem, RateSource } from "./rate-table";

export interface AllRates {
  /** Those of the workbook: stated by its issuer, typed by the analyst. */
  readonly workbook?: RateSource | undefined;
  /** Those of the files that the analyst has added, the one to be asked first at the front. */
  readonly files: readonly RateSource[];
  /** The kept answer of an online service. */
  readonly online?: RateSource | undefined;
  /** The history that comes with the program, or why it is not to be had. */
  readonly history: Pick<BundledHistory, "rates" | "to"> | { readonly problem: string };
}

/**
 * The first that has a rate: workbook, files, online answer, bundled history. What looks like the inverse of the bundled
 * rate of its day (after the history's end: of its last day) is refused, never turned.
 */
export function combinedSource({ workbook, files, online, history }: AllRates): RateSource {
  const own = [...(workbook ? [workbook] : []), ...files, ...(online ? [online] : [])];
  if ("problem" in history) return firstOfSources([...own, unavailable(history.problem)]);
  const reference = heldAtItsEnd(history);
  return firstOfSources([...own.map((source) => guardedAgainstInversion(source, reference)), history.rates]);
}

/** Good enough to tell a rate from its inverse; no rate for anything else. */
function heldAtItsEnd({ rates, to }: Pick<BundledHistory, "rates" | "to">): RateSource {
  return { ...rates, rateOn: (base, quote, date, kind) => rates.rateOn(base, quote, date > to ? to : date, kind) };
}

/** A source that has nothing, for a reason. */
export function unavailable(message: string, kind: RateProblem["kind"] = "out-of-range"): RateSource {
  const none = () => failure({ kind, message });
  return { rateOn: none, average: none };
}
