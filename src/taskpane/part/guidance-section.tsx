import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { DraftGuidance } from "../../app/forecast-draft";
import { driverText, parseDriver } from "../driver-text";
import type { ForecastDesk } from "../forecast-desk";
import { addGuidance, guidanceState, removeGuidance } from "../forecast-edit";
import { labelIn } from "../forecast-words";
import { Icon } from "../icon";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { ChoiceField } from "./choice-field";
import { Fold } from "./fold";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  mark: { flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  remove: { width: "24px", display: "inline-flex", justifyContent: "center", alignItems: "center", flexShrink: 0 },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, "& > *": { minWidth: 0 } },
  wrong: { color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** What the company expects of its key lines, and whether the forecast lies within. */
export function GuidanceSection(desk: ForecastDesk): ReactElement {
  const look = useLook();
  const { draft, words } = desk;
  const texts = words.guidance;
  return (
    <section>
      <Fold level={2} title={texts.title} aside={draft.guidance.length === 0 ? "" : texts.count(draft.guidance.length)}>
        {() => (
          <>
            <p className={look.muted}>{texts.about}</p>
            {draft.guidance.length === 0 ? null : (
              <ul className={look.list}>
                {draft.guidance.map((guidance, i) => (
                  <Entry key={i} desk={desk} guidance={guidance} place={i} />
                ))}
              </ul>
            )}
            <NewGuidance desk={desk} />
          </>
        )}
      </Fold>
    </section>
  );
}

interface EntryProperties {
  readonly desk: ForecastDesk;
  readonly guidance: DraftGuidance;
  readonly place: number;
}

function Entry({ desk, guidance, place }: EntryProperties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { language } = usePane().state;
  const { view, draft, change, words } = desk;
  const texts = words.guidance;
  const line = view.keyLines.find((keyLine) => keyLine.line === guidance.line);
  const label = line ? labelIn(language, line) : guidance.line;
  const known = [...view.periods, ...view.years].find(({ key }) => key === guidance.period);
  const period = known?.label ?? guidance.period;
  const found = guidanceState(guidance, view, draft.scenario);
  const shown = (bound: string | undefined) => (bound === undefined ? undefined : driverText(bound, "amount"));
  return (
    <li className={styles.entry}>
      <span className={styles.mark}>
        <Icon
          name={found === "inside" ? "check" : found === "unknown" ? "note" : "break"}
          {...(found !== "unknown" && { className: found === "inside" ? styles.good : styles.bad })}
        />
      </span>
      <span className={styles.words}>
        <span className={look.strong}>
          {label} {period}
        </span>{" "}
        {words.inUnit(texts.range(shown(guidance.low), shown(guidance.high)), line?.unit ?? "")}
        <span className={look.muted} style={{ display: "block" }}>
          {[texts.states[found], guidance.text].filter((part) => part !== "").join(" · ")}
        </span>
      </span>
      <button
        type="button"
        className={mergeClasses(look.plain, styles.remove)}
        aria-label={texts.remove(label, period)}
        title={texts.remove(label, period)}
        onClick={() => change(removeGuidance(draft, place))}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}

const EMPTY = { low: "", high: "", text: "" };

function NewGuidance({ desk }: { readonly desk: ForecastDesk }): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { language } = usePane().state;
  const { view, draft, change, words } = desk;
  const texts = words.guidance;
  const id = useId();
  const ahead = [...view.periods.filter(({ isForecast }) => isForecast), ...view.years];
  const [line, setLine] = useState(view.keyLines[0]?.line ?? "");
  const [period, setPeriod] = useState(ahead[0]?.key ?? "");
  const [typed, setTyped] = useState(EMPTY);
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const bounds = { low: bound(typed.low), high: bound(typed.high) };
    const isBackwards =
      bounds.low !== undefined && bounds.high !== undefined && Number(bounds.low) > Number(bounds.high);
    const isBad =
      (typed.low !== "" && bounds.low === undefined) || (typed.high !== "" && bounds.high === undefined) || isBackwards;
    if (isBad || (bounds.low === undefined && bounds.high === undefined)) {
      setWrong(true);
      document.getElementById(`${id}low`)?.focus();
      return;
    }
    setWrong(false);
    setTyped(EMPTY);
    const { low, high } = bounds;
    change(
      addGuidance(draft, {
        line,
        period,
        text: typed.text.trim(),
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
      }),
    );
  };
  const unit = view.keyLines.find((keyLine) => keyLine.line === line)?.unit ?? "";
  return (
    <form
      className={look.tight}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <ChoiceField
        label={texts.line}
        value={line}
        choices={view.keyLines.map((keyLine) => ({ value: keyLine.line, label: labelIn(language, keyLine) }))}
        onChoose={setLine}
      />
      <ChoiceField
        label={texts.period}
        value={period}
        choices={ahead.map(({ key, label }) => ({ value: key, label }))}
        onChoose={setPeriod}
      />
      <div className={styles.pair}>
        {(["low", "high"] as const).map((end) => (
          <div key={end} className={styles.field}>
            <label htmlFor={`${id}${end}`} className={look.muted}>
              {words.inUnit(texts[end], unit)}
            </label>
            <Input
              id={`${id}${end}`}
              size="small"
              autoComplete="off"
              value={typed[end]}
              aria-invalid={isWrong}
              {...(isWrong && { "aria-describedby": `${id}wrong` })}
              onChange={(_, { value }) => setTyped({ ...typed, [end]: value })}
            />
          </div>
        ))}
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}text`} className={look.muted}>
          {texts.text}
        </label>
        <Input
          id={`${id}text`}
          size="small"
          value={typed.text}
          onChange={(_, { value }) => setTyped({ ...typed, text: value })}
        />
      </div>
      {isWrong ? (
        <p id={`${id}wrong`} className={styles.wrong} role="alert">
          {texts.missing}
        </p>
      ) : null}
      <div>
        <Button type="submit" size="small">
          {texts.add}
        </Button>
      </div>
    </form>
  );
}

function bound(text: string): string | undefined {
  return parseDriver(text, "amount");
}
