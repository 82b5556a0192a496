import type { GridRow, SourceDocument } from "../readers/document";
import type { QuestionEvidence } from "../statements/question";
import type { EvidenceLine } from "./calendar-evidence";
import { currenciesIn } from "./currency-name";
import type { SourceTable } from "./source-table";

/** The document as a question looks at it: its name, its sentences, its tables. */
export interface AskedDocument {
  readonly document: SourceDocument;
  readonly lines: readonly EvidenceLine[];
  readonly sources: readonly SourceTable[];
}

/** More lines than this are not read through before a question is answered. */
const HANDFUL = 6;
/** Of a longer line the beginning is shown. */
const LONGEST_EVIDENCE = 240;

/** The first few of what bears on a question, each line once; what comes first in the list matters most. */
export function handful(...found: readonly (readonly QuestionEvidence[])[]): readonly QuestionEvidence[] {
  const distinct = new Map<string, QuestionEvidence>();
  for (const evidence of found.flat()) {
    const key = `${evidence.page ?? ""}\n${evidence.line ?? ""}\n${evidence.line === undefined ? evidence.text : ""}`;
    if (evidence.text !== "" && !distinct.has(key)) distinct.set(key, evidence);
  }
  return [...distinct.values()].slice(0, HANDFUL);
}

/** Rows of a table, their cells as printed and divided by tabs. */
export function rowEvidence(rows: readonly GridRow[]): readonly QuestionEvidence[] {
  return rows.map(({ cells, place }) => ({ ...place, text: shortened(cells.join("\t")) }));
}

/** The title and the lines over a table, nearest last, with the places where they stand as lines of their own. */
export function captionEvidence({ document }: AskedDocument, source: SourceTable): readonly QuestionEvidence[] {
  const first = source.header[0] ?? source.body[0];
  const end = document.blocks.findIndex(
    (block) => block.kind === "grid" && block.rows.some((row) => samePlace(row, first)),
  );
  const above = document.blocks.slice(Math.max(0, end - CAPTION_BLOCKS), Math.max(0, end));
  return source.caption.map((caption) => {
    const block = above.findLast((candidate) => candidate.kind === "text" && candidate.text.trim() === caption);
    return { ...block?.place, text: shortened(caption) };
  });
}

const CAPTION_BLOCKS = 14;

function samePlace(row: GridRow, other: GridRow | undefined): boolean {
  return row.place.line === other?.place.line && row.place.page === other?.place.page;
}

/** Sentences that match, short ones before paragraphs. */
export function sentenceEvidence({ lines }: AskedDocument, words: RegExp): readonly QuestionEvidence[] {
  return lines
    .flatMap(({ text, line, page }) => {
      const match = words.exec(text);
      if (!match) return [];
      // Of a paragraph the part around the words tells.
      const from = match.index < LONGEST_EVIDENCE - 60 ? 0 : match.index - 60;
      const part = shortened(`${from > 0 ? "…" : ""}${text.slice(from)}`);
      return [{ ...(line !== undefined && { line }), ...(page !== undefined && { page }), text: part }];
    })
    .sort((a, b) => Number(a.text.length >= LONGEST_EVIDENCE) - Number(b.text.length >= LONGEST_EVIDENCE));
}

/** Currencies (ISO 4217) that the document names, in sentences and in cells, the most often named first. */
export function currenciesNamed({ lines, sources }: AskedDocument): readonly string[] {
  const counts = new Map<string, number>();
  const cells = sources.flatMap(({ header, body }) => [...header, ...body].flatMap((row) => row.cells));
  for (const text of [...lines.map((line) => line.text), ...cells])
    for (const code of currenciesIn(text)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

/** How a message calls a table: by its title, or by where it stands. */
export function tableName({ title, header, body }: SourceTable): string {
  const line = (header[0] ?? body[0])?.place.line;
  return title === "" ? `the table${line === undefined ? "" : ` at line ${line}`}` : `“${shortened(title)}”`;
}

function shortened(text: string): string {
  const plain = text.trim();
  return plain.length > LONGEST_EVIDENCE ? `${[...plain.slice(0, LONGEST_EVIDENCE - 1)].join("").trimEnd()}…` : plain;
}
