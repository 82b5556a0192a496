/** Rows of a Markdown table: `| a | b |`, with or without the outer bars. */

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** A line that opens with a bar, or the rule under a header. */
export function isMarkdownRow(line: string): boolean {
  return /^\s*\|.*\|/u.test(line) || isMarkdownRule(line);
}

/** `|---|:--:|`: divides the header from the body and holds no cells. */
export function isMarkdownRule(line: string): boolean {
  return line.includes("|") && RULE.test(line);
}

/** The cells of a row, unescaped and without emphasis marks; a bar written `\|` belongs to its cell. */
export function markdownCells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, "")
    .replace(/(?<!\\)\|$/u, "");
  return inner.split(/(?<!\\)\|/u).map(plainCell);
}

function plainCell(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/giu, " ")
    .replace(/&nbsp;/gu, " ")
    .replace(/&amp;/gu, "&")
    .replace(/\\([|$%*_#()[\]{}~<>.+-])/gu, "$1")
    .trim()
    .replace(/^(\*\*|__)(.*)\1$/u, "$2")
    .trim();
}
