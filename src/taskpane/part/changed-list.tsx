import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import type { ChangedFigure } from "../../plan/model-change";
import { choiceKey } from "../cell-choice";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { PORTION, ShowMore } from "./show-more";
import { TickBox } from "./tick-box";

const useStyles = makeStyles({
  figure: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Properties {
  readonly figures: readonly ChangedFigure[];
  /** Whether each can be declined. */
  readonly canDecline: boolean;
}

/**
 * Figures of the model that the releases change, by statement: what stood, what will stand, and which documents say so.
 * A whole statement is declined or taken by one box.
 */
export function ChangedList({ figures, canDecline }: Properties): ReactElement | null {
  const look = useLook();
  const { text, state, dispatch } = usePane();
  const groups = useMemo(() => byStatement(figures), [figures]);
  const declined = new Set(state.choices.declined.map(choiceKey));
  const journal = text.journal;
  if (figures.length === 0) return null;
  const count = figures.filter(({ cell }) => declined.has(choiceKey(cell))).length;
  const choose = (taken: boolean, of: readonly ChangedFigure[]) =>
    dispatch({ kind: "chose", list: "declined", cells: of.map(({ cell }) => cell), isIn: !taken });
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{text.write.changed(figures.length)}</h2>
      {canDecline ? (
        <p className={look.muted}>
          {text.write.changedHint} {journal.accept}
        </p>
      ) : null}
      {groups.map(([sheet, own]) => {
        const names: Readonly<Record<string, string>> = journal.groups;
        const title = journal.takeAll(names[sheet] ?? sheet, own.length);
        const out = own.filter(({ cell }) => declined.has(choiceKey(cell))).length;
        return (
          <details key={sheet} open={groups.length === 1 || own.length <= PORTION}>
            <summary className={look.summary}>{title}</summary>
            {canDecline ? (
              <TickBox
                ticked={out === 0 ? true : out === own.length ? false : "some"}
                onTick={(taken) => choose(taken, own)}
              >
                {journal.all(own.length)}
              </TickBox>
            ) : null}
            <Figures
              figures={own}
              declined={declined}
              {...(canDecline && { onTake: (taken, figure) => choose(taken, [figure]) })}
            />
          </details>
        );
      })}
      <p className={look.text} role="status">
        {count > 0 ? journal.declined(count) : null}
      </p>
    </section>
  );
}

function byStatement(figures: readonly ChangedFigure[]): readonly (readonly [string, readonly ChangedFigure[]])[] {
  const groups = new Map<string, ChangedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.cell.sheet);
    if (group) group.push(figure);
    else groups.set(figure.cell.sheet, [figure]);
  }
  return [...groups];
}

interface FigureProperties {
  readonly figures: readonly ChangedFigure[];
  readonly declined: ReadonlySet<string>;
  readonly onTake?: (taken: boolean, figure: ChangedFigure) => void;
}

function Figures({ figures, declined, onTake }: FigureProperties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, state } = usePane();
  const [limit, setLimit] = useState(PORTION);
  const words = text.write;
  const left = figures.length - limit;
  // GAAP and adjusted statements have the same lines.
  const isMixed = figures.some(({ statement }) => statement !== figures[0]?.statement);
  return (
    <>
      <ul className={look.list}>
        {figures.slice(0, limit).map((figure) => {
          const { cell, label, labelJa, period, unit, before, now, difference, isTurned, from, to, statement } = figure;
          const name = `${state.language === "ja" ? (labelJa ?? label) : label}, ${period} (${unit})`;
          return (
            <li key={choiceKey(cell)} className={styles.figure}>
              {onTake ? (
                <TickBox
                  ticked={!declined.has(choiceKey(cell))}
                  onTick={(taken) => onTake(taken, figure)}
                  name={text.journal.take(name)}
                >
                  {name}
                </TickBox>
              ) : (
                name
              )}
              {isMixed ? <p className={look.muted}>{statement}</p> : null}
              <dl className={look.figures}>
                <dt>{words.before}</dt>
                <dd>
                  {before} <span className={look.muted}>{from}</span>
                </dd>
                <dt>{words.now}</dt>
                <dd>
                  {now} <span className={look.muted}>{to}</span>
                </dd>
                {difference === undefined || isTurned ? null : (
                  <>
                    <dt>{words.difference}</dt>
                    <dd>{difference}</dd>
                  </>
                )}
              </dl>
              {isTurned ? <p className={look.muted}>{text.journal.isTurned}</p> : null}
            </li>
          );
        })}
      </ul>
      <ShowMore left={left} onMore={() => setLimit(limit + PORTION)} />
    </>
  );
}
