import { whereNumbers } from "./analysis-formula";
import { call, type Formula, NIL, NOTHING, operation } from "./formula";
import type { Translation } from "./translation";

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
