import type { CheckItem, CheckReport } from "../checks/check-item";
import { CHECK_NAMES, type CheckName } from "../core/finding";
import type { StatementColumn } from "../statements/statement";
import { textCell } from "./cell-text";
import { checkKey } from "./check-key";
import { type ComparedColumn, groupLanguageItems } from "./check-language";
import { liveSumOf, type LiveTotals, liveTotalsOf } from "./check-live-total";
import type { CheckedFilings } from "./check-range";
import { CHECK_COLUMNS, checkRow, type ColumnNamer, columnRow, type PlannedCheck } from "./check-row";
import { checkCount, COUNTED_OUTCOMES } from "./check-state";
import { forecastChecks } from "./forecast/forecast-check";
import { translationChecks } from "./check-translation";
import { countCells, OUTCOME, valueRows } from "./check-value";
import { range } from "./formula";
import { OWN_SHEET_NAMES, type PlanModel } from "./model";
import { HEAD, LABEL } from "./sheet-frame";
import { placesOf } from "./timeline";
import type { Translation } from "./translation";
import type { CellPlan, RowPlan, SheetPlan } from "./workbook-plan";

const SHEET = "checks";

const TITLES: Readonly<Record<CheckName, string>> = {
  footing: "Totals are the sum of their items",
  "cross-footing": "Periods add up to the longer period",
  articulation: "The statements hang together",
  percentage: "Percentages follow from the amounts",
  change: "Changes follow from the two periods",
  scale: "One fact in two tables",
  reconciliation: "Reconciliations tie to the statements",
  translation: "Translation at the stated rate",
  language: "Japanese against English",
  comparative: "Comparatives against the earlier filing",
  sign: "Signs",
  prose: "Prose against the tables",
  read: "Reading",
  calendar: "Calendar",
};

/** Outcomes that a formula can give; the others are told in words at the end. */
const JUDGED: ReadonlySet<CheckItem["outcome"]> = new Set(["exact", "rounding", "plug", "break", "incomplete"]);

/**
 * Checks: every check as a live formula over the printed cells, what is given and by how much it differs, and the
 * outcome in words that stand, with their counts, at the top. A check holds exactly when what is given rounds to the
 * print, within rounding when the amounts behind both sides may be equal. `filings` are those that were checked, as the
 * report counts them.
 */
export function planChecksSheet(
  model: PlanModel,
  filings: CheckedFilings,
  report: CheckReport,
  translation?: Translation,
): SheetPlan {
  const checks = plannedChecks(filings, report, liveTotalsOf(model), columnNamer(model));
  const told = report.items.filter(({ outcome, finding }) => !JUDGED.has(outcome) && finding);
  const body = sectionsOf(checks, translation ? translationChecks(model, translation) : [], forecastChecks(model));
  const [first, last] = [body.rows[0]?.key ?? HEAD.below, body.rows.at(-1)?.key ?? HEAD.below];
  const counts = countCells(range({ row: first, column: OUTCOME }, { row: last, column: OUTCOME }));
  const values = valueRows(SHEET, body.cells);
  const notes = told.map(({ finding }, i) => textCell(`told:${i}`, LABEL, "note", finding?.message ?? ""));
  return {
    id: SHEET,
    name: OWN_SHEET_NAMES.checks,
    group: "check",
    columns: CHECK_COLUMNS.map(({ key, width, hidden }) => ({ key, width, ...(hidden && { hidden }) })),
    rows: [
      ...HEAD_ROWS,
      ...COUNTED_OUTCOMES.map((outcome) => ({ key: checkCount(outcome).row })),
      { key: "head:space" },
      { key: HEAD.label },
      { key: HEAD.below },
      ...body.rows,
      ...(told.length > 0 ? [{ key: "told:space" }, { key: "told" }, ...notes.map(({ row }) => ({ key: row }))] : []),
      { key: "values:space" },
      { key: "values" },
      ...values.rows,
    ],
    cells: [
      textCell(HEAD.title, LABEL, "title", "Checks"),
      textCell(HEAD.state, LABEL, "subtitle", "Printed figures against what the document's other figures give"),
      ...counts,
      textCell("values", LABEL, "heading", "Values that the formulas use"),
      ...values.cells,
      ...CHECK_COLUMNS.flatMap(({ key, title }) =>
        title === "" ? [] : [textCell(HEAD.label, key, "column-header", title)],
      ),
      ...body.cells,
      ...(told.length > 0 ? [textCell("told", LABEL, "heading", "Questions and notes"), ...notes] : []),
    ],
    charts: [],
    freeze: { row: HEAD.below, column: "period" },
    print: { landscape: true, titleRows: { from: HEAD.label, to: HEAD.label } },
  };
}

