import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useCallback, useState } from "react";
import type { ForecastDraft } from "../../app/forecast-draft";
import type { WorkbookFinding } from "../../workbook/port";
import type { ForecastDesk } from "../forecast-desk";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { ActionBar } from "../part/action-bar";
import { DriverSection } from "../part/driver-section";
import { ForecastChecks } from "../part/forecast-checks";
import { ForecastPeriods } from "../part/forecast-periods";
import { GuidanceSection } from "../part/guidance-section";
import { Obstacle } from "../part/obstacle";
import { ScenarioSection } from "../part/scenario-section";
import { SensitivitySection } from "../part/sensitivity-section";
import { Trouble } from "../part/trouble";
import { ViewHeading } from "../part/view-heading";
import { Waiting } from "../part/waiting";
import { FORECAST_TEXTS } from "../text/forecast-text";
import { useLatest } from "../use-latest";

/** In milliseconds: longer than the pause between two keys, shorter than one would wait for. */
const PAUSE = 250;

/** How the statements go on: asked anew with every change of the draft, and usable while that is worked out. */
export function ForecastPlace({ trouble }: { readonly trouble?: WorkbookFinding }): ReactElement {
  const look = useLook();
  const { text, state, work, dispatch } = usePane();
  const words = FORECAST_TEXTS[state.language];
  const { draft } = state;
  const [tries, setTries] = useState(0);
  // Another function with each try, so that the same is asked again.
  const ask = useCallback(() => work.forecast.view(draft), [work, draft, tries]);
  const { value: answer, isWorking } = useLatest(ask, draft ? PAUSE : 0);
  const change = (next: ForecastDraft) => dispatch({ kind: "drafted", draft: next });
  const answered = answer?.ok === true && answer.value.ok ? answer.value.value : undefined;
  // What was worked out last stays on view, with all that is typed in it, while a later question has no answer.
  const [view, setView] = useState(answered);
  if (answered && answered !== view) setView(answered);
  const obstacle = answer?.ok === true && !answer.value.ok ? answer.value.problem : undefined;
  const now = draft ?? view?.draft;
  return (
    <div className={look.stack}>
      <ViewHeading>{words.title}</ViewHeading>
      {trouble ? <Trouble trouble={trouble} /> : null}
      {answer?.ok === false ? (
        <Trouble trouble={answer.problem}>
          <Button onClick={() => setTries(tries + 1)}>{text.model.again}</Button>
        </Trouble>
      ) : null}
      {obstacle ? <Obstacle obstacle={obstacle} /> : null}
      {answer === undefined ? <Waiting words={words.looking} /> : null}
      {view && now ? (
        <>
          <Standing isWritten={view.isWritten} isWorking={isWorking} isFollowing={view === answered} />
          <Sections view={view} draft={now} change={change} words={words} />
        </>
      ) : null}
      <ActionBar>
        {view && now ? (
          <Button appearance="primary" onClick={() => void work.previewForecast(now)}>
            {view.isWritten ? words.update : words.write}
          </Button>
        ) : null}
        {view?.isWritten === true ? <Button onClick={() => void work.previewForecast()}>{words.takeOut}</Button> : null}
        <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "home" })}>
          {words.backToModel}
        </Button>
      </ActionBar>
    </div>
  );
}

function Sections(desk: ForecastDesk): ReactElement {
  return (
    <>
      <ScenarioSection {...desk} />
      <ForecastChecks view={desk.view} words={desk.words} />
      <ForecastPeriods {...desk} />
      <DriverSection {...desk} />
      <GuidanceSection {...desk} />
      <SensitivitySection {...desk} />
    </>
  );
}

interface StandingProperties {
  readonly isWritten: boolean;
  readonly isWorking: boolean;
  /** What is shown is the answer to the latest question that was answered at all. */
  readonly isFollowing: boolean;
}

/** Whether what is shown stands in the workbook, and whether it follows the inputs already. */
function Standing({ isWritten, isWorking, isFollowing }: StandingProperties): ReactElement {
  const look = useLook();
  const { state, dispatch } = usePane();
  const words = FORECAST_TEXTS[state.language];
  const isChanged = state.draft !== undefined;
  return (
    <div className={look.tight}>
      <p className={mergeClasses(look.text, look.strong)}>
        {!isWritten ? words.isNew : isChanged ? words.isChanged : words.isAsWritten}
      </p>
      <div className={look.row}>
        <Waiting words={isWorking ? words.working : isFollowing ? words.upToDate : words.isBehind} />
        {isChanged ? (
          <button
            type="button"
            className={mergeClasses(look.plain, look.link)}
            onClick={() => dispatch({ kind: "drafted" })}
          >
            {words.discard}
          </button>
        ) : null}
      </div>
    </div>
  );
}
