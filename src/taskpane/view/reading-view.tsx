import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { ReadingProgress } from "../pane-service";
import type { Refusal } from "../pane-state";
import { Progress } from "../part/progress";
import { StepBar } from "../part/step-bar";
import { ViewHeading } from "../part/view-heading";
import { readingDetail, readingShare } from "../progress-share";
import { asSentence } from "../sentence";

/** Files are being read for the first time. */
export function ReadingView({ progress }: { readonly progress?: ReadingProgress }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  return (
    <div className={look.stack}>
      <StepBar now="import" />
      <ViewHeading>{text.reading.title}</ViewHeading>
      <ReadingBar {...(progress && { progress })} />
    </div>
  );
}

/** How far reading has come; also over a review that is being read again. */
export function ReadingBar({ progress }: { readonly progress?: ReadingProgress }): ReactElement {
  const { text, work } = usePane();
  return (
    <Progress
      stage={text.reading.stages[progress?.stage ?? "opening"]}
      detail={progress ? readingDetail(progress, text) : ""}
      {...(progress && { share: readingShare(progress) })}
      onCancel={work.cancel}
    />
  );
}

/** A file that cannot be read, or a fault of the program: which, why, what to do, and the way back. */
export function RefusedView({ problem }: { readonly problem: Refusal }): ReactElement {
  const look = useLook();
  const { text, dispatch } = usePane();
  return (
    <div className={look.stack}>
      <StepBar now="import" />
      <ViewHeading>{text.refused.title}</ViewHeading>
      <RefusalText problem={problem} />
      <div className={look.row}>
        <Button appearance="primary" onClick={() => dispatch({ kind: "went", to: "import" })}>
          {text.refused.other}
        </Button>
      </div>
    </div>
  );
}

export function RefusalText({ problem }: { readonly problem: Refusal }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.refused;
  const [reason, remedy] =
    problem.kind === "refused"
      ? [problem.reason, problem.remedy]
      : [`${words.faultReason} ${problem.message}`, words.faultRemedy];
  return (
    <div className={look.attention} role="alert">
      {problem.kind === "refused" ? <p className={mergeClasses(look.text, look.strong)}>{problem.file}</p> : null}
      <p className={look.text}>
        <span className={look.muted}>{text.labelled(words.reason)}</span>
        {asSentence(reason)}
      </p>
      <p className={look.text}>
        <span className={look.muted}>{text.labelled(words.remedy)}</span>
        {asSentence(remedy)}
      </p>
    </div>
  );
}
