import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  track: {
    height: "6px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    // In contrast themes the ground goes; the outline shows how much is left.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

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
  const styles = useStyles();
  const { text } = usePane();
  return (
    <div className={look.tight}>
      <p className={look.text} role="status">
        {stage}
      </p>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={stage}
        aria-valuetext={detail === "" ? stage : detail}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share !== undefined && { "aria-valuenow": Math.round(share * 100) })}
      >
        <div className={styles.bar} style={{ width: `${(share ?? 0) * 100}%` }} />
      </div>
      <p className={look.muted}>{detail === "" ? "\u00a0" : detail}</p>
      <div>
        <Button onClick={onCancel} disabledFocusable={isStopping}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
