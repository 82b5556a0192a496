import type { CheckItem, Figure } from "../checks/check-item";
import type { Filing } from "../statements/filing";
import type { LineItem, StatementColumn } from "../statements/statement";
import { textCell } from "./cell-text";
import type { ComparedColumn } from "./check-language";
import type { CheckedFilings } from "./check-range";
import { type CheckSides, type LiveSum, sidesOf } from "./check-side";
import { half, places, VALUE, WORD, wordOf } from "./check-value";
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

export const OUTCOME = "outcome";

/** Left what was checked and how it came out, right the intervals that decide it. */
export const CHECK_COLUMNS: readonly CheckColumn[] = [
  { key: KEY, title: "", width: 2, hidden: true },
  { key: LABEL, title: "Line", width: 52 },
  { key: VALUE, title: "Figures", width: 12 },
  { key: WORD, title: "Check", width: 15 },
  { key: "statement", title: "Statement", width: 34 },
  { key: "period", title: "Period", width: 26 },
  { key: "printed", title: "Printed", width: 14 },
  { key: "given", title: "Given by the others", width: 16 },
  { key: "difference", title: "Difference", width: 14 },
  { key: "tolerance", title: "Rounding explains", width: 16 },
  { key: OUTCOME, title: "Outcome", width: 12 },
  { key: "exactFrom", title: "Exact from", width: 14 },
  { key: "exactTo", title: "to", width: 14 },
  { key: "printFrom", title: "Print stands for", width: 15 },
  { key: "printTo", title: "to", width: 14 },
  { key: "givenFrom", title: "Given at least", width: 14 },
  { key: "givenTo", title: "at most", width: 14 },
  { key: "missing", title: "Cells without figure", width: 12 },
  { key: "taken", title: "A break is taken as", width: 16 },
];

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
): PlannedCheck {
  const sides = sidesOf(filings, item, cell(row, "printed"), live);
  const finer = item.relation.over ? 2 : FINER_DIGITS;
  return {
    row,
    cells: [
      ...textCells(filings, item.figure, item.check, row, item.language),
      ...sideCells(row, sides, formatOf(item.figure, 0), formatOf(item.figure, finer)),
      ...(item.outcome === "plug"
        ? [{ row, column: "taken", role: "plug", content: { kind: "formula", formula: wordOf("plug") } } as const]
        : []),
      outcomeCell(row, item.outcome),
    ],
  };
}

/** The row of a column that two languages print: how many cells differ, which must be none. */
export function columnRow(filings: CheckedFilings, column: ComparedColumn, row: string): PlannedCheck {
  const printed = cell(row, "printed");
  const given = cell(row, "given");
  const ends = { from: printed, to: printed };
  const sides: CheckSides = {
    printed: NIL,
    print: ends,
    exact: ends,
    given: { value: column.differing, from: given, to: given },
    items: column.items,
  };
  const format: NumberFormat = { kind: "count" };
  const { figure } = column.first;
  const cells = textCells(filings, figure, "language", row, undefined).map((one) =>
    one.column === LABEL ? textCell(row, LABEL, "label", "Cells that differ between the languages") : one,
  );
  return { row, cells: [...cells, ...sideCells(row, sides, format, format), outcomeCell(row, column.outcome)] };
}

/** Digits of a finer print that are worth showing beside a coarse one. */
const FINER_DIGITS = 3;

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
): readonly CellPlan[] {
  const filing = filings[figure.filing];
  const statement = filing?.statements.find(({ id }) => id === figure.fact.statement);
  const line = statement?.lines.find(({ key }) => key === figure.fact.line);
  const column = statement?.columns.find(({ key }) => key === figure.fact.column);
  const title = [statement?.title ?? "", language === undefined ? "" : `(${language})`].filter((part) => part !== "");
  return [
    textCell(row, LABEL, "label", labelOf(line, figure), { ...linkTo(filing, figure), indent: 1 }),
    textCell(row, WORD, "label", check),
    textCell(row, "statement", "label", title.join(" ")),
    textCell(row, "period", "label", periodOf(column)),
  ];
}

function labelOf(line: LineItem | undefined, { fact }: Figure): string {
  return line === undefined || line.label === "" ? (line?.labelJa ?? fact.line) : line.label;
}

function linkTo(filing: Filing | undefined, { print }: Figure): Pick<CellPlan, "goTo"> {
  return filing ? { goTo: addressOfPrint(filing, print) } : {};
}

function periodOf(column: StatementColumn | undefined): string {
  if (!column) return "";
  if (column.measure !== "amount" || column.periodLabel === undefined) return column.heading;
  return [column.periodLabel, column.currency ?? ""].filter((part) => part !== "").join(" ");
}

function sideCells(row: string, sides: CheckSides, coarse: NumberFormat, fine: NumberFormat): readonly CellPlan[] {
  const own = (column: string) => cell(row, column);
  const put = (column: string, formula: Formula, format: NumberFormat, role: CellRole = "formula"): CellPlan => ({
    row,
    column,
    role,
    content: { kind: "formula", formula },
    format,
  });
  const gap = operation(own("printed"), "-", own("given"));
  const widths = operation(
    operation(own("printTo"), "-", own("printFrom")),
    "+",
    operation(own("givenTo"), "-", own("givenFrom")),
  );
  const whereGiven = (column: string, formula: Formula) => call("IF", call("ISNUMBER", own(column)), formula, NOTHING);
  return [
    put(VALUE, sides.items, { kind: "count" }),
    put("printed", sides.printed, coarse, "link"),
    put("given", sides.given.value, fine),
    put("difference", whereGiven("given", call("ROUND", gap, places())), fine),
    put("tolerance", whereGiven("givenTo", operation(half(), "*", widths)), fine),
    put("exactFrom", sides.exact.from, fine),
    put("exactTo", sides.exact.to, fine),
    put("printFrom", sides.print.from, fine),
    put("printTo", sides.print.to, fine),
    put("givenFrom", sides.given.from, fine),
    put("givenTo", sides.given.to, fine),
    ...(sides.missing ? [put("missing", sides.missing, { kind: "count" })] : []),
  ];
}

/** The same formula in every row: incomplete, exact, rounding, or what a break is taken as. */
function outcomeCell(row: string, outcome: CheckItem["outcome"]): CellPlan {
  const own = (column: string) => cell(row, column);
  const exact = call(
    "AND",
    operation(own("given"), ">=", own("exactFrom")),
    operation(own("given"), "<=", own("exactTo")),
  );
  const meets = call(
    "AND",
    operation(own("printFrom"), "<=", own("givenTo")),
    operation(own("printTo"), ">=", own("givenFrom")),
  );
  const broken = call("IF", operation(own("taken"), "=", NOTHING), wordOf("breaks"), own("taken"));
  const judged = call("IF", exact, wordOf("exact"), call("IF", meets, wordOf("rounding"), broken));
  const complete = call("IF", call("ISNUMBER", own("given")), judged, NOTHING);
  const formula = call("IF", operation(own("missing"), ">", NIL), wordOf("incomplete"), complete);
  return { row, column: OUTCOME, role: outcome === "plug" ? "plug" : "check", content: { kind: "formula", formula } };
}
