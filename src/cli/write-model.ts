import { checkReleases, type Releases } from "../app/import-release";
import { joinFilings } from "../app/join-filings";
import { newForecast } from "../app/new-forecast";
import { planReleases } from "../app/plan-releases";
import type { Refusal } from "../app/read-release";
import { changesByRelease } from "../app/release-changes";
import { failure, type Result, success } from "../core/result";
import type { Filing } from "../statements/filing";
import { writeXlsx } from "../workbook/xlsx/write-xlsx";
import type { Request } from "./arguments";
import { printChange } from "./print-change";
import { printFindings, printSummary } from "./print-filing";
import type { Progress } from "./progress";
import { printTranslation, translationFor } from "./rates";
import { saveWhole } from "./release-file";

/** Plans the workbook of these filings and writes its file; gives what is told of it. The progress ends in any case. */
export async function writeModel(
  filings: readonly Filing[],
  request: Extract<Request, { kind: "import" }>,
  progress: Progress,
): Promise<Result<string, Refusal>> {
  const releases = checkReleases(joinFilings([], filings));
  if (!releases.ok) return releases;
  progress.say("Planning the sheets");
  const translated = await translationFor(releases.value, request);
  if (!translated.ok) {
    progress.end();
    return translated;
  }
  const { translation } = translated.value;
  const forecast = request.forecast === undefined ? undefined : newForecast(releases.value.filings, request.forecast);
  if (forecast?.ok === false) {
    progress.end();
    return failure({ file: request.output, ...forecast.problem });
  }
  const plan = planReleases(releases.value, request.language, translation, forecast?.value);
  progress.say("Writing");
  const written = await writeXlsx(plan);
  // A plan that cannot be written is a fault of the program, not of the release: its parts are listed for the report.
  if (!written.ok)
    throw new Error(`the workbook's plan is not sound: ${JSON.stringify(written.problem).slice(0, 500)}`);
  const saved = await saveWhole(request.output, written.value.bytes, request.force);
  progress.end();
  if (!saved.ok) return saved;
  const cells = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  return success(
    [
      `Workbook: ${request.output}`,
      `Issuer: ${issuerAndSize(releases.value)}, ${plan.sheets.length} sheets, ${cells} cells`,
      ...printTranslation(translated.value),
      ...told(releases.value),
    ].join("\n"),
  );
}

function issuerAndSize({ filings }: Releases): string {
  return `${filings[0]?.issuer ?? ""}; ${filings.length === 1 ? "one release" : `${filings.length} releases`}`;
}

function told({ filings, report }: Releases): readonly string[] {
  const urgent = report.findings.filter(({ severity }) => severity === "break" || severity === "question");
  return [
    ...changesByRelease(filings).flatMap(printChange),
    printSummary(report.checked, report.findings),
    ...(urgent.length > 0 ? ["", printFindings(urgent)] : []),
    "",
  ];
}
