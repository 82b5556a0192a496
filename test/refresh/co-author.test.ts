/** Somebody else works in the sheets while an import into them is worked out. */
import { analystShifts, contentsOf, type HostWorkbook } from "../support/host-workbook";
import { openWorkerClient, type WorkerClient } from "../../src/taskpane/service/worker-client";
import { openPaneService, workerInProcess, writeLast } from "../support/pane-session";
import { FIRST_QUARTER_REVISED, readInto, withFirstQuarter } from "./two-quarters";

/** `meanwhile` happens after the workbook was read and before anything is written, as often as is said. */
function disturbed(meanwhile: (turn: number) => void): WorkerClient {
  const worker = openWorkerClient(workerInProcess);
  let turn = 0;
  return {
    ...worker,
    ask: async (request, onProgress) => {
      const answer = await worker.ask(request, onProgress);
      if (request.kind === "prepare") meanwhile(++turn);
      return answer;
    },
  };
}

/** Where IS holds the sales of the quarter to June 2024. */
function sales({ store }: HostWorkbook): { readonly row: number; readonly column: number; readonly content: unknown } {
  const cells = contentsOf(store)["IS"] ?? {};
  const row = Object.entries(cells)
    .find(([, content]) => content === "Sales")![0]
    .replace(/\D/gu, "");
  const column = Object.entries(cells)
    .find(([at, content]) => /^[A-Z]+1$/u.test(at) && String(content).includes("2024-06-30"))![0]
    .replace(/\d/gu, "");
  return { row: Number(row) - 1, column: column.charCodeAt(0) - 65, content: cells[`${column}${row}`] };
}

test("a figure typed over in between is kept", async () => {
  const workbook = await withFirstQuarter();
  const at = sales(workbook);
  const is = workbook.store.sheets().find(({ name }) => name === "IS")!;
  const service = openPaneService(
    workbook,
    disturbed((turn) => {
      if (turn === 1) is.enter(at.row, at.column, [[{ kind: "value", value: 4711, quoted: false }]]);
    }),
  );
  await readInto(service, FIRST_QUARTER_REVISED);
  expect(await writeLast(service)).toMatchObject({ kept: [{ theirs: "4711" }] });
  expect(sales(workbook).content).toBe(4711);
});

test("a row inserted in between moves what is written", async () => {
  const workbook = await withFirstQuarter();
  const service = openPaneService(
    workbook,
    disturbed((turn) => {
      if (turn === 1) analystShifts(workbook, "IS", { kind: "insert", axis: "row", at: 8, count: 2 });
    }),
  );
  const before = sales(workbook);
  await readInto(service, FIRST_QUARTER_REVISED);
  expect(await writeLast(service)).toMatchObject({ kept: [] });
  const after = sales(workbook);
  expect(after.row).toBe(before.row + 2);
  expect(after.content).not.toBe(before.content);
});

test("who never stops is told, and nothing is written", async () => {
  const rows = await withFirstQuarter();
  const restless = openPaneService(
    rows,
    disturbed(() => analystShifts(rows, "IS", { kind: "insert", axis: "row", at: 8, count: 1 })),
  );
  await readInto(restless, FIRST_QUARTER_REVISED);
  const sheets = rows.store.sheets().length;
  expect(await restless.write(() => undefined).result).toMatchObject({
    ok: false,
    problem: { code: "changed-meanwhile", wroteSomething: false },
  });
  expect(rows.store.sheets()).toHaveLength(sheets);
});
