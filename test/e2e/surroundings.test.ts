/** @jest-environment node */
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { generateRelease } from "../bench/generated-release";
import { describeUnless } from "../support/shared-data";
import { pick, readSample, reviewed, toWrite } from "./flow";

import { browserMissing, openWorkbench, paneOf, photograph, type Workbench } from "./workbench";

jest.setTimeout(180_000);

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

describeUnless(browserMissing(), "the pane in its surroundings", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(async () => {
    expect(workbench.complaints()).toEqual([]);
    await workbench.close();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await workbench.open(options);
    await paneOf(page)
      .getByRole("button", { name: /Try the sample|サンプル/ })
      .waitFor();
    return page;
  }

  async function violations(page: Page): Promise<readonly string[]> {
    const { violations: found } = await new AxeBuilder({ page })
      .include("aside.workbench-pane")
      .withTags(RULES)
      .analyze();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }

  /** Every view of the pane, one after the other. */
  async function throughAllViews(page: Page, visit: (view: string) => Promise<void>): Promise<void> {
    const pane = paneOf(page);
    await visit("import");
    await readSample(page);
    await visit("review");
    await pane.locator("details > summary").evaluateAll((all) => {
      for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true;
    });
    await visit("review opened");
    await toWrite(page);
    await visit("write");
    await pane.getByRole("button", { name: "Write", exact: true }).click();
    await pane.getByRole("heading", { name: "Written" }).waitFor({ timeout: 60_000 });
    await visit("written");
    await pane.getByRole("button", { name: "To the model" }).click();
    await pane.getByRole("button", { name: "Compare with what was imported" }).waitFor();
    await visit("model");
    for (const place of ["Functions", "Rates", "Pictures"]) {
      await pane.getByText(place, { exact: true }).first().click();
      await pane.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForTimeout(300);
      await visit(place.toLowerCase());
    }
  }

  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ] as const)("axe finds nothing in any view: %s", async (name, options) => {
    const page = await open(options);
    const found: string[] = [];
    await throughAllViews(page, async (view) => {
      found.push(...(await violations(page)).map((violation) => `${view}: ${violation}`));
      if (name === "light" && ["functions", "rates", "pictures"].includes(view)) await photograph(page, view);
      if (name === "dark" && view === "review") await photograph(page, "dark");
      if (name === "forced colours" && view === "review") await photograph(page, "contrast");
    });
    expect(found).toEqual([]);
  });

  test("at 320 pixels nothing is wider than the pane", async () => {
    const page = await open({ viewport: { width: 800, height: 700 } });
    await page.locator("aside.workbench-pane").evaluate((pane) => (pane.style.width = "320px"));
    await throughAllViews(page, async (view) => {
      const wider = await paneOf(page).evaluate((pane) => {
        const scroller = [pane, ...pane.querySelectorAll("*")].filter((element) => {
          const { overflowX } = getComputedStyle(element);
          return element.scrollWidth > element.clientWidth + 1 && overflowX === "visible" && element.clientWidth > 300;
        });
        return scroller.map((element) => element.outerHTML.slice(0, 120));
      });
      expect([view, wider]).toEqual([view, []]);
    });
  });

  test("in Japanese", async () => {
    const page = await open({ locale: "ja-JP" });
    const pane = paneOf(page);
    await photograph(page, "japanese-first-run");
    await pane.getByRole("button", { name: /サンプル/ }).click();
    await pane.getByRole("heading", { level: 1 }).first().waitFor();
    await pane
      .getByText("指摘")
      .or(pane.getByText("検出"))
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => undefined);
    await page.waitForTimeout(1500);
    await photograph(page, "japanese");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
    expect(await violations(page)).toEqual([]);
    await pane.getByRole("button", { name: "English" }).click();
    await pane.getByRole("button", { name: "Continue to write…" }).waitFor();
  });

  test("with the keyboard alone: sample, review, write, and the focus is always seen", async () => {
    const page = await open();
    /** Tabs until the control with that name has the focus. */
    const tabTo = async (name: RegExp) => {
      for (let step = 0; step < 400; step++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element ?? document.body);
          const after = getComputedStyle(element ?? document.body, "::after");
          return {
            name: element?.getAttribute("aria-label") ?? element?.textContent ?? "",
            inPane: element?.closest("aside.workbench-pane") !== null,
            seen:
              (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) ||
              boxShadow !== "none" ||
              after.outlineStyle !== "none" ||
              after.borderTopStyle !== "none",
          };
        });
        if (focused.inPane) expect([focused.name, focused.seen]).toEqual([focused.name, true]);
        if (focused.inPane && name.test(focused.name.trim())) return;
      }
      throw new Error(`no way to ${name.source} by Tab`);
    };
    await paneOf(page).getByRole("button", { name: "Choose files…" }).focus();
    await tabTo(/^Try the sample/);
    await page.keyboard.press("Enter");
    await reviewed(page);
    await tabTo(/^Continue to write/);
    await page.keyboard.press("Enter");
    await paneOf(page).getByRole("heading", { name: "Write to the workbook" }).waitFor();
    await tabTo(/^Write$/);
    await page.keyboard.press("Space");
    await paneOf(page).getByRole("heading", { name: "Written" }).waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await tabTo(/^IS$|Open sheet IS/);
    await page.keyboard.press("Enter");
    await paneOf(page).getByText("Showing sheet IS.").waitFor();
  });

  test("a function of the catalogue is found and inserted", async () => {
    const page = await open();
    const pane = paneOf(page);
    await pane.getByText("Functions", { exact: true }).first().click();
    await pane.getByRole("searchbox").or(pane.getByLabel("Search functions")).first().fill("gross");
    await pane.getByText("FIN.GROSSMARGIN").first().waitFor();
    await photograph(page, "functions-search");
  });

  test("the pane is soon usable, and stays free while a document of a megabyte is read", async () => {
    const page = await workbench.open();
    await paneOf(page).getByRole("button", { name: "Choose files…" }).waitFor();
    const usable = await page.evaluate(() => performance.now());
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
    });
    // The grid is loaded and drawn behind the pane; the reading is what is measured here.
    await page.waitForFunction(() => "tieoutWorkbench" in globalThis);
    await page.waitForTimeout(3000);
    await page.evaluate(() => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
    const tables = Array.from({ length: 260 }, (_, i) =>
      generateRelease(i % 40)
        .split("\n")
        .slice(4)
        .join("\n"),
    );
    const text = `${generateRelease(3)}\n${tables.join("\n")}`.slice(0, 1_050_000);
    expect(text.length).toBeGreaterThan(500_000);
    await pick(page, "large.txt", text);
    await page.waitForTimeout(4000);
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    const longest = Math.max(0, ...tasks);
    await photograph(page, "reading");
    process.stdout.write(
      `usable after ${usable.toFixed(0)} ms; ${(text.length / 1e6).toFixed(2)} MB read, longest task of the page ${longest.toFixed(0)} ms\n`,
    );
    // The aims are 1,000 and 50 ms on a quiet machine; tests share theirs.
    expect(usable).toBeLessThan(5_000);
    expect(longest).toBeLessThan(200);
    await paneOf(page)
      .getByRole("button", { name: "Cancel" })
      .click({ timeout: 2000 })
      .catch(() => undefined);
  });
});
