import type { Block, GridRow, SourceDocument, TextBlock } from "../readers/document";
import type { Footnote } from "../statements/statement";
import type { Language } from "../statements/fact";
import { conceptOf, statementKindOfTitle, stripMarks } from "../statements/label";
import { parseUnitWords } from "./caption";
import { isChinese } from "./chinese-text";
import { filledCells, textAt } from "./figure-row";
import { titleRowsOf } from "./header-title";
import { parsePeriodWords } from "./period-words";
import { turned } from "./turned-table";
import { headerLength } from "./table-grid";
import { partsOf } from "./table-part";

/** A table of the document, joined over page breaks, with the lines around it that belong to it. */
export interface SourceTable {
  readonly language: Language;
  readonly title: string;
  readonly caption: readonly string[];
  /** The sentence that leads to the table, if one stands directly above its caption. */
  readonly introduction: string;
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly notes: readonly Footnote[];
}

interface OpenTable {
  readonly captionAt: number;
  readonly grids: number[];
  header: readonly GridRow[];
  body: readonly GridRow[];
  readonly caption: readonly string[];
  readonly introduction: string;
  readonly title: string;
}

const NOTE_MARK =
  /^\s*(?:(?:note|注記?|注)\s*[:：]?\s*)?(?<mark>[⁰¹²³⁴-⁹]+|\*{1,3}\d{0,2}|※\d{0,2}|\((?:\d{1,2}|[a-z])\)|[†‡§])\s*[:：.)]?\s*(?<text>\S.*)$/iu;
/** （注）包括利益 2025年3月期 2,512百万円 is said of the table above. */
const JAPANESE_NOTE = /^[(（]\s*(?:注|注記|参考)\s*[\d０-９]{0,2}\s*[)）]\s*\S/u;
/** Captions are short; longer lines are prose. */
const LONGEST_CAPTION = 200;
const CAPTION_REACH = 12;

/** All tables of a document in reading order. Grids without any figure are none. */
export function findTables(document: SourceDocument): readonly SourceTable[] {
  const { blocks } = document;
  const runningLines = repeatedLines(blocks);
  const tables: OpenTable[] = [];
  let previousGrid = -1;
  blocks.forEach((block, index) => {
    if (block.kind !== "grid") return;
    for (const [part, rows] of partsOf(block).entries()) {
      const between = part === 0 ? textBetween(blocks, previousGrid, index) : [];
      const last = tables.at(-1);
      const length = headerLength(rows);
      if (last && continues(last, rows, length, between, runningLines)) {
        last.body = [...last.body, ...rows.slice(length)];
        last.grids.push(index);
      } else if (rows.slice(length).length > 0 && rows.some((row) => row.cells.length > 1)) {
        const note = last && noteLeading(last, between);
        const body = rows.slice(length);
        const header = rows.slice(0, length);
        const isPart = isBare(between) && (isTitled(body) || hasTitle(header) || isSameHeader(last, header));
        const isNext = last !== undefined && part > 0 && isNextSection(last, header);
        const isSame = last !== undefined && isBare(between) && (isNext || hasSameLabels(last, body));
        const above = part > 0 || isPart || isSame || note ? last : undefined;
        const opened = openTable(rows, length, between, runningLines, index, above, isSame);
        tables.push(note === undefined ? opened : { ...opened, title: note });
      }
    }
    previousGrid = index;
  });
  let toDate = false;
  return tables.map((table, i) => {
    toDate = table.caption.some(countsToDate) || (toDate && !opensSection(table, tables[i - 1], blocks));
    return closeTable(table, blocks, tables[i + 1]?.grids[0] ?? blocks.length, toDate);
  });
}

/** Between two parts of one exhibit stands nothing but ruled lines: the caption over the first speaks of both. */
function isBare(between: readonly TextBlock[]): boolean {
  return between.every(({ text }) => !/[\p{L}\p{N}]/u.test(text));
}

/**
 * "(1) Includes stock-based compensation as follows:" below a statement with that mark leads to a table of its own, which
 * is printed in the units of the statement.
 */
function noteLeading({ body }: OpenTable, between: readonly TextBlock[]): string | undefined {
  const found = NOTE_MARK.exec(between.at(-1)?.text.trim() ?? "")?.groups;
  const { mark = "", text = "" } = found ?? {};
  if (!/[:：]$|\b(?:as follows|following table)\b/iu.test(text)) return undefined;
  const isUsed = body.some(({ cells }) =>
    stripMarks((cells[0] ?? "").replace(/\s*[:：]$/u, "")).marks.some((own) => plainMark(own) === plainMark(mark)),
  );
  return isUsed ? text.replace(/\s*[:：]$/u, "") : undefined;
}

