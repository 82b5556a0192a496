import { SaxesParser, type SaxesTagPlain } from "saxes";
import { failure, type Result, success } from "../../core/result";
import { type Archive, isArchive, openArchive } from "../archive/open-archive";
import type { Block, Remark, SourceDocument } from "../document";
import type { Reader, ReadProblem, SourceFile } from "../reader";
import { formatCodeOf, printNumber } from "./number-print";
import type { SheetRow } from "./sheet-area";
import { blocksOfSheet, type MergedCells } from "./sheet-blocks";

const MOST_SHEETS = 500;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;
const MOST_CELLS = 2_000_000;
const MOST_MERGES = 10_000;

/** Excel workbooks (ECMA-376): each sheet a heading with its name or title and the table as it is shown. */
export const workbookReader: Reader = {
  accepts: ({ bytes }) => isArchive(bytes),
  read: (file) => {
    const archive = openArchive(file.bytes);
    return archive.ok ? readWorkbook(archive.value, file) : archive;
  },
};

interface Handlers {
  readonly open?: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Document types and damage end the reading; names are taken without their prefix. */
function parseXml(bytes: Uint8Array | undefined, { open, text, close }: Handlers): boolean {
  if (!bytes) return false;
  const { TextDecoder } = globalThis as unknown as {
    readonly TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };
  };
  const source = new TextDecoder("utf-8").decode(bytes);
  const parser = new SaxesParser();
  const state = { damaged: false };
  const stop = () => {
    state.damaged = true;
  };
  parser.on("error", stop);
  parser.on("doctype", stop);
  if (open) parser.on("opentag", open);
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", ({ name }) => close(plain(name)));
  for (let at = 0; at < source.length && !state.damaged; at += 65_536) parser.write(source.slice(at, at + 65_536));
  if (!state.damaged) parser.close();
  return !state.damaged;
}

