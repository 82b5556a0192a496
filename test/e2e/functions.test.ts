/** The custom functions in the grid: what they know of the workbook, spilling, errors, blanks, and many cells. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { FUNCTION_ENTRIES } from "../../src/functions/catalogue";
import { convertByLibreOffice, libreOfficeMissing } from "../support/libreoffice";
import { readXlsx } from "../support/read-xlsx";
import { describeUnless } from "../support/shared-data";
import { readSample, write } from "./flow";
import { browserMissing, cellsOf, openWorkbench, paneOf, photograph, type Workbench } from "./workbench";

jest.setTimeout(300_000);

type Value = number | string | boolean;

async function enter(page: Page, sheet: string, row: number, column: number, rows: readonly (readonly Value[])[]) {
  await page.evaluate(
    ([name, top, left, values]) => {
      const { tieoutWorkbench } = globalThis as unknown as {
        tieoutWorkbench: { enter: (sheet: string, row: number, column: number, rows: unknown) => void };
      };
      tieoutWorkbench.enter(name, top, left, values);
    },
    [sheet, row, column, rows] as const,
  );
}

async function values(page: Page, sheet: string, top: number, left: number, rows: number, columns: number) {
  return page.evaluate(
    ([name, area]) => {
      const { tieoutWorkbench } = globalThis as unknown as {
        tieoutWorkbench: { values: (sheet: string, area: unknown) => Promise<Value[][]> };
      };
      return tieoutWorkbench.values(name, area);
    },
    [sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }] as const,
  );
}

const valueAt = async (page: Page, sheet: string, row: number, column: number) =>
  (await values(page, sheet, row, column, 1, 1))[0]?.[0];

/** Looks until the cell shows something else than it did: formulas that wait for a model are calculated again. */
async function settledAt(page: Page, sheet: string, row: number, column: number): Promise<unknown> {
  for (let turn = 0; turn < 60; turn++) {
    const value = await valueAt(page, sheet, row, column);
    if (value !== "" && !String(value).startsWith("#")) return value;
    await page.waitForTimeout(250);
  }
  return valueAt(page, sheet, row, column);
}

