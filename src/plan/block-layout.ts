import { hasJapanese, type PlanModel } from "./model";
import { textCell } from "./cell-text";
import { forecastCell } from "./forecast/forecast-cell";
import { methodCell } from "./forecast/method-cell";
import type { SeriesBlock, SeriesCell, SeriesRow } from "./series";
import { LABEL, LABEL_JA, UNIT } from "./sheet-frame";
import { derivedFormula, derivedNote } from "./derived-cell";
import { liveInLatest, shownFigure } from "./shown-figure";
import type { PeriodColumn } from "./timeline";
import { followsSwitch } from "./switched-total";
import { totalFormula } from "./total-formula";
import { numberFormat, unitText } from "./unit-text";
import type { CellPlan, CellRole, RowPlan } from "./workbook-plan";

export interface BlockLayout {
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
}

const LABEL_ROLES = { heading: "heading", item: "label", memo: "label", subtotal: "subtotal", total: "total" } as const;

/** The rows and cells of a time series on a sheet with the common frame: its title, then a row a line item. */
export function layBlock(model: PlanModel, block: SeriesBlock): BlockLayout {
  const title = `${block.key}@title`;
  const space = `${block.key}@space`;
  const japanese = hasJapanese(model);
  const empty = new Set(
    model.timeline.columns
      .map(({ key }) => key)
      .filter((key) => block.rows.every(({ cells, derived }) => !cells.has(key) && derived?.has(key) !== true)),
  );
  return {
    rows: [{ key: title }, ...block.rows.map((row) => ({ key: row.key })), { key: space }],
    cells: [
      textCell(title, LABEL, "heading", blockTitle(block)),
      ...(japanese && block.titleJa !== undefined ? [textCell(title, LABEL_JA, "heading", block.titleJa)] : []),
      ...block.rows.flatMap((row) => [
        ...labelCells(row, japanese),
        ...methodCell(model, row),
        ...model.timeline.columns.flatMap((column) => periodCell(model, block, row, column, empty.has(column.key))),
      ]),
    ],
  };
}

/** The printed title, with what tells the block from its siblings. */
function blockTitle(block: SeriesBlock): string {
  const more = [block.main ? undefined : block.currency, block.variant].filter((part) => part !== undefined);
  return more.length === 0 ? block.title : `${block.title} (${more.join(", ")})`;
}

function labelCells(row: SeriesRow, japanese: boolean): readonly CellPlan[] {
  const role = LABEL_ROLES[row.role];
  const indent = { indent: row.depth };
  return [
    ...(row.label === "" ? [] : [textCell(row.key, LABEL, role, row.label, indent)]),
    ...(japanese && row.labelJa !== undefined ? [textCell(row.key, LABEL_JA, role, row.labelJa, indent)] : []),
    ...(row.unit ? [textCell(row.key, UNIT, "unit", unitText(row.unit, row.scale))] : []),
  ];
}

function periodCell(
  model: PlanModel,
  block: SeriesBlock,
  row: SeriesRow,
  column: PeriodColumn,
  empty: boolean,
): readonly CellPlan[] {
  if (column.isForecast) return forecastCell(model, row, column);
  const at = { row: row.key, column: column.key };
  const format = row.unit && { format: numberFormat(row.unit, row.digits) };
  const { total } = row;
  const derived = row.derived?.get(column.key);
  if (derived) {
    const content = { kind: "formula", formula: derivedFormula(row, derived) } as const;
    return [{ ...at, role: "derived", content, ...format, note: derivedNote(model, row, derived) }];
  }
  if (total && !total.linked.has(column.key) && !total.blank.has(column.key)) {
    const role: CellRole = empty ? "empty-period" : row.role === "total" ? "total" : "subtotal";
    const live = totalFormula(block.rows, total, column.key);
    const isLive = !model.isRestated || followsSwitch(block, row, total, column.key);
    const formula = isLive ? live : liveInLatest(model, row, live, column.key);
    return [{ ...at, role, content: { kind: "formula", formula }, ...format }];
  }
  const given = row.cells.get(column.key);
  if (!given) return empty ? [{ ...at, role: "empty-period", content: { kind: "blank" } }] : [];
  const formula = shownFigure(model, row, given);
  const note = restatementNote(model, given);
  return [
    { ...at, role: "link", content: { kind: "formula", formula }, ...format, ...(note !== undefined && { note }) },
  ];
}

/** Which other prints there are for the cell, where they differ from the one shown. */
function restatementNote(model: PlanModel, given: SeriesCell): string | undefined {
  const textOf = (figure: SeriesCell | SeriesCell["earlier"][number]) => figure.fact.prints[0].text;
  const value = (figure: SeriesCell | SeriesCell["earlier"][number]) =>
    figure.reported.kind === "number" ? figure.reported.value.toString() : figure.reported.kind;
  const other = given.earlier.filter((figure) => value(figure) !== value(given));
  if (other.length === 0) return undefined;
  const lines = other.map((figure) => `${model.filings[figure.filing]?.label ?? ""}: ${textOf(figure)}`);
  return [`${model.filings[given.filing]?.label ?? ""}: ${textOf(given)}`, ...lines].join("\n");
}
