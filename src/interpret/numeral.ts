import { type Decimal, decimal, powerOfTen, ZERO } from "../core/decimal";

/**
 * What a printed cell says, before any unit or scale: five different things and text. `digits` is the number of digits
 * after the point, `value` as printed with its sign (a tax benefit in parentheses is negative here).
 */
export type Numeral =
  | { readonly kind: "blank" }
  | { readonly kind: "nil" }
  | { readonly kind: "not-meaningful" }
  | { readonly kind: "text" }
  | {
      readonly kind: "number";
      readonly value: Decimal;
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
    };

/** Which sign divides the decimals; the other one, or a space, groups the thousands. */
export type DecimalPoint = "." | ",";

const NIL = /^(?:[$¥€£]\s*)?(?:-+|[‐‑‒–—―─ー]+|nil|なし)\s*%?$/iu;
const NOT_MEANINGFUL =
  /^\(?(?:n\.?\s?m\.?|n\/m|n\.?\s?a\.?|n\/a|not meaningful|not applicable|該当なし|\*{1,3})\)?\s*%?$/iu;
const CURRENCY_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:US\$|USD)\s*/iu, "USD"],
  [/^(?:JPY|¥|￥)\s*/iu, "JPY"],
  [/^(?:€|EUR)\s*/iu, "EUR"],
  [/^(?:£|GBP)\s*/iu, "GBP"],
  [/^(?:CHF)\s*/iu, "CHF"],
  [/^(?:CA\$|C\$|CAD)\s*/iu, "CAD"],
  [/^(?:A\$|AUD)\s*/iu, "AUD"],
  [/^(?:HK\$|HKD)\s*/iu, "HKD"],
  [/^(?:NT\$|TWD)\s*/iu, "TWD"],
  [/^(?:RMB|CNY)\s*/iu, "CNY"],
  [/^(?:₩|KRW)\s*/iu, "KRW"],
  [/^(?:₹|INR)\s*/iu, "INR"],
  [/^\$\s*/u, "USD"],
];
/** Powers of ten written behind a number, longest first. */
const SCALE_WORDS: readonly (readonly [string, number])[] = [
  ["百万", 6],
  ["十億", 9],
  ["兆", 12],
  ["億", 8],
  ["万", 4],
  ["千", 3],
  ["billion", 9],
  ["million", 6],
  ["thousand", 3],
];
const SUPERSCRIPTS = /[⁰¹²³⁴-⁹]+|\^\{[^}]{1,12}\}/gu;
/** Cells longer than this are prose, whatever they hold. */
const LONGEST_NUMERAL = 60;

/** Reads one cell. Anything that is not wholly a number in one of the known prints is text, never half a number. */
export function parseNumeral(cell: string, point: DecimalPoint = "."): Numeral {
  if (cell.length > LONGEST_NUMERAL) return { kind: cell.trim() === "" ? "blank" : "text" };
  const marks: string[] = [];
  const withoutSuperscripts = cell.replace(SUPERSCRIPTS, (mark) => {
    marks.push(mark.normalize("NFKC").replace(/[\^{}]/gu, ""));
    return "";
  });
  const text = plainText(withoutSuperscripts);
  if (text === "") return { kind: "blank" };
  if (NIL.test(text)) return { kind: "nil" };
  if (NOT_MEANINGFUL.test(text)) return { kind: "not-meaningful" };
  if (!/\d/u.test(text)) return { kind: "text" };
  return readSigned(text, point, marks);
}

function plainText(cell: string): string {
  return cell
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u0000]/gu, "")
    .replace(/\\(?=[$%*()-])/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function readSigned(source: string, point: DecimalPoint, marks: string[]): Numeral {
  let text = source.replace(/\s*(?:\*{1,2}\d{1,2}|※\d{0,2}|\((?:注|note)\s?\d{0,2}\))$/iu, (mark) => {
    marks.push(mark.trim());
    return "";
  });
  // A lone number in parentheses behind a number is a note: "1,234 (1)". In front of one it is the number itself.
  text = text.replace(/(?<=[\d%)])\s*\((\d{1,2})\)$/u, (_, mark: string) => {
    marks.push(mark);
    return "";
  });
  let negative = false;
  let currency: string | undefined;
  const takeCurrency = () => {
    const found = CURRENCY_SIGNS.find(([sign]) => sign.test(text));
    if (!found) return;
    text = text.replace(found[0], "");
    currency ??= found[1];
  };
  takeCurrency();
  if (/^[-−–‐▲△]/u.test(text)) {
    negative = true;
    text = text.replace(/^[-−–‐▲△]\s*/u, "");
    takeCurrency();
  } else if (text.startsWith("+")) text = text.slice(1).trim();
  if (text.startsWith("(")) {
    // △(1,234) is one negative printed twice over, not a positive.
    const inner = /^\(\s*(?<body>[^()]*?)\s*\)?\s*(?<percent>%?)$/u.exec(text)?.groups;
    if (!inner) return { kind: "text" };
    negative = true;
    text = `${inner["body"] ?? ""}${inner["percent"] ?? ""}`;
    if (/^[-−–]/u.test(text)) text = text.slice(1).trim();
    takeCurrency();
  } else if (/\d\s*-$/u.test(text)) {
    negative = true;
    text = text.replace(/\s*-$/u, "");
  }
  const number = readUnsigned(text, point);
  if (!number) return { kind: "text" };
  const value = negative ? number.value.negated() : number.value;
  return { kind: "number", ...number, value, marks, ...(currency && { currency }) };
}

