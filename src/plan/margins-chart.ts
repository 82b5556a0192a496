import { labelCells, NO_PART, sectionPart, type SheetPart } from "./analysis-part";
import { call, cell, type Formula } from "./formula";
import type { MarginRow } from "./margin-rows";
import type { PlanModel } from "./model";
import { HEAD } from "./sheet-frame";
import { latestColumn } from "./summary-figure";
import type { UnplacedChart } from "./summary-sheet";
import type { PeriodColumn } from "./timeline";
import type { CellPlan } from "./workbook-plan";

const FORMAT = { kind: "percent", digits: 1 } as const;

export interface MarginsChart {
  readonly part: SheetPart;
  readonly chart?: UnplacedChart;
}

/**
 * The picture "Margins over time" and the rows it is bound to. A row holds a link only where there is a figure: an
 * empty text would be drawn as zero, only an empty cell leaves a gap. Where a margin cannot be calculated but the
 * issuer prints it, the print is drawn.
 */
export function marginsChart(model: PlanModel, sheet: string, margins: readonly MarginRow[]): MarginsChart {
  const columns = chartColumns(model);
  const [first, last] = [columns[0], columns.at(-1)];
  const drawn = margins
    .filter((margin) => margin.drawn)
    .flatMap((margin) => {
      const cells = pointCells(margin, columns);
      return cells.length === 0 ? [] : [{ margin, cells }];
    });
  if (!first || !last || drawn.length === 0) return { part: NO_PART };
  const across = (row: string) => ({
    sheet,
    from: { row, column: first.key },
    to: { row, column: last.key },
  });
  return {
    part: sectionPart(
      "chart",
      "Margins as drawn (empty where there is no figure, so that the lines have gaps)",
      ...drawn.map(({ margin, cells }) => ({
        rows: [{ key: chartRow(margin) }],
        cells: [
          ...labelCells(model, { key: chartRow(margin), label: margin.label, labelJa: margin.labelJa, unit: "%" }),
          ...cells,
        ],
      })),
    ),
    chart: {
      kind: "lines",
      title: "Margins over time",
      categories: across(HEAD.label),
      series: drawn.map(({ margin }) => ({ name: margin.label, role: "line", values: across(chartRow(margin)) })),
      valueFormat: FORMAT,
    },
  };
}

function chartRow({ key }: MarginRow): string {
  return `chart:${key}`;
}

/** The columns of one step: all quarters, when the latest period is a quarter. They stand side by side. */
function chartColumns(model: PlanModel): readonly PeriodColumn[] {
  const latest = latestColumn(model);
  return model.timeline.columns.filter(({ group }) => group === latest?.group);
}

function pointCells(margin: MarginRow, columns: readonly PeriodColumn[]): readonly CellPlan[] {
  const [printed] = [...margin.printed].sort((a, b) => b.place.row.cells.size - a.place.row.cells.size);
  return columns.flatMap(({ key: column }): readonly CellPlan[] => {
    const isPrinted = printed?.place.row.cells.get(column)?.reported.kind === "number";
    if (!margin.columns.has(column) && !isPrinted) return [];
    const own = cell(margin.key, column);
    const formula: Formula = printed ? call("IF", call("ISNUMBER", own), own, cell(printed.key, column)) : own;
    return [{ row: chartRow(margin), column, role: "formula", content: { kind: "formula", formula }, format: FORMAT }];
  });
}
