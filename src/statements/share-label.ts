import type { Concept } from "./concept";

/** Earnings per share and average share counts: many words in any order, so by vocabulary instead of phrases. */

const PER_SHARE_WORDS: ReadonlySet<string> = new Set(
  "basic diluted fully assuming dilution full net income loss earning profit result per common ordinary share stock of and outstanding unit ads american depositary equivalent eps in for yen jpy usd us dollar cent period year quarter gaap reported as total to attributable stockholder owner parent company".split(
    " ",
  ),
);
const SHARE_COUNT_WORDS: ReadonlySet<string> = new Set(
  "basic diluted fully assuming dilution weighted average number of common ordinary share stock outstanding ads american depositary equivalent used in for to computing compute computation calculating calculate calculation per net income loss earning profit eps and gaap issued during period quarter year thousand million amount total attributable potential dilutive".split(
    " ",
  ),
);
/** Whom income belongs to; a share of it that is not the owners' has its own figure. */
const NOT_THE_OWNERS =
  /continuing|discontinued|noncontrolling|minority|preferred|participating|pro forma|nongaap|adjusted/;

/** `key` as `englishKey` writes it. Whether basic or diluted must be said; per ADS the basic figure is meant if nothing is. */
export function shareConcept(key: string): Concept | undefined {
  if (!/\b(?:share|ads|eps)\b/.test(key)) return undefined;
  const attributable = / attributable to (.*)$/.exec(key);
  const tail = attributable?.[1] ?? "";
  if (NOT_THE_OWNERS.test(key)) return undefined;
  const words = (attributable ? key.slice(0, attributable.index) : key).split(" ");
  const tailWords = tail.split(" ");
  const basic = words.includes("basic") || tailWords.includes("basic");
  const diluted = [...words, ...tailWords].some((word) => word === "diluted" || word === "dilution");
  const ads = words.includes("ads") || words.includes("depositary");
  if (counts(words)) {
    if (ads) return "weighted-ads";
    return diluted && !basic ? "weighted-shares-diluted" : "weighted-shares-basic";
  }
  if (!isPerShare(words)) return undefined;
  if (ads) return diluted && !basic ? undefined : "earnings-per-ads";
  if (basic) return "earnings-per-share-basic";
  return diluted ? "earnings-per-share-diluted" : undefined;
}

function counts(words: readonly string[]): boolean {
  const averaged = words.includes("average");
  const used = words.includes("used") && (words.includes("basic") || words.includes("diluted"));
  const shares = words.includes("share") || words.includes("ads");
  return shares && (averaged || used) && words.every((word) => SHARE_COUNT_WORDS.has(word));
}

function isPerShare(words: readonly string[]): boolean {
  const perShare = words.includes("per") && words.some((word) => word === "share" || word === "ads");
  const earned = words.some((word) => word === "income" || word === "loss" || word === "earning" || word === "profit");
  return ((perShare && earned) || words.includes("eps")) && words.every((word) => PER_SHARE_WORDS.has(word));
}
