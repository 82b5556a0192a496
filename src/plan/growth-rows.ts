import { growthFormula, whereNumbers } from "./analysis-formula";
import { headingPart, joinParts, linePart, sectionPart, type SheetPart } from "./analysis-part";
import { comparedFigure, type Comparison } from "./comparison-period";
import { type Earnings, statementLine } from "./earnings-row";
import { operation } from "./formula";
import { inPoints } from "./labelled-value";
import type { MarginBases } from "./margin-base";
import type { MarginRow } from "./margin-rows";
import { moneyRows } from "./money-row";
import type { PlanModel } from "./model";

/** A row whose growth is shown, on its own sheet. */
interface GrowingRow {
  readonly row: string;
  readonly sheet?: string;
  readonly label: string;
  readonly labelJa?: string | undefined;
  readonly depth: number;
  readonly heading?: true;
}

const TITLES: Readonly<Record<Comparison, string>> = {
  "year-before": "Growth against the same period a year earlier",
  before: "Growth against the period before",
};

const POINT_TITLES: Readonly<Record<Comparison, string>> = {
  "year-before": "Change of margins against a year earlier, in percentage points",
  before: "Change of margins against the period before, in percentage points",
};

const FURTHER = [
  { sheet: "bs", concept: "total-assets" },
  { sheet: "bs", concept: "total-equity" },
  { sheet: "cf", concept: "operating-cash-flow" },
] as const;

/** Growth of every line of the income statement, of EBITDA and of key lines elsewhere; margins move in points. */
export function growthPart(
  model: PlanModel,
  earnings: Earnings,
  bases: MarginBases,
  margins: readonly MarginRow[],
): SheetPart {
  const rows = growingRows(model, earnings, bases);
  return joinParts(
    ...(["year-before", "before"] as const).flatMap((comparison) => [
      sectionPart(`growth:${comparison}`, TITLES[comparison], ...rows.map((row) => growthLine(model, comparison, row))),
      sectionPart(
        `points:${comparison}`,
        POINT_TITLES[comparison],
        ...margins.map((margin) => pointsLine(model, comparison, margin)),
      ),
    ]),
  );
}

function growingRows(model: PlanModel, earnings: Earnings, bases: MarginBases): readonly GrowingRow[] {
  const { block } = earnings;
  const lines = moneyRows(block).map(({ key, label, labelJa, depth, role }): GrowingRow => {
    const text = { row: key, label, labelJa, depth };
    return role === "heading" ? { ...text, heading: true } : { ...text, sheet: block.sheet };
  });
  const own: readonly GrowingRow[] = [
    ...(bases.ebitda ? [{ row: bases.ebitda.key, label: "EBITDA", labelJa: "EBITDA", depth: 0 }] : []),
    ...(bases.adjustedEbitda
      ? [{ row: bases.adjustedEbitda.key, label: "Adjusted EBITDA", labelJa: "調整後EBITDA", depth: 0 }]
      : []),
  ];
  const further = FURTHER.flatMap(({ sheet, concept }): readonly GrowingRow[] => {
    const place = statementLine(model, sheet, concept);
    return place ? [{ row: place.row.key, sheet, label: place.row.label, labelJa: place.row.labelJa, depth: 0 }] : [];
  });
  return [...lines, ...own, ...further];
}

function growthLine(model: PlanModel, comparison: Comparison, line: GrowingRow): SheetPart {
  const { row, label, labelJa, depth } = line;
  const key = `growth:${comparison}:${row}`;
  if (line.heading) return headingPart(key, label, depth);
  return linePart(
    model,
    { key, label, labelJa, indent: depth, unit: "%" },
    {
      role: "formula",
      format: { kind: "percent", digits: 1 },
      formula: (column) => comparedFigure(model, comparison, line, column, growthFormula),
    },
  );
}

function pointsLine(model: PlanModel, comparison: Comparison, { key, label, labelJa }: MarginRow): SheetPart {
  return linePart(
    model,
    { key: `points:${comparison}:${key}`, label, labelJa, unit: "points" },
    {
      role: "formula",
      format: { kind: "amount", digits: 1 },
      formula: (column) =>
        comparedFigure(model, comparison, { row: key }, column, (current, prior) =>
          whereNumbers([current, prior], inPoints(operation(current, "-", prior))),
        ),
    },
  );
}
