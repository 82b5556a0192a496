import { type Decimal, decimal, ZERO } from "../core/decimal";
import { currencyInFront } from "./currency-sign";
import { canonicalDigits, type DecimalPoint, readMyriads, readYenAndSen } from "./digit-group";
import { readNumberTail } from "./number-tail";

export type { DecimalPoint } from "./digit-group";

/** What a printed cell says, before any unit or scale: five different things and text. */
export type Numeral =
  | { readonly kind: "blank" }
  | { readonly kind: "nil" }
  | { readonly kind: "not-meaningful" }
  | { readonly kind: "text" }
  | PrintedNumber;

export interface PrintedNumber {
  readonly kind: "number";
  /** With its sign as printed: a tax benefit in parentheses is negative here. */
  readonly value: Decimal;
  /** How many digits stand after the point. */
  readonly digits: number;
  readonly percent: boolean;
  /** ISO 4217 code of a currency sign in the cell. */
  readonly currency?: string;
  /** A power of ten written in the cell: 千, million. */
  readonly scale: number;
  /** What stands behind the number: Gbps, 株, 店. */
  readonly suffix?: string;
  /** Footnote marks stuck to the number, taken off. */
  readonly marks: readonly string[];
}

const BLANK: Numeral = { kind: "blank" };
const NIL: Numeral = { kind: "nil" };
const NOT_MEANINGFUL: Numeral = { kind: "not-meaningful" };
const TEXT: Numeral = { kind: "text" };

/** Nine figures in ten are printed like this, in either convention of grouping. */
const PLAIN = /^(?<open>\()?(?<digits>(?!0[\d,])\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?<percent>%)?(?<close>\))?$/;
const NIL_WORDS = /^(?:[$¥€£]\s?)?(?:\(\s*[-–—]\s*\)|[-‐‑‒–—―─ー]+|nil|none|なし)\s*%?$/iu;
/** Zero between dashes, so that nobody takes it for a mark of the print: a number like the others. */
const ZERO_IN_DASHES = /^(?<front>\(?(?:[$¥€£]\s?)?)-\s?0\s?-(?=\)?\s*%?$)/u;
/** Changes over a loss or from nothing, too, are printed as words: 黒字転換 is a turn to profit, 皆増 from nothing. */
const NOT_MEANINGFUL_WORDS =
  /^\(?(?:n\.?\s?m\.?|n\/m|n\.?\s?a\.?|n\/a|not meaningful|not applicable|該当(?:事項)?なし|不[适適]用|[黒赤]字?転換?|[黒赤]字化|皆[増減]|\*{1,3})\)?\s*%?$/iu;
/** Raised and circled digits; not the square of m² and its kin. */
const RAISED_MARKS = /(?<!m)[⁰¹²³⁴-⁹]+|[\u2460-\u24FF\u2776-\u2793]+|\s?\^\{[^}]{1,12}\}/gu;
const MARK_BEHIND =
  /(?:\s*(?<sign>\*{1,3}\d{0,2}|[†‡§]{1,2}|※\s?\d{0,2}|\((?:注|note|[*※])\s?\d{0,2}\))|(?<=[\p{L}\d%)—―])\s*[([](?<listed>\d{1,2}|[a-z])[)\]])$/iu;
