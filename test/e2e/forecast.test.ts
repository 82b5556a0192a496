/** The forecast in the workbench: a driver is changed by keyboard, the key lines follow, the sheets get their columns. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { openAddin } from "./addin";
import { readSample, write } from "./flow";
import { describeInWorkbench } from "./in-workbench";
import { paneOf, photograph, rowOf, sheetsOf } from "./workbench";

jest.setTimeout(900_000);

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
  await pane.getByText("The figures follow your inputs.").waitFor({ timeout: 120_000 });
}

const settled = (pane: Locator) => pane.getByText("The figures follow your inputs.").waitFor({ timeout: 120_000 });

/** By what the element with the focus is called. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    return (element?.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element?.textContent ?? "").trim();
  });
}

/** Tabs on until what is called so has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press("Tab");
    const found = await focused(page);
    if (typeof name === "string" ? found === name : name.test(found)) return;
  }
  throw new Error(`no way to ${String(name)} by Tab`);
}

describeInWorkbench("the forecast", (workbench) => {
  test("in a pane of 320 pixels: nothing cut off, no barrier, in both languages", async () => {
    const page = await openAddin(workbench(), { viewport: { width: 320, height: 900 } });
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
    await pane.getByRole("table", { name: /down, .* across/ }).waitFor({ timeout: 120_000 });
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

  test("with the keyboard alone: a driver, the key line that follows, written, read back, taken out", async () => {
    const page = await workbench().open();
    const pane = paneOf(page);
    await toForecast(page);
    const revenues = pane
      .getByRole("row", { name: /^Total revenues/ })
      .getByRole("cell")
      .first();
    const input = pane.getByRole("textbox", { name: "Systems integration revenues, 2Q04" });
    const openLine = async () => {
      await tabTo(page, /^Income statement/);
      await page.keyboard.press("Enter");
      // What opens is drawn a moment later; until then Tab leads past it.
      await pane.locator("summary", { hasText: "Systems integration revenues" }).first().waitFor();
      await tabTo(page, /^Systems integration revenues/);
      await page.keyboard.press("Enter");
      await input.waitFor();
    };
    await tabTo(page, "Quarter");
    await page.keyboard.press("Home");
    const before = await revenues.textContent();
    await openLine();
    await tabTo(page, "Systems integration revenues, 2Q04");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("5.25");
    await pane.getByText("entered", { exact: true }).waitFor();
    const asked = Date.now();
    await settled(pane);
    process.stdout.write(`The forecast follows a driver after ${Date.now() - asked} ms\n`);
    expect(await revenues.textContent()).not.toBe(before);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Back to the default in 2Q04");

    await tabTo(page, "Write the forecast");
    await page.keyboard.press("Enter");
    await pane.getByText(/will be written\.$/).waitFor({ timeout: 120_000 });
    await tabTo(page, "Write");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Written" }).waitFor({ timeout: 300_000 });
    expect(await sheetsOf(page)).toContain("Drivers");
    const estimates = (await rowOf(page, "IS", "Actual or estimate")).filter(({ value }) => value === "E");
    // Eight quarters, and the two fiscal years that they complete.
    expect(estimates).toHaveLength(10);
    expect((await rowOf(page, "IS", "Total revenues")).filter(({ isFormula }) => isFormula).length).toBeGreaterThan(8);

    await tabTo(page, "To the forecast");
    await page.keyboard.press("Enter");
    await pane.getByText("As it stands in the workbook.").waitFor({ timeout: 120_000 });
    await openLine();
    expect(await input.inputValue()).toBe("5.25");
    await tabTo(page, "Take the forecast out");
    await page.keyboard.press("Enter");
    await pane.getByText(/Sheets that will be deleted/).waitFor({ timeout: 300_000 });
    await tabTo(page, "Take it out");
    await page.keyboard.press("Enter");
    // The grid calculates what is left; a machine that tests share takes its time for that.
    await pane.getByText("Took the forecast out of the workbook.").waitFor({ timeout: 300_000 });
    expect(await sheetsOf(page)).not.toContain("Drivers");
    await page.context().close();
  });
});