/** "Fiscal 2009 | First Quarter | …" below "Fiscal 2010 | First Quarter | …" is the next part of one exhibit. */
function isSameHeader(last: OpenTable | undefined, header: readonly GridRow[]): boolean {
  const columns = (rows: readonly GridRow[]) => rows.map(({ cells }) => cells.slice(1).join("\t")).join("\n");
  return last !== undefined && header.length > 0 && columns(last.header) === columns(header);
}

/** "BALANCE SHEET DATA:" in its first row names a table as a part of what stands above it, and so do total assets. */
function isTitled(rows: readonly GridRow[]): boolean {
  const [first] = rows;
  if (first && filledCells(first).length === 0 && isTableTitle(first.cells[0] ?? "")) return true;
  return rows.some((row) => conceptOf(row.cells[0] ?? "", { kind: "balance", path: [] }) === "total-assets");
}

/** "Selected Balance Sheet Data | 3/31/99 | 12/31/98": the title stands in the line of the columns' headings. */
function hasTitle(header: readonly GridRow[]): boolean {
  return header.some(({ cells }) => isTableTitle(cells[0] ?? ""));
}

/** The same columns below another period of their own: what stands over the first section speaks of all. */
function isNextSection(last: OpenTable, header: readonly GridRow[]): boolean {
  const [period] = header;
  return (
    period !== undefined &&
    header.length > 1 &&
    textAt(period, 0) === "" &&
    filledCells(period).length === 1 &&
    isSameHeader({ ...last, header: last.header.slice(1) }, header.slice(1))
  );
}

/** The same lines for other periods, under nothing but their headings: the caption over the first is theirs. */
function hasSameLabels({ body }: OpenTable, rows: readonly GridRow[]): boolean {
  const labels = (of: readonly GridRow[]) => of.map(({ cells }) => cells[0]?.trim() ?? "");
  const own = labels(rows);
  return own.length > 1 && own.join("\t") === labels(body).join("\t");
}

function countsToDate(line: string): boolean {
  return /累計/u.test(line);
}

/** Between the parts of a section stand notes; the next section has a number, as （２） and 第３, or a title. */
function opensSection(table: OpenTable, before: OpenTable | undefined, blocks: readonly Block[]): boolean {
  return textBetween(blocks, before?.grids.at(-1) ?? -1, table.grids[0] ?? 0).some(
    ({ text, heading }) =>
      heading || isTableTitle(text) || /^(?:\(\d{1,2}\)|\d{1,2}[.．、]|第\d)/u.test(text.normalize("NFKC").trim()),
  );
}

function textBetween(blocks: readonly Block[], from: number, to: number): readonly TextBlock[] {
  return blocks.slice(from + 1, to).filter((block): block is TextBlock => block.kind === "text");
}

/** Lines that stand three times or more are running headers of the pages: issuer, address. */
function repeatedLines(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === "text" && block.text.length < LONGEST_CAPTION) {
      const text = block.text.trim();
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, times]) => times >= 3).map(([text]) => text));
}

/** The rest of a table behind a page break: the same columns and no header, or the same header printed again. */
function continues(
  table: OpenTable,
  rows: readonly GridRow[],
  headerRows: number,
  between: readonly TextBlock[],
  runningLines: ReadonlySet<string>,
): boolean {
  if (rows[0]?.cells.length !== table.body[0]?.cells.length) return false;
  const titled = between.some(({ text, heading }) => heading || isTableTitle(text)) || noteLeading(table, between);
  if (headerRows === 0) return !titled;
  // The unit that a page prints again above its header is no row of it.
  const titleRows = titleRowsOf(rows.slice(0, headerRows));
  const header = rows.slice(titleRows, headerRows);
  // A further page may print the upper lines of the header alone: "Three Months Ended", without its days.
  const page = rows[0]?.place.page;
  const isFurtherPage = page !== undefined && page !== table.body.at(-1)?.place.page;
  const sameHeader =
    (header.length === table.header.length || (isFurtherPage && header.length < table.header.length)) &&
    header.every((row, i) => row.cells.slice(1).join("\t") === table.header[i]?.cells.slice(1).join("\t"));
  if (!sameHeader || namesAnother(table, header)) return false;
  if (rows.slice(0, titleRows).some((row) => filledCells(row).some(isTableTitle))) return false;
  if (between.some(({ text }) => /\bcontinued\b|続き/iu.test(text))) return true;
  // A header printed again under a caption of its own heads another table; under a page's furniture the same one.
  return !titled && between.every(({ text }) => isPageFurniture(text, runningLines));
}

