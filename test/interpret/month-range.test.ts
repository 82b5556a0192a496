import { unitPhraseIn } from "../../src/interpret/unit-phrase";
import { parseNumeral } from "../../src/interpret/numeral";
import { parsePeriodWords } from "../../src/interpret/period-words";

test.each([
  ["Apr.-June'12", "2012-04-01", "2012-06-30"],
  ["FY3/2013 Apr.-June'12", "2012-04-01", "2012-06-30"],
  ["Nov - Jan ’04", "2003-11-01", "2004-01-31"],
  ["01.01.-30.06.2023", "2023-01-01", "2023-06-30"],
  ["1/1-6/30/2023", "2023-01-01", "2023-06-30"],
  ["01/04/2023 – 30/06/2023", "2023-04-01", "2023-06-30"],
  ["Jul-Jun 2022/23", "2022-07-01", "2023-06-30"],
  ["July-June 2022/2023", "2022-07-01", "2023-06-30"],
])("%s", (words, from, to) => expect(parsePeriodWords(words)).toEqual({ kind: "range", from, to }));

test("a fiscal year over months without a year is not that whole year", () =>
  expect(parsePeriodWords("FY3/2013 Apr.-June")).toBeUndefined());

test.each(["million yen", "Million dollars/euros"])("“%s” alone is a unit", (line) =>
  expect(unitPhraseIn(line)).toBe(line),
);

test("“a million yen house” is none", () => expect(unitPhraseIn("a million yen house")).toBeUndefined());

test.each(["(-)", "( - )", "(—)"])("%s is nil", (cell) => expect(parseNumeral(cell)).toEqual({ kind: "nil" }));

test("days that could be months are no range", () =>
  expect(parsePeriodWords("01.04.-05.06.2023")?.kind).not.toBe("range"));
