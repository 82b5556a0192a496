/** Tieout's custom functions as the grid takes them: Excel's manner of passing arguments, and texts in English. */
import { marginOf } from "../functions/functions";
import type { FunctionMatrix, WorkbenchFunction } from "./workbench-function";

/** The namespace that the manifest gives the functions in Excel. */
const NAMESPACE = "FIN";

export const GRID_FUNCTIONS: readonly WorkbenchFunction[] = [
  {
    name: `${NAMESPACE}.MARGIN`,
    description: "Profit as a share of revenue.",
    parameters: [
      parameter("profit", "Profit of the period, any level: gross, operating, net."),
      parameter("revenue", "Revenue of the same period in the same unit; zero gives #DIV/0!."),
    ],
    compute: ([profit, revenue]) => marginOf(numberIn(profit), numberIn(revenue)),
  },
];

function parameter(name: string, description: string): WorkbenchFunction["parameters"][number] {
  return { name, description, optional: false, repeating: false };
}

/** Excel passes a blank cell as 0, makes numbers of texts that read like one, and refuses other texts and areas. */
function numberIn(matrix: FunctionMatrix | undefined): number {
  const value = matrix?.[0]?.[0] ?? 0;
  const isArea = (matrix?.length ?? 0) > 1 || (matrix?.[0]?.length ?? 0) > 1;
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (isArea || !Number.isFinite(number)) throw Object.assign(new Error("not a number"), { name: "#VALUE!" });
  return number;
}
