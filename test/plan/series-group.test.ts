import { buildModel } from "../../src/plan/model";
import type { RowSpec, TableSpec } from "../support/filing-builder";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";

const FIRST = "2004-04-01/2004-06-30";
const SECOND = "2004-07-01/2004-09-30";
const HALF = "2004-04-01/2004-09-30";

function table(id: string, period: string, rows: readonly RowSpec[], more: Partial<TableSpec> = {}): TableSpec {
  return { id, kind: "income", currency: "JPY", columns: [{ period }], rows, ...more };
}
const row = (label: string, cell: string, more: Partial<RowSpec> = {}): RowSpec => ({ label, cells: [cell], ...more });
const filing = (name: string, ...tables: readonly TableSpec[]) => buildFiling({ name, calendar: MARCH_YEAR, tables });

const figures = (model: ReturnType<typeof buildModel>) =>
  model.blocks.map((block) => [
    block.key,
    ...block.rows.map(
      (r) => `${r.label}: ${[...r.cells].map(([c, v]) => `${c.slice(7, 9)} ${v.fact.prints[0].text}`).join(", ")}`,
    ),
  ]);

describe("time series over filings", () => {
  it("keeps the rows of tables apart whose names are endless and begin alike", () => {
    const long = "a table whose name goes on and on ".repeat(6);
    const tables = ["one", "two"].map((end) =>
      table(`${long}${end}`, FIRST, [row(`A ${end}`, "1"), row(`B ${end}`, "2")], { kind: "other" }),
    );
    const keys = buildModel([filing("a", ...tables)]).blocks.flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key.length).toBeLessThanOrEqual(160);
  });

  it("join by key, keep the latest order, and put vanished lines behind their old neighbour", () => {
    const model = buildModel([
      filing("b", table("i", SECOND, [row("A", "3"), row("C", "4"), row("New", "5")])),
      filing("a", table("i", FIRST, [row("A", "1"), row("Old", "9"), row("C", "2")])),
    ]);
    expect(figures(model)).toEqual([["is:i/JPY", "A: 04 1, 07 3", "Old: 04 9", "C: 04 2, 07 4", "New: 07 5"]]);
  });

  it("know a renamed line by its meaning and say so", () => {
    const model = buildModel([
      filing("a", table("i", FIRST, [row("Sales", "1", { concept: "revenue" }), row("Cost", "2")])),
      filing("b", table("i", SECOND, [row("Revenue", "3", { concept: "revenue" }), row("Cost", "4")])),
    ]);
    expect(figures(model)).toEqual([["is:i/JPY", "Revenue: 04 1, 07 3", "Cost: 04 2, 07 4"]]);
    expect(model.findings.map((f) => [f.code, f.message])).toEqual([
      ["comparative.note", '"Sales" in a is taken for the line now called "Revenue".'],
    ]);
  });

  it("show the latest print and keep the earlier one", () => {
    const model = buildModel([
      filing("a", table("i", FIRST, [row("A", "1")])),
      filing("b", {
        ...table("i", SECOND, [{ label: "A", cells: ["3", "2"] }]),
        columns: [{ period: SECOND }, { period: FIRST }],
      }),
    ]);
    const cell = model.blocks[0]?.rows[0]?.cells.get(`p:${FIRST}`);
    expect([cell?.fact.prints[0].text, cell?.filing]).toEqual(["2", 1]);
    expect(cell?.earlier.map((e) => [e.fact.prints[0].text, e.filing])).toEqual([["1", 0]]);
  });

  it("join the quarter's and the year to date's table of one filing", () => {
    const model = buildModel([
      filing("a", table("q", SECOND, [row("A", "3"), row("B", "4")]), table("h", HALF, [row("A", "5"), row("B", "6")])),
    ]);
    expect(figures(model)).toEqual([["is:q/JPY", "A: 07 3, 04 5", "B: 07 4, 04 6"]]);
  });

  it("keep tables apart that contradict each other, and tables that share too few lines", () => {
    const model = buildModel([
      filing(
        "a",
        table("full", FIRST, [row("A", "1,001"), row("B", "2,000"), row("C", "3,000")]),
        table("short", FIRST, [row("A", "1"), row("B", "2")], { scale: 6 }),
        table("other", FIRST, [row("X", "1"), row("Y", "2"), row("C", "3,000")]),
      ),
    ]);
    expect(model.blocks.map((b) => b.key)).toEqual(["is:full/JPY", "is:short/JPY", "is:other/JPY"]);
  });

  it("count a document given twice once, and say so", () => {
    const twin = filing("a", table("i", FIRST, [row("A", "1")]));
    const model = buildModel([twin, { ...twin, source: { ...twin.source, name: "copy" } }]);
    expect(model.filings.map((f) => f.label)).toEqual(["1Q04"]);
    expect(model.findings.map((f) => f.code)).toEqual(["read.note"]);
  });

  it("split columns of one period by what their headings differ in", () => {
    const model = buildModel([
      filing("a", {
        ...table("i", FIRST, [{ label: "A", cells: ["1", "2", "3"] }]),
        columns: ["GAAP", "Adjustments", "Non-GAAP"].map((name) => ({
          period: FIRST,
          heading: `Jun 30, 2004 ${name}`,
        })),
      }),
    ]);
    expect(model.blocks.map((b) => [b.variant, b.main])).toEqual([
      ["GAAP", true],
      ["Adjustments", false],
      ["Non-GAAP", false],
    ]);
  });

  it("keep qualified columns apart, also over filings, the plain ones first", () => {
    const columns = [{ period: FIRST, qualifier: "Non-GAAP" }, { period: FIRST }];
    const model = buildModel([
      filing("a", { ...table("i", FIRST, [{ label: "A", cells: ["2", "1"] }]), columns }),
      filing("b", table("i", SECOND, [row("A", "3")])),
    ]);
    expect(figures(model)).toEqual([
      ["is:i/JPY", "A: 04 1, 07 3"],
      ["is:i/JPY/Non-GAAP", "A: 04 2"],
    ]);
  });

  it("prefer the restated column of a filing", () => {
    const model = buildModel([
      filing("a", {
        ...table("i", FIRST, [{ label: "A", cells: ["1", "2"] }]),
        columns: [
          { period: FIRST, heading: "as reported" },
          { period: FIRST, heading: "restated", basis: "as-restated" },
        ],
      }),
    ]);
    const cell = model.blocks[0]?.rows[0]?.cells.get(`p:${FIRST}`);
    expect([cell?.fact.prints[0].text, cell?.earlier[0]?.fact.prints[0].text]).toEqual(["2", "1"]);
  });
});
