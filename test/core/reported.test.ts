import { decimal } from "../../src/core/decimal";
import { intervalOf, type ReportedNumber } from "../../src/core/reported";

test("a reported figure stands for the interval of its accuracy, not of its scale", () => {
  const printed: ReportedNumber = {
    kind: "number",
    value: decimal("1234500000"),
    scale: 6,
    decimals: -5,
    truncated: false,
  };
  expect(intervalOf(printed)).toEqual({ low: decimal("1234450000"), high: decimal("1234550000") });
  expect(intervalOf({ ...printed, truncated: true })).toEqual({
    low: decimal("1234500000"),
    high: decimal("1234600000"),
  });
});
