/** Tieout's custom functions as the grid takes them, all of the catalogue: Excel's manner of passing arguments. */
import { callFunction, FUNCTION_IDS } from "../functions/call-function";
import { FUNCTION_ENTRIES } from "../functions/catalogue";
import type { FunctionMatrix, FunctionValue, WorkbenchFunction } from "./workbench-function";

/** The namespace that the manifest gives the functions in Excel. */
const NAMESPACE = "FIN";

export const GRID_FUNCTIONS: readonly WorkbenchFunction[] = FUNCTION_IDS.flatMap((id) =>
  FUNCTION_ENTRIES.filter((entry) => entry.id === id).map(({ description, parameters }): WorkbenchFunction => ({
    name: `${NAMESPACE}.${id}`,
    description: description.en,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description.en,
      optional: parameter.optional,
      repeating: false,
    })),
    // An argument of any type comes with its blanks as empty texts, as Excel hands them over.
    compute: (values) => callFunction(id, values.map(withoutNulls)).map((row) => row.map(gridValue)),
  })),
);

function withoutNulls(matrix: FunctionMatrix): unknown[][] {
  return matrix.map((row) => row.map((value) => value ?? ""));
}

/** What a function gives for a cell: a number, a text, or the error that this one cell shows. */
function gridValue(value: unknown): FunctionValue {
  if (value instanceof Error || value === null) return value;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return Object.assign(new Error("no value of a cell"), { name: "#VALUE!" });
}
