import { reviewOf } from "../../src/taskpane/worker/review";
import { readGiven, SAMPLE } from "../support/sample-release";

const columnsOf = (filing: typeof SAMPLE, kind: string) =>
  reviewOf([filing], [], {}).statements.find((statement) => statement.kind === kind)?.columns ?? [];

test("columns that print only dates have the issuer's name for the quarter, and keep what is printed", () => {
  const amounts = columnsOf(SAMPLE, "income").filter(({ measure }) => measure === "amount");
  expect(amounts.map(({ label, dates }) => [label, dates])).toEqual(
    expect.arrayContaining([
      ["1Q04", "2004-04-01 – 2004-06-30"],
      ["1Q03", "2003-04-01 – 2003-06-30"],
      ["4Q03", "2004-01-01 – 2004-03-31"],
    ]),
  );
  expect(amounts.every(({ heading }) => heading.includes("200"))).toBe(true);
});

test("quarters of an issuer whose calendar is not known, and days, have no name", () => {
  const text = [
    "Consolidated Statements of Income",
    "For the three months ended June 30, 2004 and June 30, 2003 (in thousands of U.S. dollars)",
    "",
    "\tJun 30, 2004\tJun 30, 2003",
    "Services\t62,410\t58,377",
    "",
  ].join("\n");
  expect(columnsOf(readGiven("dated.txt", text), "income")).toEqual([
    expect.objectContaining({ dates: "2004-04-01 – 2004-06-30" }),
    expect.objectContaining({ dates: "2003-04-01 – 2003-06-30" }),
  ]);
  expect(columnsOf(readGiven("dated.txt", text), "income").some((column) => "label" in column)).toBe(false);
  expect(columnsOf(SAMPLE, "balance").map(({ label }) => label)).not.toContain("30 Jun 04");
});
