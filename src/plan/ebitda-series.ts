import { sumOfAny, whereNumbers } from "./analysis-formula";
import { joinParts, linePart, notePart, sectionPart, type SheetPart } from "./analysis-part";
import { type Earnings, earningsLine, earningsOf, depreciation, type WeighedPlace } from "./earnings-row";
import { call, cell, type Formula, operation, range } from "./formula";
import { decimalPlaces } from "./labelled-value";
import { weighedSum } from "./margin-base";
import { OWN_SHEET_NAMES, type PlanModel, type SeriesPlace } from "./model";
import { hasFigure, type SeriesRow } from "./series";
import type { PeriodColumn } from "./timeline";
import { numberFormat, unitText } from "./unit-text";
import { linesOf } from "./walk-line";
import type { NumberFormat } from "./workbook-plan";

/** A row of signed amounts that add up to EBITDA, in every period column. */
export interface EbitdaRow {
  readonly key: string;
  readonly label: string;
  readonly labelJa?: string | undefined;
  readonly role: "line" | "plug";
}

/** EBITDA line by line over all periods: what the walk picks its two periods from. */
export interface EbitdaSeries {
  readonly part: SheetPart;
  readonly earnings: Earnings;
  readonly depreciation: readonly WeighedPlace[];
  readonly rows: readonly EbitdaRow[];
  /** Row of EBITDA itself: operating income plus depreciation and amortisation. */
  readonly total: string;
  readonly scale: number;
  readonly unit: string;
  /** Digits after the point that no line goes beyond in the scale of the series. */
  readonly digits: number;
  readonly format: NumberFormat;
  /** The period columns in which EBITDA has a figure, oldest first. */
  readonly columns: readonly PeriodColumn[];
}

const TITLE = "EBITDA by line of the income statement";

/** The series, or a note that says what is missing. */
export function ebitdaSeries(model: PlanModel): EbitdaSeries | { readonly part: SheetPart; readonly rows?: undefined } {
  const missing = (text: string) => ({ part: sectionPart("ebitda", TITLE, notePart("ebitda@none", text)) });
  const earnings = earningsOf(model);
  const operating = earnings && earningsLine(earnings, "operating-income");
  if (!operating) return missing("No operating income was found on the income statement: no EBITDA and no walk.");
  const added = depreciation(model, earnings);
  if (added.length === 0) {
    return missing("No depreciation and amortization was found in the statements or tables: no EBITDA and no walk.");
  }
  return seriesOf(model, earnings, operating, added);
}

function seriesOf(
  model: PlanModel,
  earnings: Earnings,
  operating: SeriesPlace,
  added: readonly WeighedPlace[],
): EbitdaSeries {
  const { lines, complete } = linesOf(operating.block, operating.row);
  const { scale, unit } = operating.row;
  const shown = operating.row.digits;
  const format: NumberFormat = unit ? numberFormat(unit, shown) : { kind: "amount", digits: shown };
  const text = { unit: unit ? unitText(unit, scale) : "" };
  const signed = [...lines.map((line) => ({ ...operating, ...line })), ...added];
  const digits = Math.max(shown, ...[operating, ...signed].map(({ row }) => digitsIn(row, scale)));
  const own = new Set(lines.map(({ row }) => row.key));
  const parts = signed.map((place, i): { readonly row: EbitdaRow; readonly part: SheetPart } => {
    const { row, sheet, weight } = place;
    // Depreciation that the income statement shows by itself is a line of operating income, and added back.
    const isTwice = i >= lines.length && own.has(row.key);
    const key = isTwice ? `ebitda:added:${row.key}` : `ebitda:${row.key}`;
    const part = linePart(
      model,
      { key, label: row.label, labelJa: row.labelJa, indent: 1, ...text },
      {
        role: "link",
        format,
        formula: (column) => weighedSum([place], column, scale),
        note: `${OWN_SHEET_NAMES[sheet]}: ${[...pathOf(place), row.label].join(" / ")}${weight === -1 ? " (taken off)" : ""}`,
      },
    );
    return { row: { key, label: row.label, labelJa: row.labelJa, role: "line" }, part };
  });
  const rows = parts.map(({ row }) => row);
  const total = "ebitda:total";
  const totals = totalParts(model, { operating, rows, added: added.length, total, complete, format, digits, ...text });
  return {
    part: sectionPart("ebitda", TITLE, ...parts.map(({ part }) => part), totals.part),
    earnings,
    depreciation: added,
    rows: [...rows, ...totals.plugs],
    total,
    scale,
    ...text,
    digits,
    format,
    columns: model.timeline.columns.filter(
      ({ key }) =>
        hasFigure(operating.block, operating.row, key) && added.some(({ block, row }) => hasFigure(block, row, key)),
    ),
  };
}

