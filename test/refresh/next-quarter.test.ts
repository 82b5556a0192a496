/** The next quarter comes into a workbook that has the one before. */
import type { GivenFile } from "../../src/taskpane/pane-service";
import { contentsOf, hostWorkbook, type HostWorkbook, looksOf } from "../support/host-workbook";
import { openPaneService, writeLast } from "../support/pane-session";
import { FIRST_QUARTER, readInto, SECOND_QUARTER } from "./two-quarters";

async function withAll(...batches: readonly (readonly GivenFile[])[]): Promise<HostWorkbook> {
  const workbook = hostWorkbook(["Mine"]);
  for (const batch of batches) {
    const service = openPaneService(workbook);
    await readInto(service, ...batch);
    await writeLast(service);
  }
  return workbook;
}

/** What is seen, but the hidden keys; checks stand in the order of the imports, so they are left out here. */
function withoutKeys({ store }: HostWorkbook): unknown {
  return Object.fromEntries(
    Object.entries(contentsOf(store)).map(([sheet, cells]) => [
      sheet,
      sheet === "Checks" ||
        Object.fromEntries(Object.entries(cells).filter(([address]) => !/^(?:A\d+|[A-Z]+1)$/u.test(address))),
    ]),
  );
}

/** The looks, what is said and what goes without saying alike. */
function shown({ store }: HostWorkbook): unknown {
  const plain = { horizontal: "general", indent: 0, numberFormat: "General", wrap: false };
  return Object.fromEntries(
    Object.entries(looksOf(store)).map(([sheet, cells]) => [
      sheet,
      Object.fromEntries(Object.entries(cells).map(([cell, look]) => [cell, { ...plain, ...look }])),
    ]),
  );
}

describe("a further quarter", () => {
  test("gives the same workbook as both at once", async () => {
    const [atOnce, oneByOne] = [
      await withAll([FIRST_QUARTER, SECOND_QUARTER]),
      await withAll([FIRST_QUARTER], [SECOND_QUARTER]),
    ];
    expect(contentsOf(oneByOne.store)).toEqual(contentsOf(atOnce.store));
    expect(shown(oneByOne)).toEqual(shown(atOnce));
  });

  test("an older one that comes later stands before it, as if both had come at once", async () => {
    const [atOnce, backwards] = [
      await withAll([FIRST_QUARTER, SECOND_QUARTER]),
      await withAll([SECOND_QUARTER], [FIRST_QUARTER]),
    ];
    expect(withoutKeys(backwards)).toEqual(withoutKeys(atOnce));
    expect(await withAll([SECOND_QUARTER, FIRST_QUARTER]).then(({ store }) => contentsOf(store))).toEqual(
      contentsOf(atOnce.store),
    );
  });

  test("given again changes nothing", async () => {
    const workbook = await withAll([FIRST_QUARTER], [SECOND_QUARTER]);
    const before = contentsOf(workbook.store);
    for (const again of [FIRST_QUARTER, SECOND_QUARTER]) {
      const service = openPaneService(workbook);
      await readInto(service, again);
      expect(await writeLast(service)).toMatchObject({ cells: 0 });
    }
    expect(contentsOf(workbook.store)).toEqual(before);
  });
});
