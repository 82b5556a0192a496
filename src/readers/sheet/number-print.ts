import { decimal, roundHalfUp, writtenDecimal } from "../../core/decimal";
import { addDays, type IsoDate } from "../../core/date";

/** Number formats that a workbook need not define (ECMA-376 part 1, 18.8.30), as far as figures and days use them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
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
};

export function formatCodeOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN[id] ?? "General";
}

/** A number as its format shows it: digits, sign, percent and currency; a day as a date. */
export function printNumber(stored: string, code: string, from1904: boolean): string {
  if (!/^-?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:E[+-]?\d{1,3})?$/iu.test(stored)) return stored;
  // Excel stores doubles: 1.65 may stand as 1.6499999999999999.
  const value = writtenDecimal(String(Number(stored)));
  if (!value) return stored;
  const [positive = "", negative = ""] = code.split(";");
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*./gu, "");
  if (/^general$/iu.test(code) || code === "@") return value.toFixed();
  if (/[ymd]/iu.test(bare.replace(/\[[^\]]*\]/gu, ""))) return dayOf(value.toNumber(), from1904) ?? value.toFixed();
  const isPercent = bare.includes("%");
  const digits = /\.(?<places>[0#?]+)/u.exec(bare)?.groups?.["places"]?.length ?? 0;
  const scaled = value.div(decimal(`1${"000".repeat(thousandsCut(bare))}`));
  const shown = roundHalfUp(isPercent ? scaled.times(100) : scaled, digits);
  const [whole = "0", part] = shown.abs().toFixed(digits).split(".");
  const grouped = /[0#?],+[0#?]/u.test(bare) ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  const text = `${signOf(positive)}${grouped}${part === undefined ? "" : `.${part}`}${isPercent ? "%" : wordsBehind(positive)}`;
  if (!shown.isNegative() || shown.isZero()) return text;
  return negative.includes("(") ? `(${text})` : `-${text}`;
}

/** Each comma behind the last digit of a format shows the number a thousand times smaller. */
function thousandsCut(bare: string): number {
  return /[0#?](?<commas>,*)[^0#?,]*$/u.exec(bare)?.groups?.["commas"]?.length ?? 0;
}

/** What a format writes behind the digits, such as "%", "x" or "M": it says what the number is of. */
function wordsBehind(section: string): string {
  const unquoted = section.replace(/"[^"]*"/gu, (quoted) => "_".repeat(quoted.length));
  const last = Math.max(...["0", "#", "?"].map((digit) => unquoted.lastIndexOf(digit)));
  return [...section.slice(last + 1).matchAll(/"(?<words>[^"]*)"/gu)]
    .map(({ groups }) => groups?.["words"] ?? "")
    .join("")
    .trim();
}

function signOf(section: string): string {
  return /[$¥€£￥]/u.exec(section.replace(/\[\$(?<sign>[^\]-]*)[^\]]*\]/u, "$<sign>"))?.[0] ?? "";
}

function dayOf(serial: number, from1904: boolean): IsoDate | undefined {
  const day = Math.floor(serial);
  if (day < 60 && !from1904) return undefined;
  if (day > 200_000) return undefined;
  return from1904 ? addDays("1904-01-01", day) : addDays("1899-12-30", day);
}
