import { sortFindings } from "../core/finding";
import { type Result, success } from "../core/result";
import type { SourceDocument } from "../readers/document";
import type { Filing } from "../statements/filing";
import { type Answers, NO_ANSWERS } from "../statements/question";
import { type InterpretProblem, prepareDocument } from "./filing-reading";
import { readWithAnswers } from "./read-with-answers";

/**
 * Reads the statements out of a document. It knows no company: what it takes for granted is in the dictionaries of
 * labels and in the forms of numerals, periods and units. Fails when nothing in the document is a table of figures.
 *
 * What the document leaves open stands in `questions`, each with a finding; an analyst's answers, by the questions'
 * ids, settle them, and a note says so. An answer that the document refutes is not used and told as a break; one to no
 * question, of another kind or without sense is not used and told as a note.
 */
export function interpretDocument(
  document: SourceDocument,
  answers: Answers = NO_ANSWERS,
): Result<Filing, InterpretProblem> {
  const read = readWithAnswers(prepareDocument(document), answers);
  if (!read.ok) return read;
  const { filing, accepted, findings } = read.value;
  return success({
    ...filing,
    findings: sortFindings([...filing.findings, ...findings]),
    ...(accepted.size > 0 && { answers: Object.fromEntries(accepted) }),
  });
}
