import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { Review, ReviewFile } from "../pane-service";

const useStyles = makeStyles({
  files: { gap: "6px" },
  jumps: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "2px" },
  evidence: { paddingLeft: "8px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
});

interface Properties {
  readonly review: Review;
  /** The id of a section's heading, to go to. */
  readonly idOf: (section: "questions" | "findings" | "statements") => string;
}

/** What was found: files, calendar with its evidence, counts that lead to their sections. */
export function ReviewSummary({ review, idOf }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text } = usePane();
  const { calendar, questions, findings, statements } = review;
  const go = (section: "questions" | "findings" | "statements") => {
    const heading = document.getElementById(idOf(section));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  };
  const sections = [
    ...(questions.length > 0 ? [["questions", text.review.questions(questions.length)] as const] : []),
    ["findings", text.review.findings(findings.length)] as const,
    ["statements", text.review.statements(statements.length)] as const,
  ];
  return (
    <div className={look.tight}>
      <FileList files={review.files} />
      {calendar ? (
        <div>
          <p className={look.text}>{text.review.calendar(calendar.fiscalYearEndMonth, calendar.labelledBy)}</p>
          {calendar.evidence === "" ? null : (
            <p className={mergeClasses(look.muted, styles.evidence)}>{calendar.evidence}</p>
          )}
        </div>
      ) : (
        <p className={look.text}>{text.review.calendarOpen}</p>
      )}
      <Checked checked={review.checked} />
      <nav className={styles.jumps} aria-label={text.review.contents}>
        {sections.map(([section, words]) => (
          <button
            key={section}
            type="button"
            className={mergeClasses(look.plain, look.link)}
            onClick={() => go(section)}
          >
            {words}
          </button>
        ))}
      </nav>
    </div>
  );
}

/** Files as they were read: period, languages, how many figures. */
export function FileList({ files }: { readonly files: readonly ReviewFile[] }): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text } = usePane();
  return (
    <ul className={mergeClasses(look.list, styles.files)}>
      {files.map(({ name, label, languages, figures }) => (
        <li key={name}>
          <p className={look.text}>
            <strong>{label === "" ? text.review.noLabel : label}</strong> {name}
          </p>
          <p className={look.muted}>
            {text.list(languages.map((language) => text.review.languages[language]))} · {text.review.figures(figures)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How many comparisons were made; by check on demand. */
export function Checked({ checked }: { readonly checked: Readonly<Record<string, number>> }): ReactElement | null {
  const look = useLook();
  const { text } = usePane();
  const counts = Object.entries(checked).filter(([, count]) => count > 0);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return null;
  const names: Readonly<Record<string, string>> = text.checks;
  return (
    <details>
      <summary className={look.summary}>{text.review.checked(all)}</summary>
      <p className={look.muted}>
        {text.list(counts.map(([check, count]) => `${names[check] ?? check} ${text.number(count)}`))}
      </p>
    </details>
  );
}
