import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ForecastView } from "../../app/forecast-view";
import { Icon } from "../icon";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { ForecastText } from "../text/forecast-english";

const useStyles = makeStyles({
  check: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "2px 0" },
  mark: { flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface Properties {
  readonly view: ForecastView;
  readonly words: ForecastText;
}

/** What must hold in every quarter, where it does not, and what history lacks. */
export function ForecastChecks({ view: { checks, notes }, words }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text } = usePane();
  const texts = words.checks;
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{texts.title}</h2>
      <ul className={look.list}>
        {checks.map(({ kind, holds, breaks }) => (
          <li key={kind} className={styles.check}>
            <span className={styles.mark}>
              <Icon
                name={breaks.length === 0 ? "check" : "break"}
                className={breaks.length === 0 ? styles.good : styles.bad}
              />
            </span>
            <span>
              {texts.kinds[kind]}
              <span className={look.muted} style={{ display: "block" }}>
                {breaks.length === 0 ? texts.holds(holds.length) : texts.breaks(text.list(breaks))}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {notes.length === 0 ? null : (
        <details>
          <summary className={look.summary}>{texts.notes(notes.length)}</summary>
          <ul className={look.list} lang="en">
            {notes.map((note) => (
              <li key={note} className={look.muted}>
                {note}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
