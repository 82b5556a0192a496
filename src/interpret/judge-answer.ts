import { decodeAnswer } from "../statements/answer";
import type { Answer, AnsweredColumn, PeriodQuestion } from "../statements/question";
import { scaleWords } from "./answer-finding";
import { refuteCalendar } from "./calendar-question";
import type { FilingReading, Raised } from "./filing-reading";
import type { Accepted } from "./said";
import { scaleRefutedByTies } from "./scale-evidence";

export type Verdict =
  | { readonly kind: "accepted"; readonly answer: Answer }
  | { readonly kind: "ignored"; readonly because: string }
  | { readonly kind: "refuted"; readonly because: string };

/** Whether an answer to an open question can be used, by all that the document says without it. */
export function judgeAnswer({ question, possible }: Raised, given: unknown, reading: FilingReading): Verdict {
  const answer = decodeAnswer(given);
  if (!answer) return { kind: "ignored", because: "it says nothing that can be" };
  if (answer.kind !== question.kind)
    return {
      kind: "ignored",
      because: `the question is of the kind “${question.kind}”, the answer of “${answer.kind}”`,
    };
  switch (answer.kind) {
    case "calendar": {
      const because = refuteCalendar(answer, reading.clues, reading.filing.statements);
      return because === undefined ? { kind: "accepted", answer } : { kind: "refuted", because };
    }
    case "period":
      return question.kind === "period"
        ? judgeColumns(answer.columns, question)
        : { kind: "ignored", because: "it names columns" };
    case "scale":
    case "unit":
    case "share-scale": {
      if (!possible || possible.includes(answer.scale)) return { kind: "accepted", answer };
      const printed = possible.map(scaleWords).join(" or ");
      return {
        kind: "refuted",
        because: `its own words or figures speak for ${printed}, not for ${scaleWords(answer.scale)}`,
      };
    }
    case "decimal-sign":
      return { kind: "accepted", answer };
  }
}

/** Columns that were not asked for are left out; a day that a heading names is not to be talked away. */
function judgeColumns(columns: readonly AnsweredColumn[], { columns: open, holds }: PeriodQuestion): Verdict {
  const usable: AnsweredColumn[] = [];
  for (const column of columns) {
    const asked = open.find(({ index }) => index === column.index);
    if (!asked) continue;
    if (asked.end !== undefined && asked.end !== column.end)
      return { kind: "refuted", because: `the column “${asked.heading}” ends on ${asked.end}, not on ${column.end}` };
    const { index, end, months } = column;
    if (holds === "stock") usable.push({ index, end });
    else if (months !== undefined) usable.push(column);
  }
  return usable.length > 0
    ? { kind: "accepted", answer: { kind: "period", columns: usable } }
    : { kind: "ignored", because: "it says of none of the columns when its period ends and how long it is" };
}

/** The first accepted answer that the figures, once read by it, show to be wrong. */
export function refutedByFigures(
  { filing }: FilingReading,
  accepted: Accepted,
): { readonly id: string; readonly because: string } | undefined {
  const said = new Set(
    [...accepted].flatMap(([id, { kind }]) => (kind === "scale" || kind === "unit" ? [statementOf(id)] : [])),
  );
  const printed = filing.statements.filter(({ id }) => !said.has(id));
  for (const [id, answer] of accepted) {
    if (answer.kind !== "scale" && answer.kind !== "unit") continue;
    const statement = filing.statements.find((each) => each.id === statementOf(id));
    const because = statement && scaleRefutedByTies(statement, answer.scale, printed);
    if (because !== undefined) return { id, because };
  }
  return undefined;
}

/** The statement that a question's id names behind its kind. */
export function statementOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
