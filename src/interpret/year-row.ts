import type { GridRow } from "../readers/document";
import { filledCells, holdsFigures, textAt } from "./figure-row";

/** "2004", "Fiscal 2004:", "Year ended July 31, 2004" alone in a row, over the rows of its quarters. */
const YEAR =
  /^(?:(?:fiscal(?: year)?|FY|calendar(?: year)?|year)\s?)?(?:19|20)\d{2}(?:\s?\(\w\))?\s?:?$|^(?:fiscal )?years? ended \p{L}{3,9}\.? \d{1,2}, ?(?:19|20)\d{2}\s?:?$/iu;
const ORDINAL = /^(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:[- ](?:fiscal )?(?:quarter|qtr\.?))?$/iu;
const LABEL = /^(?:Q[1-4]|[1-4]Q)$/iu;
const DAY = /^(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}$/iu;
const WHOLE = /^(?:full[- ]|fiscal |total )?(?:year|total)$/iu;
/** "2004 First Quarter" over "Second Quarter": the year is that of the rows below, too. */
const YEAR_IN_FRONT = /^(?<year>(?:fiscal )?(?:19|20)\d{2})[ :,–—-]{1,3}(?<rest>\S.*)$/iu;

/**
 * Rows named by a quarter, which stand below the row of their year, with that year in their own labels: "2004" over
 * "First Quarter" becomes "First Quarter 2004". A year without two quarters below it is left as it is.
 */
export function withYearsInLabels(rows: readonly GridRow[]): readonly GridRow[] {
  const result: GridRow[] = [];
  let year: string | undefined;
  rows.forEach((row, i) => {
    const own = yearAlone(row);
    if (own !== undefined && headsQuarters(rows, i)) {
      year = own;
      return;
    }
    const inFront = YEAR_IN_FRONT.exec(textAt(row, 0))?.groups;
    if (inFront && holdsFigures(row) && quarterIn(inFront["rest"] ?? "", "") !== undefined && headsQuarters(rows, i))
      year = inFront["year"];
    const label = inFront ? (inFront["rest"] ?? "") : textAt(row, 0);
    const named = year === undefined || !holdsFigures(row) ? undefined : quarterIn(label, year);
    if (named === undefined && filledCells(row).length > 0) year = undefined;
    result.push(named === undefined ? row : { ...row, cells: [named, ...row.cells.slice(1)] });
  });
  return result;
}

function yearAlone({ cells }: GridRow): string | undefined {
  const [only, another] = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return only !== undefined && another === undefined && YEAR.test(only) ? only.replace(/\s?:$/u, "") : undefined;
}

/** The next rows are those of quarters, at least two of them. */
function headsQuarters(rows: readonly GridRow[], at: number): boolean {
  const below = rows.slice(at + 1).filter((row) => filledCells(row).length > 0);
  return (
    below.length >= 2 &&
    below.slice(0, 2).every((row) => holdsFigures(row) && isQuarter(textAt(row, 0))) &&
    !turnsOver(below)
  );
}

/** September 30, December 31, March 31 below one year: of which calendar year each day is, the year does not say. */
function turnsOver(below: readonly GridRow[]): boolean {
  const end = below.findIndex((row) => !DAY.test(plain(textAt(row, 0))));
  const months = (end < 0 ? below : below.slice(0, end)).map((row) =>
    MONTHS.indexOf(plain(textAt(row, 0)).slice(0, 3).toLowerCase()),
  );
  return months.some((month, i) => month < (months[i - 1] ?? month));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function isQuarter(label: string): boolean {
  const text = plain(label);
  return ORDINAL.test(text) || LABEL.test(text) || DAY.test(text);
}

/** The label with its year, where it names a quarter or the whole year. */
function quarterIn(label: string, year: string): string | undefined {
  const text = plain(label);
  const ordinal = ORDINAL.exec(text)?.groups?.["ordinal"];
  if (ordinal !== undefined) return `${ordinal} quarter ${year}`;
  if (LABEL.test(text)) return `${text} ${year}`;
  if (DAY.test(text)) return `${text}, ${year}`;
  return WHOLE.test(text) ? (/^\d/u.test(year) ? `Year ${year}` : year) : undefined;
}

/** Without leaders and colons: "First Quarter ......". */
function plain(label: string): string {
  return label.replace(/[\s.:…]{0,80}$/u, "").trim();
}
