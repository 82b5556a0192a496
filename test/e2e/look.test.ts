/** How the pane looks and can be used in each theme, language and width: no barrier, nothing cut off. */
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describeUnless } from "../support/shared-data";
import { openAddin } from "./addin";
import { pick } from "./flow";
import { WITHOUT_CALENDAR } from "./release";
import { browserMissing, openWorkbench, paneOf, photograph, type Workbench } from "./workbench";

jest.setTimeout(300_000);

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const THEMES: readonly (readonly [string, BrowserContextOptions])[] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active", colorScheme: "dark" }],
];

/** Rule, element and what is wrong; nothing where the page has no barrier that can be found by program. */
async function barriers(page: Page, rules: "all" | "colours" = "all"): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (
    rules === "all" ? axe.withTags(LEVELS) : axe.withRules(["color-contrast", "link-in-text-block"])
  ).analyze();
  // Nothing examined would be nothing found.
  if (passes.length === 0) return ["no rule applied"];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}

async function toTop(page: Page, heading: string | RegExp): Promise<void> {
  const found = page.getByRole("heading", { name: heading, exact: true }).first();
  await found.evaluate((element) => element.scrollIntoView({ block: "start" }));
}

/** Where the page could be scrolled sideways, at the usual width and at 320 pixels; tables scroll by themselves. */
async function tooWide(page: Page): Promise<readonly string[]> {
  const { width, height } = page.viewportSize() ?? { width: 350, height: 760 };
  const found: string[] = [];
  for (const narrow of [width, 320]) {
    await page.setViewportSize({ width: narrow, height });
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const views = [...document.querySelectorAll("[data-scrolls]")];
      return Math.max(scrollWidth - clientWidth, ...views.map((view) => view.scrollWidth - view.clientWidth));
    });
    if (beyond > 0) found.push(`${beyond} px too wide for ${narrow}`);
  }
  await page.setViewportSize({ width, height });
  return found;
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
    await toTop(page, "Findings");
    await pane.locator("summary", { hasText: "In full" }).first().click();
    await stop("findings");
    await toTop(page, "11 statements");
    await pane
      .getByRole("button", { name: /Consolidated statements of operations/i })
      .first()
      .click();
    await toTop(page, /Consolidated statements of operations/i);
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
    await pane.getByText(/^1999-01-04 to .*currencies$/).waitFor();
    await stop("rates");
    await press("Pictures");
    await pane.getByRole("img").first().waitFor();
    await stop("pictures");
  }

  test.each(THEMES)("%s: no view has a barrier or anything beyond its width", async (theme, options) => {
    const page = await openAddin(workbench, options);
    const wrong: string[] = [];
    await tour(page, async (view) => {
      if (theme === "light") await photograph(page, view);
      else if (view === "findings") await photograph(page, theme);
      wrong.push(
        ...(await barriers(page, theme === "light" ? "all" : "colours")).map((barrier) => `${view}: ${barrier}`),
      );
      if (theme === "light") wrong.push(...(await tooWide(page)).map((width) => `${view}: ${width}`));
    });
    expect(wrong).toEqual([]);
  });

  test("in Japanese, as Office's language has it, and in English when it is chosen", async () => {
    const page = await openAddin(workbench, { locale: "ja-JP" });
    const pane = paneOf(page);
    const wrong = [...(await barriers(page))];
    await pane.getByRole("button", { name: "サンプルで試す" }).click();
    await pane.getByRole("heading", { name: /^Internet/ }).waitFor({ timeout: 30_000 });
    await pane
      .getByRole("button", { name: /四半期連結損益計算書/ })
      .first()
      .click();
    await toTop(page, /四半期連結損益計算書/);
    await photograph(page, "japanese");
    wrong.push(...(await barriers(page)));
    expect(wrong).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
    await expect(pane.getByRole("table").first().textContent()).resolves.toContain("営業収益合計");
    await pane.getByRole("button", { name: "English" }).click();
    await pane.getByRole("button", { name: "Continue to write…" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  test("no page complained, and none asked anybody else", () => {
    expect(workbench.complaints()).toEqual([]);
  });
});
