import { holdsFigure } from "../../../src/readers/pdf/page-figure";
import { linesOfPage } from "../../../src/readers/pdf/page-lines";
import type { PdfItem } from "../../../src/readers/pdf/pdf-engine";
import { unfitness } from "../../../src/readers/pdf/read-pdf";

function item(text: string, left: number, right: number): PdfItem {
  return { text, left, right, baseline: 100, height: 10 };
}

function wordsOf(...items: readonly PdfItem[]): readonly string[] {
  return linesOfPage(items, 1).flatMap(({ words }) => words.map(({ text }) => text));
}

test("digits that the text layer split are one figure", () => {
  expect(wordsOf(item("2", 100, 105), item("04,183", 106, 130))).toEqual(["204,183"]);
});

test("signs and brackets join their figure", () => {
  expect(wordsOf(item("$", 100, 105), item("(12", 150, 170), item(")", 171, 174))).toEqual(["$(12)"]);
});

test("two figures of one run are two cells", () => {
  expect(wordsOf(item("1,234,567 △12.3%", 100, 200))).toEqual(["1,234,567", "△12.3%"]);
});

test("words of a sentence stay together, cells apart", () => {
  expect(wordsOf(item("Net", 100, 120), item("sales", 124, 150), item("1", 200, 205))).toEqual(["Net sales", "1"]);
});

test("the days of a period set with wide blanks are one heading", () => {
  expect(wordsOf(item("(自", 100, 113), item("2023年1月1日", 122, 185), item("(自", 225, 238))).toEqual([
    "(自 2023年1月1日",
    "(自",
  ]);
  expect(wordsOf(item("2024年1月1日", 100, 163), item("至", 172, 181), item("2024年12月31日)", 190, 250))).toEqual([
    "2024年1月1日 至 2024年12月31日)",
  ]);
});

test("a figure behind the mark of a note is one", () => {
  expect(holdsFigure("※1 332,590")).toBe(true);
  expect(holdsFigure("※ 28,380")).toBe(true);
  expect(holdsFigure("※1")).toBe(false);
});

test.each(["2.345,6", "–1.502,1", "(98,4)", "12.255,5", "1 234,5", "1 234 567"])("%s is a figure", (text) =>
  expect(holdsFigure(text)).toBe(true),
);

test("thousands that a narrow blank divides are one figure, those of two columns are two", () => {
  expect(wordsOf(item("1", 100, 105), item("234,5", 107.5, 130))).toEqual(["1 234,5"]);
  expect(wordsOf(item("1", 100, 105), item("234", 112, 130))).toEqual(["1", "234"]);
});

test("dots that lead to the figures are blank", () => {
  expect(wordsOf(item("Casino . . . . . . . . . .", 50, 180), item("1,417", 200, 220))).toEqual(["Casino", "1,417"]);
  expect(wordsOf(item(". . . . . . .", 50, 180), item("3,591", 200, 220))).toEqual(["3,591"]);
});

test("radicals that NFKC leaves are the characters they look like", () => {
  expect(wordsOf(item("⻑期借入⾦", 100, 150))).toEqual(["長期借入金"]);
});

test("Kangxi radicals are the characters they look like", () => {
  expect(wordsOf(item("⼈⼝", 100, 120))).toEqual(["人口"]);
});

test("scanned and garbled pages are no ground for figures", () => {
  expect(unfitness(["", "", "Some text of a page"])?.reason).toMatch(/scanned/u);
  expect(unfitness(["\ue000\ue001\ue002 and more text"])?.reason).toMatch(/characters/u);
  expect(unfitness(["Net sales and income"])).toBeUndefined();
});

test("a minus one space before its figure belongs to it, a nil of another column does not", () => {
  expect(wordsOf(item("-", 100, 103), item("7%", 106, 119))).toEqual(["- 7%"]);
  expect(wordsOf(item("-", 100, 103), item("7%", 108, 121))).toEqual(["-", "7%"]);
});

test("a footnote's mark behind a year is no figure of its own", () => {
  expect(wordsOf(item("2024", 100, 120), item("(1)", 123, 135))).toEqual(["2024 (1)"]);
  expect(wordsOf(item("12", 100, 110), item("(1)", 113, 125))).toEqual(["12", "(1)"]);
});
