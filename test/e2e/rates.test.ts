/** The exchange rates in the built pane: looked up, added as files, and, only when switched on, asked for online. */
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { type Behaviour, type LocalService, ORIGIN, startLocalService } from "../rates/misbehaving-service";
import { describeUnless } from "../support/shared-data";
import { openAddin, serveOffice } from "./addin";
import { readSample, write } from "./flow";
import { browserMissing, cellsOf, openWorkbench, paneOf, photograph, type Workbench } from "./workbench";

jest.setTimeout(300_000);

const PLAIN = "date,base,quote,rate,kind\n2024-06-28,USD,JPY,161,\n2024-06-30,USD,JPY,155.9,average\n";
const ANSWERED = /1 \w{3} [=≈]|No rate/;
const SERVICE = "https://api.frankfurter.dev";

async function openRates(page: Page): Promise<Locator> {
  const pane = paneOf(page);
  await pane.getByRole("navigation").getByRole("button", { name: "Rates" }).click();
  await pane.getByRole("heading", { name: "Exchange rates", exact: true }).waitFor();
  await pane.getByText(/^1999-01-04 to .*currencies$/).waitFor();
  return pane;
}

/** What is said on the look-up of a rate. */
async function lookUp(pane: Locator, from: string, to: string, date: string, kind = "closing"): Promise<string> {
  await pane.getByLabel("From", { exact: true }).fill(from);
  await pane.getByLabel("To", { exact: true }).fill(to);
  await pane.getByLabel("Day", { exact: true }).fill(date);
  await pane.getByLabel("Kind", { exact: true }).selectOption(kind);
  await pane.getByRole("button", { name: "Look up" }).click();
  const answer = pane.getByRole("status").filter({ hasText: ANSWERED });
  await answer.waitFor();
  return (await answer.innerText()).replace(/\s+/g, " ");
}

async function addFile(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await paneOf(page).getByRole("button", { name: "Add files…" }).click();
  await (await choosing).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

async function barriers(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  if (passes.length === 0) return ["no rule applied"];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Pixels by which something stands beyond a pane of 320 pixels. */
async function beyondWidth(page: Page): Promise<number> {
  const size = page.viewportSize() ?? { width: 350, height: 760 };
  await page.setViewportSize({ width: 320, height: size.height });
  const beyond = await page.evaluate(() => {
    const views = [...document.querySelectorAll("[data-scrolls]"), document.documentElement];
    return Math.max(...views.map((view) => view.scrollWidth - view.clientWidth));
  });
  await page.setViewportSize(size);
  return beyond;
}

/** The whole view on one picture, however long it is. */
async function photographWhole(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 350, height: 760 };
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll("[data-scrolls]")].map((view) => view.scrollHeight)),
  );
  await page.setViewportSize({ width: 340, height: height + 120 });
  await photograph(page, name, true);
  await page.setViewportSize(size);
}

