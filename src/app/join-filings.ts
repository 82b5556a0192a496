import { inOrderOfPeriods } from "../plan/filing-order";
import type { Filing } from "../statements/filing";

/**
 * The filings of a model with further ones behind them, those read together in the order of their periods; a document
 * that the model has already takes the place that it had, as it was read now. So the order in which the documents of one
 * import are given does not matter, and what an import has made keeps its keys whatever is added.
 */
export function joinFilings(stored: readonly Filing[], read: readonly Filing[]): readonly Filing[] {
  const readNow = new Map(read.map((filing) => [filing.source.sha256, filing]));
  const known = new Set(stored.map(({ source }) => source.sha256));
  return [
    ...stored.map((filing) => readNow.get(filing.source.sha256) ?? filing),
    ...inOrderOfPeriods(read).filter(({ source }) => !known.has(source.sha256)),
  ];
}
