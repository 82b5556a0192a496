import { Button, makeStyles, mergeClasses, Select, Switch, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { ServiceKind } from "../../rates-online/online-answer";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { OnlineState, RateDesk } from "../rate-service";
import { RATE_TEXTS } from "../text/rate-text";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, "& > *": { minWidth: 0 } },
  address: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    margin: 0,
  },
});

/** Answered from everywhere, while the bank's own file is closed to pages of others in most browsers. */
const FIRST_CHOICE: ServiceKind = "frankfurter";

interface Properties {
  readonly desk: RateDesk;
  readonly online: OnlineState;
  readonly isLoaded: boolean;
}

/** The switch for online rates: what it does, whom it asks, and what came of the last question. */
export function OnlineRates({ desk, online, isLoaded }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { state, text } = usePane();
  const words = RATE_TEXTS[state.language].online;
  const { choices, chosen, isAsking } = online;
  const [wanted, setWanted] = useState(FIRST_CHOICE);
  const id = useId();
  const kind = chosen ?? wanted;
  const address = choices.find((choice) => choice.kind === kind)?.address ?? "";
  const choose = (next: ServiceKind) => {
    setWanted(next);
    if (chosen !== undefined) void desk.chooseOnline(next);
  };
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{words.title}</h2>
      <Switch
        label={words.switch}
        checked={chosen !== undefined}
        disabled={!isLoaded}
        aria-describedby={`${id}what`}
        onChange={(_, { checked }) => void desk.chooseOnline(checked ? kind : undefined)}
      />
      <p id={`${id}what`} className={look.muted}>
        {words.what}
      </p>
      <div className={styles.field}>
        <label htmlFor={`${id}service`} className={look.muted}>
          {words.service}
        </label>
        <Select
          id={`${id}service`}
          value={kind}
          aria-describedby={`${id}note`}
          onChange={(_, { value }) => choose(choices.find((choice) => choice.kind === value)?.kind ?? FIRST_CHOICE)}
        >
          {choices.map((choice) => (
            <option key={choice.kind} value={choice.kind}>
              {words.services[choice.kind]}
            </option>
          ))}
        </Select>
        <p id={`${id}note`} className={look.muted}>
          {words.notes[kind]}
        </p>
      </div>
      <p className={styles.address}>
        <span className={look.hidden}>{text.labelled(words.address)}</span>
        {address}
      </p>
      <div role="status" className={look.tight}>
        {chosen === undefined ? <p className={look.text}>{words.off}</p> : <LastAnswer online={online} />}
      </div>
      {chosen === undefined ? null : (
        <div>
          <Button disabledFocusable={isAsking} onClick={() => void desk.askOnline()}>
            {words.ask}
          </Button>
        </div>
      )}
    </section>
  );
}

function LastAnswer({ online }: { readonly online: OnlineState }): ReactElement {
  const look = useLook();
  const { state } = usePane();
  const { online: words, original } = RATE_TEXTS[state.language];
  const { answer, problem, isAsking } = online;
  return (
    <>
      {answer ? (
        <p className={look.text}>
          {words.answer(answer.date, answer.currencies)}
          <span className={look.muted}> ({words.came(answer.fetchedAt)})</span>
        </p>
      ) : isAsking ? null : (
        <p className={look.text}>{words.noAnswer}</p>
      )}
      {isAsking ? <p className={look.muted}>{words.asking}</p> : null}
      {problem ? (
        <div className={look.attention}>
          <p className={mergeClasses(look.text, look.strong)}>{words.problems[problem.kind]}</p>
          <p className={look.text}>{answer ? words.kept : words.nothing}</p>
          <details>
            <summary className={look.summary}>{original}</summary>
            <p className={look.muted} lang="en">
              {problem.message}
            </p>
          </details>
        </div>
      ) : null}
    </>
  );
}
