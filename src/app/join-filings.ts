import type { Filing } from "../statements/filing";

/**
 * The filings of a model with further ones behind them; a document that the model has already takes the place that it
 * had, as it was read now.
 */
export function joinFilings(stored: readonly Filing[], read: readonly Filing[]): readonly Filing[] {
  const readNow = new Map(read.map((filing) => [filing.source.sha256, filing]));
  const known = new Set(stored.map(({ source }) => source.sha256));
  return [
    ...stored.map((filing) => readNow.get(filing.source.sha256) ?? filing),
    ...read.filter(({ source }) => !known.has(source.sha256)),
  ];
}