/**
 * "Balance sheet | 2021 | 2022" below "Income statement | 2021 | 2022": the years are the same, the table is not; nor is
 * "Year 2016 | First | Second" below "Year 2017 | First | Second".
 */
function namesAnother(table: OpenTable, header: readonly GridRow[]): boolean {
  return header.some(({ cells }, i) => {
    const title = cells[0]?.trim() ?? "";
    const above = table.header[i]?.cells[0]?.trim() ?? "";
    if (title === above || /\bcontinued\b|続き/iu.test(title)) return false;
    return isTableTitle(title) || parsePeriodWords(title) !== undefined;
  });
}

/** Running headers, page numbers and notes: what a page break puts between the parts of a table. */
function isPageFurniture(text: string, runningLines: ReadonlySet<string>): boolean {
  const line = text.normalize("NFKC").trim();
  return (
    runningLines.has(text.trim()) ||
    NOTE_MARK.test(text) ||
    /^(?:(?:[^\d/|]{1,40}[/|]\s*)?page\s*)?[-–]?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*[-–]?$/iu.test(line)
  );
}

function isTableTitle(text: string): boolean {
  const line = text.normalize("NFKC").trim();
  if (line.length > LONGEST_CAPTION) return false;
  const numbered = /^\((?:\d{1,2}|[a-z])\)\s*/iu.exec(line)?.[0] ?? "";
  // "(1) Consolidated balance sheets" is a section of the release, "(1) Includes …" a note.
  if (numbered !== "") return line.length < 60 && statementKindOfTitle(line.slice(numbered.length)) !== undefined;
  if (NOTE_MARK.test(text)) return false;
  return /^(?:table|表|exhibit|appendix|schedule)\s*\d+/iu.test(line) || statementKindOfTitle(line) !== undefined;
}

function openTable(
  rows: readonly GridRow[],
  length: number,
  between: readonly TextBlock[],
  runningLines: ReadonlySet<string>,
  grid: number,
  above: OpenTable | undefined,
  isSame: boolean,
): OpenTable {
  const { lines, introduction } = captionLines(between, runningLines);
  const titles = titleRowsOf(rows.slice(0, length));
  const header = rows.slice(titles, length);
  // Titles and units printed inside the grid, above or in its header.
  const inGrid = header.map((row) => row.cells[0]?.trim() ?? "").filter((text) => text !== "");
  const overAll = rows.slice(0, titles).flatMap(filledCells);
  const own = [...overAll, ...inGrid];
  const inherited = above && lines.length === 0 ? unitsFromAbove(above, own, isSame) : lines;
  const caption = joinedParentheses([...inherited, ...own]);
  return {
    captionAt: grid,
    grids: [grid],
    header,
    body: rows.slice(length),
    caption,
    introduction,
    title: titleOf(caption),
  };
}

/** The caption over another part of the exhibit speaks of its units, but where this part says its own. */
function unitsFromAbove(above: OpenTable, own: readonly string[], isSame: boolean): readonly string[] {
  const hasScale = own.some((line) => parseUnitWords(line)?.scale !== undefined);
  return above.caption.filter((line) => {
    const words = parseUnitWords(line);
    return hasScale && words?.scale !== undefined ? false : isSame || words !== undefined;
  });
}

/** Upwards from the table: short lines belong to its caption; prose, a note or the previous table end it. */
function captionLines(
  between: readonly TextBlock[],
  runningLines: ReadonlySet<string>,
): { readonly lines: readonly string[]; readonly introduction: string } {
  const lines: string[] = [];
  for (const { text, heading } of between.toReversed().slice(0, CAPTION_REACH)) {
    const line = text.trim();
    // Ruled lines say nothing.
    if (!/[\p{L}\p{N}]/u.test(line)) continue;
    const note = (NOTE_MARK.test(line) && !isTableTitle(line)) || JAPANESE_NOTE.test(line);
    if (!heading && (note || isProse(line))) return { lines, introduction: note ? "" : line };
    if (!runningLines.has(line) || isTableTitle(line) || parseUnitWords(line) || isWholePeriod(line))
      lines.unshift(line);
  }
  return { lines, introduction: "" };
}

