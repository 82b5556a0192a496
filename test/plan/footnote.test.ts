import { footnotesOf, quote } from "../../src/plan/footnote";
import { buildModel } from "../../src/plan/model";
import { buildFiling, type TableSpec } from "../support/filing-builder";

const columns = [{ heading: "1Q", period: "2004-04-01/2004-06-30" }];
const table = (id: string, marks: readonly string[], notes: TableSpec["notes"] = []): TableSpec => ({
  id,
  kind: "kpi",
  title: `Table ${id}`,
  currency: "JPY",
  columns,
  rows: [{ label: `Line of ${id}`, marks, cells: ["1"] }],
  notes,
});

function notesIn(...tables: readonly TableSpec[]) {
  const model = buildModel([buildFiling({ tables })]);
  return footnotesOf(
    model,
    model.blocks.flatMap((block) => block.rows),
  ).map(quote);
}

describe("footnotesOf", () => {
  it("finds the note under the line's own table", () => {
    expect(
      notesIn(table("a", ["1"], [{ mark: "1", text: "Own." }]), table("b", [], [{ mark: "1", text: "Other." }])),
    ).toEqual(["Line of a (note 1, Table a): “Own.”"]);
  });

  it("finds it at the foot of the page, under a later table, never under an earlier one", () => {
    expect(notesIn(table("a", ["2"]), table("b", [], [{ mark: "2", text: "Below." }]))).toEqual([
      "Line of a (note 2, Table a): “Below.”",
    ]);
    expect(notesIn(table("a", [], [{ mark: "2", text: "Above." }]), table("b", ["2"]))).toEqual([]);
  });

  it("gives each text once", () => {
    const notes = [{ mark: "1", text: "Same." }];
    expect(notesIn(table("a", ["1"], notes), table("b", ["1"], notes))).toHaveLength(1);
  });
});
