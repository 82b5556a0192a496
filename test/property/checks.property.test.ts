import fc from "fast-check";
import { itemsOf } from "../checks/told";
import { check, disagreements } from "../plan/live-outcome";
import { buildFiling } from "../support/filing-builder";
import { randomFilings } from "../support/random-filing";

jest.setTimeout(60_000);

/** Amounts in whole units, printed in thousands: rounded half away from zero, or cut off. */
function printed(amount: number, truncated: boolean): string {
  const thousands = Math.abs(amount) / 1000;
  const shown = truncated ? Math.trunc(thousands) : Math.round(thousands);
  return amount < 0 ? `(${shown})` : String(shown);
}

function totalOf(amounts: readonly number[], weights: readonly (1 | -1)[], truncated: boolean, off = 0) {
  const total = amounts.reduce((sum, amount, i) => sum + amount * (weights[i] ?? 1), 0) + off * 1000;
  const rows = amounts.map((amount, i) => ({
    key: `item-${i}`,
    label: `Item ${i}`,
    cells: [printed(amount, truncated)],
  }));
  const terms = amounts.map((_, i) => `${weights[i] === -1 ? "-" : ""}item-${i}`);
  return buildFiling({
    tables: [
      {
        id: "income",
        kind: "income",
        currency: "JPY",
        scale: 3,
        truncated,
        columns: [{ period: "2004-04-01/2004-06-30" }],
        rows: [...rows, { label: "Total", cells: [printed(total, truncated)] }],
        totals: { Total: terms },
      },
    ],
  });
}

const items = fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 1, maxLength: 15 });
const weights = fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: 15, maxLength: 15 });

describe("footing by intervals", () => {
  it("never calls an honestly rounded or cut-off total a break", () => {
    fc.assert(
      fc.property(items, weights, fc.boolean(), (amounts, signs, truncated) => {
        const [item] = itemsOf("footing", totalOf(amounts, signs, truncated));
        expect(["exact", "rounding"]).toContain(item?.outcome);
      }),
    );
  });

  it("always finds a total that is off by more than its figures can have lost", () => {
    const off = fc.integer({ min: 1, max: 50 }).chain((more) => fc.constantFrom(more, -more));
    fc.assert(
      fc.property(items, weights, fc.boolean(), off, (amounts, signs, truncated, more) => {
        // Prints and amounts differ by n + 1 units at most, and so does what the intervals allow.
        const beyond = more + Math.sign(more) * 2 * (amounts.length + 1);
        const [item] = itemsOf("footing", totalOf(amounts, signs, truncated, beyond));
        expect(item?.outcome).toBe("break");
      }),
    );
  });
});

it("the Checks sheet shows what the checks found, for any filings", () => {
  fc.assert(
    fc.property(randomFilings, (filings) => {
      expect(disagreements(check(filings))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
