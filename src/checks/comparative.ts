import { intervalsMeet, negateInterval } from "../core/interval";
import { endOf } from "../core/period";
import { intervalOf } from "../core/reported";
import type { Fact } from "../statements/fact";
import { addLines, matchLines } from "../statements/line-match";
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
  const before: FilingView[] = [];
  for (const view of inOrder(compared)) {
    const own = figuresOf(view, sameLines(view, before));
    before.push(view);
    const found = own.flatMap(({ figure, names }) => {
      const earlier = names.map((name) => known.get(name)).find((one) => one !== undefined);
      return earlier ? [itemOf(views, view, figure, earlier)] : [];
    });
    items.set(view, found);
    for (const { figure, names } of own) for (const name of names) known.set(name, figure);
  }
  return items;
}

/** The last day of the latest period that is no forecast; empty where nothing is dated. */
function latestDay(view: FilingView): string {
  return view.filing.statements
    .flatMap(({ columns }) =>
      columns.flatMap(({ period, basis }) => (period && basis !== "forecast" ? [endOf(period)] : [])),
    )
    .reduce((last: string, day) => (day > last ? day : last), "");
}

function inOrder(views: readonly FilingView[]): readonly FilingView[] {
  return views
    .map((view) => ({ view, end: latestDay(view) }))
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.view.index - b.view.index))
    .map(({ view }) => view);
}

interface NamedFigure {
  readonly figure: Figure;
  /** Under which the same figure of another filing is found, the surest name first. */
  readonly names: readonly string[];
}

/**
 * Of the other documents of one release the names that their lines have, by line of this one: what one document says in
 * Japanese and the other in English is matched by its figures and its place.
 */
function sameLines(view: FilingView, others: readonly FilingView[]): ReadonlyMap<LineItem, readonly string[]> {
  const names = new Map<LineItem, string[]>();
  for (const other of others) {
    if (latestDay(other) !== latestDay(view)) continue;
    for (const { statement } of view.statements)
      for (const { statement: theirs } of other.statements) {
        if (statement.kind !== theirs.kind || !MAIN.has(statement.kind)) continue;
        const { lines } = addLines([], theirs, new Map());
        const match = matchLines(statement, lines, new Map(lines.map(({ id, key }) => [key, [id]])));
        for (const line of statement.lines) {
          const same = lines.find(({ id }) => id === match.get(line.key));
          if (same) names.set(line, [...(names.get(line) ?? []), `${statement.kind}|${same.key}`]);
        }
      }
  }
  return names;
}

const MAIN: ReadonlySet<Statement["kind"]> = new Set(["income", "balance", "cashflow"]);

function figuresOf(view: FilingView, same: ReadonlyMap<LineItem, readonly string[]>): readonly NamedFigure[] {
  return view.statements.flatMap((at) => {
    const own = ownColumns(at);
    const unique = onlyOnce(at.statement);
    return at.statement.lines.flatMap((line) =>
      line.facts.flatMap((fact, position): NamedFigure[] => {
        const key = fact && own[position] === true ? factKey(fact) : undefined;
        if (key === undefined || !hasNumber(fact) || isTranslated(view, fact)) return [];
        const names = [...namesOf(at.statement, line, unique), ...(same.get(line) ?? [])].map(
          (name) => `${name}|${key}`,
        );
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

/**
 * The three statements are the same from filing to filing; other tables only under one title. Where one document is in
 * Japanese and the other in English, or one is tagged and the other printed, the meaning alone is common.
 */
function namesOf(statement: Statement, line: LineItem, unique: ReadonlySet<string>): readonly string[] {
  const { kind, id } = statement;
  const table = MAIN.has(kind) ? kind : id;
  const labels = plainLabelsOf(line).filter((label) => unique.has(label));
  const meaning = line.concept !== undefined && unique.has(`= ${line.concept}`) ? [`= ${line.concept}`] : [];
  return [line.key, ...labels.map((label) => `"${label}`), ...meaning].map((name) => `${table}|${name}`);
}

/** Labels and meanings that one line of the statement alone has. */
function onlyOnce({ lines }: Statement): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.role === "heading") continue;
    const names = [...plainLabelsOf(line), ...(line.concept === undefined ? [] : [`= ${line.concept}`])];
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
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
  const outcome = isMarked || isTurned(figure, earlier) ? "note" : "break";
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

/** One amount with two signs: a payment is tagged as what it is, and printed as what it does to the cash. */
function isTurned(a: Figure, b: Figure): boolean {
  const [x, y] = [a.print.reported, b.print.reported];
  if (x.kind !== "number" || y.kind !== "number" || x.value.isZero()) return false;
  return intervalsMeet(negateInterval(intervalOf(x)), intervalOf(y));
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
  const other = views[earlier.filing];
  if (outcome === "note" && isTurned(figure, earlier)) return `${says}: the same amount with the opposite sign.`;
  if (outcome !== "note" && other && latestDay(other) === latestDay(view))
    return `${says}: ${gap} apart, and both documents are of one release.`;
  return outcome === "note"
    ? `${says}: restated by ${gap}, as the heading says.`
    : `${says}: changed by ${gap}, and nothing says that it was restated.`;
}
