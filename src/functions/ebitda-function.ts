/** EBITDA by its two ways, with the amounts that are added back. */
import type { Decimal } from "../core/decimal";
import { ebitda, ebitdaFromNetIncome } from "../metrics/ebitda-bridge";
import { type Argument, type Matrix, matrixOf, readNumber } from "./argument";
import { cellOf, exact, named, numbersIn } from "./by-cell";
import { quickQuotient } from "./integer-path";
import { cellAt, commonShape, fill, listsFor } from "./spill";

export function EBITDA(args: readonly Argument[]): Matrix | Error {
  return totals(["operatingIncome", "depreciationAmortization"], "adjustments", args, ([income, depreciation], more) =>
    income === undefined || depreciation === undefined ? undefined : ebitda(income, depreciation, more),
  );
}

export function EBITDAFROMNET(args: readonly Argument[]): Matrix | Error {
  const names = ["netIncome", "incomeTax", "interest", "depreciationAmortization"];
  return totals(names, "otherItems", args, ([netIncome, incomeTax, interest, depreciationAmortization], otherItems) =>
    netIncome && incomeTax && interest && depreciationAmortization
      ? ebitdaFromNetIncome({ netIncome, incomeTax, interest, depreciationAmortization, otherItems })
      : undefined,
  );
}

/**
 * The total of the named amounts and of the list that belongs to each cell. An empty amount gives an empty total; empty
 * cells in the list are no items.
 */
function totals(
  names: readonly string[],
  listName: string,
  args: readonly Argument[],
  metric: (amounts: readonly Decimal[], list: readonly Decimal[]) => Decimal | undefined,
): Matrix | Error {
  const amounts = named(names, args);
  if (amounts instanceof Error) return amounts;
  const shape = commonShape(amounts);
  if (shape instanceof Error) return shape;
  const list = { name: listName, cells: matrixOf(args[names.length]) ?? [[""]] };
  const whole = amounts.find(({ cells }) => cells.length === shape.rows && cells[0]?.length === shape.columns) ?? list;
  const listAt = listsFor(shape, whole, list);
  if (listAt instanceof Error) return listAt;
  return fill(shape, (row, column) => {
    const values = amounts.map(({ name, cells }) => readNumber(cellAt(cells, row, column), name));
    const wrong = values.find((value) => value instanceof Error);
    if (wrong !== undefined) return wrong;
    const items = numbersIn(listAt(row, column), listName);
    if (items instanceof Error) return items;
    const present = values.filter((value) => typeof value === "number");
    if (present.length < names.length) return "";
    const all = [...present, ...items];
    const quick = all.length <= ALL_ONES.length ? quickQuotient(all, ALL_ONES) : undefined;
    if (quick !== undefined) return quick;
    const total = metric(present.map(exact), items.map(exact));
    return total === undefined ? "" : cellOf(total);
  });
}

/** As many as the short way adds up without passing the whole numbers that a double holds. */
const ALL_ONES = [1, 1, 1, 1, 1] as const;