interface Unsigned {
  readonly value: Decimal;
  readonly digits: number;
  readonly scale: number;
  readonly percent: boolean;
  readonly suffix?: string;
}

function readUnsigned(text: string, point: DecimalPoint): Unsigned | undefined {
  const myriads = readMyriads(text);
  if (myriads) return myriads;
  const match = /^(?<number>[\d][\d.,' \u00A0]*|\.\d+)\s*(?<rest>\D.*)?$/u.exec(text);
  const printed = match?.groups?.["number"]?.trim();
  if (!printed) return undefined;
  const canonical = canonicalDigits(printed, point);
  if (canonical === undefined) return undefined;
  let rest = match?.groups?.["rest"]?.trim() ?? "";
  const percent = rest.startsWith("%");
  if (percent) rest = rest.slice(1).trim();
  const word = SCALE_WORDS.find(([name]) => rest.toLowerCase().startsWith(name));
  if (word) rest = rest.slice(word[0].length).trim();
  if (rest !== "" && !/^[\p{L}°/][\p{L}\d/.² ]{0,15}$/u.test(rest)) return undefined;
  const digits = canonical.includes(".") ? canonical.length - canonical.indexOf(".") - 1 : 0;
  return {
    value: decimal(canonical),
    digits,
    scale: word?.[1] ?? 0,
    percent,
    ...(rest !== "" && { suffix: rest }),
  };
}

/** 12億3,456万円: amounts written with several myriads at once, in whole units. */
function readMyriads(text: string): Unsigned | undefined {
  if (!/\d\s*[兆億万]\s*\d/u.test(text)) return undefined;
  const match = /^(?:([\d,]+)兆)?(?:([\d,]+)億)?(?:([\d,]+)万)?([\d,]+)?\s*(円|株|人|名)?$/u.exec(
    text.replace(/\s/gu, ""),
  );
  if (!match) return undefined;
  let value = ZERO;
  let smallest = 0;
  for (const [index, exponent] of [
    [1, 12],
    [2, 8],
    [3, 4],
    [4, 0],
  ] as const) {
    const part = match[index];
    if (part === undefined) continue;
    const canonical = canonicalDigits(part, ".");
    if (canonical === undefined) return undefined;
    value = value.plus(decimal(canonical).times(powerOfTen(exponent)));
    smallest = exponent;
  }
  const unit = match[5];
  return {
    value: value.dividedBy(powerOfTen(smallest)),
    digits: 0,
    scale: smallest,
    percent: false,
    ...(unit !== undefined && { suffix: unit }),
  };
}

/** "1,234.5" → "1234.5"; undefined when the groups are not of three digits or the signs contradict the convention. */
function canonicalDigits(printed: string, point: DecimalPoint): string | undefined {
  const [whole, fraction, ...more] = printed.split(point);
  if (whole === undefined || more.length > 0) return undefined;
  if (fraction !== undefined && !/^\d+$/u.test(fraction)) return undefined;
  const group = point === "." ? "," : ".";
  const separators = new Set(whole.replace(/\d/gu, ""));
  if (separators.size > 1) return undefined;
  const [separator] = separators;
  if (separator !== undefined) {
    if (separator !== group && separator !== " " && separator !== "\u00A0" && separator !== "'") return undefined;
    const [head = "", ...groups] = whole.split(separator);
    if (head.length > 3 || head === "" || groups.some((part) => part.length !== 3)) return undefined;
  }
  const integer = whole.replace(/\D/gu, "") || "0";
  return fraction === undefined ? integer : `${integer}.${fraction}`;
}

export type PointEvidence = DecimalPoint | "undecided" | "contradictory";

/**
 * Which sign divides decimals, by the document's own cells: 1,234.56 or 1,234,567 or 12.5 speak for the point,
 * 1.234,56 or 1.234.567 or 12,5 for the comma; 1.234 alone speaks for neither.
 */
export function decimalPointOf(cells: Iterable<string>): PointEvidence {
  let forPoint = 0;
  let forComma = 0;
  let ambiguous = 0;
  for (const cell of cells) {
    if (cell.length > LONGEST_NUMERAL) continue;
    const core = /\d[\d.,]*\d|\d/u.exec(plainText(cell))?.[0];
    if (!core || !/[.,]/u.test(core)) continue;
    if (/^\d{1,3}(?:,\d{3})*\.\d+$/u.test(core) && !/^\d{1,3}\.\d{3}$/u.test(core)) forPoint++;
    else if (/^\d{1,3}(?:,\d{3}){2,}$/u.test(core)) forPoint++;
    else if (/^\d{1,3}(?:\.\d{3})*,\d+$/u.test(core) && !/^\d{1,3},\d{3}$/u.test(core)) forComma++;
    else if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(core)) forComma++;
    else if (/^[1-9]\d{0,2}\.\d{3}$/u.test(core)) ambiguous++;
  }
  if (forPoint > 0 && forComma > 0) {
    // A stray misprint must not turn a document over: one in twenty is a misprint, more is a contradiction.
    const [more, fewer] = [Math.max(forPoint, forComma), Math.min(forPoint, forComma)];
    return fewer * 20 > more ? "contradictory" : forPoint > forComma ? "." : ",";
  }
  if (forComma > 0) return ",";
  if (forPoint > 0 || ambiguous === 0) return ".";
  return "undecided";
}
