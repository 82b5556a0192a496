import { describePlan } from "../../src/plan/describe-plan";
import { ALL_TABLES, analysisPlan, earningsFiling } from "../support/earnings-filing";
import { expectGolden } from "../support/golden";

/** Of all tables the columns of two neighbouring quarters, so that a reviewer can read the text. */
const tables = ALL_TABLES.map((table) => {
  const kept = table.columns.flatMap(({ period }, i) => (/^2004-0[1346]/u.test(period ?? "") ? [i] : []));
  return {
    ...table,
    columns: kept.flatMap((i) => table.columns[i] ?? []),
    rows: table.rows.map((row) => ({ ...row, cells: kept.map((i) => row.cells[i] ?? "") })),
  };
});
const text = describePlan(analysisPlan([earningsFiling(tables)]).plan);

describe("the analysis sheets as golden text", () => {
  it.each(["margins", "bridge"])("%s", (id) => {
    const sheet = text.split("\n\n").find((part) => part.startsWith("## ") && part.includes(`(${id}, `));
    expectGolden(`${id}-sheet.txt`, `${sheet ?? ""}\n`);
  });
});
