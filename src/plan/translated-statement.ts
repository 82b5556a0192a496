import { money, type Unit } from "../core/unit";
import { translationKindOf } from "../metrics/translation-kind";
import type { Concept } from "../statements/concept";
import { areNumbers, whereNumbers } from "./analysis-formula";
import { headingPart, joinParts, type LineText, linePart, NO_PART, sectionPart, type SheetPart } from "./analysis-part";
import { call, cell, type Formula, operation } from "./formula";
import { whereNumber } from "./guard";
import type { PlanModel } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";
import type { Translation } from "./translation";
import { adjustmentPart, balanceCheckPart, equityWeights } from "./translation-adjustment";
import { translated, translatedRowKey } from "./translation-formula";
import { inBalanceBefore, positionOfBalanceBefore, RATE_ROW, type RateRow, upToDay } from "./translation-rate-part";
import { numberFormat, unitText } from "./unit-text";
import type { CellPlan, NumberFormat } from "./workbook-plan";

const TITLES = {
  income: "Income statement",
  balance: "Balance sheet",
  cashflow: "Cash flow statement",
} as const;

/** Capital as it was paid in stays at the rates of its days; what was earned grows at each period's average. */
const PAID_IN: ReadonlySet<Concept> = new Set<Concept>([
  "common-stock",
  "additional-paid-in-capital",
  "treasury-stock",
]);

/**
 * The three statements in the second currency: flows at the average rate, assets and liabilities at the closing rate
 * (IAS 21.39), paid-in capital at its historical rate, earned equity rolled forward at averages, and the difference
 * named (IAS 21.41). Under each line that the issuer translates itself stands its own convenience figure.
 */
export function translatedStatements(model: PlanModel, translation: Translation): SheetPart {
  return joinParts(
    ...(["income", "balance", "cashflow"] as const).map((kind) => {
      const block = mainBlock(model, kind, ownCurrency(translation));
      if (!block) return NO_PART;
      const title = `${TITLES[kind]} translated into ${translation.currency}`;
      return sectionPart(`fx:translated:${kind}`, title, statementPart(model, translation, block));
    }),
  );
}

function ownCurrency({ currency, base, quote }: Translation): string {
  return currency === base ? quote : base;
}

/** Of several tables of a kind the one with the most figures. */
function mainBlock(model: PlanModel, kind: SeriesBlock["kind"], currency: string): SeriesBlock | undefined {
  const size = ({ rows }: SeriesBlock) => rows.reduce((sum, { cells }) => sum + cells.size, 0);
  return model.blocks
    .filter((block) => block.kind === kind && block.main && block.currency === currency)
    .reduce<SeriesBlock | undefined>((best, block) => (best && size(best) >= size(block) ? best : block), undefined);
}

function statementPart(model: PlanModel, translation: Translation, block: SeriesBlock): SheetPart {
  const equity = block.kind === "balance" ? equityWeights(block) : new Map<string, 1 | -1>();
  const last = block.rows.findLast(({ key }) => equity.has(key));
  return joinParts(
    ...block.rows.flatMap((row) => [
      linePartOf(model, translation, block, row),
      conveniencePart(model, translation, block, row),
      ...(row === last ? [adjustmentPart(model, translation, block, equity)] : []),
    ]),
    block.kind === "balance" ? balanceCheckPart(model, translation, block, equity) : NO_PART,
    block.kind === "cashflow" ? cashEffectPart(model, translation, block) : NO_PART,
  );
}

function linePartOf(model: PlanModel, translation: Translation, block: SeriesBlock, row: SeriesRow): SheetPart {
  const key = translatedRowKey(row.key);
  if (row.role === "heading" || !row.unit) {
    return row.label === "" ? NO_PART : headingPart(key, row.label, row.depth);
  }
  const unit = inCurrency(row.unit, translation.currency);
  const kind = translationKindOf(row.unit, block.kind, row.concept);
  const text: LineText = {
    key,
    label: row.label,
    labelJa: row.labelJa,
    indent: row.depth,
    unit: unitText(unit, row.scale),
    ...(row.role === "total" || row.role === "subtotal" ? { labelRole: row.role } : {}),
  };
  const own = (column: string) => cell(row.key, column, { sheet: block.sheet });
  const at = (rate: RateRow) => (column: string) => translated(translation, own(column), cell(RATE_ROW[rate], column));
  const format = numberFormat(unit, row.digits);
  if (kind === "equity" && !(row.concept !== undefined && PAID_IN.has(row.concept))) {
    return earnedPart(model, translation, block, row, text, format);
  }
  const formula = ((): ((column: string) => Formula) | undefined => {
    switch (kind) {
      case "none":
        return (column) => whereNumber(own(column));
      case "flow":
        return at("average");
      case "stock":
        return at("closing");
      case "opening":
        return at("opening");
      case "equity":
        return at("historical");
      case undefined:
        return undefined;
    }
  })();
  if (!formula) return NO_PART;
  const role = row.role === "total" || row.role === "subtotal" ? row.role : "formula";
  return linePart(model, text, { role, format, formula });
}

