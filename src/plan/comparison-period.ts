import { joinParts, linePart, sectionPart, type SheetPart } from "./analysis-part";
import { figureAt, periodRange, whereNumbers } from "./analysis-formula";
import { textCell } from "./cell-text";
import { call, cell, type Formula, NIL } from "./formula";
import type { PlanModel } from "./model";
import { HEAD } from "./sheet-frame";
import { columnBefore, columnYearBefore, type PeriodColumn } from "./timeline";

/** The two periods that a period is compared with. */
export type Comparison = "year-before" | "before";

const FINDERS = { "year-before": columnYearBefore, before: columnBefore } as const;

const LABELS = {
  "year-before": { label: "Compared with, a year earlier", labelJa: "前年同期" },
  before: { label: "Compared with, the period before", labelJa: "前期" },
} as const;

const FORMAT = { kind: "count" } as const;

function positionRow(comparison: Comparison): string {
  return `compared:${comparison}@position`;
}

/**
 * Rows that say what each period is compared with: its label, and hidden behind it the column's key and its position
 * among the period columns. Figures are looked up by the position, so one formula serves every column, the first too,
 * and columns put between by the analyst do no harm.
 */
export function comparisonPart(model: PlanModel): SheetPart {
  const rows = (["year-before", "before"] as const).map((comparison) => comparisonRows(model, comparison));
  return sectionPart("compared", "Periods compared", ...rows);
}

function comparisonRows(model: PlanModel, comparison: Comparison): SheetPart {
  const { timeline } = model;
  const key = `compared:${comparison}`;
  const keys = `${key}@key`;
  const position = positionRow(comparison);
  const other = (column: PeriodColumn) => FINDERS[comparison](timeline, column);
  return joinParts(
    linePart(
      model,
      { key, ...LABELS[comparison] },
      {
        role: "formula",
        format: FORMAT,
        formula: (column) => {
          const at = cell(position, column);
          return whereNumbers([at], figureAt(model, HEAD.label, at));
        },
      },
    ),
    {
      rows: [
        { key: keys, hidden: true },
        { key: position, hidden: true },
      ],
      cells: [
        ...timeline.columns.flatMap((column) => {
          const found = other(column);
          return found ? [textCell(keys, column.key, "key", found.key)] : [];
        }),
        ...timeline.columns.map(({ key: column }) => {
          const match = call("MATCH", cell(keys, column), periodRange(model, HEAD.keys), NIL);
          const formula = whereNumbers([match], match);
          return {
            row: position,
            column,
            role: "formula",
            content: { kind: "formula", formula },
            format: FORMAT,
          } as const;
        }),
      ],
    },
  );
}

/** The row's figure in the period that a column is compared with; nothing where there is no such period. */
export function comparedFigure(
  model: PlanModel,
  comparison: Comparison,
  place: { readonly row: string; readonly sheet?: string },
  column: string,
  use: (current: Formula, prior: Formula) => Formula,
): Formula {
  const position = cell(positionRow(comparison), column);
  const current = cell(place.row, column, place.sheet === undefined ? {} : { sheet: place.sheet });
  return whereNumbers([position], use(current, figureAt(model, place.row, position, place.sheet)));
}
