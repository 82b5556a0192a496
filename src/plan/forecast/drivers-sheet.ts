/** Drivers: how each line goes on. History worked out on the left, what the analyst enters on the right, a row a line. */
import { decimal, powerOfTen } from "../../core/decimal";
import { DRIVER_DIGITS } from "../../forecast/driver";
import { type Method, METHOD_TEXTS, METHODS, methodsOf } from "../../forecast/method";
import { headingPart, joinParts, notePart, sectionPart, type SheetPart } from "../analysis-part";
import { figureAt } from "../analysis-formula";
import { textCell } from "../cell-text";
import { comparisonPart } from "../comparison-period";
import { call, cell, NOTHING, operation, range } from "../formula";
import { hasJapanese, type PlanModel } from "../model";
import { HEAD, LABEL, LABEL_JA, METHOD, UNIT } from "../sheet-frame";
import { unitText } from "../unit-text";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { historyFormula } from "./driver-history";
import {
  DAYS,
  digitsRow,
  driverRow,
  DRIVERS,
  methodListRow,
  methodRow,
  MINIMUM_CASH,
  scaleRow,
} from "./forecast-place";
import { driverFormat } from "./driver-format";
import { layForecastSheet } from "./forecast-sheet";
import type { ForecastSheet, PlannedForecast, PlannedLine } from "./forecast-plan";
import { quarterPlaces } from "./line-formula";
import { drivenLines } from "./plan-forecast";
import { plannedDrivers, type PlannedDrivers } from "./planned-drivers";

const NOTE = "note";
const TITLES: Readonly<Record<ForecastSheet, string>> = {
  is: "Income statement",
  bs: "Balance sheet",
  cf: "Cash flow",
};

export function planDriversSheet(model: PlanModel, forecast: PlannedForecast): SheetPlan {
  const drivers = plannedDrivers(forecast);
  const lines = drivenLines(forecast);
  const body = joinParts(
    sectionPart("drivers:notes", "What history lacks", ...forecast.notes.map((note, i) => notePart(`note:${i}`, note))),
    ...(["is", "bs", "cf"] as const).map((sheet) =>
      sectionPart(
        `drivers:${sheet}`,
        TITLES[sheet],
        ...lines.filter((line) => line.sheet === sheet).map((line) => driverPart(model, forecast, drivers, line)),
      ),
    ),
    sectionPart("drivers:figures", "Figures that the drivers use", daysPart(model), creditPart(forecast, drivers)),
    comparisonPart(model),
    methodListPart(),
    valuePart(forecast),
  );
  const sheet = layForecastSheet(model, DRIVERS, "drivers", "Drivers of the forecast", body);
  return {
    ...sheet,
    columns: [...sheet.columns, { key: NOTE, width: 60 }],
    cells: [textCell(HEAD.label, NOTE, "column-header", "Note"), ...sheet.cells],
  };
}

function driverPart(
  model: PlanModel,
  forecast: PlannedForecast,
  drivers: PlannedDrivers,
  line: PlannedLine,
): SheetPart {
  const { row } = line;
  if (line.rule.kind !== "driven") return { rows: [], cells: [] };
  const key = driverRow(row.key);
  const method = drivers.methodOf(line);
  const allowed = methodsOf(line.rule);
  const format = driverFormat(line, method);
  const names = { from: methodListRow(METHODS[0]), to: methodListRow(allowed.at(-1) ?? METHODS[0]) };
  const list = (column: string) =>
    range(
      { row: methodListRow(METHODS[0]), column },
      { row: methodListRow(METHODS.at(-1) ?? METHODS[0]), column },
      { fixed: "both" },
    );
  const unit = call("INDEX", list(UNIT), call("MATCH", cell(key, METHOD), list(METHOD), { kind: "literal", value: 0 }));
  const ahead = quarterPlaces(forecast.quarters);
  const past = model.timeline.columns.filter(({ isForecast }) => isForecast !== true);
  const use = methodRow(row.key);
  const yearAgo = cell(methodListRow("year-ago"), METHOD, { fixed: "both" });
  const chosen = cell(key, METHOD, { fixed: "column" });
  return {
    rows: [{ key }, { key: use }],
    cells: [
      textCell(key, LABEL, "label", row.label, { goTo: { sheet: line.sheet, row: row.key, column: LABEL }, indent: 1 }),
      ...(hasJapanese(model) && row.labelJa !== undefined
        ? [textCell(key, LABEL_JA, "label", row.labelJa, { indent: 1 })]
        : []),
      { row: key, column: UNIT, role: "unit", content: { kind: "formula", formula: unit } },
      textCell(key, METHOD, "input", METHOD_TEXTS[method].name, {
        choices: { from: { row: names.from, column: METHOD }, to: { row: names.to, column: METHOD } },
      }),
      ...past.map((column): CellPlan => ({
        row: key,
        column: column.key,
        role: column.status === "" ? "empty-period" : "formula",
        content: { kind: "formula", formula: historyFormula(model, forecast, line, column.key) },
        format,
      })),
      ...ahead.map(({ column }): CellPlan => ({
        row: key,
        column,
        role: "input",
        content: { kind: "number", value: drivers.baseOf(line, column).value },
        format,
      })),
      textCell(key, NOTE, "note", noteOf(model, forecast, drivers, line, method)),
      textCell(use, LABEL, "note", "method in use", { indent: 2 }),
      ...ahead.map((at): CellPlan => {
        const figure = cell(row.key, at.yearAgo, { sheet: line.sheet });
        const sequential = cell(methodListRow("sequential"), METHOD, { fixed: "both" });
        const grows = call("IF", call("ISNUMBER", figure), chosen, sequential);
        const formula = call("IF", operation(chosen, "=", yearAgo), grows, chosen);
        return { row: use, column: at.column, role: "note", content: { kind: "formula", formula } };
      }),
    ],
  };
}

