import { finding } from "../core/finding";
import type { DecimalSignQuestion } from "../statements/question";
import { type AskedDocument, handful, rowEvidence } from "./question-evidence";
import type { RaisedQuestion } from "./reading-question";

export const DECIMAL_SIGN_QUESTION = "decimal-sign";

/** A figure that one convention reads as thousands and the other as decimals, or that only one of them can read. */
const TELLING = {
  undecided: [/(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/u],
  contradictory: [/\d\.\d{1,2}(?![\d.,])|\d,\d{3}[.,]\d/u, /\d,\d{1,2}(?![\d.,])|\d\.\d{3}[.,]\d/u],
} as const;

/** Figures that may be read with either sign, or that speak for both. */
export function decimalSignQuestion(asked: AskedDocument, evidence: keyof typeof TELLING): RaisedQuestion {
  const message =
    evidence === "undecided"
      ? "Figures such as 1.234 may be read with a decimal point or with a point between thousands; nothing in the document decides. They are read with a decimal point."
      : "Some figures divide their decimals with a point, others with a comma. They are read with a decimal point.";
  const rows = asked.sources.flatMap(({ body }) => body);
  const telling = TELLING[evidence].flatMap((sign) =>
    rows.filter(({ cells }) => cells.slice(1).some((cell) => sign.test(cell.normalize("NFKC")))).slice(0, 3),
  );
  const question: DecimalSignQuestion = {
    kind: "decimal-sign",
    id: DECIMAL_SIGN_QUESTION,
    document: asked.document.name,
    message,
    evidence: handful(rowEvidence(telling)),
  };
  const place = telling[0]?.place ?? {};
  return {
    question,
    finding: finding("read", "question", message, place, { remedy: "Say which sign divides the decimals." }),
  };
}
