import { formulaText, layOut } from "../../src/plan/address";
import { buildModel, type PlanModel } from "../../src/plan/model";
import type { SeriesRow } from "../../src/plan/series";
import { totalFormula } from "../../src/plan/total-formula";
import { buildFiling, MARCH_YEAR, type RowSpec, type TableSpec } from "../support/filing-builder";
import { sheetOf } from "../support/sheet-plan";

const FIRST = "2004-04-01/2004-06-30";
const SECOND = "2004-07-01/2004-09-30";
const P1 = `p:${FIRST}`;
const P2 = `p:${SECOND}`;

function modelOf(
  rows: readonly RowSpec[],
  totals: TableSpec["totals"],
  columns = [{ period: FIRST }, { period: SECOND }],
): PlanModel {
  return buildModel([
    buildFiling({
      calendar: MARCH_YEAR,
      tables: [{ id: "t", kind: "income", currency: "JPY", columns, rows, ...(totals && { totals }) }],
    }),
  ]);
}
const rowsOfModel = (model: PlanModel): readonly SeriesRow[] => model.blocks[0]?.rows ?? [];
const total = (model: PlanModel, label = "T") => rowsOfModel(model).find((row) => row.label === label)?.total;

/** The formula of a row as text, with the rows' labels for places. */
function formulaOf(model: PlanModel, label = "T"): string | undefined {
  const rows = rowsOfModel(model);
  const live = total(model, label);
  const sheet = { ...sheetOf("s", []), columns: [{ key: P1, width: 1 }], rows: rows.map(({ key }) => ({ key })) };
  return live && formulaText(totalFormula(rows, live, P1), "s", layOut({ title: "", sheets: [sheet] }));
}

describe("the formula of a total", () => {
  const item = (label: string, more: Partial<RowSpec> = {}): RowSpec => ({ label, cells: ["1", "1"], ...more });

  it("is a range where its terms are neighbours", () => {
    const model = modelOf([item("A"), item("B"), item("C"), item("T", { cells: ["3", "3"] })], { T: ["A", "B", "C"] });
    expect(formulaOf(model)).toBe('IF(COUNT(A1:A3)=0,"",SUM(A1:A3))');
  });

  it("leaves rows between its terms out", () => {
    const model = modelOf([item("A"), item("B"), item("Memo"), item("C"), item("T", { cells: ["3", "3"] })], {
      T: ["A", "B", "C"],
    });
    expect(formulaOf(model)).toBe('IF(COUNT(A1:A2,A4)=0,"",SUM(A1:A2,A4))');
  });

  it("subtracts what counts the other way", () => {
    const model = modelOf([item("A"), item("B"), item("T", { cells: ["0", "0"] })], { T: ["A", "-B"] });
    expect(formulaOf(model)).toBe('IF(COUNT(A1,A2)=0,"",SUM(A1)-SUM(A2))');
    const negative = modelOf([item("A"), item("B"), item("T", { cells: ["(2)", "(2)"] })], { T: ["-A", "-B"] });
    expect(formulaOf(negative)).toBe('IF(COUNT(A1:A2)=0,"",-SUM(A1:A2))');
  });

  it("is none where the total would need itself", () => {
    const model = modelOf([item("A", { cells: ["2", "2"] }), item("B"), item("T")], { A: ["B", "T"], T: ["A", "-B"] });
    expect(total(model, "A")?.terms).toHaveLength(2);
    expect(total(model, "T")).toBeUndefined();
  });

  it("is none over rows of another unit or scale", () => {
    const rows = [item("A", { scale: 6 }), item("B"), item("T")];
    expect(total(modelOf(rows, { T: ["A", "B"] }))).toBeUndefined();
    const units = [item("A", { unit: "shares" }), item("B"), item("T")];
    expect(total(modelOf(units, { T: ["A", "B"] }))).toBeUndefined();
  });
});

