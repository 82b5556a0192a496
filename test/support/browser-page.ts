import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";

export interface WatchedPage {
  readonly page: Page;
  /** Everything the page's own policy refused, what it wrote as error or warning, and what it threw. */
  readonly complaints: () => readonly string[];
  /** What was asked of others than the page's own server, by the page, its workers and its frames. */
  readonly strangers: () => readonly string[];
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

/** As wide as Office shows a pane at first, and as a workbench on a small laptop. */
export const PANE_SIZE = { width: 350, height: 760 };
export const WORKBENCH_SIZE = { width: 1280, height: 800 };

/** A page of its own context, so that nothing is kept from one flow to the next. `address` is its server's. */
export async function watchPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: WORKBENCH_SIZE,
    locale: "en-US",
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...options,
  });
  const complaints: string[] = [];
  const asked: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  // Of the page, its frames and its workers, and of what leaves without being a load: beacons, sockets, prefetches.
  context.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  const session = await context.newCDPSession(page);
  session.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
  await session.send("Network.enable");
  await page.exposeFunction("tellViolation", (text: string) => void complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = globalThis as unknown as { tellViolation: (text: string) => void };
      tellViolation(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return {
    page,
    complaints: () => complaints,
    strangers: () => asked.filter((url) => !url.startsWith(address) && !/^(data|blob|about):/.test(url)),
    requests: () => asked.length,
    close: () => context.close(),
  };
}

/** The workbench with its grid ready. */
export async function openWorkbench(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await watchPage(browser, address, options);
  await watched.page.goto(address);
  await watched.page.locator("canvas[id^='univer-sheet-main-canvas']").waitFor({ timeout: 60_000 });
  return watched;
}

/** A button by its words, among what can be seen. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole("button", { name, exact: typeof name === "string" });
}

export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole("heading", { name, exact: typeof name === "string" });
}
