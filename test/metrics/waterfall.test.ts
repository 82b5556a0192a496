import { decimal } from "../../src/core/decimal";
import { bridge } from "../../src/metrics/ebitda-bridge";
import { waterfallColumns, waterfallEnd, waterfallStep } from "../../src/metrics/waterfall";

const d = decimal;

function parts(column: ReturnType<typeof waterfallStep>): string {
  const { base, end, upAbove, upBelow, downAbove, downBelow } = column;
  return [base, end, upAbove, upBelow, downAbove, downBelow].map(String).join(" ");
}

describe("waterfallStep", () => {
  it.each([
    ["up above zero", 2, 5, "2 0 3 0 0 0"],
    ["down above zero", 5, 2, "2 0 0 0 3 0"],
    ["up below zero", -5, -2, "-2 0 0 -3 0 0"],
    ["down below zero", -2, -5, "-2 0 0 0 0 -3"],
    ["up across zero", -2, 3, "0 0 3 -2 0 0"],
    ["down across zero", 3, -2, "0 0 0 0 3 -2"],
    ["up from zero", 0, 3, "0 0 3 0 0 0"],
    ["down to zero", 3, 0, "0 0 0 0 3 0"],
    ["no step", 4, 4, "4 0 0 0 0 0"],
  ])("%s", (_name, before, after, expected) => {
    expect(parts(waterfallStep(d(before), d(after)))).toBe(expected);
  });
});

describe("waterfallColumns", () => {
  it("stands the ends on zero, on either side", () => {
    expect(parts(waterfallEnd(d(-7)))).toBe("0 -7 0 0 0 0");
  });

  it("has a column of its own for what is unexplained", () => {
    const columns = waterfallColumns(bridge(d(5), [{ label: "a", amount: d(-2) }], d(4)));
    expect(columns.map(parts)).toEqual(["0 5 0 0 0 0", "3 0 0 0 2 0", "3 0 1 0 0 0", "0 4 0 0 0 0"]);
  });
});
