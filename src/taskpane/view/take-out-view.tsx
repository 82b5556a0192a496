import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { ModelImport, WritePreview } from "../pane-service";
import { ActionBar } from "../part/action-bar";
import { ChangedList } from "../part/changed-list";
import { KeptList } from "../part/kept-list";
import { Obstacle } from "../part/obstacle";
import { Removed } from "../part/removed";
import { ViewHeading } from "../part/view-heading";
import { Waiting } from "../part/waiting";

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
  const { obstacle, removed, change, kept } = preview;
  return (
    <>
      {obstacle ? <Obstacle obstacle={obstacle} /> : null}
      {removed ? <Removed removed={removed} /> : null}
      <ChangedList figures={change?.figures ?? []} canDecline={false} />
      <KeptList kept={kept} canReplace={false} />
    </>
  );
}
