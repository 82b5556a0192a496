import { joinParts, NO_PART, notePart, sectionPart, type SheetPart } from "./analysis-part";
import { commonSizePart } from "./common-size-rows";
import { comparisonPart } from "./comparison-period";
import { type Earnings, earningsOf } from "./earnings-row";
import { growthPart } from "./growth-rows";
import { labelledValues } from "./labelled-value";
import { marginBases } from "./margin-base";
import { marginRows } from "./margin-rows";
import { type MarginsChart, marginsChart } from "./margins-chart";
import { hasJapanese, OWN_SHEET_NAMES, type PlanModel } from "./model";
import { perSharePart } from "./per-share-rows";
import { sheetFrame } from "./sheet-frame";
import { sourcesOf } from "./statement-sheet";
import { trailingPart } from "./trailing-rows";
import type { UnplacedChart } from "./summary-sheet";
import type { ChartPlan, SheetPlan } from "./workbook-plan";

const SHEET = "margins";

/** Rows kept free for the picture, below the margins it shows. */
const CHART_ROWS = 18;

export interface MarginsPlan {
  readonly sheet: SheetPlan;
  /** The picture, for other sheets that show it; none where no margin has a figure. */
  readonly chart?: UnplacedChart;
}

/** Margins, growth, common size and per share: formulas only, on the figures of the other sheets. */
export function planMarginsSheet(model: PlanModel): MarginsPlan {
  const earnings = earningsOf(model);
  const { part, chart } = earnings
    ? earningsParts(model, earnings)
    : {
        part: joinParts(
          notePart("none", "No income statement with revenue was found: no margins."),
          trailingPart(model, undefined),
        ),
        chart: undefined,
      };
  const body = joinParts(part, ...commonSizePart(model, earnings));
  const frame = sheetFrame(model.timeline, hasJapanese(model), {
    title: "Margins, growth, common size and per share",
    subtitle: model.issuer,
    isRestated: model.isRestated,
    sources: sourcesOf(
      model,
      model.blocks.filter((block) => block.main),
    ),
  });
  const values = labelledValues(SHEET, body.cells);
  const rows = [...frame.rows, ...body.rows, ...values.rows];
  const top = rows.findIndex(({ key }) => key === chartRow(0));
  return {
    sheet: {
      id: SHEET,
      name: OWN_SHEET_NAMES.margins,
      group: "analysis",
      columns: frame.columns,
      rows,
      cells: [...frame.cells, ...body.cells, ...values.cells],
      charts: chart ? [{ ...chart, anchor: chartAnchor(top, frame.columns.length) }] : [],
      ...(frame.freeze && { freeze: frame.freeze }),
      print: frame.print,
    },
    ...(chart && { chart }),
  };
}

function earningsParts(model: PlanModel, earnings: Earnings): MarginsChart {
  const bases = marginBases(model, earnings);
  const margins = marginRows(model, earnings, bases);
  const all = [...margins.company, ...margins.segments];
  const drawn = marginsChart(model, SHEET, margins.company);
  const part: SheetPart = joinParts(
    sectionPart("base", "Figures", bases.part),
    margins.part,
    drawn.part,
    drawn.chart ? chartSpace() : NO_PART,
    comparisonPart(model),
    growthPart(model, earnings, bases, all),
    trailingPart(model, bases),
    perSharePart(model, earnings),
  );
  return { part, ...(drawn.chart && { chart: drawn.chart }) };
}

function chartRow(index: number): string {
  return `picture:${index}`;
}

function chartSpace(): SheetPart {
  return { rows: Array.from({ length: CHART_ROWS }, (_, i) => ({ key: chartRow(i) })), cells: [] };
}

/** Over the labels and the first periods; the first column is hidden. */
function chartAnchor(top: number, columns: number): ChartPlan["anchor"] {
  return { from: [top, 1], to: [top + CHART_ROWS - 1, Math.min(columns, 8)] };
}
