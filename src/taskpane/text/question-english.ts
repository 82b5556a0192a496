import type { Question } from "../../statements/question";
import { monthName as month } from "../../core/date";

const number = new Intl.NumberFormat("en-US");

/** The questions that a document leaves open, and the forms of their answers. */
export const questionEnglish = {
  title: "Questions the document leaves open",
  hint: "Answers are used at once: the files are read again with them.",
  kinds: {
    calendar: {
      title: "When does the fiscal year end?",
      text: "Quarters are named, but the document does not settle which days they cover.",
    },
    period: {
      title: "Which periods do these columns hold?",
      text: "No calendar tells when they end or how long they are.",
    },
    scale: {
      title: "In which scale are the amounts printed?",
      text: "Nothing over the table settles its scale.",
    },
    unit: {
      title: "In which currency and scale is this table?",
      text: "It holds amounts of money, but no currency and scale are said.",
    },
    "share-scale": {
      title: "In which scale are the share counts printed?",
      text: "It is open whether they are scaled like the money in the same table.",
    },
    "decimal-sign": {
      title: "Which sign divides the decimals?",
      text: "The figures of this document can be read both ways.",
    },
  } satisfies Record<Question["kind"], { title: string; text: string }>,
  evidence: "What the document says",
  noEvidence: "The document has no line that bears on it.",
  line: (n: number) => `line ${number.format(n)}`,
  page: (n: number) => `page ${number.format(n)}`,
  month: "Last month of the fiscal year",
  by: "Named by the year in which it",
  byStart: "starts",
  byEnd: "ends",
  end: "Last day",
  months: "Length",
  monthCount: (n: number) => (n === 1 ? "1 month" : `${n} months`),
  scale: "Scale",
  currency: "Currency",
  sign: "Decimal sign",
  point: "Point: 1,234.5",
  comma: "Comma: 1.234,5",
  choose: "Choose…",
  missing: "Choose an answer first.",
  use: "Use this answer",
  original: "In full",
  given: "Your answers",
  change: "Take back",
  notUsed: "not used: the document contradicts it",
  answered: {
    calendar: (m: number, by: "start" | "end") => `Year ends in ${month(m)}, named by the year it ${by}s`,
    period: (columns: number) => (columns === 1 ? "Period of 1 column" : `Periods of ${columns} columns`),
    unit: (currency: string, scale: string) => `${currency}, ${scale}`,
    shares: (scale: string) => `Shares in ${scale}`,
    sign: (sign: "." | ","): string => (sign === "." ? "Point divides decimals" : "Comma divides decimals"),
  },
};

export type QuestionText = typeof questionEnglish;
