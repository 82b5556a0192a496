import type { Finding } from "../core/finding";
import { type Result, success } from "../core/result";
import { decodeAnswer } from "../statements/answer";
import type { Filing } from "../statements/filing";
import type { Answer, Answers } from "../statements/question";
import { acceptedNote, ignoredNote, refutedBreak } from "./answer-finding";
import { type FilingReading, type InterpretProblem, type Raised, readOnce } from "./filing-reading";
import { judgeAnswer, refutedByFigures } from "./judge-answer";
import type { AskedDocument } from "./question-evidence";
import type { Accepted } from "./said";
import { tellUnasked } from "./unasked-answer";

export interface AnsweredReading {
  readonly filing: Filing;
  readonly accepted: Accepted;
  /** What became of the answers: a note or a break for each. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a document, answers what it asks, and reads it again by the answers until nothing more is answered: an answer
 * may lead to another question (a scale of money to the scale of shares) or to other tables (the sign of the decimals).
 * Only an answer to a question that was asked is ever used. Every round settles one answer at least.
 */
export function readWithAnswers(asked: AskedDocument, answers: Answers): Result<AnsweredReading, InterpretProblem> {
  const accepted = new Map<string, Answer>();
  const raisedBy = new Map<string, Raised>();
  const told = new Map<string, Finding>();
  const first = readOnce(asked, accepted);
  if (!first.ok) return first;
  let reading: FilingReading = first.value;
  for (;;) {
    const added = answeredNow(reading, answers, (id) => accepted.has(id) || told.has(id));
    if (added.length === 0) break;
    for (const [raised, answer] of added) {
      const verdict = judgeAnswer(raised, answer, reading);
      const { id } = raised.question;
      if (verdict.kind === "accepted") {
        accepted.set(id, verdict.answer);
        raisedBy.set(id, raised);
      } else
        told.set(id, verdict.kind === "refuted" ? refutedBreak(raised, verdict) : ignoredNote(id, verdict.because));
    }
    const again = rereadUnrefuted(asked, accepted, (id, because) => {
      const raised = raisedBy.get(id);
      accepted.delete(id);
      if (raised) told.set(id, refutedBreak(raised, { because }));
    });
    reading = again ?? reading;
  }
  for (const id of Object.keys(answers)) {
    if (!accepted.has(id) && !told.has(id)) told.set(id, tellUnasked(id, decodeAnswer(answers[id]), reading));
  }
  const notes = [...accepted].flatMap(([id, answer]) => {
    const raised = raisedBy.get(id);
    return raised ? [acceptedNote(raised, answer, reading.filing)] : [];
  });
  return success({ filing: reading.filing, accepted, findings: [...notes, ...told.values()] });
}

/** The open questions that have an answer not yet looked at. The sign of the decimals comes first: all else hangs on it. */
function answeredNow(
  { raised }: FilingReading,
  answers: Answers,
  isSettled: (id: string) => boolean,
): readonly (readonly [Raised, unknown])[] {
  const open = raised.flatMap((each): readonly (readonly [Raised, unknown])[] => {
    const { id } = each.question;
    return Object.hasOwn(answers, id) && !isSettled(id) ? [[each, answers[id]]] : [];
  });
  const sign = open.filter(([{ question }]) => question.kind === "decimal-sign");
  return sign.length > 0 ? sign : open;
}

/**
 * Reads again by the accepted answers, dropping one after another that the figures then refute, or by which no table is
 * left to be read. Undefined when even without them nothing can be read, which cannot be after a first reading.
 */
function rereadUnrefuted(
  asked: AskedDocument,
  accepted: Accepted,
  refuse: (id: string, because: string) => void,
): FilingReading | undefined {
  for (;;) {
    const again = readOnce(asked, accepted);
    if (!again.ok) {
      const last = [...accepted.keys()].at(-1);
      if (last === undefined) return undefined;
      refuse(last, "by it no table of figures is left in the document");
      continue;
    }
    const refuted = refutedByFigures(again.value, accepted);
    if (!refuted) return again.value;
    refuse(refuted.id, refuted.because);
  }
}
