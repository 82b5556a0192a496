import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useRef, useState } from "react";
import { openFiles, textFile } from "../given-file";
import { Icon } from "../icon";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { WorkbookFinding } from "../../workbook/port";
import { Trouble } from "../part/trouble";
import { StepBar } from "../part/step-bar";
import { ViewHeading } from "../part/view-heading";

const useStyles = makeStyles({
  zone: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "24px 12px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: "4px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { width: "28px", height: "28px", color: tokens.colorNeutralForeground3, marginBottom: "4px" },
  button: { marginTop: "10px" },
  paste: { display: "flex", flexDirection: "column", gap: "6px", paddingTop: "6px" },
  missing: { color: tokens.colorPaletteRedForeground1, margin: 0 },
  summary: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
});

/** Where files come in. What is dropped is taken by the whole pane; here it is said. */
export function ImportView({ trouble }: { readonly trouble?: WorkbookFinding }): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, work, state, dispatch } = usePane();
  const words = text.import;
  const picker = useRef<HTMLInputElement>(null);
  const hasModel = state.workbook.kind === "model" || state.workbook.kind === "unfinished";
  const pick = async (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    const opened = await openFiles(files, text);
    if (opened.ok) await work.read(opened.value);
    else work.refuse(opened.problem);
  };
  return (
    <div className={look.stack}>
      <StepBar now="import" />
      <ViewHeading>{words.title}</ViewHeading>
      {trouble ? <Trouble trouble={trouble} /> : null}
      <div className={styles.zone}>
        <Icon name="document" className={styles.icon} />
        <p className={mergeClasses(look.text, look.strong)}>{words.drop}</p>
        <p className={look.muted}>{words.or}</p>
        <p className={look.muted}>{words.kinds}</p>
        <Button appearance="primary" className={styles.button} onClick={() => picker.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            void pick(currentTarget.files);
            // The same file can be picked again.
            currentTarget.value = "";
          }}
        />
      </div>
      <Paste />
      <div className={look.tight}>
        <div>
          <Button onClick={() => void work.readSample()}>{words.sample}</Button>
        </div>
        <p className={look.muted}>{words.sampleHint}</p>
      </div>
      <p className={look.muted}>{words.private}</p>
      {hasModel || state.review ? (
        <div className={look.row}>
          {state.review ? (
            <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "review" })}>
              {text.write.backToReview}
            </Button>
          ) : null}
          {hasModel ? (
            <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "home" })}>
              {words.backToModel}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Paste(): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, work } = usePane();
  const words = text.import;
  const [content, setContent] = useState("");
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const read = () => {
    const isEmpty = content.trim() === "";
    setMissing(isEmpty);
    if (isEmpty) document.getElementById(id)?.focus();
    else void work.read([textFile(content, text)]);
  };
  return (
    <details>
      <summary className={mergeClasses(look.summary, styles.summary)}>{words.paste}</summary>
      <div className={styles.paste}>
        <label htmlFor={id} className={look.muted}>
          {words.pasteLabel}
        </label>
        <Textarea
          id={id}
          value={content}
          rows={6}
          spellCheck={false}
          aria-invalid={isMissing}
          aria-describedby={`${id}hint`}
          onChange={(_, { value }) => setContent(value)}
        />
        <p id={`${id}hint`} className={isMissing ? styles.missing : look.muted} role={isMissing ? "alert" : undefined}>
          {isMissing ? words.pasteEmpty : words.pasteHint}
        </p>
        <div>
          <Button onClick={read}>{words.pasteRead}</Button>
        </div>
      </div>
    </details>
  );
}
