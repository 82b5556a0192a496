import { Button, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, type SyntheticEvent, useId, useState } from "react";
import type { RateKind, RateProblem } from "../../rates/rate-table";
import type { Result } from "../../core/result";
import type { WorkbookFinding } from "../../workbook/port";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { RateInUse } from "../pane-service";
import type { RateAnswer, RateDesk, RateDeskState, RateQuestion } from "../rate-service";
import { Trouble } from "./trouble";
import { RATE_TEXTS } from "../text/rate-text";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, "& > *": { minWidth: 0 } },
  missing: { color: tokens.colorPaletteRedForeground1, margin: 0 },
  answer: {
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    padding: "2px 0 2px 10px",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  none: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  rate: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
});

const KINDS: readonly RateKind[] = ["closing", "average", "stated"];

interface Properties {
  readonly desk: RateDesk;
  readonly inUse: readonly RateInUse[];
  readonly rates: RateDeskState;
}

interface Answered {
  readonly question: RateQuestion;
  readonly result: Result<RateAnswer, RateProblem>;
}

/** Any rate: between two currencies, of a day and a kind, with its source, or why there is none. */
export function RateLookUp({ desk, inUse, rates }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { state, work } = usePane();
  const words = RATE_TEXTS[state.language].lookUp;
  const [first] = inUse;
  const [question, setQuestion] = useState<RateQuestion>({
    from: first?.base ?? "",
    to: first?.quote ?? "",
    date: first?.date ?? "",
    kind: "closing",
  });
  const [isMissing, setMissing] = useState(false);
  const [answered, setAnswered] = useState<Answered>();
  const [trouble, setTrouble] = useState<WorkbookFinding>();
  const id = useId();
  const change = (part: Partial<RateQuestion>) => {
    setQuestion({ ...question, ...part });
    // An answer beside another question would be read as its own.
    setAnswered(undefined);
    setTrouble(undefined);
  };
  const ask = async (event: SyntheticEvent) => {
    event.preventDefault();
    const empty = emptyField(question);
    setMissing(empty !== undefined);
    if (empty === undefined) {
      const own = await work.ownRates();
      // Without the workbook's own rates, another one would be told in the place of the one that counts.
      if (own.ok) setAnswered({ question, result: await desk.lookUp(question, own.value) });
      setTrouble(own.ok ? undefined : own.problem);
    } else {
      setAnswered(undefined);
      document.getElementById(`${id}${empty}`)?.focus();
    }
  };
  const described = isMissing ? { "aria-describedby": `${id}missing` } : {};
  const currencies = knownCurrencies(rates);
  return (
    <section className={look.tight}>
      <h2 className={look.heading} id={`${id}title`}>
        {words.title}
      </h2>
      <form className={look.tight} aria-labelledby={`${id}title`} noValidate onSubmit={(event) => void ask(event)}>
        <div className={styles.pair}>
          {(["from", "to"] as const).map((part) => (
            <div key={part} className={styles.field}>
              <label htmlFor={`${id}${part}`} className={look.muted}>
                {words[part]}
              </label>
              <Input
                id={`${id}${part}`}
                value={question[part]}
                list={`${id}currencies`}
                maxLength={3}
                placeholder={part === "from" ? "USD" : "JPY"}
                autoComplete="off"
                spellCheck={false}
                aria-invalid={isMissing && !isCode(question[part])}
                {...described}
                onChange={(_, { value }) => change({ [part]: value.normalize("NFKC").toUpperCase() })}
              />
            </div>
          ))}
        </div>
        <datalist id={`${id}currencies`}>
          {currencies.map((currency) => (
            <option key={currency} value={currency} />
          ))}
        </datalist>
        <div className={styles.field}>
          <label htmlFor={`${id}date`} className={look.muted}>
            {words.day}
          </label>
          <Input
            id={`${id}date`}
            type="date"
            value={question.date}
            max="9999-12-31"
            aria-invalid={isMissing && question.date === ""}
            {...described}
            onChange={(_, { value }) => change({ date: value })}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}kind`} className={look.muted}>
            {words.kind}
          </label>
          <Select
            id={`${id}kind`}
            value={question.kind}
            onChange={(_, { value }) => change({ kind: KINDS.find((kind) => kind === value) ?? "closing" })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
        </div>
        {isMissing ? (
          <p id={`${id}missing`} className={styles.missing} role="alert">
            {words.missing}
          </p>
        ) : null}
        <div>
          <Button type="submit">{words.go}</Button>
        </div>
      </form>
      {trouble ? <Trouble trouble={trouble} /> : null}
      <div role="status">{answered ? <Answer {...answered} /> : null}</div>
      <p className={look.muted}>{words.order}</p>
    </section>
  );
}

function Answer({ question, result }: Answered): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { state } = usePane();
  const { lookUp: words, original } = RATE_TEXTS[state.language];
  if (!result.ok) {
    return (
      <div className={mergeClasses(styles.answer, styles.none)}>
        <span className={look.strong}>{words.none}</span>
        <span>{words.problems[result.problem.kind]}</span>
        <details>
          <summary className={look.summary}>{original}</summary>
          <p className={look.muted} lang="en">
            {result.problem.message}
          </p>
        </details>
      </div>
    );
  }
  const { rate, isExact, date, source, kind } = result.value;
  const of = { closing: words.of, average: words.averageTo, stated: words.statedFor }[kind];
  return (
    <div className={styles.answer}>
      <span className={mergeClasses(look.strong, styles.rate)}>
        {words.equation(question.from, question.to, rate, isExact)}
      </span>
      <span>{of(date)}</span>
      {date === question.date ? null : <span>{words.before(question.date)}</span>}
      <span className={look.muted} lang="en">
        {source}
      </span>
    </div>
  );
}

function emptyField({ from, to, date }: RateQuestion): "from" | "to" | "date" | undefined {
  if (!isCode(from)) return "from";
  if (!isCode(to)) return "to";
  return date === "" ? "date" : undefined;
}

function isCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

function knownCurrencies({ history, files }: RateDeskState): readonly string[] {
  const pairs = files.flatMap((file) => file.pairs.flatMap((pair) => pair.split("/")));
  return [...new Set([...(history?.currencies ?? []), ...pairs])].sort();
}
