import { endOf } from "../core/period";
import type { Fact } from "../statements/fact";
import type { LineItem, Statement } from "../statements/statement";
import { checkFigure } from "./check-figure";
import type { CheckItem, Figure, Relation } from "./check-item";
import { amountText, nameOf } from "./figure-text";
import { figureIn, type FilingView, hasNumber } from "./filing-view";
import { plainLabelsOf } from "./line-label";
import { factKey, ownColumns } from "./line-series";
import { tell } from "./tell";
import { compare } from "./tolerance";

/**
 * Every figure that an earlier filing of the issuer also prints, against the latest such print. A later figure that is
 * marked as restated or recast may differ; an unmarked one may not. Filings are taken in the order of their latest
 * period, so that one pass is enough, however many there are.
 */
export function checkComparatives(
  views: readonly FilingView[],
  compared: readonly FilingView[],
): ReadonlyMap<FilingView, readonly CheckItem[]> {
  const known = new Map<string, Figure>();
  const items = new Map<FilingView, readonly CheckItem[]>();
  if (compared.length < 2) return items;
  for (const view of inOrder(compared)) {
    const own = figuresOf(view);
    const found = own.flatMap(({ figure, names }) => {
      const earlier = names.map((name) => known.get(name)).find((one) => one !== undefined);
      return earlier ? [itemOf(views, view, figure, earlier)] : [];
    });
    items.set(view, found);
    for (const { figure, names } of own) for (const name of names) known.set(name, figure);
  }
  return items;
}

function inOrder(views: readonly FilingView[]): readonly FilingView[] {
  const latest = (view: FilingView) =>
    view.filing.statements
      .flatMap(({ columns }) =>
        columns.flatMap(({ period, basis }) => (period && basis !== "forecast" ? [endOf(period)] : [])),
      )
      .reduce((last: string, day) => (day > last ? day : last), "");
  return views
    .map((view) => ({ view, end: latest(view) }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.view.index - b.view.index))
    .map(({ view }) => view);
}

interface NamedFigure {
  readonly figure: Figure;
  /** Under which the same figure of another filing is found, the surest name first. */
  readonly names: readonly string[];
}

function figuresOf(view: FilingView): readonly NamedFigure[] {
  return view.statements.flatMap((at) => {
    const own = ownColumns(at);
    const unique = onlyOnce(at.statement);
    return at.statement.lines.flatMap((line) =>
      line.facts.flatMap((fact, position): NamedFigure[] => {
        const key = fact && own[position] === true ? factKey(fact) : undefined;
        if (key === undefined || !hasNumber(fact) || isTranslated(view, fact)) return [];
        const names = namesOf(view, at.statement, line, unique).map((name) => `${name}|${key}`);
        return [{ figure: figureIn(view, fact, undefined), names }];
      }),
    );
  });
}

/** Convenience translations of two filings are made at two rates. */
function isTranslated(view: FilingView, { unit }: Fact): boolean {
  return (
    (unit.kind === "money" || unit.kind === "money-per") && view.filing.rates.some(({ base }) => base === unit.currency)
  );
}

/** The three statements are the same from filing to filing; other tables only under one title. */
function namesOf(
  view: FilingView,
  statement: Statement,
  line: LineItem,
  unique: ReadonlySet<string>,
): readonly string[] {
  const { kind, id } = statement;
  const table = kind === "income" || kind === "balance" || kind === "cashflow" ? kind : id;
  const issuer = view.filing.issuer.normalize("NFKC").toLowerCase();
  const labels = plainLabelsOf(line).filter((label) => unique.has(label));
  return [line.key, ...labels.map((label) => `"${label}`)].map((name) => `${issuer}|${table}|${name}`);
}

function onlyOnce({ lines }: Statement): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.role === "heading") continue;
    for (const label of plainLabelsOf(line)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([label]) => label));
}

function itemOf(views: readonly FilingView[], view: FilingView, figure: Figure, earlier: Figure): CheckItem {
  const [coarse, fine] = accuracyOf(figure) <= accuracyOf(earlier) ? [figure, earlier] : [earlier, figure];
  const item = checkFigure("comparative", coarse, { terms: [{ weight: 1, figure: fine }] });
  if (item && item.outcome !== "break")
    return tell(views, item, () => comparativeMessage(views, view, item, figure, earlier));
  const relation: Relation = { terms: [{ weight: 1, figure: earlier }] };
  const comparison = compare(figure, relation);
  const isMarked = figure.fact.basis === "as-restated" || figure.fact.basis === "recast";
  const outcome = isMarked ? "note" : "break";
  const changed: CheckItem = {
    check: "comparative",
    outcome,
    figure,
    relation,
    rounding: "nearest",
    ...(comparison && { comparison }),
  };
  return tell(views, changed, () => comparativeMessage(views, view, changed, figure, earlier));
}

function accuracyOf({ print: { reported } }: Figure): number {
  return reported.kind === "number" ? reported.decimals : 0;
}

function comparativeMessage(
  views: readonly FilingView[],
  view: FilingView,
  { comparison, outcome }: CheckItem,
  figure: Figure,
  earlier: Figure,
): string {
  const before = views[earlier.filing]?.filing.source.name ?? "";
  const says = `${nameOf(view, figure)}: ${figure.print.text} here, ${earlier.print.text} in ${before}`;
  if (!comparison || outcome === "rounding") return `${says}; the difference is rounding.`;
  const gap = amountText(comparison.difference, figure, 3);
  return outcome === "note"
    ? `${says}: restated by ${gap}, as the heading says.`
    : `${says}: changed by ${gap}, and nothing says that it was restated.`;
}
