/** Where the switch and what it needs stand on Summary. */
export const SHOWN = {
  sheet: "summary",
  title: "shown",
  which: "shown:which",
  date: "shown:date",
  latest: "shown:latest",
  first: "shown:first",
  known: "shown:known",
  /** Filings whose day of issue is still to be entered. */
  undated: "shown:undated",
  issued: "shown:issued",
  value: "c1",
  /** 1 where the word is chosen, where the filing counts; else 0. */
  flag: "c2",
} as const;
