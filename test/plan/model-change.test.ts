import { buildModel } from "../../src/plan/model";
import { changeOfModel } from "../../src/plan/model-change";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";

const FIRST = "2004-04-01/2004-06-30";
const SECOND = "2004-07-01/2004-09-30";

const old = buildFiling({
  name: "old",
  calendar: MARCH_YEAR,
  tables: [
    {
      id: "i",
      kind: "income",
      currency: "JPY",
      columns: [{ period: FIRST }],
      rows: [
        { label: "Sales", cells: ["900"] },
        { label: "Costs", cells: ["700"] },
        { label: "Taxes", cells: ["50"] },
      ],
    },
  ],
});

const next = (calendar = MARCH_YEAR) =>
  buildFiling({
    name: "next",
    calendar,
    tables: [
      {
        id: "i",
        kind: "income",
        currency: "JPY",
        columns: [{ period: SECOND }, { period: FIRST }],
        rows: [
          { label: "Sales", cells: ["950", "900"] },
          { label: "Costs", cells: ["(710)", "(700)"] },
          { label: "Taxes", cells: ["60", "55"] },
        ],
      },
    ],
  });

const change = (filing = next()) => changeOfModel(buildModel([old]), buildModel([old, filing]));

test("a figure that only turns its sign is told from one that is restated", () => {
  expect(change().figures.map(({ label, before, now, isTurned }) => [label, before, now, isTurned])).toEqual([
    ["Costs", "700", "-700", true],
    ["Taxes", "50", "55", false],
  ]);
});

test("another fiscal year is told, the same one is not", () => {
  expect(change().calendar).toBeUndefined();
  expect(change(next({ ...MARCH_YEAR, labelledBy: "end" })).calendar).toMatchObject({
    before: { fiscalYearEndMonth: 3, labelledBy: "start" },
    now: { fiscalYearEndMonth: 3, labelledBy: "end" },
  });
});
