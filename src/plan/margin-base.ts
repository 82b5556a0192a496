import { type SheetPart, joinParts, type LineText, linePart, NO_PART } from "./analysis-part";
import { areNumbers, sumOfAny, whereNumbers } from "./analysis-formula";
import {
  depreciation,
  type Earnings,
  earningsLine,
  grossProfit,
  issuerEbitda,
  NET_INCOME,
  termsOf,
  type WeighedPlace,
} from "./earnings-row";
import type { FigureTerm } from "./figure-evidence";
import { call, cell, type Formula, negation, NOTHING, operation } from "./formula";
import { shifted } from "./labelled-value";
import { OWN_SHEET_NAMES, type PlanModel, type SeriesPlace } from "./model";
import { numberFormat, unitText } from "./unit-text";
import { money } from "../core/unit";

/** An amount that margins are made of, as a row of the Margins sheet in the scale of revenue. */
export interface MarginBase {
  readonly key: string;
  /** What is printed behind it, for comparing with printed ratios. */
  readonly terms: readonly FigureTerm[];
}

export interface MarginBases {
  readonly part: SheetPart;
  readonly revenue: MarginBase;
  readonly grossProfit?: MarginBase;
  readonly operatingIncome?: MarginBase;
  readonly incomeBeforeTax?: MarginBase;
  readonly netIncome?: MarginBase;
  readonly ebitda?: MarginBase;
  readonly adjustedEbitda?: MarginBase;
}

/** The figures that all ratios start from, brought to one scale: links to the statements, and EBITDA made of them. */
export function marginBases(model: PlanModel, earnings: Earnings): MarginBases {
  const linked = (key: string, places: readonly WeighedPlace[] | undefined, text?: Partial<LineText>) =>
    places && baseRow(model, earnings, `base:${key}`, places, text);
  const own = (key: string, place: SeriesPlace | undefined) => linked(key, place && [{ ...place, weight: 1 }]);
  const revenue = baseRow(model, earnings, "base:revenue", [{ ...earnings.revenue, weight: 1 }]);
  const gross = linked("gross-profit", grossProfit(earnings), {
    label: "Gross profit (revenue less cost)",
    labelJa: "売上総利益(売上高-売上原価)",
  });
  const operating = own("operating-income", earningsLine(earnings, "operating-income"));
  const beforeTax = own("income-before-tax", earningsLine(earnings, "income-before-tax"));
  const net = own("net-income", earningsLine(earnings, ...NET_INCOME));
  const added = depreciationRow(model, earnings);
  const ebitda = operating && added && ebitdaRow(model, earnings, operating.base, added.base);
  const adjusted = own("adjusted-ebitda", issuerEbitda(model, earnings));
  const rows = [revenue, gross, operating, beforeTax, net, added, ebitda, adjusted];
  return {
    part: joinParts(...rows.map((row) => row?.part ?? NO_PART)),
    revenue: revenue.base,
    ...(gross && { grossProfit: gross.base }),
    ...(operating && { operatingIncome: operating.base }),
    ...(beforeTax && { incomeBeforeTax: beforeTax.base }),
    ...(net && { netIncome: net.base }),
    ...(ebitda && { ebitda: ebitda.base }),
    ...(adjusted && { adjustedEbitda: adjusted.base }),
  };
}

interface BaseRow {
  readonly base: MarginBase;
  readonly part: SheetPart;
}

/** A row with the weighed sum of lines; one line keeps its own label. */
function baseRow(
  model: PlanModel,
  earnings: Earnings,
  key: string,
  places: readonly WeighedPlace[],
  text: Partial<LineText> = {},
): BaseRow {
  const [first] = places;
  const single = places.length === 1 ? first?.row : undefined;
  const part = linePart(
    model,
    {
      key,
      label: single?.label ?? text.label ?? "",
      labelJa: single ? single.labelJa : text.labelJa,
      ...(text.indent !== undefined && { indent: text.indent }),
      unit: unitText(money(earnings.currency), earnings.revenue.row.scale),
    },
    {
      role: single ? "link" : "formula",
      format: numberFormat(money(earnings.currency), earnings.revenue.row.digits),
      formula: (column) => weighedSum(places, column, earnings.revenue.row.scale),
      note: sourceNote(places),
    },
  );
  return { base: { key, terms: termsOf(places) }, part };
}

/** Depreciation and amortisation: the one line, or the lines and their sum, in which a missing one counts as nothing. */
function depreciationRow(model: PlanModel, earnings: Earnings): BaseRow | undefined {
  const places = depreciation(model, earnings);
  const key = "base:depreciation";
  if (places.length <= 1) return places[0] && baseRow(model, earnings, key, places);
  const lines = places.map((place, i) => baseRow(model, earnings, `${key}:${i}`, [place], { indent: 1 }));
  const { row } = earnings.revenue;
  const unit = money(earnings.currency);
  const sum = linePart(
    model,
    { key, label: "Depreciation and amortization", labelJa: "減価償却費", unit: unitText(unit, row.scale) },
    {
      role: "subtotal",
      format: numberFormat(unit, row.digits),
      formula: (column) => sumOfAny(`${key}:0`, `${key}:${places.length - 1}`, column),
    },
  );
  return { base: { key, terms: termsOf(places) }, part: joinParts(...lines.map(({ part }) => part), sum) };
}

function sourceNote(places: readonly WeighedPlace[]): string {
  return places.map(({ sheet, row }) => `${OWN_SHEET_NAMES[sheet]}: ${row.label}`).join("\n");
}

/** Lines added up with their weights in one scale; nothing where one of them is missing. */
export function weighedSum(places: readonly WeighedPlace[], column: string, scale: number): Formula {
  const amounts = places.map((place) => ({
    weight: place.weight,
    amount: cell(place.row.key, column, { sheet: place.sheet }),
  }));
  const sum = places.reduce<Formula | undefined>((total, { row, weight }, i) => {
    const amount = shifted(amounts[i]?.amount ?? NOTHING, row.scale - scale);
    if (total === undefined) return weight === 1 ? amount : negation(amount);
    return operation(total, weight === 1 ? "+" : "-", amount);
  }, undefined);
  return whereNumbers(
    amounts.map(({ amount }) => amount),
    sum ?? NOTHING,
  );
}

function ebitdaRow(model: PlanModel, earnings: Earnings, operating: MarginBase, added: MarginBase): BaseRow {
  const key = "base:ebitda";
  const unit = money(earnings.currency);
  const part = linePart(
    model,
    {
      key,
      label: "EBITDA (operating income plus D&A)",
      labelJa: "EBITDA(営業利益+減価償却費)",
      unit: unitText(unit, earnings.revenue.row.scale),
      labelRole: "subtotal",
    },
    {
      role: "subtotal",
      format: numberFormat(unit, earnings.revenue.row.digits),
      formula: (column) => {
        const [income, depreciation] = [cell(operating.key, column), cell(added.key, column)];
        return call("IF", areNumbers(income, depreciation), operation(income, "+", depreciation), NOTHING);
      },
    },
  );
  return { base: { key, terms: [...operating.terms, ...added.terms] }, part };
}
