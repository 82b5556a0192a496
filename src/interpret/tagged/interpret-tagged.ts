import { type Finding, finding, sortFindings } from "../../core/finding";
import { failure, type Result, success } from "../../core/result";
import type { TaggedDocument, TaggedFact } from "../../readers/xbrl/tagged-document";
import { tellsOfDocument } from "../../readers/xbrl/tagged-remark";
import type { Filing } from "../../statements/filing";
import type { InterpretProblem } from "../filing-reading";
import { calendarOf, truncationOf, issuerOf } from "./document-about";
import { scaleMistakes } from "./scale-mistake";
import { outlinesOf } from "./statement-outline";
import { currencyOf } from "./tagged-line";
import { mayLackConsolidated, rowsOf } from "./tagged-row";
import { type BuiltStatement, buildStatement, labelsOf, type StatementTerms } from "./tagged-statement";

const ALONE =
  "all tagged statements are those of the company on its own (non-consolidated); whether it has consolidated ones, the document does not say";

/** Makes statements of tagged facts: nothing is guessed, for unit, period, sign and accuracy are said with each. */
export function interpretTagged(document: TaggedDocument): Result<Filing, InterpretProblem> {
  const numbers = document.facts.filter(({ concept }) => !tellsOfDocument(concept));
  if (numbers.length === 0) {
    return failure({
      reason: "no tagged figure was found in it",
      remedy: "give the filing itself; a taxonomy or a cover page holds none",
    });
  }
  const calendar = calendarOf(document);
  const terms: StatementTerms = {
    document,
    currency: currencyOfMost(numbers),
    calendar,
    truncation: truncationOf(document),
  };
  const rows = rowsOf(document, numbers);
  const built: BuiltStatement[] = [];
  const ids = new Map<string, number>();
  for (const outline of outlinesOf(document, rows)) {
    const times = (ids.get(outline.kind) ?? 0) + 1;
    ids.set(outline.kind, times);
    const id = times === 1 ? outline.kind : `${outline.kind}-${times}`;
    built.push(buildStatement(terms, outline, id, built.length));
  }
  const statements = built.map(({ statement }) => statement);
  const tags = new Map(built.map((each) => [each.statement.id, each.tags]));
  const findings: Finding[] = [
    ...document.remarks.map(({ severity, message, place }) => finding("read", severity, message, place)),
    ...(mayLackConsolidated(document, numbers) ? [finding("read", "note", ALONE, {})] : []),
    ...built.flatMap((each) => each.findings),
    ...scaleMistakes(statements, (statement, line) => tags.get(statement)?.get(line)),
  ];
  const isJapanese = (tag: string) => labelsOf(document, tag).ja !== undefined;
  return success({
    source: {
      name: document.name,
      sha256: document.sha256,
      languages: [
        ...(rows.some(({ tag }) => !isJapanese(tag)) ? (["en"] as const) : []),
        ...(rows.some(({ tag }) => isJapanese(tag)) ? (["ja"] as const) : []),
      ],
    },
    issuer: issuerOf(document),
    ...(calendar && { calendar }),
    rates: [],
    tables: built.map(({ table }) => table),
    statements,
    findings: sortFindings(findings),
    questions: [],
  });
}

/** The currency of most figures; issuers give few in another. */
function currencyOfMost(facts: readonly TaggedFact[]): string | undefined {
  const figures = new Map<string, number>();
  for (const fact of facts) {
    const currency = currencyOf(fact);
    if (currency !== undefined) figures.set(currency, (figures.get(currency) ?? 0) + 1);
  }
  return [...figures].sort(([, n], [, m]) => m - n)[0]?.[0];
}
