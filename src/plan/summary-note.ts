import { monthName } from "../core/date";
import type { Finding } from "../core/finding";
import { textCell } from "./cell-text";
import type { PlanModel } from "./model";
import { HEAD, LABEL } from "./sheet-frame";
import { type SummaryPart, WORD_COLUMN, WORD_NOT_MEANINGFUL, WORD_OK } from "./summary-figure";
import { wrappedLines } from "./wrapped-line";

/** Characters of a note that stand beside each other before the sheet's last column ends. */
const LINE_WIDTH = 150;

export function filingPart(model: PlanModel): SummaryPart {
  const header = ["Languages", "SHA-256", "Document"];
  return {
    rows: [{ key: "filings" }, ...model.filings.map((_, i) => ({ key: `filing:${i}` })), { key: "filings:space" }],
    cells: [
      textCell("filings", LABEL, "heading", "Filings imported"),
      ...header.map((text, i) => textCell("filings", `c${i + 1}`, "column-header", text)),
      ...model.filings.flatMap(({ label, filing, sheets }, i) => {
        const key = `filing:${i}`;
        const goTo = sheets[0] ? { goTo: { sheet: sheets[0].id, row: HEAD.title, column: "c0" } } : {};
        return [
          textCell(key, LABEL, "label", label, goTo),
          textCell(key, "c1", "note", filing.source.languages.join(", ")),
          textCell(key, "c2", "note", filing.source.sha256.slice(0, 12)),
          textCell(key, "c3", "note", filing.source.name),
        ];
      }),
    ],
  };
}

export function calendarPart(model: PlanModel): SummaryPart {
  const { calendar } = model;
  const text = calendar
    ? [
        `The fiscal year ends in ${monthName(calendar.fiscalYearEndMonth)} and is named by the year in which it ${calendar.labelledBy === "start" ? "starts" : "ends"}.`,
        `Evidence: ${calendar.evidence}`,
      ]
    : ["The documents do not say when the fiscal year ends; columns are named by their dates."];
  const lines = text.flatMap((part) => wrappedLines(part, LINE_WIDTH));
  return {
    rows: [{ key: "calendar" }, ...lines.map((_, i) => ({ key: `calendar:${i}` })), { key: "calendar:space" }],
    cells: [
      textCell("calendar", LABEL, "heading", "Fiscal calendar"),
      ...lines.map((line, i) => textCell(`calendar:${i}`, LABEL, "note", line)),
    ],
  };
}

export function questionPart(findings: readonly Finding[]): SummaryPart {
  const open = findings.filter((f) => f.severity === "question" || f.severity === "note");
  const lines = open.length === 0 ? ["None."] : open.flatMap((f) => wrappedLines(f.message, LINE_WIDTH));
  return {
    rows: [{ key: "questions" }, ...lines.map((_, i) => ({ key: `question:${i}` })), { key: "questions:space" }],
    cells: [
      textCell("questions", LABEL, "heading", "Open questions and notes"),
      ...lines.map((line, i) => textCell(`question:${i}`, LABEL, "note", line)),
    ],
  };
}

export function wordPart(): SummaryPart {
  const words = [
    { key: WORD_OK, label: "Word for no break", word: "OK" },
    { key: WORD_NOT_MEANINGFUL, label: "Word for a change on a base that is not positive", word: "n.m." },
  ];
  return {
    rows: [{ key: "words" }, ...words.map(({ key }) => ({ key }))],
    cells: [
      textCell("words", LABEL, "heading", "Words that formulas show"),
      ...words.flatMap(({ key, label, word }) => [
        textCell(key, LABEL, "label", label),
        textCell(key, WORD_COLUMN, "input", word),
      ]),
    ],
  };
}
