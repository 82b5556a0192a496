/** What refers to cells from beside them, and would be broken as formulas are where the cells go: names and charts. */
import type { ReferringObject } from "../../plan/withdrawn-lines";

/** Excel.ChartDataSourceType.localRange, whose own value only Excel's pages hold. */
const LOCAL_RANGE = "LocalRange";
/** Of where a series has its numbers from. */
const SOURCES_SET = "1.15";

/** One sync for names, one for charts, three for what their series are, where they come from, and from which cells. */
export async function readReferringObjects(
  context: Excel.RequestContext,
  isSetSupported: (set: string, version: string) => boolean,
): Promise<readonly ReferringObject[]> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.names.load("items/name,items/formula");
  worksheets.load("items/id");
  await context.sync();
  const sheets = worksheets.items.map(({ id, names, charts }) => {
    names.load("items/name,items/formula");
    charts.load("items/name");
    return { id, names, charts };
  });
  await context.sync();
  const named = [workbook.names, ...sheets.map(({ names }) => names)].flatMap(({ items }) =>
    items.flatMap(({ name, formula }): readonly ReferringObject[] =>
      // A name may stand for a constant, which the client gives as it is.
      typeof formula === "string" && formula.startsWith("=") ? [{ name, formula }] : [],
    ),
  );
  if (!isSetSupported("ExcelApi", SOURCES_SET)) return named;
  const charts = sheets.flatMap(({ id, charts: { items } }) => items.map((chart) => ({ id, chart })));
  return [...named, ...(await sourcesOf(context, charts))];
}

interface ChartOnSheet {
  readonly id: string;
  readonly chart: Excel.Chart;
}

interface AskedSource {
  readonly sheet: string;
  readonly name: string;
  readonly type: OfficeExtension.ClientResult<string>;
  readonly source: () => OfficeExtension.ClientResult<string>;
}

async function sourcesOf(
  context: Excel.RequestContext,
  charts: readonly ChartOnSheet[],
): Promise<readonly ReferringObject[]> {
  if (charts.length === 0) return [];
  for (const { chart } of charts) chart.series.load("items/chartType");
  await context.sync();
  const asked = charts.flatMap(({ id, chart }) =>
    chart.series.items.flatMap((series) =>
      (isOfPoints(series.chartType) ? POINTS : OTHERS).map((dimension): AskedSource => ({
        sheet: id,
        name: chart.name,
        type: series.getDimensionDataSourceType(dimension),
        source: () => series.getDimensionDataSourceString(dimension),
      })),
    ),
  );
  await context.sync();
  const ofCells = asked.flatMap(({ sheet, name, type, source }) =>
    type.value === LOCAL_RANGE ? [{ sheet, name, source: source() }] : [],
  );
  await context.sync();
  return ofCells.map(({ sheet, name, source }) => ({ sheet, name, formula: `=${source.value.replace(/^=/u, "")}` }));
}

/** Points have two numbers each, all others one over a category. */
const [POINTS, OTHERS] = [["XValues", "YValues"] as const, ["Values", "Categories"] as const];

function isOfPoints(type: string): boolean {
  return type.startsWith("XYScatter") || type.startsWith("Bubble");
}
