/** What stands in place of a formula with Tieout's calls once it is published. */
import { innermostCalls } from "./call-in-formula";
import { nativeTwin } from "./native-twin";
import { type Shape, shapeOf } from "./spill";
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

/** Functions whose result is a table, whatever they are given. */
const TABLES: ReadonlySet<string> = new Set(["BRIDGE", "EBITDABRIDGE"]);

/** The shape that a formula fills, where its text tells: every call in it by its arguments. Undefined where it does not. */
export function shapeInText(formula: string): Shape | undefined {
  const calls = innermostCalls(formula);
  if (!calls) return undefined;
  const isSingle = calls.every(
    ({ name, args }) =>
      !TABLES.has(name) &&
      args.every((arg) => {
        const cells = arg === "" ? [[""]] : readOperand(arg)?.cells;
        return cells?.length === 1 && cells[0]?.length === 1;
      }),
  );
  if (isSingle) return { rows: 1, columns: 1 };
  const [only] = calls;
  const isWhole =
    only !== undefined && formula.slice(1, only.from).trim() === "" && formula.slice(only.to).trim() === "";
  const twin = isWhole ? nativeTwin(only.name, only.args) : undefined;
  return twin && shapeOf(twin);
}
