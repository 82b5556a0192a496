/** Invented quarterly releases of one issuer, each with the quarter of the year before beside it. */

export interface QuarterFigures {
  /** Fiscal year in which the quarter lies: 2024 begins in April 2024. */
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  /** Row label -> this quarter and the one of the year before. */
  readonly income: readonly (readonly [string, string, string])[];
  readonly balance?: readonly (readonly [string, string, string])[];
  readonly scale?: "thousands" | "millions";
}

const MONTHS = ["Jun 30", "Sep 30", "Dec 31", "Mar 31"] as const;

export function quarterRelease({ year, quarter, income, balance = [], scale = "thousands" }: QuarterFigures): string {
  const end = (of: number) => `${MONTHS[quarter - 1] ?? ""}, ${quarter === 4 ? of + 1 : of}`;
  const table = (title: string, heads: readonly string[], rows: readonly (readonly [string, string, string])[]) =>
    rows.length === 0
      ? []
      : [`${title} (JPY in ${scale})`, ["", ...heads].join("\t"), ...rows.map((row) => row.join("\t")), ""];
  return [
    "Example Gadgets Inc.",
    "",
    `Results for a quarter of the fiscal year ending March 31, ${year + 1} (FY ${year}).`,
    "",
    ...table(
      "Consolidated statements of income",
      [`Three Months Ended ${end(year)}`, `Three Months Ended ${end(year - 1)}`],
      income,
    ),
    ...table("Consolidated balance sheets", [`As of ${end(year)}`, `As of ${end(year - 1)}`], balance),
  ].join("\n");
}
