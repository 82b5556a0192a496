import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { WritePreview } from "../pane-service";
import { KeptList } from "../part/kept-list";
import { Obstacle } from "../part/obstacle";
import { Removed } from "../part/removed";
import { SheetList } from "../part/sheet-list";
import { ViewHeading } from "../part/view-heading";
import { Waiting } from "../part/waiting";

/** The sheets as they are against what was imported into them; `preview` is absent while that is found out. */
export function CompareView({ preview }: { readonly preview?: WritePreview }): ReactElement {
  const look = useLook();
  const { text, state, work, dispatch } = usePane();
  const words = text.compare;
  return (
    <div className={look.stack}>
      <ViewHeading>{words.title}</ViewHeading>
      {preview ? <Differences preview={preview} /> : <Waiting words={text.model.comparing} />}
      <div className={look.row}>
        {preview && preview.cells + state.choices.replaced.length > 0 && !preview.obstacle ? (
          <Button appearance="primary" onClick={() => void work.restore()}>
            {words.write}
          </Button>
        ) : null}
        <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "home" })}>
          {text.import.backToModel}
        </Button>
      </div>
    </div>
  );
}

function Differences({ preview }: { readonly preview: WritePreview }): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const words = text.compare;
  const { sheets, cells, kept, obstacle, removed } = preview;
  const missing = sheets.filter((sheet) => sheet.cells > 0);
  return (
    <>
      {obstacle ? <Obstacle obstacle={obstacle} /> : null}
      {removed ? <Removed removed={removed} /> : null}
      {cells === 0 && kept.length === 0 ? <p className={look.text}>{words.same}</p> : null}
      {cells > 0 ? (
        <section className={look.tight}>
          <p className={look.text}>{words.missing(cells)}</p>
          <SheetList sheets={missing} areLinks={false} />
        </section>
      ) : null}
      <KeptList kept={kept} canReplace={!obstacle} />
    </>
  );
}
