/**
 * Runs of blanks cut to a length that no print needs. Labels and sentences are searched with many patterns that pass over
 * blanks; over thousands of them a search takes the square or the cube of that time, and a page can be made of them.
 */
import type { Block, SourceDocument } from "./document";

const LONGEST = 16;
const LONGER = new RegExp(`\\s{${LONGEST + 1},}`, "gu");

export function withoutLongBlanks(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.map(shortened) };
}

function shortened(block: Block): Block {
  if (block.kind === "text") return { ...block, text: shorter(block.text) };
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(shorter) })) };
}

function shorter(text: string): string {
  return text.length > LONGEST ? text.replace(LONGER, (run) => run.slice(0, LONGEST)) : text;
}
