/** What the analyst has entered on the sheets of a forecast since it was written: it counts as what was decided. */
import { type Decimal, fromDouble, powerOfTen } from "../core/decimal";
import type { DriverInput, ForecastSettings } from "../forecast/forecast-settings";
import { type Method, METHOD_TEXTS, methodsOf } from "../forecast/method";
import { type Overlay, SCENARIO_NAMES, SCENARIOS } from "../forecast/scenario";
import { liveSheetOf } from "../plan/diff-workbook";
import {
  DRIVERS,
  driverRow,
  MINIMUM_CASH,
  overlayRow,
  SCENARIOS_SHEET,
  SELECTED,
} from "../plan/forecast/forecast-place";
import type { PlannedForecast } from "../plan/forecast/forecast-plan";
import { drivenLines } from "../plan/forecast/plan-forecast";
import { findLiveSheet, liveCell } from "../plan/live-sheet";
import { keyedOf } from "../plan/known-sheet";
import { METHOD, UNIT } from "../plan/sheet-frame";
import type { SnapshotCell, WorkbookSnapshot } from "../plan/workbook-snapshot";
import type { WorkbookState } from "../plan/workbook-state";

/** A cell as it was last written, and as it stands. */
interface Entered {
  readonly now: SnapshotCell;
  readonly written: unknown;
}

/** The settings with every input that differs from what was last written. A formula is the analyst's own, no input. */
export function withLiveInputs(
  settings: ForecastSettings,
  forecast: PlannedForecast,
  state: WorkbookState,
  snapshot: WorkbookSnapshot,
): ForecastSettings {
  const [drivers, scenarios] = [DRIVERS, SCENARIOS_SHEET].map((id) => sheetReader(id, state, snapshot));
  if (!drivers || !scenarios) return settings;
  const ahead = forecast.quarters.flatMap(({ key, isForecast }) => (isForecast ? [key] : []));
  const methods: Record<string, Method> = { ...settings.methods };
  const inputs = new Map(settings.drivers.map((input) => [`${input.period} ${input.line}`, input]));
  const overlays = new Map(settings.overlays.map((each) => [`${each.scenario} ${each.period} ${each.line}`, each]));
  for (const { key: line, row, rule } of drivenLines(forecast)) {
    if (rule.kind !== "driven") continue;
    const { scale } = row;
    const method = methodIn(drivers(driverRow(line), METHOD));
    if (method && methodsOf(rule).includes(method)) methods[line] = method;
    for (const period of ahead) {
      const value = numberIn(drivers(driverRow(line), period));
      if (value) inputs.set(`${period} ${line}`, { line, period, value, scale } satisfies DriverInput);
      for (const scenario of ["upside", "downside"] as const) {
        const added = numberIn(scenarios(overlayRow(scenario, line), period));
        if (added)
          overlays.set(`${scenario} ${period} ${line}`, {
            scenario,
            line,
            period,
            value: added,
            scale,
          } satisfies Overlay);
      }
    }
  }
  const selected = textIn(scenarios(SELECTED.row, SELECTED.column));
  const scenario = SCENARIOS.find((each) => SCENARIO_NAMES[each].name === selected) ?? settings.scenario;
  const cash = forecast.byRow.get(forecast.anchors.cash ?? "")?.row;
  const minimum = cash && numberIn(drivers(MINIMUM_CASH, UNIT))?.times(powerOfTen(cash.scale));
  return {
    ...settings,
    scenario,
    methods,
    drivers: [...inputs.values()],
    overlays: [...overlays.values()],
    ...(minimum && settings.minimumCash && { minimumCash: minimum }),
  };
}

type ReadCell = (row: string, column: string) => Entered | undefined;

/** Undefined where the workbook has no such sheet of ours. */
function sheetReader(id: string, state: WorkbookState, snapshot: WorkbookSnapshot): ReadCell | undefined {
  const stored = state.sheets.find((sheet) => sheet.id === id);
  const found = stored && liveSheetOf(stored, snapshot, state);
  if (!stored || !found) return undefined;
  const live = findLiveSheet(keyedOf(stored), found, false);
  const rows = new Map(stored.rows.map((key, i) => [key, i]));
  const columns = new Map(stored.columns.map((key, i) => [key, i]));
  return (row, column) => {
    const [liveRow, liveColumn] = [live.rows.get(row), live.columns.get(column)];
    const [r, c] = [rows.get(row), columns.get(column)];
    if (liveRow === undefined || liveColumn === undefined || r === undefined || c === undefined) return undefined;
    return { now: liveCell(found, liveRow, liveColumn), written: stored.cells[r]?.[c] };
  };
}

function numberIn(cell: Entered | undefined): Decimal | undefined {
  if (typeof cell?.now !== "number" || cell.now === cell.written) return undefined;
  return fromDouble(cell.now);
}

function textIn(cell: Entered | undefined): string | undefined {
  return typeof cell?.now === "string" && cell.now !== cell.written ? cell.now : undefined;
}

function methodIn(cell: Entered | undefined): Method | undefined {
  const name = textIn(cell);
  return (Object.keys(METHOD_TEXTS) as Method[]).find((method) => METHOD_TEXTS[method].name === name);
}
