import { createContext, useContext } from "react";
import type { LoadCatalogue } from "./function-catalogue";
import type { PaneAction } from "./pane-reducer";
import type { PaneState } from "./pane-state";
import type { PaneWork } from "./pane-work";
import type { LoadRateDesk } from "./rate-service";
import type { PaneText } from "./text/english";

export interface PaneView {
  readonly state: PaneState;
  readonly text: PaneText;
  readonly work: PaneWork;
  readonly dispatch: (action: PaneAction) => void;
  readonly loadCatalogue?: LoadCatalogue;
  readonly loadRates?: LoadRateDesk;
}

export const PaneContext = createContext<PaneView | undefined>(undefined);

/** What every component of the pane may use; only inside `Pane`. */
export function usePane(): PaneView {
  const view = useContext(PaneContext);
  if (!view) throw new Error("A part of the pane was drawn outside of it.");
  return view;
}
