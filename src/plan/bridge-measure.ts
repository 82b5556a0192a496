import { whereNumbers } from "./analysis-formula";
import { linePart, notePart, sectionPart, type SheetPart } from "./analysis-part";
import { issuerEbitda, type WeighedPlace } from "./earnings-row";
import type { EbitdaSeries } from "./ebitda-series";
import { expenseWeight } from "./figure-evidence";
import { footnotesOf, quote } from "./footnote";
import { cell, type Formula, operation } from "./formula";
import { weighedSum } from "./margin-base";
import { type PlanModel, rowsOf, type SeriesPlace } from "./model";

const TITLE = "EBITDA against the issuer's own measure";

const ROWS = {
  own: "measure:ebitda",
  issuer: "measure:issuer",
  difference: "measure:difference",
  depreciation: "measure:depreciation",
  rest: "measure:rest",
} as const;

/**
 * Our EBITDA against the issuer's adjusted one: the difference on a line of its own, how much of it lies in what each
 * counts as depreciation, and the issuer's footnotes, which say why.
 */
export function measurePart(model: PlanModel, series: EbitdaSeries): SheetPart {
  const issuer = issuerEbitda(model, series.earnings);
  if (!issuer) {
    return sectionPart("measure", TITLE, notePart("measure@none", "The issuer gives no EBITDA of its own."));
  }
  const line = (key: string, label: string, labelJa: string | undefined, formula: (column: string) => Formula) =>
    linePart(
      model,
      { key, label, labelJa, unit: series.unit, indent: key === ROWS.own || key === ROWS.issuer ? 0 : 1 },
      { role: key === ROWS.own || key === ROWS.issuer ? "link" : "formula", format: series.format, formula },
    );
  const less = (a: string, b: string) => (column: string) =>
    whereNumbers([cell(a, column), cell(b, column)], operation(cell(a, column), "-", cell(b, column)));
  const counted = depreciationOf(series, issuer);
  return sectionPart(
    "measure",
    TITLE,
    line(ROWS.own, "EBITDA (operating income plus D&A)", "EBITDA(営業利益+減価償却費)", (column) =>
      whereNumbers([cell(series.total, column)], cell(series.total, column)),
    ),
    line(ROWS.issuer, issuer.row.label, issuer.row.labelJa, (column) =>
      weighedSum([{ ...issuer, weight: 1 }], column, series.scale),
    ),
    line(ROWS.difference, "Issuer's measure less EBITDA", "差額", less(ROWS.issuer, ROWS.own)),
    ...(counted
      ? [
          line(
            ROWS.depreciation,
            "of which: depreciation and amortization as each counts it",
            "うち減価償却費の範囲の差",
            (column) => weighedSum(counted, column, series.scale),
          ),
          line(
            ROWS.rest,
            "of which: all else, rounding included",
            "うちその他(端数を含む)",
            less(ROWS.difference, ROWS.depreciation),
          ),
        ]
      : []),
    ...footnotesOf(model, measureRows(model, series, issuer)).map((note, i) =>
      notePart(`measure@note:${i}`, quote(note)),
    ),
  );
}

/** Depreciation in the issuer's reconciliation, where ours is one line taken from elsewhere: first theirs, then ours. */
function depreciationOf({ depreciation }: EbitdaSeries, issuer: SeriesPlace): readonly WeighedPlace[] | undefined {
  const [ours, ...others] = depreciation;
  if (!ours || others.length > 0 || ours.block.key === issuer.block.key) return undefined;
  const row = issuer.block.rows.find(
    ({ concept, unit, cells }) => concept === "depreciation-amortization" && unit?.kind === "money" && cells.size > 0,
  );
  return (
    row && [
      { sheet: issuer.sheet, block: issuer.block, row, weight: expenseWeight(row) === 1 ? -1 : 1 },
      { ...ours, weight: ours.weight === 1 ? -1 : 1 },
    ]
  );
}

/** The rows whose footnotes bear on the comparison: the measure and the depreciation, wherever they are printed. */
function measureRows(model: PlanModel, { earnings }: EbitdaSeries, issuer: SeriesPlace) {
  const named = (["adjusted-ebitda", "ebitda", "depreciation-amortization"] as const).flatMap((concept) =>
    rowsOf(model, concept, earnings.currency),
  );
  return [issuer.row, ...named.map(({ row }) => row)];
}
