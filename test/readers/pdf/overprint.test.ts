/** Texts printed over each other, from the bytes of a page to the facts. */
import { linesOfPage } from "../../../src/readers/pdf/page-lines";
import { withoutDoubles } from "../../../src/readers/pdf/overprint";
import type { PdfItem } from "../../../src/readers/pdf/pdf-engine";
import { pdfBytes, shownText, statementWords } from "../../support/pdf-bytes";
import { runPdf, valuesOf } from "../../support/run-pdf";

type Word = readonly [string, number, number];

function table(...instead: readonly Word[]): Uint8Array {
  const words = statementWords(["910", "405", "505"], ["820", "315", "505"]);
  return pdfBytes({ pages: [shownText(...words, ...instead)] });
}

function item(text: string, left: number, right: number, baseline = 100): PdfItem {
  return { text, left, right, baseline, height: 10 };
}

function wordsOf(...items: readonly PdfItem[]): readonly string[] {
  return linesOfPage(withoutDoubles(items), 1).flatMap(({ words }) => words.map(({ text }) => text));
}

test("a figure printed over another is no figure, and is told", () => {
  const run = runPdf(table(["475", 350, 675]));
  expect(run).toMatchObject({ status: 0, messages: "" });
  expect(valuesOf(run, "Net sales")).toEqual(["820000"]);
  expect(valuesOf(run, "Cost of sales")).toEqual(["405000", "315000"]);
  expect(run.output).toMatch(/910¦475/u);
});

test.each([2, 4, 8, -3])("so it is where the one is set %d points beside the other", (offset) => {
  const run = runPdf(table(["475", 350 + offset, 675]));
  expect(valuesOf(run, "Net sales")).toEqual(["820000"]);
});

test("a word over a figure leaves no figure", () => {
  const run = runPdf(table(["n.m.", 349, 675]));
  expect(valuesOf(run, "Net sales")).toEqual(["820000"]);
});

test("a figure printed twice within a fraction of a point is one figure", () => {
  const run = runPdf(table(["910", 350.4, 675], ["820", 480, 674.8], ["Net sales", 50.3, 675]));
  expect(valuesOf(run, "Net sales")).toEqual(["910000", "820000"]);
  expect(run.output).not.toContain("¦");
});

test("digits that one run sets upon each other are no figure", () => {
  const page = table();
  const crammed = pdfBytes({
    pages: [
      `${shownText(["Net sales", 50, 700], ["Costs", 50, 680], ["12", 300, 680])} BT /F1 10 Tf -5 Tc 1 0 0 1 300 700 Tm (9104) Tj ET`,
    ],
  });
  expect(runPdf(page).output).not.toContain("¦");
  expect(runPdf(crammed).output).not.toContain("9104");
});

test("equal digits beside each other are all read", () => {
  expect(wordsOf(item("1", 100, 105.5), item("1", 105.5, 111), item("1", 111, 116.5))).toEqual(["111"]);
});

test("what kerning draws together stays one word", () => {
  expect(wordsOf(item("A", 100, 107), item("V", 105.5, 112))).toEqual(["AV"]);
});

test("the end of a label under a cell is parted from it", () => {
  expect(wordsOf(item("Net cash provided", 100, 200), item("1,234", 194, 220))).toEqual(["Net cash provided", "1,234"]);
});

test("a bracket over a figure, which might be its sign, makes it unreadable", () => {
  expect(wordsOf(item("(", 100, 103), item("220", 100, 117))).toEqual(["(¦220"]);
});

test("two whole figures that touch are no longer one", () => {
  expect(wordsOf(item("2024", 100, 122), item("2025", 122, 144))).toEqual(["2024¦2025"]);
  expect(wordsOf(item("20", 100, 111), item("25", 111.4, 122))).toEqual(["2025"]);
  expect(wordsOf(item("1,234", 100, 122), item("567", 122, 138))).toEqual(["1,234567"]);
});
