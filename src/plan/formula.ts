/**
 * Native formulas as trees over keys, not addresses: a sheet's rows and columns are found by key, so the same formula
 * can be written into a new file or into a workbook whose rows the analyst has moved.
 */
export type Formula = FormulaOf<0 | 1 | "">;

/** `Literal`: what may be written into it; a plan's formulas hold no other constants, what an analyst types may. */
export type FormulaOf<Literal> =
  | { readonly kind: "literal"; readonly value: Literal }
  | CellReference
  | RangeReference
  | { readonly kind: "call"; readonly name: FunctionName; readonly arguments: readonly FormulaOf<Literal>[] }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: FormulaOf<Literal>;
      readonly right: FormulaOf<Literal>;
    }
  | { readonly kind: "negation"; readonly of: FormulaOf<Literal> };

/** A cell by sheet (absent: the formula's own sheet), row key and column key; `fixed` writes the $ signs. */
export interface CellReference {
  readonly kind: "cell";
  readonly sheet?: string;
  readonly row: string;
  readonly column: string;
  readonly fixed?: "row" | "column" | "both";
}

export interface RangeReference {
  readonly kind: "range";
  readonly sheet?: string;
  readonly from: { readonly row: string; readonly column: string };
  readonly to: { readonly row: string; readonly column: string };
  readonly fixed?: "row" | "column" | "both";
}

export type Operator = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** All of Excel 2010 or older, none volatile. */
export const FUNCTION_NAMES = [
  "ABS",
  "AND",
  "COUNT",
  "COUNTIF",
  "IF",
  "INDEX",
  "ISNUMBER",
  "MATCH",
  "MAX",
  "MIN",
  "OR",
  "ROUND",
  "SUM",
  "SUMPRODUCT",
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

export const NOTHING: Formula = { kind: "literal", value: "" };
export const NIL: Formula = { kind: "literal", value: 0 };
export const UNITY: Formula = { kind: "literal", value: 1 };

export function cell(row: string, column: string, options: Pick<CellReference, "sheet" | "fixed"> = {}): CellReference {
  return { kind: "cell", row, column, ...options };
}

export function range(
  from: { row: string; column: string },
  to: { row: string; column: string },
  options: Pick<RangeReference, "sheet" | "fixed"> = {},
): RangeReference {
  return { kind: "range", from, to, ...options };
}

/** Excel's most arguments of a function ("Excel specifications and limits"). */
export const MOST_ARGUMENTS = 255;

export function call(name: FunctionName, ...args: readonly Formula[]): Formula {
  return { kind: "call", name, arguments: args };
}

export function operation(left: Formula, operator: Operator, right: Formula): Formula {
  return { kind: "operation", operator, left, right };
}

export function negation(of: Formula): Formula {
  return { kind: "negation", of };
}
