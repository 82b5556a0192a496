import { wrappedLines } from "./wrapped-line";
import { endOf } from "../core/period";
import type { PeriodColumn, Timeline } from "./timeline";
import { textCell } from "./cell-text";
import { SUMMARY_STATE } from "./check-state";
import { cell } from "./formula";
import { SHOWN } from "./shown-place";
import type { CellPlan, CellRole, ColumnPlan, RowPlan, SheetPlan } from "./workbook-plan";

/** Keys of the left columns; a sheet's first row and first column are hidden and hold the keys (its anchors). */
export const KEY = "key";
export const LABEL = "label";
export const LABEL_JA = "labelJa";
export const UNIT = "unit";
/** Of a model with a forecast: how each line is carried forward. */
export const METHOD = "method";

/**
 * The empty column behind the periods, up to which ranges over all of them reach: a new period comes in before it, and
 * the spreadsheet itself lets them grow, so that no formula has to be written anew.
 */
export const AFTER_PERIODS = "@after";

/** Keys of the head rows. */
export const HEAD = {
  keys: "@keys",
  title: "@title",
  state: "@state",
  space: "@space",
  label: "@label",
  end: "@end",
  status: "@status",
  source: "@source",
  /** The empty row under the head, where panes freeze. */
  below: "@below",
} as const;

const WIDTHS = { key: 2, label: 60, labelJa: 46, unit: 12, method: 13, period: 14, after: 2 } as const;

export interface FrameText {
  readonly title: string;
  readonly subtitle: string;
  /** Which filings the figures of a column come from, by column key; the timeline's own sources where absent. */
  readonly sources: ReadonlyMap<string, string>;
  /** Filings differ, and the head says which of their prints are shown. */
  readonly isRestated?: boolean;
}

export type SheetFrame = Pick<SheetPlan, "columns" | "rows" | "cells" | "freeze" | "print">;

/**
 * What all time-series sheets share: the same columns in the same places, and the head rows (title, state, fiscal
 * label, period end, A or E, source). Add the sheet's rows and cells behind these. `japanese`: with the second label
 * column, the same answer for every sheet of a workbook.
 */
export function sheetFrame(timeline: Timeline, japanese: boolean, text: FrameText): SheetFrame {
  const rows: readonly RowPlan[] = [
    { key: HEAD.keys, hidden: true },
    { key: HEAD.title, height: 22 },
    ...[HEAD.state, HEAD.space, HEAD.label, HEAD.end, HEAD.status].map((key) => ({ key })),
    sourceRow([...text.sources.values()]),
    { key: HEAD.below },
  ];
  return {
    columns: frameColumns(timeline, japanese),
    rows,
    cells: [
      textCell(HEAD.title, LABEL, "title", text.title),
      textCell(HEAD.state, LABEL, "subtitle", text.subtitle),
      {
        row: HEAD.state,
        column: UNIT,
        role: "check",
        content: {
          kind: "formula",
          formula: cell(SUMMARY_STATE.row, SUMMARY_STATE.column, { sheet: SUMMARY_STATE.sheet }),
        },
        goTo: SUMMARY_STATE,
      },
      ...(text.isRestated === true ? [shownCell()] : []),
      textCell(HEAD.label, LABEL, "column-header", "Fiscal period"),
      textCell(HEAD.end, LABEL, "column-header", "Period end"),
      textCell(HEAD.status, LABEL, "column-header", "Actual or estimate"),
      textCell(HEAD.source, LABEL, "column-header", "Source"),
      textCell(HEAD.label, UNIT, "column-header", "Unit"),
      ...blankHeads(japanese),
      ...(hasForecast(timeline) ? methodHeads() : []),
      ...timeline.columns.flatMap((column) => headCells(column, text.sources.get(column.key) ?? "")),
    ],
    freeze: { row: HEAD.below, column: timeline.columns[0]?.key ?? UNIT },
    print: { landscape: true, titleRows: { from: HEAD.label, to: HEAD.source } },
  };
}

/** Several filings of one period stand under one another; not every program makes room for that by itself. */
function sourceRow(sources: readonly string[]): RowPlan {
  const lines = Math.max(1, ...sources.map((source) => wrappedLines(source, WIDTHS.period - 2).length));
  return lines === 1 ? { key: HEAD.source } : { key: HEAD.source, height: lines * LINE_HEIGHT };
}

/** Of the sheets' type, in points. */
const LINE_HEIGHT = 13;

/** The word of the switch: a sheet that shows first reported figures must not look like one that shows the latest. */
function shownCell(): CellPlan {
  const { sheet, which: row, value: column } = SHOWN;
  const content = { kind: "formula", formula: cell(row, column, { sheet }) } as const;
  return { row: HEAD.space, column: LABEL, role: "note", content, goTo: { sheet, row, column } };
}

function frameColumns(timeline: Timeline, japanese: boolean): readonly ColumnPlan[] {
  return [
    { key: KEY, width: WIDTHS.key, hidden: true },
    { key: LABEL, width: WIDTHS.label },
    ...(japanese ? [{ key: LABEL_JA, width: WIDTHS.labelJa }] : []),
    { key: UNIT, width: WIDTHS.unit },
    ...(hasForecast(timeline) ? [{ key: METHOD, width: WIDTHS.method }] : []),
    ...timeline.columns.map((column) => ({ key: column.key, width: WIDTHS.period })),
    { key: AFTER_PERIODS, width: WIDTHS.after },
  ];
}

function headCells(column: PeriodColumn, source: string): readonly CellPlan[] {
  const { key, period } = column;
  const role = column.status === "E" ? "estimate-header" : "column-header";
  return [
    textCell(HEAD.label, key, role, column.label),
    period
      ? { row: HEAD.end, column: key, role, content: { kind: "date", date: endOf(period) }, format: { kind: "date" } }
      : blankHead(HEAD.end, key, role),
    column.status === "" ? blankHead(HEAD.status, key, role) : textCell(HEAD.status, key, role, column.status),
    source === "" ? blankHead(HEAD.source, key, role) : textCell(HEAD.source, key, role, source),
  ];
}

/** The head is one band over all columns, so that places without a text belong to it. */
function blankHeads(japanese: boolean): readonly CellPlan[] {
  const under = [HEAD.end, HEAD.status, HEAD.source].map((row) => blankHead(row, UNIT));
  const beside = [HEAD.label, HEAD.end, HEAD.status, HEAD.source].map((row) => blankHead(row, LABEL_JA));
  return japanese ? [...under, ...beside] : under;
}

function hasForecast({ columns }: Timeline): boolean {
  return columns.some(({ isForecast }) => isForecast === true);
}

function methodHeads(): readonly CellPlan[] {
  const under = [HEAD.end, HEAD.status, HEAD.source].map((row) => blankHead(row, METHOD));
  return [textCell(HEAD.label, METHOD, "column-header", "Method"), ...under];
}

function blankHead(row: string, column: string, role: CellRole = "column-header"): CellPlan {
  return { row, column, role, content: { kind: "blank" } };
}

/**
 * Fills in the anchors: the sheet's id in the corner, row keys down the first column, column keys along the first
 * row. The sheet must begin with the column KEY and the row HEAD.keys.
 */
export function anchorSheet(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    cells: [
      textCell(HEAD.keys, KEY, "key", sheet.id),
      ...sheet.columns.slice(1).map((column) => textCell(HEAD.keys, column.key, "key", column.key)),
      ...sheet.rows.slice(1).map((row) => textCell(row.key, KEY, "key", row.key)),
      ...sheet.cells,
    ],
  };
}
