import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Decimal, decimal } from "../../src/core/decimal";
import type { Result } from "../../src/core/result";
import { cagr, growth } from "../../src/metrics/growth";
import { ebitdaMargin, grossMargin, margin, marginChange } from "../../src/metrics/margin";
import { constantCurrency } from "../../src/metrics/translate";

type Metric = (...amounts: readonly [Decimal, Decimal, Decimal, Decimal]) => Result<Decimal, unknown>;

const METRICS: Readonly<Record<string, Metric>> = {
  margin,
  grossMargin,
  ebitdaMargin,
  marginChange,
  growth: (current, prior) => growth(current, prior),
  "growth:abs": (current, prior) => growth(current, prior, "abs"),
  "growth:asis": (current, prior) => growth(current, prior, "asis"),
  cagr,
  constantCurrency,
};

const lines = readFileSync(join(__dirname, "../golden/metrics.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

describe("metrics against an independent calculation", () => {
  it.each(lines)("%s", (line) => {
    const [call = "", expected = ""] = line.split(" = ");
    const [name = "", ...digits] = call.split(" ");
    const amounts = digits.map(decimal) as unknown as [Decimal, Decimal, Decimal, Decimal];
    const result = METRICS[name]?.(...amounts);
    expect(result?.ok && result.value.toSignificantDigits(25).toString()).toBe(expected);
  });
});
