import { type Decimal, decimal, ZERO } from "../core/decimal";
import { periodKey } from "../core/period";
import type { Fact } from "../statements/fact";
import { checkFigure } from "./check-figure";
import type { CheckItem, Relation, Term } from "./check-item";
import { amountText, listText, nameOf, roundedLike, titleOf } from "./figure-text";
import { figureIn, type FilingView, labelOf, readingsOf, termIn } from "./filing-view";
import type { LineSeries } from "./line-series";
import { plainLabel } from "./line-label";
import { tell } from "./tell";
import { unitOfPrint, valueOf } from "./tolerance";
import type { TwinIndex } from "./twin-index";

/** A ratio that the filing's amounts can give: Σ weight × part by base, by period. */
interface Ratio {
  readonly parts: readonly { readonly series: LineSeries; readonly weight: 1 | -1 }[];
  readonly base: LineSeries;
  readonly amounts: ReadonlyMap<string, RatioAmounts>;
}

const HUNDRED = decimal(100);
/** Digits that must agree before a ratio of another table counts as this one's; in its own table fewer are enough. */
const PROOF = { own: 2, other: 6 } as const;

/**
 * Rows of percentages (gross margin ratio, margins by segment): each is paired by its figures with the margin of the
 * same table, or of a statement, that gives it, and then recomputed in every period. Such ratios must not add up to
 * anything, so they are rounded to the nearest unit.
 */
export function checkRatioLines(
  views: readonly FilingView[],
  view: FilingView,
  { series }: TwinIndex,
): readonly CheckItem[] {
  const ratios = series.map(marginsOf);
  const lines = series.flat().filter(({ line }) => line?.unit?.kind === "percent");
  return lines.flatMap((line) => {
    const own = ratios[series.findIndex((list) => list.includes(line))] ?? [];
    const found = best(line, own, PROOF.own) ?? best(line, ratios.flat(), PROOF.other);
    return found ? itemsOf(views, view, line, found) : [];
  });
}

/** Margins that a calculation shows (profit = revenue − cost) and those of a revenue and the line called its cost. */
function marginsOf(series: readonly LineSeries[]): readonly Ratio[] {
  const byKey = new Map(series.flatMap((one) => (one.line ? [[one.line.key, one] as const] : [])));
  const calculations = series[0]?.at.statement.calculations ?? [];
  const shown = calculations.flatMap(({ total: key, terms }): Ratio[] => {
    const [profit, base] = [byKey.get(key), byKey.get(terms.find(({ weight }) => weight === 1)?.line ?? "")];
    const isMargin = terms.length === 2 && terms.some(({ weight }) => weight === -1);
    return isMargin && profit && base ? [ratioOf([{ series: profit, weight: 1 }], base)] : [];
  });
  const shownBases = new Set(shown.map(({ base }) => base));
  const named = series.flatMap((cost): Ratio[] => {
    const base = revenueOf(cost, series);
    return base && !shownBases.has(base)
      ? [
          ratioOf(
            [
              { series: base, weight: 1 },
              { series: cost, weight: -1 },
            ],
            base,
          ),
        ]
      : [];
  });
  return [...shown, ...named];
}

const COST_WORDS = /^cost(?: of| for)?\s+|\s*(?:売上)?原価$/iu;

/** The line that a cost is called the cost of; total costs belong to the revenue. */
function revenueOf(cost: LineSeries, series: readonly LineSeries[]): LineSeries | undefined {
  if (!cost.line || cost.line.unit?.kind !== "money") return undefined;
  if (cost.concept === "cost-of-revenue") return series.find(({ concept }) => concept === "revenue");
  const labels = [cost.line.label, cost.line.labelJa ?? ""].filter((label) => COST_WORDS.test(label));
  const wanted = new Set(
    labels.map((label) => plainLabel(label.replace(COST_WORDS, ""))).filter((label) => label !== ""),
  );
  if (wanted.size === 0) return undefined;
  return series.find((one) => one.line && one !== cost && one.labels.some((label) => wanted.has(label)));
}

/** The ratio that most periods agree with; of equals the one from the most exact amounts, then the nearest line. */
function best(line: LineSeries, ratios: readonly Ratio[], proof: number): Ratio | undefined {
  const weighed = ratios.map((ratio) => ({ ratio, ...evidence(line, ratio), accuracy: accuracyOf(ratio) }));
  const [first] = weighed
    .filter(({ periods, agreeing, digits }) => agreeing > 0 && agreeing * 2 >= periods && digits >= proof)
    .sort(
      (x, y) => y.agreeing - x.agreeing || y.accuracy - x.accuracy || distance(line, x.ratio) - distance(line, y.ratio),
    );
  return first?.ratio;
}

