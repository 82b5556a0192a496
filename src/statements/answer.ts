import { type IsoDate, parseIsoDate } from "../core/date";
import type { Answer, AnsweredColumn } from "./question";

/** Powers of ten by which releases print: units, thousands, 万, millions, 億, billions. */
export const PRINTED_SCALES: readonly number[] = [0, 3, 4, 6, 8, 9];

/** A table has fewer columns than this; a longer answer is none. */
const MOST_COLUMNS = 200;

/**
 * An answer as it comes from a form or from storage: anything until it has been looked at. Undefined where it is no
 * answer or says what cannot be (month 13, scale 99, a currency that is no ISO 4217 code). What is inherited does not
 * count, and nothing but the answer's own parts is taken over.
 */
export function decodeAnswer(value: unknown): Answer | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const part = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  const [kind, scale] = [part("kind"), part("scale")];
  switch (kind) {
    case "calendar": {
      const [fiscalYearEndMonth, labelledBy] = [part("fiscalYearEndMonth"), part("labelledBy")];
      const isNamed = labelledBy === "start" || labelledBy === "end";
      return isMonth(fiscalYearEndMonth) && isNamed ? { kind, fiscalYearEndMonth, labelledBy } : undefined;
    }
    case "period": {
      const columns = decodeColumns(part("columns"));
      return columns && { kind, columns };
    }
    case "scale":
    case "share-scale":
      return isScale(scale) ? { kind, scale } : undefined;
    case "unit": {
      const currency = part("currency");
      const isCode = typeof currency === "string" && /^[A-Z]{3}$/.test(currency);
      return isCode && isScale(scale) ? { kind, currency, scale } : undefined;
    }
    case "decimal-sign": {
      const sign = part("sign");
      return sign === "." || sign === "," ? { kind, sign } : undefined;
    }
    default:
      return undefined;
  }
}

function isMonth(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 12;
}

function isScale(value: unknown): value is number {
  return typeof value === "number" && PRINTED_SCALES.includes(value);
}

function decodeColumns(value: unknown): readonly AnsweredColumn[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_COLUMNS) return undefined;
  const columns = value.map(decodeColumn).filter((column) => column !== undefined);
  const indices = new Set(columns.map(({ index }) => index));
  return columns.length === value.length && indices.size === columns.length ? columns : undefined;
}

function decodeColumn(value: unknown): AnsweredColumn | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const part = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  const [index, end, months] = [part("index"), dateIn(part("end")), part("months")];
  if (typeof index !== "number" || !Number.isSafeInteger(index) || index < 1 || end === undefined) return undefined;
  if (months !== undefined && !isMonth(months)) return undefined;
  return { index, end, ...(months !== undefined && { months }) };
}

function dateIn(value: unknown): IsoDate | undefined {
  return typeof value === "string" ? parseIsoDate(value) : undefined;
}
