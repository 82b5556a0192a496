import { type Decimal, powerOfTen } from "../core/decimal";
import type { ReportedNumber } from "../core/reported";

/** A cell of an amount column; undefined is blank or nil and adds nothing. */
export type FigureCell = ReportedNumber | "unreadable" | undefined;

export const BLANK = 0;
export const FIGURE = 1;
export const UNREADABLE = 2;

/**
 * A table's figures as whole numbers, so that a search may add them millions of times: each figure is the middle and
 * the half width of the interval it stands for (core/interval.ts), both counted in halves of the column's last printed
 * place. Sums of all figures of a column stay safe integers, so additions are exact. Cell (row, column) is at
 * row × columns + column.
 */
export interface FigureGrid {
  readonly rows: number;
  readonly columns: number;
  readonly middle: Float64Array;
  readonly reach: Float64Array;
  readonly state: Uint8Array;
  /** 1: figures too long for that; the intervals were widened outward to whole coarser units, never narrowed. */
  readonly widened: Uint8Array;
}

/** Four times a column's sum of magnitudes must stay safe: a search doubles terms to turn their sign. */
const SAFE_SUM = Number.MAX_SAFE_INTEGER / 4;

export function gridOf(cells: readonly (readonly FigureCell[])[]): FigureGrid {
  const rows = cells.length;
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const grid: FigureGrid = {
    rows,
    columns,
    middle: new Float64Array(rows * columns),
    reach: new Float64Array(rows * columns),
    state: new Uint8Array(rows * columns),
    widened: new Uint8Array(columns),
  };
  for (let column = 0; column < columns; column++) fillColumn(grid, cells, column);
  return grid;
}

function fillColumn(grid: FigureGrid, cells: readonly (readonly FigureCell[])[], column: number): void {
  let place = Number.NEGATIVE_INFINITY;
  for (const row of cells) {
    const cell = row[column];
    if (cell !== undefined && cell !== "unreadable") place = Math.max(place, lastPlaceOf(cell));
  }
  let sum = 0;
  cells.forEach((row, index) => {
    const cell = row[column];
    const at = index * grid.columns + column;
    if (cell === undefined) return;
    grid.state[at] = cell === "unreadable" ? UNREADABLE : FIGURE;
    if (cell === "unreadable") return;
    const units = wholeUnits(cell.value, place);
    const step = 10 ** (place - cell.decimals);
    const truncatedZero = cell.truncated && units === 0;
    grid.middle[at] = 2 * units + (cell.truncated ? Math.sign(units) * step : 0);
    grid.reach[at] = truncatedZero ? 2 * step : step;
    sum += Math.abs(grid.middle[at]) + grid.reach[at];
  });
  if (!(sum <= SAFE_SUM)) widenColumn(grid, cells, column, place, sum);
}

/** Digits after the point (negative: before it) at which the value is whole; not less than it was printed with. */
function lastPlaceOf({ value, decimals }: ReportedNumber): number {
  const digits = value.decimalPlaces();
  if (decimals >= 0) return Math.max(decimals, digits);
  if (digits > 0) return digits;
  const units = value.toNumber();
  const step = 10 ** -decimals;
  const whole = Number.isSafeInteger(units) ? units % step === 0 : value.dividedBy(step).isInteger();
  return whole ? decimals : 0;
}

/** value × 10^place, which is whole: exact, by doubles where they are exact and by decimals where not. */
function wholeUnits(value: Decimal, place: number): number {
  const near = value.toNumber();
  // Two roundings of 2^-53 each move a product below 2^50 by less than half a unit, which rounding to a whole undoes.
  if (Math.abs(near) < 2 ** 50 / Math.max(1, 10 ** place)) {
    return place > 0 ? Math.round(near * 10 ** place) : near / 10 ** -place;
  }
  return value.times(powerOfTen(place)).toNumber();
}

function widenColumn(
  grid: FigureGrid,
  cells: readonly (readonly FigureCell[])[],
  column: number,
  place: number,
  sum: number,
): void {
  const dropped = Math.ceil(Math.log10(sum / SAFE_SUM)) + 1;
  grid.widened[column] = 1;
  cells.forEach((row, index) => {
    const cell = row[column];
    if (cell === undefined || cell === "unreadable") return;
    const at = index * grid.columns + column;
    const step = 10 ** (place - cell.decimals);
    const truncation = cell.truncated ? step * Math.sign(cell.value.toNumber()) : 0;
    const unit = powerOfTen(place - dropped);
    grid.middle[at] = Math.round(cell.value.times(unit).times(2).toNumber() + truncation / 10 ** dropped);
    grid.reach[at] = Math.ceil((step * (cell.truncated && cell.value.isZero() ? 2 : 1)) / 10 ** dropped) + 1;
  });
}
