/** A workbook with restated figures as a file, in each position of its switch, worked out by other engines. */
import { planReleases } from "../../src/app/plan-releases";
import { showing } from "../support/entered";
import { testsOfFile } from "../support/prove-suite";
import { FILINGS, ISSUED } from "../support/restated-filings";
import { releasesOf } from "../support/sample-release";

const PLAN = planReleases(releasesOf(...FILINGS));

describe.each([
  ["Latest", undefined],
  ["First reported", undefined],
  ["Known on date", "2024-12-31"],
] as const)("a workbook of restated figures that shows: %s %s", (which, date) => {
  testsOfFile(showing(PLAN, which, date, ISSUED));
});
