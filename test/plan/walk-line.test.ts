import { buildModel } from "../../src/plan/model";
import type { SeriesBlock, SeriesRow } from "../../src/plan/series";
import { linesOf } from "../../src/plan/walk-line";
import { buildFiling, type RowSpec, type TableSpec } from "../support/filing-builder";

function blockOf(rows: readonly RowSpec[], totals: TableSpec["totals"] = {}): SeriesBlock {
  const column = { heading: "1Q", period: "2004-04-01/2004-06-30" };
  const filing = buildFiling({
    tables: [{ id: "income", kind: "income", currency: "JPY", columns: [column], rows, totals }],
  });
  const [block] = buildModel([filing]).blocks;
  if (!block) throw new Error("no block");
  return block;
}

const row = (label: string, cell: string): RowSpec => ({ label, cells: [cell] });
const named = (block: SeriesBlock, label: string): SeriesRow => block.rows.find((each) => each.label === label)!;
const shown = (block: SeriesBlock, label: string) => {
  const { lines, complete } = linesOf(block, named(block, label));
  return { lines: lines.map((line) => `${line.weight === 1 ? "+" : "-"}${line.row.label}`), complete };
};

describe("linesOf", () => {
  const rows = [
    row("A", "10"),
    row("B", "20"),
    row("Sales", "30"),
    row("C", "4"),
    row("Discount", "1"),
    row("Costs", "3"),
    row("Profit", "27"),
  ];

  it("goes down through subtotals and multiplies their weights", () => {
    const block = blockOf(rows, { Sales: ["A", "B"], Costs: ["C", "-Discount"], Profit: ["Sales", "-Costs"] });
    expect(shown(block, "Profit")).toEqual({ lines: ["+A", "+B", "-C", "+Discount"], complete: true });
  });

  it("keeps a total without a calculation as its own line", () => {
    const block = blockOf(rows, { Profit: ["Sales", "-Costs"] });
    expect(shown(block, "Profit")).toEqual({ lines: ["+Sales", "-Costs"], complete: true });
    expect(shown(block, "A")).toEqual({ lines: ["+A"], complete: true });
  });

  it("says when the printed total stands somewhere instead of the sum", () => {
    const block = blockOf([...rows.slice(0, 2), row("Sales", "99")], { Sales: ["A", "B"] });
    const linked = {
      ...block,
      rows: block.rows.map((each) => ({
        ...each,
        ...(each.total && { total: { ...each.total, linked: new Set(["p:x"]) } }),
      })),
    };
    expect(shown(linked, "Sales")).toEqual({ lines: ["+A", "+B"], complete: false });
  });

  it("takes no line twice", () => {
    const block = blockOf(rows, { Sales: ["A", "B"], Costs: ["C", "-A"], Profit: ["Sales", "-Costs"] });
    expect(shown(block, "Profit")).toEqual({ lines: ["+Profit"], complete: true });
  });
});
