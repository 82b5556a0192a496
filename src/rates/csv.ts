/** Comma-separated values (RFC 4180), of foreign making: quoted fields, any line end, and bounds on everything. */
import { failure, type Result, success } from "../core/result";

export interface CsvLimits {
  readonly characters: number;
  readonly rows: number;
  readonly columns: number;
  readonly fieldLength: number;
}

/** Thirty years of daily rates of forty currencies are 2 million characters. */
export const CSV_LIMITS: CsvLimits = { characters: 16_000_000, rows: 50_000, columns: 500, fieldLength: 1_000 };

/**
 * The rows of a text, fields trimmed, empty lines kept so that row numbers are line numbers where no field holds a line
 * end. The separator is the one that the first line has most of: comma, semicolon or tab. Fails on more than the limits
 * allow and on a quote that is never closed.
 */
export function parseCsv(text: string, limits: CsvLimits = CSV_LIMITS): Result<readonly (readonly string[])[], string> {
  if (text.length > limits.characters) return failure(`more than ${limits.characters} characters`);
  if (text.includes("\0")) return failure("it is no text");
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let [row, field, at]: [string[], string, number] = [[], "", 0];
  const tooMuch = () => {
    if (rows.length >= limits.rows) return `more than ${limits.rows} rows`;
    if (row.length >= limits.columns) return `more than ${limits.columns} columns in row ${rows.length + 1}`;
    if (field.length > limits.fieldLength)
      return `a field of more than ${limits.fieldLength} characters in row ${rows.length + 1}`;
    return undefined;
  };
  while (at < body.length) {
    const problem = tooMuch();
    if (problem !== undefined) return failure(problem);
    const character = body.charAt(at);
    if (character === '"' && field === "") {
      const quoted = readQuoted(body, at);
      if (quoted === undefined) return failure(`a quote in row ${rows.length + 1} is never closed`);
      [field, at] = [quoted.field, quoted.next];
    } else if (character === separator) {
      row.push(field.trim());
      [field, at] = ["", at + 1];
    } else if (character === "\n" || character === "\r") {
      rows.push([...row, field.trim()]);
      [row, field] = [[], ""];
      at += body.startsWith("\r\n", at) ? 2 : 1;
    } else if (character === " " && field === "") {
      // A quote may stand behind it.
      at += 1;
    } else {
      // As far as the field plainly goes in one step: most of a file is this.
      const end = plainEnd(body, at + 1, separator);
      field += body.slice(at, end);
      at = end;
    }
  }
  const problem = tooMuch();
  if (problem !== undefined) return failure(problem);
  if (field !== "" || row.length > 0) rows.push([...row, field.trim()]);
  return success(rows);
}

function separatorOf(body: string): string {
  const line = /^[^\r\n]*/.exec(body.slice(0, 10_000))?.[0] ?? "";
  const count = (separator: string) => line.split(separator).length;
  return [",", ";", "\t"].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function plainEnd(body: string, from: number, separator: string): number {
  let end = from;
  while (end < body.length) {
    const character = body.charAt(end);
    if (character === separator || character === "\n" || character === "\r") return end;
    end += 1;
  }
  return end;
}

function readQuoted(body: string, at: number): { readonly field: string; readonly next: number } | undefined {
  let field = "";
  let from = at + 1;
  for (;;) {
    const close = body.indexOf('"', from);
    if (close < 0) return undefined;
    field += body.slice(from, close);
    if (body.charAt(close + 1) !== '"') return { field, next: close + 1 };
    field += '"';
    from = close + 2;
  }
}
