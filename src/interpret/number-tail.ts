import { currencyCodeOf } from "./currency-sign";

/** What stands behind the digits of a cell: 1,234 (千株), 12.5 (%), $1.2 (M). */
export interface NumberTail {
  readonly percent: boolean;
  /** A power of ten in words; the digits are multiplied by it. */
  readonly scale: number;
  /** ISO 4217, where the currency stands behind. */
  readonly currency?: string;
  /** A unit that is neither percent nor currency: Gbps, 株, 円, x. */
  readonly suffix?: string;
  /** 12.1%減: the words make it negative. */
  readonly decrease: boolean;
}

/** Powers of ten in words, the longer word before what it begins with. */
const SCALE_WORDS: readonly (readonly [string, number])[] = [
  ["百万", 6],
  ["十億", 9],
  ["兆", 12],
  ["億", 8],
  ["万", 4],
  ["千", 3],
  ["trillion", 12],
  ["billion", 9],
  ["million", 6],
  ["thousand", 3],
];
/** Powers of ten by letters. Alone, a small letter may be a metre or a byte: beside a currency it is neither. */
const SCALE_LETTERS = new Map(Object.entries({ T: 12, tn: 12, B: 9, bn: 9, M: 6, mn: 6, K: 3 }));
const SCALE_LETTERS_OF_MONEY = new Map(Object.entries({ t: 12, b: 9, m: 6, mm: 6, MM: 6, k: 3 }));

const UNIT = /^[\p{L}°¢][\p{L}./· -]{0,19}[23]?$|^\/[\p{L}][\p{L} ]{0,15}$/u;
/** Parts of dates and periods, and words that make a figure a bound or an estimate. None is a unit. */
const NO_UNIT = new RegExp(
  [
    "^(?:st|nd|rd|th)(?:\\b|quarter|qtr|half|year)",
    "^(?:[QHe]|FY)(?![a-z])",
    "^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?$",
    "\\b(?:ended|ending|to|and|or|of|over|vs|approximately)\\b",
    "^年.",
    "^(?:月|期|四半期)",
    // 1株当たり四半期純利益 is a heading.
    "当たり|あたり|当り",
    "^(?:以上|以下|以内|超|未満|程度|前後|強|弱|台|余)",
  ].join("|"),
  "iu",
);
/** Lengths of periods to date, not millions: 9M is the head of a column. */
const MONTHS_TO_DATE = new Set(["3", "6", "9", "12"]);

/** 1.24 to 1, 1.24:1: so many times the other. */
const TO_ONE = /^(?:to|:) ?1(?:\.0{1,2})?$/u;

/** Reads it; undefined when what stands there makes the cell something else than one figure. */
export function readNumberTail(tail: string, digits: string, ofMoney: boolean): NumberTail | undefined {
  if (tail === "") return { percent: false, scale: 0, decrease: false };
  if (TO_ONE.test(tail)) return { percent: false, scale: 0, suffix: "to 1", decrease: false };
  if (tail.startsWith("%")) return readPercentTail(tail.slice(1).trim());
  const currencyAlone = currencyCodeOf(tail);
  if (currencyAlone !== undefined) return { percent: false, scale: 0, currency: currencyAlone, decrease: false };
  const { scale, rest } = readScale(tail, ofMoney);
  if (scale > 0 && rest === "" && tail === "M" && MONTHS_TO_DATE.has(digits)) return undefined;
  if (rest === "") return { percent: false, scale, decrease: false };
  const currency = currencyCodeOf(rest);
  if (currency !== undefined) return { percent: false, scale, currency, decrease: false };
  if (!UNIT.test(rest) || NO_UNIT.test(rest) || isYear(digits, rest)) return undefined;
  return { percent: false, scale, suffix: rest, decrease: false };
}

function readPercentTail(rest: string): NumberTail | undefined {
  if (rest === "増" || rest === "減") return { percent: true, scale: 0, decrease: rest === "減" };
  if (rest !== "" && !/^(?:pts?|points?|ポイント)$/iu.test(rest)) return undefined;
  return { percent: true, scale: 0, decrease: false, ...(rest !== "" && { suffix: rest }) };
}

function readScale(tail: string, ofMoney: boolean): { readonly scale: number; readonly rest: string } {
  const letters = SCALE_LETTERS.get(tail) ?? (ofMoney ? SCALE_LETTERS_OF_MONEY.get(tail) : undefined);
  if (letters !== undefined) return { scale: letters, rest: "" };
  const lower = tail.toLowerCase();
  const word = SCALE_WORDS.find(([name]) => lower.startsWith(name));
  return word ? { scale: word[1], rest: tail.slice(word[0].length).trim() } : { scale: 0, rest: tail };
}

/** 4.5年 is a length, 2004年 a date. */
function isYear(digits: string, rest: string): boolean {
  return rest === "年" && /^(?:19|20)\d{2}$/u.test(digits);
}
