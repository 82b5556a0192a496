import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { ModelImport, RemovedLines, WritePreview } from "../pane-service";
import { ActionBar } from "../part/action-bar";
import { ChangedList } from "../part/changed-list";
import { KeptList } from "../part/kept-list";
import { ViewHeading } from "../part/view-heading";
import { Waiting } from "../part/waiting";
import { asSentence } from "../sentence";

interface Properties {
  readonly entry: ModelImport;
  /** Absent while it is worked out. */
  readonly preview?: WritePreview;
}

/** What goes with an import that is taken out of the model again, what stays and why. */
export function TakeOutView({ entry, preview }: Properties): ReactElement {
  const look = useLook();
  const { text, work, dispatch } = usePane();
  const words = text.journal;
  return (
    <div className={look.stack}>
      <ViewHeading>{words.heading}</ViewHeading>
      <p className={look.text}>{text.list(entry.files)}</p>
      {preview ? <Changes preview={preview} /> : <Waiting words={words.looking} />}
      <ActionBar>
        {preview && !preview.obstacle ? (
          <Button appearance="primary" onClick={() => void work.takeOut(entry)}>
            {words.go}
          </Button>
        ) : null}
        <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "home" })}>
          {words.stays}
        </Button>
      </ActionBar>
    </div>
  );
}

function Changes({ preview }: { readonly preview: WritePreview }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const { obstacle, removed, change, kept } = preview;
  return (
    <>
      {obstacle ? (
        <div className={look.attention}>
          <p className={mergeClasses(look.text, look.strong)}>{text.write.obstacle}</p>
          <p className={look.text} lang="en">
            {asSentence(obstacle.reason)} {asSentence(obstacle.remedy)}
          </p>
        </div>
      ) : null}
      {removed ? <Removed removed={removed} /> : null}
      <ChangedList figures={change?.figures ?? []} canDecline={false} />
      <KeptList kept={kept} canReplace={false} />
    </>
  );
}

function Removed({ removed }: { readonly removed: RemovedLines }): ReactElement {
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
