import { mostBreaks, proofOf } from "../../src/interpret/evidence";
import { gridOf } from "../../src/interpret/figure-grid";
import { structureRows } from "./structure-fixture";

/** The proof that the first row is the sum of the others. */
function proof(table: string, named = true) {
  const rows = structureRows(table);
  const terms = rows.slice(1).map((_, i) => i + 1);
  return proofOf(gridOf(rows.map(({ values }) => values)), 0, terms, new Array<number>(terms.length).fill(1), named);
}

describe("the proof of a calculation", () => {
  it("counts the digits of what holds: size over the width of the interval", () => {
    expect(proof("total | 30,000\na | 20,000\nb | 10,000").digits).toBeCloseTo(4, 5);
    expect(proof("total | 300\na | 200\nb | 100").digits).toBeCloseTo(2, 5);
    expect(proof("total | 30,000 | 300\na | 20,000 | 200\nb | 10,000 | 100").digits).toBeCloseTo(6, 5);
  });

  it("is weaker the more rows are added", () => {
    const two = proof("total | 30,000\na | 20,000\nb | 10,000").digits;
    const four = proof("total | 30,000\na | 12,000\nb | 10,000\nc | 5,000\nd | 3,000").digits;
    expect(four).toBeCloseTo(two - Math.log10(5 / 3), 5);
  });

  it("is nothing in zeros, blanks and repeated columns", () => {
    expect(proof("total | 0\na | 500\nb | (500)").digits).toBe(0);
    expect(proof("total | - | -\na | - | -\nb | - | -")).toMatchObject({ digits: 0, holds: 0, breaks: [] });
    const once = proof("total | 30,000\na | 20,000\nb | 10,000").digits;
    expect(proof("total | 30,000 | 30,000\na | 20,000 | 20,000\nb | 10,000 | 10,000").digits).toBeCloseTo(once, 5);
  });

  it("is sure of its smallest part only, and of what a column says that the ones before did not", () => {
    expect(proof("total | 30,010\na | 30,000\nb | 10").sureDigits).toBeCloseTo(Math.log10(10 / 3), 5);
    const twice = proof("total | 30,000 | 30,003\na | 20,000 | 20,002\nb | 10,000 | 10,001").sureDigits;
    expect(twice).toBeCloseTo(proof("total | 30,000\na | 20,000\nb | 10,000").sureDigits, 5);
  });

  it("names the columns that break, and leaves out what cannot be tested", () => {
    expect(proof("total | 300 | 309 | - | 300\na | 200 | 200 | 7 | 2?0\nb | 100 | 100 | 8 | 100")).toMatchObject({
      holds: 1,
      breaks: [1],
    });
    expect(proof("total | 300 | -\na | 200 | 200\nb | 100 | 100", false).breaks).toEqual([1]);
  });

  it("knows a slip of the pen: a digit, a swap, a lost sign", () => {
    const slips = (total: string) => proof(`total | ${total}\na | 7,204,183\nb | 1,118,290`).slips;
    expect(slips("8,322,473")).toBe(0);
    expect(slips("8,382,473")).toBeGreaterThan(2);
    expect(slips("8,232,473")).toBeGreaterThan(2);
    expect(slips("(8,322,473)")).toBeGreaterThan(4);
    expect(slips("9,117,935")).toBe(0);
  });

  it("lets one column of a few break, a third of many, none of one", () => {
    expect([1, 2, 3, 4, 5, 6, 9, 80].map(mostBreaks)).toEqual([0, 1, 1, 1, 1, 2, 3, 26]);
  });
});
