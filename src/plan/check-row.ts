import type { CheckItem, Figure } from "../checks/check-item";
import type { Filing } from "../statements/filing";
import type { LineItem, Statement, StatementColumn } from "../statements/statement";
import { textCell } from "./cell-text";
import type { ComparedColumn } from "./check-language";
import type { CheckedFilings } from "./check-range";
import { type CheckSides, type LiveSum, sidesOf } from "./check-side";
import { OUTCOME, places, VALUE, wordOf } from "./check-value";
import { call, cell, type Formula, NIL, NOTHING, operation } from "./formula";
import { KEY, LABEL } from "./sheet-frame";
import { addressOfPrint } from "./source-address";
import { numberFormat, printedDigits } from "./unit-text";
import type { CellPlan, CellRole, NumberFormat } from "./workbook-plan";

interface CheckColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly hidden?: true;
}

/** What was checked, how it came out, both sides; right of them where it stands and what decides. */
export const CHECK_COLUMNS: readonly CheckColumn[] = [
  { key: KEY, title: "", width: 2, hidden: true },
  { key: LABEL, title: "Line", width: 52 },
  { key: "period", title: "Period", width: 16 },
  { key: OUTCOME, title: "Outcome", width: 12 },
  { key: VALUE, title: "Printed", width: 14 },
  { key: "given", title: "Given by the others", width: 18 },
  { key: "difference", title: "Difference", width: 13 },
  { key: "from", title: "Rounding explains from", width: 21 },
  { key: "to", title: "to", width: 13 },
  { key: "exactFrom", title: "Exact from", width: 12 },
  { key: "exactTo", title: "to", width: 12 },
  { key: "missing", title: "Cells without figure", width: 18 },
  { key: "taken", title: "A break is taken as", width: 18 },
  { key: "check", title: "Check", width: 15 },
  { key: "statement", title: "Statement", width: 60 },
  { key: "amountFrom", title: "Divided: from", width: 18 },
  { key: "amountTo", title: "to", width: 18 },
  { key: "divisorFrom", title: "By: from", width: 18 },
  { key: "divisorTo", title: "to", width: 18 },
];

/** What the workbook calls a column of a statement. */
export type ColumnNamer = (statement: Statement, column: StatementColumn) => string;

export interface PlannedCheck {
  readonly row: string;
  readonly cells: readonly CellPlan[];
}

/** The row of one check. */
export function checkRow(
  filings: CheckedFilings,
  item: CheckItem,
  row: string,
  live: LiveSum | undefined,
  nameColumn: ColumnNamer,
): PlannedCheck {
  const own = (column: string) => cell(row, column);
  const cells = {
    printed: own(VALUE),
    given: own("given"),
    amount: { from: own("amountFrom"), to: own("amountTo") },
    divisor: { from: own("divisorFrom"), to: own("divisorTo") },
  };
  const sides = sidesOf(filings, item, cells, live);
  const { figure, relation } = item;
  const digits = Math.max(0, ...relation.terms.map((term) => digitsOf(term.figure) - digitsOf(figure)));
  const finer = relation.over ? QUOTIENT_DIGITS : Math.min(digits, FINER_DIGITS);
  return {
    row,
    cells: [
      ...textCells(filings, item.figure, item.check, row, item.language, nameColumn),
      ...sideCells(
        row,
        sides,
        [0, finer, finer + 1].map((more) => formatOf(figure, more)),
      ),
      ...(item.outcome === "plug"
        ? [{ row, column: "taken", role: "plug", content: { kind: "formula", formula: wordOf("plug") } } as const]
        : []),
      outcomeCell(row, item.outcome),
    ],
  };
}

/** The row of a column that two languages print: how many cells differ, which must be none. */
export function columnRow(
  filings: CheckedFilings,
  column: ComparedColumn,
  row: string,
  nameColumn: ColumnNamer,
): PlannedCheck {
  const sides: CheckSides = { printed: NIL, given: column.differing, allowed: { from: NIL, to: NIL } };
  const { figure } = column.first;
  const cells = textCells(filings, figure, "language", row, undefined, nameColumn).map((one) =>
    one.column === LABEL ? textCell(row, LABEL, "label", "Cells that differ between the languages") : one,
  );
  return { row, cells: [...cells, ...sideCells(row, sides, [WHOLE]), outcomeCell(row, column.outcome)] };
}

