import { monthName } from "../../core/date";

const number = new Intl.NumberFormat("en-US");
const many = (n: number, one: string, others: string) => `${number.format(n)} ${n === 1 ? one : others}`;

/** What further releases change, what is declined of it, and the way back from an import. */
export const journalEnglish = {
  title: (n: number) => many(n, "import", "imports"),
  date: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }),
  undated: "time not kept",
  takeOut: "Take out…",
  takeOutOf: (files: string) => `Take out of the model: ${files}`,
  looking: "Working out what would go…",
  heading: "Take an import out of the model",
  go: "Take it out",
  stays: "Leave it in",
  lines: (rows: number, columns: number) =>
    `${many(rows, "row", "rows")} and ${many(columns, "column", "columns")} will be deleted.`,
  sheets: (names: string) => `Sheets that will be deleted: ${names}.`,
  users: (n: number) => `${many(n, "use of yours keeps", "uses of yours keep")} lines of it`,
  object: (name: string, sheet: string | undefined) =>
    sheet === undefined ? `The name ${name}` : `${name} on ${sheet}`,
  usersHint: "They stand on these lines or refer to them. The lines stay; where their figures stood it will say #N/A.",
  accept: "Untick what is to stay as it is.",
  all: (n: number) => `All ${number.format(n)}`,
  take: (label: string) => `Change ${label}`,
  takeAll: (group: string, n: number) => `${group} (${number.format(n)})`,
  declined: (n: number) =>
    `${many(n, "change is", "changes are")} declined: the figure that stands is kept, and listed when you compare.`,
  newParts: "What comes into the model",
  newPartsHint:
    "Untick what is to stay out. A total that such a line belongs to shows what was printed. It is remembered; read the release again to take it in.",
  takeIn: (what: string) => `Take in ${what}`,
  period: (label: string, figures: number) => `${label} (${many(figures, "figure", "figures")})`,
  leftOut: (n: number) => `${many(n, "line or period stays", "lines or periods stay")} out of the model.`,
  renames: (n: number) =>
    n === 0 ? "Lines under other names" : `${many(n, "line", "lines")} may go by another name now`,
  renamesHint: "One line keeps its row and its history. What you say is remembered with the model.",
  isRenamed: (now: string, before: string) => `Is “${now}” what was “${before}”?`,
  same: "Same line",
  two: "Two lines",
  sameOf: (now: string, before: string) => `Same line: ${now} was ${before}`,
  twoOf: (now: string, before: string) => `Two lines: ${now} is not ${before}`,
  saidSame: (now: string, before: string) => `“${now}” is what was “${before}”.`,
  saidTwo: (now: string, before: string) => `“${now}” and “${before}” are two lines.`,
  isTurned: "The same amount with the other sign.",
  calendar: (before: string, now: string) =>
    `The fiscal year has changed, so periods that stand already get other names: before, ${before}; now, ${now}.`,
  yearOf: (month: number, labelledBy: "start" | "end") =>
    `it ends in ${monthName(month)} and is named by the year in which it ${labelledBy === "start" ? "starts" : "ends"}`,
  isDeclined: "declined earlier",
  replace: (cell: string) => `Write Tieout's content into ${cell}`,
  replaceShort: "replace",
  groups: {
    is: "Income statement",
    bs: "Balance sheet",
    cf: "Cash flow",
    kpi: "Other figures",
    bridge: "Reconciliations",
  },
};

export type JournalText = typeof journalEnglish;
