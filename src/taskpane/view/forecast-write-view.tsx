import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { WritePreview } from "../pane-service";
import type { Flow } from "../pane-state";
import { ActionBar } from "../part/action-bar";
import { ChangedList } from "../part/changed-list";
import { KeptList } from "../part/kept-list";
import { Obstacle } from "../part/obstacle";
import { Removed } from "../part/removed";
import { SheetList } from "../part/sheet-list";
import { ViewHeading } from "../part/view-heading";
import { Waiting } from "../part/waiting";
import { FORECAST_TEXTS } from "../text/forecast-text";

interface Properties {
  readonly flow: Extract<Flow, { readonly kind: "forecast-preview" }>;
}

/** What writing the forecast would change in the workbook, or taking it out, before it is done. */
export function ForecastWriteView({ flow: { draft, preview } }: Properties): ReactElement {
  const look = useLook();
  const { state, work, dispatch } = usePane();
  const words = FORECAST_TEXTS[state.language].writing;
  const isOut = draft === undefined;
  const canGo = preview && !preview.obstacle && (isOut || preview.cells > 0);
  return (
    <div className={look.stack}>
      <ViewHeading>{isOut ? words.outTitle : words.title}</ViewHeading>
      {preview ? <Changes preview={preview} isOut={isOut} /> : <Waiting words={words.looking} />}
      <ActionBar>
        {canGo ? (
          <Button appearance="primary" onClick={() => void work.writeForecast(draft)}>
            {isOut ? words.out : words.go}
          </Button>
        ) : null}
        <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "forecast" })}>
          {words.back}
        </Button>
      </ActionBar>
    </div>
  );
}

function Changes({ preview, isOut }: { readonly preview: WritePreview; readonly isOut: boolean }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const { sheets, cells, kept, obstacle, removed, change } = preview;
  const touched = sheets.filter((sheet) => sheet.cells > 0);
  return (
    <>
      {obstacle ? <Obstacle obstacle={obstacle} /> : null}
      {obstacle || isOut ? null : (
        <p className={look.text}>{cells === 0 ? text.write.nothing : text.write.intro(touched.length, cells)}</p>
      )}
      {removed ? <Removed removed={removed} /> : null}
      <ChangedList figures={change?.figures ?? []} canDecline={false} />
      {isOut || touched.length === 0 ? null : <SheetList sheets={touched} areLinks={false} />}
      <KeptList kept={kept} canReplace={false} />
    </>
  );
}
