import type { Finding } from "../core/finding";
import { joinParts } from "./analysis-part";
import { measurePart } from "./bridge-measure";
import { reconciliationPart } from "./bridge-reconciliation";
import { bridgeWalk, WALK } from "./bridge-walk";
import { ebitdaSeries } from "./ebitda-series";
import { labelledValues } from "./labelled-value";
import { blocksOn, hasJapanese, OWN_SHEET_NAMES, type PlanModel } from "./model";
import { factorRows } from "./scale-factor";
import { sheetFrame, UNIT } from "./sheet-frame";
import { sourcesOf } from "./statement-sheet";
import type { UnplacedChart } from "./summary-sheet";
import type { ChartPlan, RowPlan, SheetPlan } from "./workbook-plan";

const SHEET = "bridge";

/** The walk's amounts stand in the column of the units. */
const WALK_WIDTH = 16;

/** Columns that the picture takes up, beginning at the first period. */
const CHART_COLUMNS = 8;

export interface BridgePlan {
  readonly sheet: SheetPlan;
  /** The picture of the walk, for other sheets that show it; none where fewer than two periods have EBITDA. */
  readonly chart?: UnplacedChart;
}

/**
 * The issuer's reconciliations tied to the statements, EBITDA line by line, its walk between two periods and its tie to
 * the issuer's own measure. Plugs among `findings` are marked. What a filing does not hold is said in a note.
 */
export function planBridgeSheet(model: PlanModel, findings: readonly Finding[]): BridgePlan {
  const blocks = blocksOn(model, "bridge");
  const series = ebitdaSeries(model);
  const walk = series.rows && bridgeWalk(model, SHEET, series);
  const body = joinParts(
    reconciliationPart(model, findings),
    series.part,
    ...(series.rows ? [measurePart(model, series)] : []),
    ...(walk ? [walk.part, walk.picture] : []),
    factorRows(blocks, model.isRestated),
  );
  const frame = sheetFrame(model.timeline, hasJapanese(model), {
    title: "Reconciliations and EBITDA bridges",
    subtitle: model.issuer,
    isRestated: model.isRestated,
    sources: sourcesOf(model, blocks),
  });
  const values = labelledValues(SHEET, body.cells);
  const rows = [...frame.rows, ...body.rows, ...values.rows];
  const firstPeriod = frame.columns.findIndex(({ key }) => key === model.timeline.columns[0]?.key);
  return {
    sheet: {
      id: SHEET,
      name: OWN_SHEET_NAMES.bridge,
      group: "analysis",
      columns: frame.columns.map((column) => (column.key === UNIT ? { ...column, width: WALK_WIDTH } : column)),
      rows,
      cells: [...frame.cells, ...body.cells, ...values.cells],
      charts: walk?.chart ? [{ ...walk.chart, anchor: besideWalk(firstPeriod, rows) }] : [],
      ...(frame.freeze && { freeze: frame.freeze }),
      print: frame.print,
    },
    ...(walk?.chart && { chart: walk.chart }),
  };
}

/** The walk leaves the period columns, which begin at `periods`, free: the picture stands there. */
function besideWalk(periods: number, rows: readonly RowPlan[]): ChartPlan["anchor"] {
  const at = (key: string) => rows.findIndex((row) => row.key === key);
  return { from: [at(WALK.title), periods], to: [at(WALK.check) + 1, periods + CHART_COLUMNS] };
}
