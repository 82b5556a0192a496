import { whereNumbers } from "./analysis-formula";
import { call, cell, type Formula, NIL, NOTHING, operation } from "./formula";
import type { PlanModel } from "./model";
import type { SeriesBlock } from "./series";
import type { Translation } from "./translation";

export type RateRow = "average" | "closing" | "opening" | "historical" | "since";

/**
 * The row of the FX sheet that holds a translation's rates of a kind. The pair is part of it: a rate that an analyst has
 * written for one currency is never one of another.
 */
export function translationRateRow({ base, quote }: Pick<Translation, "base" | "quote">, rate: RateRow): string {
  return `fx:translation:${base}/${quote}:${rate}`;
}

/** The rate of a column. */
export function rateIn(translation: Translation, rate: RateRow, column: string): Formula {
  return cell(translationRateRow(translation, rate), column);
}

/** The row of the FX sheet that holds a line in the second currency. */
export function translatedRowKey(row: string): string {
  return `fx:translated:${row}`;
}

/** Amount over rate, or times it, as the rates are quoted; nothing without both. */
export function translated(translation: Translation, amount: Formula, rate: Formula): Formula {
  return whereNumbers(
    [amount, rate],
    call("IF", operation(rate, ">", NIL), atRate(translation, amount, rate), NOTHING),
  );
}

/** The same where both are known to be numbers and the rate to be positive. */
export function atRate({ currency, base }: Translation, amount: Formula, rate: Formula): Formula {
  return operation(amount, currency === base ? "/" : "*", rate);
}

/** The table of a kind in the issuer's own currency that is translated: of several the one with the most figures. */
export function translatedBlock(
  { blocks }: PlanModel,
  { currency, base, quote }: Translation,
  kind: SeriesBlock["kind"],
): SeriesBlock | undefined {
  const own = currency === base ? quote : base;
  const size = ({ rows }: SeriesBlock) => rows.reduce((sum, { cells }) => sum + cells.size, 0);
  return blocks
    .filter((block) => block.kind === kind && block.main && block.currency === own)
    .reduce<SeriesBlock | undefined>((best, block) => (best && size(best) >= size(block) ? best : block), undefined);
}
