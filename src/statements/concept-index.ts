import type { Concept } from "./concept";
import { ENGLISH_BALANCE_LABELS } from "./balance-label-en";
import { ENGLISH_CASH_LABELS } from "./cash-label-en";
import { chineseKey } from "./chinese-key";
import { JAPANESE_LABELS } from "./concept-label-ja";
import { CHINESE_LABELS } from "./concept-label-zh";
import type { ConceptPattern, ConceptRule } from "./concept-rule";
import { standsIn } from "./concept-scope";
import { ENGLISH_INCOME_LABELS, ENGLISH_SHARE_LABELS } from "./income-label-en";
import { ENGLISH_PATTERNS } from "./pattern-label-en";
import { JAPANESE_PATTERNS } from "./pattern-label-ja";
import { coreOf, englishKey, englishPhrase, expandPhrase, japaneseCore, japaneseKey, withoutSigns } from "./phrase";
import { shareConcept } from "./share-label";
import type { StatementKind } from "./statement";

type PhraseIndex = ReadonlyMap<string, readonly ConceptRule[]>;

/** Rules by the keys of all their phrases; `write` brings a phrase's words into the form of keys. */
function indexOf(rules: readonly ConceptRule[], write: (phrase: string) => string): PhraseIndex {
  const index = new Map<string, ConceptRule[]>();
  for (const rule of rules) {
    for (const phrase of rule.phrases) {
      for (const reading of expandPhrase(write(phrase))) {
        const key = reading.replace(/ {2,}/g, " ").trim();
        const known = index.get(key);
        if (known === undefined) index.set(key, [rule]);
        else if (!known.includes(rule)) known.push(rule);
      }
    }
  }
  return index;
}

/** Made when the first label of its language is met: some 15 ms of a start, for nothing where only tags are read. */
function whenAsked(make: () => PhraseIndex): () => PhraseIndex {
  let made: PhraseIndex | undefined;
  return () => (made ??= make());
}

const english = whenAsked(() =>
  indexOf(
    [...ENGLISH_INCOME_LABELS, ...ENGLISH_SHARE_LABELS, ...ENGLISH_BALANCE_LABELS, ...ENGLISH_CASH_LABELS],
    englishPhrase,
  ),
);
const japanese = whenAsked(() => indexOf(JAPANESE_LABELS, (phrase) => phrase));
const chinese = whenAsked(() => indexOf(CHINESE_LABELS, (phrase) => phrase));

/** Where a label stands. `headings` are keys of the headings above, made only when a rule asks for them. */
export interface Standing {
  readonly kind: StatementKind;
  readonly headings: () => readonly string[];
}

/** The concept of a label without footnote marks, NFKC-normalised, in English. */
export function englishConcept(label: string, standing: Standing): Concept | undefined {
  const lower = label.toLowerCase();
  const plain = withoutSigns(lower);
  const readings = [lower, plain, coreOf(plain)];
  if (standing.kind === "balance" || standing.kind === "other") readings.push(cutParticulars(plain));
  return decideFirst(readings, englishKey, english(), ENGLISH_PATTERNS, standing);
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The concept of a label without footnote marks, NFKC-normalised, in Japanese or, where it has no kana, in Chinese. */
export function japaneseConcept(label: string, standing: Standing): Concept | undefined {
  const key = japaneseKey(label);
  const concept = decideFirst([key, japaneseCore(key)], (text) => text, japanese(), JAPANESE_PATTERNS, standing);
  if (concept !== undefined || KANA.test(label)) return concept;
  return decideFirst([chineseKey(label)], (text) => text, chinese(), [], standing);
}

/** The key of a heading, as the rules' conditions know it. */
export function headingKey(heading: string, japanese: boolean): string {
  return japanese ? japaneseCore(japaneseKey(heading)) : englishKey(withoutSigns(heading));
}

/** "Common stock, $.01 par value; 1,000 shares authorized" → "Common stock": particulars follow the name. */
function cutParticulars(label: string): string {
  return label.replace(/\s*(?:[,;:(]|\s[-–—])(?:.*\d|.*\bpar value|.*\bauthori[sz]ed|.*\bat cost).*$/, "");
}

/**
 * Readings from the strictest to the loosest. The first that the dictionary knows decides, even if it decides that the
 * label means none of the concepts here.
 */
function decideFirst(
  readings: readonly string[],
  keyOf: (reading: string) => string,
  index: PhraseIndex,
  patterns: readonly ConceptPattern[],
  standing: Standing,
): Concept | undefined {
  for (const [i, reading] of readings.entries()) {
    if (readings.indexOf(reading) < i) continue;
    const key = keyOf(reading);
    const rules = index.get(key);
    if (rules) return decide(rules, standing);
    const pattern = patterns.find((candidate) => candidate.pattern.test(key) && applies(candidate, standing));
    if (pattern) return pattern.concept;
    const concept = index === english() ? shareConcept(key) : undefined;
    if (concept !== undefined) return standsIn(concept, standing.kind) ? concept : undefined;
  }
  return undefined;
}

/** The only concept that the place allows; two of them are none. A rule with a condition on headings goes first. */
function decide(rules: readonly ConceptRule[], standing: Standing): Concept | undefined {
  const fitting = rules.filter((rule) => applies(rule, standing));
  const told = fitting.filter(({ under }) => under !== undefined);
  const concepts = new Set((told.length > 0 ? told : fitting).map(({ concept }) => concept));
  return concepts.size === 1 ? [...concepts][0] : undefined;
}

function applies(rule: ConceptRule | ConceptPattern, { kind, headings }: Standing): boolean {
  const { concept, kinds, notUnder } = rule;
  const under = "under" in rule ? rule.under : undefined;
  if (concept !== undefined && !standsIn(concept, kind)) return false;
  if (kinds && !kinds.includes(kind)) return false;
  if (under && !headings().some((heading) => under.test(heading))) return false;
  return !(notUnder && headings().some((heading) => notUnder.test(heading)));
}
