import { parseIsoDate } from "../core/date";
import type { Answer, AnsweredColumn, Question } from "../statements/question";
import type { PaneText } from "./text/english";

/** What stands in the fields of an answer's form, by field; "" where nothing is chosen. Nothing is chosen for the analyst. */
export type AnswerDraft = Readonly<Record<string, string>>;

export interface AnswerField {
  readonly name: string;
  readonly label: string;
  readonly kind: "choice" | "date";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Of a period: the column it is about. */
  readonly about?: string;
  /** Stands in the field at first: only what the document itself says. */
  readonly given?: string;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const LENGTHS = [3, 6, 9, 12, 1] as const;

/** The fields that answer a question. */
export function answerFields(question: Question, text: PaneText): readonly AnswerField[] {
  const words = text.questions;
  const scales = (choices: readonly number[]) =>
    choices.map((scale) => ({ value: String(scale), label: text.scale(scale) }));
  const choice = (name: string, label: string, choices: AnswerField["choices"]): AnswerField => ({
    name,
    label,
    kind: "choice",
    choices,
    // Where there is one choice only, the document has said it.
    ...(choices.length === 1 && choices[0] && { given: choices[0].value }),
  });
  switch (question.kind) {
    case "calendar":
      return [
        choice(
          "month",
          words.month,
          MONTHS.map((month) => ({ value: String(month), label: text.month(month) })),
        ),
        choice("by", words.by, [
          { value: "start", label: words.byStart },
          { value: "end", label: words.byEnd },
        ]),
      ];
    case "period":
      return question.columns.flatMap(({ index, heading, end }): AnswerField[] => [
        {
          name: `end-${index}`,
          label: words.end,
          kind: "date",
          choices: [],
          about: heading,
          ...(end && { given: end }),
        },
        ...(question.holds === "flow"
          ? [
              choice(
                `months-${index}`,
                words.months,
                LENGTHS.map((months) => ({ value: String(months), label: words.monthCount(months) })),
              ),
            ]
          : []),
      ]);
    case "scale":
    case "share-scale":
      return [choice("scale", words.scale, scales(question.choices))];
    case "unit":
      return [
        choice(
          "currency",
          words.currency,
          question.currencies.map((code) => ({ value: code, label: code })),
        ),
        choice("scale", words.scale, scales(question.scales)),
      ];
    case "decimal-sign":
      return [
        choice("sign", words.sign, [
          { value: ".", label: words.point },
          { value: ",", label: words.comma },
        ]),
      ];
  }
}

/** The answer that the fields make; undefined while one is missing or no date. */
export function answerOf(question: Question, draft: AnswerDraft): Answer | undefined {
  const number = (name: string) => {
    const value = draft[name] ?? "";
    return value === "" ? undefined : Number(value);
  };
  switch (question.kind) {
    case "calendar": {
      const [fiscalYearEndMonth, labelledBy] = [number("month"), draft["by"]];
      const isNamed = labelledBy === "start" || labelledBy === "end";
      return fiscalYearEndMonth !== undefined && isNamed
        ? { kind: "calendar", fiscalYearEndMonth, labelledBy }
        : undefined;
    }
    case "period": {
      const columns = question.columns.map((column) => answeredColumn(column.index, question.holds, draft, number));
      const complete = columns.filter((column) => column !== undefined);
      return complete.length === columns.length ? { kind: "period", columns: complete } : undefined;
    }
    case "scale":
    case "share-scale": {
      const scale = number("scale");
      return scale === undefined ? undefined : { kind: question.kind, scale };
    }
    case "unit": {
      const [currency, scale] = [draft["currency"] ?? "", number("scale")];
      return currency === "" || scale === undefined ? undefined : { kind: "unit", currency, scale };
    }
    case "decimal-sign": {
      const sign = draft["sign"];
      return sign === "." || sign === "," ? { kind: "decimal-sign", sign } : undefined;
    }
  }
}

function answeredColumn(
  index: number,
  holds: "stock" | "flow",
  draft: AnswerDraft,
  number: (name: string) => number | undefined,
): AnsweredColumn | undefined {
  const end = parseIsoDate(draft[`end-${index}`] ?? "");
  if (end === undefined) return undefined;
  if (holds === "stock") return { index, end };
  const months = number(`months-${index}`);
  return months === undefined ? undefined : { index, end, months };
}

/** An answer in few words, for the list of those given. */
export function answerWords(answer: Answer, text: PaneText): string {
  const words = text.questions.answered;
  switch (answer.kind) {
    case "calendar":
      return words.calendar(answer.fiscalYearEndMonth, answer.labelledBy);
    case "period":
      return words.period(answer.columns.length);
    case "scale":
      return text.scale(answer.scale);
    case "unit":
      return words.unit(answer.currency, text.scale(answer.scale));
    case "share-scale":
      return words.shares(text.scale(answer.scale));
    case "decimal-sign":
      return words.sign(answer.sign);
  }
}
