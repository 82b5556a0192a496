import { cellAddress, layOut } from "../../../src/plan/address";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { writtenSheet } from "../../../src/plan/written-sheet";
import { styleName } from "../../../src/workbook/excel/dress-areas";
import { hostWorkbook } from "../../support/host-workbook";
import { openPaneService, readSample, writeLast } from "../../support/pane-session";
import { type FileBook, type FileCell, readXlsx } from "../../support/read-xlsx";
import { samplePlan } from "../../support/sample-release";
import { writeXlsx } from "../../../src/workbook/xlsx/write-xlsx";
import type { SheetStore } from "../../../src/workbench/host/store";

const PLAN = samplePlan();
const NAMES = PLAN.sheets.map(({ name }) => name);

/** What the plan writes, by sheet and address; texts and formulas as a host holds them. */
function planned(plan: WorkbookPlan): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const layout = layOut(plan);
  return Object.fromEntries(
    plan.sheets.map((sheet) => [
      sheet.name,
      Object.fromEntries(
        writtenSheet(sheet, layout).cells.flatMap((row, r) =>
          row.flatMap((cell, c) =>
            cell === null ? [] : [[cellAddress(r, c), typeof cell === "object" ? `=${cell.formula}` : cell]],
          ),
        ),
      ),
    ]),
  );
}

function held(sheet: SheetStore): Readonly<Record<string, unknown>> {
  const area = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells: Record<string, unknown> = {};
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const entry = sheet.entry(row, column);
      if (entry.kind === "formula") cells[cellAddress(row, column)] = entry.formula;
      else if (entry.kind === "value") cells[cellAddress(row, column)] = entry.value;
    }
  }
  return cells;
}

function filed({ formula, value }: FileCell): unknown {
  return formula === undefined ? value : `=${formula}`;
}

async function fileOfPlan(): Promise<FileBook> {
  const file = await writeXlsx(PLAN);
  if (!file.ok) throw new Error("the plan is not sound");
  return readXlsx(file.value.bytes);
}

describe("the sample imported into a workbook, through Microsoft's client library", () => {
  const { store, host, door } = hostWorkbook();
  const service = openPaneService({ door });
  const sheetNamed = (name: string) => store.sheets().find((sheet) => sheet.name === name)!;

  beforeAll(async () => {
    await readSample(service);
    host.resetCounters();
    expect(await writeLast(service)).toMatchObject({ kept: [], left: [], breaks: 0 });
  });

  it("takes at most five syncs, none over 2 MB", () => {
    const { syncs, largestRequest } = host.counters();
    expect(syncs).toBeLessThanOrEqual(5);
    expect(largestRequest).toBeLessThan(2_000_000);
  });

  it("holds what the plan says, cell by cell", () => {
    expect(store.sheets().map(({ name }) => name)).toEqual(["Sheet1", ...NAMES]);
    expect(Object.fromEntries(NAMES.map((name) => [name, held(sheetNamed(name))]))).toEqual(planned(PLAN));
  });

  it("holds no formula but the plan's own", () => {
    const formulas = PLAN.sheets.flatMap(({ cells }) =>
      cells.filter(({ content }) => content.kind === "formula"),
    ).length;
    let found = 0;
    for (const name of NAMES) {
      const sheet = sheetNamed(name);
      const { bottom, right } = sheet.usedArea()!;
      for (let row = 0; row <= bottom; row++) {
        for (let column = 0; column <= right; column++) if (sheet.entry(row, column).kind === "formula") found++;
      }
    }
    expect(found).toBe(formulas);
  });

  it("equals the xlsx file: contents, number formats, named styles, notes, panes, hidden keys", async () => {
    const book = await fileOfPlan();
    expect(book.sheets.map(({ name }) => name)).toEqual(NAMES);
    for (const sheet of book.sheets) {
      const live = sheetNamed(sheet.name);
      const contents = [...sheet.cells].filter(([, cell]) => filed(cell) !== undefined && filed(cell) !== null);
      expect(Object.fromEntries(contents.map(([address, cell]) => [address, filed(cell)]))).toEqual(held(live));
      for (const cell of sheet.cells.values()) {
        const format = book.styles.formats[cell.style]!;
        const dressed = live.format(cell.row - 1, cell.column - 1);
        const place = `${sheet.name}!${cell.address}`;
        expect([place, dressed.style]).toEqual([place, format.name]);
        expect([place, dressed.numberFormat ?? "General"]).toEqual([place, format.numberFormat]);
      }
      const notes = new Map([...host.side(live.id).notes.values()].map(({ content }) => [content, content]));
      expect(new Set(notes.keys())).toEqual(new Set(sheet.notes.values()));
      expect(host.side(live.id).notes.size).toBe(sheet.notes.size);
      expect(live.frozen()?.columns ?? 0).toBe(sheet.frozenColumns);
      expect([live.isRowHidden(0), live.isColumnHidden(0)]).toEqual([
        sheet.xml.includes('<row r="1"') && /<row r="1"[^>]*hidden="(1|true)"/.test(sheet.xml),
        /<col [^>]*min="1"[^>]*hidden="(1|true)"|<col [^>]*hidden="(1|true)"[^>]*min="1"/.test(sheet.xml),
      ]);
    }
  });

  it("draws the plan's charts on their rows, and links, lists and alerts stand beside the cells", () => {
    const summary = host.side(sheetNamed("Summary").id);
    expect(summary.charts.map(({ name, series }) => [name, series.length])).toEqual(
      PLAN.sheets[0]!.charts.map(({ series }, i) => [`Tieout ${i + 1}`, series.length]),
    );
    for (const sheet of PLAN.sheets) {
      const side = host.side(sheetNamed(sheet.name).id);
      expect(side.links.size).toBe(sheet.cells.filter(({ goTo }) => goTo).length);
      expect(side.validations.length).toBe(sheet.cells.filter(({ choices }) => choices).length);
    }
    expect(host.side(sheetNamed("Checks").id).conditionalLooks.length).toBeGreaterThan(0);
  });

  it("defines one named style a role, which an analyst can restyle", () => {
    const roles = new Set(PLAN.sheets.flatMap(({ cells }) => cells.map(({ role }) => role)));
    const names = [...host.book().styles.values()].map(({ name }) => name);
    for (const role of roles) expect(names).toContain(styleName(role));
  });

  it("knows its model afterwards, and leads to sheets and cells", async () => {
    const status = await service.look();
    expect(status).toMatchObject({ ok: true, value: { kind: "model", model: { breaks: 0 } } });
    expect(await service.showCell("IS", "D12")).toEqual({ ok: true, value: undefined });
    expect(store.active()).toMatchObject({ sheet: sheetNamed("IS").id, area: { top: 11, left: 3 } });
    expect(await service.showSheet("no such sheet")).toMatchObject({ ok: false, problem: { code: "refused" } });
  });
});
