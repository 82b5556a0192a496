import { failure, type Result, success } from "../../core/result";
import type { Block, DocumentPlace, GridRow, Remark, SourceDocument } from "../document";
import type { Reader, ReadProblem, SourceFile } from "../reader";
import { decodeText } from "../text/decode";
import { figureColumns } from "../layout/figure-columns";
import type { SpannedRow } from "../layout/spanned-row";
import { spannedRows } from "./cell-grid";
import { areHeadings, headingsOver } from "./heading-table";
import { joinSpannedLabels } from "./spanned-label";
import { fold, linesOf } from "./html-text";
import {
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  isHidden,
  isSilent,
  parseHtml,
  placeOf,
} from "./html-tree";
import { preformattedBlocks } from "./preformatted";

/** HTML pages: exhibits of submissions, releases on the web. Not inline XBRL, whose facts are tagged. */
export const htmlReader: Reader = {
  accepts: ({ bytes }) =>
    isHtml(String.fromCharCode(...[...bytes.subarray(0, 2048)].filter((byte) => byte > 0 && byte < 0x80))),
  read: (file) => {
    const text = decodeText(file.bytes);
    return text.ok ? readHtmlText(text.value, file) : text;
  },
};

/** The tables of old filings are tagged by <S> and <C> over their columns, and are plain text between. */
const PLAIN_TABLE = /<(?:S|CAPTION)>(?![\s\S]*<t[rdh]\b)/iu;

function isHtml(start: string): boolean {
  return (
    !PLAIN_TABLE.test(start) &&
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|div|p|center|font)\b/iu.test(
      start,
    )
  );
}

/** Reads a page that was decoded; the lines of its blocks are those of the page's source, from `firstLine` on. */
export function readHtmlText(
  text: string,
  file: Pick<SourceFile, "name" | "sha256">,
  firstLine = 1,
): Result<SourceDocument, ReadProblem> {
  const nodes = parseHtml(text);
  if (!nodes)
    return failure({
      reason: "the page is nested deeper or has more elements than any release",
      remedy: "save it anew from a browser",
    });
  const page = new PageBlocks(firstLine - 1);
  page.walk(nodes);
  if (page.tooLarge !== undefined) {
    const line = page.tooLarge.line ?? 1;
    return failure({
      reason: `the table in line ${line} is larger than any statement`,
      remedy: "cut out the statements",
    });
  }
  return success({
    name: file.name,
    sha256: file.sha256,
    blocks: page.blocks,
    ...(page.remarks.length > 0 && { remarks: page.remarks }),
  });
}

/** Collects the blocks of a page in reading order. */
class PageBlocks {
  readonly blocks: Block[] = [];
  readonly remarks: Remark[] = [];
  tooLarge: DocumentPlace | undefined;
  private inline: HtmlNode[] = [];
  /** A table of headings alone, until it is known whether the figures below are theirs. */
  private headings: readonly SpannedRow[] = [];
  private place: DocumentPlace = {};
  private readonly linesBefore: number;

  constructor(linesBefore: number) {
    this.linesBefore = linesBefore;
  }

