/** Which figures of a time series have been restated: several prints of one figure that rounding does not explain. */
import { ZERO } from "../core/decimal";
import { intervalsMeet, printedInterval } from "../core/interval";
import { samePeriod } from "../core/period";
import { intervalOf, type Reported } from "../core/reported";
import type { SeriesBlock, SeriesCell, SourcedFigure } from "./series";

/** From one print to the next that differs. */
export interface Restatement {
  readonly before: SourcedFigure;
  readonly after: SourcedFigure;
}

/** The prints of a cell, first reported first: one a filing, and a further one where a filing itself restates. */
export function printsOf(cell: SeriesCell): readonly SourcedFigure[] {
  const kept: SourcedFigure[] = [];
  for (const figure of [cell, ...cell.earlier]) {
    if (!isSamePeriod(figure, cell)) continue;
    const twin = kept.some((k) => k.filing === figure.filing && k.fact.basis === figure.fact.basis);
    if (!twin) kept.push(figure);
  }
  return kept.reverse();
}

/** A quarter's column holds the day on which it ends as well: two facts, not two prints of one. */
function isSamePeriod({ fact: a }: SourcedFigure, { fact: b }: SourcedFigure): boolean {
  return a.period === undefined || b.period === undefined || samePeriod(a.period, b.period);
}

/** The steps in which a figure came to what it is. */
export function restatementsOf(cell: SeriesCell): readonly Restatement[] {
  const prints = printsOf(cell);
  let before = prints[0];
  return prints.slice(1).flatMap((after, i) => {
    const last = prints[i];
    if (!last || !before || !differ(last.reported, after.reported)) return [];
    const step = { before, after };
    before = after;
    return [step];
  });
}

/** A convenience translation follows the rate of its day: its figures differ without a restatement. */
export function isTranslation(block: SeriesBlock, own: string | undefined): boolean {
  return block.currency !== undefined && own !== undefined && block.currency !== own;
}

export function hasRestatements(blocks: readonly SeriesBlock[], own: string | undefined): boolean {
  return blocks.some(
    (block) =>
      !isTranslation(block, own) &&
      block.rows.some((row) => [...row.cells.values()].some((cell) => restatementsOf(cell).length > 0)),
  );
}

/** A dash is nothing in the accuracy of the figure beside it. */
function differ(a: Reported, b: Reported): boolean {
  const [x, y] = [a, b];
  if (x.kind === "not-meaningful" || y.kind === "not-meaningful") return false;
  if (x.kind === "number" && y.kind === "number") return !intervalsMeet(intervalOf(x), intervalOf(y));
  const figure = x.kind === "number" ? x : y.kind === "number" ? y : undefined;
  if (!figure) return false;
  return !intervalsMeet(intervalOf(figure), printedInterval(ZERO, figure.decimals, figure.truncated));
}
