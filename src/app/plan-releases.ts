import type { ForecastSettings } from "../forecast/forecast-settings";
import { leadWith } from "../plan/leading-language";
import { planWorkbook } from "../plan/plan-workbook";
import type { Translation } from "../plan/translation";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { Language } from "../statements/fact";
import type { Releases } from "./import-release";

/** The workbook of the releases, planned, the labels of one language first; its statements also in a second currency, and going on. */
export function planReleases(
  { filings, report }: Releases,
  language: Language = "en",
  translation?: Translation,
  forecast?: ForecastSettings,
): WorkbookPlan {
  return leadWith(planWorkbook(filings, report, translation, forecast), language);
}