describeUnless(browserMissing(), "exchange rates in the pane", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  test("any rate is looked up, before there is a model; the history is loaded only then", async () => {
    const page = await openAddin(workbench);
    const before = workbench.requests().length;
    const pane = await openRates(page);
    expect(workbench.requests().length).toBeGreaterThan(before);
    expect(await pane.getByText("There is no model in this workbook yet.").count()).toBe(1);
    const sunday = await lookUp(pane, "usd", "JPY", "2004-07-04");
    expect(sunday).toMatch(/^1 USD ≈ 10[89]\.\d+ JPY Rate of 2004-07-02 There is none of 2004-07-04/);
    expect(sunday).toContain("crossed through EUR");
    expect(await lookUp(pane, "EUR", "USD", "2004-06-30")).toMatch(/^1 EUR = 1\.2155 USD Rate of 2004-06-30/);
    expect(await lookUp(pane, "EUR", "USD", "2004-06-30", "average")).toMatch(
      /Average of the three months to 2004-06-30/,
    );
    expect(await lookUp(pane, "EUR", "USD", "1998-06-30")).toContain("The day lies before the first");
    expect(await lookUp(pane, "EUR", "XXX", "2004-06-30")).toContain("There are no rates of this kind");
    expect(await lookUp(pane, "USD", "JPY", "2004-06-30", "stated")).toContain("No rate");
    await pane.getByLabel("To", { exact: true }).fill("JP");
    // An answer never stands beside another question.
    expect(await pane.getByRole("status").filter({ hasText: ANSWERED }).count()).toBe(0);
    await pane.getByRole("button", { name: "Look up" }).click();
    await pane.getByRole("alert").filter({ hasText: "Give two currency codes" }).waitFor();
    expect(await pane.getByLabel("To", { exact: true }).evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
  });

  test("files are added, asked first, kept for the next session, removed and had back", async () => {
    const page = await openAddin(workbench);
    const pane = await openRates(page);
    await addFile(page, "rates.csv", PLAIN);
    await pane.getByText("Added rates.csv. It is kept on this computer.").waitFor();
    expect(await lookUp(pane, "USD", "JPY", "2024-06-28")).toContain("1 USD = 161 JPY Rate of 2024-06-28 rates.csv");
    await addFile(page, "letter.csv", "Dear shareholders,\nit was a good year.\n");
    await pane.getByText("letter.csv was not added").waitFor();

    // Dropped in this place, a file is one of rates.
    const data = await page.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
        return transfer;
      },
      PLAIN.replace("161", "162"),
    );
    for (const type of ["dragenter", "dragover"])
      await page.locator("main:visible").dispatchEvent(type, { dataTransfer: data });
    await pane.getByText("Drop to add rates").waitFor();
    await page.locator("main:visible").dispatchEvent("drop", { dataTransfer: data });
    await pane.getByText("Added dropped.csv.").waitFor();
    expect(await lookUp(pane, "USD", "JPY", "2024-06-28")).toContain("1 USD = 162 JPY");

    await page.reload();
    const again = await openRates(page);
    await again.getByRole("button", { name: "Remove dropped.csv" }).waitFor();
    expect(await lookUp(again, "USD", "JPY", "2024-06-28")).toContain("1 USD = 162 JPY");
    await again.getByRole("button", { name: "Remove dropped.csv" }).focus();
    await page.keyboard.press("Enter");
    await again.getByText("Removed dropped.csv.").waitFor();
    expect(await lookUp(again, "USD", "JPY", "2024-06-28")).toContain("1 USD = 161 JPY");
    await again.getByRole("button", { name: "Remove rates.csv" }).focus();
    await page.keyboard.press("Enter");
    await again.getByText("Removed rates.csv.").waitFor();
    // The focus is on the way back.
    await page.keyboard.press("Enter");
    await again.getByText("rates.csv is back.").waitFor();
    await page.reload();
    const last = await openRates(page);
    await last.getByRole("button", { name: "Remove rates.csv" }).waitFor();
    expect(await last.getByRole("button", { name: /^Remove / }).count()).toBe(1);
  });

  test("a function's cell follows the files in the workbench, as the look-up does", async () => {
    const page = await workbench.open();
    await paneOf(page).getByText("Drop earnings releases here").waitFor();
    await page.waitForFunction(() => "tieoutWorkbench" in globalThis);
    await page.evaluate(() => {
      const { tieoutWorkbench } = globalThis as unknown as {
        tieoutWorkbench: { enter: (sheet: string, row: number, column: number, rows: unknown) => void };
      };
      tieoutWorkbench.enter("Mine", 0, 0, [['=FIN.FXRATE("USD","JPY",DATE(2024,6,28))']]);
    });
    /** Waits until the cell has been calculated again. */
    const shown = async (value: string) => {
      let now = "";
      for (let turn = 0; turn < 80 && now !== value; turn++) {
        if (turn > 0) await page.waitForTimeout(250);
        now = Number((await cellsOf(page, "Mine"))[0]?.value).toFixed(2);
      }
      expect(now).toBe(value);
    };
    await shown("160.62");
    const pane = await openRates(page);
    expect(await lookUp(pane, "USD", "JPY", "2024-06-28")).toMatch(/1 USD ≈ 160\.6/);
    await addFile(page, "rates.csv", PLAIN);
    await shown("161.00");
    await pane.getByRole("button", { name: "Remove rates.csv" }).click();
    await shown("160.62");
  });

  test("thirty years of a bank's table are read beside the page", async () => {
    const page = await openAddin(workbench);
    const pane = await openRates(page);
    const codes = Array.from({ length: 40 }, (_, i) =>
      i === 0 ? "USD" : `Q${String.fromCharCode(65 + (i % 26))}${i < 26 ? "A" : "B"}`,
    );
    const rows = Array.from({ length: 7000 }, (_, day) => {
      const date = new Date(Date.UTC(1999, 0, 4) + day * 86_400_000).toISOString().slice(0, 10);
      return [date, ...codes.map((_, i) => (1 + i + (day % 97) / 1000).toFixed(4))].join(",");
    });
    // The longest time for which the page does nothing else.
    await page.evaluate(() => {
      const watch = { longest: 0, last: performance.now() };
      const look = () => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - watch.last);
        watch.last = now;
        setTimeout(look, 10);
      };
      look();
      Object.assign(globalThis, { watch });
    });
    await addFile(page, "history.csv", [["Date", ...codes].join(","), ...rows].join("\n"));
    await pane.getByText("Added history.csv.").waitFor({ timeout: 60_000 });
    const longest = await page.evaluate(() => (globalThis as unknown as { watch: { longest: number } }).watch.longest);
    expect(await pane.getByText("280,000").count()).toBe(1);
    expect(longest).toBeLessThan(1000);
    await page.reload();
    const again = await openRates(page);
    await again.getByText("280,000").waitFor();
    expect(await lookUp(again, "EUR", "QBA", "2010-03-03")).toContain("European Central Bank (history.csv), as quoted");
  });

  const THEMES: readonly (readonly [string, BrowserContextOptions])[] = [
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["contrast", { forcedColors: "active", colorScheme: "dark" }],
  ];
  test.each(THEMES)("%s: beside a model, no barrier and nothing beyond the width", async (theme, options) => {
    const page = await openAddin(workbench, options);
    await readSample(page);
    await write(page);
    const pane = await openRates(page);
    await pane.getByText("stated in the release").first().waitFor();
    expect(await lookUp(pane, "USD", "JPY", "2004-06-30", "stated")).toContain("109.43");
    // The sheet's own rate of a day comes before the bundled one, with its source.
    expect(await lookUp(pane, "USD", "JPY", "2004-06-30")).toContain("this workbook");
    await addFile(page, "rates.csv", `${PLAIN}soon,USD,JPY,1\n`);
    await pane.getByText("1 row or column could not be read").click();
    expect(await barriers(page)).toEqual([]);
    expect(await beyondWidth(page)).toBe(0);
    await photographWhole(page, theme === "light" ? "rates-whole" : `rates-whole-${theme}`);
  });

  test("in Japanese", async () => {
    const page = await openAddin(workbench, { locale: "ja-JP" });
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "サンプルで試す" }).click();
    await pane.getByRole("button", { name: "書き込みへ進む…" }).click({ timeout: 30_000 });
    await pane.getByRole("button", { name: "書き込む", exact: true }).click();
    await pane.getByRole("heading", { name: "書き込み完了" }).waitFor({ timeout: 60_000 });
    await pane.getByRole("navigation").getByRole("button", { name: "為替レート" }).click();
    await pane.getByText("1999-01-04～").waitFor();
    await pane.getByLabel("換算元の通貨").fill("USD");
    await pane.getByLabel("換算先の通貨").fill("JPY");
    await pane.getByLabel("日付", { exact: true }).fill("2004-06-30");
    await pane.getByRole("button", { name: "調べる" }).click();
    await pane.getByText("2004-06-30のレート", { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await beyondWidth(page)).toBe(0);
    await photographWhole(page, "rates-whole-japanese");
  });

  test("no page complained, and none asked anybody else", () => {
    expect(workbench.complaints()).toEqual([]);
  });
});

