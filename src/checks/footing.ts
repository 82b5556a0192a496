import { sameUnit } from "../core/unit";
import type { Fact } from "../statements/fact";
import type { Calculation, LineItem } from "../statements/statement";
import { checkFigure } from "./check-figure";
import type { CheckItem, Figure, MissingCell } from "./check-item";
import { amountText, countText, listText, nameOf } from "./figure-text";
import { type FilingView, figureIn, isUsable, readingsOf, type StatementView, termIn } from "./filing-view";
import { tell } from "./tell";
import { finerSum, type TwinIndex } from "./twin-index";

/** The terms of a total in one column: those given, and those that hold something which is no figure. */
interface ColumnTerms {
  readonly given: readonly { readonly fact: Fact; readonly weight: 1 | -1 }[];
  readonly unusable: readonly LineItem[];
}

/** Every total against its items, in every column of amounts (XBRL Calculations 1.1). Ratios do not add up. */
export function checkFooting(views: readonly FilingView[], view: FilingView, twins: TwinIndex): readonly CheckItem[] {
  return view.statements.flatMap((at) =>
    at.statement.calculations.flatMap((calculation) =>
      at.statement.columns.flatMap((column, position) =>
        column.measure === "amount" ? footColumn(views, view, at, calculation, position, twins) : [],
      ),
    ),
  );
}

function footColumn(
  views: readonly FilingView[],
  view: FilingView,
  at: StatementView,
  calculation: Calculation,
  position: number,
  twins: TwinIndex,
): readonly CheckItem[] {
  const printed = at.lines.get(calculation.total)?.facts[position];
  if (!printed || !isUsable(printed) || printed.unit.kind === "percent") return [];
  const { given, unusable } = termsIn(at, calculation, position);
  if (given.length < calculation.terms.length && isTotalOfEquity(at, position)) return [];
  if (given.length === 0 || given.some(({ fact }) => !sameUnit(fact.unit, printed.unit))) return [];
  return readingsOf(view, [printed, ...given.map((term) => term.fact)]).flatMap((language): readonly CheckItem[] => {
    const figure = figureIn(view, printed, language);
    const terms = given.map(({ fact, weight }) => termIn(view, fact, weight, language));
    if (unusable.length > 0) {
      const labels = listText(unusable.map((line) => line.label));
      const item: CheckItem = {
        check: "footing",
        outcome: "incomplete",
        figure,
        relation: { terms },
        rounding: "nearest",
        missing: missingCells(at, calculation, unusable, position, figure),
      };
      return [
        tell(
          views,
          item,
          () =>
            `${nameOf(view, figure)}: printed ${figure.print.text}; whether its items give it cannot be said, because ` +
            `${labels} ${unusable.length === 1 ? "holds" : "hold"} no figure that can be used.`,
        ),
      ];
    }
    const item = checkFigure("footing", figure, { terms }, { language });
    return item ? [tell(views, item, () => footingMessage(view, item, twins))] : [];
  });
}

const OF_EQUITY = /\bequity\b|株主資本|持分変動|純資産|[權权]益/iu;
const TOTAL_COLUMN = /\btotal\b|合[計计]|[總总][計计额額]/iu;

/** Changes of equity are printed in the columns of its components, and often not once more in that of the total. */
function isTotalOfEquity({ statement }: StatementView, position: number): boolean {
  return (
    statement.kind === "other" &&
    OF_EQUITY.test(statement.title) &&
    TOTAL_COLUMN.test(statement.columns[position]?.heading ?? "")
  );
}

/** Where the unusable items stand: in the row of the line's other figures, or of none, then nowhere. */
function missingCells(
  at: StatementView,
  { terms }: Calculation,
  unusable: readonly LineItem[],
  position: number,
  { print: { language } }: Figure,
): readonly MissingCell[] {
  const column = at.statement.columns[position]?.index ?? 0;
  return unusable.flatMap((line) => {
    const prints = line.facts.flatMap((fact) => fact?.prints ?? []);
    const print = prints.find((one) => one.language === language) ?? prints[0];
    const weight = terms.find((term) => term.line === line.key)?.weight ?? 1;
    return print ? [{ table: print.table, row: print.row, column, weight }] : [];
  });
}

/** A blank cell adds nothing; a cell with something unreadable or not meaningful makes the sum incomplete. */
export function termsIn(at: StatementView, calculation: Calculation, position: number): ColumnTerms {
  const column = at.statement.columns[position]?.key ?? "";
  const given: { fact: Fact; weight: 1 | -1 }[] = [];
  const unusable: LineItem[] = [];
  for (const { line: key, weight } of calculation.terms) {
    const line = at.lines.get(key);
    const fact = line?.facts[position];
    if (line && (line.unreadable?.includes(column) || (fact && !isUsable(fact)))) unusable.push(line);
    else if (fact) given.push({ fact, weight });
  }
  return { given, unusable };
}

function footingMessage(
  view: FilingView,
  { figure, relation, comparison, outcome }: CheckItem,
  twins: TwinIndex,
): string {
  if (!comparison) return "";
  const { terms } = relation;
  const sum = amountText(comparison.expected, figure, 3);
  const gap = amountText(comparison.difference.abs(), figure, 3);
  const most = amountText(comparison.allowed.above, figure, 1);
  const says = `${nameOf(view, figure)}: printed ${figure.print.text}, its ${countText(terms.length, "item")} give ${sum}`;
  if (outcome === "rounding") {
    const finer = finerSum(twins, figure, terms);
    const proof = finer ? ` The same figures printed with more digits give ${amountText(finer, figure, 3)}.` : "";
    return `${says}. The difference of ${gap} is rounding (up to ${most}).${proof}`;
  }
  return `${says}: a difference of ${gap}, more than rounding explains (${most}).`;
}
