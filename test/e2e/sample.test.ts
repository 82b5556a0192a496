import type { Browser } from "playwright-core";
import { browserMissing, launchBrowser } from "../support/browser";
import { openWorkbench } from "../support/browser-page";
import { type PageServer, startServer } from "../support/browser-server";
import { downloadBook, formulasOf, readSampleByButton, writeReviewed } from "../support/browser-workbench";
import { describeUnless } from "../support/shared-data";

jest.setTimeout(120_000);

describeUnless(browserMissing(), "the sample in the workbench", () => {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  test("explore", async () => {
    const watched = await openWorkbench(browser, server.address);
    const { page } = watched;
    const t = (m: string) => console.log(m, Math.round(performance.now()));
    t("open");
    await page.screenshot({ path: "out/x-first.png" });
    await readSampleByButton(page);
    t("read");
    await page.screenshot({ path: "out/x-review.png" });
    await writeReviewed(page);
    t("written");
    await page.screenshot({ path: "out/x-written.png" });
    const book = await downloadBook(page);
    t("down");
    console.log(book.sheets.map((s) => s.name), formulasOf(book));
    for (const name of ["Summary", "IS", "Checks"]) {
      const s = book.sheets.find((x) => x.name === name)!;
      console.log(name, JSON.stringify([...s.cells.values()].slice(0, 120).map((c) => [c.address, c.value, c.formula])));
    }
    console.log(watched.complaints(), watched.strangers(), watched.requests());
    console.log(await page.evaluate(() => [...document.querySelectorAll("[data-u-comp]")].map((e) => `${e.tagName} ${e.getAttribute("data-u-comp")} ${(e.textContent ?? "").slice(0, 30)}`).join("\n")));
    await watched.close();
  });
});
