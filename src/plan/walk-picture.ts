import { headingPart, joinParts, type SheetPart } from "./analysis-part";
import { call, cell, type Formula, NIL, NOTHING, operation } from "./formula";
import { LABEL, UNIT } from "./sheet-frame";
import type { UnplacedChart } from "./summary-sheet";
import { whenReady } from "./walk-choice";
import type { CellPlan, ChartSeries, NumberFormat } from "./workbook-plan";

/** The rows of a walk, each with its amount in the column of the units and its label in that of the labels. */
export interface PictureRows {
  readonly start: string;
  readonly steps: readonly string[];
  readonly end: string;
}

type Part = "total" | "base" | "end" | "up" | "up-below" | "down" | "down-below";

const TITLES: Readonly<Record<Part, string>> = {
  total: "Running total",
  base: "Base of each step (not drawn)",
  end: "EBITDA of the two periods",
  up: "Increase, the part above zero",
  "up-below": "Increase, the part below zero",
  down: "Decrease, the part above zero",
  "down-below": "Decrease, the part below zero",
};

const SERIES: readonly { readonly part: Part; readonly name: string; readonly role: ChartSeries["role"] }[] = [
  { part: "base", name: "Base", role: "base" },
  { part: "end", name: "EBITDA", role: "end" },
  { part: "up", name: "Increase", role: "up" },
  { part: "up-below", name: "Increase below zero", role: "up" },
  { part: "down", name: "Decrease", role: "down" },
  { part: "down-below", name: "Decrease below zero", role: "down" },
];

/**
 * The waterfall of a walk as stacked columns over an invisible base, and the figures it is drawn from. Stacked columns
 * put positive parts above zero and negative parts below, each side by itself, so a step across zero has two parts.
 */
export function picturePart(
  sheet: string,
  rows: PictureRows,
  format: NumberFormat,
): { readonly part: SheetPart; readonly chart: UnplacedChart } {
  const places = [rows.start, ...rows.steps, rows.end];
  const key = (part: Part, row: string) => `${part}:${row}`;
  const between = (from: string, to: string, column: string) => ({
    sheet,
    from: { row: from, column },
    to: { row: to, column },
  });
  const blocks = (Object.keys(TITLES) as readonly Part[]).map((part) =>
    joinParts(headingPart(`picture:${part}`, TITLES[part], 1), {
      rows: places.map((row) => ({ key: key(part, row) })),
      cells: places.flatMap((row, i): readonly CellPlan[] => {
        const before = cell(key("total", places[i - 1] ?? ""), UNIT);
        const formula =
          row === rows.start || row === rows.end
            ? endFormula(part, cell(row, UNIT))
            : stepFormula(part, cell(row, UNIT), before, cell(key("total", row), UNIT));
        return [
          {
            row: key(part, row),
            column: LABEL,
            role: "label",
            content: { kind: "formula", formula: cell(row, LABEL) },
            indent: 2,
          },
          ...(formula === undefined
            ? []
            : [
                {
                  row: key(part, row),
                  column: UNIT,
                  role: "formula",
                  content: { kind: "formula", formula: whenReady(formula) },
                  format,
                } as const,
              ]),
        ];
      }),
    }),
  );
  return {
    part: joinParts(headingPart("picture", "Figures behind the picture of the walk"), ...blocks),
    chart: {
      kind: "waterfall",
      title: "EBITDA walk",
      categories: between(rows.start, rows.end, LABEL),
      series: SERIES.map(({ part, name, role }) => ({
        name,
        role,
        values: between(key(part, rows.start), key(part, rows.end), UNIT),
      })),
      valueFormat: format,
    },
  };
}

/** Of the columns of the two periods only the bar itself is drawn; their other parts stay empty cells. */
function endFormula(part: Part, amount: Formula): Formula | undefined {
  return part === "total" || part === "end" ? amount : undefined;
}

/** What is not there is empty text and not zero: some programs draw a line for a bar of no height. */
function stepFormula(part: Part, amount: Formula, before: Formula, after: Formula): Formula | undefined {
  const above = (total: Formula) => call("MAX", total, NIL);
  const below = (total: Formula) => call("MIN", total, NIL);
  const where = (side: ">" | "<", size: Formula) => call("IF", operation(size, side, NIL), size, NOTHING);
  switch (part) {
    case "total":
      return operation(before, "+", amount);
    case "base":
      return operation(above(call("MIN", before, after)), "+", below(call("MAX", before, after)));
    case "end":
      return undefined;
    case "up":
      return where(">", operation(above(after), "-", above(before)));
    case "up-below":
      return where("<", operation(below(before), "-", below(after)));
    case "down":
      return where(">", operation(above(before), "-", above(after)));
    case "down-below":
      return where("<", operation(below(after), "-", below(before)));
  }
}
