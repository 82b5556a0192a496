import { decimal } from "../../src/core/decimal";
import type { Reported } from "../../src/core/reported";
import { count, PERCENT, type Unit } from "../../src/core/unit";
import { compare, judge, reachOf } from "../../src/checks/tolerance";
import type { Divisor, Figure, Term } from "../../src/checks/check-item";

/** A figure printed like "1,234.5", in a scale; "-" is nil. */
function figure(
  text: string,
  { scale = 0, unit, truncated = false }: { scale?: number; unit?: Unit; truncated?: boolean } = {},
): Figure {
  const digits = text.replaceAll(",", "");
  const reported: Reported =
    text === "-"
      ? { kind: "nil" }
      : {
          kind: "number",
          value: decimal(digits).times(decimal(10).pow(scale)),
          scale,
          decimals: (digits.split(".")[1]?.length ?? 0) - scale,
          truncated,
        };
  const print = { language: "en", table: 0, row: 0, column: 1, text, reported } as const;
  const fact = {
    statement: "s",
    line: text,
    column: "c1",
    measure: "amount",
    unit: unit ?? count("units"),
    reported,
    basis: "as-reported",
    prints: [print],
  } as const;
  return { filing: 0, fact, print };
}

const plus = (one: Figure): Term => ({ weight: 1, figure: one });
const less = (one: Figure): Term => ({ weight: -1, figure: one });
const over = (...terms: readonly Term[]): Divisor => ({ kind: "figures", terms });
const rate = (text: string, reach = "0"): Divisor => ({
  kind: "rate",
  rate: { base: "USD", quote: "JPY", rate: decimal(text), decimals: 2 },
  inverse: false,
  reach: decimal(reach),
});

describe("sums", () => {
  const sum = (total: string, ...terms: readonly string[]) =>
    judge(figure(total), { terms: terms.map((text) => plus(figure(text))) })?.outcome;

  test.each([
    ["exact", "10", ["4", "6"]],
    ["rounding", "11", ["4", "6"]],
    ["rounding", "12", ["4", "3", "3"]],
    ["break", "12", ["4", "6"]],
    ["break", "13", ["4", "3", "3"]],
    ["exact", "10", ["10", "-"]],
  ] as const)("%s: %s of %j", (outcome, total, terms) => {
    expect(sum(total, ...terms)).toBe(outcome);
  });

  test("weights turn signs and reaches", () => {
    const relation = { terms: [plus(figure("5,450")), less(figure("4,811"))] };
    expect(judge(figure("639"), relation)?.outcome).toBe("exact");
    expect(judge(figure("638"), relation)?.outcome).toBe("rounding");
    expect(judge(figure("637"), relation)?.outcome).toBe("break");
  });

  test("the difference is the print less what the terms give, and half a unit a print is allowed", () => {
    const comparison = compare(figure("11"), { terms: [plus(figure("4")), plus(figure("6"))] });
    expect(comparison?.difference.toString()).toBe("1");
    expect(comparison?.expected.toString()).toBe("10");
    expect([comparison?.allowed.below.toString(), comparison?.allowed.above.toString()]).toEqual(["1.5", "1.5"]);
  });

  test("figures that were cut off only lost magnitude: the total may be larger than its items, not smaller", () => {
    const cut = (text: string) => figure(text, { truncated: true });
    const terms = [plus(cut("4")), plus(cut("6"))];
    expect(judge(cut("11"), { terms })?.outcome).toBe("rounding");
    expect(judge(cut("12"), { terms })?.outcome).toBe("rounding");
    expect(judge(cut("13"), { terms })?.outcome).toBe("break");
    expect(judge(cut("9"), { terms })?.outcome).toBe("rounding");
    expect(judge(cut("8"), { terms })?.outcome).toBe("break");
  });

  test("a coarser print is exact when its finer twin rounds to it", () => {
    const millions = figure("255", { scale: 6 });
    const thousands = (text: string) => ({ terms: [plus(figure(text, { scale: 3 }))] });
    expect(judge(millions, thousands("254,886"))?.outcome).toBe("exact");
    expect(judge(millions, thousands("255,500"))?.outcome).toBe("exact");
    expect(judge(millions, thousands("255,501"))?.outcome).toBe("break");
    expect(judge(figure("254", { scale: 6 }), thousands("254,886"))?.outcome).toBe("break");
  });
});

