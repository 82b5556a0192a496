import type { Filing } from "../statements/filing";
import { lineOf } from "../statements/filing";
import { linkedPrint } from "./source-address";
import type { PlanModel } from "./model";
import type { SeriesRow } from "./series";

/** A footnote of a line, in the issuer's words. */
export interface QuotedNote {
  readonly label: string;
  readonly mark: string;
  readonly text: string;
  /** The title of the table whose line bears the mark. */
  readonly table: string;
}

/** The footnotes that the filings hang on a row, each text once, the latest filing's first. */
export function footnotesOf(model: PlanModel, rows: readonly SeriesRow[]): readonly QuotedNote[] {
  const found = new Map<string, QuotedNote>();
  for (const row of rows) {
    const figures = [...row.cells.values()].sort((a, b) => b.filing - a.filing);
    for (const { fact, filing } of figures) {
      const source = model.filings[filing]?.filing;
      const statement = source?.statements.find(({ id }) => id === fact.statement);
      const line = statement && lineOf(statement, fact.line);
      if (!source || !line) continue;
      const table = linkedPrint(fact).table;
      for (const mark of line.marks) {
        const text = noteText(source, table, mark);
        if (text === undefined || found.has(text)) continue;
        found.set(text, { label: line.label, mark, text, table: source.tables[table]?.title ?? "" });
      }
    }
  }
  return [...found.values()];
}

/** The note stands under its own table, or, at the foot of the page, under a later one of the same language. */
function noteText(filing: Filing, table: number, mark: string): string | undefined {
  const language = filing.tables[table]?.language;
  for (const other of filing.tables.slice(table)) {
    if (other.language !== language) continue;
    const note = other.notes.find((candidate) => candidate.mark === mark);
    if (note) return note.text;
  }
  return undefined;
}

/** Depreciation¹⁵ as one line of text. */
export function quote({ label, mark, text, table }: QuotedNote): string {
  return `${label} (note ${mark}, ${table}): “${text}”`;
}
