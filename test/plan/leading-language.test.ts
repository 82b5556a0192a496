import { leadWith } from "../../src/plan/leading-language";
import { LABEL, LABEL_JA } from "../../src/plan/sheet-frame";
import type { CellPlan, WorkbookPlan } from "../../src/plan/workbook-plan";

const label = (row: string, column: string, text: string): CellPlan => ({
  row,
  column,
  role: "label",
  content: { kind: "text", text },
});

const plan: WorkbookPlan = {
  title: "Example",
  sheets: [
    {
      id: "is",
      name: "IS",
      group: "statement",
      columns: [
        { key: LABEL, width: 20 },
        { key: LABEL_JA, width: 20 },
      ],
      rows: [{ key: "revenue" }, { key: "other" }],
      cells: [
        label("revenue", LABEL, "Revenues"),
        label("revenue", LABEL_JA, "営業収益"),
        label("other", LABEL, "Only English"),
      ],
      charts: [],
      print: { landscape: true },
    },
  ],
};

const texts = ({ sheets }: WorkbookPlan) =>
  sheets.flatMap(({ cells }) =>
    cells.map(({ row, column, content }) => [row, column, content.kind === "text" && content.text]),
  );

describe("leadWith", () => {
  it("leaves English first as it is", () => {
    expect(leadWith(plan, "en")).toBe(plan);
  });

  it("lets the labels of a row change places, and only where there are two", () => {
    expect(texts(leadWith(plan, "ja"))).toEqual([
      ["revenue", LABEL, "営業収益"],
      ["revenue", LABEL_JA, "Revenues"],
      ["other", LABEL, "Only English"],
    ]);
  });
});
