import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { ChangedFigure } from "../../plan/model-change";
import { useLook } from "../look";
import { usePane } from "../pane-context";

/** So many at first, and so many more each time. */
const PORTION = 50;

const useStyles = makeStyles({
  figure: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Figures of the model that the releases change: what stood, what will stand, and which documents say so. */
export function ChangedList({ figures }: { readonly figures: readonly ChangedFigure[] }): ReactElement | null {
  const look = useLook();
  const styles = useStyles();
  const { text, state } = usePane();
  const [limit, setLimit] = useState(PORTION);
  const words = text.write;
  if (figures.length === 0) return null;
  const left = figures.length - limit;
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{words.changed(figures.length)}</h2>
      <p className={look.muted}>{words.changedHint}</p>
      <ul className={look.list}>
        {figures.slice(0, limit).map(({ label, labelJa, period, unit, before, now, difference, from, to }, i) => (
          <li key={`${period} ${label} ${i}`} className={styles.figure}>
            {state.language === "ja" ? (labelJa ?? label) : label}, {period} ({unit})
            <dl className={look.figures}>
              <dt>{words.before}</dt>
              <dd>
                {before} <span className={look.muted}>{from}</span>
              </dd>
              <dt>{words.now}</dt>
              <dd>
                {now} <span className={look.muted}>{to}</span>
              </dd>
              {difference === undefined ? null : (
                <>
                  <dt>{words.difference}</dt>
                  <dd>{difference}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <div>
          <Button size="small" onClick={() => setLimit(limit + PORTION)}>
            {text.findings.more(Math.min(PORTION, left))}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
