/**
 * The values of a plan's cells, as Excel would work them out, so that a file can be written with its figures and shown
 * by programs that do not calculate. Pure; every cell is worked out once.
 */
import { areaOf, type CellKey } from "./address";
import { type CellBook, openCellBook, placeOf } from "./cell-book";
import { forEachReference } from "./dangling";
import { valueOfFormula } from "./formula-value";
import { CIRCULAR_ERROR, type Scalar } from "./spreadsheet-value";
import type { WorkbookPlan } from "./workbook-plan";

export interface Evaluation {
  /** Null for a blank or unplanned cell. A formula that only points to a blank cell is 0, as in Excel. */
  valueOf(sheet: string, row: string, column: string): Scalar;
  /** Formulas that need their own result; their value is #CIRCULAR!. */
  readonly cycles: readonly CellPlace[];
}

export interface CellPlace extends CellKey {
  readonly sheet: string;
}

export function evaluatePlan(plan: WorkbookPlan): Evaluation {
  const book = openCellBook(plan);
  const cycles = settleAll(book);
  return {
    cycles,
    valueOf: (sheet, row, column) => {
      const place = placeOf(book, sheet, { row, column });
      return place === undefined ? null : (book.values[place] ?? null);
    },
  };
}

/** Visits each formula after those it reads, on a stack of its own: chains may be longer than the call stack. */
function settleAll(book: CellBook): readonly CellPlace[] {
  const state = new Uint8Array(book.formulas.length);
  const [open, settled] = [1, 2];
  const circular = new Set<number>();
  for (let start = 0; start < book.formulas.length; start += 1) {
    if (book.formulas[start] === undefined || state[start] === settled) continue;
    const stack = [{ place: start, waiting: openPlace(start) }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const next = frame.waiting.pop();
      if (next === undefined) {
        book.values[frame.place] = circular.has(frame.place) ? CIRCULAR_ERROR : settle(book, frame.place);
        state[frame.place] = settled;
        stack.pop();
      } else if (state[next] === open) {
        for (const { place } of stack.slice(stack.findIndex(({ place }) => place === next))) circular.add(place);
      } else if (state[next] !== settled) {
        stack.push({ place: next, waiting: openPlace(next) });
      }
    }
  }
  return [...circular]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const located = book.formulas[place];
      return located ? [{ sheet: located.sheet, row: located.cell.row, column: located.cell.column }] : [];
    });

  function openPlace(place: number): number[] {
    state[place] = open;
    return precedentsOf(book, place).filter((precedent) => state[precedent] !== settled);
  }
}

/** The formulas that a formula reads. */
function precedentsOf(book: CellBook, place: number): number[] {
  const located = book.formulas[place];
  if (located === undefined) return [];
  const places: number[] = [];
  const note = (precedent: number) => {
    if (book.formulas[precedent] !== undefined) places.push(precedent);
  };
  forEachReference(located.formula, located.sheet, (sheetId, from, to) => {
    if (from === to) {
      const precedent = placeOf(book, sheetId, from);
      if (precedent !== undefined) note(precedent);
      return;
    }
    const area = areaOf(book.layout, sheetId, from, to);
    const sheet = book.sheets.get(sheetId);
    if (area === undefined || sheet === undefined) return;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) note(sheet.start + row * sheet.width + column);
    }
  });
  return places;
}

function settle(book: CellBook, place: number): Scalar {
  const located = book.formulas[place];
  return located === undefined ? null : (valueOfFormula(located.formula, located.sheet, book) ?? 0);
}
