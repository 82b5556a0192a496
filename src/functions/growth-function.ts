/** Growth over a period, and compounded over several. */
import { cagr, growth, type NegativeBase } from "../metrics/growth";
import { type Argument, type Matrix, readWord, soleCell } from "./argument";
import { byCell, cellOf, exact } from "./by-cell";
import { cellError } from "./cell-error";
import { quickQuotient } from "./integer-path";

/** What stands in a cell where a change has no meaning, as on the sheets. */
const NOT_MEANINGFUL = "n.m.";
const POLICIES = ["nm", "abs", "asis"] as const;

export function GROWTH(args: readonly Argument[]): Matrix | Error {
  const policy = readWord(soleCell(args[2]), "negativeBase", POLICIES) ?? "nm";
  if (policy instanceof Error) return policy;
  return byCell(["current", "prior"], args, (values) => growthCell(values, policy));
}

function growthCell(values: readonly number[], policy: NegativeBase): number | string | Error {
  const [current = 0, prior = 0] = values;
  if (prior > 0 || policy === "asis") {
    const quick = quickQuotient(values, [1, -1], [0, 1]);
    if (quick !== undefined) return quick;
  }
  const result = growth(exact(current), exact(prior), policy);
  if (result.ok) return cellOf(result.value);
  return result.problem.kind === "base-not-positive" ? NOT_MEANINGFUL : cellError("#DIV/0!");
}

export function CAGR(args: readonly Argument[]): Matrix | Error {
  return byCell(["first", "last", "periods"], args, ([first = 0, last = 0, periods = 0]) => {
    const result = cagr(exact(first), exact(last), exact(periods));
    return result.ok ? cellOf(result.value) : cellError("#NUM!");
  });
}
