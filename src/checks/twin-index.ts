import { type Decimal, ZERO } from "../core/decimal";
import { containsValue } from "../core/interval";
import { intervalOf } from "../core/reported";
import type { Fact } from "../statements/fact";
import type { Figure, Term } from "./check-item";
import type { FilingView } from "./filing-view";
import { type LineSeries, seriesOfFiling } from "./line-series";
import { type Stranger, type Twin, pairLines } from "./twin-line";

/** All lines over time, a list a statement; those that the filing prints twice; and for each coarse print the finer ones it was rounded from. */
export interface TwinIndex {
  readonly series: readonly (readonly LineSeries[])[];
  readonly twins: readonly Twin[];
  readonly strangers: readonly Stranger[];
  readonly finer: ReadonlyMap<Fact, FinerPrint>;
}

interface FinerPrint {
  readonly facts: readonly Fact[];
  readonly weight: 1 | -1;
}

export function indexTwins(view: FilingView): TwinIndex {
  const series = seriesOfFiling(view);
  const { twins, strangers } = pairLines(view, series);
  const finer = new Map<Fact, FinerPrint>();
  for (const { a, b, weight, keys } of twins) {
    for (const key of keys) {
      const [ours, theirs] = [a.facts.get(key) ?? [], b.facts.get(key) ?? []];
      link(finer, ours, theirs, weight);
      link(finer, theirs, ours, weight);
    }
  }
  return { series, twins, strangers, finer };
}

function link(finer: Map<Fact, FinerPrint>, coarse: readonly Fact[], fine: readonly Fact[], weight: 1 | -1): void {
  const [fact] = coarse;
  if (!fact || coarse.length > 1 || finer.has(fact)) return;
  if (fine.every((other) => accuracyOf(other) > accuracyOf(fact))) finer.set(fact, { facts: fine, weight });
}

function accuracyOf({ reported }: Fact): number {
  return reported.kind === "number" ? reported.decimals : 0;
}

/**
 * What the finer prints of the terms add up to, else the finer print of the total itself, where that rounds to the
 * printed total: the proof that a difference is honest rounding. Undefined without such a proof.
 */
export function finerSum({ finer }: TwinIndex, figure: Figure, terms: readonly Term[]): Decimal | undefined {
  const parts = terms.map(({ weight, figure: term }) => {
    const value = finerValue(finer.get(term.fact));
    return value && (weight === 1 ? value : value.negated());
  });
  const sum = parts.every((part) => part !== undefined)
    ? parts.reduce((result: Decimal, part) => result.plus(part), ZERO)
    : undefined;
  return [sum, finerValue(finer.get(figure.fact))].find((value) => value !== undefined && roundsTo(value, figure));
}

function finerValue(print: FinerPrint | undefined): Decimal | undefined {
  if (!print) return undefined;
  const sum = print.facts.reduce(
    (result, { reported }) => (reported.kind === "number" ? result.plus(reported.value) : result),
    ZERO,
  );
  return print.weight === 1 ? sum : sum.negated();
}

function roundsTo(value: Decimal, { print: { reported } }: Figure): boolean {
  return reported.kind === "number" && containsValue(intervalOf(reported), value);
}
