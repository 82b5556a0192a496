import type { Finding } from "../core/finding";
import { textCell } from "./cell-text";
import { checkCount, COUNTED_OUTCOMES, SUMMARY_STATE } from "./check-state";
import { call, cell, NIL, operation } from "./formula";
import { hasJapanese, OWN_SHEET_NAMES, type PlanModel } from "./model";
import { calendarPart, filingPart, questionPart, wordPart } from "./summary-note";
import { HEAD, KEY, LABEL, LABEL_JA, UNIT } from "./sheet-frame";
import { shownPart } from "./shown-part";
import { keyFigures, type SummaryPart, WORD_COLUMN, WORD_OK } from "./summary-figure";
import type { CellPlan, ChartPlan, RowPlan, SheetPlan } from "./workbook-plan";

/** A sheet of the workbook as the list of links shows it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
}

/** A chart bound to its rows; where it stands on Summary is decided here. */
export type UnplacedChart = Omit<ChartPlan, "anchor">;

const PURPOSES: Readonly<Record<string, string>> = {
  is: "Income statement by period",
  bs: "Balance sheet by period",
  cf: "Cash flow statement by period",
  kpi: "The other tables by period",
  drivers: "How each line goes on: history beside the inputs",
  scenarios: "Base, upside and downside compared, and what they add",
  cases: "The forecast of each scenario, calculated",
  variance: "Quarters that were forecast, against what came",
  margins: "Margins, growth, common size, per share",
  bridge: "EBITDA reconciled and bridged",
  fx: "Stated rates and translation",
  restatements: "What filings printed before and after restating",
  checks: "Every check as a live formula",
};

const COUNT_LABELS: Readonly<Record<(typeof COUNTED_OUTCOMES)[number], string>> = {
  exact: "Checks that hold exactly",
  rounding: "Checks that differ within rounding",
  breaks: "Checks that break",
  plug: "Plugs",
  incomplete: "Checks that lack a figure",
};

/** Rows kept free for the charts, and how the charts share the columns. */
const CHART_ROWS = 24;

/** Summary: how the checks stand, key figures, pictures, links, what was imported, the calendar, open questions. */
export function planSummarySheet(
  model: PlanModel,
  sheets: readonly ListedSheet[],
  charts: readonly UnplacedChart[],
  questions: readonly Finding[],
): SheetPlan {
  const japanese = hasJapanese(model);
  const pictures = chartPart(charts.length);
  const parts: readonly SummaryPart[] = [
    headPart(model),
    statePart(),
    keyFigures(model),
    pictures,
    linkPart(sheets),
    filingPart(model),
    shownPart(model),
    calendarPart(model),
    questionPart([...model.findings, ...questions]),
    wordPart(),
  ];
  const rows = parts.flatMap((part) => part.rows);
  const top = rows.findIndex((row) => row.key === pictures.rows[0]?.key);
  const left = japanese ? 2 : 1;
  return {
    id: "summary",
    name: OWN_SHEET_NAMES.summary,
    group: "summary",
    columns: [
      { key: KEY, width: 2, hidden: true },
      { key: LABEL, width: 46 },
      ...(japanese ? [{ key: LABEL_JA, width: 34 }] : []),
      { key: UNIT, width: 14 },
      ...[1, 2, 3, 4, 5, 6].map((i) => ({ key: `c${i}`, width: 16 })),
    ],
    rows,
    cells: parts.flatMap((part) => part.cells),
    charts: charts.map((chart, i) => ({ ...chart, anchor: chartAnchor(top, left, i) })),
    freeze: { row: HEAD.space, column: UNIT },
    print: { landscape: true },
  };
}

/** Side by side: the first chart over the labels, the second over the figures, further ones below each other. */
function chartAnchor(top: number, left: number, index: number): ChartPlan["anchor"] {
  const row = top + 1 + Math.floor(index / 2) * CHART_ROWS;
  const bottom = row + CHART_ROWS - 2;
  return index % 2 === 0
    ? { from: [row, 1], to: [bottom, left + 1] }
    : { from: [row, left + 1], to: [bottom, left + 7] };
}

function chartPart(charts: number): SummaryPart {
  if (charts === 0) return { rows: [], cells: [] };
  const count = 1 + Math.ceil(charts / 2) * CHART_ROWS;
  const rows = Array.from({ length: count }, (_, i): RowPlan => ({ key: `chart:${i}` }));
  return { rows, cells: [textCell("chart:0", LABEL, "heading", "Pictures")] };
}

function headPart(model: PlanModel): SummaryPart {
  const labels = model.filings.map((filing) => filing.label);
  const range = labels.length > 1 ? `${labels[0]} to ${labels.at(-1)}` : (labels[0] ?? "");
  return {
    rows: [{ key: HEAD.keys, hidden: true }, { key: HEAD.title, height: 22 }, { key: HEAD.state }, { key: HEAD.space }],
    cells: [
      textCell(HEAD.title, LABEL, "title", model.issuer === "" ? "Issuer not named" : model.issuer),
      textCell(
        HEAD.state,
        LABEL,
        "subtitle",
        `Linked model of ${labels.length} filings: ${range}`.replace("1 filings", "1 filing"),
      ),
    ],
  };
}

function statePart(): SummaryPart {
  const counts = COUNTED_OUTCOMES.map((outcome) => ({ key: `state:${outcome}`, outcome, at: checkCount(outcome) }));
  const breaks = cell("state:breaks", "c1");
  const ok = cell(WORD_OK, WORD_COLUMN, { fixed: "both" });
  const state = call("IF", operation(breaks, "=", NIL), ok, breaks);
  return {
    rows: [{ key: SUMMARY_STATE.row }, ...counts.map(({ key }) => ({ key })), { key: "state:space" }],
    cells: [
      textCell(SUMMARY_STATE.row, LABEL, "heading", "State of the checks (OK, or how many break)"),
      {
        row: SUMMARY_STATE.row,
        column: SUMMARY_STATE.column,
        role: "check",
        content: { kind: "formula", formula: state },
      },
      ...counts.flatMap(({ key, outcome, at }): readonly CellPlan[] => [
        textCell(key, LABEL, "label", COUNT_LABELS[outcome], { indent: 1, goTo: at }),
        {
          row: key,
          column: "c1",
          role: "link",
          content: { kind: "formula", formula: cell(at.row, at.column, { sheet: at.sheet }) },
          format: { kind: "count" },
        },
      ]),
    ],
  };
}

function linkPart(sheets: readonly ListedSheet[]): SummaryPart {
  return {
    rows: [{ key: "sheets" }, ...sheets.map(({ id }) => ({ key: `sheet:${id}` })), { key: "sheets:space" }],
    cells: [
      textCell("sheets", LABEL, "heading", "Sheets"),
      ...sheets.flatMap(({ id, name }) => [
        textCell(`sheet:${id}`, LABEL, "label", name, { goTo: { sheet: id, row: HEAD.title, column: sheetStart(id) } }),
        textCell(`sheet:${id}`, UNIT, "note", PURPOSES[id] ?? "The document's tables as printed"),
      ]),
    ],
  };
}

function sheetStart(id: string): string {
  return id.startsWith("source:") ? "c0" : LABEL;
}
