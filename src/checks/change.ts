import { ZERO } from "../core/decimal";
import type { Fact, Language } from "../statements/fact";
import { isOnOtherBasis } from "../statements/other-basis";
import type { StatementColumn } from "../statements/statement";
import { breaksIn, checkFigure } from "./check-figure";
import type { CheckItem, Relation, Term } from "./check-item";
import { amountText, columnName, countText, nameOf, roundedLike } from "./figure-text";
import { figureIn, type FilingView, hasNumber, isUsable, readingsOf, type StatementView, termIn } from "./filing-view";
import { tell } from "./tell";
import { valueOf, within } from "./tolerance";

/** Over what an issuer divides when the earlier amount is negative: the amount itself, or its magnitude. */
type NegativeBase = "itself" | "magnitude";

/**
 * Printed changes, recomputed from the two amounts by the issuer's own arithmetic. Of the two ways to divide by a
 * negative amount the one that fits the column counts, the plain one where both do; a line that only the other way fits
 * is held to that, since issuers treat losses and expenses differently. A column that mostly fits neither, nor with the
 * periods exchanged, is a question: what it compares is not known. Changes at constant currency and the like follow from
 * no printed amounts and are not asked about: nobody could answer.
 */
export function checkChanges(views: readonly FilingView[], view: FilingView): readonly CheckItem[] {
  return view.statements.flatMap((at) =>
    at.statement.columns.flatMap((column, position) => {
      if (column.measure !== "change") return [];
      const [current, prior] = [at.positions.get(column.of ?? ""), at.positions.get(column.against ?? "")];
      return current === undefined || prior === undefined
        ? unknownPeriods(views, view, at, position)
        : checkColumn(views, view, at, column, { position, current, prior });
    }),
  );
}

/** Reading found no two columns that the changes follow from. */
function unknownPeriods(
  views: readonly FilingView[],
  view: FilingView,
  at: StatementView,
  position: number,
): readonly CheckItem[] {
  const changes = at.statement.lines.map((line) => line.facts[position]).filter(hasNumber);
  const [first] = changes;
  if (!first || at.statement.columns.filter(({ measure }) => measure === "amount").length < 2) return [];
  const column = at.statement.columns[position];
  if (column && isOnOtherBasis(column.heading)) return [];
  const current = at.statement.columns[at.positions.get(column?.of ?? "") ?? -1];
  // Where its heading begins with that of the one column, the other is known and not printed.
  if (current && current.heading !== "" && column?.heading.startsWith(current.heading)) return [];
  const figure = figureIn(view, first, undefined);
  return [
    tell(
      views,
      { check: "change", outcome: "question", figure, relation: { terms: [] }, rounding: "nearest" },
      () =>
        `${columnName(view, figure)}: its ${countText(changes.length, "change")} follow from no two columns of the ` +
        `table; what is compared cannot be told.`,
    ),
  ];
}

interface ChangeColumns {
  readonly position: number;
  readonly current: number;
  readonly prior: number;
}

function checkColumn(
  views: readonly FilingView[],
  view: FilingView,
  at: StatementView,
  column: StatementColumn,
  columns: ChangeColumns,
): readonly CheckItem[] {
  const itself = itemsFor(view, at, column, columns, "itself");
  const magnitude = itself.some(hasNegativeBase) ? itemsFor(view, at, column, columns, "magnitude") : itself;
  const [usual, other] = breaksIn(magnitude) < breaksIn(itself) ? [magnitude, itself] : [itself, magnitude];
  const best = usual.map(
    (item, i) => (item.outcome === "break" && other[i]?.outcome !== "break" ? other[i] : item) ?? item,
  );
  const [first] = best.filter(({ outcome }) => outcome === "break");
  if (breaksIn(best) * 2 <= best.length || !first) return best.map((item) => tellChange(views, view, item));
  const exchanged = itemsFor(
    view,
    at,
    column,
    { ...columns, current: columns.prior, prior: columns.current },
    "itself",
  );
  const isExchanged = breaksIn(exchanged) * 2 < exchanged.length;
  const item: CheckItem = { ...first, outcome: isExchanged ? "break" : "question" };
  return [
    tell(views, item, () => {
      const name = columnName(view, first.figure);
      return isExchanged
        ? `${name}: the changes follow from the two periods only when these are exchanged; a heading stands over the wrong column.`
        : `${name}: ${breaksIn(best)} of ${countText(best.length, "change")} do not follow from the two columns compared; what is compared cannot be told.`;
    }),
  ];
}

