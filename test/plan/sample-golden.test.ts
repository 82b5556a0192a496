import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readRelease } from "../../src/app/read-release";
import { runChecks } from "../../src/checks/run-checks";
import { describeSheets } from "../../src/plan/describe-plan";
import { planWorkbook } from "../../src/plan/plan-workbook";
import { expectGolden } from "../support/golden";

const SAMPLE = "assets/sample/iij-1q04.txt";

const bytes = readFileSync(SAMPLE);
const read = readRelease({ name: "iij-1q04.txt", sha256: createHash("sha256").update(bytes).digest("hex"), bytes });
if (!read.ok) throw new Error(read.problem.reason);
const plan = planWorkbook([read.value], runChecks([read.value]));
const texts = describeSheets(plan);

/** Of each check its line, period and outcome: what makes the outcome is the same formulas six hundred times over. */
const OUTCOMES = /^(##|Checks!([BF][0-9]+|[A-Z]+[0-9] |[A-Z]+1[0-9] |K[0-9]+))/u;

describe("the bundled sample as golden text", () => {
  it.each(plan.sheets.map(({ id, name }) => ({ id, name })))("$name", ({ id, name }) => {
    const lines = (texts.get(id) ?? "").split("\n");
    const kept = id === "checks" ? lines.filter((line) => OUTCOMES.test(line)) : lines;
    expectGolden(`sample/${name.replaceAll(" ", "-")}.txt`, kept.join("\n") + "\n");
  });
});
