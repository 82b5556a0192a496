import type { PaneView } from "./pane-context";
import type { PaneState, PlaceName } from "./pane-state";
import type { PaneText } from "./text/english";

/** What may be loaded for places of its own. */
export type Loaders = Pick<PaneView, "loadCatalogue" | "loadRates">;

/** The places that have something to show now, in the order of the navigation. The first is always there. */
export function placesOf(state: PaneState, { loadCatalogue, loadRates }: Loaders): readonly PlaceName[] {
  const { kind } = state.workbook;
  const hasModel = kind === "model" || kind === "unfinished";
  return [
    "model",
    ...(loadCatalogue ? (["functions"] as const) : []),
    ...(loadRates ? (["rates"] as const) : []),
    ...(hasModel || state.review ? (["pictures"] as const) : []),
  ];
}

/** The first place is called after what it shows: the model, or the way to one. */
export function placeTitle(place: PlaceName, state: PaneState, text: PaneText): string {
  if (place !== "model") return text.places[place];
  const { kind } = state.workbook;
  return kind === "empty" || kind === "looking" ? text.places.import : text.places.model;
}
