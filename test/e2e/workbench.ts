/** The built pages, served as npm start does, in a real browser; every page is watched for what leaves the machine. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { startServer } from "../support/browser-server";

export { browserMissing } from "../support/browser";

/** UPDATE_PICTURES=1 renews those of the guides; otherwise a run leaves its pictures outside the repository's files. */
const PICTURES = process.env["UPDATE_PICTURES"] === "1" ? "docs/pictures/pane" : "out/pictures";

/** What the add-in's own page must load; answered here, before it leaves the browser. */
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export interface Workbench {
  /** Of the server, with a slash at its end; the add-in's own page is at addin/taskpane.html below it. */
  readonly address: string;
  /** A page of its own context, on the workbench: nothing is kept from one to the next. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, not yet on any page. */
  readonly openBlank: (options?: BrowserContextOptions) => Promise<Page>;
  /** Requests that left the machine, breaches of the content policy, and errors of all pages so far. */
  readonly complaints: () => readonly string[];
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const complaints: string[] = [];
  const requests: string[] = [];
  const asked = (url: string) => {
    requests.push(url);
    if (url !== OFFICE && !url.startsWith(server.address) && !/^(data|blob|about):/.test(url)) complaints.push(url);
  };
  const openBlank = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US", ...options });
    const page = await context.newPage();
    await watch(page, asked, (text) => complaints.push(text));
    return page;
  };
  return {
    address: server.address,
    openBlank,
    open: async (options) => {
      const page = await openBlank(options);
      await page.goto(server.address);
      return page;
    },
    complaints: () => complaints,
    requests: () => requests,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function watch(page: Page, asked: (url: string) => void, complain: (text: string) => void): Promise<void> {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complain(message.text());
  });
  page.on("pageerror", (error) => complain(error.message));
  // Of the page, its frames and its workers; what is no load (beacons, sockets, what a policy stops) the browser tells.
  page.context().on("request", (request) => asked(request.url()));
  page.on("websocket", (socket) => asked(socket.url()));
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", ({ request }) => asked(request.url));
  await session.send("Network.enable");
  await page.exposeFunction("tellViolation", complain);
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = globalThis as unknown as { tellViolation: (text: string) => void };
      tellViolation(`policy ${violatedDirective}: ${blockedURI}`);
    });
  });
}

/** The pane's part of the page. */
export function paneOf(page: Page): Locator {
  return page.locator("aside.workbench-pane, #pane");
}

/** A picture of the page, or of the pane alone. */
export async function photograph(page: Page, name: string, whole = false): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await (whole ? page.screenshot({ path }) : paneOf(page).screenshot({ path }));
}

/** What a cell holds: contents by address, once the grid has calculated. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly entry: unknown;
  readonly isFormula: boolean;
  readonly value: unknown;
}

export async function cellsOf(page: Page, sheet: string): Promise<readonly GridCell[]> {
  return page.evaluate(
    (name) =>
      (
        globalThis as unknown as { tieoutWorkbench: { cells: (of: string) => Promise<GridCell[]> } }
      ).tieoutWorkbench.cells(name),
    sheet,
  );
}

/** The row of a label on a sheet of time series, as its values from left to right. */
export async function rowOf(page: Page, sheet: string, label: string): Promise<readonly GridCell[]> {
  const cells = await cellsOf(page, sheet);
  const row = cells.find(({ value }) => value === label)?.row;
  return cells.filter((cell) => cell.row === row);
}

/** The names of the workbook's sheets, from left to right. */
export async function sheetsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { tieoutWorkbench: { sheets: () => string[] } }).tieoutWorkbench.sheets(),
  );
}
