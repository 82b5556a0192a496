import { better, costOfName, type Equation, likeliest, weigh } from "./candidate";
import { FIRST_LESS_OTHERS, FURTHER_SECTION, leftOut, SIGNS_IN_WORDS, TOTAL_FIRST, turnedSign } from "./evidence";
import { addRow, type BlockSum, emptyBlock, mayHold, type Signing, weightsOf } from "./block-sum";
import type { Candidate, Reading, StructureTable } from "./structure-table";

/** Longest block in which every single row is tried with the other sign or left out. */
const LONGEST_VARIED = { named: 14, unnamed: 5 };

/** More rows than these no total adds up: without the name of a total a row is not worth a search over thousands. */
const LONGEST_BLOCK = { named: 20_000, unnamed: 300 };

const COST_OF_SIGNS: Readonly<Record<Signing, number>> = {
  "all added": 0,
  "as worded": SIGNS_IN_WORDS,
  "first less others": FIRST_LESS_OTHERS,
};

/**
 * The likeliest calculation of a row from the block of open rows right above it: all added, signed as the labels say,
 * or the first less the others, which is also what a total printed above its terms looks like.
 */
export function footBlock(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  let best: Candidate | undefined;
  walkUp(table, reading, (start, sum, signings, { plain, cost }) => {
    const first = reading.open[start] ?? 0;
    const named = table.named[row] ?? false;
    best = better(best, footHead(table, reading, row, start, sum));
    const isFar = reading.open.length - start >= (named ? LONGEST_BLOCK.named : LONGEST_BLOCK.unnamed);
    if (start === reading.open.length - 1) return true;
    for (const signing of signings) {
      if (!mayHold(sum, signing, first, row, named)) continue;
      const terms = reading.open.slice(start);
      const equation = { last: row, terms, weights: weightsOf(signing, terms, table.lessWords) };
      best = better(
        best,
        likeliest(table, reading, equation, { plain, cost: cost + COST_OF_SIGNS[signing], strict: false }),
      );
    }
    return !isFar;
  });
  return best;
}

/** As footBlock, with one row of the block signed the other way (a tax benefit) or left out (a memo line). */
export function footVariedBlock(table: StructureTable, reading: Reading, row: number): Candidate | undefined {
  const named = table.named[row] ?? false;
  const longest = named ? LONGEST_VARIED.named : LONGEST_VARIED.unnamed;
  let best: Candidate | undefined;
  walkUp(table, reading, (start, sum, signings, { cost }) => {
    const rows = reading.open.slice(start);
    for (const signing of rows.length < 2 ? [] : signings) {
      const weights = weightsOf(signing, rows, table.lessWords);
      rows.forEach((term, i) => {
        const weight = weights[i] ?? 1;
        const [first = 0] = rows;
        if (mayHold(sum, signing, first, row, named, { row: term, by: -2 * weight, reach: 0 })) {
          const turned = weights.with(i, weight === 1 ? -1 : 1);
          const origin = { plain: false, cost: cost + COST_OF_SIGNS[signing] + turnedSign(rows.length), strict: false };
          best = better(best, likeliest(table, reading, { last: row, terms: rows, weights: turned }, origin));
        }
        if (rows.length > 2 && mayHold(sum, signing, first, row, named, { row: term, by: -weight, reach: -1 })) {
          const kept = { last: row, terms: rows.toSpliced(i, 1), weights: weights.toSpliced(i, 1) };
          const origin = { plain: false, cost: cost + COST_OF_SIGNS[signing] + leftOut(rows.length), strict: true };
          best = better(best, likeliest(table, reading, kept, origin));
        }
      });
    }
    return rows.length < longest;
  });
  return best;
}

type Visit = (start: number, sum: BlockSum, signings: readonly Signing[], place: Place) => boolean;

/** Where the block begins: what that costs, and whether it is the nearest place where a block would. */
interface Place {
  readonly plain: boolean;
  readonly cost: number;
}

/** Grows the block upward over the open rows, as long as the visitor says. */
function walkUp(table: StructureTable, reading: Reading, visit: Visit): void {
  const { open, explained } = reading;
  const sum = emptyBlock(table.grid);
  let passed = 0;
  let signings: readonly Signing[] = ["all added", "first less others"];
  for (let start = open.length - 1; start >= 0; start--) {
    const row = open[start] ?? 0;
    const deducted = table.lessWords[row] ?? false;
    addRow(sum, row, deducted ? -1 : 1);
    if (deducted) signings = ["all added", "as worded", "first less others"];
    // A total goes with the items below it: current assets, then the others, make total assets.
    const total = explained[row] ?? false;
    const boundary = beginsSection(table, reading, start);
    const further = Math.max(0, passed - (total ? 1 : 0));
    const cost = FURTHER_SECTION * Math.min(further, 4) + (boundary ? 0 : 0.3 + Math.log10(open.length));
    if (!visit(start, sum, signings, { plain: boundary && further === 0, cost })) return;
    if (boundary && !total) passed++;
  }
}

/** Whether a reader would see a new block begin: a heading, another section, a total right above, or nothing above. */
export function beginsSection(table: StructureTable, { open, explained }: Reading, start: number): boolean {
  const [above, row = 0] = [open[start - 1], open[start]];
  if (above === undefined || explained[above] === true) return true;
  return table.headings[above] !== table.headings[row] || table.section[above] !== table.section[row];
}

/**
 * A total printed above its terms may have been used by an earlier total already (total = a + b, a's parts, b's parts):
 * the row right above the block, if no calculation has it as total yet.
 */
function footHead(
  table: StructureTable,
  reading: Reading,
  last: number,
  start: number,
  sum: BlockSum,
): Candidate | undefined {
  const { open, explained } = reading;
  const first = open[start] ?? 0;
  const head = first - 1;
  if (head < 0 || explained[head] === true || open[start - 1] === head) return undefined;
  const named = table.named[head] ?? false;
  if (!mayHold(sum, "all added", first, head, named, { row: last, by: 1, reach: 1 })) return undefined;
  const terms = [...open.slice(start), last];
  const equation: Pick<Equation, "terms" | "weights"> = { terms, weights: terms.map(() => 1 as const) };
  return weigh(table, head, equation, costOfName(table, head, false) + TOTAL_FIRST, false);
}
