import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

let project = "";

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "tieout-launch-"));
  mkdirSync(join(project, "src/cli"), { recursive: true });
  for (const script of ["launch.mjs", "build.mjs"]) cpSync(`src/cli/${script}`, join(project, "src/cli", script));
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

function writeMain(text: string): void {
  writeFileSync(join(project, "src/cli/main.ts"), text);
}

/** As if all that was written so far were so many seconds old. */
function age(seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  for (const folder of ["src", "dist"].map((name) => join(project, name))) {
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const path of ["", ...paths]) utimesSync(join(folder, path), then, then);
  }
}

interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly messages: string;
}

function launch(...args: readonly string[]): Promise<Outcome> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [join(project, "src/cli/launch.mjs"), ...args]);
    const [output, messages]: [string[], string[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => messages.push(chunk.toString()));
    child.on("close", (status) => settle({ status, output: output.join(""), messages: messages.join("") }));
  });
}

const ECHO = 'const words: readonly string[] = process.argv.slice(2); process.stdout.write(words.join(" "));';

test("the first run builds and passes the words on", async () => {
  writeMain(ECHO);
  expect(await launch("read", "a file.txt")).toEqual({ status: 0, output: "read a file.txt", messages: "" });
});

test("several first runs at once all succeed and leave one bundle", async () => {
  writeMain(ECHO);
  const outcomes = await Promise.all(["1", "2", "3", "4"].map((word) => launch(word)));
  expect(outcomes.map(({ output }) => output)).toEqual(["1", "2", "3", "4"]);
  expect(readdirSync(join(project, "dist"))).toEqual(["tieout.mjs"]);
});

describe("what is built", () => {
  const inSources = (name: string) => join(project, "src/cli", name);

  beforeEach(async () => {
    writeMain('process.stdout.write("as written");');
    writeFileSync(inSources("spare.ts"), "");
    await launch();
    writeFileSync(join(project, "dist/tieout.mjs"), 'process.stdout.write("as built");');
    age(60);
  });

  test("runs as it is while nothing has changed", async () => {
    expect((await launch()).output).toBe("as built");
  });

  test.each<readonly [string, () => void]>([
    ["a source is saved", () => writeFileSync(inSources("spare.ts"), "export {};")],
    ["a source is added", () => writeFileSync(inSources("another.ts"), "")],
    ["a source is removed", () => rmSync(inSources("spare.ts"))],
    ["other packages are installed", () => writeFileSync(join(project, "package-lock.json"), "{}")],
  ])("is built again when %s", async (_, change) => {
    change();
    expect((await launch()).output).toBe("as written");
  });
});

test("a program that cannot be built says why and what to do, and prints no result", async () => {
  writeMain("const = 1;");
  const outcome = await launch("read");
  expect(outcome).toMatchObject({ status: 2, output: "" });
  expect(outcome.messages).toContain("src/cli/main.ts:1:6");
  expect(outcome.messages).toContain("npm ci");
  expect(outcome.messages).not.toMatch(/^ +at /m);
  expect(readdirSync(join(project, "dist"))).toEqual([]);
});
