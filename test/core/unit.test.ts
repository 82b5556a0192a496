import { count, money, PERCENT, sameUnit, type Unit, unitKey } from "../../src/core/unit";

const UNITS: readonly (readonly [Unit, string])[] = [
  [money("JPY"), "JPY"],
  [money("USD"), "USD"],
  [{ kind: "money-per", currency: "JPY", per: "share" }, "JPY/share"],
  [{ kind: "money-per", currency: "JPY", per: "ADS" }, "JPY/ADS"],
  [{ kind: "shares", of: "share" }, "shares"],
  [{ kind: "shares", of: "ADS" }, "ADS"],
  [PERCENT, "percent"],
  [count("Gbps"), "Gbps"],
];

test.each(UNITS)("%o is written %s", (unit, text) => {
  expect(unitKey(unit)).toBe(text);
});

test("a unit is the same as itself alone", () => {
  for (const [a] of UNITS) {
    expect(UNITS.filter(([b]) => sameUnit(a, { ...b }))).toHaveLength(1);
  }
});

test("what is counted may be called like a currency and is none", () => {
  expect(sameUnit(count("JPY"), money("JPY"))).toBe(false);
  expect(sameUnit(count("shares"), { kind: "shares", of: "share" })).toBe(false);
  expect(sameUnit(count("shares"), count("shares"))).toBe(true);
});
