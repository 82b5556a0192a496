/**
 * The values of a plan's cells, as Excel would work them out, so that a file can be written with its figures and shown
 * by programs that do not calculate. Pure; every cell is worked out once.
 */
import { areaOf, type CellKey } from "./address";
import { type CellBook, cellsOfBook, openCellBook, placeOf } from "./cell-book";
import { forEachReference } from "./dangling";
import { type FormulaCells, valueOfFormula } from "./formula-value";
import { CIRCULAR_ERROR, type Scalar } from "./spreadsheet-value";
import type { WorkbookPlan } from "./workbook-plan";

export interface Evaluation {
  /** Null for a blank or unplanned cell. A formula that only points to a blank cell is 0, as in Excel. */
  valueOf(sheet: string, row: string, column: string): Scalar;
  /** Formulas that need their own result; their value is #CIRCULAR!. */
  readonly cycles: readonly CellPlace[];
  /** Whether a formula reads what is not in the plan; findDanglingReferences says which. */
  readonly dangles: boolean;
}

export interface CellPlace extends CellKey {
  readonly sheet: string;
}

export function evaluatePlan(plan: WorkbookPlan): Evaluation {
  const book = openCellBook(plan);
  const pass: Pass = {
    book,
    cells: cellsOfBook(book),
    state: new Uint8Array(book.formulas.length),
    circular: new Set(),
    dangles: false,
  };
  book.formulas.forEach((formula, place) => {
    if (formula !== undefined && pass.state[place] !== SETTLED) settleFrom(pass, place);
  });
  return {
    cycles: placesOf(book, [...pass.circular]),
    dangles: pass.dangles,
    valueOf: (sheet, row, column) => {
      const place = placeOf(book, sheet, { row, column });
      return place === undefined ? null : (book.values[place] ?? null);
    },
  };
}

/** The working state while formulas are settled one after the other. */
interface Pass {
  readonly book: CellBook;
  readonly cells: FormulaCells;
  readonly state: Uint8Array;
  readonly circular: Set<number>;
  dangles: boolean;
}

const OPEN = 1;
const SETTLED = 2;

/** Settles a formula after those it reads, on a stack of its own: chains may be longer than the call stack. */
function settleFrom(pass: Pass, start: number): void {
  const { state, circular } = pass;
  const stack = [{ place: start, waiting: openPlace(pass, start) }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const next = frame.waiting.pop();
    if (next === undefined) {
      settle(pass, frame.place);
      stack.pop();
    } else if (state[next] === OPEN) {
      for (const { place } of stack.slice(stack.findIndex(({ place }) => place === next))) circular.add(place);
    } else if (state[next] !== SETTLED) {
      stack.push({ place: next, waiting: openPlace(pass, next) });
    }
  }
}

function settle({ book, cells, state, circular }: Pass, place: number): void {
  const located = book.formulas[place];
  state[place] = SETTLED;
  if (located === undefined) return;
  const isCircular = circular.has(place);
  book.values[place] = isCircular ? CIRCULAR_ERROR : (valueOfFormula(located.formula, located.sheet, cells) ?? 0);
}

/** Opens a formula; gives the formulas it reads that are not settled yet. */
function openPlace(pass: Pass, place: number): number[] {
  const { book, state } = pass;
  const waiting: number[] = [];
  state[place] = OPEN;
  const located = book.formulas[place];
  if (located === undefined) return waiting;
  forEachReference(located.formula, located.sheet, (sheetId, from, to) => {
    const single = from === to ? placeOf(book, sheetId, from) : undefined;
    if (single !== undefined) {
      if (book.formulas[single] !== undefined && state[single] !== SETTLED) waiting.push(single);
      return;
    }
    const area = areaOf(book.layout, sheetId, from, to);
    const start = book.sheets.get(sheetId)?.start;
    if (area === undefined || start === undefined) {
      pass.dangles = true;
      return;
    }
    const width = area.sheet.columns.size;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (
        let precedent = start + row * width + area.left;
        precedent <= start + row * width + area.right;
        precedent += 1
      ) {
        if (book.formulas[precedent] !== undefined && state[precedent] !== SETTLED) waiting.push(precedent);
      }
    }
  });
  return waiting;
}

function placesOf(book: CellBook, places: readonly number[]): readonly CellPlace[] {
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const located = book.formulas[place];
      return located ? [{ sheet: located.sheet, row: located.cell.row, column: located.cell.column }] : [];
    });
}
