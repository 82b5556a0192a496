/** The functions over the bundled sample: they give the figures that the release prints, to the printed digit. */
import { readFileSync } from "node:fs";
import { nearestDouble, roundHalfUp } from "../../src/core/decimal";
import { exact } from "../../src/functions/by-cell";
import { callFunction, type FunctionId } from "../../src/functions/call-function";
import type { Statement } from "../../src/statements/statement";
import { readFiling } from "../support/read-filing";

const filing = readFiling(readFileSync("assets/sample/iij-1q04.txt"));
/** Latest first, as the release prints them. */
const PERIODS = ["2004-04-01/2004-06-30", "2003-04-01/2003-06-30", "2004-01-01/2004-03-31"] as const;

function statement(title: string): Statement {
  const found = filing.statements.find((each) => each.title.includes(title));
  if (found === undefined) throw new Error(`no statement ${title}`);
  return found;
}

/** A line's amounts by period, in yen; in the order of PERIODS. */
function amounts(title: string, key: string): readonly number[] {
  const table = statement(title);
  const line = table.lines.find((each) => each.key === key);
  return PERIODS.map((period) => {
    const column = table.columns.findIndex(
      (each) => each.measure === "amount" && each.currency !== "USD" && keyOf(each) === period,
    );
    const reported = line?.facts[column]?.reported;
    if (reported?.kind !== "number") throw new Error(`no figure ${key} ${period}`);
    return nearestDouble(reported.value);
  });
}

function keyOf({ period }: Statement["columns"][number]): string {
  return period?.kind === "duration" ? `${period.from}/${period.to}` : "";
}

const row = (id: FunctionId, ...args: readonly unknown[]) => callFunction(id, args)[0] as readonly (number | string)[];
/** As a percentage with one digit. */
const printed = (share: number | string) => nearestDouble(roundHalfUp(exact(Number(share)).times(100), 1));

const CONNECTIVITY = "connectivity-and-value-added-services";
const LINES = [
  {
    table5: CONNECTIVITY,
    revenue: `revenues/${CONNECTIVITY}/total-${CONNECTIVITY}`,
    cost: `costs-and-expenses/cost-of-${CONNECTIVITY}`,
    ratio: ["Table 1", "gross-margin-ratio"],
  },
  {
    table5: "systems-integration",
    revenue: "revenues/systems-integration-revenues",
    cost: "costs-and-expenses/cost-of-systems-integration-revenues",
    ratio: ["Table 4", "systems-integration-gross-margin-ratio"],
  },
  {
    table5: "equipment-sales",
    revenue: "revenues/equipment-sales",
    cost: "costs-and-expenses/cost-of-equipment-sales",
    ratio: ["Table 4", "equipment-sales-gross-margin-ratio"],
  },
  { table5: "total", revenue: "revenues/total-revenues", cost: "costs-and-expenses/total-costs", ratio: undefined },
] as const;

describe("gross margins", () => {
  // Table 5 prints two more quarters, of which the release gives no revenue and no cost.
  it.each(LINES)("of $table5, as tables 1, 4 and 5 print them", ({ table5, revenue, cost, ratio }) => {
    const income = "STATEMENTS OF OPERATIONS";
    const found = row("GROSSMARGIN", [amounts(income, revenue)], [amounts(income, cost)]).map(printed);
    expect(found).toEqual(amounts("Table 5", table5));
    if (ratio !== undefined) expect(found).toEqual(amounts(ratio[0], ratio[1]));
  });

  it("moved by so many basis points in all since the year before", () => {
    const [now, before] = ["revenues/total-revenues", "costs-and-expenses/total-costs"]
      .map((key) => amounts("STATEMENTS OF OPERATIONS", key))
      .reduce((revenue, costs) => revenue.map((amount, i) => amount - costs[i]!));
    const [revenue, prior] = amounts("STATEMENTS OF OPERATIONS", "revenues/total-revenues");
    // 14.2 % after 5.7 %, as printed, each within half a digit.
    expect(Math.round(Number(row("MARGINCHANGE", now, revenue, before, prior)[0]) / 10)).toBe(85);
  });
});

