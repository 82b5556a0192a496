import { type Decimal, powerOfTen } from "../core/decimal";
import { money } from "../core/unit";
import { whereNumbers } from "./analysis-formula";
import { joinParts, linePart, NO_PART, notePart, type SheetPart } from "./analysis-part";
import { textCell } from "./cell-text";
import { call, cell, type Formula, NIL, NOTHING, operation } from "./formula";
import type { PlanModel } from "./model";
import type { SeriesBlock } from "./series";
import { LABEL, UNIT } from "./sheet-frame";
import { WORD_COLUMN, WORD_OK } from "./summary-figure";
import type { Translation } from "./translation";
import { type EquityLines, leavesOf, totalOf, type WeighedRow } from "./translation-equity";
import { atRate, rateIn, translatedRowKey } from "./translation-formula";
import { numberFormat, unitText } from "./unit-text";
import type { CellPlan } from "./workbook-plan";

const ADJUSTMENT = "fx:translation:adjustment";
const IMBALANCE = "fx:translation:imbalance";
/** The row that says whether the translated sheet balances: the word, the difference, or nothing without a rate. */
export const BALANCE = "fx:translation:balance";
const TOLERANCE = "fx:translation:tolerance";
const ROUNDING = "fx:translation:rounding";
/** Functions of Excel take 255 arguments. */
const MOST_LINES = 250;

/**
 * The cumulative translation adjustment: equity's lines at the closing rate, at which the net assets stand, less the
 * same lines at the rates of their own (IAS 21.39(c), 21.41). Nothing where a line could not be translated: the
 * adjustment would swallow it.
 */
export function adjustmentPart(
  model: PlanModel,
  translation: Translation,
  block: SeriesBlock,
  { weights }: EquityLines,
): SheetPart {
  const rows = block.rows.filter(({ key }) => weights.has(key));
  const [first] = rows;
  if (!first) return NO_PART;
  const weightOf = (key: string) => weights.get(key) ?? 1;
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
        const own = weighedSum(rows.map(({ key }) => [cell(key, column, { sheet: block.sheet }), weightOf(key)]));
        const ours = weighedSum(rows.map(({ key }) => [cell(translatedRowKey(key), column), weightOf(key)]));
        const counts = [
          call("COUNT", ...rows.map(({ key }) => cell(key, column, { sheet: block.sheet }))),
          call("COUNT", ...rows.map(({ key }) => cell(translatedRowKey(key), column))),
        ] as const;
        const closing = rateIn(translation, "closing", column);
        const difference = operation(atRate(translation, own, closing), "-", ours);
        const isWhole = call("AND", operation(counts[0], "=", counts[1]), operation(counts[1], ">", NIL));
        return whereRate(closing, call("IF", isWhole, difference, NOTHING));
      },
      note: "Net assets at the closing rate less equity at its historical and average rates.",
    },
  );
}

/**
 * Whether the translated sheet balances: its assets less its liabilities, its equity and the adjustment, line by line.
 * What the rounding of its lines leaves in its own currency is taken off first; a sheet that is off by more in its own
 * currency does not balance in another. The word or the difference.
 */
