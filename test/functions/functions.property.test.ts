/** Laws of the functions, through the door that Excel uses. */
import fc from "fast-check";
import { decimal, fromDouble, nearestDouble } from "../../src/core/decimal";
import { addMonths, excelSerial } from "../../src/core/date";
import { callFunction, type FunctionId } from "../../src/functions/call-function";
import { quickProduct, quickQuotient } from "../../src/functions/integer-path";

/** Exact fractions over whole numbers: no decimal library between the law and the function. */
interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** The shortest decimal that reads back as the double. */
function fractionOf(value: number): Fraction {
  const [, sign = "", whole = "0", part = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/.exec(String(value)) ?? [];
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = part.length - Number(exponent);
  return places >= 0
    ? { above: digits, below: 10n ** BigInt(places) }
    : { above: digits * 10n ** BigInt(-places), below: 1n };
}

const quotient = (a: Fraction, b: Fraction): Fraction => {
  const sign = b.above < 0n ? -1n : 1n;
  return { above: sign * a.above * b.below, below: sign * a.below * b.above };
};
const difference = (a: Fraction, b: Fraction): Fraction => ({
  above: a.above * b.below - b.above * a.below,
  below: a.below * b.below,
});

/** The exact value of a double, which is a whole number times a power of two. */
function valueOfDouble(value: number): Fraction {
  let scaled = Math.abs(value);
  let power = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    power++;
  }
  return { above: BigInt(scaled) * (value < 0 ? -1n : 1n), below: 2n ** BigInt(power) };
}

/** No double lies nearer to the fraction: it is within half a step of this one. */
function isNearest(value: number, exact: Fraction): boolean {
  if (value === 0) return exact.above === 0n;
  const off = difference(valueOfDouble(value), exact);
  const step = valueOfDouble(2 ** (Math.floor(Math.log2(Math.abs(value))) - 52));
  const magnitude = off.above < 0n ? -off.above : off.above;
  return 2n * magnitude * step.below <= step.above * off.below;
}

/** Amounts as cells hold them: whole, with cents, and any double of a sensible size. */
const amount = fc.oneof(
  fc.integer({ min: -999_999_999, max: 999_999_999 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6),
);
const notZero = amount.filter((value) => value !== 0);
const positive = notZero.map(Math.abs);
const whole = fc.integer({ min: -999_999_999, max: 999_999_999 });

const sole = (id: FunctionId, ...args: readonly unknown[]): number => callFunction(id, args)[0]?.[0] as number;

test("a margin is the double nearest to the exact quotient", () => {
  fc.assert(
    fc.property(amount, notZero, (profit, revenue) =>
      isNearest(sole("MARGIN", profit, revenue), quotient(fractionOf(profit), fractionOf(revenue))),
    ),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(notZero, amount, (revenue, cost) =>
      isNearest(
        sole("GROSSMARGIN", revenue, cost),
        quotient(difference(fractionOf(revenue), fractionOf(cost)), fractionOf(revenue)),
      ),
    ),
    { numRuns: 1000 },
  );
});

test("the short way over whole numbers leads to the same double as the decimals", () => {
  const coefficient = fc.constantFrom<0 | 1 | -1>(0, 1, -1);
  const exact = (value: number) => fromDouble(value) ?? decimal(0);
  const combined = (values: readonly number[], factors: readonly number[]) =>
    values.reduce((total, value, i) => total.plus(exact(value).times(factors[i] ?? 0)), decimal(0));
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, coefficient, coefficient), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (parts, divides) => {
        const values = parts.map(([value]) => value);
        const top = parts.map(([, factor]) => factor);
        const bottom = parts.map(([, , factor]) => factor);
        const quick = quickQuotient(values, top, divides ? bottom : undefined);
        if (quick === undefined) return true;
        taken++;
        const above = combined(values, top);
        const full = divides ? above.dividedBy(combined(values, bottom)) : above;
        return Object.is(quick, nearestDouble(full) + 0);
      },
    ),
    { numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(1000);
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const quick = quickProduct(a, b);
      return quick === undefined || Object.is(quick, nearestDouble(exact(a).times(exact(b))) + 0);
    }),
    { numRuns: 2000 },
  );
});

test("a bridge ends exactly where it says, each step from the total before", () => {
  fc.assert(
    fc.property(
      whole,
      fc.array(whole, { minLength: 1, maxLength: 12 }),
      fc.option(whole, { nil: undefined }),
      (start, items, end) => {
        const labels = items.map((_, i) => [`Item ${i}`]);
        const rows = callFunction("BRIDGE", ["Start", start, labels, items.map((item) => [item]), "End", end]);
        const reached = items.reduce((total, item) => total + item, start);
        const steps = rows.slice(1, -1).map((row) => row[1] as number);
        const explained = end === undefined || end === reached;
        return (
          rows.at(-1)?.[1] === (end ?? reached) &&
          rows.length === items.length + (explained ? 2 : 3) &&
          steps.reduce((total, step) => total + step, start) === (end ?? reached)
        );
      },
    ),
  );
});

