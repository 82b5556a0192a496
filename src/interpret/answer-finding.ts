import { type CheckName, type Finding, finding } from "../core/finding";
import type { Filing } from "../statements/filing";
import type { Answer, Question } from "../statements/question";
import { describeCalendar } from "./calendar-evidence";
import type { Raised } from "./filing-reading";

/** How long an id may be before a message cuts it: ids come from outside. */
const LONGEST_ID = 80;

/** Records that the analyst, not the document, said how figures are read. */
export function acceptedNote({ question, where }: Raised, answer: Answer, filing: Filing): Finding {
  const words = describeAnswer(answer, question);
  const title = filing.statements.find(({ id }) => id === where.statement)?.title ?? "";
  const over = title === "" || question.kind === "calendar" ? "" : ` of “${title}”`;
  return finding(
    checkOf(question.kind),
    "note",
    `The analyst says${over}: ${words}. The document leaves it open, and its figures are read so.`,
    where,
    { remedy: "Nothing to do; answer anew should the source say otherwise." },
  );
}

/** An answer that the document's own evidence rules out: told as a contradiction, never used. */
export function refutedBreak({ question, where }: Raised, { because }: { readonly because: string }): Finding {
  return finding(
    checkOf(question.kind),
    "break",
    `The answer to “${question.id}” was not used, since the document refutes it: ${because}.`,
    where,
    { remedy: "Look at the source and answer anew; the question stays open." },
  );
}

/** An answer to a question that the document itself answers, and otherwise. */
export function contradictionBreak(kind: Answer["kind"], id: string, because: string): Finding {
  return finding(
    checkOf(kind),
    "break",
    `The answer to “${shortId(id)}” was not used, since the document says otherwise: ${because}.`,
    {},
    { remedy: "Take the answer back, or look at the source: the figures are read by what it says." },
  );
}

/** An answer without a question, of the wrong kind, or without sense. */
export function ignoredNote(id: string, because: string): Finding {
  const check = /^(?:calendar$|period:)/u.test(id) ? "calendar" : "read";
  return finding(check, "note", `The answer to “${shortId(id)}” was not used: ${because}.`, {}, {});
}

function checkOf(kind: Question["kind"]): CheckName {
  return kind === "calendar" || kind === "period" ? "calendar" : "read";
}

function shortId(id: string): string {
  return id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID - 1)}…` : id;
}

function describeAnswer(answer: Answer, question: Question): string {
  switch (answer.kind) {
    case "calendar":
      return describeCalendar(answer);
    case "period":
      return answer.columns
        .map(({ index, end, months }) => {
          const open =
            question.kind === "period" ? question.columns.find((column) => column.index === index) : undefined;
          const length = months === undefined ? "is" : `is of the ${months} ${months === 1 ? "month" : "months"} to`;
          return `“${open?.heading ?? ""}” ${length} ${end}`;
        })
        .join(", ");
    case "scale":
      return `amounts are printed in ${scaleWords(answer.scale)}`;
    case "unit":
      return `amounts are printed in ${scaleWords(answer.scale)} of ${answer.currency}`;
    case "share-scale":
      return `numbers of shares are printed in ${scaleWords(answer.scale)}`;
    case "decimal-sign":
      return `decimals are divided by “${answer.sign}”`;
  }
}

const SCALE_WORDS: ReadonlyMap<number, string> = new Map([
  [0, "whole units"],
  [3, "thousands"],
  [4, "tens of thousands (万)"],
  [6, "millions"],
  [8, "hundreds of millions (億)"],
  [9, "billions"],
]);

/** "thousands"; for a power of ten without a word, 10^12. */
export function scaleWords(scale: number): string {
  return SCALE_WORDS.get(scale) ?? `units of 10^${scale}`;
}
