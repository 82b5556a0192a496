/** The issuer's own outlook becomes guidance of the forecast, and a later one takes its place. */
import { forecastAfter } from "../../../src/app/forecast-after";
import { newForecast } from "../../../src/app/new-forecast";
import { planReleases } from "../../../src/app/plan-releases";
import type { ForecastSettings } from "../../../src/forecast/forecast-settings";
import { evaluatePlan } from "../../../src/plan/evaluate";
import type { Filing } from "../../../src/statements/filing";
import { readGiven, releasesOf, SAMPLE, sampleBytes } from "../../support/sample-release";
import { sampleNextQuarter } from "../../support/sample-next-quarter";

const REVENUE = "is:income/JPY/revenues/total-revenues";
const YEAR = "p:2004-04-01/2005-03-31";
const QUARTER = "p:2004-07-01/2004-09-30";

const outlook = (...rows: readonly string[]) =>
  [
    "",
    "Outlook for the fiscal year",
    "(In millions of yen)",
    "",
    "\tThree Months Ending September 30, 2004 Low\tThree Months Ending September 30, 2004 High\tYear Ending March 31, 2005",
    ...rows,
    "",
  ].join("\n");

const withOutlook = (text: string, ...rows: readonly string[]) => readGiven("release.txt", text + outlook(...rows));
const sampleText = new TextDecoder().decode(sampleBytes());
const FIRST = withOutlook(sampleText, "Total revenues\t8,500\t9,500\t41,000", "Guests\t5\t6\t7");

function forecastOf(...filings: readonly Filing[]): ForecastSettings {
  const settings = newForecast(filings, 4);
  if (!settings.ok) throw new Error(settings.problem.reason);
  return settings.value;
}

const shown = ({ guidance }: ForecastSettings) =>
  guidance.map(({ line, period, low, high }) => [line, period, low?.toFixed(), high?.toFixed()]);

test("a range of the next quarter and a point of the year, with where they are printed", () => {
  const settings = forecastOf(FIRST);
  expect(shown(settings)).toEqual([
    [REVENUE, QUARTER, "8500000000", "9500000000"],
    [REVENUE, YEAR, "41000000000", "41000000000"],
  ]);
  expect(settings.guidance[0]).toMatchObject({ filing: FIRST.source.sha256 });
  expect(settings.guidance[0]?.text).toMatch(/^release\.txt, Outlook for the fiscal year, line \d+$/u);
  const evaluation = evaluatePlan(planReleases(releasesOf(FIRST), "en", undefined, settings));
  expect(evaluation.valueOf("scenarios", `guidance:${REVENUE}:low`, QUARTER)).toBe(8_500_000);
  expect(evaluation.valueOf("scenarios", `guidance:${REVENUE}:verdict`, QUARTER)).toBe("inside");
});

test("a release without an outlook has no guidance", () => expect(forecastOf(SAMPLE).guidance).toEqual([]));

test("two tables that differ say nothing for certain", () => {
  const twice = readGiven(
    "r.txt",
    sampleText + outlook("Total revenues\t1\t2\t41,000") + outlook("Total revenues\t1\t2\t42,000"),
  );
  expect(shown(forecastOf(twice))).toEqual([]);
});

test("a later release takes the place of what an earlier one said, not of what the analyst entered", () => {
  const [quarter, year] = forecastOf(FIRST).guidance;
  if (!quarter || !year) throw new Error("both are stated");
  const { filing: _, ...entered } = year;
  const settings = { ...forecastOf(FIRST), guidance: [quarter, entered] };
  const second = withOutlook(sampleNextQuarter(), "Total revenues\t8,000\t9,000\t39,000");
  const after = forecastAfter(settings, [FIRST], [FIRST, second]);
  expect(after.guidance).toContainEqual(entered);
  expect(after.guidance.filter(({ period }) => period === YEAR)).toHaveLength(1);
  const revised = forecastAfter({ ...settings, guidance: [year] }, [FIRST], [FIRST, second]);
  expect(shown(revised)).toContainEqual([REVENUE, YEAR, "39000000000", "39000000000"]);
  expect(revised.guidance.filter(({ period }) => period === YEAR)).toHaveLength(1);
});

test("what a release said goes with it", () => {
  const second = withOutlook(sampleNextQuarter(), "Total revenues\t8,000\t9,000\t39,000");
  const both = forecastOf(FIRST, second);
  expect(both.guidance.map(({ filing }) => filing)).toContain(second.source.sha256);
  expect(forecastAfter(both, [FIRST, second], [FIRST]).guidance.map(({ filing }) => filing)).not.toContain(
    second.source.sha256,
  );
});