/**
 * What was earned, in two rows. Hidden: what a balance sheet adds, its change since the one before at the average rate
 * of that time; the first one, which has none before, all of it at its closing rate. Shown: the sum of these up to the
 * column's day.
 */
function earnedPart(
  model: PlanModel,
  translation: Translation,
  block: SeriesBlock,
  row: SeriesRow,
  text: LineText,
  format: NumberFormat,
): SheetPart {
  const moved = `${text.key}@moved`;
  const ownAt = (column: string) => cell(row.key, column, { sheet: block.sheet });
  const movement = (column: string): Formula => {
    const own = ownAt(column);
    const before = inBalanceBefore(model, { row: row.key, sheet: block.sheet }, column);
    const since = cell(RATE_ROW.since, column);
    const change = translated(translation, operation(own, "-", before), since);
    const first = translated(translation, own, cell(RATE_ROW.closing, column));
    return call("IF", areNumbers(positionOfBalanceBefore(column)), change, first);
  };
  return joinParts(
    hiddenLine(model, moved, format, movement),
    linePart(model, text, {
      role: "formula",
      format,
      formula: (column) => whereNumbers([ownAt(column)], upToDay(model, moved, column)),
    }),
  );
}

function hiddenLine(
  model: PlanModel,
  key: string,
  format: NumberFormat,
  formula: (column: string) => Formula,
): SheetPart {
  return {
    rows: [{ key, hidden: true }],
    cells: model.timeline.columns.map(({ key: column }): CellPlan => ({
      row: key,
      column,
      role: "formula",
      content: { kind: "formula", formula: formula(column) },
      format,
    })),
  };
}

/** The issuer's own convenience translation of the line, linked to where its sheet shows it; never part of a series. */
function conveniencePart(model: PlanModel, { currency }: Translation, block: SeriesBlock, row: SeriesRow): SheetPart {
  const printed = model.blocks
    .filter((other) => other.group === block.group && other.currency === currency && other.variant === undefined)
    .flatMap((other) => other.rows.map((line) => ({ sheet: other.sheet, line })))
    .find(({ line }) => line.line === row.line && line.cells.size > 0 && line.role !== "heading");
  if (!printed?.line.unit) return NO_PART;
  const { sheet, line } = printed;
  const unit = line.unit ?? money(currency);
  return linePart(
    model,
    {
      key: `${translatedRowKey(row.key)}@printed`,
      label: "as printed by the issuer",
      unit: unitText(unit, line.scale),
      indent: row.depth + 1,
      labelRole: "note",
    },
    {
      role: "link",
      format: numberFormat(unit, line.digits),
      formula: (column) => whereNumber(cell(line.key, column, { sheet })),
    },
  );
}

/** What the rates' movement does to cash held: closing less opening cash, less the change by flows (IAS 7.28). */
function cashEffectPart(model: PlanModel, { currency }: Translation, block: SeriesBlock): SheetPart {
  const find = (concept: Concept) => block.rows.find((row) => row.concept === concept);
  const [opening, closing, change] = [find("cash-beginning"), find("cash-ending"), find("net-change-in-cash")];
  if (!opening || !closing || !change) return NO_PART;
  const key = "fx:translated:cash-effect";
  return linePart(
    model,
    {
      key,
      label: "Effect of translation on cash",
      labelJa: "現金に係る換算差額",
      unit: unitText(money(currency), closing.scale),
      labelRole: "label",
    },
    {
      role: "plug",
      format: numberFormat(money(currency), closing.digits),
      formula: (column) => {
        const [end, begin, flow] = [
          cell(translatedRowKey(closing.key), column),
          cell(translatedRowKey(opening.key), column),
          cell(translatedRowKey(change.key), column),
        ];
        return whereNumbers([end, begin, flow], operation(operation(end, "-", begin), "-", flow));
      },
      note: "Closing cash at the closing rate, less opening cash at the opening rate, less the change by flows at the average rate.",
    },
  );
}

function inCurrency(unit: Unit, currency: string): Unit {
  return unit.kind === "money" || unit.kind === "money-per" ? { ...unit, currency } : unit;
}
