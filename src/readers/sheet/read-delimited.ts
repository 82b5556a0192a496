import { failure, type Result, success } from "../../core/result";
import type { Block, GridRow, SourceDocument } from "../document";
import type { Reader, ReadProblem, SourceFile } from "../reader";
import type { SpannedRow } from "../layout/spanned-row";
import { decodeText } from "../text/decode";
import { isPageSheet, pageBlocks } from "./page-sheet";

type Delimiter = "," | ";";

/** More than any table has; each record is kept, and takes many times its text. */
const MOST_LINES = 400_000;

/**
 * Text whose lines are records of fields with commas or semicolons between (RFC 4180). Tab-separated text is read with
 * the plain text, where tables stand inside prose.
 */
export const delimitedReader: Reader = {
  accepts: ({ bytes }) => {
    const text = decodeText(bytes.subarray(0, 65_536));
    return text.ok && delimiterOf(text.value) !== undefined;
  },
  read: (file) => {
    const text = decodeText(file.bytes);
    if (!text.ok) return text;
    if (linesOf(text.value) > MOST_LINES)
      return failure({
        reason: `the table has more than ${MOST_LINES.toLocaleString("en-US")} lines`,
        remedy: "cut out the rows of the statements",
      });
    return readDelimited(text.value, delimiterOf(text.value.slice(0, 65_536)) ?? ",", file);
  },
};

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/**
 * The delimiter whose fields are as many in nearly all lines that have any; commas inside numbers and prose vary. A
 * tab anywhere leaves it to the plain text.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  if (text.includes("\t")) return undefined;
  const candidates = ([";", ","] as const).flatMap((delimiter) => {
    const lined = recordsOf(text, delimiter);
    if (isEven(lined)) return [{ delimiter, records: lined.length }];
    const records = lined.filter(({ fields }) => fields.length > 1);
    const widths = new Map<number, number>();
    for (const { fields } of records) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
    const [common] = [...widths].sort((a, b) => b[1] - a[1]);
    const figures = records.filter(({ fields }) =>
      fields.slice(1).some((field) => /^[\s$¥€(△-]*\d[\d.,]*[)%\s]*$/u.test(field)),
    );
    const isTable =
      common !== undefined &&
      !cutsNumbers(records, common[0]) &&
      !(delimiter === "," && areNumbers(records)) &&
      !isAligned(records) &&
      common[1] >= 3 &&
      common[1] * 10 >= records.length * 8 &&
      figures.length * 2 >= records.length;
    const lines = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== "").length;
    return isTable && records.length * 2 >= lines ? [{ delimiter, records: common[1] }] : [];
  });
  return candidates.sort((a, b) => b.records - a.records)[0]?.delimiter;
}

const LEAST_EVEN_FIELDS = 4;
const LEAST_EVEN_RECORDS = 8;

/** Every record of a sheet that was saved as text has all its fields, be they blank, in its lines of prose too. */
function isEven(records: readonly Record[]): boolean {
  const width = records[0]?.fields.length ?? 0;
  // The last one may be cut where the sample ends.
  const whole = records.slice(0, -1);
  return (
    width >= LEAST_EVEN_FIELDS &&
    whole.length >= LEAST_EVEN_RECORDS &&
    whole.every(({ fields }) => fields.length === width)
  );
}

/**
 * Rows wider than their header, with three digits behind one to three in most of them: the commas stand inside
 * numbers, and their parts would pass for figures of other columns.
 */
function cutsNumbers(records: readonly Record[], width: number): boolean {
  const [header] = records;
  if (!header || header.fields.length >= width) return false;
  const cut = records.filter(({ fields }) =>
    fields.some((field, i) => /^\d{3}\)?$/u.test(field) && /^[$¥€£(-]*\d{1,3}$/u.test(fields[i - 1] ?? "")),
  );
  return cut.length * 2 >= records.length;
}

/** A figure a line, as where a page was pasted a cell a line: the commas are those of numbers. */
function areNumbers(records: readonly Record[]): boolean {
  const numbers = records.filter(({ fields }) =>
    /^[$(]{0,2}\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?\)?$/u.test(fields.join(",").trim()),
  );
  return numbers.length * 2 > records.length;
}

/** Figures that several blanks hold apart inside a field stand under one another: the commas are those of numbers. */
function isAligned(records: readonly Record[]): boolean {
  const aligned = records.filter(({ fields }) => fields.some((field) => /[\p{L}\d).] {2,}[$¥€£(-]*\d/u.test(field)));
  return aligned.length * 2 >= records.length;
}

interface Record {
  readonly fields: readonly string[];
  readonly line: number;
}

/** Quoted fields may hold delimiters, doubled quotes and ends of lines. */
function recordsOf(text: string, delimiter: Delimiter): readonly Record[] {
  const records: Record[] = [];
  let fields: string[] = [];
  let field = "";
  let quoted = false;
  let line = 1;
  let startedAt = 1;
  const endField = () => {
    fields.push(field.trim());
    field = "";
  };
  const endRecord = () => {
    endField();
    records.push({ fields, line: startedAt });
    fields = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (char === "\n") line++;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && field.trim() === "") {
      quoted = true;
      field = "";
    } else if (char === delimiter) endField();
    else if (char === "\n" || (char === "\r" && text[i + 1] !== "\n")) {
      endRecord();
      startedAt = line;
    } else if (char !== "\r") field += char;
  }
  if (field !== "" || fields.length > 0) endRecord();
  return records;
}

/** In a sheet saved as text longer first fields alone in their record are prose; a table's label is shorter. */
const LONGEST_LABEL = 120;

/**
 * Records with one field above a table are lines of text. A blank record ends a table, but in a sheet that was saved as
 * text it only spaces its rows out: there prose does.
 */
function readDelimited(
  text: string,
  delimiter: Delimiter,
  { name, sha256 }: SourceFile,
): Result<SourceDocument, ReadProblem> {
  const blocks: Block[] = [];
  let rows: GridRow[] = [];
  const endTable = () => {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const [first] = rows;
    if (first) {
      const even = rows.map(({ cells, place }) => ({
        cells: [...cells, ...Array<string>(width - cells.length).fill("")],
        place,
      }));
      blocks.push({ kind: "grid", rows: even, place: first.place });
    }
    rows = [];
  };
  const records = recordsOf(text.replace(/^\uFEFF/u, ""), delimiter);
  const isSheet = isEven(records);
  const spanned = isSheet ? records.map(spannedRow).filter(({ cells }) => cells.length > 0) : [];
  if (isPageSheet(spanned)) return success({ name, sha256, blocks: pageBlocks(spanned) });
  for (const { fields, line } of records) {
    const filled = fields.filter((field) => field !== "");
    const place = { line };
    const isAlone = filled.length === 1 && fields[0] !== "";
    if (isSheet && isAlone && (filled[0]?.length ?? 0) > LONGEST_LABEL) endTable();
    if (filled.length === 0) {
      if (!isSheet) endTable();
    } else if (isAlone && rows.length === 0)
      blocks.push({ kind: "text", text: filled[0] ?? "", heading: false, place });
    else rows.push({ cells: fields.slice(0, 512), place });
  }
  endTable();
  return success({ name, sha256, blocks });
}

function spannedRow({ fields, line }: Record): SpannedRow {
  const cells = fields.slice(0, 512).flatMap((field, i) => {
    const text = field.replace(/\s+/gu, " ").trim();
    return text === "" ? [] : [{ from: i, to: i, text }];
  });
  return { cells, place: { line } };
}
