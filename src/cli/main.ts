import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { filingJson } from "../app/filing-json";
import { checkReleases, planReleases, type Releases, summarizeChecks } from "../app/import-release";
import { joinFilings } from "../app/join-filings";
import { newForecast } from "../app/new-forecast";
import { changesByRelease } from "../app/release-changes";
import { readRelease, type Refusal } from "../app/read-release";
import { providePdfEngine } from "../readers/pdf/pdf-engine";
import type { Filing } from "../statements/filing";
import { writeXlsx } from "../workbook/xlsx/write-xlsx";
import { parseArguments, type Request, USAGE } from "./arguments";
import { printChange } from "./print-change";
import { printFiling, printFindings, printSummary } from "./print-filing";
import { type Progress, startProgress } from "./progress";
import { loadPdfEngine } from "./pdf-engine";
import { printTranslation, translationFor } from "./rates";
import { loadRelease, saveWhole } from "./release-file";
import { withoutControls } from "./text-column";

/** The project's folder: the bundle stands in dist. */
const PROJECT = join(dirname(fileURLToPath(import.meta.url)), "..");
const SAMPLE = join(PROJECT, "assets", "sample", "iij-1q04.txt");

const EXIT = { done: 0, breaks: 1, refused: 2 } as const;

async function run(words: readonly string[]): Promise<number> {
  const request = parseArguments(words);
  if (!request.ok) return complain(`tieout: ${request.problem}.\n\n${USAGE}`);
  const progress = startProgress(process.stderr);
  switch (request.value.kind) {
    case "help":
      process.stdout.write(USAGE);
      return EXIT.done;
    case "version":
      process.stdout.write(`${version()}\n`);
      return EXIT.done;
    case "read":
      return withReleases(request.value.files, progress, (releases) => printRead(releases, request.value));
    case "check":
      return withReleases(request.value.files, progress, printCheck);
    case "import":
      return importWorkbook(request.value, progress);
  }
}

/** Loads, reads and checks the files, then hands them on; one file that cannot be read stops everything. */
async function withReleases(
  files: readonly string[],
  progress: Progress,
  then: (releases: Releases) => number,
): Promise<number> {
  const filings: Filing[] = [];
  for (const path of files) {
    progress.say(`Reading ${path}`);
    const file = await loadRelease(path);
    const filing = file.ok ? await readRelease(file.value) : file;
    if (!filing.ok) {
      progress.end();
      return refuse(filing.problem);
    }
    // One file given twice is one release.
    if (!filings.some(({ source }) => source.sha256 === filing.value.source.sha256)) filings.push(filing.value);
  }
  progress.say("Checking");
  const releases = checkReleases(filings);
  progress.end();
  return releases.ok ? then(releases.value) : refuse(releases.problem);
}

function printRead(releases: Releases, request: Request): number {
  const asJson = request.kind === "read" && request.format === "json";
  if (asJson) {
    const objects = releases.filings.map((filing) => filingJson(filing, summarizeChecks(releases, filing)));
    process.stdout.write(`${JSON.stringify(objects.length === 1 ? objects[0] : objects, undefined, 1)}\n`);
  } else {
    const filings = releases.filings.map(printFiling).join("\n\n");
    show(
      `${filings}\n\n${printFindings(releases.report.findings)}\n\n${printSummary(releases.report.checked, releases.report.findings)}\n`,
    );
  }
  return EXIT.done;
}

function printCheck({ report }: Releases): number {
  const findings = report.findings.length === 0 ? "" : `${printFindings(report.findings)}\n\n`;
  show(`${findings}${printSummary(report.checked, report.findings)}\n`);
  return report.findings.some(({ severity }) => severity === "break") ? EXIT.breaks : EXIT.done;
}

async function importWorkbook(request: Extract<Request, { kind: "import" }>, progress: Progress): Promise<number> {
  const files = request.sample ? [SAMPLE, ...request.files] : request.files;
  if (files.some((file) => resolve(file) === resolve(request.output)))
    return refuse({ file: request.output, reason: "it is the release itself", remedy: "give the model another name" });
  let releases: Releases | undefined;
  const read = await withReleases(files, progress, (found) => {
    const ordered = checkReleases(joinFilings([], found.filings));
    releases = ordered.ok ? ordered.value : found;
    return EXIT.done;
  });
  if (!releases) return read;
  progress.say("Planning the sheets");
  const translated = await translationFor(releases, request);
  if (!translated.ok) {
    progress.end();
    return refuse(translated.problem);
  }
  const { translation } = translated.value;
  const forecast = request.forecast === undefined ? undefined : newForecast(releases.filings, request.forecast);
  if (forecast?.ok === false) {
    progress.end();
    return refuse({ file: request.output, ...forecast.problem });
  }
  const plan = planReleases(releases, request.language, translation, forecast?.value);
  progress.say("Writing");
  const written = await writeXlsx(plan);
  // A plan that cannot be written is a fault of the program, not of the release: its parts are listed for the report.
  if (!written.ok)
    throw new Error(`the workbook's plan is not sound: ${JSON.stringify(written.problem).slice(0, 500)}`);
  const saved = await saveWhole(request.output, written.value.bytes, request.force);
  progress.end();
  if (!saved.ok) return refuse(saved.problem);
  const { report, filings } = releases;
  show(
    [
      `Workbook: ${request.output}`,
      `Issuer: ${filings[0]?.issuer ?? ""}; ${filings.length === 1 ? "one release" : `${filings.length} releases`}, ${plan.sheets.length} sheets, ${plan.sheets.reduce((cells, sheet) => cells + sheet.cells.length, 0)} cells`,
      ...printTranslation(translated.value),
      ...changesByRelease(filings).flatMap(printChange),
      printSummary(report.checked, report.findings),
      "",
    ].join("\n"),
  );
  const urgent = report.findings.filter(({ severity }) => severity === "break" || severity === "question");
  if (urgent.length > 0) show(`\n${printFindings(urgent)}\n`);
  return EXIT.done;
}

function show(text: string): void {
  process.stdout.write(withoutControls(text));
}

function refuse({ file, reason, remedy }: Refusal): number {
  return complain(`tieout: ${file}: ${reason}. What to do: ${remedy}.\n`);
}

function complain(message: string): number {
  process.stderr.write(withoutControls(message));
  return EXIT.refused;
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return number;
}

/** Who reads along (head, a pager) may go before the end; that is no error. */
process.stdout.on("error", (problem: NodeJS.ErrnoException) => {
  if (problem.code !== "EPIPE") throw problem;
});

providePdfEngine(() => loadPdfEngine(PROJECT));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (problem) {
  const message = problem instanceof Error ? problem.message : String(problem);
  process.exitCode = complain(
    `tieout: an error of the program, not of the release: ${message}. What to do: report it with the release.\n`,
  );
}
