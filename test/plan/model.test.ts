import { buildModel, rowOf, rowsOf } from "../../src/plan/model";
import { hasFigure } from "../../src/plan/series";
import { buildFiling, MARCH_YEAR } from "../support/filing-builder";

const income = (period: string, before: string, revenue: readonly string[], scale = 3) => ({
  id: "income",
  kind: "income" as const,
  currency: "JPY",
  scale,
  columns: [
    { heading: "USD", period, currency: "USD" },
    { heading: "JPY", period },
    { heading: "JPY", period: before },
  ],
  rows: [
    { label: "Revenues:", cells: ["", "", ""] },
    { label: "Access", path: ["Revenues:"], cells: ["10", "1,000", "900"] },
    { label: "Hosting", path: ["Revenues:"], cells: ["5", "500", "-"] },
    { label: "Total revenues", path: ["Revenues:"], concept: "revenue" as const, cells: revenue },
  ],
  totals: { "Total revenues": ["Access", "Hosting"] },
});

const rates = [{ base: "USD", quote: "JPY", rate: {} as never, decimals: 2 }];

describe("the model of one filing", () => {
  const filing = buildFiling({
    calendar: MARCH_YEAR,
    rates,
    tables: [income("2004-04-01/2004-06-30", "2003-04-01/2003-06-30", ["15", "1,500", "900"])],
  });
  const model = buildModel([filing]);

  it("has all quarters between the first and the last", () => {
    expect(model.timeline.columns.map((c) => `${c.label} ${c.status}`)).toEqual([
      "1Q03 A",
      "2Q03 ",
      "3Q03 ",
      "4Q03 ",
      "1Q04 A",
    ]);
  });

  it("puts the issuer's own currency first, the convenience translation behind it", () => {
    expect(model.blocks.map((b) => [b.sheet, b.currency, b.main])).toEqual([
      ["is", "JPY", true],
      ["is", "USD", false],
    ]);
  });

  it("finds the row of a concept and its live total", () => {
    const place = rowOf(model, "revenue");
    expect(place?.row.total?.terms.map((t) => t.weight)).toEqual([1, 1]);
    expect(place?.row.total?.linked.size).toBe(0);
    expect(place && hasFigure(place.block, place.row, "p:2003-04-01/2003-06-30")).toBe(true);
    expect(place && hasFigure(place.block, place.row, "p:2003-07-01/2003-09-30")).toBe(false);
    expect(rowsOf(model, "revenue").map((p) => p.block.currency)).toEqual(["JPY", "USD"]);
  });

  it("names the filing by its latest quarter", () => {
    expect(model.filings.map((f) => [f.label, f.sheets.map((s) => s.name)])).toEqual([["1Q04", ["1Q04"]]]);
  });
});
