import { runChecks } from "../../src/checks/run-checks";
import { finding } from "../../src/core/finding";
import type { Basis } from "../../src/statements/fact";
import type { Filing } from "../../src/statements/filing";
import { buildFiling, type ColumnSpec, type RowSpec } from "../support/filing-builder";
import { itemsOf, messagesOf, outcomesOf } from "./told";

function income(name: string, columns: readonly ColumnSpec[], rows: readonly RowSpec[], scale = 3): Filing {
  return buildFiling({ name, tables: [{ id: "income", kind: "income", currency: "JPY", scale, columns, rows }] });
}

const NOW = { period: "2004-04-01/2004-06-30" };
const THEN = { period: "2003-04-01/2003-06-30" };

describe("comparatives", () => {
  const earlier = income(
    "earlier.txt",
    [THEN],
    [
      { label: "Sales", cells: ["8,344"] },
      { label: "Cost", cells: ["7,868"] },
    ],
  );
  const later = (sales: string, basis: Basis = "as-reported", scale = 3) =>
    income(
      "later.txt",
      [NOW, { ...THEN, basis }],
      [
        { label: "Sales", cells: ["8,674", sales] },
        { label: "Cost", cells: scale === 3 ? ["7,443", "7,868"] : ["7", "8"] },
      ],
      scale,
    );

  test("the order in which filings are given does not matter", () => {
    expect(outcomesOf("comparative", earlier, later("8,344"))).toEqual(["sales c2: exact", "cost c2: exact"]);
    expect(outcomesOf("comparative", later("8,344"), earlier)).toEqual(["sales c2: exact", "cost c2: exact"]);
  });

  test("a change must be marked", () => {
    expect(messagesOf("comparative.break", earlier, later("8,144"))).toEqual([
      "Sales, 2003-04-01/2003-06-30: 8,144 here, 8,344 in earlier.txt: changed by -200, and nothing says that it was restated.",
    ]);
    expect(messagesOf("comparative.note", earlier, later("8,144", "as-restated"))).toEqual([
      "Sales, 2003-04-01/2003-06-30: 8,144 here, 8,344 in earlier.txt: restated by -200, as the heading says.",
    ]);
  });

  test("a filing in another scale agrees when the finer print rounds to the coarser", () => {
    expect(outcomesOf("comparative", earlier, later("8", "as-reported", 6))).toEqual([
      "sales c2: exact",
      "cost c2: exact",
    ]);
  });

  test("forecasts are no comparatives", () => {
    expect(outcomesOf("comparative", earlier, later("9,999", "forecast"))).toEqual([]);
  });

  test("a document given twice is checked once", () => {
    const items = runChecks([earlier, earlier]).items;
    expect(items).toEqual(runChecks([earlier]).items);
  });
});

describe("quarters and the year to date", () => {
  const quarters = ["2004-04-01/2004-06-30", "2004-07-01/2004-09-30", "2004-10-01/2004-12-31", "2004-04-01/2004-12-31"];
  const nine = (cells: readonly string[], unit?: string) =>
    income(
      "nine.txt",
      quarters.map((period) => ({ period })),
      [{ label: "Sales", cells, ...(unit !== undefined && { unit }) }],
    );

  test("add up, within the rounding of each", () => {
    expect(outcomesOf("cross-footing", nine(["100", "200", "300", "600"]))).toEqual(["sales c4: exact"]);
    expect(outcomesOf("cross-footing", nine(["100", "200", "300", "602"]))).toEqual(["sales c4: rounding"]);
    expect(outcomesOf("cross-footing", nine(["100", "200", "300", "603"]))).toEqual(["sales c4: break"]);
    expect(itemsOf("cross-footing", nine(["100", "200", "300", "600"]))[0]?.relation.terms).toHaveLength(3);
  });

  test("with a quarter missing nothing is claimed; nor of what is no flow of money", () => {
    expect(outcomesOf("cross-footing", nine(["100", "", "300", "600"]))).toEqual([]);
    expect(outcomesOf("cross-footing", nine(["1.00", "2.00", "3.00", "7.00"], "per share"))).toEqual([]);
  });
});

describe("the report", () => {
  test("holds the findings of reading with their document, worst first", () => {
    const note = finding("read", "note", "something worth knowing", { line: 3 });
    const filing: Filing = {
      ...buildFiling({
        tables: [
          {
            id: "income",
            kind: "income",
            currency: "JPY",
            columns: [NOW],
            rows: [
              { label: "A", cells: ["1"] },
              { label: "B", cells: ["2"] },
              { label: "Total", cells: ["9"] },
            ],
            totals: { Total: ["A", "B"] },
          },
        ],
      }),
      findings: [note],
    };
    const { findings, checked } = runChecks([filing]);
    expect(findings.map(({ code }) => code)).toEqual(["footing.break", "read.note"]);
    expect(findings[1]?.where).toEqual({ document: "release.txt", line: 3 });
    expect(checked).toEqual({ footing: 1 });
  });

  test("of nothing is empty", () => {
    expect(runChecks([])).toEqual({ items: [], findings: [], checked: {} });
  });
});
