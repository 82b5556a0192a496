import { nearestDouble } from "../../src/core/decimal";
import { excelSerial } from "../../src/core/date";
import { formulaText, layOut } from "../../src/plan/address";
import { evaluatePlan } from "../../src/plan/evaluate";
import type { CellContent } from "../../src/plan/workbook-plan";
import type { CellEntry } from "../../src/workbench/host/store";
import { samplePlan } from "../support/sample-release";
import { describeUnless } from "../support/shared-data";
import { browserMissing, type GridBrowser, openGridBrowser } from "./grid-browser";
import type { GivenSheet, GridPage } from "./grid-page";

/** A machine that is busy with other tests takes long to start a browser and to calculate a model. */
jest.setTimeout(120_000);

const value = (of: number | string | boolean, quoted = false): CellEntry => ({ kind: "value", value: of, quoted });
const formula = (of: string): CellEntry => ({ kind: "formula", formula: of });

describeUnless(browserMissing(), "the grid as a store", () => {
  let browser: GridBrowser;
  /** Calls a function of the test's page. */
  async function ask<Name extends keyof GridPage>(
    name: Name,
    ...args: Parameters<GridPage[Name]>
  ): Promise<Awaited<ReturnType<GridPage[Name]>>> {
    const answer: unknown = await browser.page.evaluate(
      ({ name: called, args: given }) => (gridPage[called] as (...all: unknown[]) => unknown)(...given),
      { name, args: [...args] },
    );
    return answer as Awaited<ReturnType<GridPage[Name]>>;
  }
  const sheetOf = async (name: string, rows: readonly (readonly CellEntry[])[]) => {
    const cells = rows.flatMap((row, i) => row.map((entry, j) => ({ row: i, column: j, entry })));
    await ask("write", [{ name, cells }]);
  };
  const type = async (sheet: string, row: number, column: number, text: string) => {
    await ask("choose", sheet, row, column);
    // Typing starts in the cell that is chosen, once the grid has the keyboard.
    await browser.page.locator("canvas[id^='univer-sheet-main-canvas']").click({ position: { x: 5, y: 5 } });
    await ask("choose", sheet, row, column);
    await browser.page.keyboard.type(text, { delay: 10 });
    await browser.page.keyboard.press("Enter");
    await browser.page.waitForTimeout(200);
    await browser.page.evaluate(() => gridPage.calculated());
  };

  beforeAll(async () => {
    browser = await openGridBrowser();
  });
  afterAll(() => browser.close());

  test("the sample's model reads back as written, and every formula gives what the plan works out", async () => {
    const plan = samplePlan();
    const layout = layOut(plan);
    const evaluation = evaluatePlan(plan);
    const given = plan.sheets.map((sheet): GivenSheet & { readonly shown: readonly unknown[] } => {
      const places = layout.sheets.get(sheet.id)!;
      const cells = sheet.cells.filter(({ content }) => content.kind !== "blank");
      return {
        name: sheet.name,
        cells: cells.map(({ row, column, content }) => ({
          row: places.rows.get(row)!,
          column: places.columns.get(column)!,
          entry: entryOf(content, (tree) => `=${formulaText(tree, sheet.id, layout)}`),
        })),
        shown: cells.map(({ row, column }) => evaluation.valueOf(sheet.id, row, column)),
      };
    });
    const { told } = await ask(
      "write",
      given.map(({ name, cells }) => ({ name, cells })),
    );
    // Some 250 ms on the machine it was written on.
    expect(told).toBeLessThan(5000);
    let formulas = 0;
    for (const { name, cells, shown } of given) {
      const read = new Map((await ask("read", name)).map((cell) => [`${cell.row},${cell.column}`, cell]));
      expect(read.size).toBe(cells.filter(({ entry }) => entry.kind !== "value" || entry.value !== "").length);
      const wrong = cells.flatMap(({ row, column, entry }, i): readonly object[] => {
        const cell = read.get(`${row},${column}`);
        const isSame = JSON.stringify(cell?.entry) === JSON.stringify(entry);
        if (entry.kind !== "formula")
          return isSame || entry.kind === "blank" ? [] : [{ name, row, column, entry, cell }];
        formulas += 1;
        return isSame && isNear(cell?.value, shown[i]) ? [] : [{ name, row, column, entry, cell, wanted: shown[i] }];
      });
      expect(wrong).toEqual([]);
    }
    expect(formulas).toBeGreaterThan(8000);
  });

  test("text stays text: quoted by the store, typed with an apostrophe, typed into a cell that is text", async () => {
    await sheetOf("Texts", [[value('=HYPERLINK("x")', true)], [value("-12", true)], [value("Sales")]]);
    await ask("call", "Texts", "dress", { top: 5, left: 0, bottom: 5, right: 0 }, { numberFormat: "@" });
    expect((await ask("cell", "Texts", 0, 0)).entry).toEqual(value('=HYPERLINK("x")', true));
    await type("Texts", 3, 0, "'007");
    await type("Texts", 4, 0, "=1+1");
    await type("Texts", 5, 0, "=1+1");
    expect((await ask("cell", "Texts", 3, 0)).entry).toEqual(value("007", true));
    expect(await ask("cell", "Texts", 4, 0)).toMatchObject({ entry: formula("=1+1"), value: 2 });
    expect((await ask("cell", "Texts", 5, 0)).entry).toMatchObject({ kind: "value", value: "=1+1" });
    // Opened and closed again, as an analyst does with F2.
    for (const row of [0, 1]) {
      await ask("choose", "Texts", row, 0);
      await browser.page.keyboard.press("F2");
      await browser.page.waitForTimeout(200);
      await browser.page.keyboard.type("3");
      await browser.page.keyboard.press("Enter");
      await browser.page.waitForTimeout(200);
    }
    expect((await ask("cell", "Texts", 0, 0)).entry).toEqual(value('=HYPERLINK("x")3', true));
    expect((await ask("cell", "Texts", 1, 0)).entry).toEqual(value("-123", true));
  });

  test("custom functions: scalars, areas that spill, throws as errors, blanks as blanks", async () => {
    await sheetOf("Functions", [
      [formula("=FIN.MARGIN(1,4)"), formula("=FIN.MARGIN(1,0)"), formula("=FIN.MARGIN(NA(),1)")],
      [formula("=TEST.THROW()"), formula("=TEST.BLANK(Z9)"), formula("=TEST.BLANK(0)")],
      [formula("=TEST.SPILL()")],
    ]);
    const shown = (row: number, column: number) => ask("cell", "Functions", row, column).then((cell) => cell.value);
    expect(await Promise.all([shown(0, 0), shown(0, 1), shown(0, 2)])).toEqual([0.25, "#DIV/0!", "#N/A"]);
    expect(await Promise.all([shown(1, 0), shown(1, 1), shown(1, 2)])).toEqual(["#VALUE!", true, false]);
    expect(await Promise.all([shown(2, 0), shown(2, 1), shown(3, 0), shown(3, 1)])).toEqual([1, "two", "", true]);
    expect((await ask("cell", "Functions", 2, 1)).entry).toEqual({ kind: "blank" });
    await type("Functions", 6, 0, "=FIN.MARGIN(25,100)");
    expect((await ask("cell", "Functions", 6, 0)).value).toBe(0.25);
  });

  test("a change is calculated through other sheets", async () => {
    await sheetOf("1Q99 a", [[value(2)]]);
    await sheetOf("Sum", [[formula("='1Q99 a'!A1*2")], [formula("=A1+1")]]);
    expect((await ask("cell", "Sum", 1, 0)).value).toBe(5);
    await ask("enter", "1Q99 a", 0, 0, value(10));
    expect((await ask("cell", "Sum", 1, 0)).value).toBe(21);
    await ask("enter", "1Q99 a", 0, 0, { kind: "blank" });
    expect((await ask("cell", "Sum", 1, 0)).value).toBe(1);
  });

  test("formulas follow rows and columns that come and go, on sheets that are not seen, and new names", async () => {
    await sheetOf("Source", [
      [value(1), value(2)],
      [value(3), value(4)],
    ]);
    await sheetOf("Other", [[formula("=Source!B2"), formula("=SUM(Source!A1:B2)")]]);
    await ask("choose", "Other", 0, 0);
    const entries = async () => [(await ask("cell", "Other", 0, 0)).entry, (await ask("cell", "Other", 0, 1)).entry];
    await ask("call", "Source", "insertRows", 1, 2);
    await ask("call", "Source", "insertColumns", 0, 1);
    expect(await entries()).toEqual([formula("=Source!C4"), formula("=SUM(Source!B1:C4)")]);
    await ask("call", "Source", "deleteRows", 1, 2);
    await ask("call", "Source", "deleteColumns", 0, 1);
    expect(await entries()).toEqual([formula("=Source!B2"), formula("=SUM(Source!A1:B2)")]);
    await ask("rename", "Source", "1Q98 '98");
    expect(await entries()).toEqual([formula("='1Q98 ''98'!B2"), formula("=SUM('1Q98 ''98'!A1:B2)")]);
    expect(await ask("seen")).toEqual({ sheet: "Other", row: 0, column: 0 });
  });

  test("looks, sizes and panes read back, and go when they are taken away", async () => {
    await sheetOf("Looks", [[value(1)]]);
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const border = { line: "double", colour: "#404040" } as const;
    const format = {
      style: "Tieout total",
      bold: true,
      fill: "#DCE6F1",
      numberFormat: "0.0%",
      indent: 2,
      borderBottom: border,
    };
    await ask("call", "Looks", "dress", area, format);
    await ask("call", "Looks", "dress", area, { fontColour: "#00703C", wrap: true, horizontal: "left" });
    expect((await ask("cell", "Looks", 0, 0)).format).toMatchObject({
      ...format,
      fontColour: "#00703C",
      wrap: true,
      horizontal: "left",
    });
    await ask("call", "Looks", "dress", area, {
      fill: "",
      borderBottom: { line: "none", colour: "" },
      numberFormat: "General",
    });
    const bare = (await ask("cell", "Looks", 0, 0)).format;
    expect([bare.fill, bare.borderBottom, bare.numberFormat]).toEqual([undefined, undefined, undefined]);
    expect(bare.bold).toBe(true);
    await ask("call", "Looks", "sizeColumns", 1, 2, { width: 90, hidden: true });
    await ask("call", "Looks", "sizeRows", 3, 3, { height: 30 });
    await ask("call", "Looks", "freeze", { rows: 2, columns: 1 });
    expect(await ask("call", "Looks", "columnWidth", 2)).toBe(90);
    expect(await ask("call", "Looks", "columnWidth", 5)).toBeUndefined();
    expect(await ask("call", "Looks", "isColumnHidden", 1)).toBe(true);
    expect(await ask("call", "Looks", "rowHeight", 3)).toBe(30);
    expect(await ask("call", "Looks", "frozen")).toEqual({ rows: 2, columns: 1 });
    await ask("call", "Looks", "sizeColumns", 1, 1, { hidden: false });
    await ask("call", "Looks", "freeze", undefined);
    expect(await ask("call", "Looks", "isColumnHidden", 1)).toBe(false);
    expect(await ask("call", "Looks", "frozen")).toBeUndefined();
  });

  test("sheets come last, are moved and removed, and the one that is seen stays", async () => {
    await ask("choose", "Looks", 0, 0);
    await ask("add", "Last");
    expect((await ask("names")).at(-1)).toBe("Last");
    expect((await ask("seen")).sheet).toBe("Looks");
    await ask("move", "Last", 0);
    expect((await ask("names"))[0]).toBe("Last");
    await ask("remove", "Last");
    expect(await ask("names")).not.toContain("Last");
    expect((await ask("seen")).sheet).toBe("Looks");
  });

  test("the grid complains of nothing and asks nobody, under a policy that forbids evaluated text", () => {
    expect(browser.complaints()).toEqual([]);
  });
});

function entryOf(
  content: CellContent,
  spell: (tree: Extract<CellContent, { kind: "formula" }>["formula"]) => string,
): CellEntry {
  switch (content.kind) {
    case "blank":
      return { kind: "blank" };
    case "number":
      return value(nearestDouble(content.value));
    case "date":
      return value(excelSerial(content.date));
    case "text":
      return value(content.text, true);
    case "formula":
      return formula(spell(content.formula));
  }
}

/** A formula over a blank cell gives 0 in a grid. */
function isNear(shown: unknown, wanted: unknown): boolean {
  const figure = wanted === null ? 0 : wanted;
  return typeof shown === "number" && typeof figure === "number"
    ? Math.abs(shown - figure) <= 1e-9 * Math.max(1, Math.abs(figure))
    : shown === figure;
}
