import { powerOfTen } from "../core/decimal";
import { intervalsMeet, scaleInterval } from "../core/interval";
import { intervalOf } from "../core/reported";
import type { Fact, Language } from "../statements/fact";
import type { StatementKind } from "../statements/statement";
import type { Figure, Term } from "./check-item";
import { countVotes, MOST_EARLIER, type Votes } from "./figure-vote";
import { type FilingView, figureIn, termIn } from "./filing-view";
import type { LineSeries } from "./line-series";
import { judge, unitOfPrint, type Verdict } from "./tolerance";

/** Two lines of different statements that are one measure. `b` enters `a` with the weight: −1 where it is turned. */
export interface Twin {
  readonly a: LineSeries;
  readonly b: LineSeries;
  readonly weight: 1 | -1;
  /** One concept or one label, not only equal figures. */
  readonly named: boolean;
  /** Periods and units that both print. */
  readonly keys: readonly string[];
}

/** Two lines of one name whose figures do not agree; `slip`: they do, times ten to this power. */
export interface Stranger {
  readonly a: LineSeries;
  readonly b: LineSeries;
  readonly keys: readonly string[];
  readonly slip?: number;
}

export interface Pairing {
  readonly twins: readonly Twin[];
  readonly strangers: readonly Stranger[];
}

interface Candidate extends Twin {
  readonly agreeing: number;
  readonly digits: number;
}

/** What figures alone must show before two lines of different names count as one, all agreeing or all but one. */
const PROOF = { periods: 2, digits: 6, digitsDespiteOne: 8 } as const;
/** What figures must show where the names agree. */
const NAMED_DIGITS = 3;

/** Pairs the lines of different statements that print the same fact, by name and figures or by figures alone. */
export function pairLines(view: FilingView, statements: readonly (readonly LineSeries[])[]): Pairing {
  const votes = countVotes(statements);
  const voteOf = new Map(votes.map((vote) => [idOf(vote.a, vote.b), vote]));
  const named = namedPairs(statements);
  const namedIds = new Set(named.map(([a, b]) => idOf(a, b)));
  const byFigures = votes.filter(
    ({ a, b, same, opposite }) => !namedIds.has(idOf(a, b)) && Math.max(same, opposite) >= PROOF.periods,
  );
  const weighed = [
    ...named.map(([a, b]) => weigh(view, a, b, true, voteOf.get(idOf(a, b)))),
    ...byFigures.map((vote) => weigh(view, vote.a, vote.b, false, vote)),
  ].filter((candidate) => candidate !== undefined);
  const accepted = weighed.filter(isProven).sort(byEvidence);
  const twins: Twin[] = [];
  const taken = new Set<string>();
  for (const candidate of accepted) {
    const { a, b } = candidate;
    const ends = [`${a.id}>${b.at.statement.id}`, `${b.id}>${a.at.statement.id}`];
    if (ends.some((end) => taken.has(end))) continue;
    for (const end of ends) taken.add(end);
    twins.push(candidate);
  }
  const strangers = weighed
    .filter(
      ({ a, b, named: one }) =>
        one && !taken.has(`${a.id}>${b.at.statement.id}`) && !taken.has(`${b.id}>${a.at.statement.id}`),
    )
    .map(({ a, b, keys }) => strangerOf(a, b, keys));
  return { twins: twins.sort((x, y) => x.a.id - y.a.id || x.b.id - y.b.id), strangers };
}

function idOf(a: LineSeries, b: LineSeries): string {
  return `${a.id}|${b.id}`;
}

/** Lines of one name, each with those of the first statements that have it, in the order of the statements. */
function namedPairs(statements: readonly (readonly LineSeries[])[]): readonly (readonly [LineSeries, LineSeries])[] {
  const statementOf = new Map(statements.flatMap((list, statement) => list.map((series) => [series, statement])));
  const earlier = new Map<string, LineSeries[]>();
  const pairs: (readonly [LineSeries, LineSeries])[] = [];
  for (const own of statements) {
    for (const b of own) {
      const found = new Set(namesOf(b).flatMap((name) => (earlier.get(name) ?? []).slice(0, MOST_EARLIER)));
      for (const a of found) pairs.push([a, b]);
    }
    for (const series of own) {
      for (const name of namesOf(series)) {
        const list = earlier.get(name);
        if (list) list.push(series);
        else earlier.set(name, [series]);
      }
    }
  }
  const place = (series: LineSeries) => statementOf.get(series) ?? 0;
  return pairs.sort(([a, b], [c, d]) => place(a) - place(c) || place(b) - place(d) || a.id - c.id || b.id - d.id);
}

function namesOf({ labels, concept }: LineSeries): readonly string[] {
  return concept === undefined ? labels : [...labels, `= ${concept}`];
}

