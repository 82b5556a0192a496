import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { RemovedLines } from "../pane-service";

/** What goes out of the workbook, and which cells of the analyst keep some of it there. */
export function Removed({ removed }: { readonly removed: RemovedLines }): ReactElement {
  const look = useLook();
  const { text, work } = usePane();
  const words = text.journal;
  const { rows, columns, sheets, users } = removed;
  return (
    <section className={look.tight}>
      {rows + columns > 0 ? <p className={look.text}>{words.lines(rows, columns)}</p> : null}
      {sheets.length > 0 ? <p className={look.text}>{words.sheets(text.list(sheets))}</p> : null}
      {users.length > 0 ? (
        <>
          <h2 className={look.heading}>{words.users(users.length)}</h2>
          <p className={look.muted}>{words.usersHint}</p>
          <ul className={look.list}>
            {users.slice(0, MOST_SHOWN).map(({ sheet, address }) => (
              <li key={`${sheet}!${address}`}>
                <button
                  type="button"
                  className={mergeClasses(look.plain, look.link)}
                  onClick={() => void work.showCell(sheet, address)}
                >
                  {sheet}!{address}
                </button>
              </li>
            ))}
            {users.length > MOST_SHOWN ? <li>…</li> : null}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const MOST_SHOWN = 100;
