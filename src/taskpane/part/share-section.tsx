import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useCallback, useEffect, useState } from "react";
import type { CallPlace, CallStatus } from "../../app/share-calls";
import type { Result } from "../../core/result";
import type { WorkbookFinding } from "../../workbook/port";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { cellAddress } from "../../plan/address";
import { Trouble } from "./trouble";

interface Told {
  readonly sentence: string;
  readonly title?: string;
  readonly places?: readonly CallPlace[];
}

/** Publish and Re-link, with what each would do and has done. */
export function ShareSection(): ReactElement {
  const look = useLook();
  const { text, work } = usePane();
  const words = text.sharing;
  const [status, setStatus] = useState<CallStatus>();
  const [trouble, setTrouble] = useState<WorkbookFinding>();
  const [told, setTold] = useState<Told>();
  const [isBusy, setBusy] = useState(true);
  const { sharing } = work;

  const refresh = useCallback(async () => {
    const found = await sharing.status();
    if (found.ok) setStatus(found.value);
    else setTrouble(found.problem);
    setBusy(false);
  }, [sharing]);
  useEffect(() => void refresh(), [refresh]);

  const run = async <Value,>(job: () => Promise<Result<Value, WorkbookFinding>>, done: (value: Value) => Told) => {
    setBusy(true);
    setTrouble(undefined);
    setTold(undefined);
    const result = await job();
    if (result.ok) setTold(done(result.value));
    else setTrouble(result.problem);
    await refresh();
  };

  return (
    <section className={look.card} aria-label={words.title}>
      <h3 className={mergeClasses(look.text, look.strong)}>{words.title}</h3>
      <p className={look.muted}>{words.about}</p>
      {status ? <Standing status={status} /> : null}
      <div role="status">
        {told ? <p className={look.text}>{told.sentence}</p> : null}
        {told?.title !== undefined && (told.places?.length ?? 0) > 0 ? (
          <>
            <p className={look.muted}>{told.title}</p>
            <ul className={look.list}>
              {(told.places ?? []).map(({ sheet, row, column }) => (
                <li key={`${sheet} ${row} ${column}`}>{`${sheet}!${cellAddress(row, column)}`}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      {trouble ? <Trouble trouble={trouble} /> : null}
      <div className={look.row}>
        <Button
          disabledFocusable={isBusy || (status?.live ?? 0) - (status?.staying ?? 0) === 0}
          onClick={() =>
            void run(sharing.publish, ({ formulas, values, left }) => ({
              sentence: words.donePublish(formulas, values),
              title: words.left,
              places: left,
            }))
          }
        >
          {words.publish}
        </Button>
        <Button
          disabledFocusable={isBusy || (status?.published ?? 0) === 0}
          onClick={() =>
            void run(sharing.link, ({ linked, changed }) => ({
              sentence: words.doneLink(linked),
              title: words.changed,
              places: changed,
            }))
          }
        >
          {words.link}
        </Button>
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => void refresh()}>
          {words.look}
        </Button>
      </div>
    </section>
  );
}

function Standing({ status }: { readonly status: CallStatus }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.sharing;
  const { live, asFormulas, asValues, staying, published, isInterrupted } = status;
  return (
    <>
      {live === 0 && published === 0 ? <p className={look.text}>{words.none}</p> : null}
      {isInterrupted ? <p className={look.attention}>{words.interrupted}</p> : null}
      {live > 0 ? <p className={look.text}>{words.live(live, asFormulas, asValues)}</p> : null}
      {staying > 0 ? <p className={look.text}>{words.staying(staying)}</p> : null}
      {published > 0 ? <p className={look.text}>{words.published(published)}</p> : null}
    </>
  );
}
