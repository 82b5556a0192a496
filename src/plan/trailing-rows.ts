/** Trailing twelve months: the sum of four quarters that follow one another, printed or derived. */
import { addDays } from "../core/date";
import { figureAt, periodRange, whereNumbers } from "./analysis-formula";
import { joinParts, linePart, NO_PART, sectionPart, type SheetPart } from "./analysis-part";
import { textCell } from "./cell-text";
import { isFlow } from "./derived-quarter";
import { call, cell, type Formula, NIL, operation } from "./formula";
import type { MarginBases } from "./margin-base";
import { blocksOn, type PlanModel } from "./model";
import { hasFigure, type SeriesBlock, type SeriesRow } from "./series";
import { HEAD } from "./sheet-frame";
import type { PeriodColumn } from "./timeline";
import { numberFormat, unitText } from "./unit-text";
import type { CellPlan } from "./workbook-plan";

/** How many quarters before its own a sum goes back. */
const BACK = [1, 2, 3] as const;

const COUNT = { kind: "count" } as const;

/** Flows of the issuer's own statements that have four quarters in a row, and EBITDA; nothing per share is added up. */
export function trailingPart(model: PlanModel, bases: MarginBases | undefined): SheetPart {
  const ends = new Map(
    model.timeline.columns.flatMap((_, at) => {
      const quarters = fourQuarters(model.timeline.columns, at);
      return quarters ? [[quarters[3], quarters] as const] : [];
    }),
  );
  const isSummed = (block: SeriesBlock, row: SeriesRow) =>
    isFlow(row) && [...ends.values()].some((four) => four.every((column) => hasFigure(block, row, column)));
  const places = (["is", "cf"] as const).flatMap((sheet) =>
    blocksOn(model, sheet)
      .filter(({ main }) => main)
      .flatMap((block) => block.rows.filter((row) => isSummed(block, row)).map((row) => ({ sheet, row }))),
  );
  const [first] = places;
  if (!first) return NO_PART;
  const ebitda = [
    { base: bases?.ebitda, label: "EBITDA" },
    { base: bases?.adjustedEbitda, label: "Adjusted EBITDA" },
  ];
  const [revenue] = bases?.revenue.terms ?? [];
  return sectionPart(
    "trailing",
    "Trailing twelve months: four quarters that follow one another",
    positionPart(model, ends),
    ...places.map(({ sheet, row }) => sumLine(model, row, row, sheet)),
    ...ebitda.map(({ base, label }) =>
      base && revenue ? sumLine(model, { key: base.key, label, labelJa: undefined, depth: 0 }, revenue.row) : NO_PART,
    ),
  );
}

/** The keys of four quarters, oldest first, of which each begins the day after the one before has ended. */
function fourQuarters(
  columns: readonly PeriodColumn[],
  at: number,
): readonly [string, string, string, string] | undefined {
  const four = columns.slice(Math.max(0, at - BACK.length), at + 1);
  const follow = four.every(({ span, period, status }, i) => {
    const before = four[i - 1]?.period;
    if (span !== "quarter" || status !== "A" || period?.kind !== "duration") return false;
    return i === 0 || (before?.kind === "duration" && period.from === addDays(before.to, 1));
  });
  const [a, b, c, d] = four;
  return follow && a && b && c && d ? [a.key, b.key, c.key, d.key] : undefined;
}

function positionRow(back: (typeof BACK)[number]): string {
  return `trailing:${back}@position`;
}

/** Where the three quarters before stand, hidden, and from which quarter on the sum runs: one formula in every column. */
function positionPart(
  model: PlanModel,
  ends: ReadonlyMap<string, readonly [string, string, string, string]>,
): SheetPart {
  const from = (column: string) => cell(positionRow(3), column);
  const label = { key: "trailing:from", label: "Sum from this quarter on", labelJa: "合計の最初の四半期" };
  return joinParts(
    linePart(model, label, {
      role: "formula",
      format: COUNT,
      formula: (column) => whereNumbers([from(column)], figureAt(model, HEAD.label, from(column))),
    }),
    ...BACK.map((back): SheetPart => {
      const keys = `trailing:${back}@key`;
      return {
        rows: [
          { key: keys, hidden: true },
          { key: positionRow(back), hidden: true },
        ],
        cells: [
          ...[...ends].map(([column, quarters]) => textCell(keys, column, "key", quarters[3 - back] ?? "")),
          ...model.timeline.columns.map(({ key: column }): CellPlan => {
            const match = call("MATCH", cell(keys, column), periodRange(model, HEAD.keys), NIL);
            const content = { kind: "formula", formula: whereNumbers([match], match) } as const;
            return { row: positionRow(back), column, role: "formula", content, format: COUNT };
          }),
        ],
      };
    }),
  );
}

/** Where one of the four is missing there is no sum. `measured` gives unit and digits. */
function sumLine(
  model: PlanModel,
  {
    key,
    label,
    labelJa,
    depth,
  }: Pick<SeriesRow, "key" | "label" | "depth"> & { readonly labelJa?: string | undefined },
  { unit, scale, digits }: SeriesRow,
  sheet?: "is" | "cf",
): SheetPart {
  const text = { key: `trailing:${key}`, label, labelJa, indent: depth, unit: unit && unitText(unit, scale) };
  return linePart(model, text, {
    role: "formula",
    format: unit ? numberFormat(unit, digits) : { kind: "amount", digits },
    formula: (column) => {
      const positions = BACK.map((back) => cell(positionRow(back), column));
      const own: Formula = cell(key, column, sheet === undefined ? {} : { sheet });
      const quarters = [own, ...positions.map((position) => figureAt(model, key, position, sheet))];
      const sum = quarters.reduce((total, quarter) => operation(total, "+", quarter));
      return whereNumbers(positions, whereNumbers(quarters, sum));
    },
  });
}
