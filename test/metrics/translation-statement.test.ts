import fc from "fast-check";
import { type Decimal, decimal, ONE, powerOfTen, ZERO } from "../../src/core/decimal";
import { money, PERCENT, type Unit } from "../../src/core/unit";
import { translationKindOf } from "../../src/metrics/translation-kind";
import {
  type StatementRates,
  type StatementTranslationKind,
  type TranslatedStatement,
  translateStatement,
  type TranslationLine,
} from "../../src/metrics/translation-statement";

function line(
  key: string,
  amount: string | Decimal,
  kind: StatementTranslationKind,
  weight: -1 | 0 | 1,
  historical?: string,
): TranslationLine {
  const exact = typeof amount === "string" ? decimal(amount) : amount;
  return { key, amount: exact, kind, weight, ...(historical !== undefined && { historical: decimal(historical) }) };
}

const RATES: StatementRates = {
  closing: decimal("1.5"),
  average: decimal("1.4"),
  historical: decimal("1.2"),
  opening: decimal("1.3"),
};

function translated(lines: readonly TranslationLine[], rates: StatementRates): TranslatedStatement {
  const result = translateStatement(lines, rates);
  if (!result.ok) throw new Error(`a value was expected, not ${JSON.stringify(result.problem)}`);
  return result.value;
}

const shown = (amounts: readonly Decimal[]) => amounts.map((amount) => amount.toFixed());

/** 1,000 paid in at 1.2, 200 carried forward at 1.25 of a year before, 100 earned this year at 1.4; 700 owed. */
const BALANCE = [
  line("assets", "2000", "stock", 1),
  line("liabilities", "700", "stock", -1),
  line("capital", "1000", "equity", -1),
  line("carried-forward", "200", "equity", -1, "1.25"),
  line("net-income", "100", "flow", -1),
  line("shares", "50", "none", 0),
  line("total-equity", "1300", "stock", 0),
];

describe("a balance sheet", () => {
  test("assets and liabilities at closing, equity at historical rates, the year's income at the average", () => {
    const { amounts, difference } = translated(BALANCE, RATES);
    expect(shown(amounts)).toEqual(["3000", "1050", "1200", "250", "140", "50", "1950"]);
    // 3000 − 1050 − 1200 − 250 − 140, which is the net assets at closing less what equity came in at.
    expect(difference.toFixed()).toBe("360");
  });

  test("that does not add up by itself is refused: the adjustment would hide it", () => {
    const result = translateStatement([...BALANCE, line("more", "1", "stock", 1)], RATES);
    expect(result).toEqual({ ok: false, problem: { kind: "unbalanced", by: ONE } });
  });

  test.each(["closing", "average"] as const)("without its %s rate it is refused, by the line that needs it", (rate) => {
    const { [rate]: _, ...rates } = RATES;
    expect(translateStatement(BALANCE, rates)).toEqual({
      ok: false,
      problem: {
        kind: "line",
        key: rate === "closing" ? "assets" : "net-income",
        problem: { kind: "missing-rate", rate },
      },
    });
  });

  test("a rate of zero is refused", () => {
    const result = translateStatement(BALANCE, { ...RATES, closing: ZERO });
    expect(result).toMatchObject({ ok: false, problem: { key: "assets", problem: { kind: "rate-not-positive" } } });
  });
});

test("a cash flow statement leaves the effect of exchange rates on cash", () => {
  const lines = [
    line("cash-beginning", "100", "opening", 1),
    line("operating", "40", "flow", 1),
    line("investing", "-10", "flow", 1),
    line("cash-ending", "130", "stock", -1),
  ];
  const { amounts, difference } = translated(lines, RATES);
  expect(shown(amounts)).toEqual(["130", "56", "-14", "195"]);
  // Cash rises by 65, the flows give 42: the other 23 are the rates'.
  expect(difference.negated().toFixed()).toBe("23");
  const { opening: _, ...rates } = RATES;
  expect(translateStatement(lines, rates)).toMatchObject({
    ok: false,
    problem: { key: "cash-beginning", problem: { kind: "missing-rate", rate: "opening" } },
  });
});

test("an income statement in yen at the Federal Reserve's average of the quarter", () => {
  // DEXJPUS, 64 days from 2004-04-01 to 2004-06-30, sum 7019.90: 109.6859375 yen for a dollar, worked out apart.
  const average = ONE.dividedBy(decimal("109.6859375"));
  const lines = [
    line("revenue", "8674957", "flow", 1),
    line("costs", "8500000", "flow", -1),
    line("income", "174957", "flow", -1),
    line("per-share", "4.56", "flow", 0),
    line("shares", "38360", "none", 0),
  ];
  const { amounts, difference } = translated(lines, { average });
  expect(amounts.map((amount) => amount.toFixed(10))).toEqual([
    ...["79089.0536902235", "77493.9813957464", "1595.0722944771", "0.0415732418", "38360.0000000000"],
  ]);
  expect(difference.abs().lessThan(powerOfTen(-40))).toBe(true);
});

