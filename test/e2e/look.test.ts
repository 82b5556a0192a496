/** How the pane looks and can be used in each theme, language and width: no barrier, nothing cut off. */
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describeUnless } from "../support/shared-data";
import { openAddin } from "./addin";
import { pick } from "./flow";
import { WITHOUT_CALENDAR } from "./release";
import { browserMissing, openWorkbench, paneOf, photograph, type Workbench } from "./workbench";

jest.setTimeout(120_000);

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const THEMES: readonly (readonly [string, BrowserContextOptions])[] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active", colorScheme: "dark" }],
];

/** Rule, element and what is wrong; nothing where the page has no barrier that can be found by program. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}

/** How far the page could be scrolled sideways, in pixels; tables that scroll by themselves do not count. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const views = [...document.querySelectorAll("[data-scrolls]")];
    return Math.max(scrollWidth - clientWidth, ...views.map((view) => view.scrollWidth - view.clientWidth));
  });
}

describeUnless(browserMissing(), "the pane in every theme, language and width", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  /** Goes through every view, and stops at each. */
  async function tour(page: Page, stop: (view: string) => Promise<void>): Promise<void> {
    const pane = paneOf(page);
    const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
    await stop("first-run");
    await pick(page, "letter.txt", "Dear shareholders,\nit was a good year.\n");
    await pane.getByRole("heading", { name: "This could not be read" }).waitFor();
    await stop("refusal");
    await press("Choose other files");
    await pane.getByText("Paste a table or text").click();
    await press("Read this text");
    await stop("paste");
    await pick(page, "release.txt", WITHOUT_CALENDAR);
    await pane.getByRole("heading", { name: "Questions the document leaves open" }).waitFor();
    await press("Use this answer");
    await stop("question");
    await press("Other files");
    await press("Try the sample");
    await pane.getByRole("heading", { name: /^Internet/ }).waitFor({ timeout: 30_000 });
    await stop("review");
    await pane.getByRole("heading", { name: "Findings" }).scrollIntoViewIfNeeded();
    await pane.locator("summary", { hasText: "What to do" }).first().click();
    await stop("findings");
    await pane
      .getByRole("button", { name: /Consolidated statements of operations/i })
      .first()
      .click();
    await pane.getByRole("table").first().scrollIntoViewIfNeeded();
    await stop("statements");
    await press("Continue to write…");
    await pane.getByRole("heading", { name: "Write to the workbook" }).waitFor();
    await stop("preview");
    await press("Write");
    await pane.getByRole("heading", { name: "Written" }).waitFor({ timeout: 30_000 });
    await stop("written");
    await press("To the model");
    await stop("model");
    await press("Compare with what was imported");
    await pane.getByText("The sheets hold exactly what was imported.").waitFor({ timeout: 20_000 });
    await stop("compared");
    await press("Functions");
    await pane.locator("details").first().locator("summary").click();
    await stop("functions");
    await press("Rates");
    await pane.getByRole("heading", { name: "Exchange rates in use" }).waitFor();
    await stop("rates");
    await press("Pictures");
    await pane.getByRole("img").first().waitFor();
    await stop("pictures");
  }

  test.each(THEMES)("%s: no view has a barrier or anything beyond its width", async (theme, options) => {
    const page = await openAddin(workbench, options);
    const wrong: string[] = [];
    await tour(page, async (view) => {
      await photograph(page, theme === "light" ? view : `${view}-${theme}`);
      wrong.push(...(await barriers(page)).map((barrier) => `${view}: ${barrier}`));
      const beyond = await overhang(page);
      if (beyond > 0) wrong.push(`${view}: ${beyond} px too wide`);
    });
    expect(wrong).toEqual([]);
  });

  test("at 320 pixels nothing has to be scrolled sideways", async () => {
    const page = await openAddin(workbench, { viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    await tour(page, async (view) => {
      const beyond = await overhang(page);
      if (beyond > 0) wide.push(`${view}: ${beyond} px`);
      await photograph(page, `${view}-320`);
    });
    expect(wide).toEqual([]);
  });

  test("no page complained, and none asked anybody else", () => {
    expect(workbench.complaints()).toEqual([]);
  });
});
