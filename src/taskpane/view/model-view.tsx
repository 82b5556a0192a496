import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { WorkbookFinding } from "../../workbook/port";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { ModelStatus } from "../pane-service";
import { CheckState } from "../part/check-state";
import { FindingList } from "../part/finding-list";
import { ImportList } from "../part/import-list";
import { Checked, FileList } from "../part/review-summary";
import { SheetList } from "../part/sheet-list";
import { Trouble } from "../part/trouble";
import { ViewHeading } from "../part/view-heading";
import { asSentence } from "../sentence";
import { Waiting } from "../part/waiting";

interface Properties {
  readonly model: ModelStatus;
  /** An import of it was interrupted. */
  readonly unfinished?: { readonly canTakeBack: boolean };
  readonly trouble?: WorkbookFinding;
}

/** The model that the workbook holds. */
export function ModelView({ model, unfinished, trouble }: Properties): ReactElement {
  const look = useLook();
  const { text, state, work, dispatch } = usePane();
  const words = text.model;
  const { issuer, imports, files, sheets, findings, checked, breaks } = model;
  return (
    <div className={look.stack}>
      <ViewHeading>{issuer === "" ? text.review.noIssuer : issuer}</ViewHeading>
      {trouble ? <Trouble trouble={trouble} /> : null}
      {unfinished ? (
        <Unfinished canTakeBack={unfinished.canTakeBack} />
      ) : (
        <div className={look.tight}>
          <CheckState breaks={breaks} sheets={sheets} />
          <Checked checked={checked} />
        </div>
      )}
      {unfinished ? null : (
        <div className={look.row}>
          <Button appearance="primary" onClick={() => dispatch({ kind: "went", to: "import" })}>
            {words.import}
          </Button>
          <Button onClick={() => dispatch({ kind: "went", to: "forecast" })}>{words.forecast}</Button>
          <Button onClick={() => void work.compare()}>{words.compare}</Button>
        </div>
      )}
      <section className={look.tight}>
        <h2 className={look.heading}>{words.filings(files.length)}</h2>
        <FileList files={files} />
      </section>
      {unfinished ? null : (
        <section className={look.tight}>
          <h2 className={look.heading}>{text.journal.title(imports.length)}</h2>
          <ImportList imports={imports} />
        </section>
      )}
      <section className={look.tight}>
        <h2 className={look.heading}>{words.sheets(sheets.length)}</h2>
        <SheetList sheets={sheets} areLinks />
      </section>
      {findings.length === 0 ? null : (
        <section className={look.tight}>
          <h2 className={look.heading}>{text.review.findings(findings.length)}</h2>
          <FindingList findings={findings} statements={[]} language={state.language} />
        </section>
      )}
    </div>
  );
}

/** Finish or take back; taking back asks once more, in place. */
function Unfinished({ canTakeBack }: { readonly canTakeBack: boolean }): ReactElement {
  const look = useLook();
  const { text, work } = usePane();
  const words = text.model;
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={look.attention}>
      <p className={mergeClasses(look.text, look.strong)}>{words.unfinished}</p>
      <p className={look.text}>{words.unfinishedText}</p>
      <div className={look.row}>
        <Button appearance="primary" onClick={() => void work.finish()}>
          {words.finish}
        </Button>
        {canTakeBack ? (
          <Button aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {words.takeBack}
          </Button>
        ) : null}
      </div>
      {canTakeBack ? null : <p className={look.muted}>{words.cannotTakeBack}</p>}
      {isAsking ? (
        <div className={look.tight}>
          <p className={look.text} role="status">
            {words.takeBackSure}
          </p>
          <div className={look.row}>
            <Button onClick={() => void work.takeBack()}>{words.takeBackYes}</Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              {words.takeBackNo}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** The workbook cannot be looked at, or what is stored in it cannot be used. */
export function NoModelView(): ReactElement | null {
  const look = useLook();
  const { text, state, work, dispatch } = usePane();
  const { workbook } = state;
  const again = <Button onClick={() => void work.look()}>{text.model.again}</Button>;
  const toImport = (
    <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "import" })}>
      {text.model.import}
    </Button>
  );
  switch (workbook.kind) {
    case "looking":
      return <Waiting words={text.model.looking} />;
    case "trouble":
      return (
        <div className={look.stack}>
          <ViewHeading>{text.model.lookFailed}</ViewHeading>
          <Trouble trouble={workbook.trouble}>
            {again}
            {toImport}
          </Trouble>
        </div>
      );
    case "unreadable":
      return (
        <div className={look.stack}>
          <ViewHeading>{text.model.unreadable}</ViewHeading>
          <div className={look.attention}>
            <p className={look.text} lang="en">
              {asSentence(workbook.reason)} {asSentence(workbook.remedy)}
            </p>
            <div className={look.row}>
              {again}
              {toImport}
            </div>
          </div>
        </div>
      );
    default:
      return null;
  }
}
