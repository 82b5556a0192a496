import type { Block } from "../document";
import { blocksOfLines } from "../layout/blocks-of-lines";
import type { PlacedLine, PlacedWord } from "../layout/placed-line";
import { oneCellTables } from "./one-cell-lines";
import type { TextLine } from "./text-line";

const TAB = 8;
/** Wider lines are prose without line ends. */
const WIDEST_LINE = 1_000;
/** Tags of the time when filings were plain text; those of a table's parts stand alone or at the columns' starts. */
const BREAK_TAG = /^\s*<\/?(?:TABLE|PAGE)>/iu;
const TAG_LINE = /^\s*(?:<\/?(?:TABLE|PAGE|CAPTION|S|C|FN|F\d{1,2}|R|BR)>\s*)+(?:\d{1,4}\s*)?$/iu;

/** The blocks of a text of fixed width: tables where figures stand under one another, else a block a line. */
export function fixedWidthBlocks(lines: readonly TextLine[], textBlock: (line: TextLine) => Block): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of partsOf(lines)) {
    let at = 0;
    for (const { first, end, grid } of oneCellTables(part)) {
      for (const block of alignedBlocks(part.slice(at, first), textBlock)) blocks.push(block);
      blocks.push(grid);
      at = end;
    }
    for (const block of alignedBlocks(part.slice(at), textBlock)) blocks.push(block);
  }
  return blocks;
}

function alignedBlocks(lines: readonly TextLine[], textBlock: (line: TextLine) => Block): readonly Block[] {
  const byPlace = new Map(lines.map((line) => [line.place, line]));
  return blocksOfLines(lines.map(placedLine)).map((block) => {
    const line = block.kind === "text" ? byPlace.get(block.place) : undefined;
    return line ? textBlock(line) : block;
  });
}

/** A tag that opens or ends a table or a page ends the part before it; no table reaches over it. */
function partsOf(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const parts: TextLine[][] = [[]];
  for (const line of lines) {
    if (BREAK_TAG.test(line.text)) parts.push([]);
    if (!TAG_LINE.test(line.text)) parts.at(-1)?.push(line);
  }
  return parts;
}

/** Words are what two spaces or more divide; leader dots are space. */
export function placedLine({ text, place }: TextLine): PlacedLine {
  if (text.length > WIDEST_LINE) return { words: [{ text: text.trim(), left: 0, right: text.length }], place };
  // An ideographic space is as wide as two others.
  const line = withoutLeaders(expandTabs(text).replaceAll("\u3000", "  "));
  const words: PlacedWord[] = [];
  for (const match of line.matchAll(/\S+(?:[ \u00a0]\S+)*/gu)) {
    const left = widthOf(line.slice(0, match.index));
    words.push({ text: match[0], left, right: left + widthOf(match[0]) });
  }
  return { words, place };
}

/** Characters of East Asia take two places (Unicode Standard Annex 11), in the blocks that releases use. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

function widthOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let expanded = "";
  for (const character of text) expanded += character === "\t" ? " ".repeat(TAB - (expanded.length % TAB)) : character;
  return expanded;
}

function withoutLeaders(text: string): string {
  return text.replace(/(?:\. ?){3,}/gu, (dots) => " ".repeat(dots.length));
}
