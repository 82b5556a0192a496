import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookFinding } from "../../workbook/port";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { WritePreview } from "../pane-service";
import { ActionBar } from "../part/action-bar";
import { ChangedList } from "../part/changed-list";
import { KeptList } from "../part/kept-list";
import { Obstacle } from "../part/obstacle";
import { Removed } from "../part/removed";
import { NewPartList } from "../part/new-part-list";
import { RenameList } from "../part/rename-list";
import { SheetList } from "../part/sheet-list";
import { StepBar } from "../part/step-bar";
import { Trouble } from "../part/trouble";
import { ViewHeading } from "../part/view-heading";

interface Properties {
  readonly preview: WritePreview;
  readonly trouble?: WorkbookFinding;
}

/** What will be written, before it is. */
export function WriteView({ preview, trouble }: Properties): ReactElement {
  const look = useLook();
  const { text, state, work, dispatch } = usePane();
  const words = text.write;
  const { sheets, cells, kept, obstacle, change, removed } = preview;
  const touched = sheets.filter((sheet) => sheet.cells > 0).length;
  return (
    <div className={look.stack}>
      <StepBar now="write" />
      <ViewHeading>{words.title}</ViewHeading>
      {trouble ? <Trouble trouble={trouble} /> : null}
      {obstacle ? (
        <Obstacle obstacle={obstacle} />
      ) : (
        <p className={look.text}>{cells === 0 ? words.nothing : words.intro(touched, cells)}</p>
      )}
      {change && change.newLines + change.newPeriods > 0 ? (
        <p className={look.text}>{words.change(change.newLines, change.newPeriods)}</p>
      ) : null}
      {change?.calendar ? (
        <p className={look.text}>
          {text.journal.calendar(
            text.journal.yearOf(change.calendar.before.fiscalYearEndMonth, change.calendar.before.labelledBy),
            text.journal.yearOf(change.calendar.now.fiscalYearEndMonth, change.calendar.now.labelledBy),
          )}
        </p>
      ) : null}
      {removed ? <Removed removed={removed} /> : null}
      <RenameList renames={preview.renames ?? []} />
      {preview.offered && !obstacle ? <NewPartList offered={preview.offered} /> : null}
      <ChangedList figures={change?.figures ?? []} canDecline={!obstacle} />
      <SheetList sheets={sheets} areLinks={false} />
      <KeptList kept={kept} canReplace={!obstacle} />
      <ActionBar>
        {obstacle || cells + state.choices.replaced.length + state.choices.takenIn.length === 0 ? null : (
          <Button appearance="primary" onClick={() => void work.write()}>
            {words.go}
          </Button>
        )}
        <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "review" })}>
          {words.backToReview}
        </Button>
      </ActionBar>
    </div>
  );
}
