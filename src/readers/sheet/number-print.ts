import { decimal, roundHalfUp, writtenDecimal } from "../../core/decimal";
import { printDay, showsDay } from "./day-print";
import { aroundDigits, codeOf, type FormatSection, sectionFor, sectionsOf } from "./format-section";

/**
 * Number formats that a workbook need not define (ECMA-376 part 1, 18.8.30), as far as figures and days use them. Those
 * of money in 5 to 8 are written with the currency of the machine, which the workbook does not say.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "#,##0_);(#,##0)",
  6: "#,##0_);(#,##0)",
  7: "#,##0.00_);(#,##0.00)",
  8: "#,##0.00_);(#,##0.00)",
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  17: "mmm-yy",
  22: "yyyy-mm-dd",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);(#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);(#,##0.00)",
  41: "#,##0",
  42: '"$"#,##0',
  43: "#,##0.00",
  44: '"$"#,##0.00',
  // Days and months in the Japanese edition.
  27: "yyyy-mm-dd",
  28: "yyyy-mm-dd",
  29: "yyyy-mm-dd",
  30: "yyyy-mm-dd",
  31: "yyyy-mm-dd",
  34: 'yyyy"年"m"月"',
  36: "yyyy-mm-dd",
  50: "yyyy-mm-dd",
  51: "yyyy-mm-dd",
  52: 'yyyy"年"m"月"',
  54: "yyyy-mm-dd",
  55: 'yyyy"年"m"月"',
  57: "yyyy-mm-dd",
  58: "yyyy-mm-dd",
};

export function formatCodeOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN[id] ?? "General";
}

const SECTIONS = new Map<string, readonly FormatSection[]>();
const MOST_CODES = 1000;

/** A workbook has few formats, each in many cells. */
function knownSections(code: string): readonly FormatSection[] {
  const known = SECTIONS.get(code);
  if (known) return known;
  const sections = sectionsOf(code);
  if (SECTIONS.size >= MOST_CODES) SECTIONS.clear();
  SECTIONS.set(code, sections);
  return sections;
}

/** A number as its format shows it: digits, sign, percent, currency and the words behind; a day as a date. */
export function printNumber(stored: string, code: string, from1904: boolean): string {
  if (!/^-?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:E[+-]?\d{1,3})?$/iu.test(stored)) return stored;
  // Excel stores doubles: 1.65 may stand as 1.6499999999999999.
  const value = writtenDecimal(String(Number(stored)));
  if (!value) return stored;
  if (/^general$/iu.test(code) || code === "@") return value.toFixed();
  const chosen = sectionFor(knownSections(code), value.toNumber());
  if (!chosen) return value.toFixed();
  const { section, role } = chosen;
  if (showsDay(section)) return printDay(value.toNumber(), section, from1904) ?? value.toFixed();
  const bare = codeOf(section);
  // What a section without a digit shows is said by its words: a dash for zero, nothing for what is hidden.
  if (!/[0#?]/u.test(bare) || (role === "zero" && !bare.includes("0")))
    return /general|\/|e[+-]/iu.test(bare) ? value.toFixed() : wordsOf(section);
  if (/\/|e[+-]/iu.test(bare)) return value.toFixed();
  const isPercent = bare.includes("%");
  const digits = /\.(?<places>[0#?]+)/u.exec(bare)?.groups?.["places"]?.length ?? 0;
  const scaled = value.div(decimal(`1${"000".repeat(thousandsCut(bare))}`));
  const shown = roundHalfUp(isPercent ? scaled.times(100) : scaled, digits);
  const [whole = "0", part] = shown.abs().toFixed(digits).split(".");
  const grouped = /[0#?],+[0#?]/u.test(bare) ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  const { front, behind } = aroundDigits(section);
  const units = isPercent ? "%" : wordsBehind(behind);
  const text = `${signOf(section)}${grouped}${part === undefined ? "" : `.${part}`}${units}`;
  if (shown.isZero()) return text;
  // A format may print costs in parentheses that are stored as positive numbers: the figure is the printed one.
  if (front.includes("(")) return `(${text})`;
  return role === "negative" ? `-${text}` : text;
}

/** Each comma behind the last digit of a format shows the number a thousand times smaller. */
function thousandsCut(bare: string): number {
  return /[0#?](?<commas>,*)[^0#?,]*$/u.exec(bare)?.groups?.["commas"]?.length ?? 0;
}

/** What a format writes behind the digits, such as "%", "x" or "M": it says what the number is of. */
function wordsBehind(behind: ReturnType<typeof aroundDigits>["behind"]): string {
  const words = behind.map(({ kind, text }) => (kind === "literal" || /^x$/iu.test(text) ? text : "")).join("");
  return words.replace(/[()$¥€£￥-]/gu, "").trim();
}

function wordsOf({ tokens }: FormatSection): string {
  return tokens
    .map(({ kind, text }) => (kind === "literal" || text === "-" ? text : ""))
    .join("")
    .trim();
}

const SIGN = /(?:US|HK|NT|NZ|CA|AU|[ACRS])?\$|[¥€£￥₩₹]/u;

function signOf(section: FormatSection): string {
  return SIGN.exec(section.tokens.map(({ text }) => text).join(""))?.[0] ?? "";
}
