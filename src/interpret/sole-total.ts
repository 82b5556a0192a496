import { weightsOf } from "./block-sum";
import { ENOUGH, proofOf } from "./evidence";
import { FIGURE } from "./figure-grid";
import { beginsSection } from "./footing-window";
import type { Candidate, Reading, StructureTable } from "./structure-table";

/** Digits by which the difference must look like one slip before a total that nowhere holds is claimed. */
const SURE_SLIP = 1.3;

/**
 * A total of one figure: minority interest, then total minority interest; or income before tax, no tax, net income. It
 * proves nothing that two equal rows would not, so the words and the section must say it: a total, right below, of a
 * section that holds nothing else.
 */
export function footSoleTerm(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  if (!table.totalWords[row]) return undefined;
  const { open } = reading;
  let filled = 0;
  for (let start = open.length - 1; start >= 0; start--) {
    const term = open[start] ?? 0;
    if (!sameBlock(table, term, row)) return undefined;
    if (hasFigure(table, term)) filled++;
    if (filled > 1) return undefined;
    if (filled === 0 || !beginsSection(table, reading, start)) continue;
    const terms = open.slice(start);
    if (terms.length === 1 && table.totalWords[term]) return undefined;
    const weights = weightsOf("as worded", terms, table.lessWords).map((weight, i) =>
      hasFigure(table, terms[i] ?? 0) ? 1 : weight,
    );
    const proof = proofOf(table.grid, row, terms, weights, true);
    // Of small figures (4, then 2) equality in two columns says what their length cannot.
    if (proof.breaks.length > 0 || (proof.digits < ENOUGH && proof.holds < 2)) return undefined;
    return { total: row, terms, weights, score: proof.digits, standing: proof.digits, breaks: [] };
  }
  return undefined;
}

/**
 * A total in a table with one column whose figure, or one of whose terms, is misprinted: the block since the section's
 * beginning, when one slip of the pen explains the difference and little else would.
 */
export function footSlip(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  if (!table.totalWords[row] || figuresIn(table, row) !== 1) return undefined;
  const { open } = reading;
  let start = open.length - 1;
  while (start > 0 && !beginsSection(table, reading, start)) start--;
  const terms = open.slice(Math.max(0, start));
  if (terms.length < 2) return undefined;
  for (const signing of ["all added", "as worded"] as const) {
    const weights = weightsOf(signing, terms, table.lessWords);
    const proof = proofOf(table.grid, row, terms, weights, true);
    const single = proof.holds === 0 && proof.breaks.length === 1;
    if (single && proof.slips >= SURE_SLIP) {
      const score = proof.slips - SURE_SLIP;
      return { total: row, terms, weights, score, standing: score, breaks: proof.breaks };
    }
  }
  return undefined;
}

function sameBlock(table: StructureTable, term: number, row: number): boolean {
  return table.section[term] === table.section[row] && table.headings[term] === table.headings[row];
}

function hasFigure(table: StructureTable, row: number): boolean {
  return figuresIn(table, row) > 0;
}

/** Columns in which the row has a figure that is not zero. */
function figuresIn({ grid }: StructureTable, row: number): number {
  let figures = 0;
  for (let at = row * grid.columns; at < (row + 1) * grid.columns; at++) {
    if (grid.state[at] === FIGURE && grid.middle[at] !== 0) figures++;
  }
  return figures;
}