function weigh(
  view: FilingView,
  a: LineSeries,
  b: LineSeries,
  named: boolean,
  vote: Votes | undefined,
): Candidate | undefined {
  const keys = [...a.facts.keys()].filter((key) => b.facts.has(key));
  if (keys.length === 0 || (!a.line && !b.line)) return undefined;
  const weight = (vote?.opposite ?? 0) > (vote?.same ?? 0) ? -1 : 1;
  const twin: Twin = { a, b, weight, named, keys };
  const agreeing = keys.filter((key) => compareTwin(view, twin, key, undefined)?.outcome !== "break");
  return { ...twin, agreeing: agreeing.length, digits: vote?.digits ?? digitsOf(a, agreeing) };
}

/** Significant digits of the figures, as evidence that equality is no chance. */
function digitsOf(a: LineSeries, keys: readonly string[]): number {
  return keys
    .flatMap((key) => a.facts.get(key) ?? [])
    .reduce((count, { reported }) => {
      if (reported.kind !== "number" || reported.value.isZero()) return count;
      return count + reported.value.abs().dividedBy(unitOfPrint(reported)).toFixed(0).length;
    }, 0);
}

function isProven({ named, agreeing, digits, keys }: Candidate): boolean {
  if (named) return agreeing * 2 >= keys.length && agreeing > 0 && digits >= NAMED_DIGITS;
  if (agreeing < PROOF.periods) return false;
  return agreeing === keys.length
    ? digits >= PROOF.digits
    : agreeing === keys.length - 1 && digits >= PROOF.digitsDespiteOne;
}

function byEvidence(x: Candidate, y: Candidate): number {
  return (
    Number(y.named) - Number(x.named) ||
    y.agreeing - x.agreeing ||
    y.digits - x.digits ||
    x.a.id - y.a.id ||
    x.b.id - y.b.id
  );
}

/** One print of a twin against the other, the coarser one being checked. */
export interface TwinComparison extends Verdict {
  readonly figure: Figure;
  readonly terms: readonly Term[];
}

/** Of equally fine prints the one whose statement stands further behind is checked. */
const REFERENCES: readonly StatementKind[] = ["balance", "income", "cashflow"];

/**
 * Compares a twin in one period. The coarser print is checked against the finer; of equally fine ones the statement
 * proper is the reference, and the sum of a section is always the other side.
 */
export function compareTwin(
  view: FilingView,
  { a, b, weight }: Pick<Twin, "a" | "b" | "weight">,
  key: string,
  language: Language | undefined,
): TwinComparison | undefined {
  const [ours, theirs] = [a.facts.get(key), b.facts.get(key)];
  if (!ours || !theirs) return undefined;
  const checked = checksFirst(a, ours, b, theirs) ? ours : theirs;
  const others = checked === ours ? theirs : ours;
  const [fact] = checked;
  if (!fact) return undefined;
  const figure = figureIn(view, fact, language);
  const terms = others.map((other) => termIn(view, other, weight, language));
  const verdict = judge(figure, { terms });
  return verdict && { ...verdict, figure, terms };
}

function checksFirst(a: LineSeries, ours: readonly Fact[], b: LineSeries, theirs: readonly Fact[]): boolean {
  if (!a.line || !b.line) return b.line === undefined;
  const [x, y] = [ours[0]?.reported, theirs[0]?.reported];
  if (x?.kind === "number" && y?.kind === "number" && x.decimals !== y.decimals) return x.decimals < y.decimals;
  return rank(a) > rank(b);
}

function rank({ at }: LineSeries): number {
  const position = REFERENCES.indexOf(at.statement.kind);
  return position < 0 ? REFERENCES.length : position;
}

const SLIPS = [3, -3, 6, -6] as const;

function strangerOf(a: LineSeries, b: LineSeries, keys: readonly string[]): Stranger {
  const slip = SLIPS.find((power) => keys.every((key) => slips(a.facts.get(key), b.facts.get(key), power)));
  return { a, b, keys, ...(slip !== undefined && { slip }) };
}

/** Whether the figures are one but for a power of ten; of three digits or more, so that it is no chance. */
function slips(ours: readonly Fact[] | undefined, theirs: readonly Fact[] | undefined, power: number): boolean {
  const [x, y] = [ours?.[0]?.reported, theirs?.[0]?.reported];
  if (ours?.length !== 1 || theirs?.length !== 1 || x?.kind !== "number" || y?.kind !== "number") return false;
  const shifted = scaleInterval(intervalOf(x), powerOfTen(power));
  const digits = Math.min(...[x, y].map((r) => r.value.abs().dividedBy(unitOfPrint(r)).toFixed(0).length));
  return digits >= NAMED_DIGITS && intervalsMeet(shifted, intervalOf(y));
}
