/** A translation as plain JSON, to be stored with the model, and back with every part of it checked. */
import {
  count,
  currency,
  date,
  type Decode,
  digits,
  type JsonValue,
  list,
  refuse,
  shape,
  text,
} from "../statements/record-shape";
import type { Translation, TranslationRate } from "./translation";

/** Of a hundred years of quarters, three each. */
const MOST_RATES = 2_000;

export function translationRecord({ rates, missing, ...rest }: Translation): JsonValue {
  return {
    ...rest,
    rates: rates.map(({ rate, ...each }) => ({ ...each, rate: rate.toFixed() })),
    missing: [...missing],
  };
}

const positive: Decode<TranslationRate["rate"]> = (value, at, trouble) => {
  const read = digits(value, at, trouble);
  return read?.greaterThan(0) === false ? refuse(trouble, at, "is not positive") : read;
};

const translation: Decode<Translation> = shape<Translation>({
  currency,
  base: currency,
  quote: currency,
  rates: list(
    shape<TranslationRate>({ start: date, end: date, rate: positive, date, source: text, days: count }, [
      "start",
      "days",
    ]),
    MOST_RATES,
  ),
  missing: list(text, MOST_RATES),
});

/** Undefined where the record is no translation, or one into neither of its currencies. */
export function readTranslation(value: unknown): Translation | undefined {
  const read = translation(value, "translation", {});
  return read && [read.base, read.quote].includes(read.currency) && read.base !== read.quote ? read : undefined;
}
