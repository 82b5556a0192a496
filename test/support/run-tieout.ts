import { spawnSync } from "node:child_process";

/** What one run of the command line left behind. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly messages: string;
}

/** Runs the command line as it is installed, in a process of its own. */
export function runTieout(
  words: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/launch.mjs", ...words], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return { status, output: stdout, messages: stderr };
}
