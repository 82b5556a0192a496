import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { RemovedLines } from "../pane-service";

/** What goes out of the workbook, and what of the analyst keeps some of it there. */
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
            {users.slice(0, MOST_SHOWN).map((use) => (
              <li key={JSON.stringify(use)}>
                {"name" in use ? (
                  words.object(use.name, use.sheet)
                ) : (
                  <button
                    type="button"
                    className={mergeClasses(look.plain, look.link)}
                    onClick={() => void work.showCell(use.sheet, use.address)}
                  >
                    {use.sheet}!{use.address}
                  </button>
                )}
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