describe("Adjusted EBITDA", () => {
  const table = "Table 7";
  const millions = (key: string) => amounts(table, key).map((amount) => amount / 1_000_000);
  const depreciation = millions("depreciation-and-amortization").map((amount) => -amount);
  const operating = millions("operating-income-loss");
  const other = millions("other-expenses");
  const tax = millions("income-tax-benefit");
  const minority = millions("minority-interests-in-consolidated-subsidiaries");
  const equity = millions("equity-in-net-loss-of-equity-method-investees");
  const netIncome = millions("net-income-loss");
  const ebitda = [884, -243, 1358];

  it("from operating income is what is printed", () => {
    expect(row("EBITDA", [operating], [depreciation])).toEqual(ebitda);
    expect(ebitda).toEqual(millions("adjusted-ebitda"));
  });

  it("from net income is the same: tax as printed, a benefit negative; the rest as expenses", () => {
    const expenses = [minority, equity].map((line) => line.map((amount) => -amount));
    expect(
      row("EBITDAFROMNET", [netIncome], [tax], [other.map((amount) => -amount)], [depreciation], expenses),
    ).toEqual(ebitda);
  });

  const labels = [["Depreciation"], ["Other expenses"], ["Income tax"], ["Minority interests"], ["Equity method"]];
  const itemsOf = (period: number, minorityInterests = minority[period]) =>
    [-depreciation[period]!, other[period], -tax[period]!, minorityInterests, equity[period]].map((amount) => [amount]);

  it.each([
    [0, 1434],
    [1, -2475],
    [2, 669],
  ])("leads to the net income of period %i, %i, with nothing left over", (period, end) => {
    expect(netIncome[period]).toBe(end);
    const rows = callFunction("BRIDGE", ["EBITDA", ebitda[period], labels, itemsOf(period), "Net income", end]);
    expect(rows.map(([label]) => label)).toEqual(["EBITDA", ...labels.flat(), "Net income"]);
    expect(rows.at(-1)?.slice(1, 3)).toEqual([end, end]);
    expect(row("RECONCILES", end, ebitda[period], itemsOf(period), 1)).toEqual(["exact"]);
  });

  it("ties in 1Q03 through a plug: the minority interests of the statement of operations leave 1 unexplained", () => {
    const thousands = amounts("STATEMENTS OF OPERATIONS", "minority-interests-in-consolidated-subsidiaries");
    expect([minority[1], thousands[1]]).toEqual([254, 254_886_000]);
    expect(row("TIES", 254_000_000, thousands[1], 1_000_000, 1_000)).toEqual(["breaks"]);
    const rows = callFunction("BRIDGE", ["EBITDA", -243, labels, itemsOf(1, 255), "Net income", -2475]);
    expect(rows.at(-2)?.slice(0, 3)).toEqual(["Unexplained", -1, -2475]);
    // The other two periods' prints are honest roundings of one figure.
    for (const period of [0, 2]) {
      expect(row("TIES", minority[period]! * 1_000_000, thousands[period], 1_000_000, 1_000)).toEqual(["rounding"]);
    }
  });

  it("walks from one quarter's to the next over revenue and costs, and the ends tie", () => {
    const keys = ["revenues/total-revenues", "costs-and-expenses/total-costs-and-expenses"];
    const [revenue = [], costs = []] = keys.map((key) => amounts("STATEMENTS OF OPERATIONS", key));
    const added = depreciation.map((amount) => amount * 1_000_000);
    const column = (period: number) => [[revenue[period]], [costs[period]], [added[period]]];
    const rows = callFunction("EBITDABRIDGE", [
      [["Revenue"], ["Costs"], ["Depreciation"]],
      column(1),
      column(0),
      [[1], [-1], [1]],
    ]);
    const income = amounts("STATEMENTS OF OPERATIONS", "operating-income-loss");
    expect(rows[0]?.[1]).toBe(income[1]! + added[1]!);
    expect(rows.at(-1)?.[1]).toBe(income[0]! + added[0]!);
  });
});

test("the printed changes of revenue are growth", () => {
  const [now = 0, before = 0, last = 0] = amounts("STATEMENTS OF OPERATIONS", "revenues/total-revenues");
  expect(row("GROWTH", [[now, now]], [[before, last]]).map(printed)).toEqual([4, -25.3]);
});

test("the stated rate translates yen into the printed thousand dollars", () => {
  const rates = [["2004-06-30", "USD", "JPY", 109.43, "stated"]];
  const yen = amounts("STATEMENTS OF OPERATIONS", "revenues/total-revenues")[0];
  const [dollars = 0] = row("FX", yen, "JPY", "USD", "2004-06-30", "stated", rates);
  expect(nearestDouble(roundHalfUp(exact(Number(dollars)), -3))).toBe(79_274_000);
});
