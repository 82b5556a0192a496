import { readRelease } from "../../src/app/read-release";
import { periodsOf } from "../support/read-filing";

async function periodsOfSheet(...lines: readonly string[]): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const filing = await readRelease({ name: "quarters.csv", sha256: "00", bytes });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return periodsOf(filing.value.statements[0]);
}

const TABLE = [
  "Income statement,,",
  "in EUR million,,",
  ",Q3 2022,Q2 2022",
  "Revenue,1204,1188",
  "Costs,790,781",
  "EBITDA,414,407",
  "Depreciation,210,208",
];

test("a sentence alone in a row of a sheet is evidence for the calendar", async () =>
  expect(await periodsOfSheet(...TABLE, "The financial year of the group ends on 31 December 2022.,,")).toEqual([
    "2022-07-01/2022-09-30",
    "2022-04-01/2022-06-30",
  ]));

test("without one the quarters of a sheet stay open", async () =>
  expect(await periodsOfSheet(...TABLE, "All figures are unaudited and rounded by the group.,,")).toEqual(["", ""]));

test("a heading that tells the months of its quarter is evidence, too", async () =>
  expect(
    await periodsOfSheet(
      "連結業績,,",
      "（単位：億円）,,",
      ",2022年度第1四半期（4-6月）,2023年度第1四半期（4-6月）",
      "売上高,2104,2350",
      "営業利益,180,205",
      "経常利益,190,221",
      "四半期純利益,120,150",
    ),
  ).toEqual(["2022-04-01/2022-06-30", "2023-04-01/2023-06-30"]));
