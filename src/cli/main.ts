import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { filingJson } from "../app/filing-json";
import { checkReleases, type Releases, summarizeChecks } from "../app/import-release";
import { readRelease, type Refusal } from "../app/read-release";
import { providePdfEngine } from "../readers/pdf/pdf-engine";
import type { Filing } from "../statements/filing";
import { parseArguments, type Request, USAGE } from "./arguments";
import { printFiling, printFindings, printSummary } from "./print-filing";
import { type Progress, startProgress } from "./progress";
import { loadPdfEngine } from "./pdf-engine";
import { loadRelease } from "./release-file";
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
  let filings: readonly Filing[] | undefined;
  const read = await withReleases(files, progress, (found) => {
    filings = found.filings;
    return EXIT.done;
  });
  if (!filings) return read;
  // Plans, rates and the library that writes workbooks: whoever only reads must not wait for them.
  const { writeModel } = await import("./write-model");
  const written = await writeModel(filings, request, progress);
  if (!written.ok) return refuse(written.problem);
  show(written.value);
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