export function balanceCheckPart(
  model: PlanModel,
  translation: Translation,
  block: SeriesBlock,
  equity: EquityLines,
): SheetPart {
  const assets = totalOf(block, "total-assets");
  const lines = balancedLines(block, equity);
  if (!assets || !lines) {
    return notePart(
      "fx:translation:untold",
      "The totals of the balance sheet do not tell how equity enters them, so the adjustment and the balance are not worked out.",
    );
  }
  const hasEquity = equity.weights.size > 0;
  const unit = unitText(money(translation.currency), assets.scale);
  const format = numberFormat(money(translation.currency), assets.digits);
  const input = (row: string) => cell(row, UNIT, { fixed: "both" });
  const left = linePart(
    model,
    {
      key: IMBALANCE,
      label: "Assets less liabilities, equity and adjustment",
      labelJa: "資産と負債・資本・調整額の差",
      unit,
    },
    {
      role: "formula",
      format,
      formula: (column) => {
        const own = weighedSum(lines.map(({ row, weight }) => [cell(row.key, column, { sheet: block.sheet }), weight]));
        const ours = weighedSum([
          ...lines.map(({ row, weight }) => [cell(translatedRowKey(row.key), column), weight] as const),
          ...(hasEquity ? [[cell(ADJUSTMENT, column), -1] as const] : []),
        ]);
        const closing = rateIn(translation, "closing", column);
        const total = cell(translatedRowKey(assets.key), column);
        const needed = hasEquity ? [total, cell(ADJUSTMENT, column)] : [total];
        const isRounding = operation(call("ABS", own), "<=", input(ROUNDING));
        const difference = call("IF", isRounding, operation(ours, "-", atRate(translation, own, closing)), ours);
        return whereRate(closing, whereNumbers(needed, difference));
      },
      note: "Line by line. What the rounding of the printed lines leaves in the issuer's own currency is taken off.",
    },
  );
  const verdict = linePart(
    model,
    {
      key: BALANCE,
      label: "Check: the translated balance sheet balances",
      labelJa: "検証: 換算後の貸借対照表の貸借一致",
      unit,
    },
    {
      role: "check",
      format,
      formula: (column) => {
        const difference = cell(IMBALANCE, column);
        const word = cell(WORD_OK, WORD_COLUMN, { sheet: "summary", fixed: "both" });
        const isNone = operation(call("ABS", difference), "<", input(TOLERANCE));
        return whereNumbers([difference], call("IF", isNone, word, difference));
      },
    },
  );
  const digits = Math.min(...lines.map(({ row }) => row.digits));
  const rounding = powerOfTen(-digits).times(lines.length).dividedBy(2);
  return joinParts(
    left,
    verdict,
    inputRow(TOLERANCE, "Difference that counts as none (the arithmetic's own)", powerOfTen(-digits - 2), digits + 2),
    inputRow(
      ROUNDING,
      "Most that the rounding of the printed lines can leave, in the issuer's currency",
      rounding,
      digits + 1,
    ),
  );
}

function inputRow(row: string, label: string, value: Decimal, digits: number): SheetPart {
  const input: CellPlan = {
    row,
    column: UNIT,
    role: "input",
    content: { kind: "number", value },
    format: { kind: "amount", digits: Math.max(0, digits) },
  };
  return { rows: [{ key: row }], cells: [textCell(row, LABEL, "label", label, { indent: 1 }), input] };
}

/** The lines of both sides, those of the right one with their weight turned; undefined where equity's are not among them. */
export function balancedLines(block: SeriesBlock, equity: EquityLines): readonly WeighedRow[] | undefined {
  const [assets, both] = [totalOf(block, "total-assets"), totalOf(block, "total-liabilities-and-equity")];
  if (!assets || !both || !equity.isTold) return undefined;
  const right = leavesOf(block, both);
  const entered = new Map(right.map(({ row, weight }) => [row.key, weight]));
  if ([...equity.weights].some(([key, weight]) => entered.get(key) !== weight)) return undefined;
  const turned = right.map(({ row, weight }): WeighedRow => ({ row, weight: weight === 1 ? -1 : 1 }));
  const lines = [...leavesOf(block, assets), ...turned];
  return lines.length <= MOST_LINES ? lines : undefined;
}

/** Nothing where there is no rate, or none that can be. */
function whereRate(rate: Formula, result: Formula): Formula {
  return whereNumbers([rate], call("IF", operation(rate, ">", NIL), result, NOTHING));
}

/** SUM of what is added less SUM of what is taken off; texts and blanks count for nothing. */
function weighedSum(terms: readonly (readonly [Formula, 1 | -1])[]): Formula {
  const [added, less] = [1, -1].map((wanted) => terms.filter(([, weight]) => weight === wanted).map(([term]) => term));
  const sum = call("SUM", ...(added ?? []));
  if (!less || less.length === 0) return sum;
  if (!added || added.length === 0) return operation(NIL, "-", call("SUM", ...less));
  return operation(sum, "-", call("SUM", ...less));
}
