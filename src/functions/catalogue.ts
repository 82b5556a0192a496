/** All that is written about the functions, in their listed order, and the pane's catalogue made of it. */
import { BRIDGE_ENTRIES } from "./bridge-entry";
import type { CatalogueFunction } from "./catalogue-function";
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

/** `examples`: by name, calls on the workbook's own sheets, where there are such. */
export function catalogueFunctions(examples: Readonly<Record<string, string>> = {}): readonly CatalogueFunction[] {
  return FUNCTION_ENTRIES.map(({ id, description, parameters, result, examples: general }) => ({
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
    example: (Object.hasOwn(examples, `FIN.${id}`) ? examples[`FIN.${id}`] : undefined) ?? general[0].formula,
  }));
}