describe("quotients", () => {
  const percent = (text: string) => figure(text, { unit: PERCENT });

  test("exact when the quotient rounds to the print", () => {
    const relation = { terms: [plus(figure("2,918,488"))], over: over(plus(figure("8,674,907"))) };
    expect(judge(percent("33.6"), relation)?.outcome).toBe("exact");
    expect(judge(percent("33.7"), relation)?.outcome).toBe("break");
  });

  test("the nearest unit or, in columns that must add up, the neighbour", () => {
    const relation = { terms: [plus(figure("2,156,620"))], over: over(plus(figure("8,674,907"))) };
    expect(judge(percent("24.8"), relation)?.outcome).toBe("break");
    expect(judge(percent("24.8"), relation, "neighbour")?.outcome).toBe("rounding");
    expect(judge(percent("25.0"), relation, "neighbour")?.outcome).toBe("break");
    expect(judge(percent("24.7"), relation, "neighbour")?.outcome).toBe("break");
  });

  test("small amounts leave room: a change printed 33.3 of 364 over 274", () => {
    const now = figure("364");
    const before = figure("274");
    const relation = { terms: [plus(now), less(before)], over: over(plus(before)) };
    expect(judge(percent("33.3"), relation)?.outcome).toBe("rounding");
    expect(judge(percent("32.8"), relation)?.outcome).toBe("exact");
    expect(judge(percent("33.4"), relation)?.outcome).toBe("break");
  });

  test("a base on both sides of the stroke is rounded once", () => {
    const [a, b] = [figure("5"), figure("10")];
    const same = compare(percent("-50"), { terms: [plus(a), less(b)], over: over(plus(b)) });
    const other = compare(percent("-50"), { terms: [plus(a), less(figure("10"))], over: over(plus(figure("10"))) });
    expect(same?.allowed.above.lessThan(other?.allowed.above ?? 0)).toBe(true);
  });

  test("over the magnitude of a negative base the sign turns", () => {
    const [now, before] = [figure("884"), figure("-243")];
    const terms = [plus(now), less(before)];
    expect(judge(percent("-463.8"), { terms, over: over(plus(before)) })?.outcome).toBe("exact");
    expect(judge(percent("463.8"), { terms, over: over(less(before)) })?.outcome).toBe("exact");
  });

  test("a divisor that may be zero says nothing", () => {
    const relation = (base: string) => ({ terms: [plus(figure("5"))], over: over(plus(figure(base))) });
    expect(judge(percent("10"), relation("-"))).toBeUndefined();
    expect(judge(percent("10"), relation("0.4"))?.outcome).toBe("break");
    expect(judge(percent("10"), relation("0"))).toBeUndefined();
  });

  test("a stated rate divides, and only counts as rounded when asked to", () => {
    const relation = { terms: [plus(figure("42,038,781", { scale: 3 }))], over: rate("109.43") };
    const dollars = (text: string) => figure(text, { scale: 3 });
    expect(judge(dollars("384,161"), relation)?.outcome).toBe("exact");
    expect(judge(dollars("384,162"), relation)?.outcome).toBe("break");
    expect(judge(dollars("384,162"), relation, "neighbour")?.outcome).toBe("rounding");
    expect(judge(dollars("384,175"), relation, "neighbour")?.outcome).toBe("break");
    expect(judge(dollars("384,175"), { ...relation, over: rate("109.43", "0.005") }, "neighbour")?.outcome).toBe(
      "rounding",
    );
  });
});

describe("how far a print may lie from its amount", () => {
  const reach = (text: string, truncated: boolean) => {
    const { below, above } = reachOf(figure(text, { truncated }).print.reported);
    return [below.toString(), above.toString()];
  };

  test.each([
    ["5", false, ["0.5", "0.5"]],
    ["5.0", false, ["0.05", "0.05"]],
    ["5", true, ["1", "0"]],
    ["-5", true, ["0", "1"]],
    ["0", true, ["1", "1"]],
    ["-", false, ["0", "0"]],
  ] as const)("%s, cut off: %s", (text, truncated, expected) => {
    expect(reach(text, truncated)).toEqual(expected);
  });
});
