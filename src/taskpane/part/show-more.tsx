import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

/** So many of a long list are shown at first, and so many more each time. */
export const PORTION = 50;

interface Properties {
  /** How many are not shown yet. */
  readonly left: number;
  readonly onMore: () => void;
}

/** The button below a list that is shown in portions; nothing where all of it is shown. */
export function ShowMore({ left, onMore }: Properties): ReactElement | null {
  const { text } = usePane();
  return left <= 0 ? null : (
    <div>
      <Button size="small" onClick={onMore}>
        {text.findings.more(Math.min(PORTION, left))}
      </Button>
    </div>
  );
}
