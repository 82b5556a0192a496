/** What the company itself says of a line and period, and whether the forecast lies inside. */
import { powerOfTen } from "../../core/decimal";
import type { Guidance } from "../../forecast/forecast-settings";
import { areNumbers } from "../analysis-formula";
import { headingPart, joinParts, sectionPart, type SheetPart } from "../analysis-part";
import { textCell } from "../cell-text";
import { call, cell, type Formula, NOTHING, operation } from "../formula";
import { whereNumber } from "../guard";
import type { PlanModel } from "../model";
import { LABEL, METHOD, UNIT } from "../sheet-frame";
import { numberFormat, unitText } from "../unit-text";
import type { CellPlan } from "../workbook-plan";
import type { PlannedForecast, PlannedLine } from "./forecast-plan";

const WORDS = { inside: "inside", below: "below", above: "above" } as const;
type Verdict = keyof typeof WORDS;

const wordRow = (verdict: Verdict) => `guidance:word:${verdict}`;

export function guidancePart(model: PlanModel, { settings, byRow }: PlannedForecast): SheetPart {
  const known = settings.guidance.filter(({ line, period }) => byRow.has(line) && model.timeline.index.has(period));
  if (known.length === 0) return { rows: [], cells: [] };
  const lines = [...new Set(known.map(({ line }) => line))];
  const words: SheetPart = {
    rows: (Object.keys(WORDS) as Verdict[]).map((verdict) => ({ key: wordRow(verdict) })),
    cells: (Object.keys(WORDS) as Verdict[]).flatMap((verdict) => [
      textCell(wordRow(verdict), LABEL, "note", "word of the verdict", { indent: 1 }),
      textCell(wordRow(verdict), METHOD, "key", WORDS[verdict]),
    ]),
  };
  return sectionPart(
    "guidance",
    "Guidance of the company",
    ...lines.flatMap((key) => {
      const line = byRow.get(key);
      return line
        ? [
            linePart(
              line,
              known.filter((each) => each.line === key),
            ),
          ]
        : [];
    }),
    words,
  );
}

function linePart(line: PlannedLine, told: readonly Guidance[]): SheetPart {
  const { row } = line;
  const key = (what: string) => `guidance:${row.key}:${what}`;
  const format = row.unit ? numberFormat(row.unit, row.digits) : ({ kind: "amount", digits: row.digits } as const);
  const bound = (what: "low" | "high", { period, text, ...bounds }: Guidance): readonly CellPlan[] => {
    const value = bounds[what];
    if (!value) return [];
    const content = { kind: "number", value: value.times(powerOfTen(-row.scale)) } as const;
    return [{ row: key(what), column: period, role: "input", content, format, ...(text !== "" && { note: text }) }];
  };
  const words = (verdict: Verdict): Formula => cell(wordRow(verdict), METHOD, { fixed: "both" });
  const verdict = (period: string): Formula => {
    const [low, high, figure] = ["low", "high", "model"].map((what) => cell(key(what), period)) as [
      Formula,
      Formula,
      Formula,
    ];
    // A missing bound is text, and a number is less than any text: only numbers bound.
    const passes = (bound: Formula, side: "<" | ">") => call("AND", areNumbers(bound), operation(figure, side, bound));
    const otherwise = call("IF", passes(high, ">"), words("above"), words("inside"));
    const judged = call("IF", passes(low, "<"), words("below"), otherwise);
    return call("IF", areNumbers(figure), judged, NOTHING);
  };
  return joinParts(headingPart(key("title"), row.label, 1), {
    rows: ["low", "high", "model", "verdict"].map((what) => ({ key: key(what) })),
    cells: [
      ...(["low", "high", "model"] as const).flatMap((what) => [
        textCell(key(what), LABEL, "label", LABELS[what], { indent: 2 }),
        ...(row.unit ? [textCell(key(what), UNIT, "unit", unitText(row.unit, row.scale))] : []),
      ]),
      textCell(key("verdict"), LABEL, "label", LABELS.verdict, { indent: 2 }),
      ...told.flatMap((each): readonly CellPlan[] => [
        ...bound("low", each),
        ...bound("high", each),
        {
          row: key("model"),
          column: each.period,
          role: "link",
          content: { kind: "formula", formula: whereNumber(cell(row.key, each.period, { sheet: line.sheet })) },
          format,
        },
        {
          row: key("verdict"),
          column: each.period,
          role: "check",
          content: { kind: "formula", formula: verdict(each.period) },
        },
      ]),
    ],
  });
}

const LABELS = { low: "Low", high: "High", model: "This model", verdict: "The model is" } as const;
