/** What stands beside the cells, after rows or columns came or went and after sheets were renamed or deleted. */
import type { CellArea } from "../../workbook/edit";
import { cellAt, cellKey } from "./address";
import {
  dropSheetFromFormula,
  renameInFormula,
  shiftArea,
  shiftFormula,
  shiftPosition,
  type Shift,
} from "./reference-shift";
import type { ChartSide, SheetSide, Validation } from "./side";

/** The side of the very sheet that changed: its parts move, then its formulas are adjusted as everybody's. */
export function moveSide(side: SheetSide, shift: Shift): SheetSide {
  const areas = (all: readonly CellArea[]) => all.flatMap((area) => shiftArea(area, shift) ?? []);
  const { page } = side;
  return {
    ...side,
    links: moveKeys(side.links, shift),
    notes: moveKeys(side.notes, shift),
    validations: side.validations
      .map((validation) => ({ ...validation, areas: areas(validation.areas) }))
      .filter((validation) => validation.areas.length > 0),
    conditionalLooks: side.conditionalLooks
      .map((look) => ({ ...look, areas: areas(look.areas) }))
      .filter((look) => look.areas.length > 0),
    vertical: side.vertical.flatMap(({ area, value }) => areas([area]).map((moved) => ({ area: moved, value }))),
    charts: side.charts.map((chart) => ({
      ...chart,
      // A chart whose cells go is squeezed, not deleted.
      anchor: chart.anchor === undefined ? undefined : (shiftArea(chart.anchor, shift) ?? chart.anchor),
    })),
    page: {
      ...page,
      titleRows: page.titleRows === undefined ? undefined : shiftArea(page.titleRows, shift),
      titleColumns: page.titleColumns === undefined ? undefined : shiftArea(page.titleColumns, shift),
    },
  };
}

function moveKeys<Value>(map: ReadonlyMap<number, Value>, shift: Shift): ReadonlyMap<number, Value> {
  const moved = new Map<number, Value>();
  for (const [key, value] of map) {
    const { row, column } = cellAt(key);
    const position = shiftPosition(shift.axis === "row" ? row : column, shift);
    if (position === undefined) continue;
    moved.set(shift.axis === "row" ? cellKey(position, column) : cellKey(row, position), value);
  }
  return moved;
}

/** Formulas and references beside the cells of any sheet, `home` being its name. */
export function shiftSideFormulas(side: SheetSide, home: string, changed: string, shift: Shift): SheetSide {
  return mapFormulas(side, (formula) => shiftFormula(formula, home, changed, shift));
}

export function renameInSide(side: SheetSide, from: string, to: string): SheetSide {
  return mapFormulas(side, (formula) => renameInFormula(formula, from, to));
}

export function dropSheetFromSide(side: SheetSide, gone: string): SheetSide {
  return mapFormulas(side, (formula) => dropSheetFromFormula(formula, gone));
}

/** Links are texts to Excel: they lead astray after such changes there, and so they do here. */
function mapFormulas(side: SheetSide, change: (formula: string) => string): SheetSide {
  return {
    ...side,
    validations: side.validations.map((validation) => ({ ...validation, rule: mapRule(validation.rule, change) })),
    conditionalLooks: side.conditionalLooks.map((look) => ({ ...look, formula: change(look.formula) })),
    charts: side.charts.map((chart) => mapChart(chart, change)),
  };
}

function mapRule(rule: Validation["rule"], change: (formula: string) => string): Validation["rule"] {
  return Object.fromEntries(
    Object.entries(rule).map(([kind, parts]) => [
      kind,
      Object.fromEntries(
        Object.entries(parts).map(([name, value]) => [
          name,
          typeof value === "string" && value.startsWith("=") ? change(value) : value,
        ]),
      ),
    ]),
  );
}

function mapChart(chart: ChartSide, change: (formula: string) => string): ChartSide {
  const changed = (reference: string | undefined) => (reference === undefined ? undefined : change(reference));
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      name: series.name.startsWith("=") ? change(series.name) : series.name,
      values: changed(series.values),
      categories: changed(series.categories),
    })),
  };
}
