import {
  decimal,
  fromDouble,
  maximum,
  minimum,
  ONE,
  powerOfTen,
  roundHalfUp,
  sum,
  nearestDouble,
  truncate,
  ZERO,
} from "../../src/core/decimal";

describe("decimal", () => {
  test("reads digits, whole counts and bigints exactly", () => {
    expect(decimal("-1234.50").toString()).toBe("-1234.5");
    expect(decimal(42).toString()).toBe("42");
    expect(decimal(12345678901234567890n).toString()).toBe("12345678901234567890");
  });

  test.each(["", " 1", "1,234", "1e3", "0x1f", "NaN", "Infinity", ".5", "5.", "--1", "△1"])("refuses %j", (text) => {
    expect(() => decimal(text)).toThrow("digits only");
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses the number %d", (value) => {
    expect(() => decimal(value)).toThrow("whole counts only");
  });

  test("keeps every digit of a product of two long amounts", () => {
    const long = decimal("12345678901234567890");
    expect(long.times(long).toString()).toBe("152415787532388367501905199875019052100");
  });

  test("adds what doubles cannot", () => {
    expect(sum([decimal("0.1"), decimal("0.2")]).toString()).toBe("0.3");
    expect(sum([])).toEqual(ZERO);
  });

  test("never prints an exponent", () => {
    expect(powerOfTen(30).toString()).toBe(`1${"0".repeat(30)}`);
    expect(powerOfTen(-12).toString()).toBe("0.000000000001");
  });

  test("finds the smaller and the greater", () => {
    expect(minimum(ONE, ZERO)).toBe(ZERO);
    expect(maximum(ONE, ZERO)).toBe(ONE);
  });
});

describe("roundHalfUp rounds halves away from zero, as prints do", () => {
  test.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["2.449", 1, "2.4"],
    ["0.125", 2, "0.13"],
    ["8674907499", -3, "8674907000"],
    ["8674907500", -3, "8674908000"],
    ["-8674907500", -3, "-8674908000"],
    ["499", -3, "0"],
  ])("%s to %d digits is %s", (amount, digits, expected) => {
    expect(roundHalfUp(decimal(amount), digits).toFixed()).toBe(expected);
  });
});

describe("truncate cuts toward zero", () => {
  test.each([
    ["2.99", 0, "2"],
    ["-2.99", 1, "-2.9"],
    ["8674907999", -3, "8674907000"],
    ["-8674907999", -6, "-8674000000"],
    ["999", -3, "0"],
  ])("%s to %d digits is %s", (amount, digits, expected) => {
    expect(truncate(decimal(amount), digits).toFixed()).toBe(expected);
  });
});

describe("the doors to doubles", () => {
  test("give the shortest decimal that reads back", () => {
    expect(fromDouble(0.1)?.toString()).toBe("0.1");
    expect(fromDouble(1e21)?.toString()).toBe(`1${"0".repeat(21)}`);
    expect(fromDouble(5e-324)?.isZero()).toBe(false);
    expect(nearestDouble(decimal("109.43"))).toBe(109.43);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("give nothing for %d", (value) => {
    expect(fromDouble(value)).toBeUndefined();
  });
});
