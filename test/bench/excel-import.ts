/** What an import costs an open workbook: requests, bytes, cells, counted by the host behind Microsoft's client library. */
import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { checkReleases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { importRecord, type ModelContents, prepareImport } from "../../src/app/prepare-import";
import { readTextRelease } from "../support/read-text-release";
import type { Filing } from "../../src/statements/filing";
import { readStoredModel } from "../../src/app/stored-model";
import type { Result } from "../../src/core/result";
import { expectedCells } from "../../src/workbook/expected-cells";
import { openExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { packBody, unpackBody } from "../../src/workbook/record-pack";
import { hostWorkbook } from "../support/host-workbook";
import { generateRelease } from "./generated-release";

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
  const contents: ModelContents = { filings, language: "en", answers: {}, imports: [], declined: [], sameLines: [] };
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
  const record = await importRecord(prepared.value, contents, snapshot.value, undefined, packBody);
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

export interface RefreshCost {
  readonly cells: number;
  /** Of looking at the workbook and of writing into it. */
  readonly lookSyncs: number;
  readonly lookBytes: number;
  readonly syncs: number;
  readonly requestBytes: number;
  /** Of what is sent, what is stored beside the sheets. */
  readonly stored: number;
  readonly prepared: number;
}

/** The last filing comes into a workbook that has the others. */
async function refreshCost(filings: readonly Filing[]): Promise<RefreshCost> {
  const { host, door } = hostWorkbook();
  const port = openExcelWorkbook(door);
  const [first, all] = [filings.slice(0, -1), filings].map((some) => {
    const releases = checkReleases(some);
    if (!releases.ok) throw new Error(releases.problem.reason);
    return planReleases(releases.value);
  });
  if (!first || !all) throw new Error("two models are compared");
  const contents = (some: readonly Filing[]): ModelContents => {
    return { filings: some, language: "en", answers: {}, imports: [], declined: [], sameLines: [] };
  };
  const empty = must(await port.look(() => ({ ids: [], withNotes: false })));
  const begun = must(prepareImport(first, empty, undefined));
  const record = await importRecord(begun, contents(filings.slice(0, -1)), empty, undefined, packBody);
  must(await port.apply(begun.edits, record, {}));

  host.resetCounters();
  const snapshot = must(
    await port.look((_, sheets) => ({ ids: sheets.slice(1).map(({ id }) => id), withNotes: false })),
  );
  const looked = host.counters();
  host.resetCounters();
  const start = performance.now();
  const stored = await readStoredModel(snapshot.stored, unpackBody);
  if (!stored.ok || !stored.value) throw new Error("nothing is stored");
  const prepared = must(prepareImport(all, snapshot, stored.value, false, { planBefore: first }));
  const next = await importRecord(prepared, contents(filings), snapshot, stored.value, packBody);
  const middle = performance.now();
  must(await port.apply(prepared.edits, next, { expected: expectedCells(prepared.diff) }));
  const { syncs, requestBytes } = host.counters();
  return {
    cells: prepared.diff.sheets.reduce((sum, { changes }) => sum + changes.length, 0),
    lookSyncs: looked.syncs,
    lookBytes: looked.responseBytes,
    syncs,
    requestBytes,
    stored: next.body.reduce((sum, text) => sum + text.length, 0),
    prepared: middle - start,
  };
}

function must<Value>(result: Result<Value, { readonly reason?: string; readonly message?: string }>): Value {
  if (!result.ok) throw new Error(result.problem.reason ?? result.problem.message);
  return result.value;
}

/** Filings of an issuer that reports so many lines a quarter, one filing a quarter. */
export function generatedFilings(quarters: number, lines: number): readonly Filing[] {
  const products = Math.max(0, lines - 59);
  return Array.from({ length: quarters }, (_, i) => {
    const bytes = new TextEncoder().encode(generateRelease(i, products));
    const filing = readTextRelease({
      name: `quarter-${i}.txt`,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes,
    });
    if (!filing.ok) throw new Error(filing.problem.reason);
    return filing.value;
  });
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
  say("\nOne further quarter, 400 rows, into a workbook that has the others");
  say("quarters      cells  look syncs  read kB  syncs  sent kB  of which stored kB  prepare ms");
  for (const quarters of [4, 20, 80]) {
    const cost = await refreshCost(generatedFilings(quarters, 400));
    say(
      [
        String(quarters).padEnd(8),
        String(cost.cells).padStart(10),
        String(cost.lookSyncs).padStart(11),
        (cost.lookBytes / 1024).toFixed(0).padStart(8),
        String(cost.syncs).padStart(6),
        (cost.requestBytes / 1024).toFixed(0).padStart(8),
        (cost.stored / 1024).toFixed(0).padStart(19),
        cost.prepared.toFixed(0).padStart(11),
      ].join(" "),
    );
  }
}
