import { figureAt } from "./analysis-formula";
import { NO_PART, notePart, sectionPart, type SheetPart } from "./analysis-part";
import { textCell } from "./cell-text";
import type { EbitdaSeries } from "./ebitda-series";
import { call, cell, type Formula, operation, range } from "./formula";
import { decimalPlaces, EBITDA_WORD } from "./labelled-value";
import { hasJapanese, type PlanModel } from "./model";
import { LABEL, LABEL_JA, UNIT } from "./sheet-frame";
import type { UnplacedChart } from "./summary-sheet";
import { CHOICE, choicePart, placeOf, whenReady } from "./walk-choice";
import { type PictureRows, picturePart } from "./walk-picture";
import type { CellPlan, CellRole } from "./workbook-plan";

/** Rows of the walk: EBITDA of the first period, a step a line, EBITDA of the second. */
export const WALK = { title: "walk", start: "walk:start", end: "walk:end", check: "walk:check" } as const;

export interface BridgeWalk {
  readonly part: SheetPart;
  readonly picture: SheetPart;
  readonly chart?: UnplacedChart;
}

/**
 * The walk of EBITDA between two periods that two cells choose: what each line adds, in one column beside the picture.
 * Every step is a look-up in the series by the periods' places; with one period missing or both the same, all is empty.
 */
export function bridgeWalk(model: PlanModel, sheet: string, series: EbitdaSeries): BridgeWalk {
  const steps = series.rows.map((row) => ({ ...row, walk: `walk:${row.key}` }));
  const at = (row: string, which: "first" | "second") => figureAt(model, row, placeOf(which));
  const value = (row: string, role: CellRole, formula: Formula): CellPlan => ({
    row,
    column: UNIT,
    role,
    content: { kind: "formula", formula: whenReady(formula) },
    format: series.format,
  });
  const end = cell(WALK.end, UNIT);
  const firstTo = range({ row: WALK.start, column: UNIT }, { row: steps.at(-1)?.walk ?? WALK.start, column: UNIT });
  const gap = operation(call("SUM", firstTo), "-", end);
  const japanese = hasJapanese(model);
  const few = series.columns.length < 2;
  const part = sectionPart(
    WALK.title,
    `EBITDA walk between two periods, ${series.unit}`,
    choicePart(model, series, japanese),
    few ? notePart("walk@few", "Fewer than two periods have EBITDA: there is nothing to walk between yet.") : NO_PART,
    {
      rows: [WALK.start, ...steps.map(({ walk }) => walk), WALK.end, WALK.check].map((key) => ({ key })),
      cells: [
        ...endLabel(WALK.start, CHOICE.first, japanese),
        value(WALK.start, "total", at(series.total, "first")),
        ...steps.flatMap(({ key, walk, label, labelJa, role }) => [
          textCell(walk, LABEL, "label", label, { indent: 1 }),
          ...(japanese && labelJa !== undefined ? [textCell(walk, LABEL_JA, "label", labelJa, { indent: 1 })] : []),
          value(walk, role === "plug" ? "plug" : "formula", changeOf(at(key, "second"), at(key, "first"))),
        ]),
        ...endLabel(WALK.end, CHOICE.second, japanese),
        value(WALK.end, "total", at(series.total, "second")),
        textCell(WALK.check, LABEL, "label", "Start plus all steps less end (nil: they tie)"),
        ...(japanese ? [textCell(WALK.check, LABEL_JA, "label", "検算(ゼロなら一致)")] : []),
        value(WALK.check, "check", call("ROUND", gap, decimalPlaces(series.digits))),
      ],
    },
  );
  const rows: PictureRows = { start: WALK.start, steps: steps.map(({ walk }) => walk), end: WALK.end };
  const { part: picture, chart } = picturePart(sheet, rows, series.format);
  return { part, picture, ...(!few && { chart }) };
}

/** A line that a period does not have counts as nothing in it; SUM passes over its empty text. */
function changeOf(second: Formula, first: Formula): Formula {
  return operation(call("SUM", second), "-", call("SUM", first));
}

/** "EBITDA 1Q25", with the chosen label; the same in both languages. */
function endLabel(row: string, choice: string, japanese: boolean): readonly CellPlan[] {
  const formula = operation(cell(EBITDA_WORD, UNIT), "&", cell(choice, UNIT));
  return (japanese ? [LABEL, LABEL_JA] : [LABEL]).map((column) => ({
    row,
    column,
    role: "total",
    content: { kind: "formula", formula },
  }));
}
