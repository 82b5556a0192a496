import { duration, periodKey } from "../../src/core/period";
import { balanceDayOf } from "../../src/interpret/balance-day";
import { factsOf, lineOf, readFiling } from "../support/read-filing";

const QUARTER = duration("2026-01-01", "2026-03-31");

test.each([
  ["Balance at January 1, 2026", "2026-01-01"],
  ["Balances as of March 31, 2026", "2026-03-31"],
  ["At 31 March 2026", "2026-03-31"],
  ["Balance, beginning of period", "2025-12-31"],
  ["Balance at end of period", "2026-03-31"],
  ["当期首残高", "2025-12-31"],
  ["当期末残高", "2026-03-31"],
  ["Net income", undefined],
  ["Balance sheet items at cost", undefined],
  ["Balance due from January 1, 2026 to March 31, 2026", undefined],
])("%s: %s", (label, day) => {
  const period = balanceDayOf(label, QUARTER);
  expect(period && periodKey(period)).toBe(day);
});

describe("a statement of equity", () => {
  const filing = readFiling(`STATEMENT OF SHAREHOLDERS’ EQUITY
Three months ended March 31, 2026
(In millions)

\tShares\tRetained earnings\tTotal equity
Balance at January 1, 2026\t387.9\t$10,702\t$19,469
Net income\t—\t1,012\t1,014
Balance at March 31, 2026\t388.2\t$11,284\t$20,197
`);

  test("has balances at their days and movements over its period", () =>
    expect(
      ["Balance at January 1, 2026", "Net income", "Balance at March 31, 2026"].map((label) => {
        const period = lineOf(filing, label).facts[1]?.period;
        return period && periodKey(period);
      }),
    ).toEqual(["2026-01-01", "2026-01-01/2026-03-31", "2026-03-31"]));

  test("counts shares in the column of shares", () =>
    expect(factsOf(filing, "Balance at January 1, 2026")).toEqual([
      "387900000 shares",
      "10702000000 USD",
      "19469000000 USD",
    ]));
});
