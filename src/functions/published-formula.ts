/** What stands in place of a formula with Tieout's calls once it is published. */
import { BRIDGE_COLUMNS, UNEXPLAINED } from "./bridge-function";
import { innermostCalls } from "./call-in-formula";
import { nativeTwin } from "./native-twin";
import { commonShape, type Shape, shapeOf } from "./spill";
import { readOperand } from "./twin-operand";

export type PublishedFormula =
  /** Formula texts with their equals sign, in the shape that the cell filled. */
  | { readonly kind: "formulas"; readonly formulas: readonly (readonly string[])[] }
  /** Only its values can stand: what they follow from is to be seen by the functions alone. */
  | { readonly kind: "values"; readonly why: string };

/** No formula nests deeper (Excel allows 64 levels); a hostile one must not run on. */
const DEEPEST = 64;
const LONGEST_FORMULA = 8192;

/**
 * `shape` is what the cell fills with its result. A call alone in its cell becomes one formula for each cell that it
 * filled; calls inside a larger formula become expressions, from the innermost on, as long as each is a single value.
 */
export function publishedFormula(formula: string, shape: Shape): PublishedFormula {
  let text = formula;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const calls = innermostCalls(text);
    if (!calls) return values("its brackets do not close");
    if (calls.length === 0) return fits(text) ? formulas([[text]]) : values("its formula would be too long for Excel");
    const [only] = calls;
    const isWhole =
      only !== undefined &&
      calls.length === 1 &&
      text.slice(1, only.from).trim() === "" &&
      text.slice(only.to).trim() === "";
    if (isWhole) {
      if (depth > 0 && listsExpression(only)) return values("a blank inside its list would become an error");
      const twin = nativeTwin(only.name, only.args, shape);
      if (!twin) return values(withoutTwin(only.name));
      const all = twin.map((row) => row.map((each) => `=${each}`));
      return all.flat().every(fits) ? formulas(all) : values("its formula would be too long for Excel");
    }
    if (shape.rows !== 1 || shape.columns !== 1) return values("a formula around the call fills several cells");
    let replaced = "";
    let end = 0;
    for (const { name, args, from, to } of calls) {
      const twin = nativeTwin(name, args);
      const [single] = twin?.length === 1 && twin[0]?.length === 1 ? twin[0] : [];
      if (single === undefined) return values(withoutTwin(name));
      replaced += `${text.slice(end, from)}(${single})`;
      end = to;
    }
    text = replaced + text.slice(end);
  }
  return values("its calls are nested too deep");
}

/** By function the argument that is summed as a list: there a nested call that gives a blank text would be an error. */
const LIST_ARGUMENTS: Readonly<Record<string, number>> = {
  EBITDA: 2,
  EBITDAFROMNET: 4,
  RECONCILES: 2,
  TTM: 0,
  QUARTERS: 0,
};

function listsExpression({ name, args }: { readonly name: string; readonly args: readonly string[] }): boolean {
  const at = Object.hasOwn(LIST_ARGUMENTS, name) ? LIST_ARGUMENTS[name] : undefined;
  return at !== undefined && args[at]?.includes("(") === true;
}

function formulas(all: readonly (readonly string[])[]): PublishedFormula {
  return { kind: "formulas", formulas: all };
}

function values(why: string): PublishedFormula {
  return { kind: "values", why };
}

function withoutTwin(name: string): string {
  return `no native formula says the same as FIN.${name} here`;
}

function fits(text: string): boolean {
  return text.length <= LONGEST_FORMULA;
}

/** Of the functions whose figures are looked up: how many arguments give the result its shape; a range of rates does not. */
const SHAPING_ARGUMENTS: Readonly<Record<string, number>> = { FACT: 4, FX: 5, FXRATE: 4, FXAVERAGE: 4 };

/**
 * The shape that a formula fills, as its text tells it. Undefined where it does not: what stands beside the cell may
 * belong to another formula, and is no evidence. `labelAt` gives the value so many rows below the cell, by which a
 * bridge with a row for the unexplained difference is told from one without.
 */
export function filledShape(formula: string, labelAt: (row: number) => unknown): Shape | undefined {
  const calls = innermostCalls(formula);
  const [only] = calls ?? [];
  if (!calls || !only) return undefined;
  const isWhole =
    calls.length === 1 && formula.slice(1, only.from).trim() === "" && formula.slice(only.to).trim() === "";
  if (isWhole) return shapeOfCall(only.name, only.args, labelAt);
  const shapes = calls.map(({ name, args }) => shapeOfCall(name, args, labelAt));
  return shapes.every((shape) => shape?.rows === 1 && shape.columns === 1) ? { rows: 1, columns: 1 } : undefined;
}

function shapeOfCall(name: string, args: readonly string[], labelAt: (row: number) => unknown): Shape | undefined {
  const shaping = Object.hasOwn(SHAPING_ARGUMENTS, name) ? SHAPING_ARGUMENTS[name] : undefined;
  if (shaping !== undefined) return commonShapeOf(args.slice(0, shaping));
  const twin = nativeTwin(name, args);
  if (twin) return shapeOf(twin);
  if (name === "BRIDGE") {
    const items = args[2] === undefined ? undefined : readOperand(args[2])?.cells.flat().length;
    if (items === undefined) return undefined;
    return { rows: items + (labelAt(items + 1) === UNEXPLAINED ? 3 : 2), columns: BRIDGE_COLUMNS };
  }
  // Calendars are looked up too; one label or day gives one result.
  return name === "PERIODEND" || name === "FISCALQUARTER" ? commonShapeOf(args.slice(0, 1)) : undefined;
}

function commonShapeOf(args: readonly string[]): Shape | undefined {
  const operands = args.filter((arg) => arg !== "").map(readOperand);
  const known = operands.filter((operand) => operand !== undefined);
  if (known.length === 0 || known.length < operands.length) return undefined;
  const shape = commonShape(known.map(({ cells }) => ({ name: "", cells })));
  return shape instanceof Error ? undefined : shape;
}
