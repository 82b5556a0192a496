/** The way from a release to sheets in the workbench, and what the analyst does with them there. */
import { readFileSync } from "node:fs";
import ExcelJs from "exceljs";
import { convertByLibreOffice, libreOfficeMissing } from "../support/libreoffice";
import { readXlsx } from "../support/read-xlsx";
import { describeUnless } from "../support/shared-data";
import { SAMPLE_TEXT, WITHOUT_CALENDAR, WITHOUT_SCALE, WITH_FORMULA_LABEL } from "./release";
import { drop, pick, readSample, reviewed, toWrite, typeInto, write } from "./flow";
import { browserMissing, cellsOf, openWorkbench, paneOf, photograph, rowOf, type Workbench } from "./workbench";

jest.setTimeout(300_000);

const whereLibreOfficeIs = libreOfficeMissing() === undefined ? test : test.skip;

describeUnless(browserMissing(), "importing a release in the workbench", () => {
  let workbench: Workbench;
  let downloaded = new Uint8Array();
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  test("the sample is read, reviewed, written, and calculated in the grid", async () => {
    const page = await workbench.open();
    await paneOf(page).getByText("Drop earnings releases here").waitFor();
    await readSample(page);
    await toWrite(page);
    await paneOf(page).getByRole("button", { name: "Back to the review" }).click();
    await write(page);
    const revenues = await rowOf(page, "IS", "Total revenues");
    expect(revenues.map(({ value }) => value)).toEqual(expect.arrayContaining([8_344_046, 11_617_002, 8_674_907]));
    expect(revenues.filter(({ isFormula }) => isFormula).length).toBeGreaterThanOrEqual(3);
    for (const sheet of ["Summary", "IS", "BS", "CF", "KPI", "Margins", "Bridge", "FX", "Checks", "1Q04", "1Q04 ja"]) {
      const cells = await cellsOf(page, sheet);
      expect(cells.length).toBeGreaterThan(100);
      const errors = cells.filter(({ isFormula, value }) => isFormula && String(value).startsWith("#"));
      expect([sheet, errors]).toEqual([sheet, []]);
    }
    expect((await cellsOf(page, "Summary")).some(({ isFormula, value }) => isFormula && value === "OK")).toBe(true);
    await page.waitForTimeout(500);
    await photograph(page, "workbench", true);

    // A figure that is changed on the source sheet reaches the total and the checks.
    const source = (await cellsOf(page, "1Q04")).find(({ value }) => value === 2_918_488)!;
    await typeInto(page, "1Q04", `${String.fromCharCode(65 + source.column)}${source.row + 1}`, "2928488");
    expect((await rowOf(page, "IS", "Total revenues")).map(({ value }) => value)).toContain(8_684_907);
    expect((await cellsOf(page, "Summary")).some(({ isFormula, value }) => isFormula && value === "OK")).toBe(false);

    // A label that looks like a formula, typed as text, stays text; a function of Tieout's gives its value.
    await typeInto(page, "Sheet1", "B2", "'=1+1");
    await typeInto(page, "Sheet1", "B3", "=FIN.MARGIN(1,4)");
    const typed = await cellsOf(page, "Sheet1");
    expect(typed.find(({ row, column }) => row === 2 && column === 1)).toMatchObject({ isFormula: true, value: 0.25 });
    expect(typed.find(({ row, column }) => row === 1 && column === 1)).toMatchObject({ isFormula: false });

    // The same release again: the figure that was changed is kept and listed, nothing else is to be written.
    await paneOf(page).getByRole("button", { name: "To the model" }).click();
    await paneOf(page).getByRole("button", { name: "Compare with what was imported" }).click();
    await paneOf(page).getByText("2928488").first().waitFor();

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download workbook" }).click();
    const file = await (await downloading).path();
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(readFileSync(file) as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Sheet1", "IS", "Checks", "1Q04 ja"]),
    );
    const found: unknown[] = [];
    book
      .getWorksheet("IS")!
      .eachRow((row) =>
        row.eachCell((cell) => found.push(cell.type === ExcelJs.ValueType.Formula ? cell.result : cell.value)),
      );
    expect(found).toContain(8_684_907);
    downloaded = readFileSync(file);
  });

  whereLibreOfficeIs("another program opens the download and works out the same figures", () => {
    const { sheets } = readXlsx(convertByLibreOffice(downloaded, "xlsx"));
    const values = (name: string) =>
      [...(sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])].map(({ value }) => value);
    expect(values("IS")).toContain(8_684_907);
    // The figure that was changed breaks its total; the formulas of all sheets hold together.
    expect(values("Summary").filter((value) => typeof value === "object")).toEqual([]);
    expect(values("Checks").filter((value) => value === "breaks").length).toBeGreaterThan(1);
  });

  test("files come by drop, by the picker and by pasting, and their labels stay text", async () => {
    const page = await workbench.open();
    await drop(page, "sample.txt", SAMPLE_TEXT);
    await reviewed(page);
    await paneOf(page).getByRole("button", { name: "Other files" }).click();
    await pick(page, "labels.txt", WITH_FORMULA_LABEL);
    await reviewed(page);
    await write(page);
    const labels = (await cellsOf(page, "IS")).filter(({ value }) => String(value).startsWith("=HYPERLINK"));
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.every(({ isFormula }) => !isFormula)).toBe(true);

    const other = await workbench.open();
    await paneOf(other).getByText("Paste a table or text").first().click();
    await paneOf(other).getByLabel("Table or text").fill(WITH_FORMULA_LABEL);
    await paneOf(other).getByRole("button", { name: "Read this text" }).click();
    await reviewed(other);
  });

  test("a question is answered, and the reading uses the answer", async () => {
    const page = await workbench.open();
    await pick(page, "open.txt", WITHOUT_CALENDAR);
    await reviewed(page);
    const pane = paneOf(page);
    await pane.getByRole("heading", { name: "Questions the document leaves open" }).waitFor();
    await pane.getByLabel("Last month of the fiscal year").selectOption({ label: "March" });
    await pane.getByLabel("Named by the year in which it").selectOption({ label: "starts" });
    await pane.getByRole("button", { name: "Use this answer" }).click();
    await pane.getByText("Fiscal year ends in March, named by the calendar year in which it starts").waitFor();
    await pane.getByRole("button", { name: /Consolidated statements of income/i }).click();
    const table = pane.getByRole("table").first();
    expect(await table.innerText()).toContain("2024-04-01 – 2024-06-30");
    expect(await pane.getByRole("heading", { name: "Questions the document leaves open" }).count()).toBe(0);
  });

  test("the scale is asked for where nothing says it, and what is written is in the scale of the answer", async () => {
    const page = await workbench.open();
    const pane = paneOf(page);
    await pick(page, "open.txt", WITHOUT_SCALE);
    await reviewed(page);
    await pane.getByRole("heading", { name: "In which scale are the amounts printed?" }).waitFor();
    await pane.getByLabel("Scale", { exact: true }).selectOption({ label: "millions" });
    await pane.getByRole("button", { name: "Use this answer" }).click();
    await pane.getByText(/^Used your answer/).waitFor();
    await write(page);
    const revenue = await rowOf(page, "IS", "Revenue");
    expect(revenue.map(({ value }) => value)).toEqual(expect.arrayContaining(["USD m", 1200, 1000]));
  });

  test("a file that is no statement is refused with the reason and the way on", async () => {
    const page = await workbench.open();
    await pick(page, "letter.txt", "Dear shareholders,\nit was a good year.\n");
    await paneOf(page).getByText("This could not be read").waitFor();
    await paneOf(page).getByRole("button", { name: "Choose other files" }).click();
    await paneOf(page).getByText("Drop earnings releases here").waitFor();
  });

  test("nothing of all this left the machine, and no page complained", () => {
    expect(workbench.requests().length).toBeGreaterThan(20);
    expect(workbench.complaints()).toEqual([]);
  });
});
