import { ratioFormula } from "./analysis-formula";
import { headingPart, linePart, notePart, sectionPart, type SheetPart } from "./analysis-part";
import { type Earnings, statementLine } from "./earnings-row";
import { cell } from "./formula";
import { shifted } from "./labelled-value";
import type { PlanModel, SeriesPlace } from "./model";
import { moneyRows } from "./money-row";
import type { SeriesRow } from "./series";

/** The income statement in per cent of revenue and the balance sheet in per cent of total assets. */
export function commonSizePart(model: PlanModel, earnings: Earnings | undefined): readonly SheetPart[] {
  const assets = statementLine(model, "bs", "total-assets");
  return [
    ...(earnings ? [statementPart(model, "size:is", "Income statement in per cent of revenue", earnings.revenue)] : []),
    assets
      ? statementPart(model, "size:bs", "Balance sheet in per cent of total assets", assets)
      : sectionPart(
          "size:bs",
          "Balance sheet in per cent of total assets",
          notePart("size:bs@none", "No balance sheet with total assets was found."),
        ),
  ];
}

function statementPart(model: PlanModel, key: string, title: string, base: SeriesPlace): SheetPart {
  const { block } = base;
  const parts = moneyRows(block).map((row) =>
    row.role === "heading" ? headingPart(`${key}:${row.key}`, row.label, row.depth) : sizeLine(model, key, row, base),
  );
  return sectionPart(key, title, ...parts);
}

function sizeLine(model: PlanModel, section: string, row: SeriesRow, base: SeriesPlace): SheetPart {
  const { sheet } = base;
  return linePart(
    model,
    { key: `${section}:${row.key}`, label: row.label, labelJa: row.labelJa, indent: row.depth, unit: "%" },
    {
      role: row.role === "total" ? "total" : row.role === "subtotal" ? "subtotal" : "formula",
      format: { kind: "percent", digits: 1 },
      formula: (column) => {
        const amount = cell(row.key, column, { sheet });
        const whole = cell(base.row.key, column, { sheet });
        return ratioFormula(amount, shifted(whole, base.row.scale - row.scale));
      },
    },
  );
}
