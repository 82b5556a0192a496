/**
 * Measures the pipeline: npm run bench [FILE | readers | refresh | forecast]. Medians of warm runs in one process; comparisons run
 * in turn, pair by pair. FILE is a release; without one, the hand-checked release of the shared folder if it is there,
 * else the sample. The word "readers" measures the readers alone, "refresh" what a further release costs, "forecast" what
 * a forecast does, which is measured in LibreOffice and in the browser too, and only when it is asked for.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { checkReleases, type Releases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { readTextRelease } from "../support/read-text-release";
import type { Filing } from "../../src/statements/filing";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { writeXlsx } from "../../src/workbook/xlsx/write-xlsx";
import { sharedFolder } from "../support/shared-data";
import { readySheets, writeWithExcelJs, writeWithHucre } from "./bare-writing";
import { measureExcelImport } from "./excel-import";
import { measureForecast } from "./forecast-cost";
import { generateRelease } from "./generated-release";
import { compare, measure, tell, timingOf } from "./measure";
import { measureReaders } from "./readers";
import { measureRefresh } from "./refresh-cost";

const say = (text: string) => process.stdout.write(`${text}\n`);

function read(bytes: Uint8Array, name = "release.txt"): Filing {
  const filing = readTextRelease({ name, sha256: name, bytes });
  if (!filing.ok) throw new Error(`${name}: ${filing.problem.reason}`);
  return filing.value;
}

function check(filings: readonly Filing[]): Releases {
  const releases = checkReleases(filings);
  if (!releases.ok) throw new Error(releases.problem.reason);
  return releases.value;
}

async function write(plan: WorkbookPlan): Promise<Uint8Array> {
  const written = await writeXlsx(plan);
  if (!written.ok) throw new Error("the plan cannot be written");
  return written.value.bytes;
}

function releaseFile(): string {
  const shared = sharedFolder();
  const known = shared === undefined ? undefined : join(shared, "seed", "iij-1q04-release.txt");
  const sample = join("assets", "sample", "iij-1q04.txt");
  return process.argv[2] ?? (known !== undefined && existsSync(known) ? known : sample);
}

async function measureStages(file: string): Promise<WorkbookPlan> {
  const bytes = readFileSync(file);
  const filing = read(bytes);
  const releases = check([filing]);
  const plan = planReleases(releases);
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  say(`Release: ${bytes.length} bytes, ${plan.sheets.length} sheets, ${cells} cells; warm, in one process`);
  say(tell("read (bytes to filing)", await measure(() => read(bytes))));
  say(tell("check", await measure(() => check([filing]))));
  say(tell("read and check", await measure(() => check([read(bytes)]))));
  say(tell("plan", await measure(() => planReleases(releases))));
  say(tell("write xlsx, with cached values", await measure(() => write(plan))));
  return plan;
}

async function compareWriting(plan: WorkbookPlan): Promise<void> {
  const sheets = readySheets(plan);
  say(
    "\nThe same cells, formulas and notes worked out beforehand, without looks and charts; in turn, ratio pair by pair",
  );
  const hucre = await compare(
    () => write(plan),
    () => writeWithHucre(sheets),
  );
  say(tell("hucre, bare", hucre.other));
  say(`${"ratio to hucre".padEnd(44)} ${hucre.ratio.toFixed(2).padStart(7)}`);
  const excelJs = await compare(
    () => write(plan),
    () => writeWithExcelJs(sheets),
  );
  say(tell("exceljs, bare", excelJs.other));
  say(`${"ratio to exceljs".padEnd(44)} ${excelJs.ratio.toFixed(2).padStart(7)}`);
}

/** The whole command in a process of its own: wall time and the most memory it held. */
function measureCommand(file: string): void {
  const folder = mkdtempSync(join(tmpdir(), "tieout-bench-"));
  const report = "process.on('exit',()=>process.stderr.write('RSS '+process.resourceUsage().maxRSS))";
  const times: number[] = [];
  let memory = 0;
  try {
    for (let i = 0; i < 9; i++) {
      const start = performance.now();
      const run = spawnSync(
        process.execPath,
        [
          "--import",
          `data:text/javascript,${encodeURIComponent(report)}`,
          "src/cli/launch.mjs",
          "import",
          file,
          "-o",
          join(folder, "model.xlsx"),
          "--force",
        ],
        { encoding: "utf8" },
      );
      if (run.status !== 0) throw new Error(run.stderr);
      if (i > 0) times.push(performance.now() - start);
      memory = Math.max(memory, Number(/RSS (\d+)/u.exec(run.stderr)?.[1] ?? 0));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  say(`\n${tell("the whole command, a process each", timingOf(times))}`);
  say(`${"most memory of it".padEnd(44)} ${(memory / 1024).toFixed(0).padStart(7)} MB`);
}

async function measureGrowth(): Promise<void> {
  say("\nGenerated filings of one issuer, one a quarter: milliseconds in all, and by quarter");
  for (const quarters of [1, 10, 40, 80]) {
    const releases = Array.from({ length: quarters }, (_, i) => new TextEncoder().encode(generateRelease(i)));
    const once = async () => {
      const start = performance.now();
      const filings = releases.map((bytes, i) => read(bytes, `quarter-${i}.txt`));
      const checked = check(filings);
      const read_ = performance.now() - start;
      const plan = planReleases(checked);
      const planned = performance.now() - start - read_;
      const file = await write(plan);
      return { read: read_, planned, written: performance.now() - start - read_ - planned, bytes: file.length };
    };
    await once();
    const runs = [await once(), await once(), await once()];
    const median = (of: (run: (typeof runs)[number]) => number) => timingOf(runs.map(of)).median;
    const total = median((run) => run.read + run.planned + run.written);
    const parts = [
      `read and check ${median((r) => r.read).toFixed(0)}`,
      `plan ${median((r) => r.planned).toFixed(0)}`,
      `write ${median((r) => r.written).toFixed(0)}`,
    ];
    say(
      `${`${quarters} quarters`.padEnd(14)} ${total.toFixed(0).padStart(6)} ms  ${(total / quarters).toFixed(1).padStart(6)} a quarter   (${parts.join(", ")}; ${(median((r) => r.bytes) / 1024).toFixed(0)} kB)`,
    );
  }
}

say(`node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}`);
const only = ["readers", "refresh", "forecast"].find((word) => word === process.argv[2]);
if (only === undefined) {
  const file = releaseFile();
  const plan = await measureStages(file);
  await compareWriting(plan);
  measureCommand(file);
  await measureGrowth();
  await measureExcelImport(read(readFileSync(file)), say);
}
if (only === undefined || only === "refresh") await measureRefresh(say);
if (only === undefined || only === "readers") measureReaders(say);
if (only === "forecast") await measureForecast(say);
