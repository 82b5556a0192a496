/** All that is written about the functions, in their listed order, and the pane's catalogue made of it. */
import { BRIDGE_ENTRIES } from "./bridge-entry";
import { CURRENCY_ENTRIES } from "./currency-entry";
import type { FunctionEntry } from "./function-entry";
import { MARGIN_ENTRIES } from "./margin-entry";
import { PERIOD_ENTRIES } from "./period-entry";

export const FUNCTION_ENTRIES: readonly FunctionEntry[] = [
  ...MARGIN_ENTRIES,
  ...BRIDGE_ENTRIES,
  ...PERIOD_ENTRIES,
  ...CURRENCY_ENTRIES,
];

export interface CatalogueFunction {
  /** As typed in a cell, without the equals sign: FIN.MARGIN. */
  readonly name: string;
  readonly description: string;
  readonly descriptionJa: string;
  readonly parameters: readonly CatalogueParameter[];
  /** What comes back, in words. */
  readonly result: string;
  /** A whole formula, with its equals sign; it calculates as it stands. */
  readonly example: string;
}

export interface CatalogueParameter {
  readonly name: string;
  readonly description: string;
  readonly descriptionJa: string;
  readonly optional: boolean;
}

export function catalogueFunctions(): readonly CatalogueFunction[] {
  return FUNCTION_ENTRIES.map(({ id, description, parameters, result, examples }) => ({
    name: `FIN.${id}`,
    description: description.en,
    descriptionJa: description.ja,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description.en,
      descriptionJa: parameter.description.ja,
      optional: parameter.optional,
    })),
    result,
    example: examples[0].formula,
  }));
}