describe("in a column", () => {
  const state = (rows: readonly RowSpec[]) => {
    const live = total(modelOf(rows, { T: ["A", "B"] }));
    return { linked: [...(live?.linked ?? [])], blank: [...(live?.blank ?? [])] };
  };

  it("with the total alone the print is linked", () => {
    const rows = [
      { label: "A", cells: ["1", ""] },
      { label: "B", cells: ["2", ""] },
      { label: "T", cells: ["3", "9"] },
    ];
    expect(state(rows)).toEqual({ linked: [P2], blank: [] });
  });

  it("with all terms but no total the sum stands; with some of them nothing does", () => {
    const all = [
      { label: "A", cells: ["1", "4"] },
      { label: "B", cells: ["2", "-"] },
      { label: "T", cells: ["3", ""] },
    ];
    expect(state(all)).toEqual({ linked: [], blank: [] });
    expect(state(all.map((r) => (r.label === "B" ? { ...r, cells: ["2", ""] } : r)))).toEqual({
      linked: [],
      blank: [P2],
    });
  });

  it("a total above a blank one is blank too: a part of the sum would look like the whole", () => {
    const rows: readonly RowSpec[] = [
      { label: "A", cells: ["9", ""] },
      { label: "B", cells: ["2", "2"] },
      { label: "T", cells: ["7", ""] },
      { label: "C", cells: ["3", "3"] },
      { label: "U", cells: ["4", ""] },
    ];
    const model = modelOf(rows, { T: ["A", "-B"], U: ["T", "-C"] });
    expect([...(total(model, "T")?.blank ?? [])]).toEqual([P2]);
    expect([...(total(model, "U")?.blank ?? [])]).toEqual([P2]);
  });

  it("whose blank terms do not matter the total is live; where something is missing the print is linked", () => {
    const rows = (printed: string) => [
      { label: "A", cells: ["1", "4"] },
      { label: "B", cells: ["2", ""] },
      { label: "T", cells: ["3", printed] },
    ];
    expect(state(rows("4"))).toEqual({ linked: [], blank: [] });
    expect(state(rows("9"))).toEqual({ linked: [P2], blank: [] });
  });

  it("that breaks though nothing is missing the total is live all the same: Checks tells", () => {
    const rows = [
      { label: "A", cells: ["1", "4"] },
      { label: "B", cells: ["2", "4"] },
      { label: "T", cells: ["3", "99"] },
    ];
    expect(state(rows)).toEqual({ linked: [], blank: [] });
  });

  it("where a nil total has nil terms the nil is linked", () => {
    const rows = [
      { label: "A", cells: ["1", "-"] },
      { label: "B", cells: ["2", "-"] },
      { label: "T", cells: ["3", "-"] },
    ];
    expect(state(rows)).toEqual({ linked: [P2], blank: [] });
  });
});

describe("over filings", () => {
  const filing = (name: string, period: string, rows: readonly RowSpec[], terms: readonly string[]) =>
    buildFiling({
      name,
      calendar: MARCH_YEAR,
      tables: [{ id: "t", kind: "income", currency: "JPY", columns: [{ period }], rows, totals: { T: terms } }],
    });
  const row = (label: string, cell: string): RowSpec => ({ label, cells: [cell] });

  it("lines that only an earlier filing has stay terms", () => {
    const model = buildModel([
      filing("a", FIRST, [row("A", "1"), row("Gone", "5"), row("T", "6")], ["A", "Gone"]),
      filing("b", SECOND, [row("A", "2"), row("T", "2")], ["A"]),
    ]);
    expect(total(model)?.terms.map((t) => t.row)).toEqual(["is:t/JPY/a", "is:t/JPY/gone"]);
    expect(total(model)?.linked.size).toBe(0);
  });

  it("a filing that calculates otherwise keeps its printed total", () => {
    const model = buildModel([
      filing("a", FIRST, [row("A", "1"), row("B", "5"), row("T", "1")], ["A"]),
      filing("b", SECOND, [row("A", "2"), row("B", "3"), row("T", "5")], ["A", "B"]),
    ]);
    expect([...(total(model)?.linked ?? [])]).toEqual([P1]);
  });
});
