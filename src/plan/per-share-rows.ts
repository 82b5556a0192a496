import type { Unit } from "../core/unit";
import type { Concept } from "../statements/concept";
import { ratioFormula } from "./analysis-formula";
import { linePart, sectionPart, type SheetPart } from "./analysis-part";
import { type Earnings, earningsLine, NET_INCOME } from "./earnings-row";
import { cell } from "./formula";
import { whereNumber } from "./guard";
import { shifted } from "./labelled-value";
import { OWN_SHEET_NAMES, type PlanModel, type SeriesPlace } from "./model";
import type { SeriesRow } from "./series";
import { numberFormat, unitText } from "./unit-text";

const MEASURES: readonly {
  readonly earnings: Concept;
  readonly shares: Concept;
  readonly label: string;
  readonly labelJa: string;
  readonly per: "share" | "ADS";
}[] = [
  {
    earnings: "earnings-per-share-basic",
    shares: "weighted-shares-basic",
    label: "Net income per share, basic",
    labelJa: "1株当たり純利益",
    per: "share",
  },
  {
    earnings: "earnings-per-share-diluted",
    shares: "weighted-shares-diluted",
    label: "Net income per share, diluted",
    labelJa: "潜在株式調整後1株当たり純利益",
    per: "share",
  },
  {
    earnings: "earnings-per-ads",
    shares: "weighted-ads",
    label: "Net income per ADS",
    labelJa: "1ADS当たり純利益",
    per: "ADS",
  },
];

/** Digits where no printed figure says how many are usual. */
const USUAL_DIGITS = 2;

/** Net income over the weighted average shares, and the figure that the issuer prints for it below. */
export function perSharePart(model: PlanModel, earnings: Earnings): SheetPart {
  const income = earningsLine(earnings, ...NET_INCOME);
  const parts = MEASURES.flatMap(({ earnings: concept, shares, label, labelJa, per }): readonly SheetPart[] => {
    const printed = lineOf(earnings, concept);
    const count = lineOf(earnings, shares);
    const unit: Unit = { kind: "money-per", currency: earnings.currency, per };
    const key = `per-share:${concept}`;
    return [
      ...(income && count
        ? [computedLine(model, { key, label, labelJa }, unit, income, count, printed?.digits ?? USUAL_DIGITS)]
        : []),
      ...(printed ? [printedLine(model, `${key}@printed`, earnings, printed)] : []),
    ];
  });
  return sectionPart("per-share", "Per share", ...parts);
}

function lineOf({ block }: Earnings, concept: Concept): SeriesRow | undefined {
  return block.rows.find((row) => row.concept === concept && row.role !== "heading" && row.cells.size > 0);
}

function computedLine(
  model: PlanModel,
  text: { readonly key: string; readonly label: string; readonly labelJa: string },
  unit: Unit,
  income: SeriesPlace,
  count: SeriesRow,
  digits: number,
): SheetPart {
  const { sheet, row } = income;
  return linePart(
    model,
    { ...text, unit: unitText(unit, 0) },
    {
      role: "formula",
      format: numberFormat(unit, digits),
      formula: (column) => {
        const shares = cell(count.key, column, { sheet });
        const amount = cell(row.key, column, { sheet });
        const powers = row.scale - count.scale;
        return ratioFormula(amount, shifted(shares, -powers));
      },
      note: `${OWN_SHEET_NAMES[sheet]}: ${row.label} over ${count.label}`,
    },
  );
}

function printedLine(model: PlanModel, key: string, { block }: Earnings, row: SeriesRow): SheetPart {
  return linePart(
    model,
    {
      key,
      label: `as printed: ${row.label}`,
      labelJa: row.labelJa,
      indent: 1,
      unit: row.unit && unitText(row.unit, row.scale),
    },
    {
      role: "link",
      format: row.unit ? numberFormat(row.unit, row.digits) : { kind: "amount", digits: row.digits },
      formula: (column) => whereNumber(cell(row.key, column, { sheet: block.sheet })),
    },
  );
}
