/** The sample carried eight quarters ahead: what the sheets calculate, by three engines, is what the pure one does. */
import { newForecast } from "../../../src/app/new-forecast";
import { planReleases } from "../../../src/app/plan-releases";
import { decimal } from "../../../src/core/decimal";
import { findDanglingReferences, findDuplicates } from "../../../src/plan/dangling";
import { cellAddress, layOut } from "../../../src/plan/address";
import { evaluatePlan } from "../../../src/plan/evaluate";
import { buildModel } from "../../../src/plan/model";
import { planForecast } from "../../../src/plan/forecast/plan-forecast";
import { isError } from "../../../src/plan/spreadsheet-value";
import { releasesOf, SAMPLE, SAMPLE_TRANSLATION } from "../../support/sample-release";
import { convertByLibreOffice, libreOfficeMissing } from "../../support/libreoffice";
import { readXlsx } from "../../support/read-xlsx";
import { describeUnless } from "../../support/shared-data";
import { writtenBytes } from "../../support/written-plan";
import { testsOfFile } from "../../support/prove-suite";
import { differences, engineForecast } from "../../support/forecast-figures";

const releases = releasesOf(SAMPLE);
const settings = newForecast(releases.filings, 8);
if (!settings.ok) throw new Error(settings.problem.reason);
const planned = planForecast(buildModel(releases.filings), settings.value);
if (!planned.ok || !planned.value.forecast) throw new Error("no forecast");
const { forecast } = planned.value;
const plan = planReleases(releases, "en", SAMPLE_TRANSLATION, settings.value);
const evaluation = evaluatePlan(plan);
const ahead = forecast.quarters.filter(({ isForecast }) => isForecast).map(({ key }) => key);

describe("the sample eight quarters ahead", () => {
  test("is sound: no dangling reference, no circle, no error value", () => {
    expect(findDanglingReferences(plan)).toEqual([]);
    expect(findDuplicates(plan)).toEqual([]);
    expect(evaluation.cycles).toEqual([]);
    const errors = plan.sheets.flatMap(({ id, cells }) =>
      cells
        .filter(({ row, column }) => isError(evaluation.valueOf(id, row, column)))
        .map(({ row, column }) => `${id} ${row} ${column}`),
    );
    expect(errors).toEqual([]);
  });

  test("shows the figures of the pure engine, double for double", () => {
    expect(ahead).toHaveLength(8);
    expect(differences(forecast, (sheet, row, column) => evaluation.valueOf(sheet, row, column))).toEqual([]);
  });

  test("balances to the yen, cash ties, retained earnings roll", () => {
    const { anchors } = forecast;
    const engine = engineForecast(forecast);
    const at = (line: string | undefined, column: string) => engine.figure(line ?? "", column) ?? decimal(0);
    ahead.forEach((column, i) => {
      const before = i === 0 ? forecast.latest : (ahead[i - 1] ?? "");
      const claims = anchors.claims.reduce((sum, claim) => sum.plus(at(claim, column)), decimal(0));
      expect(at(anchors.totalAssets, column).minus(claims).toString()).toBe("0");
      expect(at(anchors.cash, column)).toEqual(at(anchors.closingCash, column));
      const rolled = at(anchors.retainedEarnings, before)
        .plus(at(anchors.netIncome, column))
        .plus(at(anchors.dividends, column));
      expect(at(anchors.retainedEarnings, column)).toEqual(rolled);
    });
  });
});

describe("the file of the sample with a forecast", () => {
  testsOfFile(plan);

  describeUnless(libreOfficeMissing(), "with LibreOffice", () => {
    test("shows the figures of the pure engine, double for double", async () => {
      const book = readXlsx(convertByLibreOffice(await writtenBytes(plan), "xlsx"));
      const layout = layOut(plan);
      const valueOf = (sheet: string, row: string, column: string) => {
        const keys = layout.sheets.get(sheet);
        const address = cellAddress(keys?.rows.get(row) ?? -1, keys?.columns.get(column) ?? -1);
        return book.sheets.find(({ name }) => name === keys?.name)?.cells.get(address)?.value;
      };
      expect(differences(forecast, valueOf)).toEqual([]);
    }, 180_000);
  });
});