describeUnless(browserMissing(), "the functions in the workbench", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test("look up the imported figures, the workbook's rates and its calendar", async () => {
    const page = await workbench.open();
    await paneOf(page).getByText("Drop earnings releases here").waitFor();
    // Before anything is imported: no figure, but the rates that come with Tieout.
    await enter(page, "Mine", 0, 0, [
      ['=FIN.FACT("revenue","1Q04")'],
      ['=FIN.FXRATE("USD","JPY",DATE(2004,6,30))'],
      ['=FIN.PERIODEND("1Q04")'],
      ['=FIN.FXRATE("USD","JPY",DATE(2004,6,30),"stated")'],
    ]);
    expect(await settledAt(page, "Mine", 1, 0)).toBeCloseTo(108.926, 3);
    const before = (await values(page, "Mine", 0, 0, 4, 1)).flat();
    expect([before[0], before[2], before[3]]).toEqual(["#N/A", "#N/A", "#N/A"]);

    await readSample(page);
    await write(page);
    expect(await settledAt(page, "Mine", 0, 0)).toBe(8_674_907);
    expect((await values(page, "Mine", 2, 0, 2, 1)).flat()).toEqual([38_168, 109.43]);
  });

  test("have examples on the workbook's own sheets, and all of them calculate", async () => {
    const page = await workbench.open();
    await paneOf(page).getByText("Drop earnings releases here").waitFor();
    await readSample(page);
    await write(page);
    const pane = paneOf(page);
    await pane
      .getByRole("tab", { name: "Functions" })
      .or(pane.getByRole("button", { name: "Functions" }))
      .first()
      .click();
    await pane.getByText("FIN.MARGIN", { exact: true }).first().waitFor();
    const examples: string[] = [];
    for (const { id } of FUNCTION_ENTRIES) {
      const entry = pane.locator("details", { has: page.getByText(`FIN.${id}`, { exact: true }) }).first();
      await entry.locator("summary").click();
      examples.push(await entry.getByRole("textbox").inputValue());
      await entry.locator("summary").click();
    }
    expect(examples.filter((formula) => /\b(?:IS|FX|CF)!/u.test(formula)).length).toBeGreaterThanOrEqual(12);
    const columns = 9;
    for (const [i, formula] of examples.entries()) {
      await enter(page, "Examples", 1 + Math.floor(i / 2) * 12, (i % 2) * columns, [[formula]]);
    }
    // Those that need rates wait until these are loaded.
    for (const i of examples.keys()) await settledAt(page, "Examples", 1 + Math.floor(i / 2) * 12, (i % 2) * columns);
    const cells = await values(page, "Examples", 0, 0, 160, 2 * columns);
    const shown = examples.map((formula, i) => [formula, cells[1 + Math.floor(i / 2) * 12]?.[(i % 2) * columns]]);
    expect(shown.filter(([, value]) => value === "" || value === undefined || String(value).startsWith("#"))).toEqual(
      [],
    );

    // One of them goes into the chosen cell.
    await pane
      .locator("details", { has: page.getByText("FIN.MARGIN", { exact: true }) })
      .first()
      .locator("summary")
      .click();
    await photograph(page, "functions-own");
  });

  test("spill in the shape of their ranges, keep blanks blank, and pass errors on", async () => {
    const page = await workbench.open();
    await paneOf(page).getByText("Drop earnings releases here").waitFor();
    await enter(page, "Shapes", 0, 0, [
      [1, 2, 3, "", 10],
      [4, 5, 6, "", 0],
      ["", "text", 9, "=1/0", 20],
    ]);
    await enter(page, "Shapes", 5, 0, [["=FIN.MARGIN(A1:C2,E1)"]]);
    await enter(page, "Shapes", 10, 0, [["=FIN.MARGIN(A1:A3,E1:E3)"]]);
    await enter(page, "Shapes", 15, 0, [["=FIN.MARGIN(A1:C1,E1:E2)"]]);
    await enter(page, "Shapes", 20, 0, [["=FIN.MARGIN(B3,E1)"]]);
    await enter(page, "Shapes", 22, 0, [["=FIN.MARGIN(D3,E1)"]]);
    expect(await values(page, "Shapes", 5, 0, 2, 3)).toEqual([
      [0.1, 0.2, 0.3],
      [0.4, 0.5, 0.6],
    ]);
    // Revenue of zero; a blank gives a blank.
    expect((await values(page, "Shapes", 10, 0, 3, 1)).flat()).toEqual([0.1, "#DIV/0!", ""]);
    const sole = [15, 20, 22].map((row) => valueAt(page, "Shapes", row, 0));
    expect(await Promise.all(sole)).toEqual(["#VALUE!", "#VALUE!", "#DIV/0!"]);
  });

  test("are published as native formulas with the same values, and re-linked", async () => {
    const page = await workbench.open();
    const pane = paneOf(page);
    await pane.getByText("Drop earnings releases here").waitFor();
    await enter(page, "Share", 0, 0, [
      [25, 100],
      [30, 120],
    ]);
    await enter(page, "Share", 0, 3, [["=FIN.MARGIN(A1:A2,B1:B2)"]]);
    await enter(page, "Share", 4, 3, [["=ROUND(FIN.GROWTH(A2,A1),2)+1"], ['=FIN.FXRATE("USD","JPY",DATE(2004,6,30))']]);
    expect(await settledAt(page, "Share", 5, 3)).toBeCloseTo(108.926, 3);
    const before = await values(page, "Share", 0, 0, 6, 4);
    const entries = async () =>
      (await cellsOf(page, "Share")).filter(({ isFormula }) => isFormula).map(({ entry }) => String(entry));
    const calls = await entries();
    await pane
      .getByRole("tab", { name: "Functions" })
      .or(pane.getByRole("button", { name: "Functions" }))
      .first()
      .click();
    await pane.getByText("3 calls: 2 can become native formulas, 1 become values.").waitFor();
    await photograph(page, "share");
    // A downloaded copy holds no call, and another program works out the same figures.
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download workbook" }).click();
    const copy = readFileSync(await (await downloading).path());
    const shared = readXlsx(copy).sheets.find(({ name }) => name === "Share")!;
    expect([...shared.cells.values()].filter((cell) => cell.formula?.includes("FIN."))).toEqual([]);
    if (libreOfficeMissing() === undefined) {
      const recalculated = readXlsx(convertByLibreOffice(copy, "xlsx")).sheets.find(({ name }) => name === "Share")!;
      const figures = ["D1", "D2", "D5", "D6"].map((address) => Number(recalculated.cells.get(address)?.value));
      const wanted = [before[0]?.[3], before[1]?.[3], before[4]?.[3], before[5]?.[3]].map(Number);
      figures.forEach((figure, i) => expect(figure).toBeCloseTo(wanted[i] ?? NaN, 9));
    }
    await pane.getByRole("button", { name: "Publish" }).click();
    await pane.getByText("Published: 2 as native formulas, 1 as values.").waitFor();
    expect((await entries()).filter((formula) => formula.includes("FIN."))).toEqual([]);
    expect((await entries()).length).toBe(3);
    expect(await values(page, "Share", 0, 0, 6, 4)).toEqual(before);
    await pane.getByRole("button", { name: "Re-link" }).click();
    await pane.getByText("Re-linked: 3 calls.").waitFor();
    expect(await entries()).toEqual(calls);
    await settledAt(page, "Share", 5, 3);
    expect(await values(page, "Share", 0, 0, 6, 4)).toEqual(before);
  });

  test("work out a hundred thousand cells in one call", async () => {
    const page = await workbench.open();
    await paneOf(page).getByText("Drop earnings releases here").waitFor();
    const count = 100_000;
    const rows = Array.from({ length: count }, (_, i) => [i + 1, (i % 997) + 1]);
    await enter(page, "Many", 0, 0, rows);
    const started = performance.now();
    await enter(page, "Many", 0, 3, [[`=FIN.MARGIN(A1:A${count},B1:B${count})`]]);
    const spilled = (await values(page, "Many", 0, 3, count, 1)).flat();
    process.stdout.write(
      `100,000 margins stand in the grid after ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
    );
    expect(spilled).toEqual(rows.map(([profit = 0, revenue = 0]) => profit / revenue));
  });
});