const MARK_IN_FRONT = /^(?:(?<spaced>[*※]\s?\d{0,2})\s+|(?<stuck>[*※])(?=\d[.,]\d))(?=[\d(△▲$¥-])/u;
/** Cells longer than this are prose, whatever they hold. */
const LONGEST_NUMERAL = 60;

/** Reads one cell. Anything that is not wholly a number in one of the known prints is text, never half a number. */
export function parseNumeral(cell: string, point: DecimalPoint = "."): Numeral {
  if (cell === "") return BLANK;
  if (cell.length > LONGEST_NUMERAL) return cell.trim() === "" ? BLANK : TEXT;
  const plain = point === "." ? PLAIN.exec(cell)?.groups : undefined;
  if (plain && (plain["close"] === undefined || plain["open"] !== undefined)) return plainNumber(plain);
  return readCell(cell, point);
}

function plainNumber({ open, digits = "", percent }: Readonly<Record<string, string | undefined>>): Numeral {
  const canonical = digits.replaceAll(",", "");
  return {
    kind: "number",
    value: signed(decimal(canonical), open !== undefined),
    digits: fractionDigits(canonical),
    percent: percent !== undefined,
    scale: 0,
    marks: [],
  };
}

function signed(value: Decimal, negative: boolean): Decimal {
  if (value.isZero()) return ZERO; // (0) is zero too: what was rounded away has no sign that could be used
  return negative ? value.negated() : value;
}

function fractionDigits(canonical: string): number {
  const at = canonical.indexOf(".");
  return at < 0 ? 0 : canonical.length - at - 1;
}

/** Words for nil and not meaningful are short; of other texts without a digit nothing need be looked at. */
const LONGEST_WORDS = 20;

function readCell(cell: string, point: DecimalPoint): Numeral {
  if (cell.length > LONGEST_WORDS && !/\p{N}/u.test(cell)) return cell.trim() === "" ? BLANK : TEXT;
  const marks: string[] = [];
  const lowered = cell.replace(RAISED_MARKS, (mark) => {
    marks.push(mark.normalize("NFKC").replace(/[\s^{}()]/gu, ""));
    return "";
  });
  const text = plainText(lowered).replace(ZERO_IN_DASHES, "$<front>0");
  if (text === "") return marks.length > 0 ? TEXT : BLANK;
  const bare = wordsOnly(text);
  if (bare) return bare;
  if (!/\d/u.test(text)) return TEXT;
  const { rest, found } = takeMarks(text);
  return wordsOnly(rest) ?? readNumber(rest, point, [...found, ...marks]) ?? TEXT;
}

function plainText(cell: string): string {
  if (/^[!-[\]-~]+$/.test(cell)) return cell; // ASCII without spaces and backslashes is plain already
  return cell
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u0000]/gu, "")
    .replace(/\\(?=[$%*()-])/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function wordsOnly(text: string): Numeral | undefined {
  if (NIL_WORDS.test(text)) return NIL;
  return NOT_MEANINGFUL_WORDS.test(text) ? NOT_MEANINGFUL : undefined;
}

/** A lone number in parentheses behind a number is a note: "1,234 (1)". Alone it is the number itself. */
function takeMarks(text: string): { readonly rest: string; readonly found: readonly string[] } {
  const found: string[] = [];
  let rest = text;
  const front = MARK_IN_FRONT.exec(rest);
  if (front) {
    found.push((front.groups?.["spaced"] ?? front.groups?.["stuck"] ?? "").trim());
    rest = rest.slice(front[0].length);
  }
  const behind: string[] = [];
  for (let match = MARK_BEHIND.exec(rest); match && match.index > 0; match = MARK_BEHIND.exec(rest)) {
    behind.unshift((match.groups?.["listed"] ?? match.groups?.["sign"] ?? "").trim());
    rest = rest.slice(0, match.index).trim();
  }
  return { rest, found: [...found, ...behind] };
}

interface SignsInFront {
  readonly negative: boolean;
  readonly currency?: string;
  readonly rest: string;
}

/** Takes a sign and a currency off the front, each once and in either order: -$5, $-5, △¥5. */
function takeSigns(text: string): SignsInFront {
  // A backslash is how Shift_JIS text shows the sign of the yen.
  let rest = text.replace(/^\\(?=\d)/u, "¥");
  let sign: string | undefined;
  let currency: string | undefined;
  for (;;) {
    const money = currency === undefined ? currencyInFront(rest) : undefined;
    const plusOrMinus = sign === undefined ? /^([-−–‐▲△+])\s*/u.exec(rest) : undefined;
    if (money) ({ currency, rest } = money);
    else if (plusOrMinus) {
      sign = plusOrMinus[1];
      rest = rest.slice(plusOrMinus[0].length);
    } else break;
  }
  return { negative: sign !== undefined && sign !== "+", rest, ...(currency !== undefined && { currency }) };
}

/** What stands in parentheses, with what follows them; the closing one may be lost in another cell. */
const IN_PARENTHESES = /^\(\s*(?<body>[^()]*?)\s*(?:\)\s*(?<behind>[^()]*))?$/u;

function readNumber(source: string, point: DecimalPoint, marks: readonly string[]): Numeral | undefined {
  const outer = takeSigns(source);
  const parentheses = IN_PARENTHESES.exec(outer.rest)?.groups;
  // "(512)475" is two figures, printed without a gap; it is none.
  if (/^[\d.,]/u.test(parentheses?.["behind"] ?? "")) return undefined;
  // △(1,234) is one negative printed twice over, not a positive.
  const inner = parentheses ? takeSigns(`${parentheses["body"] ?? ""}${parentheses["behind"] ?? ""}`) : outer;
  const minusBehind = !parentheses && !outer.negative && /\d\s*-$/u.test(inner.rest);
  const currency = outer.currency ?? inner.currency;
  const digits = minusBehind ? inner.rest.replace(/\s*-$/u, "") : inner.rest;
  const number = readUnsigned(digits, point, currency !== undefined);
  const negative = parentheses !== undefined || outer.negative || minusBehind;
  if (!number || (number.decrease && negative)) return undefined;
  const { decrease, value, ...rest } = number;
  return {
    kind: "number",
    ...(currency !== undefined && { currency }),
    ...rest,
    value: signed(value, negative || decrease),
    marks,
  };
}

type Unsigned = Omit<PrintedNumber, "kind" | "marks"> & { readonly decrease: boolean };

function readUnsigned(text: string, point: DecimalPoint, ofMoney: boolean): Unsigned | undefined {
  const worded = readMyriads(text) ?? readYenAndSen(text);
  if (worded) {
    const { unit, ...amount } = worded;
    return { ...amount, percent: false, decrease: false, ...(unit !== undefined && { suffix: unit }) };
  }
  const match = /^(?<number>\d[\d.,'’ ]*|[.,]\d+)(?<tail>.*)$/u.exec(text)?.groups;
  const printed = match?.["number"]?.trim() ?? "";
  const canonical = printed === "" ? undefined : canonicalDigits(printed, point);
  const tail = canonical === undefined ? undefined : readNumberTail(match?.["tail"]?.trim() ?? "", printed, ofMoney);
  if (canonical === undefined || !tail) return undefined;
  return { value: decimal(canonical), digits: fractionDigits(canonical), ...tail };
}

export type PointEvidence = DecimalPoint | "undecided" | "contradictory";

/** Prints that can be read in one way only, by the sign that divides their decimals. */
const SPEAKS_FOR_POINT =
  /^(?:\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|(?:0|\d{4,})\.\d+)$/u;
const SPEAKS_FOR_COMMA =
  /^(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|(?:0|\d{4,}),\d+)$/u;
/** Thousands in one convention, three decimals in the other. */
const EITHER_BY_POINT = /^[1-9]\d{0,2}\.\d{3}$/u;
const EITHER_BY_COMMA = /^[1-9]\d{0,2},\d{3}$/u;

/**
 * Which sign divides decimals, by the document's own cells: 1,234.56 or 1,234,567 or 12.5 speak for the point,
 * 1.234,56 or 1.234.567 or 12,5 for the comma; 1.234 alone speaks for neither.
 */
export function decimalPointOf(cells: Iterable<string>): PointEvidence {
  const found = { point: 0, comma: 0, eitherByPoint: 0, eitherByComma: 0 };
  for (const cell of cells) {
    if (cell.length > LONGEST_NUMERAL || !/[.,．，]/u.test(cell)) continue;
    // A cell with two numbers, or a letter among its digits, is no figure and says nothing.
    const core = /^\D*(\d[\d.,]*\d)\D*$/u.exec(plainText(cell.replace(RAISED_MARKS, "")))?.[1];
    if (core === undefined) continue;
    if (SPEAKS_FOR_POINT.test(core)) found.point++;
    else if (SPEAKS_FOR_COMMA.test(core)) found.comma++;
    else if (EITHER_BY_POINT.test(core)) found.eitherByPoint++;
    else if (EITHER_BY_COMMA.test(core)) found.eitherByComma++;
  }
  if (found.comma === 0) return found.point > 0 || found.eitherByPoint === 0 ? "." : "undecided";
  // Where 1,23 stands among figures such as 1,234, it is more likely a misprint than the one that tells.
  return found.point > 0
    ? stronger(found.point, found.comma)
    : stronger(found.eitherByComma, found.comma + found.eitherByPoint);
}

/** A stray misprint must not turn a document over: one in twenty is a misprint, more is a contradiction. */
function stronger(forPoint: number, forComma: number): PointEvidence {
  const [more, fewer] = [Math.max(forPoint, forComma), Math.min(forPoint, forComma)];
  return fewer * 20 > more ? "contradictory" : forPoint > forComma ? "." : ",";
}
