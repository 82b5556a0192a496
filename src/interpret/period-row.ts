import { isoDate, type IsoDate } from "../core/date";
import type { GridRow } from "../readers/document";
import { filledCells, holdsFigures, holdsLabelOnly, isYear, textAt } from "./figure-row";
import { outlookPeriod } from "./outlook-row";
import { parsePeriodWords, periodLengthIn } from "./period-words";
import { datesIn, monthDayIn } from "./printed-date";
import { quartersNamed } from "./quarter-of-year";

/** A row of figures, and the words of the period that it is of. */
export interface PeriodRow {
  readonly row: GridRow;
  readonly period: string;
}

/** A year, or the day on which it ends, over the rows of its quarters. */
interface YearAbove {
  readonly year: number;
  readonly end?: IsoDate;
}

/**
 * The rows of a table of which each is named by a period: by a whole one, or by a quarter or a day below a heading with
 * its year ("2003" over "March 31"). Undefined where a row is named by anything else. `head`: what stands over the labels;
 * `outlook`: the year that an outlook is of, whose rows name parts of it.
 */
export function periodRows(body: readonly GridRow[], head: string, outlook?: string): readonly PeriodRow[] | undefined {
  const read: PeriodRow[] = [];
  let above: YearAbove | undefined;
  let days: number[] = [];
  for (const row of body) {
    const label = textAt(row, 0)
      .normalize("NFKC")
      .replace(/[\s:*]+$/u, "");
    if (holdsLabelOnly(row)) {
      above = yearOf(label);
      days = [];
      if (!above) return undefined;
      continue;
    }
    if (!holdsFigures(row)) return undefined;
    const day = monthDayIn(label);
    if (day && above && !above.end) days.push(day.month * 100 + day.day);
    // Below a bare year its days follow one another; where they turn over, it is open which of them are of that year.
    if (days.some((one, i) => i > 0 && one <= (days[i - 1] ?? 0))) return undefined;
    const named = parsePeriodWords(label) ? label : above && periodBelow(label, above, head);
    const period = named ?? (outlook === undefined ? undefined : outlookPeriod(label, outlook));
    if (period === undefined) return undefined;
    read.push({ row, period });
  }
  // Of one measure alone a list of years is no summary; in the middle of a year its dividends are not all known.
  return read.some(({ row }) => filledCells(row).length > 1) ? read : undefined;
}

const HEAD_OF_YEAR = /^(?:(?:fiscal|calendar)? ?year ?(?:end(?:ed|ing))?|fiscal|fy) ?(?=.*(?:19|20)\d{2}$)/iu;

function yearOf(label: string): YearAbove | undefined {
  const [date, another] = datesIn(label);
  if (date && !another && HEAD_OF_YEAR.test(label)) return { year: Number(date.date.slice(0, 4)), end: date.date };
  const bare = label.replace(HEAD_OF_YEAR, "");
  return isYear(bare) ? { year: Number(/\d{4}/u.exec(bare)?.[0]) } : undefined;
}

const OF_QUARTERS = /\bquarters?\b/iu;
const WHOLE_YEAR = /^(?:(?:total|full|fiscal)(?: for(?: the)?)? )?(?:year|total)$/iu;

function periodBelow(label: string, above: YearAbove, head: string): string | undefined {
  const day = monthDayIn(label);
  if (day) {
    const date = dayIn(above, day);
    const length = [label, head].find((text) => periodLengthIn(text) !== undefined || OF_QUARTERS.test(text));
    if (date === undefined) return undefined;
    return length === undefined
      ? date
      : `${OF_QUARTERS.test(length) ? "Quarter" : length.replace(/\W*$/u, "")} ended ${date}`;
  }
  const ordinal = /^(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))$/iu.test(label);
  const [quarter, another] = quartersNamed(ordinal ? `${label} quarter` : label);
  const year = above.end === undefined ? String(above.year) : `year ended ${above.end}`;
  if (quarter !== undefined && another === undefined)
    return above.end === undefined ? `Q${quarter} ${year}` : `Q${quarter} of ${year}`;
  return WHOLE_YEAR.test(label) ? (above.end === undefined ? `Twelve months ${year}` : year) : undefined;
}

/** The day in the bare year, else the last such day up to the year's end. */
function dayIn(
  { year, end }: YearAbove,
  { month, day }: { readonly month: number; readonly day: number },
): IsoDate | undefined {
  const own = isoDate(year, month, day);
  return end === undefined || (own !== undefined && own <= end) ? own : isoDate(year - 1, month, day);
}
