/** What the company says, and whether the model lies inside: only in the columns that it speaks of. */
import { newForecast } from "../../../src/app/new-forecast";
import { planReleases } from "../../../src/app/plan-releases";
import { decimal, type Decimal } from "../../../src/core/decimal";
import { evaluatePlan } from "../../../src/plan/evaluate";
import { releasesOf, SAMPLE } from "../../support/sample-release";

const REVENUE = "is:income/JPY/revenues/total-revenues";
const YEAR = "p:2004-04-01/2005-03-31";
const QUARTER = "p:2004-07-01/2004-09-30";
const releases = releasesOf(SAMPLE);
const plain = newForecast(releases.filings, 4);
if (!plain.ok) throw new Error(plain.problem.reason);
const settings = plain.value;

function verdicts(bounds: { readonly low?: Decimal; readonly high?: Decimal }, period = YEAR) {
  const guidance = [{ line: REVENUE, period, text: "as told", ...bounds }];
  const plan = planReleases(releases, "en", undefined, { ...settings, guidance });
  const evaluation = evaluatePlan(plan);
  const at = (what: string, column: string) => evaluation.valueOf("scenarios", `guidance:${REVENUE}:${what}`, column);
  return {
    verdict: at("verdict", period),
    model: at("model", period),
    elsewhere: at("verdict", "p:2004-10-01/2004-12-31"),
  };
}

const billion = (count: number) => decimal(count).times(1_000_000_000);

test("the fiscal year of the sample is judged in its column, in the scale of the line", () => {
  const { model } = verdicts({ low: billion(1) });
  expect(model).toBeGreaterThan(30_000_000);
  expect(model).toBeLessThan(60_000_000);
});

test.each([
  ["inside", { low: billion(30), high: billion(60) }],
  ["below", { low: billion(60), high: billion(70) }],
  ["above", { low: billion(10), high: billion(20) }],
  ["inside", { low: billion(30) }],
  ["above", { high: billion(20) }],
  ["inside", { high: billion(60) }],
])("%s of %p", (verdict, bounds) => {
  expect(verdicts(bounds)).toMatchObject({ verdict, elsewhere: null });
});

test("a quarter too", () => {
  expect(verdicts({ low: billion(5), high: billion(15) }, QUARTER).verdict).toBe("inside");
});
