/** How soon the pane can be used, and whether it stays free while it works; measured on the add-in's own page. */
import type { Page } from "playwright-core";
import { generateRelease, generateReleases } from "../bench/generated-release";
import { describeUnless } from "../support/shared-data";
import { openAddin, PANE, serveOffice } from "./addin";
import { pick } from "./flow";
import { browserMissing, openWorkbench, type Workbench } from "./workbench";

jest.setTimeout(300_000);

/** In milliseconds. A machine that tests share is slower than an analyst's: what is asserted is twice the aim. */
const AIM = { usable: 1000, task: 50 };

interface Measured {
  /** When the button that takes files could be pressed, since navigation began. */
  usable?: number;
  readonly tasks: number[];
}

async function measure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const measured: Measured = { tasks: [] };
    Object.assign(globalThis, { measured });
    new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe(
      { type: "longtask" },
    );
    new MutationObserver((_, observer) => {
      if (!document.querySelector("input[type=file]")) return;
      measured.usable = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

function read(page: Page): Promise<Measured> {
  return page.evaluate(() => (globalThis as unknown as { measured: Measured }).measured);
}

describeUnless(browserMissing(), "how fast the pane is", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test("files can be given within a second of loading", async () => {
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const page = await workbench.openBlank(PANE);
      await serveOffice(page);
      await measure(page);
      await page.goto(`${workbench.address}addin/taskpane.html`);
      await page.getByRole("button", { name: "Choose files…" }).waitFor();
      times.push((await read(page)).usable ?? Infinity);
      await page.context().close();
    }
    const rounded = times.map((time) => Math.round(time));
    process.stdout.write(`The pane can be used after ${rounded.join(", ")} ms\n`);
    expect(Math.min(...times)).toBeLessThan(2 * AIM.usable);
  });

  test("no task of the page is long while a megabyte is read", async () => {
    const text = generateReleases(1_000_000);
    expect(text.length).toBeGreaterThan(1_000_000);
    const longest: number[] = [];
    const waited: number[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const page = await openAddin(workbench);
      await page.evaluate((content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], "report.txt", { type: "text/plain" }));
        Object.assign(globalThis, { given: transfer });
      }, text);
      await observe(page);
      await page.evaluate(() => {
        const { given } = globalThis as unknown as { given: DataTransfer };
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
      });
      await page.getByRole("progressbar").waitFor();
      const started = performance.now();
      await page.getByRole("heading", { name: "Example Widgets Inc." }).waitFor({ timeout: 60_000 });
      waited.push(performance.now() - started);
      const { tasks } = await read(page);
      longest.push(Math.max(0, ...tasks));
      await page.context().close();
    }
    const rounded = longest.map((time) => Math.round(time));
    const seconds = waited.map((time) => (time / 1000).toFixed(1));
    process.stdout.write(
      `1 MB is read, checked and planned in ${seconds.join(", ")} s; the longest task: ${rounded.join(", ")} ms (0: none over 50)\n`,
    );
    expect(Math.min(...longest)).toBeLessThanOrEqual(2 * AIM.task);
  });

  test("the sample is read while the page stays free", async () => {
    const page = await openAddin(workbench);
    await observe(page);
    await pick(page, "release.txt", generateRelease(3));
    await page.getByRole("button", { name: "Continue to write…" }).waitFor();
    const { tasks } = await read(page);
    process.stdout.write(`The longest task until a small release stands: ${Math.round(Math.max(0, ...tasks))} ms\n`);
    expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(4 * AIM.task);
  });
});

/** From now on. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const measured: Measured = { tasks: [] };
    Object.assign(globalThis, { measured });
    new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe(
      { type: "longtask" },
    );
  });
}
