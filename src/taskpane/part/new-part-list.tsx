import { type ReactElement, useState } from "react";
import type { NewLine } from "../../plan/new-part";
import { type LeftOut, leftOutKey } from "../../statements/left-out";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { OfferedParts } from "../pane-service";
import { areTaken } from "../part-choice";
import { PORTION, ShowMore } from "./show-more";
import { TickBox } from "./tick-box";

/** Periods and lines that come into the model, each with a box: what is left out is remembered, and can be taken later. */
export function NewPartList({ offered }: { readonly offered: OfferedParts }): ReactElement | null {
  const look = useLook();
  const { text, state, dispatch } = usePane();
  const words = text.journal;
  const { lines, periods, before } = offered;
  if (lines.length + periods.length === 0) return null;
  const stateOf = (parts: readonly LeftOut[]) => areTaken(parts, before, state.choices);
  const take = (parts: readonly LeftOut[], isTaken: boolean) =>
    dispatch({ kind: "chose-parts", parts, before, isTaken });
  const out = [...lines, ...periods].filter(({ parts }) => stateOf(parts) === false).length;
  return (
    <section className={look.tight}>
      <h2 className={look.heading}>{words.newParts}</h2>
      <p className={look.muted}>{words.newPartsHint}</p>
      <ul className={look.list}>
        {periods.map(({ label, figures, parts }) => (
          <li key={label}>
            <TickBox
              ticked={stateOf(parts)}
              onTick={(taken) => take(parts, taken)}
              name={words.takeIn(words.period(label, figures))}
            >
              {words.period(label, figures)}
            </TickBox>
          </li>
        ))}
      </ul>
      {bySheet(lines).map(([sheet, own]) => {
        const names: Readonly<Record<string, string>> = words.groups;
        const all = own.flatMap(({ parts }) => parts);
        return (
          <details key={sheet} open={own.length <= PORTION}>
            <summary className={look.summary}>{words.takeAll(names[sheet] ?? sheet, own.length)}</summary>
            <TickBox ticked={stateOf(all)} onTick={(taken) => take(all, taken)}>
              {words.all(own.length)}
            </TickBox>
            <Lines lines={own} stateOf={stateOf} onTake={take} />
          </details>
        );
      })}
      <p className={look.text} role="status">
        {out > 0 ? words.leftOut(out) : null}
      </p>
    </section>
  );
}

interface LinesProperties {
  readonly lines: readonly NewLine[];
  readonly stateOf: (parts: readonly LeftOut[]) => boolean | "some";
  readonly onTake: (parts: readonly LeftOut[], isTaken: boolean) => void;
}

function Lines({ lines, stateOf, onTake }: LinesProperties): ReactElement {
  const look = useLook();
  const { text, state } = usePane();
  const [limit, setLimit] = useState(PORTION);
  const left = lines.length - limit;
  return (
    <>
      <ul className={look.list}>
        {lines.slice(0, limit).map(({ label, labelJa, statement, parts }) => {
          const name = state.language === "ja" ? (labelJa ?? label) : label;
          return (
            <li key={parts.map(leftOutKey).join()}>
              <TickBox
                ticked={stateOf(parts)}
                onTick={(taken) => onTake(parts, taken)}
                name={text.journal.takeIn(`${name}, ${statement}`)}
              >
                {name} <span className={look.muted}>{statement}</span>
              </TickBox>
            </li>
          );
        })}
      </ul>
      <ShowMore left={left} onMore={() => setLimit(limit + PORTION)} />
    </>
  );
}

function bySheet(lines: readonly NewLine[]): readonly (readonly [string, readonly NewLine[]])[] {
  const groups = new Map<string, NewLine[]>();
  for (const line of lines) groups.set(line.sheet, [...(groups.get(line.sheet) ?? []), line]);
  return [...groups];
}
