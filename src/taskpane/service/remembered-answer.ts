/** What an analyst has said of an issuer before: its calendar holds for its next release too. */
import { decodeAnswer } from "../../statements/answer";
import type { Answer, Answers, Question } from "../../statements/question";

export interface RememberedAnswers {
  readonly calendarOf: (issuer: string) => Answer | undefined;
  /** Keeps of the answers given those that hold for the issuer, not for the document alone. */
  readonly keep: (issuer: string, answers: Answers) => void;
}

/** The answers with those added that are known; undefined when there is none to add. */
export function withRemembered(
  { issuer, questions }: { readonly issuer: string; readonly questions: readonly Question[] },
  answers: Answers,
  remembered: RememberedAnswers,
): Answers | undefined {
  const calendar = issuer === "" ? undefined : remembered.calendarOf(issuer);
  const open = questions.filter(({ kind, id }) => kind === "calendar" && !Object.hasOwn(answers, id));
  if (!calendar || open.length === 0) return undefined;
  return { ...answers, ...Object.fromEntries(open.map(({ id }) => [id, calendar])) };
}

/** Where the browser keeps small texts; of Storage what is used here. */
export interface TextStore {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
}

/** In the browser's own store, which is the analyst's machine; nothing is remembered where it refuses. */
export function rememberIn(store: () => TextStore): RememberedAnswers {
  const keyOf = (issuer: string) => `tieout.calendar.${issuer.toLowerCase()}`;
  return {
    calendarOf: (issuer) => {
      try {
        const text = store().getItem(keyOf(issuer));
        const answer = text === null ? undefined : decodeAnswer(JSON.parse(text));
        return answer?.kind === "calendar" ? answer : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (issuer, answers) => {
      const given = Object.values(answers).find(({ kind }) => kind === "calendar");
      if (issuer === "" || !given) return;
      try {
        store().setItem(keyOf(issuer), JSON.stringify(given));
      } catch {
        // Storage may be switched off; then the question is asked again.
      }
    },
  };
}