  walk(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) this.visit(node);
    this.endInline(false);
    this.endHeadings();
  }

  private visit(node: HtmlNode): void {
    if (!isElement(node)) {
      this.inline.push(node);
      return;
    }
    if (isSilent(node)) return;
    if (isHidden(node)) {
      this.tellHidden(node);
      return;
    }
    const holdsBlocks = isBlock(node) || hasBlock(node);
    if (!holdsBlocks) {
      if (this.inline.length === 0) this.place = this.at(node);
      this.inline.push(node);
      return;
    }
    this.endInline(false);
    this.place = this.at(node);
    const typed = preformattedBlocks(node, this.place.line ?? 1);
    if (typed?.ok === true) {
      this.endHeadings();
      for (const block of typed.value) this.blocks.push(block);
    } else if (typed?.ok === false) this.tooLarge ??= this.place;
    else if (node.tagName === "table") this.table(node);
    else {
      for (const child of node.childNodes) this.visit(child);
      this.endInline(/^h[1-6]$/u.test(node.tagName));
    }
  }

  /** Figures that nobody sees are not read, and said. */
  private tellHidden(element: HtmlElement): void {
    const text = fold(rawText(element.childNodes));
    if (!/\d[\d,.]{2,}/u.test(text)) return;
    this.remarks.push({
      severity: "note",
      message: `hidden text with figures was not read: ${text.slice(0, 80)}`,
      place: this.at(element),
    });
  }

  private tellHiddenIn(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      if (isHidden(node)) this.tellHidden(node);
      else this.tellHiddenIn(node.childNodes);
    }
  }

  private endInline(heading: boolean): void {
    const lines = linesOf(this.inline);
    this.inline = [];
    for (const text of lines) this.text(text, heading, this.place);
  }

  private at(element: HtmlElement): DocumentPlace {
    const { line } = placeOf(element);
    return line === undefined ? this.place : { line: line + this.linesBefore };
  }

  private table(table: HtmlElement): void {
    // A table around tables only lays them out.
    if (holdsTable(table.childNodes)) {
      for (const child of table.childNodes) this.visit(child);
      return;
    }
    const rows = spannedRows(table);
    if (!rows) {
      this.tooLarge ??= this.at(table);
      return;
    }
    this.tellHiddenIn(table.childNodes);
    const filled = rows.filter(({ cells }) => cells.length > 0);
    const titled = filled.findIndex(({ cells }) => cells.length > 1 || (cells[0]?.from ?? 0) > 0);
    const titles = filled.slice(0, titled < 0 ? filled.length : titled);
    const body = filled.slice(titles.length);
    this.captionOf(table);
    const above = titles.length === 0 ? this.headings : [];
    this.headings = [];
    const figures = figureColumns(joinSpannedLabels(body));
    const over = above.length === 0 ? undefined : headingsOver(above, body, figures);
    if (!over) this.unread(above);
    this.lines(titles);
    if (areHeadings(body)) {
      this.headings = body;
      return;
    }
    this.grid(body, figures, over ?? []);
  }

  /** What a table says of itself above its rows. */
  private captionOf(table: HtmlElement): void {
    for (const node of table.childNodes) {
      if (!isElement(node) || node.tagName !== "caption" || isHidden(node)) continue;
      for (const text of linesOf(node.childNodes)) this.text(text, false, this.at(node));
    }
  }

  /** Headings below which no figures of their own stand are lines of the page. */
  private unread(headings: readonly SpannedRow[]): void {
    if (headings.length > 0) this.grid(headings, figureColumns(joinSpannedLabels(headings)), []);
  }

  private grid(body: readonly SpannedRow[], figures: readonly (readonly string[])[], over: readonly GridRow[]): void {
    if (!body.some(({ cells }) => cells.some(({ text, from }) => from > 0 && /\d|^[-–—]$/u.test(text)))) {
      this.lines(body);
      return;
    }
    const shifted = (row: GridRow): GridRow => ({ ...row, place: this.shifted(row.place) });
    const rows = [...over, ...figures.map((cells, i): GridRow => ({ cells, place: body[i]?.place ?? {} }))].map(
      shifted,
    );
    this.blocks.push({ kind: "grid", rows, place: rows[0]?.place ?? this.place });
  }

  private text(text: string, heading: boolean, place: DocumentPlace): void {
    this.endHeadings();
    this.blocks.push({ kind: "text", text, heading, place });
  }

  /** Headings that wait for a table of figures do so only until something else stands below them. */
  private endHeadings(): void {
    const { headings } = this;
    this.headings = [];
    this.unread(headings);
  }

  private lines(rows: readonly SpannedRow[]): void {
    for (const { cells, place } of rows) {
      this.text(cells.map((cell) => cell.text).join(" "), false, this.shifted(place));
    }
  }

  private shifted({ line }: DocumentPlace): DocumentPlace {
    return line === undefined ? {} : { line: line + this.linesBefore };
  }
}

function hasBlock(element: HtmlElement): boolean {
  return element.childNodes.some((node) => isElement(node) && (isBlock(node) || hasBlock(node)));
}

function holdsTable(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => isElement(node) && (node.tagName === "table" || holdsTable(node.childNodes)));
}

function rawText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (isElement(node) ? rawText(node.childNodes) : "value" in node ? node.value : ""))
    .join(" ");
}
