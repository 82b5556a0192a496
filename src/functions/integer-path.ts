/**
 * A short way to the same double that the exact decimals lead to, for the amounts of everyday. A cell's double stands
 * for its shortest decimal; where that has at most six places and fifteen digits, scaling makes it a whole number, sums
 * of few of them are exact, and the one division is rounded once by the processor, to the nearest double: as the decimals
 * are. Where anything is larger or finer there is no short way, and the decimals are taken.
 */

/** Two decimals of fifteen digits never share a double, so one that reads back as the double is its shortest. */
const LARGEST = 1e15;
const UNITS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** Each coefficient is 0, 1 or −1; there are at most five. */
export type Coefficients = readonly (0 | 1 | -1)[];

/**
 * Σ top × value / Σ bottom × value to the nearest double, or Σ top × value without a bottom. Undefined where there is no
 * short way, and where the divisor is zero.
 */
export function quickQuotient(values: readonly number[], top: Coefficients, bottom?: Coefficients): number | undefined {
  const unit = commonUnit(values);
  if (unit === undefined) return undefined;
  let above = 0;
  let below = 0;
  for (let i = 0; i < values.length; i++) {
    const whole = unit === 1 ? (values[i] ?? 0) : Math.round((values[i] ?? 0) * unit);
    above += (top[i] ?? 0) * whole;
    if (bottom !== undefined) below += (bottom[i] ?? 0) * whole;
  }
  // Adding zero turns a negative zero, which no cell shows, into zero.
  if (bottom === undefined) return above / unit + 0;
  return below === 0 ? undefined : above / below + 0;
}

/** The least power of ten that makes all of them whole. */
function commonUnit(values: readonly number[]): number | undefined {
  let places = 0;
  for (const value of values) {
    while (!isWholeIn(value, UNITS[places])) {
      places++;
      if (places >= UNITS.length) return undefined;
    }
  }
  const unit = UNITS[places] ?? 1;
  for (const value of values) if (Math.abs(value) * unit > LARGEST) return undefined;
  return unit;
}

function isWholeIn(value: number, unit: number | undefined): boolean {
  if (unit === undefined) return true;
  return unit === 1 ? Number.isInteger(value) : Math.round(value * unit) / unit === value;
}

/** a × b to the nearest double, where both are short enough for the product to be exact before its one rounding. */
export function quickProduct(a: number, b: number): number | undefined {
  const unitA = commonUnit([a]);
  const unitB = commonUnit([b]);
  if (unitA === undefined || unitB === undefined) return undefined;
  const product = Math.round(a * unitA) * Math.round(b * unitB);
  return Math.abs(product) <= Number.MAX_SAFE_INTEGER ? product / (unitA * unitB) + 0 : undefined;
}
