/** Tables in Markdown: rows of cells between bars, with a rule under the header, with or without the outer bars. */

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const LONG_RULE = /-{3}/u;
const BAR = /(?<!\\)\|/u;

/** The cells of each row, by the row's position among the lines; lines before and after the table are no rows. */
export interface MarkdownRows {
  readonly first: number;
  /** Position after the last row. */
  readonly end: number;
  /** Undefined for a rule, which holds no cells. */
  readonly cellsAt: (position: number) => readonly string[] | undefined;
}

/**
 * The table in a paragraph, if it holds one. It is told by the rule under its header or, where that is left out, by
 * lines that open with a bar. A rule of one or two dashes anywhere else is a row of nils.
 */
export function findMarkdownTable(lines: readonly string[]): MarkdownRows | undefined {
  const rule = lines.findIndex((line, i) => isRule(line) && BAR.test(lines[i - 1] ?? ""));
  const opening = lines.findIndex(opensWithBar);
  if (rule < 0 && opening < 0) return undefined;
  const first = rule < 0 || (opening >= 0 && opening < rule) ? opening : rule - 1;
  const end = 1 + lines.findLastIndex((line, i) => i >= first && (rule < 0 ? opensWithBar(line) : BAR.test(line)));
  // Where the rule has no outer bars, a bar that opens a row divides a blank label from the cells.
  const hasOuterBars = rule < 0 || opensWithBar(lines[rule] ?? "");
  return {
    first,
    end,
    cellsAt: (position) => {
      const line = lines[position] ?? "";
      const divides = position === rule || (isRule(line) && LONG_RULE.test(line));
      return divides ? undefined : cellsOf(line, hasOuterBars);
    },
  };
}

function isRule(line: string): boolean {
  return line.includes("|") && RULE.test(line);
}

function opensWithBar(line: string): boolean {
  return /^\s*\|.*\|/u.test(line);
}

/** The cells of a row, unescaped and without emphasis; a bar written `\|` belongs to its cell. */
function cellsOf(line: string, hasOuterBars: boolean): readonly string[] {
  const inner = hasOuterBars
    ? line
        .trim()
        .replace(/^\|/u, "")
        .replace(/(?<!\\)\|$/u, "")
    : line;
  return inner.split(BAR).map(plainCell);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["nbsp", " "],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["mdash", "—"],
  ["ndash", "–"],
  ["minus", "−"],
  ["yen", "¥"],
  ["pound", "£"],
  ["euro", "€"],
  ["amp", "&"],
]);

function plainCell(cell: string): string {
  const text = cell
    .replace(/<br\s*\/?>/giu, " ")
    .replace(/<sup>([^<>]*)<\/sup>/giu, "^{$1}")
    .replace(/&([a-z]{2,5});/gu, (entity, name: string) => ENTITIES.get(name) ?? entity)
    .replace(/\\([|$%*_#()[\]{}~<>.+-])/gu, "$1");
  return withoutEmphasis(text);
}

/** `**8,675**`, `***(8,344)***` and `__1Q03__` are what they emphasise; "*1" is a footnote's mark. */
export function withoutEmphasis(text: string): string {
  const plain = text.trim();
  const inner = /^(?<mark>\*{1,3}|_{1,3})(?<text>[^*_\s](?:.*[^*_\s])?)\k<mark>$/u.exec(plain)?.groups?.["text"];
  return inner ?? plain;
}
