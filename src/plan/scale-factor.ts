import { powerOfTen } from "../core/decimal";
import { call, cell, type Formula, operation } from "./formula";
import type { SeriesBlock, SeriesRow, SourcedFigure } from "./series";
import { textCell } from "./cell-text";
import { LABEL, UNIT } from "./sheet-frame";
import type { CellPlan, RowPlan } from "./workbook-plan";

/** How many powers of ten a print's scale is above the row's: 3 where a row in thousands links to a print in millions. */
export function scaleShift(row: SeriesRow, { reported }: SourcedFigure): number {
  return reported.kind === "number" && row.unit?.kind !== "percent" ? reported.scale - row.scale : 0;
}

function factorRow(shift: number): string {
  return `@factor:${shift}`;
}

/** The linked figure brought to the row's scale by a labelled factor of the same sheet; text stays text. */
export function rescaled(link: Formula, shift: number): Formula {
  if (shift === 0) return link;
  const factor = cell(factorRow(shift), UNIT, { fixed: "both" });
  return call("IF", call("ISNUMBER", link), operation(link, "*", factor), link);
}

interface FactorRows {
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
}

/** The labelled factors that the blocks of a sheet need, usually none; `all`: also for the prints that stand behind those shown. */
export function factorRows(blocks: readonly SeriesBlock[], all: boolean): FactorRows {
  return factorRowsFor(
    blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        [...row.cells.values()].flatMap((c) =>
          (all ? [c, ...c.earlier] : [c]).map((figure) => scaleShift(row, figure)),
        ),
      ),
    ),
  );
}

/** The labelled factors of the shifts. */
export function factorRowsFor(needed: readonly number[]): FactorRows {
  const shifts = new Set(needed);
  shifts.delete(0);
  if (shifts.size === 0) return { rows: [], cells: [] };
  const title = "@factors";
  const ordered = [...shifts].sort((a, b) => a - b);
  return {
    rows: [{ key: "@factors:space" }, { key: title }, ...ordered.map((shift) => ({ key: factorRow(shift) }))],
    cells: [
      textCell(title, LABEL, "heading", "Scales"),
      ...ordered.flatMap((shift): readonly CellPlan[] => [
        textCell(factorRow(shift), LABEL, "label", "Factor for prints of another scale than the row's"),
        {
          row: factorRow(shift),
          column: UNIT,
          role: "input",
          content: { kind: "number", value: powerOfTen(shift) },
          format: { kind: "amount", digits: Math.max(0, -shift) },
        },
      ]),
    ],
  };
}
