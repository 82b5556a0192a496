import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useState } from "react";
import { useLook } from "../look";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: "pointer",
    padding: "6px 0",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  heading: { display: "inline", fontSize: "inherit", fontWeight: tokens.fontWeightSemibold, margin: 0 },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  content: { padding: "4px 0 14px 0", display: "flex", flexDirection: "column", gap: "10px" },
  inner: { paddingLeft: "12px" },
});

interface Properties {
  readonly title: string;
  /** What is known of it while it is closed. */
  readonly aside?: string;
  readonly level: 2 | 3 | 4;
  /** What it holds; made only while it is open, since a model has many lines. */
  readonly children: () => ReactNode;
}

/** Something that opens in its place. */
export function Fold({ title, aside, level, children }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const Heading = `h${level}` as const;
  return (
    <details className={styles.fold} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <Heading className={level === 2 ? mergeClasses(look.heading, styles.heading) : styles.heading}>{title}</Heading>
        {aside === undefined || aside === "" ? null : <span className={styles.aside}> {aside}</span>}
      </summary>
      {isOpen ? <div className={mergeClasses(styles.content, level > 2 && styles.inner)}>{children()}</div> : null}
    </details>
  );
}
