import type { SheetPart } from "../analysis-part";
import { hasJapanese, OWN_SHEET_NAMES, type PlanModel } from "../model";
import { sheetFrame } from "../sheet-frame";
import type { SheetPlan } from "../workbook-plan";

/** A sheet of the forecast over the timeline of the model. Its columns have no source: what is ahead is from no filing. */
export function layForecastSheet(
  model: PlanModel,
  id: string,
  name: keyof typeof OWN_SHEET_NAMES,
  title: string,
  body: SheetPart,
): SheetPlan {
  const frame = sheetFrame(model.timeline, hasJapanese(model), {
    title,
    subtitle: model.issuer,
    isRestated: model.isRestated,
    sources: new Map(),
  });
  return {
    id,
    name: OWN_SHEET_NAMES[name],
    group: "forecast",
    columns: frame.columns,
    rows: [...frame.rows, ...body.rows],
    cells: [...frame.cells, ...body.cells],
    charts: [],
    ...(frame.freeze && { freeze: frame.freeze }),
    print: frame.print,
  };
}