describeUnless(browserMissing(), "online rates, switched on", () => {
  let workbench: Workbench;
  let service: LocalService;
  beforeAll(async () => {
    [workbench, service] = await Promise.all([openWorkbench(), startLocalService()]);
  });
  afterAll(() => Promise.all([workbench.close(), service.close()]));

  const today = new Date().toISOString().slice(0, 10);
  const ANSWER = `{"amount":1.0,"base":"EUR","date":"${today}","rates":{"JPY":180.5,"USD":1.1}}`;
  const answer =
    (text: string, status = 200, type = "application/json"): Behaviour =>
    (response) =>
      response.writeHead(status, { "content-type": type }).end(text);

  /** The add-in's page, on which the service's address leads to the loopback: the page itself may ask nobody else. */
  async function openRouted(): Promise<Page> {
    const page = await workbench.openBlank({ viewport: { width: 350, height: 760 }, deviceScaleFactor: 2 });
    await serveOffice(page);
    await page.route(`${SERVICE}/**`, async (route) => {
      const found = await service.fetch(route.request().url().replace(SERVICE, ORIGIN), {});
      const type = found.headers.get("content-type") ?? "";
      const headers = { "content-type": type, "access-control-allow-origin": "*" };
      await route.fulfill({ status: found.status, headers, body: await found.text() });
    });
    await page.goto(`${workbench.address}addin/taskpane.html`);
    return page;
  }

  test("a good answer is used with its day, a bad one is told and changes nothing, off is off", async () => {
    service.behave(answer(ANSWER));
    const page = await openRouted();
    const pane = await openRates(page);
    await pane.getByText("Switched off: nothing is fetched.").waitFor();
    await lookUp(pane, "EUR", "USD", today);
    await page.waitForTimeout(300);
    expect(workbench.complaints()).toEqual([]);
    expect(service.requests()).toEqual([]);
    expect(await pane.getByText(`${SERVICE}/v1/latest?base=EUR`).count()).toBe(1);

    const toggle = pane.getByRole("switch", { name: "Ask for today's rates online" });
    await toggle.focus();
    await page.keyboard.press("Space");
    await pane.getByText(`Rates of ${today}, 3 currencies`).waitFor();
    expect(service.requests()).toEqual(["/v1/latest?base=EUR"]);
    expect(await lookUp(pane, "EUR", "USD", today)).toContain(`1 EUR = 1.1 USD Rate of ${today} api.frankfurter.dev`);
    expect(await barriers(page)).toEqual([]);

    service.behave(answer("<p>Sign in", 200, "text/html"));
    await pane.getByRole("button", { name: "Ask again" }).click();
    await pane.getByText("The answer was not what this service should send.").waitFor();
    expect(await lookUp(pane, "EUR", "USD", today)).toContain("1 EUR = 1.1 USD");
    service.behave(answer("", 429, "text/plain"));
    await pane.getByRole("button", { name: "Ask again" }).click();
    await pane.getByText("The service refused.").waitFor();
    await pane.getByText(`Rates of ${today}, 3 currencies`).waitFor();
    await photographWhole(page, "rates-online");

    // The choice and the answer are there in the next session, without a new question while the answer is fresh.
    service.behave(answer(ANSWER.replace("1.1}", "1.2}")));
    await page.reload();
    const again = await openRates(page);
    await again.getByText(`Rates of ${today}, 3 currencies`).waitFor();
    expect(await lookUp(again, "EUR", "USD", today)).toContain("1 EUR = 1.1 USD");
    expect(service.requests()).toEqual([]);
    await again.getByRole("switch").click();
    await again.getByText("Switched off: nothing is fetched.").waitFor();
    expect(await lookUp(again, "EUR", "USD", "2004-06-30")).toContain("1.2155");
  });

  test("nothing else was asked for than the address that the view names", () => {
    const told = workbench.complaints().filter((complaint) => !complaint.includes("status of 429"));
    expect([...new Set(told)]).toEqual([`${SERVICE}/v1/latest?base=EUR`]);
  });
});
