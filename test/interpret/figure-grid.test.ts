import fc from "fast-check";
import { decimal, powerOfTen } from "../../src/core/decimal";
import { intervalsMeet, sumIntervals } from "../../src/core/interval";
import { intervalOf, type ReportedNumber } from "../../src/core/reported";
import { BLANK, FIGURE, type FigureGrid, gridOf, UNREADABLE } from "../../src/interpret/figure-grid";

function reported(value: string, decimals: number, truncated = false): ReportedNumber {
  return { kind: "number", value: decimal(value), scale: Math.max(0, -decimals), decimals, truncated };
}

/** Whether the grid says of first = sum of the others what decimals say; of widened columns, whether it never says no to what holds. */
function intervalsAgree(grid: FigureGrid, column: readonly ReportedNumber[]): boolean {
  const [first, ...others] = column;
  if (!first) return true;
  const cell = (row: number) => ({ middle: grid.middle[row] ?? 0, reach: grid.reach[row] ?? 0 });
  const sum = others.reduce((s, _, i) => s + cell(i + 1).middle, 0);
  const reach = column.reduce((s, _, i) => s + cell(i).reach, 0);
  const integers = Math.abs(cell(0).middle - sum) <= reach;
  const decimals = intervalsMeet(sumIntervals(others.map(intervalOf)), intervalOf(first));
  return grid.widened[0] === 1 ? integers || !decimals : integers === decimals;
}

describe("the grid of figures", () => {
  it("counts in halves of the last printed place of the column", () => {
    const grid = gridOf([[reported("12345000", -3)], [reported("-678000", -3)], [reported("5000000", -6)]]);
    expect([...grid.middle]).toEqual([24690, -1356, 10000]);
    expect([...grid.reach]).toEqual([1, 1, 1000]);
  });

  it("takes the finest place of each column, digits after the point among them", () => {
    const grid = gridOf([
      [reported("18.72", 2), reported("7", 0)],
      [reported("0.1", 1), reported("7", 0)],
    ]);
    expect([...grid.middle]).toEqual([3744, 14, 20, 14]);
    expect([...grid.reach]).toEqual([1, 1, 10, 1]);
  });

  it("puts the middle of a truncated figure off its print, and of a truncated zero on both sides", () => {
    const grid = gridOf([[reported("5000", -3, true)], [reported("-5000", -3, true)], [reported("0", -3, true)]]);
    expect([...grid.middle]).toEqual([11, -11, 0]);
    expect([...grid.reach]).toEqual([1, 1, 2]);
  });

  it("keeps digits that a figure has beyond its accuracy, as tagged facts do", () => {
    const grid = gridOf([[reported("1234567", -3)], [reported("1000", -3)]]);
    expect([...grid.middle]).toEqual([2469134, 2000]);
    expect([...grid.reach]).toEqual([1000, 1000]);
  });

  it("tells blank, figure and unreadable apart, in rows of any length", () => {
    const grid = gridOf([["unreadable", reported("0", 0)], [undefined], []]);
    expect(grid.columns).toBe(2);
    expect([...grid.state]).toEqual([UNREADABLE, FIGURE, BLANK, BLANK, BLANK, BLANK]);
  });

  it("widens intervals of figures too long for doubles, never narrows them", () => {
    const long = ["90071992547409930001", "45035996273704965000", "45035996273704965001"];
    const grid = gridOf(long.map((value) => [reported(value, 0)]));
    expect(grid.widened[0]).toBe(1);
    const [total = 0, a = 0, b = 0] = grid.middle;
    expect([total, a, b].every(Number.isSafeInteger)).toBe(true);
    expect(Math.abs(total - a - b)).toBeLessThanOrEqual(grid.reach.reduce((sum, reach) => sum + reach, 0));
  });

  it("says of any sum what decimals say: holds or breaks", () => {
    const figure = fc
      .record({
        digits: fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
        decimals: fc.integer({ min: -6, max: 3 }),
        truncated: fc.boolean(),
      })
      .map(({ digits, decimals, truncated }): ReportedNumber => ({
        kind: "number",
        value: decimal(digits).times(powerOfTen(-decimals)),
        scale: 0,
        decimals,
        truncated,
      }));
    const nearSum = fc
      .tuple(fc.array(figure, { minLength: 1, maxLength: 6 }), fc.integer({ min: -8, max: 8 }))
      .map(([terms, off]) => {
        const decimals = Math.min(...terms.map((term) => term.decimals));
        const unit = powerOfTen(-decimals);
        const sum = terms.reduce((s, term) => s.plus(term.value), decimal(0));
        const total = sum.dividedBy(unit).round().plus(off).times(unit);
        return [{ kind: "number", value: total, scale: 0, decimals, truncated: false } as const, ...terms];
      });
    fc.assert(
      fc.property(nearSum, (column) => {
        expect(intervalsAgree(gridOf(column.map((cell) => [cell])), column)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
