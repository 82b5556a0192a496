/** The built workbench, served as npm start does, in a real browser; every page is watched for what leaves the machine. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PROGRAM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
/** UPDATE_PICTURES=1 renews those of the guides; otherwise a run leaves its pictures outside the repository's files. */
const PICTURES = process.env["UPDATE_PICTURES"] === "1" ? "docs/pictures/pane" : "out/pictures";

/** A browser of Debian's, or the one that arrives with the packages (Linux x64); undefined where there is none. */
async function launch(): Promise<Browser | undefined> {
  if (existsSync(PROGRAM)) return chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...ARGUMENTS] });
}

/** Why suites that need a browser cannot run; undefined where they can, and in CI, where they must. */
export function browserMissing(): string | undefined {
  const mayBe = existsSync(PROGRAM) || (process.platform === "linux" && process.arch === "x64");
  return mayBe || process.env["CI"] === "true" ? undefined : `no browser at ${PROGRAM}`;
}

export interface Workbench {
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Requests that left the machine, breaches of the content policy, and errors of all pages so far. */
  readonly complaints: () => readonly string[];
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const { server, address } = await serve();
  const browser = await launch();
  if (!browser) throw new Error("There is no browser.");
  const complaints: string[] = [];
  const requests: string[] = [];
  return {
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        requests.push(request.url());
        if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
      });
      await page.goto(address);
      return page;
    },
    complaints: () => complaints,
    requests: () => requests,
    close: async () => {
      await browser.close();
      server.kill();
    },
  };
}

/** npm start on a free port, the browser left alone. */
function serve(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, ["src/serve/start.mjs", "--no-open"], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve({ server, address });
    });
    server.on("exit", () => reject(new Error(`The workbench was not served: ${said}`)));
  });
}

/** The pane's part of the page. */
export function paneOf(page: Page) {
  return page.locator("aside.workbench-pane");
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