/** "(millions, except earnings per" over "common share)": what a parenthesis opens goes on until it closes. */
function joinedParentheses(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && isOpen(last) && !line.startsWith("(")) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  // One that never closes opened nothing.
  return joined.some(isOpen) ? lines : joined;
}

function isOpen(line: string): boolean {
  return (line.match(/[(（]/gu)?.length ?? 0) > (line.match(/[)）]/gu)?.length ?? 0);
}

function isProse(line: string): boolean {
  if (isTableTitle(line) || parseUnitWords(line)) return line.length > 400;
  return (
    line.length > LONGEST_CAPTION ||
    (line.length > 40 && /[.。]$/u.test(line)) ||
    /。/u.test(line) ||
    /^[-•・●*]\s/u.test(line)
  );
}

/** The line that names a statement, else a numbered table, else the line nearest to the table that is no unit or date. */
function titleOf(caption: readonly string[]): string {
  const named = caption.findLast((line) => statementKindOfTitle(line) !== undefined && !onlyUnitsOrPeriods(line));
  const numbered = caption.findLast((line) => /^(?:table|表)\s*\d+/iu.test(line.normalize("NFKC")));
  const nearest = caption.findLast(
    (line) =>
      !onlyUnitsOrPeriods(line) &&
      !HEAD_OF_LABELS.test(line) &&
      !/^(?:appendix|exhibit|page)\s*[\dA-Z.]*$/iu.test(line),
  );
  return cleanTitle(numbered ?? named ?? nearest ?? "");
}

/** What stands over the labels in any table. */
const HEAD_OF_LABELS = /^(?:(?:sr?|sl)\.?\s*no\.?\s*)?(?:particulars|description|items?|科\s*目|項\s*目|区\s*分)$/iu;

function onlyUnitsOrPeriods(line: string): boolean {
  const rest = line.normalize("NFKC").trim();
  if (
    /^\(.*\)(?:\s*\(\d\))?$/u.test(rest) &&
    (parseUnitWords(rest) !== undefined || /unaudited|未監査|数\)$/iu.test(rest))
  )
    return true;
  if (
    /^(?:for the|as of|at|in|expressed in)\b/iu.test(rest) &&
    (parsePeriodWords(rest) !== undefined || parseUnitWords(rest) !== undefined)
  )
    return true;
  return (
    /^[\d年月日期、,\s()自至〜~-]+$/u.test(rest) ||
    (parseUnitWords(rest) !== undefined &&
      statementKindOfTitle(rest) === undefined &&
      rest.length < 40 &&
      !/^(?:table|表)/iu.test(rest))
  );
}

function cleanTitle(title: string): string {
  return title.replace(/\s+/gu, " ").trim();
}

function closeTable(table: OpenTable, blocks: readonly Block[], nextGrid: number, toDate: boolean): SourceTable {
  const first = table.grids[0] ?? 0;
  const notes = blocks.slice(first, nextGrid).flatMap((block): readonly Footnote[] => {
    if (block.kind !== "text") return [];
    const note = isTableTitle(block.text) ? undefined : NOTE_MARK.exec(block.text)?.groups;
    if (!note?.["mark"] || !note["text"]) return [];
    return [
      {
        mark: plainMark(note["mark"]),
        text: note["text"],
        ...(block.place.line !== undefined && { line: block.place.line }),
      },
    ];
  });
  const { caption, header, body } = turned(table, toDate) ?? table;
  return {
    language: languageOf(table),
    title: table.title,
    caption,
    introduction: table.introduction,
    header,
    body,
    notes,
  };
}

/** ¹⁵, (15), *15 and ※15 are compared by what they say. */
function plainMark(mark: string): string {
  return mark.normalize("NFKC").replace(/[(){}^]/gu, "");
}

function languageOf(table: OpenTable): Language {
  const text = [...table.body.map((row) => row.cells[0] ?? ""), table.title].join("");
  const eastern = text.match(/[\u3040-\u30ff\u4e00-\u9fff]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (eastern * 3 <= letters) return "en";
  return isChinese([text, ...table.caption, ...table.header.flatMap(({ cells }) => cells)].join("")) ? "zh" : "ja";
}

/** "前連結会計年度(自 2023年1月1日 至 2023年12月31日)": printed over many tables of a report, and of each of them. */
function isWholePeriod(line: string): boolean {
  return parsePeriodWords(line)?.kind === "range";
}
