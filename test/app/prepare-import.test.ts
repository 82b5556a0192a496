import { prepareImport, importRecord, type PreparedImport } from "../../src/app/prepare-import";
import { readStoredModel } from "../../src/app/stored-model";
import { planReleases } from "../../src/app/plan-releases";
import { headText } from "../../src/plan/stored-part";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/plan/workbook-snapshot";
import { packBody, unpackBody } from "../../src/workbook/record-pack";
import type { CellWrite } from "../../src/plan/written-sheet";
import { releasesOf, SAMPLE, SAMPLE_TRANSLATION, samplePlan } from "../support/sample-release";

const CONTENTS = {
  filings: [SAMPLE],
  language: "en",
  answers: {},
  imports: [],
  declined: [],
  sameLines: [],
  translation: SAMPLE_TRANSLATION,
} as const;
const PLAN = samplePlan();

function emptyWorkbook(...names: readonly string[]): WorkbookSnapshot {
  return {
    sheets: ["Sheet1", ...names].map((name, i) => ({ id: `{${i}}`, name, isProtected: false })),
    stored: [],
    parts: [],
    styles: ["Normal"],
    isProtected: false,
  };
}

function prepared(snapshot: WorkbookSnapshot): PreparedImport {
  const result = prepareImport(PLAN, snapshot, undefined);
  if (!result.ok) throw new Error(result.problem.reason);
  return result.value;
}

function asEntered(cell: CellWrite): SnapshotCell {
  if (cell === null) return "";
  return typeof cell === "object" ? { formula: `=${cell.formula}` } : cell;
}

/** The workbook after the import was written, as it would be read. */
async function afterImport(before: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const done = prepared(before);
  const { journal, body } = await importRecord(done, CONTENTS, before, undefined, packBody);
  const ids = new Map(done.diff.sheets.map(({ plan }, i) => [plan.id, `{made ${i}}`]));
  const sheets = done.diff.sheets.map(({ plan, written }): SheetSnapshot => ({
    id: ids.get(plan.id)!,
    name: plan.name,
    isProtected: false,
    cells: written.cells.map((row) => row.map(asEntered)),
  }));
  const head = {
    ...journal,
    status: "complete" as const,
    sheets: journal.sheets.map((sheet) => ({ ...sheet, liveId: ids.get(sheet.id)! })),
  };
  return { ...before, sheets: [...before.sheets, ...sheets], stored: [headText(head), ...body] };
}

async function storedIn(snapshot: WorkbookSnapshot) {
  const stored = await readStoredModel(snapshot.stored, unpackBody);
  if (!stored.ok || !stored.value) throw new Error("nothing stored");
  return stored.value;
}

function changed(
  snapshot: WorkbookSnapshot,
  sheet: string,
  change: (cells: SnapshotCell[][]) => void,
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => {
      if (each.name !== sheet) return each;
      const cells = (each.cells ?? []).map((row) => [...row]);
      change(cells);
      return { ...each, cells };
    }),
  };
}

