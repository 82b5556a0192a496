import type { GridRow } from "../readers/document";

const TRIANGLE = /^[¥$€\s]*[△▲]/u;
const PARENTHESIS = /^[¥$€\s]*[(（]\s*[\d０-９]/u;

/**
 * Whether a figure in parentheses is negative in this table. Japanese tables whose negatives carry △ print in
 * parentheses what is a part of the line above (うち…): there they are no sign. One △ among many parentheses is a stray.
 */
export function parenthesesMeanNegative(body: readonly GridRow[]): boolean {
  let triangles = 0;
  let parentheses = 0;
  for (const { cells } of body) {
    for (const cell of cells.slice(1)) {
      if (TRIANGLE.test(cell)) triangles++;
      else if (PARENTHESIS.test(cell)) parentheses++;
    }
  }
  return parentheses > triangles || triangles === 0;
}

/** Printed in parentheses and with no sign of its own inside. */
export function isInParentheses(cell: string): boolean {
  return PARENTHESIS.test(cell);
}
