import { forecastEnglish, type ForecastText } from "./forecast-english";
import { forecastJapanese } from "./forecast-japanese";
import type { Language } from "./pane-text";

/** The texts of the Forecast view, apart from the pane's so that the pane starts without them. */
export const FORECAST_TEXTS: Readonly<Record<Language, ForecastText>> = { en: forecastEnglish, ja: forecastJapanese };
