/** Pages that are turned, set in two columns, or whose text the file gives in odd pieces. */
import { pdfBytes, shownText } from "../../support/pdf-bytes";
import { runPdf, valuesOf } from "../../support/run-pdf";

type Word = readonly [string, number, number];

const LEFT: readonly Word[] = [
  ["Consolidated statements of income", 50, 740],
  ["(in thousands of U.S. dollars)", 50, 725],
  ["Year ended June 30, 2025", 150, 700],
  ["Net sales", 50, 675],
  ["9,100", 210, 675],
  ["Cost of sales", 50, 660],
  ["4,050", 210, 660],
  ["Gross profit", 50, 645],
  ["5,050", 210, 645],
];

/** The same page, its text turned and the page turned back. */
function turned(words: readonly Word[]): Uint8Array {
  const shown = words.map(([text, x, y]) => `0 1 -1 0 ${800 - y} ${x} Tm (${text.replace(/[()]/gu, "\\$&")}) Tj`);
  return pdfBytes({ pages: [`BT /F1 10 Tf ${shown.join(" ")} ET`], page: "/Rotate 90" });
}

test("a page that is turned is read as it is shown", () => {
  expect(valuesOf(runPdf(turned(LEFT)), "Net sales")).toEqual(["9100000"]);
});

test("text that stands on its side is no row of a table", () => {
  const page = `${shownText(...LEFT)} BT /F1 10 Tf 0 1 -1 0 205 675 Tm (7,777) Tj ET`;
  const run = runPdf(pdfBytes({ pages: [page] }));
  expect(valuesOf(run, "Net sales")).toEqual(["9100000"]);
  expect(run.output).not.toContain("7,777");
});

test("of two tables side by side no row takes the other's figure", () => {
  const right: readonly Word[] = [
    ["Balance sheet at June 30, 2025", 350, 700],
    ["Cash", 350, 675],
    ["777", 520, 675],
    ["Debt", 350, 660],
    ["888", 520, 660],
    ["Equity", 350, 645],
    ["999", 520, 645],
  ];
  const run = runPdf(pdfBytes({ pages: [shownText(...LEFT, ...right)] }));
  const values = ["Net sales", "Cost of sales", "Gross profit"].flatMap((label) => valuesOf(run, label));
  expect(values.filter((value) => /^(?:777|888|999)/u.test(value))).toEqual([]);
});

test("digits, brackets and signs in pieces are one figure", () => {
  const pieces: readonly Word[] = [
    ["Interest", 50, 630],
    ["(", 210, 630],
    ["2", 213.3, 630],
    ["20,343", 219, 630],
    [")", 250, 630],
  ];
  const run = runPdf(pdfBytes({ pages: [shownText(...LEFT, ...pieces)] }));
  expect(valuesOf(run, "Interest")).toEqual(["-220343000"]);
});

test("a label over two lines belongs to the figures of its last one", () => {
  const label: readonly Word[] = [
    ["Net cash provided by the", 50, 630],
    ["sale of plants", 50, 618],
    ["310", 218, 618],
  ];
  const run = runPdf(pdfBytes({ pages: [shownText(...LEFT, ...label)] }));
  expect(run.facts.filter(({ value }) => value === "310000")).toMatchObject([
    { label: expect.stringMatching(/sale of plants$/u) as string },
  ]);
});
