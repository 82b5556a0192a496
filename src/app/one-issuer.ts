import { intervalsMeet } from "../core/interval";
import { periodKey } from "../core/period";
import { intervalOf, type ReportedNumber } from "../core/reported";
import { factsOf, type Filing } from "../statements/filing";
import { normalizeLabel } from "../statements/label";

/** So many equal figures of two documents are no chance where each has at least so many digits. */
const PROOF = { figures: 5, digits: 4, share: 0.5 } as const;

/**
 * Whether two documents are of one issuer: by its name, however it is set; where one document names it in Japanese and
 * the other does not, names cannot be compared, so by the figures of the periods that both report.
 */
export function areOfOneIssuer(a: Filing, b: Filing): boolean {
  if (a.issuer === "" || b.issuer === "" || nameKey(a.issuer) === nameKey(b.issuer)) return true;
  return isJapaneseName(a.issuer) !== isJapaneseName(b.issuer) && printTheSame(a, b);
}

/** "Example Inc." and "EXAMPLE, INC." are one issuer. */
function nameKey(issuer: string): string {
  return normalizeLabel(issuer).replaceAll(" ", "");
}

function isJapaneseName(issuer: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(issuer);
}

function printTheSame(a: Filing, b: Filing): boolean {
  const known = longFigures(a);
  let found = 0;
  let equal = 0;
  for (const [period, figures] of longFigures(b)) {
    const theirs = known.get(period);
    if (!theirs) continue;
    for (const figure of figures) {
      found++;
      if (theirs.some((other) => intervalsMeet(intervalOf(figure), intervalOf(other)))) equal++;
    }
  }
  return equal >= PROOF.figures && equal >= found * PROOF.share;
}

/** Amounts of money with enough digits to tell one from another, by period and currency, each once. */
function longFigures(filing: Filing): ReadonlyMap<string, readonly ReportedNumber[]> {
  const figures = new Map<string, Map<string, ReportedNumber>>();
  for (const { period, unit, reported, measure } of factsOf(filing)) {
    if (measure !== "amount" || !period || unit.kind !== "money" || reported.kind !== "number") continue;
    const digits = reported.value.abs().toFixed(0);
    if (digits.slice(0, Math.max(0, digits.length + reported.decimals)).length < PROOF.digits) continue;
    const key = `${periodKey(period)} ${unit.currency}`;
    const own = figures.get(key) ?? new Map<string, ReportedNumber>();
    own.set(digits, reported);
    figures.set(key, own);
  }
  return new Map([...figures].map(([key, own]) => [key, [...own.values()]]));
}
