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

const MINUS = /^[¥$€\s]*[(（]?\s*[-−]\s*[\d０-９]/u;
const LABEL_IN_PARENTHESES = /^\s*[(（].*[)）]\s*$/u;
/** In Japan such rows say what they are (a part, an index to compare with), and are no negatives whatever the table prints. */
const BESIDE_LINE_ABOVE = /^\s*[(（]\s*(?:うち|内(?!部)|比較指標|参考)/u;

/**
 * Rows that stand in parentheses whole, label and figures, where the table prints its negatives with a minus: parts and
 * ratios of the line above ("(of which foreign exchange gains) (10,818)"), whose parentheses are no sign.
 */
export function rowsInParentheses(body: readonly GridRow[]): (row: GridRow) => boolean {
  const hasMinus = body.some(({ cells }) => cells.slice(1).some((cell) => MINUS.test(cell)));
  return ({ cells: [label = ""] }) => LABEL_IN_PARENTHESES.test(label) && (hasMinus || BESIDE_LINE_ABOVE.test(label));
}

/** Printed in parentheses and with no sign of its own inside. */
export function isInParentheses(cell: string): boolean {
  return PARENTHESIS.test(cell);
}