const WHOLE: NumberFormat = { kind: "count" };
/** Half units show in the bounds of what is divided. */
const OPERAND: NumberFormat = { kind: "amount", digits: 3 };

/** Digits beyond the print that are worth showing of a quotient, and of finer prints. */
const QUOTIENT_DIGITS = 2;
const FINER_DIGITS = 3;

/** Digits after the point in the scale of whole units; negative for thousands. */
function digitsOf({ print: { reported } }: Figure): number {
  return reported.kind === "number" ? reported.decimals : 0;
}

function formatOf({ fact, print }: Figure, more: number): NumberFormat {
  const digits = print.reported.kind === "number" ? printedDigits(print.reported) : 0;
  return numberFormat(fact.unit, digits + more);
}

function textCells(
  filings: CheckedFilings,
  figure: Figure,
  check: string,
  row: string,
  language: string | undefined,
  nameColumn: ColumnNamer,
): readonly CellPlan[] {
  const filing = filings[figure.filing];
  const statement = filing?.statements.find(({ id }) => id === figure.fact.statement);
  const line = statement?.lines.find(({ key }) => key === figure.fact.line);
  const column = statement?.columns.find(({ key }) => key === figure.fact.column);
  const title = [statement?.title ?? "", language === undefined ? "" : `(${language})`].filter((part) => part !== "");
  return [
    textCell(row, LABEL, "label", labelOf(line, figure), { ...linkTo(filing, figure), indent: 1 }),
    textCell(row, "check", "label", check),
    textCell(row, "statement", "label", title.join(" ")),
    textCell(row, "period", "label", statement && column ? nameColumn(statement, column) : ""),
  ];
}

function labelOf(line: LineItem | undefined, { fact }: Figure): string {
  return line === undefined || line.label === "" ? (line?.labelJa ?? fact.line) : line.label;
}

function linkTo(filing: Filing | undefined, { print }: Figure): Pick<CellPlan, "goTo"> {
  return filing ? { goTo: addressOfPrint(filing, print) } : {};
}

/** `formats`: of the print, of what is given, of the bounds; the last one for all that follow. */
export function sideCells(row: string, sides: CheckSides, formats: readonly NumberFormat[]): readonly CellPlan[] {
  const [coarse = WHOLE, fine = coarse, bound = fine] = formats;
  const own = (column: string) => cell(row, column);
  const put = (column: string, formula: Formula, format: NumberFormat, role: CellRole = "formula"): CellPlan => ({
    row,
    column,
    role,
    content: { kind: "formula", formula },
    format,
  });
  const gap = operation(own(VALUE), "-", own("given"));
  return [
    put(VALUE, sides.printed, coarse, "link"),
    put("given", sides.given, fine),
    put("difference", call("IF", call("ISNUMBER", own("given")), call("ROUND", gap, places()), NOTHING), fine),
    put("from", sides.allowed.from, bound),
    put("to", sides.allowed.to, bound),
    ...(sides.exact ? [put("exactFrom", sides.exact.from, bound), put("exactTo", sides.exact.to, bound)] : []),
    ...(sides.missing ? [put("missing", sides.missing, WHOLE)] : []),
    ...(["amount", "divisor"] as const).flatMap((operand) => {
      const range = sides.operands?.[operand];
      return range ? [put(`${operand}From`, range.from, OPERAND), put(`${operand}To`, range.to, OPERAND)] : [];
    }),
  ];
}

/** The same formula in every row: incomplete, exact, rounding, or what a break is taken as. A blank bound is none. */
export function outcomeCell(row: string, outcome: CheckItem["outcome"]): CellPlan {
  const own = (column: string) => cell(row, column);
  const lies = (from: string, to: string) =>
    call("AND", operation(own("difference"), ">=", own(from)), operation(own("difference"), "<=", own(to)));
  const broken = call("IF", operation(own("taken"), "=", NOTHING), wordOf("breaks"), own("taken"));
  const judged = call(
    "IF",
    lies("exactFrom", "exactTo"),
    wordOf("exact"),
    call("IF", lies("from", "to"), wordOf("rounding"), broken),
  );
  const complete = call("IF", call("ISNUMBER", own("given")), judged, NOTHING);
  const formula = call("IF", operation(own("missing"), ">", NIL), wordOf("incomplete"), complete);
  return { row, column: OUTCOME, role: outcome === "plug" ? "plug" : "check", content: { kind: "formula", formula } };
}
