/** What a forecast costs: a model of 20 quarters of history and 20 ahead, planned, recalculated, edited. */
import { checkReleases } from "../../src/app/import-release";
import { newForecast } from "../../src/app/new-forecast";
import { planReleases } from "../../src/app/plan-releases";
import { writeXlsx } from "../../src/workbook/xlsx/write-xlsx";
import { browserMissing } from "../support/browser";
import { libreOfficeMissing } from "../support/libreoffice";
import { generatedFilings } from "./generated-filings";
import { generateRelease } from "./generated-release";
import { libreOfficeRecalculation } from "./libreoffice-recalculation";
import { measure, tell, timingOf } from "./measure";
import { workbenchRecalculation } from "./workbench-recalculation";

const HISTORY = 20;
const AHEAD = 20;

/** Three statements, no table beside them. */
const LINES = 59;

/** Of the first quarter ahead: what nearly all of the model follows, and what little does. */
const DRIVERS = ["is:income/USD/revenues/services", "cf:cashflow/USD/financing-activities/dividends-paid"];

type Say = (text: string) => void;

export async function measureForecast(say: Say): Promise<void> {
  const filings = generatedFilings(HISTORY, LINES);
  const releases = checkReleases(filings);
  const forecast = newForecast(filings, AHEAD);
  if (!releases.ok || !forecast.ok) throw new Error("the generated quarters cannot be carried forward");
  const planned = () => planReleases(releases.value, "en", undefined, forecast.value);
  const plan = planned();
  const cells = plan.sheets.flatMap((sheet) => sheet.cells);
  const formulas = cells.filter(({ content }) => content.kind === "formula").length;
  say(`\nA model of ${HISTORY} quarters and ${AHEAD} ahead: ${cells.length} cells, ${formulas} of them formulas`);
  say(tell("plan", await measure(planned, 5, 2)));
  const written = await writeXlsx(plan);
  if (!written.ok) throw new Error("the plan cannot be written");
  measureLibreOffice(say, written.value.bytes);
  await measureWorkbench(say);
}

function measureLibreOffice(say: Say, workbook: Uint8Array): void {
  const missing = libreOfficeMissing();
  if (missing !== undefined) say(`LibreOffice: not measured, ${missing}`);
  else say(tell("LibreOffice, hard recalculation (calculateAll)", timingOf(libreOfficeRecalculation(workbook, 9))));
}

async function measureWorkbench(say: Say): Promise<void> {
  const missing = browserMissing();
  if (missing !== undefined) {
    say(`The workbench: not measured, ${missing}`);
    return;
  }
  const texts = Array.from({ length: HISTORY }, (_, i) => generateRelease(i));
  const { written, calculated, edits } = await workbenchRecalculation(texts, AHEAD, DRIVERS);
  say(
    `the workbench writes the forecast in ${seconds(written)} s, and has calculated it after ${seconds(calculated)} s`,
  );
  for (const { line, moved, times } of edits) {
    say(`the workbench after an edit of ${line} (${moved} cells move)`);
    say(tell("  until all of them show it", timingOf(times)));
  }
}

function seconds(time: number): string {
  return (time / 1000).toFixed(1);
}
