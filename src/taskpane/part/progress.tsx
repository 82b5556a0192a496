import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";

interface Properties {
  /** What is being done: said aloud when it changes, so without counts. */
  readonly stage: string;
  /** How far it has come, in words. */
  readonly detail: string;
  /** 0 to 1; unknown while absent. */
  readonly share?: number;
  readonly onCancel: () => void;
  readonly isStopping?: boolean;
}

/** Work under way, with the way to stop it. */
export function Progress({ stage, detail, share, onCancel, isStopping = false }: Properties): ReactElement {
  const look = useLook();
  const { text } = usePane();
  return (
    <div className={look.tight}>
      <p className={look.text} role="status">
        {stage}
      </p>
      <ProgressBar
        {...(share !== undefined && { value: share })}
        thickness="large"
        aria-label={stage}
        aria-valuetext={detail === "" ? stage : detail}
      />
      <p className={look.muted}>{detail === "" ? "\u00a0" : detail}</p>
      <div>
        <Button onClick={onCancel} disabledFocusable={isStopping}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
