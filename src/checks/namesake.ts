import { powerOfTen } from "../core/decimal";
import type { CheckItem, Figure } from "./check-item";
import { countText, listText, nameOf, titleOf } from "./figure-text";
import type { FilingView } from "./filing-view";
import type { LineSeries } from "./line-series";
import { checkOf } from "./scale-tie";
import { tell } from "./tell";
import type { TwinIndex } from "./twin-index";
import { compareTwin, type Stranger, type TwinComparison } from "./twin-line";

/**
 * Lines of one name in two tables whose figures do not agree: misread by a power of ten, or two measures, which the
 * document's notes may explain. Two measures with one name are no contradiction.
 */
export function checkNamesakes(
  views: readonly FilingView[],
  view: FilingView,
  { strangers }: TwinIndex,
): readonly CheckItem[] {
  const slips = groupBy(
    strangers.filter(({ slip }) => slip !== undefined),
    ({ a, b, slip }) => `${a.at.statement.id}|${b.at.statement.id}|${slip}`,
  );
  const measures = groupBy(
    strangers.filter(({ a, b, slip }) => slip === undefined && reconciledLine(a, b) !== undefined),
    ({ a, b }) => String(reconciledLine(a, b)?.id),
  );
  return [
    ...slips.flatMap((group) => slipOf(views, view, group)),
    ...measures.flatMap((group) => namesakesOf(views, view, group)),
  ];
}

/** The line of the reconciliation, where just one of the two tables is one. */
function reconciledLine(a: LineSeries, b: LineSeries): LineSeries | undefined {
  if (!a.line || !b.line || checkOf(a.at.statement.kind, b.at.statement.kind) !== "reconciliation") return undefined;
  const [first, second] = [a, b].map(({ at }) => at.statement.kind === "reconciliation");
  return first === second ? undefined : first ? a : b;
}

/** One finding for a whole table whose scale is off, on the first of its figures. */
function slipOf(views: readonly FilingView[], view: FilingView, group: readonly Stranger[]): readonly CheckItem[] {
  const compared = group.flatMap((stranger) => firstComparison(view, stranger) ?? []);
  const [first] = compared;
  const other = first?.terms[0]?.figure;
  if (!first || !other) return [];
  const factor = powerOfTen(Math.abs(group[0]?.slip ?? 0)).toFixed(0);
  return [
    tell(views, itemOf(first, "scale", "break"), () => {
      const lines =
        group.length === 1 ? "" : ` The same holds for ${countText(group.length - 1, "other line")} of the two tables.`;
      return (
        `${nameOf(view, first.figure)}: printed ${first.figure.print.text}, where “${titleOf(view, other)}” prints ` +
        `${other.print.text}; as read, the two are a factor of ${factor} apart: the scale of one table is misread.${lines}`
      );
    }),
  ];
}

/** One finding for a line of a reconciliation, whichever tables have the name too. */
function namesakesOf(views: readonly FilingView[], view: FilingView, group: readonly Stranger[]): readonly CheckItem[] {
  const line = group[0] && reconciledLine(group[0].a, group[0].b);
  const compared = group.flatMap((stranger) => firstComparison(view, stranger) ?? []);
  const [first] = compared;
  if (!line || !first) return [];
  const notes = [line, ...group.map(({ a, b }) => (a === line ? b : a))].flatMap((series) => notesOf(view, series));
  const figure = figureOfLine(first, line);
  const others = compared.map((one) => otherFigure(one, line));
  const item = itemOf(first, "reconciliation", notes.length > 0 ? "note" : "question");
  return [
    tell(views, item, () => {
      const elsewhere = others.map((other) => `${other.print.text} in “${titleOf(view, other)}”`);
      const says = `${nameOf(view, figure)}: ${figure.print.text} here, but ${listText(elsewhere)} under the same name`;
      return notes.length > 0
        ? `${says}. They are two measures; the document says: ${[...new Set(notes)].join(" ")}`
        : `${says}, and no note says how the two differ.`;
    }),
  ];
}

function itemOf(
  { figure, terms, comparison }: TwinComparison,
  check: "scale" | "reconciliation",
  outcome: "break" | "note" | "question",
): CheckItem {
  return { check, outcome, figure, relation: { terms }, rounding: "nearest", ...(comparison && { comparison }) };
}

function firstComparison(view: FilingView, { a, b, keys }: Stranger): TwinComparison | undefined {
  const [key] = keys;
  return key === undefined ? undefined : compareTwin(view, { a, b, weight: 1 }, key, undefined);
}

function figureOfLine({ figure, terms }: TwinComparison, { at, line }: LineSeries): Figure {
  const isLine = ({ fact }: Figure) => fact.statement === at.statement.id && fact.line === line?.key;
  return isLine(figure) ? figure : (terms[0]?.figure ?? figure);
}

function otherFigure(compared: TwinComparison, line: LineSeries): Figure {
  const own = figureOfLine(compared, line);
  return own === compared.figure ? (compared.terms[0]?.figure ?? own) : compared.figure;
}

/**
 * The footnotes to which the label of a line points, as printed. A note that is not under its own table stands at the
 * foot of the page, under a later table of the same language.
 */
function notesOf(view: FilingView, { line, facts }: LineSeries): readonly string[] {
  const print = [...facts.values()][0]?.[0]?.prints[0];
  if (!line || !print) return [];
  const tables = view.filing.tables.slice(print.table).filter(({ language }) => language === print.language);
  return line.marks.flatMap((mark) => {
    const note = tables.flatMap(({ notes }) => notes).find((one) => one.mark === mark);
    return note ? [`“${mark} ${note.text}”`] : [];
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
