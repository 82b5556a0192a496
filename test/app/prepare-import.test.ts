import { prepareImport, importRecord, type PreparedImport } from "../../src/app/prepare-import";
import { readStoredModel } from "../../src/app/stored-model";
import { planReleases } from "../../src/app/plan-releases";
import { checksum } from "../../src/core/checksum";
import { stateBody } from "../../src/plan/state-body";
import { headText, LONGEST_CHUNK, partTexts } from "../../src/plan/stored-part";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/plan/workbook-snapshot";
import { packPart, unpackPart } from "../../src/workbook/record-pack";
import type { CellWrite } from "../../src/plan/written-sheet";
import { releasesOf, SAMPLE, SAMPLE_TRANSLATION, samplePlan } from "../support/sample-release";

const CONTENTS = {
  filings: [SAMPLE],
  language: "en",
  answers: {},
  imports: [],
  declined: [],
  sameLines: [],
  leftOut: [],
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
  const { journal, body } = await importRecord(done, CONTENTS, before, undefined, packPart);
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
  const stored = await readStoredModel(snapshot.stored, unpackPart);
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
    // The last is the empty column behind the periods.
    const column = after.sheets.find(({ name }) => name === "IS")!.cells![row]!.length - 2;
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
      ...stored,
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

  it("stores of a further import what has changed, and is whole again", async () => {
    const after = await afterImport(emptyWorkbook());
    const stored = await storedIn(after);
    const again = prepareImport(PLAN, after, stored);
    if (!again.ok) throw new Error(again.problem.reason);
    const same = await importRecord(again.value, CONTENTS, after, stored, packPart);
    expect(same.body).toEqual([]);
    const declined = [{ sheet: "is", row: "r", column: "c" }];
    const { journal, body } = await importRecord(again.value, { ...CONTENTS, declined }, after, stored, packPart);
    // Root and nothing else.
    expect(body).toHaveLength(1);
    const both = { ...after, stored: [...after.stored, ...body, headText({ ...journal, status: "complete" })] };
    const { state } = await storedIn(both);
    expect(state).toMatchObject({ declined, filings: [SAMPLE] });
    expect(state.sheets.map(({ cells }) => cells)).toEqual(stored.state.sheets.map(({ cells }) => cells));
  });

  it("is told as damaged whichever of its parts is missing, cut off or another", async () => {
    const { stored } = await afterImport(emptyWorkbook());
    const parts = stored.filter((text) => text.includes(" part "));
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) {
      const [mark = ""] = /^tieout\/2 part [0-9a-f]{32} 0\/1 /.exec(part) ?? [];
      for (const damaged of [
        [],
        [part.slice(0, -8)],
        [mark + parts.find((other) => other !== part)!.slice(mark.length)],
      ]) {
        const read = await readStoredModel([...stored.filter((text) => text !== part), ...damaged], unpackPart);
        expect(read).toMatchObject({ ok: false, problem: { kind: "damaged" } });
      }
    }
  });

  it("is read where the first format stored it as one text, and is stored in parts the next time", async () => {
    const after = await afterImport(emptyWorkbook());
    const { head, state } = await storedIn(after);
    const { text = "" } = await packPart(stateBody(state), new Set());
    expect(text.length).toBeLessThan(LONGEST_CHUNK);
    const json = JSON.stringify({ ...head, body: { chunks: 1, checksum: checksum(text) } });
    const first = [`tieout/1 head 1 ${checksum(json)} ${json}`, `tieout/1 body 1 0 ${text}`];
    const parts = first.map((_, i) => ({ id: `{part ${i}}`, isHead: i === 0 }));
    const old = { ...after, stored: first, parts };
    const stored = await storedIn(old);
    expect(stored.state).toEqual(state);
    const again = prepareImport(PLAN, old, stored);
    if (!again.ok) throw new Error(again.problem.reason);
    const record = await importRecord(again.value, CONTENTS, old, stored, packPart);
    expect(record.superseded).toEqual(["{part 0}", "{part 1}"]);
    const next = { ...old, stored: [...record.body, headText({ ...record.journal, status: "complete" })] };
    expect((await storedIn(next)).state.sheets.map(({ cells }) => cells)).toEqual(
      state.sheets.map(({ cells }) => cells),
    );
  });

  it.each([
    ["no base64", "%%%"],
    ["no gzip", "QUJD"],
  ])("is damaged when it is %s", async (_, text) => {
    const after = await afterImport(emptyWorkbook());
    const { head } = await storedIn(after);
    const name = "0".repeat(32);
    const stored = [headText({ ...head, body: { root: name } }), ...partTexts({ name, text })];
    expect(await readStoredModel(stored, unpackPart)).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });
});
