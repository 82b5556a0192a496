import { decimal } from "../core/decimal";
import type { StatedRate } from "../statements/filing";
import type { EvidenceLine } from "./calendar-evidence";
import { datesIn } from "./printed-date";

interface RatePattern {
  readonly pattern: RegExp;
  readonly base: string;
  readonly quote: string;
}

const RATE = "(?<rate>\\d{1,4}(?:,\\d{3})*(?:\\.\\d{1,6})?)";
const ONE_DOLLAR =
  "(?:US\\s?\\$\\s?1(?:\\.0+)?|\\$\\s?1(?:\\.0+)?|USD?\\s?1(?:\\.0+)?|(?:one|1) (?:U\\.?S\\.? )?dollar|(?:a|the|each|per) U\\.?S\\.? dollar|1\\s?米?ドル)";
const ONE_EURO = "(?:€\\s?1(?:\\.0+)?|EUR\\s?1(?:\\.0+)?|(?:one|1) euro|1\\s?ユーロ)";
const EQUALS = "\\s*(?:=|to|:|per|equals|against|につき|あたり|は)\\s*(?:the\\s)?";

/** The issuer's own convenience rate, in the forms in which notes state it. */
const PATTERNS: readonly RatePattern[] = [
  { pattern: new RegExp(`(?:JPY|¥|￥|Yen)\\s?${RATE}${EQUALS}${ONE_DOLLAR}`, "giu"), base: "USD", quote: "JPY" },
  { pattern: new RegExp(`${RATE}\\s?(?:円|yen)${EQUALS}${ONE_DOLLAR}`, "giu"), base: "USD", quote: "JPY" },
  {
    pattern: new RegExp(
      `${ONE_DOLLAR}\\s*(?:=|:|at|to|につき|あたり|は)\\s*(?:JPY|¥|￥)?\\s?${RATE}\\s?(?:円|yen|(?<=(?:JPY|¥|￥)\\s?[\\d.,]+))`,
      "giu",
    ),
    base: "USD",
    quote: "JPY",
  },
  { pattern: new RegExp(`(?:JPY|¥|￥|Yen)\\s?${RATE}${EQUALS}${ONE_EURO}`, "giu"), base: "EUR", quote: "JPY" },
  {
    pattern: new RegExp(`${ONE_EURO}\\s*(?:=|:|at)\\s*(?:US\\s?\\$|USD|\\$)\\s?${RATE}`, "giu"),
    base: "EUR",
    quote: "USD",
  },
  { pattern: new RegExp(`(?:RMB|CNY)\\s?${RATE}${EQUALS}${ONE_DOLLAR}`, "giu"), base: "USD", quote: "CNY" },
];

/** The rates a document states for convenience translations, each once, with the day where the sentence names one. */
export function readStatedRates(lines: readonly EvidenceLine[]): readonly StatedRate[] {
  const found = new Map<string, StatedRate>();
  for (const { text, line } of lines) {
    if (!/\d/u.test(text)) continue;
    const plain = text.replaceAll("\\", "");
    for (const { pattern, base, quote } of PATTERNS) {
      for (const match of plain.matchAll(pattern)) {
        const printed = match.groups?.["rate"]?.replaceAll(",", "");
        if (printed === undefined || Number(printed) === 0) continue;
        const key = `${base}/${quote} ${printed}`;
        const near = datesIn(plain).find(({ index }) => index > match.index && index < match.index + 160);
        const before = found.get(key);
        if (before && (before.at !== undefined || !near)) continue;
        found.set(key, {
          base,
          quote,
          rate: decimal(printed),
          decimals: printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0,
          ...(near && { at: near.date }),
          ...(line !== undefined && { line }),
        });
      }
    }
  }
  return [...found.values()];
}
