import { blocksOfPage } from "../../../src/readers/pdf/page-blocks";
import type { PlacedLine } from "../../../src/readers/layout/placed-line";

function line(...words: readonly (readonly [string, number, number])[]): PlacedLine {
  return { words: words.map(([text, left, right]) => ({ text, left, right })), place: { page: 1 } };
}

function rowsOf(lines: readonly PlacedLine[]): unknown {
  return blocksOfPage(lines).map((block) =>
    block.kind === "grid" ? block.rows.map(({ cells }) => cells) : block.text,
  );
}

test("figures in columns make a table, with the header above a section's heading", () => {
  const lines = [
    line(["Prose of a page.", 50, 500]),
    line(["March 31,", 290, 340], ["June 30,", 390, 440]),
    line(["Current assets:", 50, 120]),
    line(["Cash", 50, 80], ["1,234", 310, 340], ["34", 428, 440]),
    line(["A label that", 50, 120]),
    line(["is wrapped", 50, 110], ["(5)", 326, 343], ["6", 434, 440]),
  ];
  expect(rowsOf(lines)).toEqual([
    "Prose of a page.",
    [
      ["", "March 31,", "June 30,"],
      ["Current assets:", "", ""],
      ["Cash", "1,234", "34"],
      ["A label that", "", ""],
      ["is wrapped", "(5)", "6"],
    ],
  ]);
});

test("a row with two figures in one column leaves the table as text", () => {
  const lines = [
    line(["Cash", 50, 80], ["1,234,567,890", 300, 400]),
    line(["Debt", 50, 80], ["12", 310, 330], ["34", 350, 370]),
  ];
  expect(rowsOf(lines)).toEqual(["Cash 1,234,567,890", "Debt 12 34"]);
});

test("the number of a remark below a table makes no column left of the labels", () => {
  const lines = [
    line(["Cash", 70, 90], ["1,234", 310, 340], ["34", 428, 440]),
    line(["Debt", 70, 90], ["1,200", 310, 340], ["30", 428, 440]),
    line(["(1)", 50, 60], ["Without what is held in trust, as agreed with the banks.", 70, 430]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["Cash", "1,234", "34"],
      ["Debt", "1,200", "30"],
    ],
    "(1) Without what is held in trust, as agreed with the banks.",
  ]);
});

test("a caption whose bracket is closed on the next line stands over the table, and cuts no header from it", () => {
  const lines = [
    line(["June 30, 2025", 290, 340], ["June 30, 2024", 390, 440]),
    line(["(In millions, except per share amounts and", 270, 460]),
    line(["percentages)", 340, 390]),
    line(["Cash", 50, 80], ["1,234", 310, 340], ["34", 428, 440]),
  ];
  expect(rowsOf(lines)).toEqual([
    "(In millions, except per share amounts and percentages)",
    [
      ["", "June 30, 2025", "June 30, 2024"],
      ["Cash", "1,234", "34"],
    ],
  ]);
});

test("years that stand beside their columns head them", () => {
  const lines = [
    line(["($ million)", 50, 100], ["2024", 300, 320], ["2025", 400, 420]),
    line(["Net income", 50, 100], ["815", 330, 345], ["1,058", 425, 445]),
    line(["Impairment", 50, 100], ["138", 330, 345], ["—", 435, 445]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["($ million)", "2024", "2025"],
      ["Net income", "815", "1,058"],
      ["Impairment", "138", "—"],
    ],
  ]);
});

test("a year over a column without figures keeps a column of its own", () => {
  const lines = [
    line(["($ million)", 50, 100], ["2023", 220, 240], ["2024", 320, 340], ["2025", 420, 440]),
    line(["Net income", 50, 100], ["815", 325, 340], ["1,058", 420, 440]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["($ million)", "2023", "2024", "2025"],
      ["Net income", "", "815", "1,058"],
    ],
  ]);
});

test("a heading may be as wide as the headings under it", () => {
  const lines = [
    line(["Key figures", 40, 110]),
    line(["Twelve Months Ended June 30,", 262, 398]),
    line(["GAAP results", 40, 95], ["2024 $ million", 255, 314], ["2025 $ million", 345, 405]),
    line(["Net sales", 40, 80], ["14,544", 296, 324], ["14,694", 382, 410]),
  ];
  expect(rowsOf(lines)).toEqual([
    "Key figures",
    [
      ["", "Twelve Months Ended June 30,", "Twelve Months Ended June 30,"],
      ["GAAP results", "2024 $ million", "2025 $ million"],
      ["Net sales", "14,544", "14,694"],
    ],
  ]);
});

test("a sentence with wide blanks above a table is no heading of its columns", () => {
  const lines = [
    line(["Net income was higher than", 40, 170], ["last year on a comparable basis, which we expected.", 180, 410]),
    line(["2024 $ million", 255, 314], ["2025 $ million", 345, 405]),
    line(["Net sales", 40, 80], ["14,544", 296, 324], ["14,694", 382, 410]),
  ];
  expect(rowsOf(lines)).toEqual([
    "Net income was higher than last year on a comparable basis, which we expected.",
    [
      ["", "2024 $ million", "2025 $ million"],
      ["Net sales", "14,544", "14,694"],
    ],
  ]);
});

test("a day left of narrow figures heads them, and no label", () => {
  const lines = [
    line(["($ million)", 40, 76], ["June 30, 2024", 411, 463], ["June 30, 2025", 495, 547]),
    line(["Cash", 40, 60], ["(775)", 440, 463], ["(689)", 523, 547]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["($ million)", "June 30, 2024", "June 30, 2025"],
      ["Cash", "(775)", "(689)"],
    ],
  ]);
});

test("a nil printed twice in one cell makes no column", () => {
  const lines = [
    line(["EBITDA", 200, 240], ["EBIT", 270, 300]),
    line(["Tax expense", 40, 100], ["103", 220, 240], ["103", 280, 300]),
    line(["Other", 40, 100], ["—", 232, 240], ["—", 244, 252], ["—", 292, 300]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["", "EBITDA", "EBIT"],
      ["Tax expense", "103", "103"],
      ["Other", "—", "—"],
    ],
  ]);
});

test("a nil under a heading of its own stays", () => {
  const lines = [
    line(["Group", 200, 240], ["Other", 250, 275], ["Total", 280, 305]),
    line(["Tax expense", 40, 100], ["103", 220, 240], ["103", 280, 300]),
    line(["Interest", 40, 100], ["—", 232, 240], ["—", 260, 268], ["—", 292, 300]),
  ];
  expect(rowsOf(lines)).toEqual([
    [
      ["", "Group", "Other", "Total"],
      ["Tax expense", "103", "", "103"],
      ["Interest", "—", "—", "—"],
    ],
  ]);
});
