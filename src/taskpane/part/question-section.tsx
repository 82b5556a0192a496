import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, RefObject } from "react";
import { answerWords } from "../answer-draft";
import { questionKey } from "../finding-group";
import { useLook } from "../look";
import { usePane } from "../pane-context";
import type { Review } from "../pane-service";
import type { Rereading } from "../pane-state";
import { ReadingBar } from "../view/reading-view";
import { QuestionForm } from "./question-form";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  given: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Properties {
  readonly review: Review;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly headingId: string;
  readonly rereading?: Rereading;
}

/** What is open, and what the analyst has said on it so far. Nothing at all where nothing was ever open. */
export function QuestionSection({ review, heading, headingId, rereading }: Properties): ReactElement | null {
  const look = useLook();
  const styles = useStyles();
  const { text, state, work } = usePane();
  const { questions } = review;
  const isBusy = rereading !== undefined;
  if (questions.length === 0 && state.answers.length === 0 && !isBusy) return null;
  return (
    <section className={styles.section}>
      <h2 id={headingId} ref={heading} className={look.heading} tabIndex={-1}>
        {questions.length > 0 ? text.questions.title : text.questions.given}
      </h2>
      {questions.length > 0 ? <p className={look.muted}>{text.questions.hint}</p> : null}
      {rereading ? (
        <div className={look.card}>
          <p className={look.text}>{text.reading.again}</p>
          <ReadingBar {...(rereading.progress && { progress: rereading.progress })} />
        </div>
      ) : null}
      {questions.map((question) => (
        <QuestionForm key={questionKey(question)} question={question} isBusy={isBusy} />
      ))}
      {state.answers.length > 0 ? (
        <div>
          {questions.length > 0 ? <h3 className={look.heading}>{text.questions.given}</h3> : null}
          <ul className={look.list}>
            {state.answers.map(({ question, answer }) => (
              <li key={questionKey(question)} className={styles.given}>
                <div>
                  {answerWords(answer, text)}
                  <p className={look.muted}>{text.questions.kinds[question.kind].title}</p>
                  {!isBusy && questions.some(({ id }) => id === question.id) ? (
                    <p className={look.muted}>{text.questions.notUsed}</p>
                  ) : null}
                </div>
                <Button size="small" disabledFocusable={isBusy} onClick={() => void work.undoAnswer(question.id)}>
                  {text.questions.change}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
