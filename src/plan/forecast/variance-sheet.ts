/**
 * Variance: quarters that were forecast and have become actual, the latest first. Each line as it was forecast, as it
 * came, the difference, and what of it is EBITDA: a bridge from the one to the other, line by line.
 */
import { type Decimal, powerOfTen } from "../../core/decimal";
import { headingPart, joinParts, type SheetPart } from "../analysis-part";
import { areNumbers } from "../analysis-formula";
import { textCell } from "../cell-text";
import { call, cell, type Formula, negation, NIL, NOTHING, operation, range } from "../formula";
import { whereNumber } from "../guard";
import { hasJapanese, OWN_SHEET_NAMES, type PlanModel } from "../model";
import type { SeriesBlock, SeriesRow } from "../series";
import { HEAD, KEY, LABEL, LABEL_JA, UNIT } from "../sheet-frame";
import { WORD_COLUMN, WORD_NOT_MEANINGFUL } from "../summary-figure";
import type { PeriodColumn } from "../timeline";
import { numberFormat, unitText } from "../unit-text";
import { linesOf } from "../walk-line";
import type { CellPlan, NumberFormat, SheetPlan } from "../workbook-plan";
import type { PlannedForecast } from "./forecast-plan";

const SHEET = "variance";
const FORECAST = "c1";
const ACTUAL = "c2";
const DIFFERENCE = "c3";
const PERCENT = "c4";
const EBITDA = "c5";

/** A line that was forecast, with what the model has of it now. */
interface VariedLine {
  readonly block: SeriesBlock;
  readonly row: SeriesRow;
  /** As it was forecast, in the scale that the row has now. */
  readonly forecast: Decimal;
  /** With which sign one more of it is in EBITDA. */
  readonly weight?: 1 | -1 | undefined;
}

/** Undefined while no forecast quarter has become actual. */
export function planVarianceSheet(model: PlanModel, forecast: PlannedForecast): SheetPlan | undefined {
  const columns = model.timeline.columns.filter(({ key }) =>
    forecast.settings.archive.some(({ period }) => period === key),
  );
  if (columns.length === 0) return undefined;
  const japanese = hasJapanese(model);
  const body = joinParts(...[...columns].reverse().map((column) => periodPart(model, forecast, column)));
  const head = (column: string, text: string) => textCell(HEAD.label, column, "column-header", text);
  return {
    id: SHEET,
    name: OWN_SHEET_NAMES.variance,
    group: "forecast",
    columns: [
      { key: KEY, width: 2, hidden: true },
      { key: LABEL, width: 60 },
      ...(japanese ? [{ key: LABEL_JA, width: 46 }] : []),
      { key: UNIT, width: 12 },
      ...[FORECAST, ACTUAL, DIFFERENCE, PERCENT, EBITDA].map((key) => ({ key, width: 16 })),
    ],
    rows: [
      { key: HEAD.keys, hidden: true },
      { key: HEAD.title, height: 22 },
      ...[HEAD.state, HEAD.space, HEAD.label, HEAD.below].map((key) => ({ key })),
      ...body.rows,
    ],
    cells: [
      textCell(HEAD.title, LABEL, "title", "Actual against forecast"),
      textCell(HEAD.state, LABEL, "subtitle", model.issuer),
      head(LABEL, "Line"),
      ...(japanese ? [head(LABEL_JA, "")] : []),
      head(UNIT, "Unit"),
      head(FORECAST, "Forecast"),
      head(ACTUAL, "Actual"),
      head(DIFFERENCE, "Difference"),
      head(PERCENT, "In per cent"),
      head(EBITDA, "In EBITDA"),
      ...body.cells,
    ],
    charts: [],
    freeze: { row: HEAD.below, column: FORECAST },
    print: { landscape: true, titleRows: { from: HEAD.label, to: HEAD.label } },
  };
}

function periodPart(model: PlanModel, forecast: PlannedForecast, column: PeriodColumn): SheetPart {
  const { key } = column;
  const figures = new Map(
    forecast.settings.archive.flatMap(({ line, period, value }) => (period === key ? [[line, value] as const] : [])),
  );
  const weights = ebitdaWeights(model, forecast);
  const lines = model.blocks.flatMap((block) =>
    block.rows.flatMap((row): readonly VariedLine[] => {
      const value = figures.get(row.key);
      if (!value) return [];
      return [{ block, row, forecast: value.times(powerOfTen(-row.scale)), weight: weights.get(row.key) }];
    }),
  );
  const rowKey = (line: string) => `variance:${key}:${line}`;
  const parts = lines.map((line) => linePart(model, rowKey(line.row.key), line, key));
  const bridge = ebitdaPart(forecast, rowKey, lines, weights, key);
  return joinParts(headingPart(`variance:${key}`, `${column.label}: actual against forecast`), bridge, ...parts, {
    rows: [{ key: `variance:${key}@space` }],
    cells: [],
  });
}

