/** Printed figures in formulas: their cells, their sums, and the amounts that they may stand for. */
import type { Figure, MissingCell, Term } from "../checks/check-item";
import type { Reported } from "../core/reported";
import type { Filing } from "../statements/filing";
import { half, shiftedBy, unitOfDigits } from "./check-value";
import { call, cell, type Formula, negation, NIL, operation } from "./formula";
import { addressOfPrint, sourceColumnKey, sourceRowKey, sourceSheetId } from "./source-address";

/** The filings that were checked, as the items count them. */
export type CheckedFilings = readonly Filing[];

/** A printed cell that takes part in a sum, and how it was printed. */
export interface SummedCell {
  readonly reference: Formula;
  readonly weight: 1 | -1;
  readonly reported: Reported;
  /** Powers of ten from the print's scale to the scale of the sum. */
  readonly shift: number;
  /** Digits after the point in the scale of the sum. */
  readonly digits: number;
}

/** An amount in a formula, and the least and the most that it may stand for. */
export interface AmountRange {
  readonly value: Formula;
  readonly from: Formula;
  readonly to: Formula;
}

/** How far an amount may lie below and above a figure; neither is negative. */
export interface AmountReach {
  readonly below: Formula;
  readonly above: Formula;
}

export function referenceTo(filings: CheckedFilings, { filing, print }: Figure): Formula {
  const source = filings[filing];
  if (!source) throw new Error(`no filing ${filing} among those checked`);
  const { sheet, row, column } = addressOfPrint(source, print);
  return cell(row, column, { sheet });
}

/** The power of ten that a source cell has less than its amount: percentages stand there as fractions. */
export function scaleOf({ fact, print }: Figure): number | undefined {
  if (fact.unit.kind === "percent") return 2;
  return print.reported.kind === "number" ? print.reported.scale : undefined;
}

/** The cells of terms in a sum of the scale. A nil is nothing in any scale. */
export function summedCells(filings: CheckedFilings, terms: readonly Term[], scale: number): readonly SummedCell[] {
  return terms.map(({ weight, figure }) => {
    const { reported } = figure.print;
    return {
      reference: referenceTo(filings, figure),
      weight,
      reported,
      shift: (scaleOf(figure) ?? scale) - scale,
      digits: reported.kind === "number" ? reported.decimals + scale : 0,
    };
  });
}

/** Cells that hold no figure yet; a figure that is put there counts like those around it. */
export function missingReferences(
  filings: CheckedFilings,
  figure: Figure,
  missing: readonly MissingCell[],
): readonly SummedCell[] {
  const filing = filings[figure.filing];
  const { reported } = figure.print;
  if (!filing) return [];
  return missing.map(({ table, row, column, weight }) => ({
    reference: cell(sourceRowKey(table, row), sourceColumnKey(column), {
      sheet: sourceSheetId(filing, filing.tables[table]?.language ?? figure.print.language),
    }),
    weight,
    reported,
    shift: 0,
    digits: reported.kind === "number" ? reported.decimals + reported.scale : 0,
  }));
}

/** The sum of printed cells; text among them, such as a nil, adds nothing. */
export function sumOf(cells: readonly SummedCell[]): Formula {
  return (
    groupsBy(cells, ({ shift }) => shift)
      .map((group) => shiftedBy(signedSum(group), group[0]?.shift ?? 0))
      .reduce<Formula | undefined>(added, undefined) ?? NIL
  );
}

function signedSum(cells: readonly SummedCell[]): Formula {
  const [plus, minus] = [1, -1].map((weight) => cells.filter((c) => c.weight === weight).map((c) => c.reference));
  if (!minus || minus.length === 0) return call("SUM", ...(plus ?? []));
  const less = call("SUM", ...minus);
  return plus && plus.length > 0 ? operation(call("SUM", ...plus), "-", less) : negation(less);
}

/** How far the amounts behind a sum of rounded or cut-off prints may lie below and above it. */
export function reachOfSum(cells: readonly SummedCell[]): AmountReach {
  return { below: reachOn(cells, 1) ?? NIL, above: reachOn(cells, -1) ?? NIL };
}

/** The sum with the least and the most that it may stand for. */
export function rangeOfSum(cells: readonly SummedCell[]): AmountRange {
  const value = sumOf(cells);
  const [below, above] = [reachOn(cells, 1), reachOn(cells, -1)];
  return {
    value,
    from: below ? operation(value, "-", below) : value,
    to: above ? operation(value, "+", above) : value,
  };
}

/**
 * How far the amounts may lie below (side 1) or above (side −1) the sum of the prints: half a unit for each rounded
 * cell; for a cut-off one a unit away from zero, on either side of a zero.
 */
function reachOn(cells: readonly SummedCell[], side: 1 | -1): Formula | undefined {
  const numbers = cells.filter(({ reported }) => reported.kind === "number");
  return groupsBy(numbers, ({ digits }) => digits)
    .flatMap((group) => {
      const unit = unitOfDigits(group[0]?.digits ?? 0);
      const [cut, rounded] = [true, false].map((truncated) =>
        group.filter(({ reported }) => (reported.kind === "number" && reported.truncated) === truncated),
      );
      const halves = (rounded ?? []).map(({ reference }) => reference);
      const wholes = (cut ?? []).map(({ reference, weight }) => {
        const outward = operation(reference, weight === side ? "<=" : ">=", NIL);
        return operation(operation(call("ISNUMBER", reference), "*", outward), "*", unit);
      });
      return [
        ...(halves.length > 0 ? [operation(operation(half(), "*", unit), "*", call("COUNT", ...halves))] : []),
        ...wholes,
      ];
    })
    .reduce<Formula | undefined>(added, undefined);
}

function added(sum: Formula | undefined, part: Formula): Formula {
  return sum === undefined ? part : operation(sum, "+", part);
}

function groupsBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): readonly (readonly Item[])[] {
  const groups = new Map<number, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