const HEAD_ROWS: readonly RowPlan[] = [
  { key: HEAD.keys, hidden: true },
  { key: HEAD.title, height: 22 },
  { key: HEAD.state },
  { key: HEAD.space },
];

interface NamedCheck extends PlannedCheck {
  readonly check: CheckName;
}

function plannedChecks(
  filings: CheckedFilings,
  report: CheckReport,
  totals: LiveTotals,
  nameColumn: ColumnNamer,
): readonly NamedCheck[] {
  const judged = report.items.filter(({ outcome }) => JUDGED.has(outcome));
  const languages = groupLanguageItems(
    filings,
    judged.filter(({ check }) => check === "language"),
  );
  const single = [...judged.filter(({ check }) => check !== "language"), ...languages.single];
  const keys = keyMaker();
  return [
    ...single.map((item): NamedCheck => ({
      check: item.check,
      ...checkRow(filings, item, keys(keyOf(filings, item)), liveSumOf(totals, item), nameColumn),
    })),
    ...languages.columns.map((column): NamedCheck => ({
      check: "language",
      ...columnRow(filings, column, keys(keyOfColumn(filings, column)), nameColumn),
    })),
  ];
}

/** Columns by the workbook's own periods: 1Q25 JPY, 1Q25 %, 1Q25 on 1Q03; by their heading where they have none. */
function columnNamer({ timeline }: PlanModel): ColumnNamer {
  const periodOf = (column: StatementColumn) => {
    const [key = ""] = placesOf(timeline, column);
    return timeline.columns[timeline.index.get(key) ?? -1]?.label ?? column.periodLabel ?? column.heading;
  };
  return ({ columns }, column) => {
    const [current, prior] = [column.of, column.against].map((key) => columns.find((one) => one.key === key));
    if (column.measure === "amount") return [periodOf(column), column.currency ?? ""].join(" ").trim();
    if (column.measure === "change")
      return current && prior ? `${periodOf(current)} on ${periodOf(prior)}` : column.heading;
    return current ? `${periodOf(current)} %` : column.heading;
  };
}

/** The same for the same figure of the same document, however many checks there are. */
function keyOf(filings: CheckedFilings, { check, figure, language }: CheckItem): string {
  const { fact, print } = figure;
  const { statement, line, column } = fact;
  const inLanguage = check === "language" ? print.language : (language ?? "");
  return checkKey(check, filings[figure.filing]?.source.sha256, statement, line, column, inLanguage);
}

function keyOfColumn(filings: CheckedFilings, { filing, statement, column }: ComparedColumn): string {
  return checkKey("language", filings[filing]?.source.sha256, statement.id, column);
}

/** A second check of one figure gets a number. */
function keyMaker(): (key: string) => string {
  const used = new Map<string, number>();
  return (key) => {
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  };
}

/** The checks under a heading each, in the listed order. */
function sectionsOf(
  checks: readonly NamedCheck[],
  translated: readonly PlannedCheck[],
  ahead: readonly PlannedCheck[],
): { rows: readonly RowPlan[]; cells: readonly CellPlan[] } {
  const named = CHECK_NAMES.map((name) => ({
    name,
    title: TITLES[name],
    own: checks.filter(({ check }): boolean => check === name),
  }));
  const last = { name: "translated-balance", title: "The translated balance sheet", own: translated };
  const forecast = { name: "forecast", title: "The forecast holds together", own: ahead };
  const sections = [...named, last, forecast].filter(({ own }) => own.length > 0);
  return {
    rows: sections.flatMap(({ name, own }) => [{ key: `section:${name}` }, ...own.map(({ row }) => ({ key: row }))]),
    cells: sections.flatMap(({ name, title, own }) => [
      textCell(`section:${name}`, LABEL, "heading", title),
      ...own.flatMap(({ cells }) => cells),
    ]),
  };
}
