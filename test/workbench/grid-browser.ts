/** A browser with the page of the grid's tests, served under the policy that the workbench's own page has. */
import { build } from "esbuild";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const PROGRAM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
].join("; ");
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Grid</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"><style>html,body,#grid{height:100%;margin:0}</style></head>
<body><div id="grid"></div><script type="module" src="/page.js"></script></body></html>`;
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css" } as const;

/** Why suites that need a browser cannot run; undefined where they can, and in CI, where its absence must fail. */
export function browserMissing(): string | undefined {
  return existsSync(PROGRAM) || process.env["CI"] === "true" ? undefined : `no browser at ${PROGRAM}`;
}

export interface GridBrowser {
  readonly page: Page;
  /** What the page complained of, and what it asked of others than its own server. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openGridBrowser(): Promise<GridBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "tieout-grid-"));
  writeFileSync(join(folder, "page.html"), PAGE);
  await build({
    entryPoints: [join(__dirname, "grid-page.ts")],
    outfile: join(folder, "page.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  const server = await serve(folder);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({
    executablePath: PROGRAM,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const complaints: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(address);
  await page.waitForFunction(() => "gridPage" in globalThis);
  await page.waitForSelector("canvas");
  return { page, complaints: () => complaints, close: () => close(browser, server, folder) };
}

async function close(browser: Browser, server: Server, folder: string): Promise<void> {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "page.html" : (request.url ?? "").slice(1);
    const type = TYPES[name.split(".").at(-1) as keyof typeof TYPES] as string | undefined;
    if (type === undefined || !/^page\.\w+$/.test(name)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": type, "content-security-policy": POLICY });
    response.end(readFileSync(join(folder, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