function evidence(line: LineSeries, { amounts }: Ratio): { periods: number; agreeing: number; digits: number } {
  let periods = 0;
  let agreeing = 0;
  let digits = 0;
  for (const [fact] of line.facts.values()) {
    const found = fact?.period && amounts.get(periodKey(fact.period));
    if (!found || fact.reported.kind !== "number") continue;
    periods += 1;
    // p ≈ 100 a / b is asked as p b ≈ 100 a: no division, and a print off by one unit still counts as evidence.
    const apart = fact.reported.value.times(found.divisor).minus(found.hundredfold).abs();
    if (apart.greaterThan(unitOfPrint(fact.reported).times(found.divisor.abs()))) continue;
    agreeing += 1;
    digits += fact.reported.value.abs().dividedBy(unitOfPrint(fact.reported)).toFixed(0).length;
  }
  return { periods, agreeing, digits };
}

interface RatioAmounts {
  readonly parts: readonly { readonly fact: Fact; readonly weight: 1 | -1 }[];
  readonly base: Fact;
  readonly hundredfold: Decimal;
  readonly divisor: Decimal;
}

/** The amounts by period, in the first currency that gives all of them. */
function amountsByPeriod(parts: Ratio["parts"], base: LineSeries): ReadonlyMap<string, RatioAmounts> {
  const found = new Map<string, RatioAmounts>();
  for (const [key, [fact]] of base.facts) {
    const period = fact?.period && periodKey(fact.period);
    if (period === undefined || fact?.reported.kind !== "number" || fact.reported.value.isZero()) continue;
    const facts = parts.flatMap(({ series, weight }) => {
      const part = series.facts.get(key)?.[0];
      return part ? [{ fact: part, weight }] : [];
    });
    if (facts.length < parts.length || found.has(period)) continue;
    const sum = facts.reduce((result, part) => result.plus(valueOf(part.fact.reported).times(part.weight)), ZERO);
    found.set(period, { parts: facts, base: fact, hundredfold: sum.times(HUNDRED), divisor: fact.reported.value });
  }
  return found;
}

function ratioOf(parts: Ratio["parts"], base: LineSeries): Ratio {
  return { parts, base, amounts: amountsByPeriod(parts, base) };
}

function accuracyOf({ base }: Ratio): number {
  const [fact] = [...base.facts.values()][0] ?? [];
  return fact?.reported.kind === "number" ? fact.reported.decimals : 0;
}

function distance(line: LineSeries, { parts }: Ratio): number {
  return Math.abs(line.id - (parts[0]?.series.id ?? 0));
}

function itemsOf(views: readonly FilingView[], view: FilingView, line: LineSeries, ratio: Ratio): readonly CheckItem[] {
  return [...line.facts.values()].flatMap((facts) => {
    const [percent] = facts;
    const amounts = percent?.period && ratio.amounts.get(periodKey(percent.period));
    if (!percent || !amounts) return [];
    return readingsOf(view, [percent, amounts.base, ...amounts.parts.map(({ fact }) => fact)]).flatMap(
      (language): CheckItem[] => {
        const figure = figureIn(view, percent, language);
        const relation: Relation = {
          terms: amounts.parts.map(({ fact, weight }) => termIn(view, fact, weight, language)),
          over: { kind: "figures", terms: [termIn(view, amounts.base, 1, language)] },
        };
        const item = checkFigure("percentage", figure, relation, { language });
        return item ? [tell(views, item, () => ratioMessage(view, item))] : [];
      },
    );
  });
}

function ratioMessage(view: FilingView, { figure, relation, comparison, outcome }: CheckItem): string {
  const base = relation.over?.kind === "figures" ? relation.over.terms[0]?.figure : undefined;
  if (!comparison || !base) return "";
  const parts = listText(relation.terms.map((term) => partText(view, term)));
  const says =
    `${nameOf(view, figure)}: printed ${figure.print.text}, ${parts} by ${base.print.text} (${labelOf(view, base)}) ` +
    `in “${titleOf(view, base)}” is ${amountText(comparison.expected, figure, 2)}`;
  return outcome === "rounding"
    ? `${says}; inside what the rounded amounts allow, since the issuer had more digits.`
    : `${says}, rounded ${amountText(roundedLike(comparison.expected, figure), figure)}: more than rounding explains.`;
}

function partText(view: FilingView, { weight, figure }: Term): string {
  return `${weight === -1 ? "less " : ""}${figure.print.text} (${labelOf(view, figure)})`;
}
