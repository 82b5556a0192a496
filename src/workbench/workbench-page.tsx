/** The page around the grid and the pane: what this is, what can be done with the workbook, and the line between them. */
import { type ReactElement, type RefObject, useState } from "react";
import { PaneDivider, USUAL_PANE_WIDTH } from "./pane-divider";
import type { GridLanguage } from "./univer-locale";
import { WORKBENCH_TEXTS, type WorkbenchText } from "./workbench-text";

export type GridState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly download: () => Promise<void> }
  | { readonly kind: "failed"; readonly reason: string };

export interface WorkbenchPageProperties {
  readonly language: GridLanguage;
  readonly grid: GridState;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly pane: RefObject<HTMLDivElement | null>;
  /** Where the guide to loading the add-in is served. */
  readonly guide: string;
  readonly onNew: () => void;
}

export function WorkbenchPage({ language, grid, frame, pane, guide, onNew }: WorkbenchPageProperties): ReactElement {
  const text = WORKBENCH_TEXTS[language];
  const [width, setWidth] = useState(USUAL_PANE_WIDTH);
  return (
    <div className="workbench" lang={language}>
      <header className="workbench-header">
        <h1>{text.name}</h1>
        <p title={text.purpose}>{text.purpose}</p>
        <a href={guide} target="_blank" rel="noreferrer">
          {text.guide}
        </a>
        <Actions text={text} grid={grid} onNew={onNew} />
      </header>
      <div className="workbench-body">
        <main className="workbench-frame" aria-label={text.grid} ref={frame}>
          {grid.kind === "ready" ? null : (
            <div className="workbench-loading" role="status">
              <p>{grid.kind === "loading" ? text.loading : text.failed}</p>
              {grid.kind === "failed" ? <p lang="en">{grid.reason}</p> : null}
            </div>
          )}
        </main>
        <PaneDivider label={text.paneWidth} width={width} onWidth={setWidth} />
        <aside className="workbench-pane" aria-label={text.pane} style={{ width }} ref={pane} />
      </div>
    </div>
  );
}

interface ActionsProperties {
  readonly text: WorkbenchText;
  readonly grid: GridState;
  readonly onNew: () => void;
}

function Actions({ text, grid, onNew }: ActionsProperties): ReactElement {
  const [file, setFile] = useState<"none" | "writing" | "failed">("none");
  const [isAsking, setAsking] = useState(false);
  const download = () => {
    if (grid.kind !== "ready") return;
    setFile("writing");
    grid.download().then(
      () => setFile("none"),
      () => setFile("failed"),
    );
  };
  if (isAsking) {
    return (
      <div className="workbench-actions" role="group" aria-label={text.discardQuestion}>
        <span>{text.discardQuestion}</span>
        <button type="button" onClick={onNew}>
          {text.discard}
        </button>
        <button type="button" autoFocus onClick={() => setAsking(false)}>
          {text.keep}
        </button>
      </div>
    );
  }
  return (
    <div className="workbench-actions">
      <span role="status">
        {file === "writing" ? text.downloading : file === "failed" ? text.downloadFailed : null}
      </span>
      <button type="button" disabled={grid.kind !== "ready" || file === "writing"} onClick={download}>
        {text.download}
      </button>
      <button type="button" onClick={() => setAsking(true)}>
        {text.newWorkbook}
      </button>
    </div>
  );
}
