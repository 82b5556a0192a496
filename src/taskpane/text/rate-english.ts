import type { ServiceKind } from "../../rates-online/online-answer";
import type { OnlineProblem } from "../../rates-online/online-limit";
import type { RateKind, RateProblem } from "../../rates/rate-table";
import type { RateFileEntry, RateRefusal } from "../rate-service";

const number = new Intl.NumberFormat("en-US");
const many = (n: number, one: string, others: string) => `${number.format(n)} ${n === 1 ? one : others}`;
const moment = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short" });

/** What the Rates view says in English; loaded with the view. */
export const rateEnglish = {
  title: "Exchange rates",
  failed: "The exchange rates could not be loaded.",
  again: "Try again",
  original: "In full",
  span: (from: string, to: string) => `${from} to ${to}`,
  kinds: { closing: "closing", average: "average", stated: "stated in the release" } satisfies Record<RateKind, string>,
  inUse: {
    title: "Rates in use",
    none: "This model uses no exchange rate: nothing in it was translated.",
    noModel: "There is no model in this workbook yet. Rates can be looked up all the same.",
    per: (quote: string, base: string) => `${quote} per 1 ${base}`,
    dateAndKind: "Date and kind",
    noDate: "no date",
    more: (n: number) => `Show ${many(n, "more rate", "more rates")}`,
  },
  lookUp: {
    title: "Look up a rate",
    from: "From",
    to: "To",
    day: "Day",
    kind: "Kind",
    kinds: {
      closing: "Closing rate of the day",
      average: "Average of the three months to the day",
      stated: "Stated in the release for the day",
    } satisfies Record<RateKind, string>,
    go: "Look up",
    missing: "Give two currency codes of three letters, and a day.",
    equation: (from: string, to: string, rate: string, isExact: boolean) =>
      `1 ${from} ${isExact ? "=" : "≈"} ${rate} ${to}`,
    of: (date: string) => `Rate of ${date}`,
    averageTo: (date: string) => `Average of the three months to ${date}`,
    statedFor: (date: string) => `Stated for ${date}`,
    before: (day: string) => `There is none of ${day}; this is the last one before it.`,
    none: "No rate",
    problems: {
      "unknown-pair": "There are no rates of this kind between the two currencies.",
      "too-old": "The last rate before that day is more than seven days old, or the period has a longer hole.",
      "out-of-range": "The day lies before the first or after the last rate of the two currencies.",
      unusable: "There is something in place of a rate that cannot be used.",
    } satisfies Record<RateProblem["kind"], string>,
    order:
      "Asked in this order: this workbook (its FX sheet, and what its releases state), your files (the last one first), the online answer, the rates that come with Tieout. A rate that looks like its own inverse is refused.",
  },
  history: {
    title: "Rates that come with Tieout",
    failed: "They could not be loaded.",
    days: "Days",
    source: "Source",
    currencies: (n: number) => many(n, "currency", "currencies"),
    published: "Published at",
    licence: "Terms",
  },
  files: {
    title: "Your files of rates",
    hint: "Tables of the European Central Bank or the Federal Reserve (H.10) as they hand them out, or a CSV with date, base, quote, rate and, if you like, kind. Choose them, or drop them here.",
    choose: "Add files…",
    none: "No file was added.",
    reading: (name: string) => `Reading ${name}…`,
    formats: {
      ecb: "European Central Bank",
      "federal-reserve": "Federal Reserve H.10",
      plain: "date, base, quote, rate",
    } satisfies Record<RateFileEntry["format"], string>,
    table: "Table",
    days: "Days",
    pairs: "Pairs",
    morePairs: (n: number) => `and ${number.format(n)} more`,
    rates: "Rates",
    count: (n: number) => number.format(n),
    unusable: (n: number) => `${many(n, "rate", "rates")} in it cannot be used (zero, negative or no number).`,
    problems: (n: number) => `${many(n, "row or column", "rows or columns")} could not be read`,
    row: (n: number) => `Row ${number.format(n)}`,
    remove: "Remove",
    removeFile: (name: string) => `Remove ${name}`,
    undo: "Undo",
    added: (name: string) => `Added ${name}. It is kept on this computer.`,
    addedForNow: (name: string) => `Added ${name}. The browser keeps nothing, so it is there until Tieout is closed.`,
    known: (name: string) => `${name} is among them already.`,
    removed: (name: string) => `Removed ${name}.`,
    restored: (name: string) => `${name} is back.`,
    refused: (name: string) => `${name} was not added`,
    refusals: {
      unopened: "The browser cannot open it. Check that it is a file and still where it was.",
      "not-rates": "It is no table of rates that can be read.",
      "too-large": "It is larger than any table of rates.",
      full: "There is no room for more files. Remove one first.",
      stopped: "Reading was stopped. Add it again.",
      fault: "An error of the program. Add it again.",
    } satisfies Record<RateRefusal["kind"], string>,
  },
  online: {
    title: "Online rates",
    switch: "Ask for today's rates online",
    off: "Switched off: nothing is fetched.",
    what: "When this is on, Tieout asks the address below for the latest reference rates: at once, when rates are needed and the last answer is some hours old, and when you ask again. The request is the address and nothing else: no figure, no name, nothing of your workbook. As with every website, the service sees where on the network it comes from.",
    service: "Service",
    services: {
      "ecb-daily": "European Central Bank",
      frankfurter: "Frankfurter",
    } satisfies Record<ServiceKind, string>,
    notes: {
      "ecb-daily":
        "The bank's server does not let every browser read this file from another page. Where nothing comes, choose Frankfurter.",
      frankfurter: "Hands on the reference rates of the European Central Bank.",
    } satisfies Record<ServiceKind, string>,
    address: "Address",
    asking: "Asking…",
    ask: "Ask again",
    answer: (date: string, currencies: number) => `Rates of ${date}, ${many(currencies, "currency", "currencies")}`,
    came: (milliseconds: number) => `came ${moment.format(milliseconds)}`,
    noAnswer: "No answer has been used yet.",
    kept: "The last question brought nothing new; the rates above stay in use.",
    nothing: "The last question brought nothing; the other rates are in use.",
    problems: {
      off: "It is switched off.",
      "not-allowed": "The address is not among the allowed ones.",
      waiting: "The service wants to be left alone for a while.",
      unreachable: "The service cannot be reached. Are you offline?",
      "too-slow": "The service took too long.",
      "too-large": "The answer was far too long.",
      refused: "The service refused.",
      unreadable: "The answer was not what this service should send.",
      implausible: "The answer cannot be right, so it is not used.",
    } satisfies Record<OnlineProblem["kind"], string>,
  },
};

export type RateText = typeof rateEnglish;
