/** Whether figures agree within what their prints leave open. */
import { reconciles } from "../metrics/ebitda-bridge";
import { ties } from "../metrics/tie";
import { type Argument, type Matrix, matrixOf, readNumber } from "./argument";
import { byCell, cellOf, exact, named, numbersIn } from "./by-cell";
import { cellError } from "./cell-error";
import { cellAt, commonShape, fill, listsFor } from "./spill";

export function RECONCILES(args: readonly Argument[]): Matrix | Error {
  const ends = named(["end", "start"], args);
  if (ends instanceof Error) return ends;
  const amounts = matrixOf(args[2]);
  if (amounts === undefined) return cellError("#VALUE!", "amounts is missing.");
  const unitCells = matrixOf(args[3]);
  if (unitCells === undefined) return cellError("#VALUE!", "unit is missing.");
  const unit = { name: "unit", cells: unitCells };
  const shape = commonShape([...ends, unit]);
  if (shape instanceof Error) return shape;
  const whole = [...ends, unit].find(({ cells }) => cells.length === shape.rows && cells[0]?.length === shape.columns);
  const listAt = listsFor(shape, whole ?? unit, { name: "amounts", cells: amounts });
  if (listAt instanceof Error) return listAt;
  return fill(shape, (row, column) => {
    const read = [...ends, unit].map(({ name, cells }) => readNumber(cellAt(cells, row, column), name));
    const wrong = read.find((value) => value instanceof Error);
    if (wrong !== undefined) return wrong;
    const items = numbersIn(listAt(row, column), "amounts");
    if (items instanceof Error) return items;
    const [end, start, step] = read;
    if (typeof end !== "number" || typeof start !== "number" || typeof step !== "number") return "";
    const result = reconciles(exact(end), exact(start), items.map(exact), exact(step));
    if (!result.ok) return negativeUnit("unit");
    return result.value.outcome === "break" ? cellOf(result.value.difference) : result.value.outcome;
  });
}

export function TIES(args: readonly Argument[]): Matrix | Error {
  return byCell(["a", "b", "unitA", "unitB"], args, ([a = 0, b = 0, unitA = 0, unitB = 0]) => {
    const result = ties(exact(a), exact(b), exact(unitA), exact(unitB));
    return result.ok ? result.value : negativeUnit(unitA < 0 ? "unitA" : "unitB");
  });
}

function negativeUnit(name: string): Error {
  return cellError("#VALUE!", `${name}: the step of a print is not negative; 0 says that the amount is exact.`);
}
