import type { PlacedLine } from "../../../src/readers/layout/placed-line";
import { overItsYears } from "../../../src/readers/pdf/group-heading";

const COLUMNS = [
  { left: 200, right: 230 },
  { left: 250, right: 280 },
  { left: 300, right: 330 },
  { left: 350, right: 380 },
];
const YEARS = line(["2014", 205, 225], ["Revenues", 245, 285], ["2013", 305, 325], ["Revenues", 345, 385]);

function line(...words: readonly (readonly [string, number, number])[]): PlacedLine {
  return { words: words.map(([text, left, right]) => ({ text, left, right })), place: { page: 1 } };
}

test("a date without its year reaches over the years in whose middle it stands", () => {
  const heading = "Three Months Ended May 31,";
  const cells = ["", "", heading, heading, ""];
  expect(overItsYears(cells, line([heading, 260, 320]), [YEARS], COLUMNS)).toEqual([
    "",
    heading,
    heading,
    heading,
    heading,
  ]);
});

test("it leaves columns that another heading has, and those it is not in the middle of", () => {
  const heading = "Year Ended May 31,";
  const cells = ["", "", "", heading, heading];
  expect(overItsYears(cells, line([heading, 310, 370]), [YEARS], COLUMNS)).toEqual(cells);
  const besides = ["", "Note", heading, heading, ""];
  expect(overItsYears(besides, line(["Note", 200, 230], [heading, 260, 320]), [YEARS], COLUMNS)).toEqual(besides);
});

test("a heading that is no date stays where it is", () => {
  const cells = ["", "", "GAAP", "", ""];
  expect(overItsYears(cells, line(["GAAP", 250, 330]), [YEARS], COLUMNS)).toBe(cells);
});
