/** A workbook with quarters out of figures to date as a file, worked out by other engines. */
import { planReleases } from "../../src/app/plan-releases";
import { testsOfFile } from "../support/prove-suite";
import { releasesOf } from "../support/sample-release";
import { toDateFiling } from "../support/to-date-filings";

describe("a workbook of derived quarters", () => {
  testsOfFile(planReleases(releasesOf(...([1, 2, 3, 4] as const).map((quarter) => toDateFiling(quarter)))));
});
