import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DoubtfulRename } from "../../plan/doubtful-rename";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { SaidLine } from "../pane-state";

/** Lines that may go by another name now: asked once, and remembered with the model. */
export function RenameList({ renames }: { readonly renames: readonly DoubtfulRename[] }): ReactElement | null {
  const look = useLook();
  const { text, state, work } = usePane();
  const words = text.journal;
  const { saidLines } = state;
  if (renames.length + saidLines.length === 0) return null;
  const say = (rename: DoubtfulRename, isSame: boolean) => void work.sayLine({ rename, isSame });
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{words.renames(renames.length)}</h2>
      <p className={look.muted}>{words.renamesHint}</p>
      <ul className={look.list}>
        {renames.map((rename) => (
          <li key={keyOf(rename)} className={look.card}>
            <p className={look.text}>{words.isRenamed(rename.labelNow, rename.labelBefore)}</p>
            <p className={look.muted}>{rename.statement}</p>
            <div className={look.row}>
              <Button
                size="small"
                aria-label={words.sameOf(rename.labelNow, rename.labelBefore)}
                onClick={() => say(rename, true)}
              >
                {words.same}
              </Button>
              <Button
                size="small"
                aria-label={words.twoOf(rename.labelNow, rename.labelBefore)}
                onClick={() => say(rename, false)}
              >
                {words.two}
              </Button>
            </div>
          </li>
        ))}
        {saidLines.map(({ rename, isSame }: SaidLine) => (
          <li key={keyOf(rename)} className={look.row}>
            <p className={look.text}>
              {isSame
                ? words.saidSame(rename.labelNow, rename.labelBefore)
                : words.saidTwo(rename.labelNow, rename.labelBefore)}
            </p>
            <Button size="small" appearance="subtle" onClick={() => void work.unsayLine(rename)}>
              {text.notices.backs["undo-answer"]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf({ kind, before, now }: DoubtfulRename): string {
  return `${kind} ${before} ${now}`;
}
