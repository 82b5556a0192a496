import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { placeWords } from "../finding-group";
import { useLook } from "../look";
import { findingElementId } from "../notice-text";
import { usePane } from "../pane-context";
import type { Review, ReviewFinding, ReviewStatement } from "../pane-service";
import type { Refusal, Rereading } from "../pane-state";
import { ActionBar } from "../part/action-bar";
import { AsideList } from "../part/aside-list";
import { FindingList } from "../part/finding-list";
import { QuestionSection } from "../part/question-section";
import { ReviewSummary } from "../part/review-summary";
import { StatementCard } from "../part/statement-card";
import type { TableTarget } from "../part/statement-table";
import { StepBar } from "../part/step-bar";
import { ViewHeading } from "../part/view-heading";
import { RefusalText } from "./reading-view";

const useStyles = makeStyles({
  file: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "10px 0 4px 0" },
});

const NO_FINDINGS: readonly ReviewFinding[] = [];
const NO_STATEMENTS: readonly ReviewStatement[] = [];

interface Properties {
  readonly review: Review;
  readonly rereading?: Rereading;
  readonly problem?: Refusal;
}

interface Jump extends TableTarget {
  readonly statement: string;
  readonly finding: number;
}

/** What was read, to be looked through before anything is written. */
export function ReviewView({ review, rereading, problem }: Properties): ReactElement {
  const look = useLook();
  const styles = useStyles();
  const { text, state, work, dispatch } = usePane();
  // Long lists are drawn between other work: the view stands at once, and keys are never waited for.
  const language = useDeferredValue(state.language);
  const statements = useDeferredValue(review.statements, NO_STATEMENTS);
  const findings = useDeferredValue(review.findings, NO_FINDINGS);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [jump, setJump] = useState<Jump>();
  const id = useId();
  const questionHeading = useRef<HTMLHeadingElement>(null);

  const toggle = useCallback((statement: string) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(statement)) after.add(statement);
      return after;
    });
    setJump((before) => (before?.statement === statement ? undefined : before));
  }, []);
  const show = useCallback(
    (index: number) => {
      const found = findings[index];
      if (!found?.place) return;
      const { statement, row, column } = found.place;
      setOpened((before) => new Set(before).add(statement));
      setJump((before) => ({
        statement,
        row,
        ...(column !== undefined && { column }),
        finding: index,
        turn: (before?.turn ?? 0) + 1,
      }));
      dispatch({
        kind: "notice",
        notice: { kind: "shown-place", place: placeWords(found, statements, language), finding: index },
      });
    },
    [findings, statements, language, dispatch],
  );
  const back = useCallback(() => {
    if (!jump) return;
    document.getElementById(findingElementId(jump.finding))?.focus();
    dispatch({ kind: "notice", notice: { kind: "went-back" } });
  }, [jump, dispatch]);

  useFocusAfterReading(rereading !== undefined, questionHeading);
  const files = useMemo(() => [...new Set(statements.map(({ file }) => file))], [statements]);
  return (
    <div className={look.stack}>
      <StepBar now="review" />
      <ViewHeading>{review.issuer === "" ? text.review.noIssuer : review.issuer}</ViewHeading>
      <ReviewSummary review={review} idOf={(part) => `${id}${part}`} />
      {problem ? <RefusalText problem={problem} /> : null}
      <QuestionSection
        review={review}
        heading={questionHeading}
        headingId={`${id}questions`}
        {...(rereading && { rereading })}
      />
      <section className={look.tight}>
        <h2 id={`${id}findings`} className={look.heading} tabIndex={-1}>
          {text.findings.title}
        </h2>
        {review.findings.length === 0 ? (
          <p className={look.text}>{text.review.noFindings}</p>
        ) : (
          <FindingList findings={findings} statements={statements} language={language} onShow={show} />
        )}
      </section>
      <section>
        <h2 id={`${id}statements`} className={look.heading} tabIndex={-1}>
          {text.review.statements(review.statements.length)}
        </h2>
        {review.statements.length === 0 ? <p className={look.text}>{text.review.noStatements}</p> : null}
        {files.map((file) => (
          <div key={file}>
            {files.length > 1 ? <p className={styles.file}>{file}</p> : null}
            {statements
              .filter((statement) => statement.file === file)
              .map((statement) => (
                <StatementCard
                  key={statement.id}
                  statement={statement}
                  language={language}
                  isOpen={opened.has(statement.id)}
                  onToggle={toggle}
                  onBack={back}
                  {...(jump?.statement === statement.id && { target: jump })}
                />
              ))}
          </div>
        ))}
      </section>
      <AsideList items={review.aside ?? []} />
      <ActionBar>
        <Button appearance="primary" disabledFocusable={rereading !== undefined} onClick={() => void work.toWrite()}>
          {text.review.toWrite}
        </Button>
        {rereading ? (
          <Button onClick={work.cancel}>{text.cancel}</Button>
        ) : (
          <Button appearance="subtle" onClick={() => dispatch({ kind: "went", to: "import" })}>
            {text.review.otherFiles}
          </Button>
        )}
      </ActionBar>
    </div>
  );
}

/** With its answer a question goes, and the focus that was in it would be lost. */
function useFocusAfterReading(isRereading: boolean, heading: { readonly current: HTMLElement | null }): void {
  const was = useRef(isRereading);
  useEffect(() => {
    if (was.current && !isRereading && document.activeElement === document.body) heading.current?.focus();
    was.current = isRereading;
  }, [isRereading, heading]);
}
