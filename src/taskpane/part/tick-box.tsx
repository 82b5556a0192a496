import { makeStyles } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  // A row of its own height, so that the whole of it can be pressed (WCAG 2.2, 2.5.8).
  label: { display: "flex", alignItems: "flex-start", gap: "8px", minHeight: "24px", cursor: "pointer" },
  box: { width: "16px", height: "16px", margin: "2px 0 0 0", flexShrink: 0 },
});

interface Properties {
  /** "some": of several things not all. */
  readonly ticked: boolean | "some";
  readonly onTick: (ticked: boolean) => void;
  /** Where the words beside the box do not say it alone. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** The browser's own box: the space bar and every screen reader know it. */
export function TickBox({ ticked, onTick, name, children }: Properties): ReactElement {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked === "some";
  }, [ticked]);
  return (
    <label className={styles.label}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        checked={ticked === true}
        onChange={({ target }) => onTick(target.checked)}
        {...(name !== undefined && { "aria-label": name })}
      />
      <span>{children}</span>
    </label>
  );
}
