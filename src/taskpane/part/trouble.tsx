import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { WorkbookFinding } from "../../workbook/port";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import { asSentence } from "../sentence";

interface Properties {
  readonly trouble: WorkbookFinding;
  /** Buttons that lead on. */
  readonly children?: ReactNode;
}

/** Trouble with the workbook, in the pane's words first and in the workbook's own beneath. */
export function Trouble({ trouble, children }: Properties): ReactElement {
  const look = useLook();
  const { text } = usePane();
  const own = text.troubles[trouble.code];
  const { sheet, address } = trouble.where ?? {};
  const place = [sheet, address].filter((part) => part !== undefined).join("!");
  return (
    <div className={look.attention} role="alert">
      <p className={mergeClasses(look.text, look.strong)}>{own.title}</p>
      <p className={look.text}>{own.text}</p>
      {place === "" ? null : (
        <p className={look.text}>
          {text.labelled(text.trouble.where)}
          {place}
        </p>
      )}
      {trouble.wroteSomething ? <p className={look.text}>{text.trouble.wrote}</p> : null}
      <details>
        <summary className={look.summary}>{text.trouble.original}</summary>
        <p className={look.muted} lang="en">
          {asSentence(trouble.message)} {asSentence(trouble.remedy)}
        </p>
      </details>
      {children === undefined ? null : <div className={look.row}>{children}</div>}
    </div>
  );
}
