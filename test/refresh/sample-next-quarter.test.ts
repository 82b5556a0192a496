/** The made-up quarter after the sample's comes into the sample's workbook, as an analyst would meet it. */
import { contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, readSample, writeLast } from "../support/pane-session";
import { ADDED, RENAMED, RESTATED, sampleNextQuarter, VANISHED } from "../support/sample-next-quarter";
import type { PaneService, WritePreview } from "../../src/taskpane/pane-service";

const NEXT = { name: "iij-2q04-made-up.txt", bytes: new TextEncoder().encode(sampleNextQuarter()) };

let workbook: HostWorkbook;
let service: PaneService;
let before: ReturnType<typeof contentsOf>;
let preview: WritePreview;

beforeAll(async () => {
  workbook = hostWorkbook(["Mine"]);
  service = openPaneService(workbook);
  await readSample(service);
  await writeLast(service);
  before = contentsOf(workbook.store);
  const read = await service.read([NEXT], {}, () => undefined).result;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  preview = read.value.preview;
  await writeLast(service);
});

/** Of IS: label of each row by its number, columns by the keys of their periods. */
function sheet(contents: ReturnType<typeof contentsOf>): {
  readonly rowOf: (label: string) => number;
  readonly at: (label: string, period: string) => unknown;
} {
  const cells = contents["IS"] ?? {};
  const rowOf = (label: string) =>
    Number(
      Object.entries(cells)
        .find(([at, content]) => at.startsWith("B") && content === label)?.[0]
        .slice(1),
    );
  return {
    rowOf,
    at: (label, period) => {
      const column = Object.entries(cells)
        .find(([at, content]) => /^[A-Z]+1$/u.test(at) && String(content).includes(period))?.[0]
        .replace(/\d/gu, "");
      return cells[`${column ?? "?"}${rowOf(label)}`];
    },
  };
}

const [JUNE, SEPTEMBER] = ["2004-04-01/2004-06-30", "2004-07-01/2004-09-30"];

test("only the restated expense is told as changed: millions instead of thousands are no change, totals follow", () => {
  expect(preview.change).toMatchObject({ newPeriods: 1, newLines: 1 });
  expect(preview.change!.figures.map(({ label, now, before: was }) => [label, was, now])).toEqual([
    [RESTATED.label, expect.stringMatching(/^62[01]/u), expect.stringMatching(/^65[56]/u)],
  ]);
});

test("the renamed line keeps its row, the new one gets one, the vanished one stays blank in the new quarter", () => {
  const [was, is] = [sheet(before), sheet(contentsOf(workbook.store))];
  expect(is.rowOf(RENAMED.before)).toBeNaN();
  expect(was.at(RENAMED.before, JUNE)).toMatch(/1Q04/u);
  expect(is.at(RENAMED.now, JUNE)).toMatch(/Q04/u);
  expect(is.at(RENAMED.now, SEPTEMBER)).toMatch(/2Q04/u);
  expect(was.rowOf(ADDED.label)).toBeNaN();
  expect(is.at(ADDED.label, SEPTEMBER)).toMatch(/2Q04/u);
  expect(is.rowOf(VANISHED)).toBeGreaterThan(0);
  expect(is.at(VANISHED, SEPTEMBER) ?? "").toBe("");
});

test("and it goes again without a trace", async () => {
  const status = await service.look();
  if (!status.ok || status.value.kind !== "model") throw new Error("no model");
  const [, next] = status.value.model.imports;
  expect(await service.takeOut(next!.filings, () => undefined).result).toMatchObject({ ok: true });
  expect(contentsOf(workbook.store)).toEqual(before);
});
