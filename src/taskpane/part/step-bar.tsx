import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

export type Step = "import" | "review" | "write";
const STEPS: readonly Step[] = ["import", "review", "write"];

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "6px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  step: {
    flex: "1 1 0",
    paddingTop: "4px",
    borderTop: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  done: { borderTopColor: tokens.colorBrandStroke2Contrast },
  now: {
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where on the way from files to sheets the analyst is. */
export function StepBar({ now }: { readonly now: Step }): ReactElement {
  const styles = useStyles();
  const { steps } = usePane().text;
  const position = STEPS.indexOf(now);
  return (
    <ol className={styles.bar} aria-label={steps.label}>
      {STEPS.map((step, i) => (
        <li
          key={step}
          className={mergeClasses(styles.step, i < position && styles.done, i === position && styles.now)}
          aria-current={i === position ? "step" : undefined}
        >
          {i + 1} {steps[step]}
        </li>
      ))}
    </ol>
  );
}
