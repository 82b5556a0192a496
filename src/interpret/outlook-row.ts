/** Rows of an outlook, which are named by parts of the year that its title speaks of: 通期, 第2四半期(累計). */
import { addMonths, parseIsoDate } from "../core/date";
import { datesIn, JAPANESE_YEAR } from "./printed-date";

const OUTLOOK = /予想|見通し|\b(?:forecasts?|outlook|guidance|projections?)\b/iu;
const JAPANESE_TERM = new RegExp(`${JAPANESE_YEAR}\\s*\\d{1,2}\\s*月期`, "u");
const ENGLISH_TERM = /\byear (?:ending|to end(?:ing)? on)\b/iu;

const WHOLE = /^(?:通期|(?:full|entire|whole|fiscal)[- ]?(?:fiscal )?year|annual|full[- ]year forecast)$/iu;
const HALF =
  /^(?:中間期?|上(?:半)?期|第2四半期\(?(?:連結)?累計(?:期間)?\)?|第2四半期\(中間期\)|(?:first|1st)[- ]half|six months|(?:second|2nd) quarter \(?(?:cumulative|year[- ]to[- ]date)\)?)$/iu;
const THREE_QUARTERS =
  /^(?:第3四半期\(?(?:連結)?累計(?:期間)?\)?|nine months|(?:third|3rd) quarter \(?(?:cumulative|year[- ]to[- ]date)\)?)$/iu;

/** The year of an outlook, as its title prints it, or as the day on which it ends; undefined where none or several are. */
export function outlookYear(lines: readonly string[]): string | undefined {
  const years = lines.flatMap((line) => {
    const text = line.normalize("NFKC");
    if (!OUTLOOK.test(text)) return [];
    const term = JAPANESE_TERM.exec(text)?.[0];
    if (term !== undefined) return [term.replace(/\s+/gu, "")];
    const [day, another] = ENGLISH_TERM.test(text) ? datesIn(text.slice(text.search(ENGLISH_TERM))) : [];
    return day && !another ? [day.date] : [];
  });
  const [year, another] = new Set(years);
  return another === undefined ? year : undefined;
}

/** The words of the period that a row of the outlook is of. */
export function outlookPeriod(label: string, year: string): string | undefined {
  const text = label.normalize("NFKC").replace(/(?<=[^\x20-\x7f]) | (?=[^\x20-\x7f])/gu, "");
  const ends = parseIsoDate(year);
  if (WHOLE.test(text)) return ends === undefined ? year : `year ended ${ends}`;
  const quarters = HALF.test(text) ? 2 : THREE_QUARTERS.test(text) ? 3 : undefined;
  if (quarters === undefined) return undefined;
  return ends === undefined
    ? `${year}第${quarters}四半期 累計`
    : `${quarters * 3} months ended ${addMonths(ends, (quarters - 4) * 3)}`;
}

const PERIOD_ALONE =
  /^(?:(?:(?:19|20)\d\d|(?:令和|平成)\d{1,2})年(?:度|\d{1,2}月期)?|[前当今次来]期|第[1-4]四半期|[1-4]Q|通期|上期|下期|中間期?|累計(?:期間)?|連結|個別|予想|実績|[()・/ ])+$/iu;
const ENGLISH_PERIOD_ALONE =
  /^(?:(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half)|full[- ]year|[1-4]Q|Q[1-4]|[12]H)(?:[ ,]+(?:of )?(?:fiscal |FY ?)?(?:year )?(?:'?\d{2}|\d{4}))?(?: \(?(?:cumulative|forecasts?|actual)\)?)?$/iu;

/** Whether a label is nothing but the name of a period: its row is of that, whatever period the caption tells. */
export function namesPeriodAlone(label: string): boolean {
  const text = label.normalize("NFKC").trim();
  return (/[\d期中半]/u.test(text) && PERIOD_ALONE.test(text)) || ENGLISH_PERIOD_ALONE.test(text);
}
