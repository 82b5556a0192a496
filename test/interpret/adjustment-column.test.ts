import { readTextRelease } from "../support/read-text-release";
import { periodKey } from "../../src/core/period";

function periods(rows: string): readonly (readonly [string, string | undefined])[] {
  const text = `Example Inc.\n\nReconciliation of GAAP to non-GAAP measures\n(in millions of U.S. dollars)\n\n\tThree Months Ended May 31,\n\t2014 GAAP\tAdj.\t2014 Non-GAAP\n${rows}`;
  const filing = readTextRelease({ name: "a.txt", sha256: "", bytes: new TextEncoder().encode(text) });
  if (!filing.ok) throw new Error(filing.problem.reason);
  return (filing.value.statements[0]?.columns ?? []).map(({ qualifier, period }) => [
    qualifier ?? "",
    period && periodKey(period),
  ]);
}

describe("a column of adjustments", () => {
  it("is of the period that its neighbours share when it leads from the one to the other", () => {
    expect(periods("Revenues\t11,320\t6\t11,326\nOperating income\t4,909\t847\t5,756\n")).toEqual([
      ["", "2014-03-01/2014-05-31"],
      ["Adj.", "2014-03-01/2014-05-31"],
      ["2014 Non-GAAP", "2014-03-01/2014-05-31"],
    ]);
  });

  it("stays open when the figures do not add up", () => {
    expect(periods("Revenues\t11,320\t66\t11,326\nOperating income\t4,909\t8\t5,756\n")[1]).toEqual([
      "Adj.",
      undefined,
    ]);
  });
});
