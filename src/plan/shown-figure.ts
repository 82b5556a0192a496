/**
 * What a cell of the time series shows where filings differ: the latest print, the first one, or the latest that was out
 * on a day, as one cell of Summary says. A workbook without restatements has no such switch, and its cells are plain
 * links.
 */
import { call, cell, type Formula, NOTHING } from "./formula";
import type { PlanModel } from "./model";
import { printsOf } from "./restated";
import { rescaled, scaleShift } from "./scale-factor";
import type { SeriesCell, SeriesRow, SourcedFigure } from "./series";
import { SHOWN } from "./shown-place";

/** The row on Summary of a filing's day of issue: found again by the document, whatever is imported beside it. */
export function issuedRow(model: PlanModel, filing: number): string {
  return `issued:${model.filings[filing]?.filing.source.sha256.slice(0, 12) ?? filing}`;
}

function flag(row: string): Formula {
  return cell(row, SHOWN.flag, { sheet: SHOWN.sheet, fixed: "both" });
}

/** 1 while the latest figures are shown. */
export function showsLatest(): Formula {
  return flag(SHOWN.latest);
}

/** The print that the switch asks for, in the row's scale; nothing where no filing had printed one by the day. */
export function shownFigure(model: PlanModel, row: SeriesRow, given: SeriesCell): Formula {
  if (!model.isRestated) return linkTo(row, given);
  const runs = runsOf(row, printsOf(given));
  const known = reachable(runs).reduce<Formula>(
    (before, run) => call("IF", areKnown(model, run), linkOf(row, run), before),
    NOTHING,
  );
  const [first, ...others] = runs;
  return first && others.length > 0 ? call("IF", flag(SHOWN.first), linkOf(row, first), known) : known;
}

function linkTo(row: SeriesRow, figure: SourcedFigure): Formula {
  const { sheet, row: sourceRow, column } = figure.source;
  return rescaled(cell(sourceRow, column, { sheet }), scaleShift(row, figure));
}

/** Prints of one amount that follow one another: the last of them is linked. */
type Run = readonly SourcedFigure[];

function runsOf(row: SeriesRow, prints: readonly SourcedFigure[]): readonly Run[] {
  const runs: SourcedFigure[][] = [];
  for (const print of prints) {
    const last = runs.at(-1);
    if (last?.[0] && amountIn(row, last[0]) === amountIn(row, print)) last.push(print);
    else runs.push([print]);
  }
  return runs;
}

/** Where one filing restates its own print, no day knows the one without the other. */
function reachable(runs: readonly Run[]): readonly Run[] {
  return runs.filter((run, i) => {
    const later = new Set(runs.slice(i + 1).flatMap((r) => r.map(({ filing }) => filing)));
    return run.some(({ filing }) => !later.has(filing));
  });
}

function amountIn(row: SeriesRow, figure: SourcedFigure): string {
  const { reported } = figure;
  return reported.kind === "number" ? `${reported.value.toString()} ${scaleShift(row, figure)}` : reported.kind;
}

function linkOf(row: SeriesRow, run: Run): Formula {
  const last = run.at(-1);
  return last ? linkTo(row, last) : NOTHING;
}

function areKnown(model: PlanModel, run: Run): Formula {
  const flags = [...new Set(run.map(({ filing }) => filing))].map((filing) => flag(issuedRow(model, filing)));
  const [only, ...others] = flags;
  return only && others.length === 0 ? only : call("OR", ...flags);
}

/** A live total that gives its print in the latest figures only: in the others the print itself is shown. */
export function liveInLatest(model: PlanModel, row: SeriesRow, live: Formula, column: string): Formula {
  const given = row.cells.get(column);
  return call("IF", showsLatest(), live, given ? shownFigure(model, row, given) : NOTHING);
}
