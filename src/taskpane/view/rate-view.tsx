import { Button } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { RateInUse } from "../pane-service";
import { OnlineRates } from "../part/online-rates";
import { RateFileList } from "../part/rate-file-list";
import { RateLookUp } from "../part/rate-look-up";
import { RatesInUse } from "../part/rates-in-use";
import { ViewHeading } from "../part/view-heading";
import { Waiting } from "../part/waiting";
import type { LoadRateDesk, RateDesk } from "../rate-service";
import { RATE_TEXTS } from "../text/rate-text";
import { useLoaded } from "../use-loaded";

interface Properties {
  readonly load: LoadRateDesk;
  /** Of the model in the workbook; absent where there is none. */
  readonly inUse?: readonly RateInUse[];
}

/** The exchange rates: those in use, any that is looked up, and where they come from. */
export function RateView({ load, inUse }: Properties): ReactElement {
  const [tries, setTries] = useState(0);
  return <Loading key={tries} load={load} inUse={inUse} onAgain={() => setTries(tries + 1)} />;
}

interface LoadingProperties extends DeskRates {
  readonly load: LoadRateDesk;
  readonly onAgain: () => void;
}

function Loading({ load, inUse, onAgain }: LoadingProperties): ReactElement {
  const look = useLook();
  const { state, text } = usePane();
  const words = RATE_TEXTS[state.language];
  const loaded = useLoaded(load);
  if (loaded.kind === "loaded") return <RateDeskView desk={loaded.value} inUse={inUse} />;
  return (
    <div className={look.stack}>
      <ViewHeading>{words.title}</ViewHeading>
      {loaded.kind === "loading" ? (
        <Waiting words={text.loading} />
      ) : (
        <div className={look.attention} role="alert">
          <p className={look.text}>{words.failed}</p>
          <div>
            <Button onClick={onAgain}>{words.again}</Button>
          </div>
        </div>
      )}
    </div>
  );
}

interface DeskRates {
  readonly inUse: readonly RateInUse[] | undefined;
}

interface DeskProperties extends DeskRates {
  readonly desk: RateDesk;
}

export function RateDeskView({ desk, inUse }: DeskProperties): ReactElement {
  const look = useLook();
  const { state } = usePane();
  const words = RATE_TEXTS[state.language];
  const rates = useSyncExternalStore(desk.onChange, desk.state, desk.state);
  useEffect(() => {
    void desk.load();
  }, [desk]);
  return (
    <div className={look.stack}>
      <ViewHeading>{words.title}</ViewHeading>
      <RatesInUse inUse={inUse} />
      <RateLookUp desk={desk} inUse={inUse ?? []} rates={rates} />
      <RateFileList desk={desk} rates={rates} />
      <History desk={desk} />
      <OnlineRates desk={desk} online={rates.online} isLoaded={rates.isLoaded} />
    </div>
  );
}

/** The history that comes with the program: its days, who publishes it, and on what terms. */
function History({ desk }: { readonly desk: RateDesk }): ReactElement {
  const look = useLook();
  const { state, text } = usePane();
  const words = RATE_TEXTS[state.language];
  const { history, historyProblem } = useSyncExternalStore(desk.onChange, desk.state, desk.state);
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{words.history.title}</h2>
      {history === undefined && historyProblem === undefined ? <Waiting words={text.loading} /> : null}
      {historyProblem === undefined ? null : (
        <div className={look.attention} role="alert">
          <p className={look.text}>{words.history.failed}</p>
          <p className={look.muted} lang="en">
            {historyProblem}
          </p>
          <div>
            <Button onClick={() => void desk.load()}>{words.again}</Button>
          </div>
        </div>
      )}
      {history === undefined ? null : (
        <>
          <dl className={look.figures}>
            <dt>{words.history.days}</dt>
            <dd>
              {text.list([words.span(history.from, history.to), words.history.currencies(history.currencies.length)])}
            </dd>
            <dt>{words.history.source}</dt>
            <dd lang="en">{history.source}</dd>
            <dt>{words.history.published}</dt>
            <dd lang="en">{history.address}</dd>
          </dl>
          <details>
            <summary className={look.summary}>{words.history.licence}</summary>
            <p className={look.muted} lang="en">
              {history.licence}
            </p>
          </details>
        </>
      )}
    </section>
  );
}
