import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { button, heading } from "./browser-page";
import { type FileBook, type FileCell, readXlsx } from "./read-xlsx";

/** As long as a busy machine may take to write and calculate a model. */
const LONG = { timeout: 60_000 };

/** From the review to the sheets in the grid. */
export async function writeReviewed(page: Page): Promise<void> {
  await button(page, "Continue to write…").click();
  await button(page, "Write").click();
  await heading(page, "Written").waitFor(LONG);
}

export async function readSampleByButton(page: Page): Promise<void> {
  await button(page, "Try the sample").click();
  await button(page, "Continue to write…").waitFor(LONG);
}

/** The workbook's file, as the workbench gives it to the analyst: contents, and values as the grid shows them. */
export async function downloadFile(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download", LONG),
    button(page, "Download workbook").click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

export async function downloadBook(page: Page): Promise<FileBook> {
  return readXlsx(await downloadFile(page));
}

export function sheetOf(book: FileBook, name: string | RegExp): FileBook["sheets"][number] {
  const found = book.sheets.find((sheet) => (typeof name === "string" ? sheet.name === name : name.test(sheet.name)));
  if (!found) throw new Error(`no sheet ${String(name)} among ${book.sheets.map((sheet) => sheet.name).join(", ")}`);
  return found;
}

/** The cell in the row of a label and the column of a heading; both are the whole text of some cell. */
export function cellOf(book: FileBook, sheet: string | RegExp, label: string, column: string): FileCell {
  const { cells, name } = sheetOf(book, sheet);
  const all = [...cells.values()];
  const head = all.find((cell) => cell.value === column);
  const row = all.find((cell) => cell.value === label);
  const cell = all.find((each) => each.row === row?.row && each.column === head?.column);
  if (!cell) throw new Error(`no cell ${label}, ${column} on ${name}`);
  return cell;
}

/** Formula cells and those of them that show an error, by sheet and address. */
export function formulasOf(book: FileBook): { readonly count: number; readonly errors: readonly string[] } {
  const formulas = book.sheets.flatMap(({ name, cells }) =>
    [...cells.values()].filter((cell) => cell.formula !== undefined).map((cell) => ({ name, cell })),
  );
  return {
    count: formulas.length,
    errors: formulas.flatMap(({ name, cell }) => (typeof cell.value === "object" ? [`${name}!${cell.address}`] : [])),
  };
}

/** Types into a cell as an analyst does: the place into the name box, then the keys. */
export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await page.locator("[data-u-comp='slide-tab-item']", { hasText: sheet }).first().click();
  await goTo(page, address);
  await page.keyboard.type(text, { delay: 15 });
  await page.keyboard.press("Enter");
}

async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator("[data-u-comp='defined-name'] input");
  await box.fill(address);
  await box.press("Enter");
}