function hasNegativeBase({ relation: { over } }: CheckItem): boolean {
  const base = over?.kind === "figures" ? over.terms[0]?.figure.print.reported : undefined;
  return base?.kind === "number" && base.value.isNegative();
}

/** A blank amount has no change; nor has one from zero or nil. */
function itemsFor(
  view: FilingView,
  at: StatementView,
  column: StatementColumn,
  { position, current, prior }: ChangeColumns,
  over: NegativeBase,
): readonly CheckItem[] {
  return at.statement.lines.flatMap((line) => {
    const [change, now, before] = [line.facts[position], line.facts[current], line.facts[prior]];
    if (!hasNumber(change) || !now || !before || !isUsable(now) || !isUsable(before)) return [];
    return readingsOf(view, [change, now, before]).flatMap((language): CheckItem | readonly CheckItem[] => {
      const figure = figureIn(view, change, language);
      const relation = relationOf(
        view,
        [now, before],
        language,
        change.unit.kind === "percent" && isRelative(column, now),
        over,
      );
      return (relation && checkFigure("change", figure, relation, { language })) ?? [];
    });
  });
}

/** A change of a percentage is in points, unless the column is said to be of percent and the line's fact is not. */
function isRelative(column: StatementColumn, now: Fact): boolean {
  return column.changeIn === "percent" && now.unit.kind !== "percent";
}

function relationOf(
  view: FilingView,
  [now, before]: readonly [Fact, Fact],
  language: Language | undefined,
  relative: boolean,
  over: NegativeBase,
): Relation | undefined {
  const terms: readonly Term[] = [termIn(view, now, 1, language), termIn(view, before, -1, language)];
  if (!relative) return { terms };
  const base = terms[1]?.figure.print.reported;
  if (base?.kind !== "number" || base.value.isZero()) return undefined;
  const weight = over === "magnitude" && base.value.lessThan(ZERO) ? -1 : 1;
  return { terms, over: { kind: "figures", terms: [termIn(view, before, weight, language)] } };
}

/**
 * A change that fits but for its sign is a question where an amount is negative: issuers print such changes as they
 * please. Where both amounts are positive it is a break like any other.
 */
function tellChange(views: readonly FilingView[], view: FilingView, item: CheckItem): CheckItem {
  const { comparison, outcome, figure, relation } = item;
  const isOpposite =
    outcome === "break" &&
    comparison !== undefined &&
    within(valueOf(figure.print.reported).negated().minus(comparison.expected), comparison.allowed);
  const crosses = relation.terms.some((term) => valueOf(term.figure.print.reported).isNegative());
  if (!isOpposite || !crosses) return tell(views, item, () => changeMessage(view, item));
  const doubt: CheckItem = { ...item, check: "sign", outcome: "question" };
  return tell(views, doubt, () => `${changeText(view, doubt)}: the same but for its sign.`);
}

function changeMessage(view: FilingView, item: CheckItem): string {
  const { figure, relation, comparison, outcome } = item;
  if (!comparison) return "";
  const says = changeText(view, item);
  if (outcome === "rounding")
    return `${says}; inside what the rounded amounts allow, since the issuer had more digits.`;
  const rounded = amountText(roundedLike(comparison.expected, figure), figure);
  return `${says}${relation.over ? `, rounded ${rounded}` : ""}: more than rounding explains.`;
}

function changeText(view: FilingView, item: CheckItem): string {
  const { figure, relation, comparison } = item;
  const [now, before] = relation.terms.map((term) => term.figure);
  if (!comparison || !now || !before) return "";
  const quotient = amountText(comparison.expected, figure, relation.over ? 2 : 3);
  const isOverSize = relation.over?.kind === "figures" && relation.over.terms[0]?.weight === -1;
  const how = isOverSize ? " over the magnitude of the earlier amount" : "";
  return `${nameOf(view, figure)}: printed ${figure.print.text}, from ${before.print.text} to ${now.print.text} is ${quotient}${how}`;
}
