import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const PROGRAM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** The browser that comes as a package is for this machine only, and is unpacked on first use. */
function hasPackagedBrowser(): boolean {
  if (process.platform !== "linux" || process.arch !== "x64") return false;
  try {
    createRequire(__filename).resolve("@sparticuz/chromium");
    return true;
  } catch {
    return false;
  }
}

/** Why suites that need a browser cannot run; undefined where they can, and in CI, where its absence must fail. */
export function browserMissing(): string | undefined {
  const present = existsSync(PROGRAM) || hasPackagedBrowser();
  return present || process.env["CI"] === "true" ? undefined : `no browser at ${PROGRAM}`;
}

/** The system's Chromium or, without one, the package's with the libraries that it brings. */
export async function launchBrowser(): Promise<Browser> {
  if (existsSync(PROGRAM)) return chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
  return chromium.launch({
    executablePath: unpackBrowser(),
    // It runs without a zygote only, and is made for one process.
    args: [...ARGUMENTS, "--no-zygote", "--disable-setuid-sandbox"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(tmpdir(), "al2023", "lib"), process.env["LD_LIBRARY_PATH"] ?? ""].join(":"),
    },
  });
}

/** In a process of its own, since the package is an ES module. Takes some five seconds the first time. */
function unpackBrowser(): string {
  const script = `import chromium from "@sparticuz/chromium"; process.stdout.write(await chromium.executablePath());`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    // It unpacks its libraries where this says that the system has none.
    env: { ...process.env, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    encoding: "utf8",
  });
}