function linePart(model: PlanModel, key: string, line: VariedLine, column: string): SheetPart {
  const { row, block, weight } = line;
  const format = formatOf(row);
  const [was, now] = [cell(key, FORECAST), cell(key, ACTUAL)];
  const difference = call("IF", areNumbers(was, now), operation(now, "-", was), NOTHING);
  const put = (at: string, role: CellPlan["role"], formula: Formula, as = format): CellPlan => ({
    row: key,
    column: at,
    role,
    content: { kind: "formula", formula },
    format: as,
  });
  const role = row.role === "total" || row.role === "subtotal" ? row.role : "formula";
  return {
    rows: [{ key }],
    cells: [
      textCell(key, LABEL, "label", row.label, { indent: row.depth }),
      ...(hasJapanese(model) && row.labelJa !== undefined
        ? [textCell(key, LABEL_JA, "label", row.labelJa, { indent: row.depth })]
        : []),
      ...(row.unit ? [textCell(key, UNIT, "unit", unitText(row.unit, row.scale))] : []),
      { row: key, column: FORECAST, role: "reported", content: { kind: "number", value: line.forecast }, format },
      put(ACTUAL, "link", whereNumber(cell(row.key, column, { sheet: block.sheet }))),
      put(DIFFERENCE, role, difference),
      put(PERCENT, "formula", percentOf(cell(key, DIFFERENCE), was), { kind: "percent", digits: 1 }),
      ...(weight === undefined
        ? []
        : [put(EBITDA, "formula", weight === 1 ? cell(key, DIFFERENCE) : minus(cell(key, DIFFERENCE)))]),
    ],
  };
}

function minus(figure: Formula): Formula {
  return call("IF", areNumbers(figure), negation(figure), NOTHING);
}

/** Of the forecast's size; of a forecast that is not positive a percentage says nothing. */
function percentOf(difference: Formula, was: Formula): Formula {
  const word = cell(WORD_NOT_MEANINGFUL, WORD_COLUMN, { sheet: "summary", fixed: "both" });
  return call(
    "IF",
    areNumbers(difference),
    call("IF", operation(was, ">", NIL), operation(difference, "/", was), word),
    NOTHING,
  );
}

function formatOf(row: SeriesRow): NumberFormat {
  return row.unit ? numberFormat(row.unit, row.digits) : { kind: "amount", digits: row.digits };
}

/** The lines that operating income is made of, and depreciation that is added back. */
function ebitdaWeights(model: PlanModel, { anchors }: PlannedForecast): ReadonlyMap<string, 1 | -1> {
  const block = model.blocks.find(({ rows }) => rows.some(({ key }) => key === anchors.operatingIncome));
  const income = block?.rows.find(({ key }) => key === anchors.operatingIncome);
  if (!block || !income || anchors.depreciation === undefined) return new Map();
  return new Map([
    ...linesOf(block, income).lines.map(({ row, weight }) => [row.key, weight] as const),
    [anchors.depreciation, 1],
  ]);
}

/** From EBITDA as forecast to EBITDA as it came; what no line explains is shown. */
function ebitdaPart(
  { anchors }: PlannedForecast,
  rowKey: (line: string) => string,
  lines: readonly VariedLine[],
  weights: ReadonlyMap<string, 1 | -1>,
  column: string,
): SheetPart {
  const [income, depreciation] = [anchors.operatingIncome, anchors.depreciation].map((key) =>
    lines.find(({ row }) => row.key === key),
  );
  const [first, last] = [lines[0], lines.at(-1)];
  if (!income || !depreciation || !first || !last || weights.size === 0) return { rows: [], cells: [] };
  const format = formatOf(income.row);
  const key = (what: string) => `variance:${column}@${what}`;
  const both = (at: string): Formula => {
    const parts = [cell(rowKey(income.row.key), at), cell(rowKey(depreciation.row.key), at)] as const;
    return call("IF", areNumbers(...parts), operation(parts[0], "+", parts[1]), NOTHING);
  };
  const explained = call(
    "SUM",
    range({ row: rowKey(first.row.key), column: EBITDA }, { row: rowKey(last.row.key), column: EBITDA }),
  );
  const put = (row: string, at: string, role: CellPlan["role"], formula: Formula): CellPlan => ({
    row,
    column: at,
    role,
    content: { kind: "formula", formula },
    format,
  });
  const [ebitda, rest] = [key("ebitda"), key("unexplained")];
  const gap = cell(ebitda, DIFFERENCE);
  const unit = income.row.unit ? unitText(income.row.unit, income.row.scale) : "";
  return {
    rows: [{ key: ebitda }, { key: rest }],
    cells: [
      textCell(ebitda, LABEL, "total", "EBITDA: operating income and depreciation"),
      textCell(ebitda, UNIT, "unit", unit),
      put(ebitda, FORECAST, "total", both(FORECAST)),
      put(ebitda, ACTUAL, "total", both(ACTUAL)),
      put(
        ebitda,
        DIFFERENCE,
        "total",
        call(
          "IF",
          areNumbers(cell(ebitda, ACTUAL)),
          operation(cell(ebitda, ACTUAL), "-", cell(ebitda, FORECAST)),
          NOTHING,
        ),
      ),
      put(ebitda, EBITDA, "total", call("IF", areNumbers(gap), explained, NOTHING)),
      textCell(rest, LABEL, "label", "of it not explained by the lines below", { indent: 1 }),
      textCell(rest, UNIT, "unit", unit),
      put(rest, EBITDA, "check", call("IF", areNumbers(gap), operation(gap, "-", cell(ebitda, EBITDA)), NOTHING)),
    ],
  };
}
