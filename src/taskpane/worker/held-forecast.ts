/** The forecast of the model that a workbook has: shown as it stands there, as it is drafted, and held to be written. */
import { draftOf, type ForecastDraft, NEW_DRAFT, settingsOf } from "../../app/forecast-draft";
import { forecastAsEntered } from "../../app/forecast-after";
import { type ForecastView, forecastView } from "../../app/forecast-view";
import { type SensitivityQuestion, type SensitivityTable, sensitivityTable } from "../../app/sensitivity";
import { readStoredModel } from "../../app/stored-model";
import { failure, type Result, success } from "../../core/result";
import type { ForecastSettings } from "../../forecast/forecast-settings";
import type { PlannedForecast } from "../../plan/forecast/forecast-plan";
import { type NoForecast, planForecast } from "../../plan/forecast/plan-forecast";
import { statedGuidance } from "../../plan/forecast/stated-guidance";
import { buildModel, type PlanModel } from "../../plan/model";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { WorkbookState } from "../../plan/workbook-state";
import { unpackPart } from "../../workbook/record-pack";
import { asModel, type Holding, NO_MODEL } from "./held-import";
import type { Looked } from "./request";

interface Drafted {
  readonly model: PlanModel;
  readonly forecast: PlannedForecast;
  readonly settings: ForecastSettings;
  readonly draft: ForecastDraft;
  readonly isWritten: boolean;
}

export async function viewOfForecast(
  snapshot: WorkbookSnapshot,
  draft: ForecastDraft | undefined,
): Promise<Result<ForecastView, NoForecast>> {
  const drafted = await draftedIn(snapshot, draft);
  if (!drafted.ok) return drafted;
  const { model, forecast, draft: own, isWritten } = drafted.value;
  return success(forecastView(model, forecast, own, isWritten));
}

export async function sensitivityOf(
  snapshot: WorkbookSnapshot,
  draft: ForecastDraft,
  question: SensitivityQuestion,
): Promise<Result<SensitivityTable, NoForecast>> {
  const drafted = await draftedIn(snapshot, draft);
  return drafted.ok ? success(sensitivityTable(drafted.value.forecast, question)) : drafted;
}

/** Without a draft the forecast goes from the workbook, and with it what was kept of forecasts before. */
export async function withForecast(draft: ForecastDraft | undefined, looked: Looked): Holding {
  return asModel(looked, (state) => {
    const { forecast: _, ...without } = state;
    if (!draft) return success(without);
    const drafted = asDrafted(state, looked.snapshot, draft);
    return drafted.ok
      ? success({ ...without, forecast: drafted.value.settings })
      : failure({ kind: "no-forecast", ...drafted.problem });
  });
}

async function draftedIn(
  snapshot: WorkbookSnapshot,
  draft: ForecastDraft | undefined,
): Promise<Result<Drafted, NoForecast>> {
  const stored = await readStoredModel(snapshot.stored, unpackPart);
  if (!stored.ok || stored.value?.head.status !== "complete") return failure(NO_MODEL);
  return asDrafted(stored.value.state, snapshot, draft);
}

/** With a draft what it says, without one what stands in the workbook, and where nothing does, a new forecast. */
function asDrafted(
  state: WorkbookState,
  snapshot: WorkbookSnapshot,
  draft: ForecastDraft | undefined,
): Result<Drafted, NoForecast> {
  const model = buildModel(state.filings);
  const entered = forecastAsEntered(state, snapshot);
  const isWritten = entered !== undefined;
  if (!draft && entered) return planned(model, entered, isWritten);
  const plain = planned(model, settingsOf(draft ?? NEW_DRAFT, model, new Map(), []), isWritten);
  if (!plain.ok) return plain;
  const settings = settingsOf(draft ?? NEW_DRAFT, model, plain.value.forecast.byRow, entered?.archive ?? []);
  if (draft || !settings) return planned(model, settings, isWritten);
  const filings = model.filings.map(({ filing }) => filing);
  const guidance = statedGuidance(filings, plain.value.model, plain.value.forecast);
  return planned(model, { ...settings, guidance }, isWritten);
}

function planned(
  model: PlanModel,
  settings: ForecastSettings | undefined,
  isWritten: boolean,
): Result<Drafted, NoForecast> {
  if (!settings)
    return failure({
      reason: "no quarter has figures",
      remedy: "import a quarterly release; a forecast goes on from it",
    });
  const result = planForecast(model, settings);
  if (!result.ok) return result;
  const { forecast } = result.value;
  if (!forecast) return failure(NO_MODEL);
  return success({ model: result.value, forecast, settings, draft: draftOf(settings, forecast), isWritten });
}