test("the walk between two EBITDAs starts and ends at the weighted sums of the lines", () => {
  const line = fc.tuple(whole, whole, fc.constantFrom(1, -1));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const column = (pick: 0 | 1 | 2) => lines.map((each) => [each[pick]]);
      const rows = callFunction("EBITDABRIDGE", [lines.map((_, i) => [i]), column(0), column(1), column(2)]);
      const weighted = (pick: 0 | 1) => lines.reduce((total, each) => total + each[2] * each[pick], 0);
      return (
        rows[0]?.[1] === weighted(0) + 0 &&
        rows.at(-1)?.[1] === weighted(1) + 0 &&
        rows.at(-2)?.[2] === rows.at(-1)?.[2]
      );
    }),
  );
});

test("quarters of a year-to-date sum back to the year", () => {
  fc.assert(
    fc.property(fc.array(whole, { minLength: 4, maxLength: 4 }), (toDate) => {
      const quarters = callFunction("QUARTERS", [[toDate]]);
      return sole("TTM", quarters) === toDate[3] && quarters[0]?.[0] === toDate[0];
    }),
  );
});

test("growth has one sign on every base, and gives the amount back", () => {
  fc.assert(
    fc.property(
      whole,
      whole.filter((base) => base !== 0),
      (current, prior) => {
        const asIs = sole("GROWTH", current, prior, "asis");
        const overMagnitude = sole("GROWTH", current, prior, "abs");
        const byDefault = callFunction("GROWTH", [current, prior])[0]?.[0];
        return (
          Math.sign(overMagnitude) === Math.sign(current - prior) &&
          (prior > 0
            ? byDefault === asIs && asIs === overMagnitude
            : byDefault === "n.m." && asIs === -overMagnitude + 0) &&
          isNearest(asIs, quotient(fractionOf(current - prior), fractionOf(prior)))
        );
      },
    ),
  );
});

test("common size and margin are one thing, and a base in its own size is 1", () => {
  fc.assert(
    fc.property(amount, positive, (part, base) => {
      const [[share, unity] = []] = callFunction("COMMONSIZE", [[[part, base]], base]);
      return share === sole("MARGIN", part, base) && unity === 1;
    }),
  );
});

test("translation there and back, and through a third currency, is the amount again", () => {
  /** One figure of the sixteenth digit a rounding. */
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 4 * 2 ** -53;
  const rate = fc.integer({ min: 1, max: 9_999_999 }).map((points) => points / 10_000);
  fc.assert(
    fc.property(amount, rate, rate, (value, yen, dollar) => {
      const table = [
        ["2004-06-30", "EUR", "JPY", yen, "closing"],
        ["2004-06-30", "EUR", "USD", dollar, "closing"],
      ];
      const convert = (given: number, from: string, to: string) =>
        sole("FX", given, from, to, "2004-06-30", "closing", table);
      const direct = convert(value, "JPY", "USD");
      return (
        near(convert(convert(value, "EUR", "JPY"), "JPY", "EUR"), value) &&
        near(convert(convert(value, "JPY", "EUR"), "EUR", "USD"), direct) &&
        near(convert(direct, "USD", "JPY"), value)
      );
    }),
  );
  fc.assert(
    fc.property(amount, rate, (value, closing) => {
      const there = sole("TRANSLATE", value, "stock", closing, 1);
      return (
        near(sole("CONSTANTFX", there, closing, 1), value) && sole("TRANSLATE", value, "none", closing, 1) === value + 0
      );
    }),
  );
});

test("a fiscal quarter's last day lies in that quarter, and the next day in the next", () => {
  const month = fc.integer({ min: 1, max: 12 });
  const named = fc.constantFrom("start", "end");
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1960, max: 2040 }),
      month,
      named,
      (quarter, year, end, by) => {
        const label = `${quarter}Q${String(year % 100).padStart(2, "0")}`;
        const last = sole("PERIODEND", `Q${quarter} ${year}`, end, by);
        const next = callFunction("FISCALQUARTER", [last + 1, end, by])[0]?.[0];
        const after =
          quarter === 4 ? `1Q${String((year + 1) % 100).padStart(2, "0")}` : `${quarter + 1}${label.slice(1)}`;
        return (
          sole("PERIODEND", label, end, by) === last &&
          callFunction("FISCALQUARTER", [last, end, by])[0]?.[0] === label &&
          next === after &&
          (quarter !== 4 || sole("PERIODEND", `FY${year}`, end, by) === last)
        );
      },
    ),
  );
  expect(sole("PERIODEND", "1Q04", 3, "start")).toBe(excelSerial(addMonths("2004-03-31", 3)));
});

test("a figure ties to itself at any unit, and reconciles to what it is made of", () => {
  fc.assert(
    fc.property(
      whole,
      fc.array(whole, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (start, items, unit) => {
        const end = items.reduce((total, item) => total + item, start);
        return (
          callFunction("TIES", [end, end, unit, 1])[0]?.[0] === "exact" &&
          callFunction("RECONCILES", [end, start, [items], unit])[0]?.[0] === "exact" &&
          callFunction("RECONCILES", [end + 1 + unit * (items.length + 2), start, [items], unit])[0]?.[0] ===
            1 + unit * (items.length + 2)
        );
      },
    ),
  );
});
