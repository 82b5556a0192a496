import { decimal } from "../../src/core/decimal";
import type { StatedRate } from "../../src/statements/filing";
import { buildFiling, type RowSpec } from "../support/filing-builder";
import { outcomesOf } from "./told";

const RATE: StatedRate = { base: "USD", quote: "JPY", rate: decimal("109.43"), decimals: 2 };

function filing(
  rows: readonly RowSpec[],
  rates: readonly StatedRate[],
  currencies: readonly [string, string] = ["USD", "JPY"],
) {
  return buildFiling({
    rates,
    tables: [
      {
        id: "income",
        kind: "income",
        scale: 3,
        columns: [
          { heading: "a", period: "2004-04-01/2004-06-30", currency: currencies[0] },
          { heading: "b", period: "2004-04-01/2004-06-30", currency: currencies[1] },
          { heading: "c", period: "2003-04-01/2003-06-30", currency: currencies[1] },
        ],
        rows,
      },
    ],
  });
}

describe("convenience translation", () => {
  const rows: readonly RowSpec[] = [
    { label: "Nearest", cells: ["26,670", "2,918,488", "1"] },
    { label: "Neighbour", cells: ["24,625", "2,694,638", "1"] },
    { label: "Off", cells: ["24,626", "2,694,638", "1"] },
    { label: "Loss", cells: ["(918)", "(100,489)", "1"] },
    { label: "Per share", unit: "per share", cells: ["0.17", "18.72", "1.00"] },
    { label: "Nil", cells: ["-", "30", "1"] },
    { label: "Lost", cells: ["-", "3,000", "1"] },
    { label: "Blank", cells: ["", "3,000", "1"] },
    { label: "Shares", unit: "shares", cells: ["100", "100", "100"] },
  ];

  test("at the stated rate, line by line", () => {
    expect(outcomesOf("translation", filing(rows, [RATE]))).toEqual([
      "nearest c1: exact",
      "neighbour c1: rounding",
      "off c1: break",
      "loss c1: exact",
      "per-share c1: exact",
      "lost c1: break",
    ]);
  });

  test("without a stated rate nothing is claimed", () => {
    expect(outcomesOf("translation", filing(rows, []))).toEqual([]);
    expect(outcomesOf("translation", filing(rows, [{ ...RATE, base: "EUR" }]))).toEqual([]);
  });

  test("of several rates the one of the day, else the one that fits", () => {
    const other: StatedRate = { ...RATE, rate: decimal("118.07"), at: "2003-06-30" };
    expect(outcomesOf("translation", filing(rows, [other, { ...RATE, at: "2004-06-30" }]))).toContain(
      "nearest c1: exact",
    );
    expect(outcomesOf("translation", filing(rows, [other, RATE]))).toContain("nearest c1: exact");
  });

  test("a rate that gives next to nothing of the column is a question", () => {
    const wrong: StatedRate = { ...RATE, rate: decimal("118.07") };
    expect(outcomesOf("translation", filing(rows, [wrong]))).toEqual(["nearest c1: question"]);
  });

  test("a rate that was rounded for print, where most of the column says so", () => {
    const large: readonly RowSpec[] = [
      { label: "A", cells: ["384,175", "42,038,781", "1"] },
      { label: "B", cells: ["162,734", "17,807,332", "1"] },
    ];
    expect(outcomesOf("translation", filing(large, [RATE]))).toEqual(["a c1: rounding", "b c1: rounding"]);
  });

  test("a rate quoted the other way round multiplies", () => {
    const inverse: StatedRate = { base: "JPY", quote: "USD", rate: decimal("0.0091"), decimals: 4 };
    expect(outcomesOf("translation", filing([{ label: "A", cells: ["9,100", "1,000,000", "1"] }], [inverse]))).toEqual([
      "a c1: exact",
    ]);
  });
});
