/** The switch between filings that print different figures, on Summary, and the days on which the filings were issued. */
import { textCell } from "./cell-text";
import { call, cell, type Formula, NIL, NOTHING, operation, range, UNITY } from "./formula";
import type { PlanModel } from "./model";
import { LABEL } from "./sheet-frame";
import { issuedRow } from "./shown-figure";
import { SHOWN } from "./shown-place";
import type { SummaryPart } from "./summary-figure";
import type { CellPlan } from "./workbook-plan";

const DATE = { kind: "date" } as const;
const COUNT = { kind: "count" } as const;

const WORDS = [
  { key: SHOWN.latest, word: "Latest", label: "Each figure as the latest filing prints it" },
  { key: SHOWN.first, word: "First reported", label: "Each figure as it was first reported" },
  { key: SHOWN.known, word: "Known on date", label: "Each figure as filings issued by the date print it, else empty" },
] as const;

/** Only where filings differ. What the analyst enters here stays whatever is imported. */
export function shownPart(model: PlanModel): SummaryPart {
  if (!model.isRestated) return { rows: [], cells: [] };
  const { value, flag } = SHOWN;
  const filings = model.filings.map(({ label }, i) => ({ key: issuedRow(model, i), label }));
  const [first, last] = [filings[0]?.key ?? "", filings.at(-1)?.key ?? ""];
  const overFilings = (column: string) => range({ row: first, column }, { row: last, column });
  const isKnown = chosen(SHOWN.known);
  const missing = operation(call("COUNT", overFilings(flag)), "-", call("COUNT", overFilings(value)));
  return {
    rows: [
      ...[SHOWN.title, SHOWN.which, SHOWN.date, SHOWN.undated, ...WORDS.map(({ key }) => key), SHOWN.issued],
      ...filings.map(({ key }) => key),
      "shown:space",
    ].map((key) => ({ key })),
    cells: [
      textCell(SHOWN.title, LABEL, "heading", "Restated figures: which print the sheets show"),
      textCell(SHOWN.which, LABEL, "label", "Show (choose one of the three words below)"),
      textCell(SHOWN.which, value, "input", WORDS[0].word, {
        choices: { from: { row: SHOWN.latest, column: value }, to: { row: SHOWN.known, column: value } },
      }),
      textCell(SHOWN.date, LABEL, "label", "Date, for figures as known on a date"),
      { row: SHOWN.date, column: value, role: "input", content: { kind: "blank" }, format: DATE },
      textCell(SHOWN.undated, LABEL, "label", "Filings whose day of issue is missing: not known on any date"),
      formulaCell(SHOWN.undated, value, call("IF", isKnown, missing, NOTHING)),
      ...WORDS.flatMap(({ key, word, label }) => [
        textCell(key, LABEL, "label", label, { indent: 1 }),
        textCell(key, value, "input", word),
        formulaCell(key, flag, isChosen(key)),
      ]),
      textCell(SHOWN.issued, LABEL, "column-header", "Filing"),
      textCell(SHOWN.issued, value, "column-header", "Issued on"),
      textCell(SHOWN.issued, flag, "column-header", "Counts"),
      ...filings.flatMap(({ key, label }): readonly CellPlan[] => [
        textCell(key, LABEL, "label", label, { indent: 1 }),
        {
          row: key,
          column: value,
          role: "input",
          content: { kind: "blank" },
          format: DATE,
          note: "The day on which the filing was issued. It is not read from the document: enter it.",
        },
        formulaCell(key, flag, call("IF", isKnown, oneIf(isOut(key)), UNITY)),
      ]),
    ],
  };
}

function formulaCell(row: string, column: string, formula: Formula): CellPlan {
  return { row, column, role: "formula", content: { kind: "formula", formula }, format: COUNT };
}

function oneIf(condition: Formula): Formula {
  return call("IF", condition, UNITY, NIL);
}

/** A word that is none of the three shows the latest figures. */
function isChosen(row: string): Formula {
  if (row !== SHOWN.latest) return oneIf(chosen(row));
  return call("IF", call("OR", chosen(SHOWN.first), chosen(SHOWN.known)), NIL, UNITY);
}

function chosen(row: string): Formula {
  return operation(cell(SHOWN.which, SHOWN.value, { fixed: "both" }), "=", cell(row, SHOWN.value, { fixed: "both" }));
}

function isOut(row: string): Formula {
  const [issued, date] = [cell(row, SHOWN.value), cell(SHOWN.date, SHOWN.value, { fixed: "both" })];
  return call("AND", call("ISNUMBER", issued), call("ISNUMBER", date), operation(issued, "<=", date));
}
