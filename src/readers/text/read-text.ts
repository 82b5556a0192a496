import { failure, type Result, success } from "../../core/result";
import type { Block, GridBlock, SourceDocument, TextBlock } from "../document";
import type { Reader, ReadProblem, SourceFile } from "../reader";
import { decodeText } from "./decode";
import { fixedWidthBlocks } from "./fixed-width";
import type { TextLine } from "./text-line";
import { findMarkdownTable, type MarkdownRows, withoutEmphasis } from "./markdown-table";

/** More lines, wider rows and larger tables than any release has; past them something is wrong with the file. */
export const MOST_LINES = 400_000;
const MOST_CELLS_A_ROW = 512;
const MOST_CELLS_A_TABLE = 4_000_000;
const MOST_BLANKS = 4;

/**
 * Plain text: tables are lines whose cells are divided by tabs, standing inside prose, Markdown tables, or figures that
 * stand under one another. A form feed ends a page. Every block keeps the number of its line.
 */
export const textReader: Reader = {
  accepts: () => true,
  read: (file) => readText(file),
};

interface Line extends TextLine {
  readonly place: { readonly line: number; readonly page?: number };
}

/** A table's rows before they are made equally wide. */
interface RaggedRow {
  readonly cells: readonly string[];
  readonly place: Line["place"];
}

export function readText(file: SourceFile): Result<SourceDocument, ReadProblem> {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return decoded;
  const lines = linesOf(decoded.value);
  if (lines.length > MOST_LINES) return tooMuch(`the text has more than ${count(MOST_LINES)} lines`);
  const blocks = blocksOfText(lines);
  return blocks.ok ? success({ name: file.name, sha256: file.sha256, blocks: blocks.value }) : blocks;
}

/** The blocks of lines of plain text: tables with bars or tabs, and between them whatever stands at fixed widths. */
export function blocksOfText(lines: readonly Line[]): Result<readonly Block[], ReadProblem> {
  const blocks: Block[] = [];
  let plain: Line[] = [];
  const closePlain = () => {
    for (const block of fixedWidthBlocks(plain, textBlock)) blocks.push(block);
    plain = [];
  };
  for (const paragraph of paragraphsOf(lines)) {
    const table = findMarkdownTable(paragraph.map(({ text }) => text)) ?? findTabbedTable(paragraph);
    if (!table) {
      addPlain(plain, paragraph);
      continue;
    }
    closePlain();
    const read = readParagraph(paragraph, table);
    if (!read.ok) return read;
    for (const block of read.value) blocks.push(block);
  }
  closePlain();
  return success(blocks);
}

function tooMuch(reason: string): Result<never, ReadProblem> {
  return failure({ reason, remedy: "cut out the pages that hold the statements" });
}

function count(most: number): string {
  return most.toLocaleString("en-US");
}

/**
 * Lines with their numbers and pages. What follows a form feed is on the next page, be it in the same line; a text
 * without any has no pages that a reader could turn to.
 */
export function linesOf(text: string): readonly Line[] {
  const hasPages = text.includes("\f");
  let page = 1;
  const lines: Line[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const line = index + 1;
    if (!hasPages) lines.push({ text: raw, place: { line } });
    else if (!raw.includes("\f")) lines.push({ text: raw, place: { line, page } });
    else {
      for (const [i, part] of raw.split("\f").entries()) {
        if (i > 0) page++;
        if (part.trim() !== "") lines.push({ text: part, place: { line, page } });
      }
    }
  }
  return lines;
}

/** Adds a paragraph with the blank lines above it, of which more than a few say no more than those. */
function addPlain(plain: Line[], paragraph: readonly Line[]): void {
  const [before, first] = [plain.at(-1)?.place, paragraph[0]?.place];
  if (before && first) {
    const blanks = before.page === first.page ? Math.min(MOST_BLANKS, first.line - before.line - 1) : MOST_BLANKS;
    for (let i = 0; i < blanks; i++) plain.push({ text: "", place: { line: before.line + 1 + i } });
  }
  for (const line of paragraph) plain.push(line);
}

/** Runs of lines without a blank one between; a line of tabs alone is a row of blank cells, not a blank line. */
function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === "" && !(open?.some(hasCells) && hasCells(line))) open = undefined;
    else if (open) open.push(line);
    else paragraphs.push((open = [line]));
  }
  return paragraphs;
}

function hasCells({ text }: Line): boolean {
  return text.includes("\t");
}

/** From the first to the last row of a table all lines are its rows, the rest of the paragraph is text. */
function readParagraph(lines: readonly Line[], table: MarkdownRows): Result<readonly Block[], ReadProblem> {
  const rows = lines.slice(table.first, table.end).flatMap(({ place }, i): readonly RaggedRow[] => {
    const cells = table.cellsAt(table.first + i);
    return cells ? [{ cells, place }] : [];
  });
  const grid = gridBlock(rows);
  if (!grid.ok) return grid;
  return success([
    ...lines.slice(0, table.first).map(textBlock),
    ...(grid.value ? [grid.value] : []),
    ...lines.slice(table.end).map(textBlock),
  ]);
}

/** Tabs that only indent or end the lines of a paragraph make no table of it. */
function findTabbedTable(lines: readonly Line[]): MarkdownRows | undefined {
  if (!lines.some(({ text }) => text.trim().includes("\t"))) return undefined;
  return {
    first: lines.findIndex(({ text }) => text.includes("\t")),
    end: 1 + lines.findLastIndex(({ text }) => text.includes("\t")),
    cellsAt: (position) => lines[position]?.text.split("\t").map((cell) => cell.trim()),
  };
}

function textBlock({ text, place }: TextLine): TextBlock {
  const heading = /^\s{0,3}#{1,6}\s+/u.exec(text);
  return {
    kind: "text",
    text: withoutEmphasis(heading ? text.slice(heading[0].length) : text),
    heading: heading !== null,
    place,
  };
}

function gridBlock(rows: readonly RaggedRow[]): Result<GridBlock | undefined, ReadProblem> {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const [first] = rows;
  if (!first) return success(undefined);
  if (width > MOST_CELLS_A_ROW) {
    const line = rows.find(({ cells }) => cells.length > MOST_CELLS_A_ROW)?.place.line ?? first.place.line;
    return tooMuch(`line ${line} has more than ${count(MOST_CELLS_A_ROW)} cells`);
  }
  if (width * rows.length > MOST_CELLS_A_TABLE)
    return tooMuch(`the table in line ${first.place.line} has more than ${count(MOST_CELLS_A_TABLE)} cells`);
  return success({
    kind: "grid",
    rows: rows.map(({ cells, place }) => ({
      cells: cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill("")],
      place,
    })),
    place: first.place,
  });
}
