import { type Finding, finding, sortFindings } from "../core/finding";
import { failure, type Result, success } from "../core/result";
import type { DocumentPlace, Remark, SourceDocument } from "../readers/document";
import type { Filing } from "../statements/filing";
import { type Answers, NO_ANSWERS } from "../statements/question";
import { type InterpretProblem, prepareDocument } from "./filing-reading";
import { readWithAnswers } from "./read-with-answers";

/** No statement has so many lines; a table of data would only be searched for totals, at length and in vain. */
const MOST_ROWS = 5000;

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
  const long = document.blocks.find((block) => block.kind === "grid" && block.rows.length > MOST_ROWS);
  if (long) return failure(tooLong(long.place));
  const asked = prepareDocument(document);
  // What runs on over pages is one table, and long only as a whole.
  const joined = asked.sources.find(({ body }) => body.length > MOST_ROWS);
  if (joined) return failure(tooLong(joined.body[0]?.place ?? {}));
  const read = readWithAnswers(asked, answers);
  if (!read.ok) return read;
  const { filing, accepted, findings } = read.value;
  return success({
    ...filing,
    findings: sortFindings([...filing.findings, ...findings, ...(document.remarks ?? []).map(told)]),
    ...(accepted.size > 0 && { answers: Object.fromEntries(accepted) }),
  });
}

function told({ severity, message, place }: Remark): Finding {
  return finding("read", severity, message, place);
}

function tooLong({ line, page }: DocumentPlace): InterpretProblem {
  const where = page === undefined ? (line === undefined ? "" : ` in line ${line}`) : ` on page ${page}`;
  return {
    reason: `the table${where} has more than ${MOST_ROWS.toLocaleString("en-US")} rows, which no statement has`,
    remedy: "cut out the pages that hold the statements",
  };
}
