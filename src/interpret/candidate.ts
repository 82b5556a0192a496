import {
  DEDUCTION_IN_WORDS,
  DOUBTED_MISPRINT,
  ENOUGH,
  mostBreaks,
  NO_PLAIN_BLOCK,
  NO_TOTAL_WORDS,
  SAME_FIGURE,
  type Proof,
  proofOf,
  SILENT_DEDUCTION,
  TOTAL_FIRST,
  WHOLE_TABLE,
} from "./evidence";
import type { Candidate, Reading, StructureTable } from "./structure-table";

/** Signs and terms of an equation whose last row is `last`: last = Σ weight × term. */
export interface Equation {
  readonly last: number;
  readonly terms: readonly number[];
  readonly weights: readonly (1 | -1)[];
}

/** How an equation was come by. */
export interface Origin {
  /** The terms are the block right above the last row, since a section began or the last total. */
  readonly plain: boolean;
  /** What saying these terms and signs costs. */
  readonly cost: number;
  /** As in evidence.ts. */
  readonly strict: boolean;
}

/**
 * The likelier of the two ways to read an equation: its last row as the total, or its first as a total printed above
 * its terms.
 */
export function likeliest(
  table: StructureTable,
  reading: Reading,
  equation: Equation,
  { plain, cost, strict }: Origin,
): Candidate | undefined {
  const { last, terms } = equation;
  if (isOtherSide(table, equation)) return undefined;
  const rebate = terms.length + 1 === table.grid.rows ? WHOLE_TABLE : 0;
  const price = (words: number) => Math.max(0, cost + words - rebate);
  const head = headOf(equation);
  const below = costOfResult(table, equation, plain);
  const above = head === undefined ? Number.POSITIVE_INFINITY : costOfHead(table, reading, equation, plain);
  if (head !== undefined && above < below) return weigh(table, terms[0] ?? 0, head, price(above), strict);
  return weigh(table, last, equation, price(below), strict);
}

/**
 * Whether the equation only takes apart, without a word for it, a row that is printed once more below: total assets
 * less total liabilities is no result but the other side of a balance, whose own sum will follow.
 */
export function isOtherSide(table: StructureTable, { last, terms, weights }: Equation): boolean {
  const silent = terms.some((term, i) => weights[i] === -1 && !table.lessWords[term]);
  return silent && terms.some((term, i) => weights[i] === 1 && isPrintedBelow(table, term, last));
}

/** Weighs one reading of an equation; undefined when it breaks in too many columns or proves too little. */
export function weigh(
  table: StructureTable,
  total: number,
  { terms, weights }: Pick<Equation, "terms" | "weights">,
  cost: number,
  strict: boolean,
): Candidate | undefined {
  table.effort.spent += terms.length * table.grid.columns;
  const named = table.named[total] ?? false;
  const proof = proofOf(table.grid, total, terms, weights, named);
  if (!proof.adds || !holdsMostly(proof)) return undefined;
  const price = proof.misprints + cost;
  const score = (strict || !named ? proof.sureDigits : proof.digits) - price;
  if (score < ENOUGH) return undefined;
  // Where one reading needs a misprint and the other does not, the misprint is to be doubted.
  const doubt = proof.breaks.length > 0 ? DOUBTED_MISPRINT : 0;
  return { total, terms, weights, score, standing: score - doubt, breaks: proof.breaks };
}

function holdsMostly({ holds, breaks }: Proof): boolean {
  return holds >= breaks.length && breaks.length <= mostBreaks(holds + breaks.length);
}

export function better(a: Candidate | undefined, b: Candidate | undefined): Candidate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.standing > a.standing ? b : a;
}

/** What it costs to call the last row the result. */
function costOfResult(table: StructureTable, { last, terms, weights }: Equation, plain: boolean): number {
  const minus = terms.filter((_, i) => weights[i] === -1);
  const inWords = minus.every((term) => table.lessWords[term]);
  if (minus.length > 0 && inWords && !table.named[last]) return DEDUCTION_IN_WORDS;
  const silent = !inWords && headOf({ last, terms, weights }) !== undefined;
  return costOfName(table, last, plain) + (silent ? SILENT_DEDUCTION : 0);
}

/** What it costs to call a row a total, of the block right above it or of other terms. */
export function costOfName(table: StructureTable, row: number, plain: boolean): number {
  const named = table.named[row] ?? false;
  return (named ? 0 : NO_TOTAL_WORDS) + (plain ? 0 : NO_PLAIN_BLOCK[named ? "named" : "unnamed"]);
}

/** last = first − a − b says first = a + b + last. */
function headOf({ last, terms, weights }: Equation): Pick<Equation, "terms" | "weights"> | undefined {
  if (terms.length < 2 || weights[0] !== 1 || weights.slice(1).some((weight) => weight === 1)) return undefined;
  const parts = [...terms.slice(1), last];
  return { terms: parts, weights: parts.map(() => 1 as const) };
}

/**
 * What it costs to call the first row a total printed above its terms. A row that is a total already is split once more
 * (net income, attributable to: owners; minorities) where a heading announces the parts and they are called alike.
 */
function costOfHead(table: StructureTable, reading: Reading, equation: Equation, plain: boolean): number {
  const { last, terms } = equation;
  const [head = 0, first = last] = terms;
  const words = costOfName(table, head, plain);
  if (!reading.explained[head]) return words + TOTAL_FIRST;
  const parts = [...terms.slice(1), last];
  const alike = parts.every((part) => table.named[part] === table.named[last] && !table.lessWords[part]);
  const announced = table.headings[head] !== table.headings[first];
  const together = table.headings[first] === table.headings[last];
  return alike && announced && together ? words : Number.POSITIVE_INFINITY;
}

/** Whether a total further down prints the same figures: the two sides of a balance sheet. */
function isPrintedBelow({ grid, named }: StructureTable, row: number, below: number): boolean {
  if (!named[row]) return false;
  for (let other = below + 1; other < grid.rows; other++) {
    if (!named[other]) continue;
    let [digits, equal, unequal] = [0, 0, 0];
    for (let column = 0; column < grid.columns; column++) {
      const [figure = 0, again] = [
        grid.middle[row * grid.columns + column],
        grid.middle[other * grid.columns + column],
      ];
      if (figure !== again) unequal++;
      else if (figure !== 0) {
        equal++;
        digits += Math.log10(Math.abs(figure));
      }
    }
    if (digits >= SAME_FIGURE && unequal <= mostBreaks(equal + unequal)) return true;
  }
  return false;
}
