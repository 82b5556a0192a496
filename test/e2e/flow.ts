/** The steps of an import as an analyst takes them, by the words on the pane. */
import type { Page } from "playwright-core";
import { paneOf } from "./workbench";

export async function readSample(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "Try the sample" }).click();
  await reviewed(page);
}

/** Waits until what was read is shown. */
export async function reviewed(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "Continue to write…" }).waitFor({ timeout: 30_000 });
}

export async function toWrite(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "Continue to write…" }).click();
  await paneOf(page).getByRole("heading", { name: "Write to the workbook" }).waitFor();
}

export async function write(page: Page): Promise<void> {
  await toWrite(page);
  await paneOf(page).getByRole("button", { name: "Write", exact: true }).click();
  await paneOf(page).getByRole("heading", { name: "Written" }).waitFor({ timeout: 60_000 });
}

/** Gives a file as the picker would. */
export async function pick(page: Page, name: string, text: string | Buffer): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await paneOf(page).getByRole("button", { name: "Choose files…" }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

/** Drops a file on the pane. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], fileName ?? "", { type: "text/plain" }));
      return transfer;
    },
    [name, text],
  );
  const target = paneOf(page).locator("> *").first();
  for (const type of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(type, { dataTransfer: data });
}

/** As the analyst does: the sheet's tab, the cell by its address, what is typed. */
export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await page
    .locator("[data-u-comp='slide-tab-item']", { hasText: new RegExp(`^${sheet}$`) })
    .first()
    .click();
  const name = page.locator("[data-u-comp='defined-name'] input, input[class*='defined-name']").first();
  await name.fill(address);
  await name.press("Enter");
  await page.keyboard.type(text, { delay: 10 });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
}
