import { powerOfTen } from "../core/decimal";
import { money } from "../core/unit";
import { translationKindOf } from "../metrics/translation-kind";
import { whereNumbers } from "./analysis-formula";
import { joinParts, linePart, NO_PART, type SheetPart } from "./analysis-part";
import { textCell } from "./cell-text";
import { call, cell, type Formula, NIL, NOTHING, operation } from "./formula";
import type { PlanModel } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";
import { LABEL, UNIT } from "./sheet-frame";
import { WORD_COLUMN, WORD_OK } from "./summary-figure";
import type { Translation } from "./translation";
import { atRate, translatedRowKey } from "./translation-formula";
import { RATE_ROW } from "./translation-rate-part";
import { numberFormat, unitText } from "./unit-text";

const ADJUSTMENT = "fx:translation:adjustment";
const IMBALANCE = "fx:translation:imbalance";
const TOLERANCE = "fx:translation:tolerance";

/** The lines of equity that are not translated at the closing rate, with the weight by which they enter equity. */
export function equityWeights(block: SeriesBlock): ReadonlyMap<string, 1 | -1> {
  const top =
    block.rows.find(({ concept }) => concept === "total-equity") ??
    block.rows.find(({ concept }) => concept === "total-liabilities-and-equity");
  const weights = new Map(leavesOf(block, top).map(({ row, weight }) => [row.key, weight]));
  return new Map(
    block.rows.flatMap((row): readonly (readonly [string, 1 | -1])[] => {
      const isEquity = row.unit && translationKindOf(row.unit, "balance", row.concept) === "equity";
      return isEquity ? [[row.key, weights.get(row.key) ?? 1]] : [];
    }),
  );
}

/**
 * The cumulative translation adjustment: equity's lines at the closing rate, at which the net assets stand, less the
 * same lines at the rates of their own (IAS 21.39(c), 21.41). Nothing where a line could not be translated: the
 * adjustment would swallow it.
 */
export function adjustmentPart(
  model: PlanModel,
  translation: Translation,
  block: SeriesBlock,
  equity: ReadonlyMap<string, 1 | -1>,
): SheetPart {
  const rows = block.rows.filter(({ key }) => equity.has(key));
  const [first] = rows;
  if (!first) return NO_PART;
  return linePart(
    model,
    {
      key: ADJUSTMENT,
      label: "Cumulative translation adjustment",
      labelJa: "為替換算調整勘定",
      unit: unitText(money(translation.currency), first.scale),
      indent: first.depth,
    },
    {
      role: "plug",
      format: numberFormat(money(translation.currency), first.digits),
      formula: (column) => {
        const own = weighedSum(
          rows.map(({ key }) => [cell(key, column, { sheet: block.sheet }), equity.get(key) ?? 1]),
        );
        const ours = weighedSum(rows.map(({ key }) => [cell(translatedRowKey(key), column), equity.get(key) ?? 1]));
        const counts = [
          call("COUNT", ...rows.map(({ key }) => cell(key, column, { sheet: block.sheet }))),
          call("COUNT", ...rows.map(({ key }) => cell(translatedRowKey(key), column))),
        ] as const;
        const closing = cell(RATE_ROW.closing, column);
        const difference = operation(atRate(translation, own, closing), "-", ours);
        const isWhole = call("AND", operation(counts[0], "=", counts[1]), operation(counts[1], ">", NIL));
        return whereRate(closing, call("IF", isWhole, difference, NOTHING));
      },
      note: "Net assets at the closing rate less equity at its historical and average rates.",
    },
  );
}

/**
 * Whether the translated sheet balances: its assets less its liabilities, its equity and the adjustment, line by line,
 * beyond what the sheet's own rounding leaves in its own currency. The word or the difference.
 */
