/** The readers, each a whole process from its start to the facts as JSON, beside other programs that read as much. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { sharedFolder } from "../support/shared-data";
import { generateCompanyFacts, generatePage } from "./generated-documents";
import { tell, timingOf, type Timing } from "./measure";

type Say = (text: string) => void;
type Command = readonly [string, ...string[]];

const COUNTED = 5;
const LARGEST_OUTPUT = 256 * 1024 * 1024;

function run([program, ...words]: Command): { readonly time: number; readonly output: string } {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: "utf8", maxBuffer: LARGEST_OUTPUT });
  if (error ?? status !== 0) throw error ?? new Error(`${program} ${words.join(" ")}: ${stderr}`);
  return { time: performance.now() - start, output: stdout };
}

const tieout = (file: string): Command => [process.execPath, "src/cli/launch.mjs", "read", file, "--format", "json"];
const isThere = (program: string) => spawnSync(program, ["-v"]).error === undefined;

/** Commands in turn, so that a machine that slows down slows all; the first round warms the disk. */
function inTurn(commands: readonly Command[]): readonly Timing[] {
  for (const command of commands) run(command);
  const times = commands.map((): number[] => []);
  for (let i = 0; i < COUNTED; i++) for (const [k, command] of commands.entries()) times[k]?.push(run(command).time);
  return times.map(timingOf);
}

function beside(say: Say, name: string, file: string, other: string, command: Command): void {
  const [own, theirs] = inTurn([tieout(file), command]);
  if (!own || !theirs) return;
  say(
    `${tell(name, own)}   ${(own.median / theirs.median).toFixed(1)} times ${other} (${theirs.median.toFixed(0)} ms)`,
  );
}

function factsASecond(say: Say, name: string, file: string): void {
  const facts = (JSON.parse(run(tieout(file)).output) as { readonly facts: readonly unknown[] }).facts.length;
  const [own] = inTurn([tieout(file)]);
  if (own) say(`${tell(name, own)}   ${facts} facts, ${((facts * 1000) / own.median).toFixed(0)} a second`);
}

/** A page's tables as plain rows: what reading costs without places, columns and bounds. */
const plainTables = (file: string): Command => [
  process.execPath,
  "--input-type=module",
  "-e",
  `import { readFileSync } from "node:fs"; import { fromHtml } from "hucre";
   process.stdout.write(JSON.stringify(fromHtml(readFileSync(${JSON.stringify(file)}, "utf8")).rows));`,
];

function filesIn(folder: string | undefined, ending: RegExp): readonly string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  const paths = readdirSync(folder).map((name) => join(folder, name));
  return paths.filter((path) => ending.test(path)).sort((a, b) => statSync(a).size - statSync(b).size);
}

function measurePdfs(say: Say, pdfs: readonly string[]): void {
  if (!isThere("pdftotext")) {
    say("PDFs: not measured, for there is no pdftotext (poppler) to compare with");
    return;
  }
  for (const file of pdfs) beside(say, basename(file), file, "pdftotext -layout", ["pdftotext", "-layout", file, "-"]);
}

/** Copies of the largest PDF that may be joined (encrypted ones may not), one behind another. */
function measurePdfGrowth(say: Say, pdfs: readonly string[], folder: string): void {
  if (!isThere("pdfunite")) {
    say("Growth over pages: not measured, for there is no pdfunite (poppler)");
    return;
  }
  const whole = join(folder, "joined.pdf");
  const joined = (file: string, copies: number) =>
    spawnSync("pdfunite", [...Array<string>(copies).fill(file), whole]).status === 0;
  const file = pdfs.findLast((pdf) => joined(pdf, 1));
  for (const copies of file === undefined ? [] : [1, 2, 4]) {
    if (file === undefined || !joined(file, copies)) continue;
    const [own] = inTurn([tieout(whole)]);
    if (own) say(`${tell(`${basename(file)}, ${copies} in one`, own)}   ${(own.median / copies).toFixed(0)} ms each`);
  }
}

/** Reading documents: against poppler, against a plain reading of tables, and by facts a second. */
export function measureReaders(say: Say): void {
  const shared = sharedFolder();
  const examples = (folder: string) => (shared === undefined ? undefined : join(shared, "examples", folder));
  if (shared === undefined) say("The shared examples are not there: only generated documents are read");
  const folder = mkdtempSync(join(tmpdir(), "tieout-readers-"));
  try {
    say(`\nReading, a process each, medians of ${COUNTED}`);
    run([process.execPath, "src/cli/launch.mjs", "--version"]); // built, if it was not
    const [start] = inTurn([[process.execPath, "src/cli/launch.mjs", "--version"]]);
    if (start) say(tell("starting alone", start));
    const page = join(folder, "page-of-1.8-MB.htm");
    writeFileSync(page, generatePage(1_800_000));
    const largest = filesIn(examples("press_releases"), /\.html?$/u).at(-1);
    for (const file of [largest, page])
      if (file !== undefined) beside(say, basename(file), file, "plain tables by hucre", plainTables(file));
    const facts = join(folder, "companyfacts-of-2.5-MB.json");
    writeFileSync(facts, generateCompanyFacts(2_500_000));
    for (const file of [...filesIn(examples("xbrl"), /\.(?:htm|zip|json|xml|xbrl)$/u), facts])
      factsASecond(say, basename(file), file);
    const pdfs = filesIn(examples("pdf"), /\.pdf$/u);
    measurePdfs(say, pdfs);
    measurePdfGrowth(say, pdfs, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
