/** The forecast in the workbench: a driver is changed by keyboard, the key lines follow, the sheets get their columns. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { describeUnless } from "../support/shared-data";
import { openAddin } from "./addin";
import { readSample, write } from "./flow";
import { browserMissing, openWorkbench, paneOf, photograph, rowOf, sheetsOf, type Workbench } from "./workbench";

jest.setTimeout(300_000);

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}

/** How far the pane could be scrolled sideways at 320 pixels; tables scroll by themselves. */
async function beyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const views = [...document.querySelectorAll("[data-scrolls]")];
    return Math.max(scrollWidth - clientWidth, ...views.map((view) => view.scrollWidth - view.clientWidth));
  });
}

async function toForecast(page: Page): Promise<void> {
  const pane = paneOf(page);
  await readSample(page);
  await write(page);
  await pane.getByRole("button", { name: "To the model" }).click();
  await pane.getByRole("button", { name: "Forecast…" }).click();
  await pane.getByText("The figures follow your inputs.").waitFor({ timeout: 30_000 });
}

const settled = (pane: Locator) => pane.getByText("The figures follow your inputs.").waitFor({ timeout: 30_000 });

describeUnless(browserMissing(), "the forecast", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(async () => {
    expect(workbench.complaints()).toEqual([]);
    await workbench.close();
  });

  test("in a pane of 320 pixels: nothing cut off, no barrier, in both languages", async () => {
    const page = await openAddin(workbench, { viewport: { width: 320, height: 900 } });
    const pane = paneOf(page);
    const wrong: string[] = [];
    const stop = async (name: string) => {
      await photograph(page, name);
      wrong.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
      const wide = await beyond(page);
      if (wide > 0) wrong.push(`${name}: ${wide} px too wide`);
    };
    await toForecast(page);
    await stop("forecast");
    await pane.locator("summary", { hasText: "Income statement" }).click();
    await pane.locator("summary", { hasText: "Dial-up access services" }).click();
    await pane.getByRole("heading", { name: "Drivers by line" }).evaluate((element) => element.scrollIntoView());
    await stop("forecast-drivers");
    await pane.getByRole("textbox", { name: "Dial-up access services, 4Q04" }).fill("1,5");
    await pane.getByText("Not a number", { exact: true }).waitFor();
    await pane.getByRole("textbox", { name: "Dial-up access services, 3Q04" }).fill("1.5");
    await pane.getByRole("button", { name: "Use the value of 1Q05 for all later quarters" }).click();
    await pane.getByRole("textbox", { name: "Upside, added to Dial-up access services" }).fill("2");
    await settled(pane);
    await stop("forecast-changed");
    await pane.locator("summary", { hasText: "Dial-up access services" }).click();
    await pane.locator("summary", { hasText: "Income statement" }).click();
    await pane.locator("summary", { hasText: "Guidance" }).click();
    await pane.getByRole("textbox", { name: "From, JPY k" }).fill("8,000,000");
    await pane.getByRole("button", { name: "Add this guidance" }).click();
    await pane.getByText("the forecast lies inside").waitFor();
    await pane.locator("summary", { hasText: "Sensitivity" }).click();
    await pane.getByRole("table", { name: /down, .* across/ }).waitFor({ timeout: 30_000 });
    await pane.getByRole("table", { name: /down, .* across/ }).evaluate((element) => element.scrollIntoView(false));
    await stop("forecast-sensitivity");
    await page.emulateMedia({ colorScheme: "dark" });
    await pane.getByRole("button", { name: "日本語" }).click();
    await pane.getByRole("heading", { name: "予測", exact: true }).waitFor();
    await pane.locator("summary", { hasText: "損益計算書" }).click();
    await pane.locator("summary", { hasText: "ダイヤルアップ接続サービス" }).click();
    await stop("forecast-japanese");
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test("with the keyboard alone: a driver, the key line that follows, written, and taken out again", async () => {
    const page = await workbench.open();
    const pane = paneOf(page);
    await toForecast(page);
    const revenues = pane
      .getByRole("row", { name: /^Total revenues/ })
      .getByRole("cell")
      .first();
    await pane.getByRole("combobox", { name: "Quarter" }).focus();
    await page.keyboard.press("Home");
    const before = await revenues.textContent();
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await page.waitForTimeout(30);
    };
    await pane.locator("summary", { hasText: "Income statement" }).focus();
    await press("Enter");
    await pane.locator("summary", { hasText: "Systems integration revenues" }).first().focus();
    await press("Enter");
    await pane.getByRole("textbox", { name: "Systems integration revenues, 2Q04" }).focus();
    await press("Control+A");
    await page.keyboard.type("5.25");
    await press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Back to the default in 2Q04",
    );
    await settled(pane);
    await pane.getByText("entered", { exact: true }).waitFor();
    expect(await revenues.textContent()).not.toBe(before);

    await pane.getByRole("button", { name: "Write the forecast" }).focus();
    await press("Enter");
    await pane.getByText(/will be written\.$/).waitFor({ timeout: 30_000 });
    await pane.getByRole("button", { name: "Write", exact: true }).focus();
    await press("Enter");
    await pane.getByRole("heading", { name: "Written" }).waitFor({ timeout: 60_000 });
    expect(await sheetsOf(page)).toContain("Drivers");
    const status = (await rowOf(page, "IS", "Total revenues")).filter(({ isFormula }) => isFormula);
    expect(status.length).toBeGreaterThan(8);

    await pane.getByRole("button", { name: "To the forecast" }).click();
    await pane.getByText("As it stands in the workbook.").waitFor({ timeout: 30_000 });
    await pane.locator("summary", { hasText: "Income statement" }).click();
    await pane.locator("summary", { hasText: "Systems integration revenues" }).first().click();
    expect(await pane.getByRole("textbox", { name: "Systems integration revenues, 2Q04" }).inputValue()).toBe("5.25");
    await pane.getByRole("button", { name: "Take the forecast out" }).click();
    await pane.getByRole("button", { name: "Take it out" }).click();
    await pane.getByText("Took the forecast out of the workbook.").waitFor({ timeout: 60_000 });
    expect(await sheetsOf(page)).not.toContain("Drivers");
    await page.context().close();
  });
});
