import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { AsideItem } from "../pane-service";

const PORTION = 50;

const useStyles = makeStyles({
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What of the documents is no part of the statements, and why. */
export function AsideList({ items }: { readonly items: readonly AsideItem[] }): ReactElement | null {
  const look = useLook();
  const styles = useStyles();
  const { text } = usePane();
  const [limit, setLimit] = useState(PORTION);
  if (items.length === 0) return null;
  const left = items.length - limit;
  return (
    <details>
      <summary className={look.summary}>
        {text.review.aside} ({text.number(items.length)})
      </summary>
      <ul className={look.list}>
        {items.slice(0, limit).map(({ file, text: content, reason, line, page }, i) => (
          <li key={i} className={styles.item}>
            <p className={look.text}>{content}</p>
            <p className={look.muted}>{reason}</p>
            <p className={look.muted}>
              {[
                file,
                page === undefined ? "" : text.findings.page(page),
                line === undefined ? "" : text.findings.line(line),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button size="small" onClick={() => setLimit(limit + PORTION)}>
          {text.findings.more(Math.min(PORTION, left))}
        </Button>
      ) : null}
    </details>
  );
}
