import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { runChecks } from "../../src/checks/run-checks";
import { interpretDocument } from "../../src/interpret/interpret";
import { evaluatePlan } from "../../src/plan/evaluate";
import { UNIT } from "../../src/plan/sheet-frame";
import { isError } from "../../src/plan/spreadsheet-value";
import { readText } from "../../src/readers/text/read-text";
import type { Filing } from "../../src/statements/filing";
import { analysisPlan, P1Q03, P1Q04, P2Q03, P4Q03, withText } from "../support/earnings-filing";
import { describeWithShared } from "../support/shared-data";

const COLUMNS = [P1Q03, P2Q03, P4Q03, P1Q04];

function filingOf(path: string): Filing {
  const bytes = readFileSync(path);
  const document = readText({
    name: "release.txt",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
  });
  const filing = document.ok ? interpretDocument(document.value) : document;
  if (!filing.ok) throw new Error(filing.problem.reason);
  return filing.value;
}

describeWithShared("Margins and Bridge of the seed release", (folder) => {
  const filing = filingOf(join(folder, "seed", "iij-1q04-release.txt"));
  const { findings } = runChecks([filing]);
  const { plan } = analysisPlan([filing], findings);
  const evaluation = evaluatePlan(plan);
  const values = (sheet: string, row: string, places = 6) =>
    COLUMNS.map((column) => {
      const value = evaluation.valueOf(sheet, row, column);
      return typeof value === "number" ? Number(value.toFixed(places)) : value;
    });
  /** Rows found by the label of the plan, since keys are made of the release's own words. */
  const rowLabelled = (sheet: string, label: RegExp, prefix: string) => {
    const cells = plan.sheets.find(({ id }) => id === sheet)?.cells ?? [];
    const found = cells.find(
      ({ row, content }) => row.startsWith(prefix) && content.kind === "text" && label.test(content.text),
    );
    return found?.row ?? "";
  };

  it("has the gross margin of the release: 14.2 %, (8,674,907 − 7,443,427) / 8,674,907", () => {
    expect(values("margins", "margin:gross", 9)).toEqual([0.056992735, "", 0.14653402, 0.141958871]);
    const printed = rowLabelled("margins", /^as printed: Total/, "margin:gross@printed:");
    expect(values("margins", printed)).toEqual([0.057, 0.092, 0.147, 0.142]);
  });

  it("has the other margins, calculated by hand", () => {
    expect(values("margins", "margin:operating", 4)).toEqual([-0.1445, "", 0.0301, -0.0116]);
    expect(values("margins", "margin:net", 4)).toEqual([-0.2966, "", 0.0576, 0.1653]);
    expect(values("margins", "margin:ebitda", 4)).toEqual([-0.0258, "", 0.1188, 0.1042]);
    expect(values("margins", "margin:adjusted-ebitda", 4)).toEqual([-0.0291, "", 0.1169, 0.1019]);
  });

  it("has the margins of the three services out of thousands, as the release prints them", () => {
    const segments = plan.sheets
      .find(({ id }) => id === "margins")
      ?.rows.map(({ key }) => key)
      .filter((key) => key.startsWith("segment:") && !key.includes("@"));
    expect(segments?.map((key) => values("margins", key, 3))).toEqual([
      [0.065, "", 0.125, 0.117],
      [0.035, "", 0.237, 0.2],
      [0.087, "", 0.031, 0.104],
    ]);
  });

  it("has per-share figures equal to the printed ones", () => {
    expect(values("margins", "per-share:earnings-per-share-basic", 0)).toEqual([-109440, "", 17454, 37438]);
    expect(values("margins", "per-share:earnings-per-ads", 2)).toEqual([-54.72, "", 8.73, 18.72]);
  });

  it("ties the ends of the reconciliation and the capital expenditure to the statements", () => {
    const rows = plan.sheets
      .find(({ id }) => id === "bridge")
      ?.rows.map(({ key }) => key)
      .filter((key) => key.endsWith("@beyond"));
    const tied = rows?.filter((key) => !key.includes("depreciation")).map((key) => values("bridge", key));
    expect(tied).toEqual([
      [0, "", 0, 0],
      [0, "", 0, 0],
      [0, "", 0, 0],
    ]);
  });

  it("marks the plug", () => {
    const plugs = plan.sheets.find(({ id }) => id === "bridge")?.cells.filter(({ role }) => role === "plug") ?? [];
    expect(
      plugs.map(({ row, column }) => [row.includes("minority"), column, evaluation.valueOf("bridge", row, column)]),
    ).toEqual([[true, P1Q03, 254]]);
    expect(plugs[0]?.note).toMatch(/plug/);
  });

  it("walks EBITDA from 1Q03 to 1Q04 with ends that tie", () => {
    const at = (row: string) => evaluation.valueOf("bridge", row, UNIT);
    expect([at("walk:first"), at("walk:second"), at("walk:ready")]).toEqual(["1Q03", "1Q04", 1]);
    expect([at("walk:start"), at("walk:end"), at("walk:check")]).toEqual([-215459, 903681, 0]);
    const equipment = rowLabelled("bridge", /^Equipment sales/, "walk:ebitda:");
    expect(at(equipment)).toBe(530621 - 340569);
    const cost = rowLabelled("bridge", /^Cost of equipment/, "walk:ebitda:");
    expect(at(cost)).toBe(310946 - 475466);
  });

  it("walks between any two of the quarters that have figures", () => {
    for (const [first, second] of [
      ["4Q03", "1Q04"],
      ["1Q04", "1Q03"],
    ] as const) {
      const one = withText(plan, "bridge", "walk:first", UNIT, first);
      const chosen = evaluatePlan(withText(one, "bridge", "walk:second", UNIT, second));
      expect(chosen.valueOf("bridge", "walk:check", UNIT)).toBe(0);
    }
  });

  it("says by how much Adjusted EBITDA differs and quotes the notes on depreciation", () => {
    expect(values("bridge", "measure:difference")).toEqual([-27541, "", -21850, -19681]);
    expect(values("bridge", "measure:depreciation")).toEqual([-27190, "", -22162, -20170]);
    const bridge = plan.sheets.find(({ id }) => id === "bridge");
    const notes = bridge?.cells.filter(({ row }) => row.startsWith("measure@note")) ?? [];
    const texts = notes.flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));
    expect(texts.filter((text) => /(includes|excludes) amortization of issuance cost/.test(text))).toHaveLength(2);
  });

  it("shows no error value", () => {
    for (const { id, cells } of plan.sheets) {
      expect(cells.filter(({ row, column }) => isError(evaluation.valueOf(id, row, column)))).toEqual([]);
    }
  });
});
