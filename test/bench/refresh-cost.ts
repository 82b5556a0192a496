/** What a further release costs a workbook that has others: requests, bytes, cells, time. */
import { performance } from "node:perf_hooks";
import { checkReleases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { importRecord, type ModelContents, prepareByKeys, prepareImport } from "../../src/app/prepare-import";
import { readStoredModel } from "../../src/app/stored-model";
import type { Result } from "../../src/core/result";
import type { Filing } from "../../src/statements/filing";
import { openExcelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { expectedCells } from "../../src/workbook/expected-cells";
import { packPart, unpackPart } from "../../src/workbook/record-pack";
import { hostWorkbook } from "../support/host-workbook";
import { generatedFilings } from "./generated-filings";

export interface RefreshCost {
  readonly cells: number;
  /** Of the first look of a session, which reads what is stored. */
  readonly openBytes: number;
  /** Of looking at the workbook, which the pane has seen before, and of writing into it. */
  readonly lookSyncs: number;
  readonly lookBytes: number;
  readonly syncs: number;
  readonly requestBytes: number;
  /** Read once more before anything is written: whether it stands as it was. */
  readonly guardBytes: number;
  /** Of what is sent, what is stored beside the sheets. */
  readonly stored: number;
  /** What the workbook had stored before. */
  readonly storedBefore: number;
  readonly prepared: number;
}

/** The last filing comes into a workbook that has the others. */
export async function refreshCost(filings: readonly Filing[]): Promise<RefreshCost> {
  const { host, door } = hostWorkbook();
  const port = openExcelWorkbook(door);
  const [first, all] = [filings.slice(0, -1), filings].map((some) => {
    const releases = checkReleases(some);
    if (!releases.ok) throw new Error(releases.problem.reason);
    return planReleases(releases.value);
  });
  if (!first || !all) throw new Error("two models are compared");
  const contents = (some: readonly Filing[]): ModelContents => {
    return { filings: some, language: "en", answers: {}, imports: [], declined: [], sameLines: [], leftOut: [] };
  };
  const empty = must(await port.look(() => ({ ids: [], withNotes: false })));
  const begun = must(prepareImport(first, empty, undefined));
  const record = await importRecord(begun, contents(filings.slice(0, -1)), empty, undefined, packPart);
  must(await port.apply(begun.edits, record, {}));

  host.resetCounters();
  must(await port.look(() => ({ ids: [], withNotes: false })));
  const { responseBytes: openBytes } = host.counters();
  host.resetCounters();
  const snapshot = must(
    await port.look((_, sheets) => {
      const byKeys = begun.diff.sheets.map(({ plan }, i) => ({ id: sheets[i + 1]?.id ?? "", corner: plan.id }));
      return { ids: [], byKeys, withNotes: false };
    }),
  );
  let start = performance.now();
  const stored = await readStoredModel(snapshot.stored, unpackPart);
  if (!stored.ok || !stored.value) throw new Error("nothing is stored");
  const options = { planBefore: first };
  const asked = prepareByKeys(all, snapshot, stored.value, [], options);
  if (asked.ok || !asked.problem.cells) throw new Error("cells are needed");
  let prepareTime = performance.now() - start;
  const read = must(await port.cells(asked.problem.cells));
  const { syncs: lookSyncs, responseBytes: lookBytes } = host.counters();
  host.resetCounters();
  start = performance.now();
  const prepared = must(prepareByKeys(all, snapshot, stored.value, read, options));
  const next = await importRecord(prepared, contents(filings), snapshot, stored.value, packPart);
  prepareTime += performance.now() - start;
  must(await port.apply(prepared.edits, next, { expected: expectedCells(prepared.diff) }));
  const { syncs, requestBytes, responseBytes } = host.counters();
  return {
    cells: prepared.diff.sheets.reduce((sum, { changes }) => sum + changes.length, 0),
    openBytes,
    lookSyncs,
    lookBytes,
    syncs,
    requestBytes,
    guardBytes: responseBytes,
    stored: lengthOf(next.body),
    storedBefore: lengthOf(record.body),
    prepared: prepareTime,
  };
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function must<Value>(result: Result<Value, { readonly reason?: string; readonly message?: string }>): Value {
  if (!result.ok) throw new Error(result.problem.reason ?? result.problem.message);
  return result.value;
}

export async function measureRefresh(say: (text: string) => void): Promise<void> {
  say("\nOne further quarter, 400 rows, into a workbook that has the others");
  say(
    "quarters      cells  opened kB  look syncs  read kB  syncs  sent kB  of which stored kB  read again kB  prepare ms",
  );
  for (const quarters of [4, 20, 80]) {
    const cost = await refreshCost(generatedFilings(quarters, 400));
    say(
      [
        String(quarters).padEnd(8),
        String(cost.cells).padStart(10),
        (cost.openBytes / 1024).toFixed(0).padStart(10),
        String(cost.lookSyncs).padStart(11),
        (cost.lookBytes / 1024).toFixed(0).padStart(8),
        String(cost.syncs).padStart(6),
        (cost.requestBytes / 1024).toFixed(0).padStart(8),
        (cost.stored / 1024).toFixed(0).padStart(19),
        (cost.guardBytes / 1024).toFixed(0).padStart(14),
        cost.prepared.toFixed(0).padStart(11),
      ].join(" "),
    );
  }
}
