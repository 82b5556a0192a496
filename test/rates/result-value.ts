import type { Result } from "../../src/core/result";

/** The value of a result that must have one; the test fails with the problem otherwise. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`a value was expected, not ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The problem of a result that must have one. */
export function problemOf<Problem>(result: Result<unknown, Problem>): Problem {
  if (result.ok) throw new Error("a problem was expected");
  return result.problem;
}
