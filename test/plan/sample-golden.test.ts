import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findTranslation } from "../../src/app/find-translation";
import { BUNDLED_RATES } from "../support/bundled-rates";
import { readTextRelease } from "../support/read-text-release";
import { runChecks } from "../../src/checks/run-checks";
import { describeSheets } from "../../src/plan/describe-plan";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { expectGolden } from "../support/golden";

const SAMPLE = "assets/sample/iij-1q04.txt";

const bytes = readFileSync(SAMPLE);
const read = readTextRelease({ name: "iij-1q04.txt", sha256: createHash("sha256").update(bytes).digest("hex"), bytes });
if (!read.ok) throw new Error(read.problem.reason);
const plan = planWorkbook([read.value], runChecks([read.value]), findTranslation([read.value], BUNDLED_RATES));
const texts = describeSheets(plan);

/** Of each check its line and outcome: the formulas behind it are the same few, six hundred times over. */
function outcomesOnly(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => /^(##|Checks!B\d+ |Checks![A-Z]+\d+ \[(check|input)\])/u.test(line))
    .map((line) => line.replace(/=.* → /u, ""));
}

describe("the bundled sample as golden text", () => {
  it.each(plan.sheets.map(({ id, name }) => ({ id, name })))("$name", ({ id, name }) => {
    const lines = (texts.get(id) ?? "").split("\n");
    const kept = id === "checks" ? outcomesOnly(lines) : lines;
    expectGolden(`sample/${name.replaceAll(" ", "-")}.txt`, kept.join("\n") + "\n");
  });
});
