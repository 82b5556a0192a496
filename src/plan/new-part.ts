/** What further filings bring into a model: lines and periods that it has not, each with the prints that it comes from. */
import { type LeftOut, leftOutKey } from "../statements/left-out";
import type { PlanModel } from "./model";
import type { SeriesCell, SeriesSheet, SourcedFigure } from "./series";

export interface NewParts {
  readonly lines: readonly NewLine[];
  readonly periods: readonly NewPeriod[];
}

export interface NewLine {
  readonly sheet: SeriesSheet;
  /** The title of the statement, as printed. */
  readonly statement: string;
  readonly label: string;
  readonly labelJa?: string;
  /** Without these the model has no such line. */
  readonly parts: readonly LeftOut[];
}

export interface NewPeriod {
  readonly label: string;
  /** How many figures the model gets with it. */
  readonly figures: number;
  readonly parts: readonly LeftOut[];
}

/** `now`: the model with all that the filings print. */
export function newParts(before: PlanModel, now: PlanModel): NewParts {
  const rowsBefore = new Set(before.blocks.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const columnsBefore = new Set(before.timeline.columns.flatMap(({ status, key }) => (status === "" ? [] : [key])));
  const rows = now.blocks.flatMap(({ sheet, title, rows: own }) => own.map((row) => ({ sheet, title, row })));
  return {
    lines: rows
      .filter(({ row }) => row.cells.size > 0 && !rowsBefore.has(row.key))
      .map(({ sheet, title, row: { label, labelJa, cells } }) => ({
        sheet,
        statement: title,
        label,
        ...(labelJa !== undefined && { labelJa }),
        parts: distinct(
          printsOf([...cells.values()]).flatMap((print) => {
            const place = placeOf(now, print);
            return place ? [{ ...place, line: print.fact.line }] : [];
          }),
        ),
      })),
    periods: now.timeline.columns
      .filter(({ status, key }) => status !== "" && !columnsBefore.has(key))
      .map(({ key, label }) => {
        const cells = rows.flatMap(({ row }) => row.cells.get(key) ?? []);
        const parts = printsOf(cells).flatMap((print) => {
          const place = placeOf(now, print);
          return place ? [{ ...place, column: print.fact.column }] : [];
        });
        return { label, figures: cells.length, parts: distinct(parts) };
      })
      .filter(({ parts }) => parts.length > 0),
  };
}

function printsOf(cells: readonly SeriesCell[]): readonly SourcedFigure[] {
  return cells.flatMap((cell) => [cell, ...cell.earlier]);
}

function placeOf(
  { filings }: PlanModel,
  { filing, statement }: SourcedFigure,
): Pick<LeftOut, "document" | "statement"> | undefined {
  const document = filings[filing]?.filing.source.sha256;
  return document === undefined ? undefined : { document, statement };
}

function distinct(parts: readonly LeftOut[]): readonly LeftOut[] {
  return [...new Map(parts.map((part) => [leftOutKey(part), part])).values()];
}