function plain(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attribute(tag: SaxesTagPlain, name: string): string | undefined {
  return Object.entries(tag.attributes).find(([key]) => key === name)?.[1];
}

interface Styles {
  readonly codes: readonly string[];
}

function readWorkbook(archive: Archive, file: SourceFile): Result<SourceDocument, ReadProblem> {
  const book = readBook(archive);
  if (!book)
    return failure({
      reason: "the archive holds no Excel workbook that can be read",
      remedy: "open it in Excel and save it again",
    });
  if (book.sheets.length > MOST_SHEETS)
    return failure({
      reason: `the workbook has more than ${MOST_SHEETS} sheets`,
      remedy: "keep the sheets with the statements",
    });
  const shared = readShared(archive.get("xl/sharedStrings.xml"));
  const styles = readStyles(archive.get("xl/styles.xml"));
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  let cells = 0;
  for (const [index, { name, path, hidden }] of book.sheets.entries()) {
    const page = index + 1;
    if (hidden) {
      remarks.push({ severity: "note", message: `the hidden sheet “${name}” was not read`, place: { page } });
      continue;
    }
    const sheet = readSheet(archive.get(path), shared, styles, book.from1904);
    if (sheet === undefined) {
      remarks.push({ severity: "incomplete", message: `the sheet “${name}” could not be read`, place: { page } });
      continue;
    }
    cells += sheet.rows.reduce((sum, row) => sum + row.cells.size, 0);
    if (cells > MOST_CELLS || sheet.rows.length > MOST_ROWS)
      return failure({
        reason: `the sheet “${name}” is larger than any statement`,
        remedy: "keep the sheets with the statements",
      });
    if (sheet.hidesColumns)
      remarks.push({ severity: "note", message: `the hidden columns of “${name}” were not read`, place: { page } });
    for (const block of blocksOfSheet(name, sheet.rows, sheet.merges, page)) blocks.push(block);
  }
  return success({ name: file.name, sha256: file.sha256, blocks, ...(remarks.length > 0 && { remarks }) });
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly from1904: boolean;
}

function readBook(archive: Archive): Book | undefined {
  const targets = new Map<string, string>();
  parseXml(archive.get("xl/_rels/workbook.xml.rels"), {
    open: (tag) => {
      const [id, target] = [attribute(tag, "Id"), attribute(tag, "Target")];
      if (id !== undefined && target !== undefined)
        targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  let from1904 = false;
  const read = parseXml(archive.get("xl/workbook.xml"), {
    open: (tag) => {
      if (plain(tag.name) === "workbookPr") from1904 = isTrue(attribute(tag, "date1904"));
      if (plain(tag.name) !== "sheet") return;
      const id = Object.entries(tag.attributes).find(([key]) => plain(key) === "id" && key !== "id")?.[1];
      sheets.push({
        name: attribute(tag, "name") ?? "",
        path: targets.get(id ?? "") ?? "",
        hidden: /hidden/iu.test(attribute(tag, "state") ?? ""),
      });
    },
  });
  return read && sheets.length > 0 ? { sheets, from1904 } : undefined;
}

function readShared(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let current: string | undefined;
  let inText = false;
  let phonetic = false;
  parseXml(bytes, {
    open: ({ name }) => {
      const tag = plain(name);
      if (tag === "si") current = "";
      else if (tag === "t") inText = true;
      else if (tag === "rPh") phonetic = true;
    },
    text: (piece) => {
      if (current !== undefined && inText && !phonetic) current += piece;
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      else if (tag === "rPh") phonetic = false;
      else if (tag === "si") {
        strings.push(current ?? "");
        current = undefined;
      }
    },
  });
  return strings;
}

function readStyles(bytes: Uint8Array | undefined): Styles {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  parseXml(bytes, {
    open: (tag) => {
      const name = plain(tag.name);
      if (name === "numFmt") own.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "General");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) ids.push(Number(attribute(tag, "numFmtId") ?? "0"));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return { codes: ids.map((id) => formatCodeOf(id, own)) };
}

interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedCells[];
  /** Columns that nobody sees hold something. */
  readonly hidesColumns: boolean;
}

function readSheet(
  bytes: Uint8Array | undefined,
  shared: readonly string[],
  { codes }: Styles,
  from1904: boolean,
): Sheet | undefined {
  const rows: SheetRow[] = [];
  const hidden: (readonly [number, number])[] = [];
  const merges: MergedCells[] = [];
  let hidesColumns = false;
  let row: SheetRow | undefined;
  let cell: { column: number; type: string; style: number; value: string; inline: string } | undefined;
  let inside: "v" | "t" | undefined;
  let isHiddenRow = false;
  const read = parseXml(bytes, {
    open: (tag) => {
      const name = plain(tag.name);
      if (name === "col" && isTrue(attribute(tag, "hidden")))
        hidden.push([Number(attribute(tag, "min")) - 1, Number(attribute(tag, "max")) - 1]);
      else if (name === "mergeCell") {
        const merged = mergedCells(attribute(tag, "ref") ?? "");
        if (merged && merges.length < MOST_MERGES) merges.push(merged);
      } else if (name === "row") {
        isHiddenRow = isTrue(attribute(tag, "hidden"));
        const number = rowNumber(attribute(tag, "r")) ?? (rows.at(-1)?.number ?? 0) + 1;
        row = { number, cells: new Map() };
        if (!isHiddenRow && rows.length <= MOST_ROWS) rows.push(row);
      } else if (name === "c" && row) {
        const letters = /^[A-Z]{1,3}/u.exec(attribute(tag, "r") ?? "")?.[0];
        const column = letters === undefined ? Math.max(-1, ...row.cells.keys()) + 1 : columnOf(letters);
        cell = {
          column,
          type: attribute(tag, "t") ?? "n",
          style: Number(attribute(tag, "s") ?? "0"),
          value: "",
          inline: "",
        };
      } else if (name === "v") inside = "v";
      else if (name === "t" && cell) inside = "t";
    },
    text: (piece) => {
      if (!cell || !inside) return;
      if (inside === "v") cell.value += piece;
      else cell.inline += piece;
    },
    close: (name) => {
      if (name === "v" || name === "t") inside = undefined;
      if (name !== "c" || !cell || !row) return;
      const text = textOf(cell, shared, codes, from1904).replace(/\s+/gu, " ").trim();
      const { column } = cell;
      cell = undefined;
      if (text === "" || column >= MOST_COLUMNS) return;
      if (hidden.some(([from, to]) => from <= column && column <= to)) hidesColumns = true;
      else row.cells.set(column, text);
    },
  });
  return read ? { rows: rows.filter(({ cells }) => cells.size > 0), merges, hidesColumns } : undefined;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function textOf(
  cell: { readonly type: string; readonly style: number; readonly value: string; readonly inline: string },
  shared: readonly string[],
  codes: readonly string[],
  from1904: boolean,
): string {
  switch (cell.type) {
    case "s":
      return /^\d+$/u.test(cell.value) ? (shared[Number(cell.value)] ?? "") : ""; // without an index it is blank
    case "inlineStr":
      return cell.inline;
    case "n":
      return cell.value === "" ? "" : printNumber(cell.value, codes[cell.style] ?? "General", from1904);
    case "b":
      return cell.value === "1" ? "TRUE" : "FALSE";
    default:
      return cell.value; // str: a formula's text; e: an error's name
  }
}

/** A row that no sheet can have is no place to point to. */
function rowNumber(stored: string | undefined): number | undefined {
  const number = /^\d{1,7}$/u.test(stored ?? "") ? Number(stored) : 0;
  return number >= 1 && number <= 1_048_576 ? number : undefined;
}

function mergedCells(ref: string): MergedCells | undefined {
  const groups = /^(?<left>[A-Z]{1,3})(?<top>\d{1,7}):(?<right>[A-Z]{1,3})(?<bottom>\d{1,7})$/u.exec(ref)?.groups;
  if (!groups) return undefined;
  const { left = "", top, right = "", bottom } = groups;
  return { rows: [Number(top), Number(bottom)], columns: [columnOf(left), columnOf(right)] };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
