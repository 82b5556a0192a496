/** What an import costs an open workbook: requests, bytes, cells, counted by the host behind Microsoft's client library. */
import { performance } from "node:perf_hooks";
import { checkReleases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { importRecord, type ModelContents, prepareImport } from "../../src/app/prepare-import";
import type { Filing } from "../../src/statements/filing";
import { openExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { packPart } from "../../src/workbook/record-pack";
import { hostWorkbook } from "../support/host-workbook";
import { generatedFilings } from "./generated-filings";

export interface ImportCost {
  readonly cells: number;
  readonly syncs: number;
  readonly requestBytes: number;
  readonly largestRequest: number;
  readonly stored: number;
  /** In milliseconds: planning and holding against the workbook; writing, in which the host's own work is included. */
  readonly prepared: number;
  readonly written: number;
}

/** One import into an empty workbook. */
export async function importCost(filings: readonly Filing[]): Promise<ImportCost> {
  const contents: ModelContents = {
    filings,
    language: "en",
    answers: {},
    imports: [],
    declined: [],
    sameLines: [],
    leftOut: [],
  };
  const { host, door } = hostWorkbook();
  const port = openExcelWorkbook(door);
  const start = performance.now();
  const releases = checkReleases(filings);
  if (!releases.ok) throw new Error(releases.problem.reason);
  const plan = planReleases(releases.value);
  const snapshot = await port.look(() => ({ ids: [], withNotes: false }));
  if (!snapshot.ok) throw new Error(snapshot.problem.message);
  const prepared = prepareImport(plan, snapshot.value, undefined);
  if (!prepared.ok) throw new Error(prepared.problem.reason);
  const record = await importRecord(prepared.value, contents, snapshot.value, undefined, packPart);
  const middle = performance.now();
  const done = await port.apply(prepared.value.edits, record, {});
  if (!done.ok) throw new Error(done.problem.message);
  const { syncs, requestBytes, largestRequest } = host.counters();
  return {
    cells: plan.sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    syncs,
    requestBytes,
    largestRequest,
    stored: record.body.reduce((sum, text) => sum + text.length, 0),
    prepared: middle - start,
    written: performance.now() - middle,
  };
}

export async function measureExcelImport(sample: Filing, say: (text: string) => void): Promise<void> {
  say("\nImport into an empty workbook, through Microsoft's client library");
  say("model                      cells  syncs  sent kB  largest kB  stored kB  prepare ms  write ms");
  const tellCost = (name: string, cost: ImportCost) =>
    say(
      [
        name.padEnd(22),
        String(cost.cells).padStart(9),
        String(cost.syncs).padStart(6),
        ...[cost.requestBytes, cost.largestRequest, cost.stored].map((bytes, i) =>
          (bytes / 1024).toFixed(0).padStart([8, 11, 10][i] ?? 8),
        ),
        cost.prepared.toFixed(0).padStart(11),
        cost.written.toFixed(0).padStart(9),
      ].join(" "),
    );
  tellCost("the release", await importCost([sample]));
  for (const quarters of [10, 20, 40, 80])
    tellCost(`${quarters} quarters, 400 rows`, await importCost(generatedFilings(quarters, 400)));
}
