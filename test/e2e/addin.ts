/**
 * The add-in's own built page, as Excel shows it in its pane. In the place of Office's library comes Microsoft's Excel
 * client with a workbook in memory behind it, and the few things of Office itself that the page asks for. The request
 * for the library is answered before it leaves the browser.
 */
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Workbench } from "./workbench";

const CLIENT = "node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js";

/** As wide as Excel shows a pane at first, in points, on a screen of twice the resolution. */
export const PANE: BrowserContextOptions = {
  viewport: { width: 350, height: 760 },
  deviceScaleFactor: 2,
  reducedMotion: "reduce",
};

let library: Promise<string> | undefined;

async function bundleLibrary(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/e2e/office-page.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  });
  return `var OSF = {};\n${readFileSync(CLIENT, "utf8")}\n${outputFiles[0]?.text ?? ""}`;
}

/** The page with the drop zone on it, or whatever the pane shows first. */
export async function openAddin(workbench: Workbench, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await workbench.openBlank({ ...PANE, ...options });
  await serveOffice(page);
  await page.goto(`${workbench.address}addin/taskpane.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

export async function serveOffice(page: Page): Promise<void> {
  library ??= bundleLibrary();
  const body = await library;
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ body, contentType: "text/javascript" }),
  );
}
