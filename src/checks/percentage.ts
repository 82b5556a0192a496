import { decimal } from "../core/decimal";
import type { Concept } from "../statements/concept";
import type { Fact } from "../statements/fact";
import type { LineItem, StatementColumn, StatementKind } from "../statements/statement";
import { checkFigure } from "./check-figure";
import type { CheckItem, Relation } from "./check-item";
import { amountText, columnName, countText, nameOf, roundedLike } from "./figure-text";
import { figureIn, type FilingView, hasNumber, labelOf, readingsOf, type StatementView, termIn } from "./filing-view";
import { tell } from "./tell";

const HUNDRED = decimal(100);

/** What a column of percentages is of, where no line says 100 %. */
const USUAL_BASES: Readonly<Partial<Record<StatementKind, readonly Concept[]>>> = {
  income: ["revenue"],
  balance: ["total-assets", "total-liabilities-and-equity"],
};

/**
 * Printed percentages of a base, recomputed from the amounts. Exact when the quotient rounds to the print; rounding when
 * the print is the other unit around the quotient, since such columns are rounded so that they add up to 100; a column
 * that mostly fits no base is a question.
 */
export function checkPercentages(views: readonly FilingView[], view: FilingView): readonly CheckItem[] {
  return view.statements.flatMap((at) =>
    at.statement.columns.flatMap((column, position) => {
      if (column.measure !== "percent-of-base" || column.of === undefined) return [];
      const amounts = at.positions.get(column.of);
      return amounts === undefined ? [] : checkColumn(views, view, at, column, position, amounts);
    }),
  );
}

function checkColumn(
  views: readonly FilingView[],
  view: FilingView,
  at: StatementView,
  column: StatementColumn,
  position: number,
  amounts: number,
): readonly CheckItem[] {
  const attempts = basesOf(at, position, amounts)
    .map((base) => itemsOver(view, at, position, amounts, base))
    .filter((items) => items.length > 0);
  const best = attempts.reduce<readonly CheckItem[] | undefined>(
    (found, items) => (found && fits(found) >= fits(items) ? found : items),
    undefined,
  );
  if (!best) return [];
  if (fits(best) * 2 >= best.length) {
    return best.map((item) => tell(views, item, () => percentageMessage(view, item)));
  }
  const [first] = best.filter(({ outcome }) => outcome === "break");
  if (!first) return [];
  return [
    tell(views, { ...first, outcome: "question" }, () => {
      const off = best.length - fits(best);
      return (
        `${columnName(view, first.figure)}: ${off} of ${countText(best.length, "percentage")} ` +
        `do not follow from ${baseName(view, first.relation)} (${column.heading}); what they are of cannot be told.`
      );
    }),
  ];
}

function fits(items: readonly CheckItem[]): number {
  return items.filter(({ outcome }) => outcome !== "break").length;
}

/** The lines that the column itself calls 100 %, else those that such columns are usually of. */
function basesOf(at: StatementView, position: number, amounts: number): readonly Fact[] {
  const factsOf = (lines: readonly LineItem[]) => lines.flatMap((line) => line.facts[amounts] ?? []).filter(isBase);
  const said = at.statement.lines.filter(({ facts }) => {
    const percent = facts[position]?.reported;
    return percent?.kind === "number" && percent.value.equals(HUNDRED);
  });
  const usual = (USUAL_BASES[at.statement.kind] ?? []).flatMap((concept) =>
    at.statement.lines.filter((line) => line.concept === concept),
  );
  const bases = [...factsOf(said), ...factsOf(usual)];
  return bases.filter((base, i) => bases.findIndex((other) => isSameAmount(base, other)) === i);
}

function isBase(fact: Fact): boolean {
  return fact.reported.kind === "number" && !fact.reported.value.isZero();
}

function isSameAmount(a: Fact, b: Fact): boolean {
  return a.reported.kind === "number" && b.reported.kind === "number" && a.reported.value.equals(b.reported.value);
}

function itemsOver(
  view: FilingView,
  at: StatementView,
  position: number,
  amounts: number,
  base: Fact,
): readonly CheckItem[] {
  return at.statement.lines.flatMap((line) => {
    const [percent, amount] = [line.facts[position], line.facts[amounts]];
    if (!hasNumber(percent) || !hasNumber(amount) || amount === base || amount.unit.kind !== base.unit.kind) return [];
    return readingsOf(view, [percent, amount, base]).flatMap((language): CheckItem | readonly CheckItem[] => {
      const figure = figureIn(view, percent, language);
      const relation: Relation = {
        terms: [termIn(view, amount, 1, language)],
        over: { kind: "figures", terms: [termIn(view, base, 1, language)] },
      };
      return checkFigure("percentage", figure, relation, { language, rounding: "neighbour" }) ?? [];
    });
  });
}

function baseName(view: FilingView, { over }: Relation): string {
  const base = over?.kind === "figures" ? over.terms[0]?.figure : undefined;
  return base ? labelOf(view, base) : "the base";
}

function percentageMessage(view: FilingView, { figure, relation, comparison, outcome }: CheckItem): string {
  const amount = relation.terms[0]?.figure;
  const base = relation.over?.kind === "figures" ? relation.over.terms[0]?.figure : undefined;
  if (!comparison || !amount || !base) return "";
  const quotient = amountText(comparison.expected, figure, 2);
  const rounded = amountText(roundedLike(comparison.expected, figure), figure);
  const says = `${nameOf(view, figure)}: printed ${figure.print.text}, ${amount.print.text} of ${base.print.text} (${labelOf(view, base)}) is ${quotient}`;
  return outcome === "rounding"
    ? `${says}, rounded ${rounded}; the printed one is the next unit, as columns are rounded that must add up.`
    : `${says}, rounded ${rounded}: more than rounding explains.`;
}
