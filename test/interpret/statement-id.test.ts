import { nameStatements } from "../../src/interpret/statement-id";
import { readTables } from "../support/read-tables";

/** Names of tables with these titles, each over one row of figures. */
const names = (...titles: readonly string[]) =>
  nameStatements(
    readTables(titles.map((title) => `${title}\n\n\t1Q04\t1Q03\nWidgets sold\t2,279\t2,534`).join("\n\n")),
  );

describe("nameStatements", () => {
  test("calls the three statements by their kind", () =>
    expect(
      names(
        "CONSOLIDATED STATEMENTS OF OPERATIONS(UNAUDITED)",
        "CONSOLIDATED BALANCE SHEETS",
        "四半期連結キャッシュフロー計算書(米国会計基準未監査)",
      ),
    ).toEqual(["income", "balance", "cashflow"]));

  test("calls others by the words of their title without number and units", () =>
    expect(
      names(
        "Table 2. Number of Contracts for Connectivity Services and Total Contracted Bandwidth",
        "Table 4. Systems Integration and Equipment Sales (JPY in millions)",
        "表 3. クロスセリング",
      ),
    ).toEqual([
      "number-of-contracts-for-connectivity-services-an",
      "systems-integration-and-equipment-sales",
      "クロスセリング",
    ]));

  test("numbers those of one name", () =>
    expect(names("CONSOLIDATED BALANCE SHEETS", "Table 1. Widgets", "BALANCE SHEETS", "Table 2. Widgets")).toEqual([
      "balance",
      "widgets",
      "balance-2",
      "widgets-2",
    ]));

  test("never gives one name twice, whatever the titles", () => {
    const found = names(
      "Table 1. Widgets",
      "Table 2. Widgets 2",
      "Table 3. Widgets",
      "Table 4. widgets-2",
      "Table 5. Widgets",
    );
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
  });

  test("calls one without a title by its kind", () => expect(names("")).toEqual(["kpi"]));

  test("keeps names that are parts of an object plain", () =>
    expect(names("Table 1. __proto__", "Table 2. constructor", "Table 3. constructor")).toEqual([
      "proto",
      "constructor",
      "constructor-2",
    ]));
});
