import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

export interface PageServer {
  /** Of the workbench, with a slash at its end; the built pane of the add-in is at addin/taskpane.html below it. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A build takes 10 seconds on two free cores; a lock older than this was left by a run that was killed. */
const LONGEST_BUILD = 180_000;
const LOCK = join(process.cwd(), "out/page-build.lock");

/**
 * `npm start` on a port of its own. Both pages are built first where they were never built or something has changed
 * since, by one test file at a time.
 */
export async function startServer(): Promise<PageServer> {
  await lock();
  try {
    await run([
      "--input-type=module",
      "-e",
      `import { buildPages, isFresh } from "./src/serve/build-page.mjs";
       const stale = [["addin", "taskpane.html"], ["workbench", "workbench.html"]].filter((page) => !isFresh(...page));
       if (stale.length > 0) {
         const { failed, told } = await buildPages(stale.map(([name]) => name));
         if (failed) console.error(told);
         process.exitCode = failed ? 1 : 0;
       }`,
    ]);
    const server = spawn(process.execPath, ["src/serve/start.mjs", "--no-open"], {
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    return { address: await addressOf(server), close: () => end(server) };
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

async function lock(): Promise<void> {
  mkdirSync(join(process.cwd(), "out"), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      const made = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - made > LONGEST_BUILD) rmSync(LOCK, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The pages were not built (${String(code)}).`));
    });
  });
}

function addressOf(server: ChildProcess): Promise<string> {
  let told = "";
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (data: Buffer) => {
      told += data.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(told)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.once("exit", () => reject(new Error(`The server has ended: ${told}`)));
  });
}

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill();
  await ended;
}
