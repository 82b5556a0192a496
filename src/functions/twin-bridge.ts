/** Bridges in native formulas. They cannot point into their own spill, so every cell spells out its running totals. */
import { CURRENT_EBITDA, PRIOR_EBITDA, UNEXPLAINED } from "./bridge-function";
import { type Shape, shapeOf } from "./spill";
import { firstPart, isLiteral, type Operand, unlessBlank } from "./twin-operand";

type Formulas = readonly (readonly string[])[];

/**
 * Rows as BRIDGE spills them. With an end, whether there is a row of what is unexplained depends on the figures: the
 * spilled shape says it.
 */
export function bridgeTwin(operands: readonly (Operand | undefined)[], shape: Shape | undefined): Formulas | undefined {
  const [startLabel, startOperand, labels, amounts, endLabel, endOperand] = operands;
  const start = startOperand?.cells[0]?.[0];
  const end = endOperand?.cells[0]?.[0];
  if (start === undefined || !startLabel || !labels || !amounts || !endLabel || !areLists([labels, amounts]))
    return undefined;
  const items = amounts.cells.flat();
  const rows = shape?.rows ?? (end === undefined ? items.length + 2 : undefined);
  const isOpen = rows === items.length + 3;
  if (rows !== items.length + 2 && !(isOpen && end !== undefined)) return undefined;
  const total = (count: number) => (count === 0 ? start : `(${start}+SUM(${firstPart(amounts, count)}))`);
  const last = end ?? total(items.length);
  const names = labels.cells.flat();
  return [
    endRow(textOf(startLabel.cells[0]?.[0]), start),
    ...items.map((amount, i) => stepRow(textOf(names[i]), unlessBlank([amount], amount), total(i), total(i + 1))),
    ...(isOpen ? [stepRow(`"${UNEXPLAINED}"`, `${last}-${total(items.length)}`, total(items.length), last)] : []),
    endRow(textOf(endLabel.cells[0]?.[0]), last),
  ];
}

export function ebitdaBridgeTwin(operands: readonly (Operand | undefined)[]): Formulas | undefined {
  const [labels, prior, current, weights] = operands;
  if (!labels || !prior || !current) return undefined;
  const lists = weights === undefined ? [labels, prior, current] : [labels, prior, current, weights];
  if (!areLists(lists)) return undefined;
  const names = labels.cells.flat();
  const [before, after, signs] = [prior.cells.flat(), current.cells.flat(), weights?.cells.flat()];
  const sum = (list: Operand, count: number) =>
    weights === undefined
      ? `SUM(${firstPart(list, count)})`
      : `SUMPRODUCT(${firstPart(weights, count)},${firstPart(list, count)})`;
  const start = sum(prior, names.length);
  const total = (count: number) => (count === 0 ? start : `(${start}+${sum(current, count)}-${sum(prior, count)})`);
  const steps = names.map((name, i) => {
    const [was = "0", is = "0"] = [before[i], after[i]];
    const change = `N(${is})-N(${was})`;
    const signed = signs === undefined ? change : `${signs[i] ?? "1"}*(${change})`;
    const amount = isLiteral(was) || isLiteral(is) ? signed : `IF(AND(${was}="",${is}=""),"",${signed})`;
    return stepRow(textOf(name), amount, total(i), total(i + 1));
  });
  // The end is the sum of the current lines, not the walk: then it ties to the lines also where doubles round.
  return [endRow(`"${PRIOR_EBITDA}"`, start), ...steps, endRow(`"${CURRENT_EBITDA}"`, sum(current, names.length))];
}

function areLists(operands: readonly Operand[]): boolean {
  const shapes = operands.map(({ cells }) => shapeOf(cells));
  const [first] = shapes;
  return (
    first !== undefined &&
    (first.rows === 1 || first.columns === 1) &&
    shapes.every(({ rows, columns }) => rows === first.rows && columns === first.columns)
  );
}

function textOf(cell = '""'): string {
  return isLiteral(cell) ? cell : `${cell}&""`;
}

function endRow(label: string, total: string): readonly string[] {
  return [label, total, total, "0", "0", "0", total, "0", "0"];
}

/** The columns of waterfallStep, from one running total to the next. */
function stepRow(label: string, amount: string, before: string, after: string): readonly string[] {
  const [b, a] = [before, after];
  return [
    label,
    amount,
    a,
    `MAX(MIN(${b},${a}),0)+MIN(MAX(${b},${a}),0)`,
    `IF(${a}<${b},0,MAX(${a},0)-MAX(${b},0))`,
    `IF(${a}<${b},MAX(${b},0)-MAX(${a},0),0)`,
    "0",
    `IF(${a}<${b},0,MIN(${b},0)-MIN(${a},0))`,
    `IF(${a}<${b},MIN(${a},0)-MIN(${b},0),0)`,
  ];
}
