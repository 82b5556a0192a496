/** A forecast in an open workbook: written, its drivers changed, and the made-up next quarter in its place. */
import { NEW_DRAFT, type ForecastDraft } from "../../src/app/forecast-draft";
import type { ForecastView } from "../../src/app/forecast-view";
import type { PaneService } from "../../src/taskpane/pane-service";
import { cellName } from "../../src/workbench/host/address";
import { analystShifts, contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, readSample, writeLast } from "../support/pane-session";
import { sampleNextQuarter } from "../support/sample-next-quarter";

const NEXT = { name: "iij-2q04-made-up.txt", bytes: new TextEncoder().encode(sampleNextQuarter()) };
const SEPTEMBER = "p:2004-07-01/2004-09-30";
const DECEMBER = "p:2004-10-01/2004-12-31";
const DEDICATED = "is:income/JPY/revenues/connectivity-and-value-added-services/dedicated-access-services";

type Contents = ReturnType<typeof contentsOf>;

async function writeForecast(service: PaneService, draft: ForecastDraft): Promise<void> {
  const written = await service.forecasting.write(draft, () => undefined).result;
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
}

async function viewOf(service: PaneService): Promise<ForecastView> {
  const view = await service.forecasting.view();
  if (!view.ok || !view.value.ok) throw new Error(JSON.stringify(view));
  return view.value.value;
}

/** The address of a cell by the keys of its row and column. */
function addressOf(contents: Contents, sheet: string, row: string, column: string): string {
  const cells = Object.entries(contents[sheet] ?? {});
  const is = (content: unknown, key: string) => String(content).replace(/^'/u, "") === key;
  const r = cells.find(([place, content]) => /^A\d+$/u.test(place) && is(content, row))?.[0].slice(1);
  const c = cells.find(([place, content]) => /^[A-Z]+1$/u.test(place) && is(content, column))?.[0].replace(/\d+$/u, "");
  if (r === undefined || c === undefined) throw new Error(`no ${row} / ${column} on ${sheet}`);
  return `${c}${r}`;
}

/** Zero-based row and column of an address. */
function positionOf(address: string): readonly [row: number, column: number] {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
}

const at = (contents: Contents, sheet: string, row: string, column: string) =>
  contents[sheet]?.[addressOf(contents, sheet, row, column)];

jest.setTimeout(180_000);

let workbook: HostWorkbook;
let service: PaneService;

beforeEach(async () => {
  workbook = hostWorkbook(["Mine"]);
  service = openPaneService(workbook);
  await readSample(service);
  await writeLast(service);
});

test("is written beside what stands, and goes again without a trace", async () => {
  const before = contentsOf(workbook.store);
  await writeForecast(service, { ...NEW_DRAFT, quarters: 8 });
  const after = contentsOf(workbook.store);
  expect(at(after, "IS", DEDICATED, SEPTEMBER)).toMatch(/^=ROUND\(/u);
  expect((await viewOf(service)).isWritten).toBe(true);
  const written = await service.forecasting.write(undefined, () => undefined).result;
  expect(written).toMatchObject({ ok: true });
  expect(contentsOf(workbook.store)).toEqual(before);
});

test("written twice changes nothing", async () => {
  await writeForecast(service, { ...NEW_DRAFT, quarters: 4 });
  const { draft } = await viewOf(service);
  const preview = await service.forecasting.preview(draft);
  expect(preview).toMatchObject({ ok: true, value: { cells: 0, kept: [] } });
});

test("the actual quarter takes its column: archived, compared, the analyst's drivers kept", async () => {
  await writeForecast(service, { ...NEW_DRAFT, quarters: 4 });
  const view = await viewOf(service);
  const forecast = view.lines.find(({ line }) => line === DEDICATED)!;
  const place = view.periods.findIndex(({ key }) => key === SEPTEMBER);
  // The analyst types a driver of a later quarter into the sheet.
  const drivers = workbook.store.sheets().find(({ name }) => name === "Drivers")!;
  const address = addressOf(contentsOf(workbook.store), "Drivers", `driver:${DEDICATED}`, DECEMBER);
  const [row, column] = positionOf(address);
  drivers.enter(row, column, [[{ kind: "value", value: -0.0123, quoted: false }]]);
  expect((await viewOf(service)).draft.drivers).toEqual([{ line: DEDICATED, period: DECEMBER, value: "-0.0123" }]);

  const read = await service.read([NEXT], {}, () => undefined).result;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  await writeLast(service);
  const contents = contentsOf(workbook.store);
  expect(at(contents, "IS", DEDICATED, SEPTEMBER)).toMatch(/2Q04/u);
  expect(at(contents, "IS", "@status", SEPTEMBER)).toBe("A");
  expect(at(contents, "IS", DEDICATED, DECEMBER)).toMatch(/^=ROUND\(/u);
  expect(at(contents, "Drivers", `driver:${DEDICATED}`, DECEMBER)).toBe(-0.0123);
  // As it was forecast in thousands, now shown in the millions of the new release.
  const archived = at(contents, "Variance", `variance:${SEPTEMBER}:${DEDICATED}`, "c1");
  expect(archived).toBeCloseTo((forecast.figures[place] ?? 0) / 1000, 6);
});

test("a cost line of the analyst's own, wired into the total, stays when the forecast is written again", async () => {
  await writeForecast(service, { ...NEW_DRAFT, quarters: 2 });
  const TOTAL = "is:income/JPY/costs-and-expenses/total-costs-and-expenses";
  const before = contentsOf(workbook.store);
  const [row, column] = positionOf(addressOf(before, "IS", TOTAL, SEPTEMBER));
  analystShifts(workbook, "IS", { kind: "insert", axis: "row", at: row, count: 1 });
  const sheet = workbook.store.sheets().find(({ name }) => name === "IS")!;
  const value = { kind: "value", quoted: false } as const;
  sheet.enter(row, 1, [[{ ...value, value: "Costs of my own" }]]);
  sheet.enter(row, column, [[{ ...value, value: 250000 }]]);
  const total = sheet.entry(row + 1, column);
  if (total.kind !== "formula") throw new Error("the total is no formula");
  const own = `${total.formula}+${cellName(row, column)}`;
  sheet.enter(row + 1, column, [[{ kind: "formula", formula: own }]]);

  const { draft } = await viewOf(service);
  const preview = await service.forecasting.preview(draft);
  expect(preview).toMatchObject({ ok: true, value: { cells: 0, kept: [{ sheet: "IS", theirs: own }] } });
  await writeForecast(service, { ...draft, quarters: 3 });
  const entry = (r: number, c: number) => sheet.entry(r, c);
  expect(entry(row, 1)).toMatchObject({ value: "Costs of my own" });
  expect(entry(row, column)).toMatchObject({ value: 250000 });
  expect(entry(row + 1, column)).toEqual({ kind: "formula", formula: own });
});
