/** A workbook with restated figures as a file, in each position of its switch, worked out by other engines. */
import { planReleases } from "../../src/app/import-release";
import { showing } from "../support/entered";
import { libreOfficeMissing } from "../support/libreoffice";
import { proveFile, proveWithIronCalc, proveWithLibreOffice } from "../support/prove-workbook";
import { FILINGS, ISSUED } from "../support/restated-filings";
import { releasesOf } from "../support/sample-release";
import { describeUnless } from "../support/shared-data";
import { writtenBytes } from "../support/written-plan";

const PLAN = planReleases(releasesOf(...FILINGS));

describe.each([
  ["Latest", undefined],
  ["First reported", undefined],
  ["Known on date", "2024-12-31"],
] as const)("a workbook of restated figures that shows: %s %s", (which, date) => {
  const plan = showing(PLAN, which, date, ISSUED);
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await writtenBytes(plan);
  });

  test("keeps the rules that its file can prove", () => {
    expect(proveFile(bytes, plan)).toEqual([]);
  });

  test("is worked out by IronCalc to the values that it shows", () => {
    expect(proveWithIronCalc(bytes)).toEqual([]);
  });

  describeUnless(libreOfficeMissing(), "with LibreOffice", () => {
    test("is worked out to the values that it shows", () => {
      expect(proveWithLibreOffice(bytes)).toEqual([]);
    }, 180_000);
  });
});
