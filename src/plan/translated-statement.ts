import { money, type Unit } from "../core/unit";
import { translationKindOf } from "../metrics/translation-kind";
import { whereNumbers } from "./analysis-formula";
import {
  headingPart,
  joinParts,
  type LineText,
  linePart,
  NO_PART,
  notePart,
  sectionPart,
  type SheetPart,
} from "./analysis-part";
import { balanceColumns } from "./balance-before";
import { cell, operation } from "./formula";
import { whereNumber } from "./guard";
import type { PlanModel } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";
import type { Translation } from "./translation";
import { adjustmentPart, balanceCheckPart } from "./translation-adjustment";
import { type EquityLines, equityLines, equityPart, NO_EQUITY, totalOf } from "./translation-equity";
import { rateIn, type RateRow, translatedBlock, translated, translatedRowKey } from "./translation-formula";
import { translationRates } from "./translation-rate-part";
import { numberFormat, unitText } from "./unit-text";

const TITLES = {
  income: "Income statement",
  balance: "Balance sheet",
  cashflow: "Cash flow statement",
} as const;

/**
 * The rates of a translation and with them the three statements in the second currency: flows at the average rate,
 * assets and liabilities at the closing rate (IAS 21.39), equity moved on from its first balance sheet, and the
 * difference named (IAS 21.41). Under each line that the issuer translates itself stands its own convenience figure.
 */
export function translatedStatements(model: PlanModel, translation: Translation): SheetPart {
  const blocks = (["income", "balance", "cashflow"] as const).flatMap(
    (kind) => translatedBlock(model, translation, kind) ?? [],
  );
  const balance = blocks.find(({ kind }) => kind === "balance");
  const equity = balance ? equityLines(balance) : NO_EQUITY;
  const sheets = balance ? balanceColumns(model, balance, new Set(equity.weights.keys())) : [];
  return joinParts(
    translationRates(model, translation, sheets),
    ...blocks.map((block) => {
      const title = `${TITLES[block.kind as keyof typeof TITLES]} translated into ${translation.currency}`;
      return sectionPart(`fx:translated:${block.kind}`, title, statementPart(model, translation, block, equity));
    }),
  );
}

function statementPart(model: PlanModel, translation: Translation, block: SeriesBlock, all: EquityLines): SheetPart {
  const isBalance = block.kind === "balance";
  const equity = isBalance ? all : NO_EQUITY;
  const last = block.rows.findLast(({ key }) => equity.weights.has(key));
  const effect = block.kind === "cashflow" ? cashEffectPart(model, translation, block) : NO_PART;
  const ending = totalOf(block, "cash-ending");
  return joinParts(
    ...block.rows.flatMap((row) => [
      ...(row === ending ? [effect] : []),
      linePartOf(model, translation, block, row, equity),
      conveniencePart(model, translation, block, row),
      ...(row === last && equity.isTold ? [adjustmentPart(model, translation, block, equity)] : []),
    ]),
    isBalance ? balanceCheckPart(model, translation, block, equity) : NO_PART,
    isBalance && equity.kinds.size === 0
      ? notePart(
          "fx:translation:plain",
          "No line of paid-in or earned equity is told apart: all equity is at the closing rate.",
        )
      : NO_PART,
  );
}

function linePartOf(
  model: PlanModel,
  translation: Translation,
  block: SeriesBlock,
  row: SeriesRow,
  equity: EquityLines,
): SheetPart {
  const key = translatedRowKey(row.key);
  if (row.role === "heading" || !row.unit) {
    return row.label === "" ? NO_PART : headingPart(key, row.label, row.depth);
  }
  const unit = inCurrency(row.unit, translation.currency);
  const isSum = row.role === "total" || row.role === "subtotal";
  const text: LineText = {
    key,
    label: row.label,
    labelJa: row.labelJa,
    indent: row.depth,
    unit: unitText(unit, row.scale),
    ...(isSum && { labelRole: row.role }),
  };
  const format = numberFormat(unit, row.digits);
  const kept = equity.kinds.get(row.key);
  if (kept) return equityPart(model, translation, block, row.key, kept, text, format);
  const own = (column: string) => cell(row.key, column, { sheet: block.sheet });
  const rate = rateOf(block, row);
  if (rate === undefined) return NO_PART;
  return linePart(model, text, {
    role: isSum ? row.role : "formula",
    format,
    formula: (column) =>
      rate === "none"
        ? whereNumber(own(column))
        : translated(translation, own(column), rateIn(translation, rate, column)),
  });
}

/** The row of rates at which a line stands that is no part of equity. */
function rateOf(block: SeriesBlock, row: SeriesRow): RateRow | "none" | undefined {
  const kind = row.unit && translationKindOf(row.unit, block.kind, row.concept);
  switch (kind) {
    case "none":
    case "opening":
      return kind;
    case "flow":
      return "average";
    case "stock":
      return "closing";
    case "equity": // on a statement other than the balance sheet: a movement that nothing places
    case undefined:
      return undefined;
  }
}

/** The issuer's own convenience translation of the line, linked to where its sheet shows it; never part of a series. */
function conveniencePart(model: PlanModel, { currency }: Translation, block: SeriesBlock, row: SeriesRow): SheetPart {
  const printed = model.blocks
    .filter((other) => other.group === block.group && other.currency === currency && other.variant === undefined)
    .flatMap((other) => other.rows.map((line) => ({ sheet: other.sheet, line })))
    .find(({ line }) => line.line === row.line && line.role !== "heading");
  const isPrinted = [...(printed?.line.cells.values() ?? [])].some(({ reported }) => reported.kind === "number");
  if (!printed?.line.unit || !isPrinted) return NO_PART;
  const { sheet, line } = printed;
  const unit = line.unit ?? money(currency);
  return linePart(
    model,
    {
      key: `${translatedRowKey(row.key)}@printed`,
      label: "as printed by the issuer",
      labelJa: "会社公表値",
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
  const [opening, closing] = [totalOf(block, "cash-beginning"), totalOf(block, "cash-ending")];
  const change = totalOf(block, "net-change-in-cash");
  if (!opening || !closing || !change) return NO_PART;
  return linePart(
    model,
    {
      key: "fx:translated:cash-effect",
      label: "Effect of translation on cash",
      labelJa: "現金に係る換算差額",
      unit: unitText(money(currency), closing.scale),
      indent: closing.depth,
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
