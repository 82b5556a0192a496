import { type Decimal, decimal, powerOfTen, ZERO } from "../core/decimal";

/** Which sign divides the decimals; the other one, a space or an apostrophe groups the thousands. */
export type DecimalPoint = "." | ",";

/**
 * "1,234.5" → "1234.5"; undefined when the groups are not of three digits each or the signs contradict the convention,
 * and for numbers with zeros in front, which name something and count nothing (0000092122). Text in NFKC, digits and
 * signs only.
 */
export function canonicalDigits(printed: string, point: DecimalPoint): string | undefined {
  const [whole = "", fraction, ...more] = printed.split(point);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/u.test(fraction))) return undefined;
  const integer = wholeDigits(whole, point === "." ? "," : ".");
  if (integer === undefined || /^0\d/u.test(integer)) return undefined;
  return fraction === undefined ? integer : `${integer}.${fraction}`;
}

function wholeDigits(whole: string, group: "." | ","): string | undefined {
  if (/^\d*$/u.test(whole)) return whole === "" ? "0" : whole;
  const separator = /\D/u.exec(whole)?.[0] ?? "";
  if (![group, " ", "'", "’"].includes(separator)) return undefined;
  const [head = "", ...groups] = whole.split(separator);
  if (!/^\d{1,3}$/u.test(head) || !groups.every((part) => /^\d{3}$/u.test(part))) return undefined;
  return [head, ...groups].join("");
}

/** An amount written with words for its powers of ten, in the smallest of them: 12億3,456万円 is 123456 of 10⁴ yen. */
export interface WordedAmount {
  readonly value: Decimal;
  /** Digits after the point. */
  readonly digits: number;
  readonly scale: number;
  readonly unit?: string;
}

const AMOUNT_IN_MYRIADS =
  /^(?:([\d,]+)兆)?(?:([\d,]+)億)?(?:([\d,]+)万)?(?:([\d,]+)千)?([\d,]+)?(円|株|人|名|件|台)?$/u;
const POWERS = [12, 8, 4, 3, 0] as const;

/** 12億3,456万円; undefined for what is not written with at least two powers. */
export function readMyriads(text: string): WordedAmount | undefined {
  if (!/\d\s*[兆億万千]\s*\d/u.test(text)) return undefined;
  const match = AMOUNT_IN_MYRIADS.exec(text.replace(/\s/gu, ""));
  if (!match) return undefined;
  let value = ZERO;
  let smallest = 0;
  for (const [i, exponent] of POWERS.entries()) {
    const part = match[i + 1];
    if (part === undefined) continue;
    const digits = canonicalDigits(part, ".");
    if (digits === undefined) return undefined;
    value = value.plus(decimal(digits).times(powerOfTen(exponent)));
    smallest = exponent;
  }
  const unit = match[6];
  return {
    value: value.dividedBy(powerOfTen(smallest)),
    digits: 0,
    scale: smallest,
    ...(unit !== undefined && { unit }),
  };
}

/** 18円72銭: yen and hundredths of a yen, as per-share amounts are written; in yen. */
export function readYenAndSen(text: string): WordedAmount | undefined {
  const match = /^(?<yen>[\d,]+)\s*円\s*(?<sen>\d{1,2})\s*銭$/u.exec(text)?.groups;
  const yen = match?.["yen"] === undefined ? undefined : canonicalDigits(match["yen"], ".");
  if (yen === undefined) return undefined;
  return { value: decimal(`${yen}.${(match?.["sen"] ?? "").padStart(2, "0")}`), digits: 2, scale: 0, unit: "円" };
}
