import { addDays } from "../core/date";
import { type Duration, periodKey } from "../core/period";
import { unitKey } from "../core/unit";
import type { Fact } from "../statements/fact";
import { checkFigure } from "./check-figure";
import type { CheckItem, Relation } from "./check-item";
import { amountText, countText, nameOf } from "./figure-text";
import { figureIn, type FilingView, hasNumber, readingsOf, termIn } from "./filing-view";
import { ownColumns } from "./line-series";
import { tell } from "./tell";

/** A flow of one line over a period. */
interface Flow {
  readonly period: Duration;
  readonly fact: Fact;
}

/**
 * Quarters to the year to date: wherever the periods of a line tile a longer one of the same line, the amounts must add
 * up. Only money flows do; averages, per-share amounts and balances do not.
 */
export function checkCrossFooting(views: readonly FilingView[], view: FilingView): readonly CheckItem[] {
  return [...flowsByLine(view).values()].flatMap((flows) =>
    flows.flatMap((whole) => {
      const parts = tile(whole.period, flows);
      return parts ? itemsOf(views, view, whole, parts) : [];
    }),
  );
}

/** Tables of one kind with the same line are one series: quarters and year to date may stand in two. */
function flowsByLine(view: FilingView): ReadonlyMap<string, readonly Flow[]> {
  const found = new Map<string, Map<string, Flow>>();
  for (const at of view.statements) {
    const own = ownColumns(at);
    const { kind, id } = at.statement;
    const series = kind === "income" || kind === "cashflow" ? kind : id;
    for (const line of at.statement.lines) {
      line.facts.forEach((fact, position) => {
        if (own[position] !== true || !hasNumber(fact) || fact.unit.kind !== "money") return;
        if (fact.period?.kind !== "duration") return;
        const key = `${series}|${line.key}|${unitKey(fact.unit)}`;
        const flows = found.get(key) ?? new Map<string, Flow>();
        found.set(key, flows);
        const period = periodKey(fact.period);
        if (!flows.has(period)) flows.set(period, { period: fact.period, fact });
      });
    }
  }
  return new Map([...found].map(([key, flows]) => [key, [...flows.values()]]));
}

/** The fewest shorter periods that follow each other from the first day of the whole to its last. */
function tile(whole: Duration, flows: readonly Flow[]): readonly Flow[] | undefined {
  const inside = flows.filter(
    ({ period }) => period.from >= whole.from && period.to <= whole.to && periodKey(period) !== periodKey(whole),
  );
  let paths: readonly (readonly Flow[])[] = inside
    .filter(({ period }) => period.from === whole.from)
    .map((flow) => [flow]);
  const reached = new Set<string>();
  while (paths.length > 0) {
    const done = paths.find((path) => path.at(-1)?.period.to === whole.to);
    if (done) return done;
    paths = paths.flatMap((path) => {
      const end = path.at(-1)?.period.to;
      if (end === undefined || reached.has(end)) return [];
      reached.add(end);
      return inside.filter(({ period }) => period.from === addDays(end, 1)).map((flow) => [...path, flow]);
    });
  }
  return undefined;
}

function itemsOf(
  views: readonly FilingView[],
  view: FilingView,
  whole: Flow,
  parts: readonly Flow[],
): readonly CheckItem[] {
  return readingsOf(view, [whole.fact, ...parts.map(({ fact }) => fact)]).flatMap((language): CheckItem[] => {
    const figure = figureIn(view, whole.fact, language);
    const relation: Relation = { terms: parts.map(({ fact }) => termIn(view, fact, 1, language)) };
    const item = checkFigure("cross-footing", figure, relation, { language });
    return item ? [tell(views, item, () => crossMessage(view, item, parts.length))] : [];
  });
}

function crossMessage(view: FilingView, { figure, comparison, outcome }: CheckItem, count: number): string {
  if (!comparison) return "";
  const gap = amountText(comparison.difference.abs(), figure, 3);
  const says = `${nameOf(view, figure)}: printed ${figure.print.text}, the ${countText(count, "period")} that make it up give ${amountText(comparison.expected, figure, 3)}`;
  return outcome === "rounding"
    ? `${says}: ${gap} apart, which rounding explains.`
    : `${says}: ${gap} apart, more than rounding explains (${amountText(comparison.allowed.above, figure, 1)}).`;
}
