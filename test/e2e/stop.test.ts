/** Work that is stopped half-way, and the ways on from there; the same release once more. */
import type { Page } from "playwright-core";
import { generateReleases } from "../bench/generated-release";
import { describeUnless } from "../support/shared-data";
import { pick, readSample, toWrite } from "./flow";
import { browserMissing, openWorkbench, paneOf, photograph, rowOf, sheetsOf, type Workbench } from "./workbench";

jest.setTimeout(300_000);

const LONG = { timeout: 60_000 };

describeUnless(browserMissing(), "stopping", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  /** Presses Write, and Cancel as soon as some cells are written: the grid leaves no time to go through the browser. */
  async function stopWriting(page: Page): Promise<void> {
    const pane = paneOf(page);
    await toWrite(page);
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
        if (!cancel || !/(?<![\d,])[1-9][\d,]* of [\d,]+ cells/.test(document.body.innerText)) return;
        observer.disconnect();
        cancel.click();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await pane.getByRole("button", { name: "Write", exact: true }).click();
    await pane.getByText("Writing was stopped part-way. Finish the import or take it back.").waitFor(LONG);
    await pane.getByText("An import was not finished").waitFor();
  }

  test("reading stops at once, and nothing was changed", async () => {
    const page = await workbench.open({ deviceScaleFactor: 2 });
    const pane = paneOf(page);
    await pick(page, "release.txt", generateReleases(2_000_000));
    await pane.getByRole("progressbar").waitFor();
    await pane.getByText("Reading the document").or(pane.getByText("Finding the statements")).first().waitFor();
    await photograph(page, "reading");
    await pane.getByRole("button", { name: "Cancel" }).click();
    await pane.getByText("Reading was stopped. Nothing was changed.").waitFor({ timeout: 2000 });
    await pane.getByText("Drop earnings releases here").waitFor();
    // The next document is read, and written, as if nothing had been.
    await readSample(page);
    await toWrite(page);
    await pane.getByRole("button", { name: "Write", exact: true }).click();
    await pane.getByRole("progressbar").waitFor();
    await photograph(page, "writing");
    await pane.getByRole("heading", { name: "Written" }).waitFor(LONG);
  });

  test("an import that was stopped is finished, and then holds all of the release", async () => {
    const page = await workbench.open({ deviceScaleFactor: 2 });
    const pane = paneOf(page);
    await readSample(page);
    await stopWriting(page);
    await photograph(page, "unfinished");
    await pane.getByRole("button", { name: "Finish it" }).click();
    // Where the last cells were written before it stopped, only what is stored beside them was missing.
    await pane.getByRole("heading", { name: /^(Written|Nothing needed writing)$/ }).waitFor(LONG);
    expect((await rowOf(page, "IS", "Total revenues")).map(({ value }) => value)).toContain(8_674_907);
    await pane.getByRole("button", { name: "To the model" }).click();
    await pane.getByText("All checks hold.").waitFor();
    await pane.getByRole("button", { name: "Import a release…" }).click();
    await readSample(page);
    await toWrite(page);
    await pane.getByText("The workbook already holds all of this. There is nothing to write.").waitFor();
    expect(await pane.getByRole("button", { name: "Write", exact: true }).count()).toBe(0);
  });

  test("an import that was stopped is taken back, and its sheets go", async () => {
    const page = await workbench.open();
    const pane = paneOf(page);
    await readSample(page);
    await stopWriting(page);
    expect((await sheetsOf(page)).length).toBeGreaterThan(1);
    await pane.getByRole("button", { name: "Take it back" }).click();
    await pane.getByText("The sheets of this import will be removed.").waitFor();
    await pane.getByRole("button", { name: "Yes, take it back" }).click();
    await pane.getByText("Took the import back.").waitFor(LONG);
    await pane.getByText("Drop earnings releases here").waitFor();
    expect(await sheetsOf(page)).toEqual(["Sheet1"]);
  });

  test("no page complained, and none asked anybody else", () => {
    expect(workbench.complaints()).toEqual([]);
  });
});