describe("laws", () => {
  const whole = fc
    .bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
    .map((digits) => decimal(digits).times(powerOfTen(-2)));
  const rate = fc.integer({ min: 1, max: 10_000_000 }).map((units) => decimal(units).times(powerOfTen(-4)));
  const rates = fc.record({ closing: rate, average: rate, historical: rate, opening: rate });
  const lines = fc
    .array(
      fc.record({
        amount: whole,
        kind: fc.constantFrom<StatementTranslationKind>("flow", "stock", "equity", "opening"),
        weight: fc.constantFrom<-1 | 1>(-1, 1),
      }),
      { maxLength: 20 },
    )
    .map((some): readonly TranslationLine[] => {
      const body = some.map((one, index) => ({ key: `line ${index}`, ...one }));
      const rest = body.reduce((total, { amount, weight }) => total.plus(amount.times(weight)), ZERO);
      return [...body, line("rest", rest, "equity", -1)];
    });

  test("with the difference in equity every translated balance sheet balances, exactly", () => {
    fc.assert(
      fc.property(lines, rates, (some, at) => {
        const { amounts, difference } = translated(some, at);
        const rest = amounts.reduce((total, amount, index) => total.plus(amount.times(some[index]!.weight)), ZERO);
        expect(rest.minus(difference).isZero()).toBe(true);
      }),
    );
  });

  test("the difference is what net assets gained: the opening ones since the opening rate, the income since its average", () => {
    fc.assert(
      fc.property(whole, whole, whole, rates, (owed, opening, income, at) => {
        const some = [
          line("assets", owed.plus(opening).plus(income), "stock", 1),
          line("liabilities", owed, "stock", -1),
          line("opening-equity", opening, "opening", -1),
          line("income", income, "flow", -1),
        ];
        const gained = opening.times(at.closing.minus(at.opening)).plus(income.times(at.closing.minus(at.average)));
        expect(translated(some, at).difference.equals(gained)).toBe(true);
      }),
    );
  });

  test("at one rate for all nothing is left", () => {
    fc.assert(
      fc.property(lines, rate, (some, one) => {
        const at = { closing: one, average: one, historical: one, opening: one };
        expect(translated(some, at).difference.isZero()).toBe(true);
      }),
    );
  });

  test("there and back, and through a third currency: the same amounts but for the digits of working", () => {
    const each = (at: StatementRates, turn: (rate: Decimal) => Decimal): StatementRates =>
      Object.fromEntries(Object.entries(at).map(([name, value]) => [name, turn(value as Decimal)]));
    const agree = (a: Decimal, b: Decimal) =>
      a
        .minus(b)
        .abs()
        .lessThanOrEqualTo(a.abs().plus(1).times(powerOfTen(-40)));
    fc.assert(
      fc.property(lines, rates, rate, (some, at, third) => {
        const there = translated(some, at);
        const stepwise = (amounts: readonly Decimal[], next: StatementRates) =>
          amounts.map((amount, index) => {
            // One line alone, beside the equation: the translated ones balance only with their difference.
            const [value] = translated([{ ...some[index]!, amount, weight: 0 }], next).amounts;
            return value!;
          });
        stepwise(
          there.amounts,
          each(at, (one) => ONE.dividedBy(one)),
        ).forEach((amount, index) => {
          expect(agree(amount, some[index]!.amount)).toBe(true);
        });
        const straight = translated(
          some,
          each(at, (one) => one.times(third)),
        );
        stepwise(
          there.amounts,
          each(at, () => third),
        ).forEach((amount, index) => {
          expect(agree(amount, straight.amounts[index]!)).toBe(true);
        });
      }),
    );
  });
});

describe("the kind of a line", () => {
  const JPY = money("JPY");
  const perShare: Unit = { kind: "money-per", currency: "JPY", per: "share" };
  test.each([
    ["revenue", JPY, "income", "revenue", "flow"],
    ["a line of no concept on the income statement", JPY, "income", undefined, "flow"],
    ["one on the balance sheet", JPY, "balance", undefined, "stock"],
    ["one of a table that says neither", JPY, "kpi", undefined, undefined],
    ["EBITDA in a reconciliation", JPY, "reconciliation", "ebitda", "flow"],
    ["capital", JPY, "balance", "common-stock", "equity"],
    ["retained earnings", JPY, "balance", "retained-earnings", "equity"],
    ["total equity, a sum of others", JPY, "balance", "total-equity", "stock"],
    ["earnings per share", perShare, "income", "earnings-per-share-basic", "flow"],
    ["book value per share", perShare, "balance", undefined, "stock"],
    ["shares", { kind: "shares", of: "share" }, "income", "weighted-shares-basic", "none"],
    ["a ratio", PERCENT, "balance", undefined, "none"],
    ["a count", { kind: "count", name: "customers" }, "kpi", undefined, "none"],
    ["cash at the beginning", JPY, "cashflow", "cash-beginning", "opening"],
    ["cash at the end", JPY, "cashflow", "cash-ending", "stock"],
  ] as const)("%s", (_, unit, statement, concept, kind) => {
    expect(translationKindOf(unit, statement, concept)).toBe(kind);
  });
});