/** What the driver is, of which line, and where its default was taken from. */
function noteOf(
  model: PlanModel,
  forecast: PlannedForecast,
  drivers: PlannedDrivers,
  line: PlannedLine,
  method: Method,
): string {
  if (line.rule.kind !== "driven") return "";
  const labelOf = (key: string) => forecast.byRow.get(key)?.row.label ?? "";
  const periodOf = (key: string) => model.timeline.columns[model.timeline.index.get(key) ?? -1]?.label ?? key;
  const { base, opening = [] } = line.rule;
  const of =
    method === "percent-of-line" || method === "days"
      ? ` (${labelOf(base ?? "")})`
      : method === "percent-of-opening"
        ? ` (${opening.map(labelOf).join(", ")})`
        : "";
  const unit = line.row.unit ? unitText(line.row.unit, line.row.scale) : "";
  const inUnit = METHOD_TEXTS[method].unit === "amount" && unit !== "" ? `, in ${unit}` : "";
  const next = forecast.quarters.find(({ isForecast }) => isForecast);
  const found = next && drivers.baseOf(line, next.key);
  const from = (found?.from ?? []).map(periodOf).join(", ");
  const source = found?.isEntered || method === "flat" ? "" : from === "" ? " History gives none." : ` From ${from}.`;
  const meaning = METHOD_TEXTS[method].meaning;
  return `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}${of}${inUnit}.${source}`;
}

/** From the end of the quarter before to the end of this one. */
function daysPart(model: PlanModel): SheetPart {
  return {
    rows: [{ key: DAYS }],
    cells: [
      textCell(DAYS, LABEL, "label", "Days of the period"),
      textCell(DAYS, UNIT, "unit", "days"),
      ...model.timeline.columns.map(({ key }): CellPlan => {
        const before = cell("compared:before@position", key);
        const days = operation(cell(HEAD.end, key), "-", figureAt(model, HEAD.end, before));
        const formula = call("IF", call("ISNUMBER", before), days, NOTHING);
        return {
          row: DAYS,
          column: key,
          role: "formula",
          content: { kind: "formula", formula },
          format: { kind: "count" },
        };
      }),
    ],
  };
}

function creditPart({ byRow, anchors }: PlannedForecast, { minimumCash }: PlannedDrivers): SheetPart {
  const cash = anchors.cash === undefined ? undefined : byRow.get(anchors.cash)?.row;
  if (!minimumCash || !cash) return { rows: [], cells: [] };
  return {
    rows: [{ key: MINIMUM_CASH }],
    cells: [
      textCell(MINIMUM_CASH, LABEL, "label", "Minimum cash: below it the credit line is drawn"),
      {
        row: MINIMUM_CASH,
        column: UNIT,
        role: "input",
        content: { kind: "number", value: minimumCash },
        format: { kind: "amount", digits: cash.digits },
      },
    ],
  };
}

const UNITS = { fraction: "%", days: "days", amount: "amount", none: "none" } as const;

/** The words that formulas compare the chosen methods with; a formula holds no words itself. */
function methodListPart(): SheetPart {
  const part: SheetPart = {
    rows: METHODS.map((method) => ({ key: methodListRow(method) })),
    cells: METHODS.flatMap((method): readonly CellPlan[] => {
      const { name, unit, meaning } = METHOD_TEXTS[method];
      const row = methodListRow(method);
      return [
        textCell(row, LABEL, "label", meaning, { indent: 1 }),
        textCell(row, UNIT, "unit", UNITS[unit]),
        textCell(row, METHOD, "key", name),
      ];
    }),
  };
  return joinParts(headingPart("list", "Methods"), part, { rows: [{ key: "list@space" }], cells: [] });
}

/** The digits that figures keep and the factors of quotients, each in a labelled cell. */
function valuePart({ lines }: PlannedForecast): SheetPart {
  const digits = [...new Set([DRIVER_DIGITS, ...lines.map((line) => line.digits)])].sort((a, b) => a - b);
  const powers = [...new Set(lines.flatMap(({ rule }) => (rule.kind === "quotient" ? [Math.abs(rule.scale)] : [])))]
    .filter((power) => power !== 0)
    .sort((a, b) => a - b);
  const value = (row: string, label: string, amount: number): SheetPart => ({
    rows: [{ key: row }],
    cells: [
      textCell(row, LABEL, "label", label, { indent: 1 }),
      {
        row,
        column: UNIT,
        role: "input",
        content: { kind: "number", value: decimal(amount) },
        format: { kind: "count" },
      },
    ],
  });
  return joinParts(
    headingPart("values", "Values that the formulas use"),
    ...digits.map((count) => value(digitsRow(count), "Decimal places of forecast figures and drivers", count)),
    ...powers.map((power) => value(scaleRow(power), "Factor between two printed scales", powerOfTen(power).toNumber())),
  );
}
