import { arePeople } from "../statements/count-noun";
import { countNounOf } from "../statements/label";
import type { ReadTable } from "./read-table";
import type { TableRow } from "./table-row";

/** "Restaurants open at end of period", "Store openings" over those of the company and of others; "Wells drilled". */
const OPERATED =
  /^(?:(?:number of|total|new|active|selling|open|gross|net) ){0,3}(?<noun>stores|restaurants|branches|offices|shops|hotels|theat(?:er|re)s|locations|clinics|dealerships|communities|wells)\b.*(?:\bopen(?:ed)?\b|\bclosed\b|\boperat|\bdrilled\b|\bcompleted\b|\bat (?:the )?(?:end|beginning|period|year)\b)|^(?:number of |total |new )?(?<one>store|restaurant|branch|hotel|theat(?:er|re)|location|clinic|dealership) (?:openings?|closings?|closures?|counts?|data)\W*$/iu;

/** What rows below such a heading count; undefined where it is none. */
export function operatedUnder(heading: string): string | undefined {
  const { noun, one } = OPERATED.exec(heading)?.groups ?? {};
  if (noun !== undefined) return noun.toLowerCase();
  return one === undefined ? undefined : /branch/iu.test(one) ? "branches" : `${one.toLowerCase()}s`;
}

/** "Gross additions", "Deactivations": of those whom the table counts. */
const ADDED =
  /^\W*(?:total |organic )?(?:(?:gross|net) )?(?:additions?|adds|deactivations?|disconnect(?:ion)?s?)\W*$/iu;

/** Those who are won or lost in a row, by the rows around it that count them; undefined where none does. */
export function addedNoun({ label }: TableRow, { rows }: ReadTable): string | undefined {
  if (!ADDED.test(label)) return undefined;
  return rows.map((row) => countNounOf(row.label)).find((noun) => noun !== undefined && arePeople(noun));
}

/** "Number of hotels": whatever it is of, no amount. */
export function saysNumber(label: string): boolean {
  return /^\W*(?:total |average |ending )?number of (?!shares|dollars|yen)\p{L}/iu.test(label);
}

const EXCEPTION = /\bexcept(?:ing)?(?: for)?\b(?<what>[^)]{1,120})/iu;
/** Named beside or instead of figures per share: who writes this has looked through the rows that are not scaled. */
const OF_OPERATIONS =
  /\barp[aou]s?\b|\b(?:customers?|subscribers?|stores?|restaurants?|hotels?|units?|employees?|headcount)\b|\bper (?!share|ads|diluted|common|ordinary)\p{L}+/iu;

function exceptionsOf({ source }: ReadTable): readonly string[] {
  return source.caption.flatMap((line) => EXCEPTION.exec(line)?.groups?.["what"]?.toLowerCase() ?? []);
}

/** "(in thousands, except ARPU)" is said of all other rows. */
export function exceptsOperations(table: ReadTable): boolean {
  return exceptionsOf(table).some((what) => OF_OPERATIONS.test(what));
}

/** The row is one of those that the caption excepts by their name. */
export function isExcepted({ label }: TableRow, table: ReadTable): boolean {
  const own = label
    .toLowerCase()
    .replace(/\s*\(.*$/u, "")
    .trim();
  if (!/^[\p{L}\d][\p{L}\d /-]{2,}$/u.test(own) || /\bper share$/u.test(own)) return false;
  return exceptionsOf(table).some((what) => ` ${what.replace(/[^\p{L}\d /-]+/gu, " ")} `.includes(` ${own} `));
}

/** Rows under "Property data" below "(in thousands, except per share and property data)". */
export function isExceptedSection({ path }: TableRow, table: ReadTable): boolean {
  const data = SECTION_OF_DATA.exec(path.at(-1) ?? "")?.groups?.["of"]?.toLowerCase();
  if (data === undefined || data === "share") return false;
  return exceptionsOf(table).some((what) => what.includes(`${data} data`));
}

const SECTION_OF_DATA = /^\W*(?:(?:other|selected|key|supplemental) )?(?<of>\p{L}{4,12}) data\W*$/iu;

const STATISTICS =
  /^\W*(?:(?:selected|key|other|certain|supplemental|additional) )*(?:(?:operating|operational|fleet|store|traffic) )?(?:statistics|statistical data|metrics)\W*$/iu;
const OF_MONEY =
  /\b(?:revenues?|sales|income|earnings|costs?|expenses?|prices?|rates?|fees?|profits?|ebitda|cash|margin|spend|value|yield|capex|expenditures?)\b|[$€£]/iu;

/** "Total tractors" under "Operating statistics" of a table of money: without a sign or a word of money it is none. */
export function isStatistic({ label, path }: TableRow): boolean {
  return STATISTICS.test(path.at(-1) ?? "") && !OF_MONEY.test(label);
}
