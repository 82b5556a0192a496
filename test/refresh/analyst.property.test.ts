/**
 * Whatever an analyst has done in the workbook, a further release and its way back leave it: nothing of theirs is changed
 * or lost, and their formulas refer to the same figures. TIEOUT_RUNS sets how many analysts are tried.
 */
import fc from "fast-check";
import { NOTHING_CHOSEN } from "../../src/app/import-choices";
import type { PaneService } from "../../src/taskpane/pane-service";
import { openWorkerClient } from "../../src/taskpane/service/worker-client";
import type { SheetStore } from "../../src/workbench/host/store";
import { contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, workerInProcess, writeLast } from "../support/pane-session";
import { deed, type Deed, MARK, simulatedAnalyst } from "./simulated-analyst";
import { FIRST_QUARTER, FIRST_QUARTER_REVISED, readInto, SECOND_QUARTER } from "./two-quarters";

const RUNS = Number(process.env["TIEOUT_RUNS"] ?? "40");
jest.setTimeout(Math.max(120_000, RUNS * 4_000));

const [firstWorker, nextWorker] = [openWorkerClient(workerInProcess), openWorkerClient(workerInProcess)];

beforeAll(async () => {
  await readInto(openPaneService(hostWorkbook(), firstWorker), FIRST_QUARTER);
  await readInto(openPaneService(hostWorkbook(), nextWorker), FIRST_QUARTER_REVISED, SECOND_QUARTER);
});

/** By its mark, everything that the analyst has written: on which sheet, its content, and what it refers to. */
interface Own {
  readonly sheet: string;
  readonly content: string;
  readonly target: string;
}

function ownOf({ store }: HostWorkbook): ReadonlyMap<string, readonly Own[]> {
  const found = new Map<string, Own[]>();
  for (const sheet of store.sheets()) {
    const area = sheet.usedArea();
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const entry = sheet.entry(row, column);
        if (entry.kind === "blank") continue;
        const content = entry.kind === "formula" ? entry.formula : String(entry.value);
        const mark = MARK.exec(content.replaceAll(/'[^']*'!/gu, ""))?.[0];
        if (mark === undefined) continue;
        const own = { sheet: sheet.id, content: "", target: "" };
        const list = found.get(mark) ?? [];
        found.set(mark, list);
        list.push(entry.kind === "formula" ? { ...own, ...referred(content, store.sheets()) } : { ...own, content });
      }
  }
  for (const list of found.values()) list.sort((a, b) => (a.sheet + a.target < b.sheet + b.target ? -1 : 1));
  return found;
}

/** A formula of the analyst's as its sense: the sheet, and the cell by the keys of its row and column. */
function referred(formula: string, sheets: readonly SheetStore[]): Pick<Own, "content" | "target"> {
  const [, name = "", letters = "", digits = "", rest = ""] = /^=(.+)!([A-Z]+)(\d+)(\*\d+)$/u.exec(formula) ?? [];
  const plain = name.replace(/^'(.*)'$/u, "$1").replaceAll("''", "'");
  const sheet = sheets.find((each) => each.name === plain);
  if (!sheet) return { content: formula, target: "" };
  const [row, column] = [Number(digits) - 1, letters.charCodeAt(0) - 65];
  const corner = cornerOf(sheet);
  const keys = [sheet.entry(row, corner.column), sheet.entry(corner.row, column)].map((entry) =>
    entry.kind === "value" ? String(entry.value) : "",
  );
  // Where a row or column is no line of ours, what stands there must have come along.
  const entry = sheet.entry(row, column);
  const there = keys.includes("") && entry.kind === "value" ? String(entry.value) : "";
  return { content: rest, target: [sheet.id, ...keys, there].join("|") };
}

const IDS = ["summary", "is", "bs", "cf", "kpi", "margins", "bridge", "fx", "checks"];

function cornerOf(sheet: SheetStore): { readonly row: number; readonly column: number } {
  for (let row = 0; row < 20; row++)
    for (let column = 0; column < 20; column++) {
      const entry = sheet.entry(row, column);
      if (entry.kind !== "value") continue;
      const text = String(entry.value);
      if (IDS.includes(text) || text.startsWith("source:")) return { row, column };
    }
  return { row: 0, column: 0 };
}

async function importsOf(service: PaneService): Promise<readonly (readonly string[])[]> {
  const status = await service.look();
  if (!status.ok || status.value.kind !== "model") throw new Error(JSON.stringify(status));
  return status.value.model.imports.map(({ filings }) => filings);
}

async function started(): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  await writeLast(openPaneService(workbook, firstWorker));
  return workbook;
}

function expectKept(before: ReadonlyMap<string, readonly Own[]>, after: ReadonlyMap<string, readonly Own[]>): void {
  for (const [mark, own] of before) expect([mark, after.get(mark)]).toEqual([mark, own]);
}

test("nothing of the analyst's is lost by a refresh, a second one, and the way back", async () => {
  const counts = { runs: 0, cells: 0, declined: 0, staying: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { maxLength: 12 }),
      fc.array(deed, { maxLength: 5 }),
      fc.boolean(),
      async (deeds: readonly Deed[], later: readonly Deed[], declines) => {
        const workbook = await started();
        const analyst = simulatedAnalyst(workbook);
        deeds.forEach(analyst.does);
        const [before, contents] = [ownOf(workbook), contentsOf(workbook.store)];

        const service = openPaneService(workbook, nextWorker);
        const declined = declines ? [SALES] : [];
        const written = await service.write(() => undefined, { ...NOTHING_CHOSEN, declined }).result;
        expect(written).toMatchObject({ ok: true });
        expectKept(before, ownOf(workbook));

        const once = contentsOf(workbook.store);
        expect(await writeLast(service)).toMatchObject({ cells: 0 });
        expect(contentsOf(workbook.store)).toEqual(once);

        later.forEach(analyst.does);
        const between = ownOf(workbook);
        const [, added = []] = await importsOf(service);
        const taken = await service.takeOut(added, () => undefined).result;
        expect(taken).toMatchObject({ ok: true });
        expectKept(between, ownOf(workbook));
        // Who did nothing in the meantime has the workbook back as it was.
        if (later.length === 0) expect(plain(contentsOf(workbook.store))).toEqual(plain(contents));
        counts.runs++;
        counts.cells += between.size;
        counts.declined += declined.length;
      },
    ),
    { numRuns: RUNS },
  );
  process.stdout.write(
    `${counts.runs} analysts, ${counts.cells} cells of theirs, ${counts.declined} figures declined\n`,
  );
  expect(counts.runs).toBeGreaterThanOrEqual(RUNS);
});

/** A formula that the analyst has broken is broken, whether it remembers its sheet or not. */
function plain(contents: ReturnType<typeof contentsOf>): unknown {
  return JSON.parse(JSON.stringify(contents).replaceAll(/(?:'[^'"]+'|\w+)!#REF!/gu, "#REF!"));
}

/** The figure that the revision changes. */
const SALES = { sheet: "is", row: "is:income/JPY/sales", column: "p:2024-04-01/2024-06-30" };
