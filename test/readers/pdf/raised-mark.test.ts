import { linesOfPage } from "../../../src/readers/pdf/page-lines";
import type { PdfItem } from "../../../src/readers/pdf/pdf-engine";
import { withRaisedMarks } from "../../../src/readers/pdf/raised-mark";
import { pdfBytes, shownText } from "../../support/pdf-bytes";
import { runPdf, valuesOf } from "../../support/run-pdf";

function item(text: string, left: number, right: number, baseline = 100, height = 10): PdfItem {
  return { text, left, right, baseline, height };
}

function rowsOf(...items: readonly PdfItem[]): readonly (readonly string[])[] {
  return linesOfPage(withRaisedMarks(items), 1).map(({ words }) => words.map(({ text }) => text));
}

test("a raised mark behind a figure is no further digit of it", () => {
  expect(rowsOf(item("Sales", 50, 80), item("345", 200, 217), item("1", 217, 220, 96.5, 6))).toEqual([
    ["Sales", "345¹"],
  ]);
});

test("a raised mark behind a label is no row of its own", () => {
  expect(rowsOf(item("Impairment", 50, 100), item("200", 300, 317), item("(2)", 100, 108, 95.5, 6.5))).toEqual([
    ["Impairment (2)", "200"],
  ]);
});

test("several marks stay together", () => {
  expect(rowsOf(item("Sales", 50, 80), item("(1)", 80, 88, 96, 6), item("(2)", 88, 96, 96, 6))).toEqual([
    ["Sales (1) (2)"],
  ]);
});

test("a small figure in a column of its own is one", () => {
  expect(rowsOf(item("Sales", 50, 80), item("5", 120, 123, 97, 6))).toEqual([["Sales", "5"]]);
});

test("digits of the same size on the same line are joined as before", () => {
  expect(rowsOf(item("2", 100, 105), item("04,183", 106, 130))).toEqual([["204,183"]]);
});

test("a raised or circled digit within the text stays one", () => {
  expect(rowsOf(item("Sales", 50, 80), item("345¹", 200, 220), item("678②", 300, 330))).toEqual([
    ["Sales", "345¹", "678②"],
  ]);
  expect(rowsOf(item("売上高", 50, 80), item("１２３", 200, 230))).toEqual([["売上高", "123"]]);
});

test("a figure with a mark is read without it", () => {
  const run = runPdf(
    pdfBytes({
      pages: [
        [
          shownText(
            ["Consolidated statements of income", 50, 740],
            ["(in thousands of U.S. dollars)", 50, 725],
            ["Three months ended June 30, 2025", 300, 705],
            ["Net sales", 50, 675],
            ["345", 350, 675],
            ["Cost of sales", 50, 660],
            ["110", 350, 660],
          ),
          "BT /F1 6 Tf 1 0 0 1 366.7 678.5 Tm (1) Tj 1 0 0 1 111.2 663.5 Tm (2) Tj ET",
        ].join(" "),
      ],
    }),
  );
  expect(valuesOf(run, "Net sales")).toEqual(["345000"]);
  expect(run.facts.map(({ value }) => value)).toEqual(["345000", "110000"]);
});
