import type { Filing } from "../statements/filing";

/**
 * The currency the issuer reports in: that of most of the statements' money. A convenience translation covers fewer
 * columns; where both cover as many, the base of a stated rate (so many yen for one dollar) is the translated one.
 */
export function issuerCurrency(filings: readonly Filing[]): string | undefined {
  const figures = new Map<string, number>();
  for (const filing of filings)
    for (const statement of filing.statements)
      for (const line of statement.lines)
        for (const fact of line.facts)
          if (fact?.measure === "amount" && fact.unit.kind === "money")
            figures.set(fact.unit.currency, (figures.get(fact.unit.currency) ?? 0) + 1);
  const bases = new Set(filings.flatMap((filing) => filing.rates.map((rate) => rate.base)));
  const rank = (currency: string) => (bases.has(currency) ? 1 : 0);
  return [...figures].sort(([a, n], [b, m]) => m - n || rank(a) - rank(b))[0]?.[0];
}