/** The headings above a line, from the print. */
function pathOf({ block, row }: SeriesPlace): readonly string[] {
  const at = block.rows.indexOf(row);
  const path: string[] = [];
  let depth = row.depth;
  for (const above of block.rows.slice(0, Math.max(0, at)).reverse()) {
    if (above.role !== "heading" || above.depth >= depth) continue;
    path.unshift(above.label);
    depth = above.depth;
  }
  return path;
}

interface TotalText {
  readonly operating: SeriesPlace;
  /** The lines of operating income, then those that are added back. */
  readonly rows: readonly EbitdaRow[];
  readonly added: number;
  readonly total: string;
  readonly complete: boolean;
  readonly format: NumberFormat;
  readonly digits: number;
  readonly unit: string;
}

/** EBITDA, the plug where the lines cannot give it in every period, and the check that they do. */
function totalParts(
  model: PlanModel,
  text: TotalText,
): { readonly part: SheetPart; readonly plugs: readonly EbitdaRow[] } {
  const { operating, rows, total, format, unit, digits } = text;
  const [first, last] = [rows[0]?.key ?? total, rows.at(-1)?.key ?? total];
  const firstAdded = rows.at(-text.added)?.key ?? last;
  const lines = (column: string): Formula => call("SUM", range({ row: first, column }, { row: last, column }));
  const ebitda = linePart(
    model,
    {
      key: total,
      label: "EBITDA (operating income plus D&A)",
      labelJa: "EBITDA(営業利益+減価償却費)",
      unit,
      labelRole: "total",
    },
    {
      role: "total",
      format,
      formula: (column) => {
        const income = cell(operating.row.key, column, { sheet: operating.sheet });
        if (firstAdded === last)
          return whereNumbers([income, cell(last, column)], operation(income, "+", cell(last, column)));
        const added = sumOfAny(firstAdded, last, column);
        return whereNumbers([income, added], operation(income, "+", added));
      },
    },
  );
  const plug: EbitdaRow = {
    key: "ebitda:plug",
    label: "Not explained by the lines",
    labelJa: "内訳で説明できない差額",
    role: "plug",
  };
  if (text.complete) {
    const check = linePart(
      model,
      { key: "ebitda:check", label: "Lines less EBITDA (nil: they add up)", labelJa: "検算(ゼロなら一致)", unit },
      {
        role: "check",
        format,
        formula: (column) => {
          const gap = operation(lines(column), "-", cell(total, column));
          return whereNumbers([cell(total, column)], call("ROUND", gap, decimalPlaces(digits)));
        },
      },
    );
    return { part: joinParts(ebitda, check), plugs: [] };
  }
  const open = linePart(
    model,
    { ...plug, indent: 1, unit },
    {
      role: "plug",
      format,
      formula: (column) => {
        const gap = operation(cell(total, column), "-", lines(column));
        return whereNumbers([cell(total, column)], call("ROUND", gap, decimalPlaces(digits)));
      },
    },
  );
  return { part: joinParts(open, ebitda), plugs: [plug] };
}

/** Digits after the point of a row's figures in a scale, those of filings that print in a finer one too. */
function digitsIn(row: SeriesRow, scale: number): number {
  const prints = [...row.cells.values()].flatMap((cell) => [cell, ...cell.earlier]);
  const digits = prints.flatMap(({ reported }) => (reported.kind === "number" ? [reported.decimals + scale] : []));
  return Math.max(row.digits + scale - row.scale, ...digits);
}
