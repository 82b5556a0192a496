import { lazy, type ReactElement } from "react";
import { usePane } from "../pane-context";
import type { PlaceName } from "../pane-state";
import { ModelPlace } from "./model-place";

const FunctionView = lazy(async () => ({ default: (await import("./function-view")).FunctionView }));
const RateView = lazy(async () => ({ default: (await import("./rate-view")).RateView }));
const PictureView = lazy(async () => ({ default: (await import("./picture-view")).PictureView }));

/** What a place shows. */
export function PlaceView({ place }: { readonly place: PlaceName }): ReactElement | null {
  const { state, loadCatalogue, loadRates } = usePane();
  const { workbook } = state;
  switch (place) {
    case "model":
      return <ModelPlace />;
    case "functions":
      return loadCatalogue ? <FunctionView load={loadCatalogue} /> : null;
    case "rates":
      return loadRates ? (
        <RateView
          load={loadRates}
          {...((workbook.kind === "model" || workbook.kind === "unfinished") && { inUse: workbook.model.rates })}
        />
      ) : null;
    case "pictures":
      return <PictureView />;
  }
}
