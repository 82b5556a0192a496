import { ratioFormula } from "./analysis-formula";
import { joinParts, linePart, sectionPart, type SheetPart } from "./analysis-part";
import { type Earnings, termsOf } from "./earnings-row";
import { intervalIn } from "./figure-evidence";
import { cell } from "./formula";
import { whereNumber } from "./guard";
import { type MarginBase, type MarginBases, weighedSum } from "./margin-base";
import { OWN_SHEET_NAMES, type PlanModel, type SeriesPlace } from "./model";
import { type PrintedMargin, printedRatios } from "./printed-ratio";
import { type SegmentMargin, segmentMargins } from "./segment-margin";
import { unitText } from "./unit-text";

/** A row of the Margins sheet that holds a margin, and the rows that print it. */
export interface MarginRow {
  readonly key: string;
  readonly label: string;
  readonly labelJa?: string | undefined;
  readonly printed: readonly PrintedRow[];
  /** One of the few that the picture shows. */
  readonly drawn: boolean;
  /** The period columns in which the margin itself has a figure. */
  readonly columns: ReadonlySet<string>;
}

export interface PrintedRow {
  readonly key: string;
  readonly place: SeriesPlace;
}

export interface MarginRows {
  readonly part: SheetPart;
  /** Of the whole company, in the order shown. */
  readonly company: readonly MarginRow[];
  readonly segments: readonly MarginRow[];
}

const FORMAT = { kind: "percent", digits: 1 } as const;

const COMPANY = [
  { key: "margin:gross", base: "grossProfit", label: "Gross margin", labelJa: "売上総利益率", drawn: true },
  { key: "margin:operating", base: "operatingIncome", label: "Operating margin", labelJa: "営業利益率", drawn: true },
  { key: "margin:pre-tax", base: "incomeBeforeTax", label: "Pre-tax margin", labelJa: "税引前利益率", drawn: false },
  { key: "margin:net", base: "netIncome", label: "Net margin", labelJa: "純利益率", drawn: true },
  { key: "margin:ebitda", base: "ebitda", label: "EBITDA margin", labelJa: "EBITDAマージン", drawn: true },
  {
    key: "margin:adjusted-ebitda",
    base: "adjustedEbitda",
    label: "Adjusted EBITDA margin (issuer's measure)",
    labelJa: "調整後EBITDAマージン(発行体の定義)",
    drawn: true,
  },
] as const;

/** Margins of the company and of its services, each with the ratios that the issuer prints for it below. */
export function marginRows(model: PlanModel, earnings: Earnings, bases: MarginBases): MarginRows {
  const company = COMPANY.flatMap(({ base, ...text }) => {
    const profit = bases[base];
    return profit ? [companyRow(model, text, profit, bases.revenue)] : [];
  });
  const segments = segmentMargins(model, earnings).map((margin) => segmentRow(model, margin));
  return {
    part: joinParts(
      sectionPart("margins", "Margins", ...company.map(({ part }) => part)),
      sectionPart("segments", "Gross margins of services and segments", ...segments.map(({ part }) => part)),
    ),
    company: company.map(({ row }) => row),
    segments: segments.map(({ row }) => row),
  };
}

type MarginText = Pick<MarginRow, "key" | "label" | "labelJa" | "drawn">;

interface LaidMargin {
  readonly row: MarginRow;
  readonly part: SheetPart;
}

function companyRow(model: PlanModel, text: MarginText, profit: MarginBase, revenue: MarginBase): LaidMargin {
  const printed = { profit: profit.terms, revenue: revenue.terms };
  const { key, label, labelJa } = text;
  const row = marginRow(model, text, printed, printed);
  const fill = {
    role: "formula",
    format: FORMAT,
    formula: (column: string) => ratioFormula(cell(profit.key, column), cell(revenue.key, column)),
  } as const;
  return {
    row,
    part: joinParts(linePart(model, { key, label, labelJa, unit: "%" }, fill), printedPart(model, row.printed)),
  };
}

function segmentRow(model: PlanModel, margin: SegmentMargin): LaidMargin {
  const { key, label, labelJa, revenue } = margin;
  const profitKey = `${key}@profit`;
  const figures = { profit: termsOf(margin.profit), revenue: [{ row: revenue.row, weight: 1 as const }] };
  const row = marginRow(model, { key, label, labelJa, drawn: false }, figures, margin.printed);
  const scale = revenue.row.scale;
  const sources = margin.profit.map(({ sheet, row: line, weight }) => {
    const sign = weight === 1 ? "+" : "-";
    return `${sign} ${OWN_SHEET_NAMES[sheet]}: ${line.label}`;
  });
  const part = joinParts(
    linePart(
      model,
      { key, label, labelJa, unit: "%" },
      {
        role: "formula",
        format: FORMAT,
        formula: (column) => {
          const base = cell(revenue.row.key, column, { sheet: revenue.sheet });
          return ratioFormula(cell(profitKey, column), base);
        },
        note: sources.join("\n"),
      },
    ),
    linePart(
      model,
      { key: profitKey, label: "Gross profit", labelJa: "売上総利益", indent: 1, unit: unitOf(revenue) },
      {
        role: "formula",
        format: { kind: "amount", digits: revenue.row.digits },
        formula: (column) => weighedSum(margin.profit, column, scale),
      },
    ),
    printedPart(model, row.printed),
  );
  return { row, part };
}

/** `figures`: what the margin is calculated from; `printed`: the issuer's figures, which its printed ratio goes with. */
function marginRow(model: PlanModel, text: MarginText, figures: PrintedMargin, printed: PrintedMargin): MarginRow {
  const columns = model.timeline.columns.filter(({ key }) => {
    const revenue = intervalIn(figures.revenue, key);
    return intervalIn(figures.profit, key) !== undefined && revenue?.low.greaterThan(0) === true;
  });
  return {
    ...text,
    printed: printedRows(text.key, printedRatios(model, printed)),
    columns: new Set(columns.map(({ key }) => key)),
  };
}

function printedRows(key: string, places: readonly SeriesPlace[]): readonly PrintedRow[] {
  return places.map((place) => ({ key: `${key}@printed:${place.row.key}`, place }));
}

/** The issuer's ratio as printed, on a row of its own below ours. */
function printedPart(model: PlanModel, rows: readonly PrintedRow[]): SheetPart {
  return joinParts(
    ...rows.map(({ key, place: { sheet, block, row } }) =>
      linePart(
        model,
        {
          key,
          label: `as printed: ${row.label} (${block.title})`,
          ...(row.labelJa !== undefined && { labelJa: `${row.labelJa}(${block.titleJa ?? block.title})` }),
          indent: 1,
          unit: "%",
        },
        {
          role: "link",
          format: { kind: "percent", digits: row.digits },
          formula: (column) => whereNumber(cell(row.key, column, { sheet })),
          note: `${OWN_SHEET_NAMES[sheet]}: ${block.title}: ${row.label}`,
        },
      ),
    ),
  );
}

function unitOf({ row }: SeriesPlace): string | undefined {
  return row.unit && unitText(row.unit, row.scale);
}
