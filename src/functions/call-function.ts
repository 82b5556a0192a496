/** The functions by id, and how each of them is called: what Excel, the workbench and the tests run. */
import type { Argument, Matrix } from "./argument";
import { BRIDGE, EBITDABRIDGE } from "./bridge-function";
import { EBITDA, EBITDAFROMNET } from "./ebitda-function";
import { FACT } from "./fact-function";
import { FX, FXAVERAGE, FXRATE } from "./fx-function";
import { CAGR, GROWTH } from "./growth-function";
import { COMMONSIZE, EBITDAMARGIN, GROSSMARGIN, MARGIN, MARGINCHANGE } from "./margin-function";
import { FISCALQUARTER, PERIODEND } from "./period-function";
import { RECONCILES, TIES } from "./tie-function";
import { QUARTERS, TTM } from "./trailing-function";
import { CONSTANTFX, TRANSLATE } from "./translation-function";

const FUNCTIONS = {
  MARGIN,
  GROSSMARGIN,
  EBITDAMARGIN,
  MARGINCHANGE,
  GROWTH,
  CAGR,
  COMMONSIZE,
  EBITDA,
  EBITDAFROMNET,
  BRIDGE,
  EBITDABRIDGE,
  RECONCILES,
  TIES,
  TTM,
  QUARTERS,
  PERIODEND,
  FISCALQUARTER,
  FX,
  FXRATE,
  FXAVERAGE,
  TRANSLATE,
  CONSTANTFX,
  FACT,
} as const satisfies Readonly<Record<string, (args: readonly Argument[]) => Matrix | Error>>;

export type FunctionId = keyof typeof FUNCTIONS;

export const FUNCTION_IDS = Object.keys(FUNCTIONS) as readonly FunctionId[];

/**
 * Calls a function with its arguments as Excel hands them over. The result spills; an element may be an Error, which is
 * that cell's. Throws what is the error of the whole call, and of a result of one cell.
 */
export function callFunction(id: FunctionId, args: readonly Argument[]): unknown[][] {
  const result = FUNCTIONS[id](args);
  if (result instanceof Error) throw result;
  const sole = result.length === 1 && result[0]?.length === 1 ? result[0][0] : undefined;
  if (sole instanceof Error) throw sole;
  // Excel's declarations know no readonly arrays; each result is made anew for its call, so nobody else holds it.
  return result as unknown[][];
}
