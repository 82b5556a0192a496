import fc from "fast-check";
import { decimal } from "../../src/core/decimal";
import { waterfallStep } from "../../src/metrics/waterfall";
import { along, axisOver, unbroken, waterfallBars } from "../../src/taskpane/chart-scale";
import { figureText } from "../../src/taskpane/figure-text";
import type { Picture } from "../../src/taskpane/pane-service";
import { PICTURES } from "./fake-service";

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe("axes", () => {
  test("hold all values between round, even ticks", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), fc.boolean(), (values, withZero) => {
        const { low, high, ticks } = axisOver(values, 4, withZero);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        if (withZero) expect(low <= 0 && high >= 0).toBe(true);
      }),
    );
  });

  test("have ticks without the dust of fractions", () => {
    expect(axisOver([0.02, 0.31], 4, true).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(axisOver([], 4, true).ticks.length).toBeGreaterThan(1);
    expect(axisOver([5, 5], 4, false).low).toBeLessThanOrEqual(5);
  });

  test("count from the top", () => {
    const axis = { low: 0, high: 10, ticks: [0, 10] };
    expect([0, 5, 10].map((value) => along(axis, value, 100))).toEqual([100, 50, 0]);
  });
});

describe("bars of a waterfall", () => {
  /** The picture as the workbook has it: stacked columns, with parts above and below zero in series of their own. */
  function pictureOf(before: number, after: number): Picture {
    const column = waterfallStep(decimal(String(before)), decimal(String(after)));
    const series = (role: "base" | "end" | "up" | "down", value: { toNumber: () => number }) => ({
      name: role,
      role,
      values: [value.toNumber()],
    });
    return {
      kind: "waterfall",
      title: "",
      categories: ["step"],
      series: [
        series("base", column.base),
        series("end", column.end),
        series("up", column.upAbove),
        series("up", column.upBelow),
        series("down", column.downAbove),
        series("down", column.downBelow),
      ],
      isPercent: false,
      sheet: "bridge",
    };
  }

  test("lead from the total before to the total after, on either side of zero and across it", () => {
    fc.assert(
      fc.property(amount, amount, (before, after) => {
        const [bar] = waterfallBars(pictureOf(before, after));
        expect(bar?.from).toBe(Math.min(before, after));
        expect(bar?.to).toBe(Math.max(before, after));
        expect(bar?.value).toBeCloseTo(after - before, 6);
        if (before !== after) expect(bar?.kind).toBe(after > before ? "up" : "down");
      }),
    );
  });

  test("stand at zero for the ends", () => {
    expect(waterfallBars(PICTURES[0]!).map(({ kind, from, to, value }) => [kind, from, to, value])).toEqual([
      ["end", 0, 1200, 1200],
      ["up", 1200, 1540, 340],
      ["down", 1100, 1540, -440],
      ["down", 860, 1100, -240],
      ["end", 0, 860, 860],
    ]);
  });

  test("are left out where a category has no figure", () => {
    const picture = pictureOf(1, 2);
    const blank = { ...picture, series: picture.series.map((entry) => ({ ...entry, values: [null] })) };
    expect(waterfallBars(blank)).toEqual([]);
  });
});

test("lines break where a figure is missing", () => {
  expect(unbroken([1, 2, null, null, 3]).map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [4]]);
  expect(unbroken([null])).toEqual([]);
});

test("figures are written with a true minus and no more digits than they need", () => {
  expect(figureText(-0.0123, true, "en")).toBe("−1.2%");
  expect(figureText(1234.567, false, "ja")).toBe("1,234.57");
});
