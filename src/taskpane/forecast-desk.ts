import type { ForecastDraft } from "../app/forecast-draft";
import type { ForecastView } from "../app/forecast-view";
import type { ForecastText } from "./text/forecast-english";

/** What the sections of the Forecast view share. */
export interface ForecastDesk {
  /** As last worked out; it follows the draft a moment later. */
  readonly view: ForecastView;
  /** As it is thought of now. */
  readonly draft: ForecastDraft;
  readonly change: (draft: ForecastDraft) => void;
  readonly words: ForecastText;
}
