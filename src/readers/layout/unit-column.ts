import type { SpannedRow } from "./spanned-row";

const MONEY =
  "(?:(?:US|HK|NT|[ACRS])?\\$|[€£¥]|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|INR|RMB|JPY|euros?|(?:U\\.?S\\.? )?dollars|yen)";
const POWER = "(?:thousands?|millions?|billions?|mn|bn)";
/** The unit of one row and nothing else: "millions of €", "EUR million", "millions", "€", "%". */
const UNIT = new RegExp(
  `^\\(?(?:in )?(?:${POWER}(?: of)?(?: ${MONEY})?|${MONEY}(?: ?(?:${POWER}|m|k))?|[%％]|percent|number|persons?|x)\\)?$`,
  "iu",
);
const HAS_POWER = new RegExp(`\\b${POWER}\\b|(?:[$€£¥]|EUR|USD|GBP|CHF) ?[mk]\\b`, "iu");

/**
 * Whether the texts of a column, top to bottom, are units of their rows: several, and one with a power of ten, for
 * signs alone belong to the figures behind them.
 */
export function areRowUnits(texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== "");
  return filled.length > 1 && filled.every((text) => UNIT.test(text)) && filled.some((text) => HAS_POWER.test(text));
}

/** The column right behind the labels, where it holds the unit of each row. */
export function unitColumnOf(rows: readonly SpannedRow[]): number | undefined {
  const behindLabels = rows.flatMap(({ cells: [label, next, ...rest] }) =>
    label?.from === 0 && next && rest.length > 0 && !/\d/u.test(next.text) && rest.some(({ text }) => /\d/u.test(text))
      ? [next]
      : [],
  );
  const [first] = behindLabels;
  if (!first || behindLabels.some(({ from }) => from !== first.from)) return undefined;
  return areRowUnits(behindLabels.map(({ text }) => text)) ? first.from : undefined;
}
