import { decimal } from "../../src/core/decimal";
import { buildModel } from "../../src/plan/model";
import { planSourceSheet } from "../../src/plan/source-sheet";
import type { CellPlan, SheetPlan } from "../../src/plan/workbook-plan";
import { buildFiling, MARCH_YEAR, type FilingSpec } from "../support/filing-builder";

function sourceSheets(spec: FilingSpec): readonly SheetPlan[] {
  return buildModel([buildFiling({ calendar: MARCH_YEAR, ...spec })]).filings.flatMap((planned) =>
    planned.sheets.map((source) => planSourceSheet(planned, source)),
  );
}

const at = (sheet: SheetPlan | undefined, row: string, column: string): CellPlan | undefined =>
  sheet?.cells.find((cell) => cell.row === row && cell.column === column);

function shown(cell: CellPlan | undefined): unknown {
  if (cell?.content.kind === "number") return [cell.content.value.toString(), cell.format];
  return cell?.content.kind === "text" ? cell.content.text : cell?.content.kind;
}

const PERIOD = "2004-04-01/2004-06-30";

describe("a source sheet", () => {
  const [english, japanese] = sourceSheets({
    name: "release.txt",
    rates: [{ base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2, at: "2004-06-30", line: 640 }],
    tables: [
      {
        id: "i",
        kind: "income",
        title: "STATEMENTS OF OPERATIONS",
        titleJa: "損益計算書",
        currency: "JPY",
        caption: ["STATEMENTS OF OPERATIONS", "(Thousands of yen)"],
        columns: [
          { heading: "JPY", period: PERIOD },
          { heading: "%", period: PERIOD, measure: "percent-of-base", of: "JPY" },
        ],
        rows: [
          { label: "Revenues:", labelJa: "営業収益", cells: ["", ""] },
          { label: "Access", labelJa: "接続", cells: ["2,918,488", "33.6%"] },
          { label: "Loss", cells: ["(100)", "n.m."] },
          { label: "Nothing", cells: ["-", ""] },
          { label: "Smudged", cells: ["?1,2x4", ""] },
          { label: "EPS", unit: "per share", cells: ["18.72", ""] },
          { label: "Bandwidth", unit: "Gbps", cells: ["95.6Gbps", ""] },
        ],
        notes: [{ mark: "(1)", text: "Translated for convenience." }],
      },
    ],
  });

  it("holds figures in the printed scale, with the digits printed", () => {
    expect(shown(at(english, "t0:r1", "c1"))).toEqual(["2918488", { kind: "amount", digits: 0 }]);
    expect(shown(at(english, "t0:r1", "c2"))).toEqual(["0.336", { kind: "percent", digits: 1 }]);
    expect(shown(at(english, "t0:r2", "c1"))).toEqual(["-100", { kind: "amount", digits: 0 }]);
    expect(shown(at(english, "t0:r5", "c1"))).toEqual(["18.72", { kind: "amount", digits: 2 }]);
    expect(shown(at(english, "t0:r6", "c1"))).toEqual(["95.6", { kind: "amount", digits: 1 }]);
  });

  it("tells nil, not meaningful, unreadable and blank apart, all without a number", () => {
    expect(shown(at(english, "t0:r3", "c1"))).toBe("-");
    expect(shown(at(english, "t0:r2", "c2"))).toBe("n.m.");
    expect(shown(at(english, "t0:r4", "c1"))).toBe("1,2x4");
    expect(at(english, "t0:r3", "c2")).toBeUndefined();
  });

  it("notes the printed text and its place", () => {
    expect(at(english, "t0:r1", "c1")).toMatchObject({ role: "reported", note: "line 102: 2,918,488" });
    expect(at(japanese, "t1:r6", "c1")).toMatchObject({ role: "reported", note: "line 207: 95.6Gbps" });
  });

  it("keeps title, caption, header, headings and footnotes as text", () => {
    const texts = english?.cells
      .filter((c) => c.row.startsWith("t0") && c.role !== "reported")
      .map((c) => [c.role, shown(c)]);
    expect(texts?.slice(0, 5)).toEqual([
      ["heading", "STATEMENTS OF OPERATIONS"],
      ["note", "(Thousands of yen)"],
      ["column-header", "JPY"],
      ["column-header", "%"],
      ["heading", "Revenues:"],
    ]);
    expect(texts?.at(-1)).toEqual(["note", "(1) Translated for convenience."]);
  });

  it("is made for each language, with that language's labels", () => {
    expect([english?.name, japanese?.name]).toEqual(["1Q04", "1Q04 ja"]);
    expect(shown(at(japanese, "t1:title", "c0"))).toBe("損益計算書");
    expect(shown(at(japanese, "t1:r1", "c0"))).toBe("接続");
  });

  it("holds the stated rate, once, with its place", () => {
    expect(at(english, "rate:0", "c1")).toMatchObject({ role: "reported", note: "line 640: 109.43" });
    expect(at(japanese, "rate:0", "c1")).toBeUndefined();
  });

  it("computes nothing", () => {
    expect([english, japanese].flatMap((s) => s?.cells ?? []).filter((c) => c.content.kind === "formula")).toEqual([]);
  });
});

describe("text that attacks", () => {
  const labels = [
    '=HYPERLINK("x")',
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\u0000=1",
    "\ufeff=1",
    "＝1+1",
    'it\'s "quoted"',
  ];

  it("stays text in every cell it reaches", () => {
    const [sheet] = sourceSheets({
      tables: [
        {
          id: "i",
          kind: "income",
          title: "=1+1",
          columns: [{ heading: "=2", period: PERIOD }],
          rows: labels.map((label, i) => ({ key: `k${i}`, label, cells: [String(i + 1)] })),
          notes: [{ mark: "=", text: "=3" }],
        },
      ],
    });
    expect(sheet?.cells.every((c) => c.content.kind === "text" || c.content.kind === "number")).toBe(true);
    const written = labels.map((_, i) => shown(at(sheet, `t0:r${i}`, "c0")));
    expect(written).toEqual(labels.map((label) => label.replace("\u0000", "")));
  });

  it("that is longer than a cell is cut, and the note says so", () => {
    const [sheet] = sourceSheets({
      tables: [
        { id: "i", kind: "income", columns: [{ period: PERIOD }], rows: [{ label: "x".repeat(40_000), cells: ["1"] }] },
      ],
    });
    const cell = at(sheet, "t0:r0", "c0");
    expect(cell?.content.kind === "text" && cell.content.text.length).toBe(32_767);
    expect(cell?.note).toContain("cut");
  });

  it("in a file's name makes a legal sheet name", () => {
    const [sheet] = sourceSheets({
      name: "dir/[=cmd]:*?'.txt",
      tables: [{ id: "i", kind: "income", columns: [{ periodLabel: "now" }], rows: [{ label: "A", cells: ["1"] }] }],
    });
    expect(sheet?.name).toBe("=cmd");
  });
});
