import { periodKey } from "../core/period";
import { textCell } from "./cell-text";
import { call, cell, operation } from "./formula";
import { hasJapanese, OWN_SHEET_NAMES, type PlanModel, type SeriesPlace } from "./model";
import { isTranslation, type Restatement, restatementsOf } from "./restated";
import { factorRowsFor, rescaled, scaleShift } from "./scale-factor";
import type { SeriesBlock, SourcedFigure } from "./series";
import { HEAD, KEY, LABEL, LABEL_JA, UNIT } from "./sheet-frame";
import { SHOWN } from "./shown-place";
import { numberFormat, unitText } from "./unit-text";
import type { CellPlan, SheetPlan } from "./workbook-plan";

const SHEET = "restatements";

const COLUMNS = [
  { key: "statement", title: "Statement", width: 56 },
  { key: "period", title: "Period", width: 16 },
  { key: UNIT, title: "Unit", width: 12 },
  { key: "before", title: "Previously reported", width: 20 },
  { key: "beforeFiling", title: "in", width: 14 },
  { key: "adjustment", title: "Adjustment", width: 16 },
  { key: "after", title: "As restated", width: 16 },
  { key: "afterFiling", title: "in", width: 14 },
] as const;

interface Step extends Restatement {
  readonly key: string;
  readonly place: SeriesPlace;
  readonly period: string;
}

/** Each figure that filings print differently, from print to print; no sheet where there is none. */
export function planRestatementsSheet(model: PlanModel): readonly SheetPlan[] {
  const steps = stepsOf(model);
  if (steps.length === 0) return [];
  const japanese = hasJapanese(model);
  const factors = factorRowsFor(
    steps.flatMap(({ place, before, after }) => [before, after].map((figure) => scaleShift(place.row, figure))),
  );
  return [
    {
      id: SHEET,
      name: OWN_SHEET_NAMES.restatements,
      group: "check",
      columns: [
        { key: KEY, width: 2, hidden: true },
        { key: LABEL, width: 46 },
        ...(japanese ? [{ key: LABEL_JA, width: 34 }] : []),
        ...COLUMNS.map(({ key, width }) => ({ key, width })),
      ],
      rows: [
        { key: HEAD.keys, hidden: true },
        { key: HEAD.title, height: 22 },
        ...[HEAD.state, HEAD.space, HEAD.label, HEAD.below, ...steps.map(({ key }) => key)].map((key) => ({ key })),
        ...factors.rows,
      ],
      cells: [
        textCell(HEAD.title, LABEL, "title", "Restatements"),
        textCell(HEAD.state, LABEL, "subtitle", "Figures that a later filing prints otherwise, beyond rounding", {
          goTo: { sheet: SHOWN.sheet, row: SHOWN.which, column: SHOWN.value },
        }),
        textCell(HEAD.label, LABEL, "column-header", "Line"),
        ...(japanese ? [textCell(HEAD.label, LABEL_JA, "column-header", "科目")] : []),
        ...COLUMNS.map(({ key, title }) => textCell(HEAD.label, key, "column-header", title)),
        ...steps.flatMap((step) => stepCells(model, step)),
        ...factors.cells,
      ],
      charts: [],
      freeze: { row: HEAD.below, column: COLUMNS[0].key },
      print: { landscape: true, titleRows: { from: HEAD.label, to: HEAD.label } },
    },
  ];
}

/** In the order of the sheets, lines and periods. A balance stands in several columns that end on its day; it counts once. */
function stepsOf(model: PlanModel): readonly Step[] {
  const found = new Map<string, Step>();
  for (const block of model.blocks) {
    if (isTranslation(block, model.currency)) continue;
    for (const row of block.rows)
      for (const { key: column, label } of model.timeline.columns) {
        const given = row.cells.get(column);
        for (const step of given ? restatementsOf(given) : []) {
          const { period, basis } = step.after.fact;
          const filing = model.filings[step.after.filing]?.filing.source.sha256.slice(0, 12) ?? "";
          const key = [row.key, period ? periodKey(period) : column, filing, basis].join("|");
          if (!found.has(key))
            found.set(key, { ...step, key, place: { sheet: block.sheet, block, row }, period: label });
        }
      }
  }
  return [...found.values()];
}

function stepCells(model: PlanModel, { key, place, period, before, after }: Step): readonly CellPlan[] {
  const { row, block, sheet } = place;
  const format = row.unit && { format: numberFormat(row.unit, row.digits) };
  const figure = (column: string, print: SourcedFigure): CellPlan => ({
    row: key,
    column,
    role: "link",
    content: {
      kind: "formula",
      formula: rescaled(
        cell(print.source.row, print.source.column, { sheet: print.source.sheet }),
        scaleShift(row, print),
      ),
    },
    ...format,
  });
  const filing = (column: string, print: SourcedFigure): CellPlan =>
    textCell(key, column, "label", model.filings[print.filing]?.label ?? "", { goTo: print.source });
  // A dash is text; SUM takes it for nothing.
  const adjustment = operation(call("SUM", cell(key, "after")), "-", call("SUM", cell(key, "before")));
  return [
    textCell(key, LABEL, "label", row.label, { goTo: { sheet, row: row.key, column: LABEL } }),
    ...(hasJapanese(model) && row.labelJa !== undefined ? [textCell(key, LABEL_JA, "label", row.labelJa)] : []),
    textCell(key, "statement", "label", titleOf(block)),
    textCell(key, "period", "label", period),
    ...(row.unit ? [textCell(key, UNIT, "unit", unitText(row.unit, row.scale))] : []),
    figure("before", before),
    filing("beforeFiling", before),
    { row: key, column: "adjustment", role: "formula", content: { kind: "formula", formula: adjustment }, ...format },
    figure("after", after),
    filing("afterFiling", after),
  ];
}

function titleOf({ title, variant }: SeriesBlock): string {
  return variant === undefined ? title : `${title} (${variant})`;
}
