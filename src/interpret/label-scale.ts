import { parseUnitWords } from "./caption";

const IN_PARENTHESES = /[(（][^()（）]*[)）]/gu;
/** "Subscribers, in thousands", "Revenue in US$ millions". */
const AT_END = /(?:,|\s)\s*in (?:(?:US|HK|NT|[ACS])?\$ ?|[€£¥₹] ?|[A-Z]{3} )?(?:thousands|millions|billions)$/iu;

/**
 * The power of ten that a label prints away for its own row: "Subscribers (in thousands)", 販売台数（千台）. It goes
 * before what the caption says of the table. Undefined where the label says none, or several.
 */
export function labelScaleOf(label: string): number | undefined {
  const phrases = [...(label.match(IN_PARENTHESES) ?? []), ...(AT_END.exec(label.trim()) ?? [])];
  const scales = new Set(phrases.flatMap((phrase) => scaleOf(phrase) ?? []));
  const [only, another] = scales;
  return another === undefined ? only : undefined;
}

/** Counts of things in Japanese: 千人, 万台, 百万件; not 千葉 or 万博. */
const JAPANESE_COUNT = /^(?:単位\s*[:：]?\s*)?(?<power>千|万|百万|億)(?:人|台|件|個|本|回線|口座|室|戸|トン|t|kl)$/u;
const JAPANESE_POWERS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 億: 8 };

function scaleOf(phrase: string): number | undefined {
  const inner = phrase.normalize("NFKC").replace(/^[\s,(]+|[\s)]+$/gu, "");
  const counted = JAPANESE_COUNT.exec(inner)?.groups?.["power"];
  if (counted !== undefined) return JAPANESE_POWERS[counted];
  const words = parseUnitWords(`(${inner})`);
  if (!words || words.exceptPerShare || words.exceptShares) return undefined;
  return words.scale ?? words.shareScale ?? words.counted?.scale;
}
