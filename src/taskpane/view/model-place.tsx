import { lazy, type ReactElement, useEffect } from "react";
import { usePane } from "../pane-context";
import { CompareView } from "./compare-view";
import { ImportView } from "./import-view";
import { ModelView, NoModelView } from "./model-view";
import { ReadingView, RefusedView } from "./reading-view";
import { TakeOutView } from "./take-out-view";
import { WriteView } from "./write-view";
import { WritingView } from "./writing-view";
import { WrittenView } from "./written-view";

// Needed only once something has been read; loaded while reading shows its progress.
const loadReview = () => import("./review-view");
const ReviewView = lazy(async () => ({ default: (await loadReview()).ReviewView }));

const ForecastPlace = lazy(async () => ({ default: (await import("./forecast-view")).ForecastPlace }));
const ForecastWriteView = lazy(async () => ({ default: (await import("./forecast-write-view")).ForecastWriteView }));

/** The way from files to sheets, and the state of the model where nothing is under way. */
export function ModelPlace(): ReactElement {
  const { flow, review } = usePane().state;
  const isReading = flow.kind === "reading";
  useEffect(() => {
    // Should it fail now, it is tried again, and told, when the review is drawn.
    if (isReading) loadReview().catch(() => undefined);
  }, [isReading]);
  switch (flow.kind) {
    case "home":
      return <Home />;
    case "import":
      return <ImportView />;
    case "reading":
      return <ReadingView {...(flow.progress && { progress: flow.progress })} />;
    case "refused":
      return <RefusedView problem={flow.problem} />;
    case "review":
      return review ? (
        <ReviewView
          review={review}
          {...(flow.rereading && { rereading: flow.rereading })}
          {...(flow.problem && { problem: flow.problem })}
        />
      ) : (
        <ImportView />
      );
    case "write":
      return review ? (
        <WriteView preview={review.preview} {...(flow.trouble && { trouble: flow.trouble })} />
      ) : (
        <ImportView />
      );
    case "writing":
      return <WritingView flow={flow} />;
    case "written":
      return <WrittenView summary={flow.summary} isForecast={flow.work === "forecast"} />;
    case "taking-out":
      return <TakeOutView entry={flow.entry} {...(flow.preview && { preview: flow.preview })} />;
    case "comparing":
      return <CompareView />;
    case "compared":
      return <CompareView preview={flow.preview} />;
    case "forecast":
      return <ForecastPlace {...(flow.trouble && { trouble: flow.trouble })} />;
    case "forecast-preview":
      return <ForecastWriteView flow={flow} />;
  }
}

function Home(): ReactElement {
  const { workbook, flow } = usePane().state;
  const trouble = flow.kind === "home" ? flow.trouble : undefined;
  switch (workbook.kind) {
    case "empty":
      return <ImportView {...(trouble && { trouble })} />;
    case "model":
      return <ModelView model={workbook.model} {...(trouble && { trouble })} />;
    case "unfinished":
      return (
        <ModelView
          model={workbook.model}
          unfinished={{ canTakeBack: workbook.canTakeBack }}
          {...(trouble && { trouble })}
        />
      );
    default:
      return <NoModelView />;
  }
}
