import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { Flow } from "../pane-state";
import { Progress } from "../part/progress";
import { StepBar } from "../part/step-bar";
import { ViewHeading } from "../part/view-heading";
import { writingShare } from "../progress-share";

/** Sheets are being written. Stopping takes effect between two batches. */
export function WritingView({ flow }: { readonly flow: Extract<Flow, { readonly kind: "writing" }> }): ReactElement {
  const look = useLook();
  const { text, work } = usePane();
  const words = text.writing;
  const { progress, isStopping } = flow;
  const share = progress && writingShare(progress);
  return (
    <div className={look.stack}>
      {flow.work === "write" ? <StepBar now="write" /> : null}
      <ViewHeading>{flow.work === "finish" ? words.finishing : words.title}</ViewHeading>
      <Progress
        stage={isStopping ? words.stopping : progress ? words.title : words.waiting}
        detail={progress ? words.cells(progress.cells, progress.allCells) : ""}
        {...(share !== undefined && { share })}
        onCancel={work.cancel}
        isStopping={isStopping}
      />
    </div>
  );
}
