import { figureAt, periodRange, whereNumbers } from "./analysis-formula";
import type { SheetPart } from "./analysis-part";
import { textCell } from "./cell-text";
import type { EbitdaSeries } from "./ebitda-series";
import { call, cell, type Formula, NIL, operation, UNITY } from "./formula";
import type { PlanModel } from "./model";
import { HEAD, LABEL, LABEL_JA, UNIT } from "./sheet-frame";
import { columnBefore, columnYearBefore, type PeriodColumn } from "./timeline";
import type { CellPlan } from "./workbook-plan";

/** The two cells that choose the periods of the walk, and what follows from them, all in the column of the units. */
export const CHOICE = {
  first: "walk:first",
  second: "walk:second",
  firstPlace: "walk:first@place",
  secondPlace: "walk:second@place",
  ready: "walk:ready",
} as const;

const LABELS: Readonly<Record<keyof typeof CHOICE, readonly [string, string]>> = {
  first: ["First period (choose)", "比較元の期(選択)"],
  second: ["Second period (choose)", "比較先の期(選択)"],
  firstPlace: ["Place of the first period among the columns", "比較元の列番号"],
  secondPlace: ["Place of the second period among the columns", "比較先の列番号"],
  ready: ["Two different periods, both with EBITDA (1: yes, 0: no)", "両期のEBITDAがあるか(1:あり 0:なし)"],
};

/** The chosen label's place among the period columns, as a reference. */
export function placeOf(which: "first" | "second"): Formula {
  return cell(which === "first" ? CHOICE.firstPlace : CHOICE.secondPlace, UNIT, { fixed: "both" });
}

/** The result where both periods have EBITDA and differ, else nothing. */
export function whenReady(result: Formula): Formula {
  const ready = cell(CHOICE.ready, UNIT, { fixed: "both" });
  return call("IF", operation(ready, "=", UNITY), result, { kind: "literal", value: "" });
}

/** At first the latest period with EBITDA against the same a year earlier, else against the one before it. */
function firstChoice(model: PlanModel, columns: readonly PeriodColumn[]): readonly [string, string] {
  const actual = columns.filter(({ status }) => status === "A");
  const latest = latestOf(actual);
  if (!latest) return ["", ""];
  const has = (column: PeriodColumn | undefined) => column && actual.find(({ key }) => key === column.key);
  const earlier = has(columnYearBefore(model.timeline, latest)) ?? has(earlierOf(model, latest, actual));
  return [earlier?.label ?? "", latest.label];
}

/** Quarters stand before years in the timeline: the last of the first group. */
function latestOf(columns: readonly PeriodColumn[]): PeriodColumn | undefined {
  return columns.findLast(({ group }) => group === columns[0]?.group);
}

function earlierOf(model: PlanModel, latest: PeriodColumn, columns: readonly PeriodColumn[]): PeriodColumn | undefined {
  for (let column = columnBefore(model.timeline, latest); column; column = columnBefore(model.timeline, column)) {
    const { key } = column;
    if (columns.some((other) => other.key === key)) return column;
  }
  return undefined;
}

export function choicePart(model: PlanModel, series: EbitdaSeries, japanese: boolean): SheetPart {
  const [first, second] = firstChoice(model, series.columns);
  const keys = Object.keys(CHOICE) as readonly (keyof typeof CHOICE)[];
  const place = (which: "first" | "second") => {
    const match = call("MATCH", cell(CHOICE[which], UNIT), periodRange(model, HEAD.label), NIL);
    return whereNumbers([match], match);
  };
  return {
    rows: keys.map((key) => ({ key: CHOICE[key] })),
    cells: [
      ...keys.flatMap((key) => {
        const [label, labelJa] = LABELS[key];
        return [
          textCell(CHOICE[key], LABEL, "label", label),
          ...(japanese ? [textCell(CHOICE[key], LABEL_JA, "label", labelJa)] : []),
        ];
      }),
      inputCell(model, CHOICE.first, first),
      inputCell(model, CHOICE.second, second),
      countCell(CHOICE.firstPlace, place("first")),
      countCell(CHOICE.secondPlace, place("second")),
      countCell(CHOICE.ready, readyFormula(model, series.total)),
    ],
  };
}

function inputCell(model: PlanModel, row: string, label: string): CellPlan {
  const columns = model.timeline.columns;
  const choices = {
    from: { row: HEAD.label, column: columns[0]?.key ?? UNIT },
    to: { row: HEAD.label, column: columns.at(-1)?.key ?? UNIT },
  };
  if (label === "") return { row, column: UNIT, role: "input", content: { kind: "blank" }, choices };
  return textCell(row, UNIT, "input", label, { choices });
}

function countCell(row: string, formula: Formula): CellPlan {
  return { row, column: UNIT, role: "formula", content: { kind: "formula", formula }, format: { kind: "count" } };
}

function readyFormula(model: PlanModel, total: string): Formula {
  const [first, second] = [cell(CHOICE.firstPlace, UNIT), cell(CHOICE.secondPlace, UNIT)];
  const figure = (place: Formula) => call("ISNUMBER", figureAt(model, total, place));
  const both = call("IF", call("AND", figure(first), figure(second)), UNITY, NIL);
  const known = call("AND", call("ISNUMBER", first), call("ISNUMBER", second));
  return call("IF", known, call("IF", operation(first, "=", second), NIL, both), NIL);
}
