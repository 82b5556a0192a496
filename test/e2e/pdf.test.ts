/** PDFs in the pane: read page by page in the worker, with the library's own files from beside the bundles. */
import type { Page } from "playwright-core";
import { japanesePdf } from "../support/japanese-pdf";
import { describeUnless } from "../support/shared-data";
import { pick, reviewed, write } from "./flow";
import { browserMissing, openWorkbench, paneOf, rowOf, type Workbench } from "./workbench";

jest.setTimeout(300_000);

/** Invented: an income statement on the first page, a balance sheet on the second. */
const RELEASE = `<style>td{padding:1px 12px;text-align:right}td:first-child{text-align:left}</style>
<h3>Example Gadgets Inc.</h3>
<p>Results for the first quarter of the fiscal year ending March 31, 2025 (FY 2024).</p>
<h4>Consolidated statements of income</h4><p>(JPY in millions)</p>
<table><tr><td></td><td>Three Months Ended<br>Jun 30, 2024</td><td>Three Months Ended<br>Jun 30, 2023</td></tr>
<tr><td>Revenue</td><td>1,200</td><td>1,000</td></tr><tr><td>Cost of revenue</td><td>700</td><td>600</td></tr>
<tr><td>Gross profit</td><td>500</td><td>400</td></tr></table>
<h4 style="page-break-before:always">Consolidated balance sheets</h4><p>(JPY in millions)</p>
<table><tr><td></td><td>As of Jun 30, 2024</td><td>As of Mar 31, 2024</td></tr>
<tr><td>Cash and cash equivalents</td><td>300</td><td>250</td></tr><tr><td>Other assets</td><td>400</td><td>450</td></tr>
<tr><td>Total assets</td><td>700</td><td>700</td></tr></table>`;

/** Invented, as a Japanese results summary prints it. */
const JAPANESE = [
  ["株式会社例示工業", "", ""],
  ["四半期連結損益計算書", "", ""],
  ["（単位：百万円）", "", ""],
  ["", "当第１四半期連結累計期間", "前第１四半期連結累計期間"],
  ["", "(自 2024年４月１日", "(自 2023年４月１日"],
  ["", "至 2024年６月30日)", "至 2023年６月30日)"],
  ["売上高", "1,200", "1,000"],
  ["売上原価", "700", "600"],
  ["売上総利益", "500", "400"],
].flatMap(([label = "", now = "", then = ""], row) =>
  [
    { text: label, x: 60 },
    { text: now, x: 260 },
    { text: then, x: 420 },
  ].flatMap(({ text, x }) => (text === "" ? [] : [{ text, x, y: 780 - row * 16 }])),
);

describeUnless(browserMissing(), "reading PDFs in the workbench", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  /** What the pane says of its progress from here on. */
  async function watchPages(page: Page): Promise<() => Promise<readonly string[]>> {
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seenPages: seen });
      new MutationObserver(() => {
        const said = /page \d+ of \d+/u.exec(document.body.innerText)?.[0];
        if (said !== undefined) seen.add(said);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    return () => page.evaluate(() => [...(globalThis as unknown as { seenPages: Set<string> }).seenPages]);
  }

  test("a release of two pages becomes its statements, told page by page", async () => {
    const printer = await workbench.openBlank();
    await printer.setContent(RELEASE);
    const pdf = await printer.pdf({ format: "A4" });
    const page = await workbench.open();
    const pages = await watchPages(page);
    await pick(page, "release.pdf", pdf);
    await reviewed(page);
    expect(await pages()).toContain("page 2 of 2");
    await write(page);
    expect((await rowOf(page, "IS", "Gross profit")).map(({ value }) => value)).toEqual(
      expect.arrayContaining([500, 400]),
    );
    expect((await rowOf(page, "BS", "Total assets")).map(({ value }) => value)).toEqual(expect.arrayContaining([700]));
  });

  test("a Japanese one without its font is read by the character maps that come along", async () => {
    const page = await workbench.open();
    await pick(page, "tanshin.pdf", Buffer.from(japanesePdf(JAPANESE)));
    await reviewed(page);
    await write(page);
    expect((await rowOf(page, "IS", "売上総利益")).map(({ value }) => value)).toEqual(
      expect.arrayContaining([500, 400]),
    );
    expect(workbench.requests().some((address) => address.endsWith("/pdf/cmaps/90ms-RKSJ-H.bcmap"))).toBe(true);
  });

  test("a damaged one is refused with the reason", async () => {
    const page = await workbench.open();
    await pick(page, "broken.pdf", "%PDF-1.7\nnothing\n");
    await paneOf(page).getByText("The PDF is damaged").waitFor();
  });

  test("nothing left the machine, and no page complained", () => expect(workbench.complaints()).toEqual([]));
});
