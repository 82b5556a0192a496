/** A workbook with quarters out of figures to date as a file, worked out by other engines. */
import { planReleases } from "../../src/app/import-release";
import { libreOfficeMissing } from "../support/libreoffice";
import { proveFile, proveWithIronCalc, proveWithLibreOffice } from "../support/prove-workbook";
import { releasesOf } from "../support/sample-release";
import { describeUnless } from "../support/shared-data";
import { toDateFiling } from "../support/to-date-filings";
import { writtenBytes } from "../support/written-plan";

describe("a workbook of derived quarters", () => {
  const plan = planReleases(releasesOf(...([1, 2, 3, 4] as const).map((quarter) => toDateFiling(quarter))));
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
