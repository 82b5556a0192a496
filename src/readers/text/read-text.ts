import { failure, type Result, success } from "../../core/result";
import type { Block, GridBlock, GridRow, SourceDocument, TextBlock } from "../document";
import type { Reader, ReadProblem, SourceFile } from "../reader";
import { decodeText } from "./decode";
import { isMarkdownRow, isMarkdownRule, markdownCells } from "./markdown-table";

/** More lines or wider rows than any release has; past them something is wrong with the file. */
const MOST_LINES = 400_000;
const MOST_CELLS_A_ROW = 512;

/**
 * Plain text: tables are lines whose cells are divided by tabs, standing inside prose, or Markdown tables. A form feed
 * ends a page. Every block keeps the number of its line.
 */
export const textReader: Reader = {
  accepts: () => true,
  read: readText,
};

interface Line {
  readonly text: string;
  readonly line: number;
  readonly page: number;
}

function readText(file: SourceFile): Result<SourceDocument, ReadProblem> {
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return decoded;
  const lines = linesOf(decoded.value);
  if (lines.length > MOST_LINES) {
    return failure({
      reason: `the text has more than ${MOST_LINES.toLocaleString("en-US")} lines`,
      remedy: "cut out the pages that hold the statements",
    });
  }
  return success({ name: file.name, sha256: file.sha256, blocks: blocksOf(lines) });
}

function linesOf(text: string): readonly Line[] {
  let page = 1;
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .map((raw, index) => {
      if (raw.includes("\f")) page++;
      return { text: raw.replaceAll("\f", ""), line: index + 1, page };
    });
}

function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while ((lines[end]?.text.trim() ?? "") !== "") end++;
    if (end > start) blocks.push(...paragraphBlocks(lines.slice(start, end)));
    start = end + 1;
  }
  return blocks;
}

/** Lines without a blank one between: from the first to the last row of a table they are its rows, the rest is text. */
function paragraphBlocks(lines: readonly Line[]): readonly Block[] {
  const cellsOf = lines.some(({ text }) => isMarkdownRow(text)) ? markdownRow : tabRow;
  const isRow = ({ text }: Line) => (cellsOf === markdownRow ? isMarkdownRow(text) : text.includes("\t"));
  const first = lines.findIndex(isRow);
  if (first < 0) return lines.map(textBlock);
  const last = lines.findLastIndex(isRow);
  const grid = gridBlock(lines.slice(first, last + 1), cellsOf);
  return [...lines.slice(0, first).map(textBlock), ...(grid ? [grid] : []), ...lines.slice(last + 1).map(textBlock)];
}

function textBlock({ text, line, page }: Line): TextBlock {
  const heading = /^\s{0,3}#{1,6}\s+/u.exec(text);
  return {
    kind: "text",
    text: heading ? text.slice(heading[0].length) : text,
    heading: heading !== null,
    place: { line, page },
  };
}

function gridBlock(lines: readonly Line[], cellsOf: (text: string) => readonly string[]): GridBlock | undefined {
  const rows = lines.flatMap(({ text, line, page }) =>
    isMarkdownRule(text) ? [] : [{ cells: cellsOf(text).slice(0, MOST_CELLS_A_ROW), place: { line, page } }],
  );
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const padded: readonly GridRow[] = rows.map(({ cells, place }) => ({
    cells: cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill("")],
    place,
  }));
  return padded[0] ? { kind: "grid", rows: padded, place: padded[0].place } : undefined;
}

function tabRow(text: string): readonly string[] {
  return text.split("\t").map((cell) => cell.trim());
}

function markdownRow(text: string): readonly string[] {
  return isMarkdownRow(text) ? markdownCells(text) : [text.trim()];
}
