import { buildModel } from "../../src/plan/model";
import { printsMargin } from "../../src/plan/printed-ratio";
import type { SeriesRow } from "../../src/plan/series";
import { buildFiling, type RowSpec } from "../support/filing-builder";

const COLUMNS = ["2004-01-01/2004-03-31", "2004-04-01/2004-06-30"].map((period) => ({ heading: period, period }));

function prints(
  profit: readonly string[],
  revenue: readonly string[],
  ratio: Partial<RowSpec> & Pick<RowSpec, "cells">,
) {
  const rows = [
    { label: "Profit", cells: profit },
    { label: "Revenue", cells: revenue },
    { label: "Rate", unit: "percent", ...ratio },
  ];
  const filing = buildFiling({ tables: [{ id: "kpi", kind: "kpi", currency: "JPY", columns: COLUMNS, rows }] });
  const lines = buildModel([filing]).blocks.flatMap((block) => block.rows);
  const [p, r, rate] = ["Profit", "Revenue", "Rate"].map((label) => lines.find((line) => line.label === label));
  const term = (row: SeriesRow | undefined) => [{ row: row!, weight: 1 as const }];
  return printsMargin(rate!, { profit: term(p), revenue: term(r) });
}

describe("printsMargin", () => {
  it("takes a row that agrees in two periods, each figure in its accuracy", () => {
    expect(prints(["30", "55"], ["341", "531"], { cells: ["8.7%", "10.4%"] })).toBe(true);
    expect(prints(["30", "55"], ["341", "531"], { cells: ["8.5%", "10.4%"] })).toBe(false);
  });

  it("does not take one period for evidence, unless the label says that it is such a ratio", () => {
    expect(prints(["25", ""], ["100", ""], { cells: ["25.0%", "30.0%"] })).toBe(false);
    expect(prints(["25", ""], ["100", ""], { cells: ["25.0%", "30.0%"], concept: "gross-margin-ratio" })).toBe(true);
  });

  it("takes no row that is not in percent, and says nothing over a revenue that may be zero", () => {
    expect(prints(["25", "50"], ["100", "100"], { cells: ["25", "50"], unit: "customers" })).toBe(false);
    expect(prints(["25", "50"], ["0", "0"], { cells: ["25.0%", "50.0%"] })).toBe(false);
  });
});
