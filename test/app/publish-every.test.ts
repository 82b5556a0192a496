import { planLinking, planPublishing } from "../../src/app/publish";
import { FUNCTION_ENTRIES } from "../../src/functions/catalogue";
import { setFunctionSources } from "../../src/functions/function-source";
import type { EnteredCell, SheetContents } from "../../src/workbook/port";
import { evaluateCall } from "../functions/evaluate-call";
import { calculate } from "../functions/engine";
import { EXAMPLE_FACTS } from "../functions/example-source";

const examples = FUNCTION_ENTRIES.flatMap(({ id, examples: own }) => own.map(({ formula }) => ({ id, formula })));

/** A sheet with the call in its first cell and what it gives around it, as Excel tells it. */
function sheetOf(formula: string, shown: readonly (readonly EnteredCell[])[]): SheetContents {
  const contents = shown.map((line, r) => line.map((_, c) => (r === 0 && c === 0 ? formula : "")));
  return { id: "1", name: "Sheet1", isProtected: false, top: 0, left: 0, contents, values: shown };
}

const shownAs = (value: unknown): EnteredCell =>
  value instanceof Error ? value.name : typeof value === "number" || typeof value === "boolean" ? value : String(value);

test.each(examples)("$formula is published with the value that it gives, and comes back", ({ formula }) => {
  setFunctionSources({ facts: EXAMPLE_FACTS });
  const given = evaluateCall(formula).map((line) => line.map(shownAs));
  const sheet = sheetOf(formula, given);
  const plan = planPublishing([sheet]);
  const [call] = plan.calls;
  if (!call) {
    // Only a call that shows no value may stay.
    expect(given.flat().some((value) => String(value).startsWith("#"))).toBe(true);
    return;
  }
  const formulas = call.written.flatMap((line, r) =>
    line.flatMap((content, c) =>
      typeof content === "object" ? [{ row: r + 1, column: c + 1, formula: content.formula.slice(1) }] : [],
    ),
  );
  const values = calculate(formulas);
  call.written.forEach((line, r) => {
    line.forEach((content, c) => {
      const stands = typeof content === "object" ? values.get(`${String.fromCharCode(65 + c)}${r + 1}`) : content;
      const told = typeof stands === "object" ? stands.code : stands;
      const wanted = given[r]?.[c];
      if (typeof wanted === "number") expect(told).toBeCloseTo(wanted, 9);
      else expect(told).toBe(wanted);
    });
  });
  expect(call.written.map((line) => line.length)).toEqual(given.map((line) => line.length));
  const entered = call.written.map((line) => line.map((cell) => (typeof cell === "object" ? cell.formula : cell)));
  const published = { ...sheet, contents: entered };
  expect(planLinking(plan.calls, [published])).toEqual({ calls: plan.calls, linked: [], changed: [] });
  expect(planLinking(plan.calls, [sheet]).linked).toEqual(plan.calls);
});
