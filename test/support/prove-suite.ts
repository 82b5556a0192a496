import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { libreOfficeMissing } from "./libreoffice";
import { proveFile, proveWithIronCalc, proveWithLibreOffice } from "./prove-workbook";
import { describeUnless } from "./shared-data";
import { writtenBytes } from "./written-plan";

/** The tests that hold for every plan written as a file: its rules, and its values as two other engines work them out. */
export function testsOfFile(plan: WorkbookPlan): void {
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
}
