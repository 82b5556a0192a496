import { decimal } from "../../src/core/decimal";
import type { Print } from "../../src/statements/fact";
import type { Filing } from "../../src/statements/filing";
import { buildFiling, type RowSpec } from "../support/filing-builder";
import { itemsOf, messagesOf, outcomesOf } from "./told";

const COLUMNS = [{ period: "2004-06-30" }, { period: "2003-06-30" }, { period: "2004-03-31" }];

function sheet(rows: readonly RowSpec[], totals: Readonly<Record<string, readonly string[]>>): Filing {
  return buildFiling({
    tables: [{ id: "balance", kind: "balance", currency: "JPY", scale: 3, columns: COLUMNS, rows, totals }],
  });
}

describe("footing", () => {
  test("every column by itself, a blank cell adds nothing", () => {
    const filing = sheet(
      [
        { label: "Cash", cells: ["10", "20", "30"] },
        { label: "Notes", cells: ["5", "", "-"] },
        { label: "Total", cells: ["15", "20", "32"] },
      ],
      { Total: ["Cash", "Notes"] },
    );
    expect(outcomesOf("footing", filing)).toEqual(["total c1: exact", "total c2: exact", "total c3: break"]);
  });

  test("nothing is claimed where the total or all of its items are blank", () => {
    const filing = sheet(
      [
        { label: "Cash", cells: ["10", "", ""] },
        { label: "Notes", cells: ["5", "", "?x"] },
        { label: "Total", cells: ["", "20", "20"] },
      ],
      { Total: ["Cash", "Notes"] },
    );
    expect(outcomesOf("footing", filing)).toEqual([]);
  });

  test("a cell that is no figure makes the sum incomplete and is named", () => {
    const filing = sheet(
      [
        { label: "Cash", cells: ["10", "10", "10"] },
        { label: "Notes", cells: ["?5x", "n.m.", "5"] },
        { label: "Total", cells: ["15", "15", "15"] },
      ],
      { Total: ["Cash", "Notes"] },
    );
    expect(outcomesOf("footing", filing)).toEqual(["total c1: incomplete", "total c2: incomplete", "total c3: exact"]);
    const [first] = itemsOf("footing", filing);
    expect(first?.missing).toEqual([{ table: 0, row: 1, column: 1, weight: 1 }]);
    expect(first?.finding?.message).toMatch(/because Notes holds no figure/);
  });

  test("weights, and the finding's places and figures", () => {
    const filing = sheet(
      [
        { label: "Income", cells: ["1,000", "(200)", "5"] },
        { label: "Tax", cells: ["300", "(50)", "5"] },
        { label: "Net", cells: ["710", "(150)", "0"] },
      ],
      { Net: ["Income", "-Tax"] },
    );
    const [first, ...others] = itemsOf("footing", filing);
    expect(others.map(({ outcome }) => outcome)).toEqual(["exact", "exact"]);
    expect(first?.finding).toMatchObject({
      code: "footing.break",
      where: { line: 103, cell: 1, row: 2, table: 0, label: "Net", column: "2004-06-30", printed: "710" },
      related: [
        { line: 101, cell: 1, label: "Income" },
        { line: 102, cell: 1, label: "Tax" },
      ],
      printed: "710",
      expected: "700",
      difference: "10",
    });
  });

  test("items of another unit than the total are not its items", () => {
    const filing = sheet(
      [
        { label: "Cash", cells: ["10", "20", "30"] },
        { label: "Branches", unit: "stores", cells: ["5", "5", "5"] },
        { label: "Total", cells: ["15", "25", "35"] },
      ],
      { Total: ["Cash", "Branches"] },
    );
    expect(outcomesOf("footing", filing)).toEqual([]);
  });

  test("percentages do not add up", () => {
    const filing = sheet(
      [
        { label: "Growth of A", unit: "percent", cells: ["5%", "5%", "5%"] },
        { label: "Growth of B", unit: "percent", cells: ["3%", "3%", "3%"] },
        { label: "Growth", unit: "percent", cells: ["4%", "4%", "4%"] },
      ],
      { Growth: ["Growth of A", "Growth of B"] },
    );
    expect(outcomesOf("footing", filing)).toEqual([]);
  });

  test("where the languages print different figures each is held to its own", () => {
    const filing = sheet(
      [
        { label: "Cash", labelJa: "現金", cells: ["10", "20", "30"] },
        { label: "Notes", labelJa: "手形", cells: ["5", "5", "5"] },
        { label: "Total", labelJa: "合計", cells: ["15", "25", "35"] },
      ],
      { Total: ["Cash", "Notes"] },
    );
    const changed = withPrint(filing, "notes", 0, "7");
    const items = itemsOf("footing", changed).filter(({ figure }) => figure.fact.column === "c1");
    expect(items.map(({ language, outcome }) => [language, outcome])).toEqual([
      ["en", "exact"],
      ["ja", "break"],
    ]);
    expect(messagesOf("language.break", changed)).toHaveLength(1);
  });
});

/** The filing with another figure in the Japanese print of a line's cell. */
function withPrint(filing: Filing, line: string, column: number, digits: string): Filing {
  return {
    ...filing,
    statements: filing.statements.map((statement) => ({
      ...statement,
      lines: statement.lines.map((one) =>
        one.key !== line
          ? one
          : {
              ...one,
              facts: one.facts.map((fact, i) => {
                const [first, second] = fact?.prints ?? [];
                if (!fact || !first || !second || i !== column || second.reported.kind !== "number") return fact;
                const value = decimal(digits).times(1000);
                const other: Print = { ...second, text: digits, reported: { ...second.reported, value } };
                return { ...fact, prints: [first, other] as const };
              }),
            },
      ),
    })),
  };
}
