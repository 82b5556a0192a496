import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { choiceKey } from "../cell-choice";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { KeptCell } from "../pane-service";
import { PORTION, ShowMore } from "./show-more";
import { TickBox } from "./tick-box";

const useStyles = makeStyles({
  cell: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Properties {
  readonly kept: readonly KeptCell[];
  /** Whether ours can be written over theirs all the same. */
  readonly canReplace: boolean;
}

/** Cells that the analyst has changed and that therefore stay as they are, each with both contents. */
export function KeptList({ kept, canReplace }: Properties): ReactElement | null {
  const look = useLook();
  const styles = useStyles();
  const { text, state, work, dispatch } = usePane();
  const [limit, setLimit] = useState(PORTION);
  if (kept.length === 0) return null;
  const replaced = new Set(state.choices.replaced.map(choiceKey));
  const left = kept.length - limit;
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{text.write.kept(kept.length)}</h2>
      <p className={look.muted}>{text.write.keptHint}</p>
      <ul className={look.list}>
        {kept.slice(0, limit).map(({ sheet, address, label, theirs, ours, cell, isDeclined }) => (
          <li key={`${sheet}!${address}`} className={styles.cell}>
            <button
              type="button"
              className={mergeClasses(look.plain, look.link)}
              onClick={() => void work.showCell(sheet, address)}
            >
              {sheet}!{address}
            </button>{" "}
            {label}
            {isDeclined ? <span className={look.muted}> {text.journal.isDeclined}</span> : null}
            <dl className={look.figures}>
              <dt>{text.write.theirs}</dt>
              <dd>{theirs === "" ? text.write.empty : theirs}</dd>
              <dt>{text.write.ours}</dt>
              <dd>{ours === "" ? text.write.empty : ours}</dd>
            </dl>
            {canReplace ? (
              <TickBox
                ticked={replaced.has(choiceKey(cell))}
                onTick={(isIn) => dispatch({ kind: "chose", list: "replaced", cells: [cell], isIn })}
                name={text.journal.replace(`${sheet}!${address}`)}
              >
                {text.journal.replaceShort}
              </TickBox>
            ) : null}
          </li>
        ))}
      </ul>
      <ShowMore left={left} onMore={() => setLimit(limit + PORTION)} />
    </section>
  );
}
