import type { DocumentPlace } from "../../src/readers/document";
import { decodeText } from "../../src/readers/text/decode";

/**
 * The digits that stand at a place of the input (of a workbook: the row's source), told by other means than the
 * readers'; undefined where there is no such place.
 */
export type SourceText = (place: DocumentPlace, reach: number) => string | undefined;

/** A row of a page runs over so many characters of its source, tried in turn: most are short. */
export const REACHES: readonly number[] = [1000, 20_000, 400_000];
/** A row of plain text over so many lines: labels and quoted fields do. */
const LINES = 6;

/** The figures of a text without signs, blanks and separators: what two spellings of one print share. */
export function digitsOf(text: string): string {
  return text.normalize("NFKC").replace(/[^0-9]/gu, "");
}

/** A source asked once for each place: tables have many figures in a line. */
export function remembered(source: SourceText): SourceText {
  const known = new Map<string, string | undefined>();
  return (place, reach) => {
    const key = `${place.page ?? ""}/${place.line ?? ""}/${reach}`;
    if (!known.has(key)) known.set(key, source(place, reach));
    return known.get(key);
  };
}

/** Plain text, pages and tagged files: the lines of the source. */
export function linesSource(bytes: Uint8Array): SourceText {
  const decoded = decodeText(bytes);
  const lines = decoded.ok ? decoded.value.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u) : [];
  const isMarked = lines.some((line) => line.includes("<"));
  return ({ line }, reach) => {
    if (line === undefined) return digitsOf(lines.join("\n"));
    if (!Number.isInteger(line) || line < 1 || line > lines.length) return undefined;
    if (!isMarked) return digitsOf(lines.slice(line - 1, line - 1 + LINES).join("\n"));
    let window = "";
    for (let i = line - 1; i < lines.length && (i === line - 1 || window.length < reach); i++)
      window += `${lines[i] ?? ""}\n`;
    return [window, withoutTags(window), withoutQuotedTags(window)].map(digitsOf).join(" ");
  };
}

/** Tags as pages are read: within the quotes of an attribute nothing ends them, not even other tags. */
function withoutQuotedTags(text: string): string {
  let shown = "";
  let quote: string | undefined;
  let isTag = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (quote !== undefined) quote = character === quote ? undefined : quote;
    else if (isTag && /["']/u.test(character) && /=\s*$/u.test(text.slice(Math.max(0, i - 8), i))) quote = character;
    else if (isTag) isTag = character !== ">";
    else if (character === "<" && /^[/a-z]/iu.test(text.charAt(i + 1))) isTag = true;
    else shown += character;
  }
  return shown;
}

function withoutTags(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/gu, "")
    .replace(/<ix:exclude\b[^<>]*>[^<>]*<\/ix:exclude>/gu, "") // Inline XBRL 1.1, 5.1: no part of the value.
    .replace(/<[^<>]*>/gu, "")
    .replace(/&#x([0-9a-f]{1,6});?/giu, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/gu, (_, code: string) => characterOf(Number(code)));
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Pages of a PDF, by the pieces of text that its library gave. */
export function pagesSource(pages: ReadonlyMap<number, string>): SourceText {
  return ({ page }) => {
    const text = page === undefined ? undefined : pages.get(page);
    return text === undefined ? undefined : digitsOf(text);
  };
}

/** Rows of a workbook's sheets: the stored values, and all shared strings, since a cell may name any of them. */
export function sheetsSource(parts: ReadonlyMap<string, Uint8Array>): SourceText {
  const text = (path: string) => Buffer.from(parts.get(path) ?? []).toString("utf8");
  const strings = text("xl/sharedStrings.xml");
  const sheets = [...parts.keys()].filter((path) => /worksheets\//u.test(path)).map(text);
  return ({ page, line }) => {
    if (page === undefined || page < 1) return undefined;
    if (line === undefined) return strings;
    // A row without a number that can be read follows the one before it: then any row may be meant.
    const rows = sheets.flatMap((sheet) => {
      const own = new RegExp(
        `<(?:\\w+:)?row\\b[^>]*\\br=["']0*${line}["'][^>]*>[\\s\\S]*?(?=<(?:\\w+:)?row\\b|$)`,
        "gu",
      );
      const found = [...sheet.matchAll(own)].map((match) => match[0]);
      return found.length > 0 ? found : /<(?:\w+:)?row\b(?![^>]*\br=["']\d{1,7}["'])/u.test(sheet) ? [sheet] : [];
    });
    return rows.length === 0 ? undefined : `${rows.join("\n")}\n${strings}`;
  };
}

/** A half is shown rounded up, 4.05 as 4.1, though its double is a hair below the half. */
const A_HAIR_MORE = 1 + 1e-12;

/** Whether a sheet's row holds a number that its format prints so: scaled by percent or thousands, and rounded. */
export function rowHolds(row: string, printed: string): boolean {
  const wanted = digitsOf(printed).replace(/^0+/u, "");
  if (wanted === "" || digitsOf(row).includes(wanted)) return true;
  const places = /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;
  return [...row.matchAll(/>\s*(-?[\d.]+(?:E[+-]?\d+)?)\s*</giu)].some(
    ([, stored = ""]) =>
      Number.isFinite(Number(stored)) &&
      [0, 2, -3, -6, -9, -12, -15].some((power) => {
        const value = Math.min(Math.abs(Number(stored)) * 10 ** power, Number.MAX_VALUE);
        const shown =
          value < 1e15
            ? digitsOf((value * A_HAIR_MORE).toFixed(Math.min(places, 20)))
            : BigInt(Math.round(value)).toString();
        const isNear = shown.replace(/^0+/u, "").slice(0, 12) === wanted.slice(0, 12);
        return isNear || /^\d{4}-\d\d-\d\d$/u.test(printed); // a day is stored as a serial number
      }),
  );
}
