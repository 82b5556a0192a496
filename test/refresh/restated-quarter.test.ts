/** A release that restates the year before comes into a workbook that has that year's release. */
import type { GivenFile } from "../../src/taskpane/pane-service";
import { contentsOf, hostWorkbook, type HostWorkbook } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { quarterRelease } from "../support/quarter-release";
import { readInto } from "./two-quarters";

const release = (year: number, sales: readonly [string, string], costs: readonly [string, string]): GivenFile => ({
  name: `1q${year}.txt`,
  bytes: new TextEncoder().encode(
    quarterRelease({
      year,
      quarter: 1,
      income: [
        ["Sales", ...sales],
        ["Cost of revenue", ...costs],
        ["Gross profit", String(Number(sales[0]) - Number(costs[0])), String(Number(sales[1]) - Number(costs[1]))],
      ],
    }),
  ),
});

const BEFORE = release(2024, ["900", "800"], ["500", "450"]);
const RESTATED = release(2025, ["990", "900"], ["560", "520"]);
const LATER = release(2026, ["999", "990"], ["570", "560"]);

async function importInto(workbook: HostWorkbook, ...files: readonly GivenFile[]) {
  const service = openPaneService(workbook);
  await readInto(service, ...files);
  return writeLast(service);
}

async function withAll(...batches: readonly (readonly GivenFile[])[]): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  for (const batch of batches) await importInto(workbook, ...batch);
  return workbook;
}

const sheetIn = ({ store }: HostWorkbook, name: string) => store.sheets().find((sheet) => sheet.name === name)!;

/** Row of a text in the column of labels, from 0. */
function rowOf(workbook: HostWorkbook, sheet: string, label: string, nth = 0): number {
  const found = Object.entries(contentsOf(workbook.store)[sheet] ?? {}).filter(
    ([address, content]) => /^B\d+$/u.test(address) && String(content).replace(/^'/u, "") === label,
  );
  return Number(/\d+$/u.exec(found.at(nth)?.[0] ?? "")?.[0]) - 1;
}

/** How a line of IS is shown, oldest quarter first. */
function formulas(workbook: HostWorkbook, label: string) {
  const cells = contentsOf(workbook.store)["IS"] ?? {};
  const row = rowOf(workbook, "IS", label) + 1;
  return Object.entries(cells)
    .filter(([address, key]) => /^[A-Z]1$/u.test(address) && /^'p:\d{4}-04-01/u.test(String(key)))
    .map(([address]) => cells[`${address.charAt(0)}${row}`]);
}

describe("a release that restates", () => {
  test("gives the same workbook as both at once, whichever came first", async () => {
    const atOnce = await withAll([BEFORE, RESTATED]);
    const oneByOne = await withAll([BEFORE], [RESTATED]);
    expect(contentsOf(oneByOne.store)).toEqual(contentsOf(atOnce.store));
    expect(Object.keys(contentsOf(atOnce.store))).toContain("Restatements");
    expect(formulas(atOnce, "Cost of revenue")).toHaveLength(3);
    expect(formulas(atOnce, "Cost of revenue")[1]).toMatch(/'1Q24'.*'1Q25'/u);
    const backwards = await withAll([RESTATED], [BEFORE]);
    expect(formulas(backwards, "Cost of revenue")).toEqual(formulas(atOnce, "Cost of revenue"));
  });

  test("given again changes nothing", async () => {
    const workbook = await withAll([BEFORE], [RESTATED]);
    const before = contentsOf(workbook.store);
    for (const again of [BEFORE, RESTATED]) expect(await importInto(workbook, again)).toMatchObject({ cells: 0 });
    expect(contentsOf(workbook.store)).toEqual(before);
  });

  test("leaves switch, date and days of issue as the analyst set them when a further release comes", async () => {
    const workbook = await withAll([BEFORE], [RESTATED]);
    const summary = sheetIn(workbook, "Summary");
    const value = (content: string | number) => [[{ kind: "value", value: content, quoted: false } as const]];
    const enter = (label: string, content: string | number, nth = 0) =>
      summary.enter(rowOf(workbook, "Summary", label, nth), 3, value(content));
    enter("Show (choose one of the three words below)", "Known on date");
    enter("Date, for figures as known on a date", 45_600);
    enter("1Q24", 45_500, -1);
    enter("1Q25", 45_900, -1);
    await importInto(workbook, LATER);
    const column = (label: string, nth = 0) => summary.value(rowOf(workbook, "Summary", label, nth), 3);
    expect(column("Show (choose one of the three words below)")).toBe("Known on date");
    expect(column("1Q24", -1)).toBe(45_500);
    expect(column("1Q25", -1)).toBe(45_900);
    expect(column("1Q26", -1)).toBe("");
  });
});

test("sheets that come later stand where the model has them, before what the analyst has added behind it", async () => {
  const workbook = await withAll([BEFORE]);
  workbook.store.add("My notes");
  await importInto(workbook, RESTATED);
  const names = workbook.store.sheets().map(({ name }) => name);
  const fresh = await withAll([BEFORE, RESTATED]);
  expect(names).toEqual([...fresh.store.sheets().map(({ name }) => name), "My notes"]);
  expect(names.indexOf("Restatements")).toBe(names.indexOf("Checks") - 1);
});
