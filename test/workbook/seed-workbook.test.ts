import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findTranslation } from "../../src/app/find-translation";
import { checkReleases } from "../../src/app/import-release";
import { planReleases } from "../../src/app/plan-releases";
import { readTextRelease } from "../support/read-text-release";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { BUNDLED_RATES } from "../support/bundled-rates";
import { libreOfficeMissing } from "../support/libreoffice";
import { proveFile, proveWithIronCalc, proveWithLibreOffice } from "../support/prove-workbook";
import { readXlsx } from "../support/read-xlsx";
import { describeUnless, describeWithShared } from "../support/shared-data";
import { writtenBytes } from "../support/written-plan";

function planOfRelease(path: string): WorkbookPlan {
  const bytes = readFileSync(path);
  const filing = readTextRelease({
    name: "release.txt",
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  if (!filing.ok) throw new Error(`the release cannot be read: ${filing.problem.reason}`);
  const releases = checkReleases([filing.value]);
  if (!releases.ok) throw new Error(`the release cannot be checked: ${releases.problem.reason}`);
  return planReleases(releases.value, "en", findTranslation([filing.value], BUNDLED_RATES));
}

describeWithShared("the seed release's workbook", (folder) => {
  let plan: WorkbookPlan;
  let bytes: Uint8Array;

  beforeAll(async () => {
    plan = planOfRelease(join(folder, "seed", "iij-1q04-release.txt"));
    bytes = await writtenBytes(plan);
  });

  test("keeps the rules that its file can prove", () => {
    expect(proveFile(bytes, plan)).toEqual([]);
  }, 60_000);

  test("is worked out by IronCalc to the values that it shows", () => {
    expect(proveWithIronCalc(bytes)).toEqual([]);
  }, 60_000);

  describeUnless(libreOfficeMissing(), "with LibreOffice", () => {
    test("is worked out to the values that it shows", () => {
      expect(proveWithLibreOffice(bytes)).toEqual([]);
    }, 180_000);
  });

  test("has its sheets, notes and charts", () => {
    const book = readXlsx(bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    const notes = book.sheets.reduce((count, sheet) => count + sheet.notes.size, 0);
    const planned = plan.sheets.reduce((count, sheet) => count + sheet.cells.filter(({ note }) => note).length, 0);
    expect(notes).toBe(planned);
    expect(notes).toBeGreaterThan(1000);
    const charts = [...book.parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.map(([, xml]) => (xml.includes("<c:lineChart>") ? "lines" : "steps")).sort()).toEqual(
      plan.sheets.flatMap((sheet) => sheet.charts.map(({ kind }) => (kind === "lines" ? "lines" : "steps"))).sort(),
    );
  });

  test("says on Summary that no check breaks", () => {
    const summary = readXlsx(bytes).sheets[0];
    expect([...(summary?.cells.values() ?? [])].map(({ value }) => value)).toContain("OK");
  });
});
