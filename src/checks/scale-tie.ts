import type { CheckName } from "../core/finding";
import type { Language } from "../statements/fact";
import type { StatementKind } from "../statements/statement";
import type { CheckItem, Comparison, Figure, Term } from "./check-item";
import { amountText, columnName, nameOf, titleOf } from "./figure-text";

import { termsIn } from "./footing";
import { figureIn, type FilingView, isUsable, labelOf, readingsOf, statementOf, termIn } from "./filing-view";
import { isAdjusted } from "./statement-measure";
import { tell } from "./tell";
import { excessOf, judge, total, unitOfPrint } from "./tolerance";
import { compareTwin, type Twin, type TwinComparison } from "./twin-line";
import type { TwinIndex } from "./twin-index";

/**
 * Every figure that stands in two tables, at one scale or two: the coarser print against the finer. A figure that agrees
 * with one of its twins is not held against another, which may be a narrower measure; and it is told once. Of a pro
 * forma statement and another one only what agrees is told: where they differ, they are meant to.
 */
export function checkTwins(views: readonly FilingView[], view: FilingView, { twins }: TwinIndex): readonly CheckItem[] {
  const items = twins.flatMap((twin) =>
    twin.keys.flatMap((key) => {
      const facts = [...(twin.a.facts.get(key) ?? []), ...(twin.b.facts.get(key) ?? [])];
      return readingsOf(view, facts).flatMap((language) => {
        const compared = compareTwin(view, twin, key, language);
        const isOther = compared?.outcome === "break" && isAdjusted(view, twin.a.at) !== isAdjusted(view, twin.b.at);
        return compared && !isOther ? [itemOf(views, view, twin, compared, language)] : [];
      });
    }),
  );
  const settled = new Set(items.filter(agrees).map(({ figure }) => figure.print));
  return items.filter((item) => {
    if (agrees(item)) return true;
    const isNew = !settled.has(item.figure.print);
    settled.add(item.figure.print);
    return isNew;
  });
}

function agrees({ outcome }: CheckItem): boolean {
  return outcome === "exact" || outcome === "rounding";
}

function itemOf(
  views: readonly FilingView[],
  view: FilingView,
  twin: Twin,
  { figure, terms, outcome, comparison }: TwinComparison,
  language: Language | undefined,
): CheckItem {
  const check = checkOf(twin.a.at.statement.kind, twin.b.at.statement.kind);
  const base = {
    figure,
    relation: { terms },
    rounding: "nearest" as const,
    ...(comparison && { comparison }),
    ...(language && { language }),
  };
  if (outcome !== "break" || !comparison) {
    return tell(views, { ...base, check, outcome }, () => twinMessage(view, { ...base, check, outcome }));
  }
  if (agreesTurned(figure, terms)) {
    return tell(views, { ...base, check: "sign", outcome }, () => signMessage(view, twin, figure, terms));
  }
  const item: CheckItem = { ...base, check, outcome: wasPlugged(view, figure, comparison) ? "plug" : "break" };
  return tell(views, item, () => twinMessage(view, item));
}

/** Ties between the statements proper are articulation; those of a reconciliation its own; all others are of scale. */
export function checkOf(a: StatementKind, b: StatementKind): CheckName {
  if (a === "reconciliation" || b === "reconciliation") return "reconciliation";
  const proper = (kind: StatementKind) => kind === "income" || kind === "balance" || kind === "cashflow";
  return proper(a) && proper(b) && a !== b ? "articulation" : "scale";
}

function agreesTurned(figure: Figure, terms: readonly Term[]): boolean {
  const turned = terms.map((term): Term => ({ ...term, weight: term.weight === 1 ? -1 : 1 }));
  return judge(figure, { terms: turned })?.outcome !== "break";
}

/**
 * A figure that misses its finer print by no more than one printed unit beyond rounding, while the column that it
 * stands in adds up only with it as printed, was set to make the column add up.
 */
function wasPlugged(view: FilingView, figure: Figure, comparison: Comparison): boolean {
  const unit = unitOfPrint(figure.print.reported);
  if (unit.isZero() || excessOf(comparison).greaterThan(unit)) return false;
  const at = statementOf(view, figure);
  const position = at?.positions.get(figure.fact.column);
  if (!at || position === undefined) return false;
  return at.statement.calculations.some((calculation) => {
    const printed = at.lines.get(calculation.total)?.facts[position];
    const takesPart =
      calculation.total === figure.fact.line || calculation.terms.some((t) => t.line === figure.fact.line);
    if (!takesPart || !printed || !isUsable(printed)) return false;
    const { given, unusable } = termsIn(at, calculation, position);
    if (unusable.length > 0 || given.length < 2) return false;
    const terms = given.map(({ fact, weight }) => termIn(view, fact, weight, figure.print.language));
    return judge(figureIn(view, printed, figure.print.language), { terms })?.outcome === "exact";
  });
}

function twinMessage(view: FilingView, { figure, outcome, comparison, relation }: CheckItem): string {
  if (!comparison) return "";
  const source = otherSide(view, figure, relation.terms);
  const gap = amountText(comparison.difference.abs(), figure, 3);
  const says = `${nameOf(view, figure)}: printed ${figure.print.text}, ${source}`;
  if (outcome === "plug") {
    return `${says}: ${gap} apart, which rounding does not explain. Its own column adds up only with the figure as printed: a plug.`;
  }
  if (outcome === "rounding") return `${says}: ${gap} apart, which rounding explains.`;
  return `${says}: ${gap} apart, more than rounding explains (${amountText(comparison.allowed.above, figure, 3)}).`;
}

/** where "Consolidated statements of income" gives 254.886 (Minority interests) */
function otherSide(view: FilingView, figure: Figure, terms: readonly Term[]): string {
  const first = terms[0]?.figure;
  if (!first) return "";
  const sum = amountText(total(terms), figure, 3);
  const labels = terms.map((term) => labelOf(view, term.figure)).join(" + ");
  const turned = terms[0]?.weight === -1 ? ", of opposite sign" : "";
  return `where “${titleOf(view, first)}” gives ${sum} (${labels}${turned})`;
}

function signMessage(view: FilingView, { weight }: Twin, figure: Figure, terms: readonly Term[]): string {
  const first = terms[0]?.figure;
  const usual = weight === 1 ? "one sign" : "opposite signs";
  return (
    `${nameOf(view, figure)}: printed ${figure.print.text}, where “${first ? titleOf(view, first) : ""}” prints ` +
    `${first?.print.text ?? ""} for ${first ? columnName(view, first) : ""}. In the other periods the two have ${usual}.`
  );
}