describe("an import held against a workbook", () => {
  it("makes every sheet in an empty one, prints before what links to them", () => {
    const { edits, diff } = prepared(emptyWorkbook());
    const added = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.name] : []));
    expect(added).toEqual(PLAN.sheets.map(({ name }) => name));
    const order = edits.flatMap((edit) => (edit.kind === "cells" ? [edit.sheet] : []));
    expect(order[0]).toMatch(/^source:/);
    expect(order.at(-1)).toBe("summary");
    const planned = PLAN.sheets.flatMap(({ cells }) => cells).filter(({ content }) => content.kind !== "blank");
    expect(diff.sheets.reduce((sum, { changes }) => sum + changes.length, 0)).toBe(planned.length);
  });

  it("takes free names beside sheets of the analyst's, and formulas and links follow", () => {
    const { plan, renamed, edits } = prepared(emptyWorkbook("is", "Summary", "1Q04"));
    expect(renamed).toEqual([
      { id: "summary", planned: "Summary", name: "Summary (2)" },
      { id: "is", planned: "IS", name: "IS (2)" },
      { id: PLAN.sheets.find(({ name }) => name === "1Q04")!.id, planned: "1Q04", name: "1Q04 (2)" },
    ]);
    const links = plan.sheets[0]!.cells.filter(({ goTo }) => goTo?.sheet === "is");
    expect(links.some(({ content }) => content.kind === "text" && content.text === "IS (2)")).toBe(true);
    const formulas = edits.flatMap((edit) =>
      edit.kind === "cells" ? edit.rows.flat().flatMap((c) => (typeof c === "object" && c ? [c.formula] : [])) : [],
    );
    expect(formulas.some((formula) => formula.includes("'IS (2)'!"))).toBe(true);
    expect(formulas.some((formula) => /(^|[^A-Za-z(2) '])IS!/.test(formula))).toBe(false);
  });

  it("changes nothing the second time", async () => {
    const after = await afterImport(emptyWorkbook("Mine"));
    const again = prepareImport(PLAN, after, await storedIn(after));
    expect(again).toMatchObject({ ok: true, value: { edits: [] } });
    expect(again.ok && again.value.diff.sheets.flatMap(({ kept }) => kept)).toEqual([]);
  });

  it("keeps what the analyst wrote over our cells, and says both", async () => {
    const after = await afterImport(emptyWorkbook());
    const row = after.sheets
      .find(({ name }) => name === "IS")!
      .cells!.findIndex((cells) => cells.includes("Total revenues"));
    const column = after.sheets.find(({ name }) => name === "IS")!.cells![row]!.length - 1;
    const theirs = changed(after, "IS", (cells) => {
      cells[row]![column] = 12345;
      cells[row]![1] = "";
    });
    const again = prepareImport(PLAN, theirs, await storedIn(after));
    if (!again.ok) throw new Error(again.problem.reason);
    expect(again.value.edits).toEqual([]);
    const kept = again.value.diff.sheets.flatMap(({ kept: cells }) => cells);
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual(expect.objectContaining({ row, column, theirs: 12345 }));
    expect(kept).toContainEqual(expect.objectContaining({ row, column: 1, theirs: "", ours: "Total revenues" }));
  });

  it("stops before a protected structure, and before an import that was interrupted", async () => {
    const locked = prepareImport(PLAN, { ...emptyWorkbook(), isProtected: true }, undefined);
    expect(locked).toMatchObject({ ok: false, problem: { kind: "protected" } });
    const after = await afterImport(emptyWorkbook());
    const stored = await storedIn(after);
    const half = {
      head: { ...stored.head, status: "writing" as const },
      state: { ...stored.state, status: "writing" as const },
    };
    expect(prepareImport(PLAN, after, half)).toMatchObject({ ok: false, problem: { kind: "unfinished" } });
    expect(prepareImport(PLAN, after, half, true)).toMatchObject({ ok: true });
  });
});

describe("what is stored of a model", () => {
  it("gives back filings, answers and every written cell", async () => {
    const after = await afterImport(emptyWorkbook());
    const { state } = await storedIn(after);
    expect(state.filings).toEqual([SAMPLE]);
    expect(state.sheets.map(({ name }) => name)).toEqual(PLAN.sheets.map(({ name }) => name));
    expect(planReleases(releasesOf(...state.filings), "en", state.translation)).toEqual(PLAN);
  });

  it.each([
    ["no base64", "%%%"],
    ["no gzip", "QUJD"],
  ])("is damaged when it is %s", async (_, body) => {
    const after = await afterImport(emptyWorkbook());
    const { bodyOf, bodyTexts } = await import("../../src/plan/stored-part");
    const { head } = await storedIn(after);
    const stored = [headText({ ...head, body: bodyOf(body) }), ...bodyTexts(head.generation, body)];
    expect(await readStoredModel(stored, unpackBody)).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });
});
