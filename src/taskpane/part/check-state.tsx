import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Icon } from "../icon";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { SheetPreview } from "../pane-service";

/** The plan's id of the sheet that holds the live checks. */
const CHECKS_SHEET = "checks";

const useStyles = makeStyles({
  state: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface Properties {
  readonly breaks: number;
  readonly sheets: readonly SheetPreview[];
}

/** Whether the model's checks hold, and the way to the sheet that has them. */
export function CheckState({ breaks, sheets }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, work } = usePane();
  const sheet = sheets.find(({ id }) => id === CHECKS_SHEET);
  return (
    <div className={styles.state}>
      <Icon name={breaks === 0 ? "check" : "break"} className={breaks === 0 ? styles.good : styles.bad} />
      <span className={look.strong}>{breaks === 0 ? text.written.noBreaks : text.written.breaks(breaks)}</span>
      {sheet ? (
        <button
          type="button"
          className={mergeClasses(look.plain, look.link)}
          onClick={() => void work.showSheet(sheet.name)}
        >
          {text.written.openChecks}
        </button>
      ) : null}
    </div>
  );
}
