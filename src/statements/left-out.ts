/** Lines and columns of a document that an analyst keeps out of the model: the print of them stays on its own sheet. */
import type { Filing } from "./filing";
import type { Statement } from "./statement";

/** A line or a column of one statement of one document, by their keys; the document by the SHA-256 of its bytes. */
export type LeftOut =
  | { readonly document: string; readonly statement: string; readonly line: string }
  | { readonly document: string; readonly statement: string; readonly column: string };

export function leftOutKey(part: LeftOut): string {
  return JSON.stringify([
    part.document,
    part.statement,
    "line" in part ? 0 : 1,
    "line" in part ? part.line : part.column,
  ]);
}

/**
 * The filing without them. A total that one of the lines is a part of is what was printed, for the rest does not make it
 * up; percentages of a column go with it, and a change against it stands alone.
 */
export function withoutLeftOut(filing: Filing, parts: readonly LeftOut[]): Filing {
  const own = parts.filter(({ document }) => document === filing.source.sha256);
  if (own.length === 0) return filing;
  const statements = filing.statements.map((statement) =>
    without(
      statement,
      own.filter((part) => part.statement === statement.id),
    ),
  );
  return statements.every((statement, i) => statement === filing.statements[i]) ? filing : { ...filing, statements };
}

function without(statement: Statement, parts: readonly LeftOut[]): Statement {
  if (parts.length === 0) return statement;
  const lines = new Set(parts.flatMap((part) => ("line" in part ? [part.line] : [])));
  const columns = new Set(parts.flatMap((part) => ("column" in part ? [part.column] : [])));
  const stays = statement.columns.map(({ key, of }) => !columns.has(key) && (of === undefined || !columns.has(of)));
  return {
    ...statement,
    columns: statement.columns.flatMap((column, i) => {
      if (stays[i] !== true) return [];
      const { against, ...alone } = column;
      return against !== undefined && columns.has(against) ? [alone] : [column];
    }),
    lines: statement.lines.flatMap((line) =>
      lines.has(line.key) ? [] : [{ ...line, facts: line.facts.filter((_, i) => stays[i]) }],
    ),
    calculations: statement.calculations.filter(
      ({ total, terms }) => !lines.has(total) && !terms.some(({ line }) => lines.has(line)),
    ),
  };
}