export function balanceCheckPart(
  model: PlanModel,
  translation: Translation,
  block: SeriesBlock,
  equity: ReadonlyMap<string, 1 | -1>,
): SheetPart {
  const find = (concept: SeriesRow["concept"]) => block.rows.find((row) => row.concept === concept);
  const [assets, both] = [find("total-assets"), find("total-liabilities-and-equity")];
  if (!assets || !both) return NO_PART;
  const lines = [
    ...leavesOf(block, assets),
    ...leavesOf(block, both).map(({ row, weight }) => ({ row, weight: weight === 1 ? (-1 as const) : (1 as const) })),
  ];
  const unit = unitText(money(translation.currency), assets.scale);
  const format = numberFormat(money(translation.currency), assets.digits);
  const left = linePart(
    model,
    { key: IMBALANCE, label: "Assets less liabilities, equity and adjustment", unit },
    {
      role: "formula",
      format,
      formula: (column) => {
        const own = weighedSum(lines.map(({ row, weight }) => [cell(row.key, column, { sheet: block.sheet }), weight]));
        const ours = weighedSum([
          ...lines.map(({ row, weight }) => [cell(translatedRowKey(row.key), column), weight] as const),
          ...(equity.size > 0 ? [[cell(ADJUSTMENT, column), -1] as const] : []),
        ]);
        const closing = cell(RATE_ROW.closing, column);
        const total = cell(translatedRowKey(assets.key), column);
        const needed = equity.size > 0 ? [total, cell(ADJUSTMENT, column)] : [total];
        return whereRate(closing, whereNumbers(needed, operation(ours, "-", atRate(translation, own, closing))));
      },
      note: "Line by line, beyond what the statement's own rounding leaves between its printed lines.",
    },
  );
  const verdict = linePart(
    model,
    { key: "fx:translation:balance", label: "Check: the translated balance sheet balances", unit },
    {
      role: "check",
      format,
      formula: (column) => {
        const difference = cell(IMBALANCE, column);
        const tolerance = cell(TOLERANCE, UNIT, { fixed: "both" });
        const word = cell(WORD_OK, WORD_COLUMN, { sheet: "summary", fixed: "both" });
        const isNone = operation(call("ABS", difference), "<", tolerance);
        return whereNumbers([difference], call("IF", isNone, word, difference));
      },
    },
  );
  const check = joinParts(left, verdict);
  return {
    rows: [...check.rows, { key: TOLERANCE }],
    cells: [
      ...check.cells,
      textCell(TOLERANCE, LABEL, "label", "Difference that counts as none (the arithmetic's own)", { indent: 1 }),
      {
        row: TOLERANCE,
        column: UNIT,
        role: "input",
        content: { kind: "number", value: powerOfTen(-4) },
        format: { kind: "amount", digits: 4 },
      },
    ],
  };
}

/** Nothing where there is no rate, or none that can be. */
function whereRate(rate: Formula, result: Formula): Formula {
  return whereNumbers([rate], call("IF", operation(rate, ">", NIL), result, NOTHING));
}

interface Leaf {
  readonly row: SeriesRow;
  readonly weight: 1 | -1;
}

/** The lines that a total is made of, through its subtotals; the row itself where nothing makes it. */
function leavesOf(block: SeriesBlock, top: SeriesRow | undefined): readonly Leaf[] {
  const byKey = new Map(block.rows.map((row) => [row.key, row]));
  const leaves: Leaf[] = [];
  const seen = new Set<string>();
  const walk = (row: SeriesRow, weight: 1 | -1): void => {
    if (seen.has(row.key)) return;
    seen.add(row.key);
    if (!row.total || row.total.linked.size > 0) {
      leaves.push({ row, weight });
      return;
    }
    for (const term of row.total.terms) {
      const next = byKey.get(term.row);
      if (next) walk(next, term.weight === weight ? 1 : -1);
    }
  };
  if (top) walk(top, 1);
  return leaves;
}

/** SUM of what is added less SUM of what is taken off; texts and blanks count for nothing. */
function weighedSum(terms: readonly (readonly [Formula, 1 | -1])[]): Formula {
  const [added, less] = [1, -1].map((wanted) => terms.filter(([, weight]) => weight === wanted).map(([term]) => term));
  const sum = call("SUM", ...(added ?? []));
  if (!less || less.length === 0) return sum;
  if (!added || added.length === 0) return operation(NIL, "-", call("SUM", ...less));
  return operation(sum, "-", call("SUM", ...less));
}
