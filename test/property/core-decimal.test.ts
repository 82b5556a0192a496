import fc from "fast-check";
import { decimal, fromDouble, powerOfTen, roundHalfUp, nearestDouble, truncate } from "../../src/core/decimal";
import { amounts } from "../support/core-arbitrary";

const places = fc.integer({ min: -9, max: 6 });

test("an amount is written as it is read", () => {
  fc.assert(fc.property(amounts, (amount) => expect(decimal(amount.toString()).equals(amount)).toBe(true)));
});

test("a double comes back from its decimal as it was", () => {
  fc.assert(
    fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
      const back = fromDouble(value);
      // A decimal keeps no sign of a zero that a cell could show.
      expect(back && nearestDouble(back) + 0).toBe(value + 0);
    }),
  );
});

test("rounding moves by half a unit at most, the same way for both signs, and once is enough", () => {
  fc.assert(
    fc.property(amounts, places, (amount, digits) => {
      const rounded = roundHalfUp(amount, digits);
      const half = powerOfTen(-digits).dividedBy(2);
      expect(rounded.minus(amount).abs().lessThanOrEqualTo(half)).toBe(true);
      expect(roundHalfUp(amount.negated(), digits).equals(rounded.negated())).toBe(true);
      expect(roundHalfUp(rounded, digits).equals(rounded)).toBe(true);
    }),
  );
});

test("truncation loses magnitude only, and less than a unit of it", () => {
  fc.assert(
    fc.property(amounts, places, (amount, digits) => {
      const cut = truncate(amount, digits);
      const lost = amount.abs().minus(cut.abs());
      expect(lost.isNegative() && !lost.isZero()).toBe(false);
      expect(lost.lessThan(powerOfTen(-digits))).toBe(true);
      expect(cut.isZero() || cut.isNegative() === amount.isNegative()).toBe(true);
    }),
  );
});
