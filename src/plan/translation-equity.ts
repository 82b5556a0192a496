/** Equity's lines in a translation: how each came in, with which weight it enters equity, and how it moves on. */
import { isEquity } from "../metrics/translation-kind";
import type { Concept } from "../statements/concept";
import { areNumbers, whereNumbers } from "./analysis-formula";
import { joinParts, type LineText, linePart, type SheetPart } from "./analysis-part";
import { inBalanceBefore, isBalanceColumn, positionOfBalanceBefore, upToDay } from "./balance-before";
import { call, cell, type Formula, NOTHING, operation } from "./formula";
import type { PlanModel } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";
import type { Translation } from "./translation";
import { rateIn, translated } from "./translation-formula";
import type { CellPlan, NumberFormat } from "./workbook-plan";

/** What owners paid in is translated at rates of its own; all else in equity was earned over a period. */
const PAID_IN: ReadonlySet<Concept> = new Set<Concept>([
  "common-stock",
  "additional-paid-in-capital",
  "treasury-stock",
]);

export interface EquityLines {
  /** Every line that keeps the rates of its days, those that such a line is made of included, by row key. */
  readonly kinds: ReadonlyMap<string, "paid-in" | "earned">;
  /** Those of them that nothing makes, with the weight by which they enter equity. */
  readonly weights: ReadonlyMap<string, 1 | -1>;
  /** Whether the totals of the statement say how each of them enters; if not, no adjustment can be worked out. */
  readonly isTold: boolean;
}

export const NO_EQUITY: EquityLines = { kinds: new Map(), weights: new Map(), isTold: true };

export function equityLines(block: SeriesBlock): EquityLines {
  const kinds = new Map<string, "paid-in" | "earned">();
  for (const row of block.rows) {
    if (row.concept === undefined || !row.unit || !isEquity(row.concept)) continue;
    const kind = PAID_IN.has(row.concept) ? "paid-in" : "earned";
    // Appropriated and unappropriated earnings go with the earnings that they add up to.
    for (const { row: part } of pathsOf(block, row)) if (!isEquity(part.concept)) kinds.set(part.key, kind);
    kinds.set(row.key, kind);
  }
  const top = totalOf(block, "total-equity") ?? totalOf(block, "total-liabilities-and-equity");
  const paths = top ? pathsOf(block, top) : [];
  const reached = new Set(paths.map(({ row }) => row.key));
  const weights = paths.flatMap(({ row, weight, isLeaf }) =>
    isLeaf && kinds.has(row.key) ? [[row.key, weight] as const] : [],
  );
  return { kinds, weights: new Map(weights), isTold: [...kinds.keys()].every((key) => reached.has(key)) };
}

export function totalOf(block: SeriesBlock, concept: Concept): SeriesRow | undefined {
  return block.rows.find((row) => row.concept === concept);
}

export interface WeighedRow {
  readonly row: SeriesRow;
  readonly weight: 1 | -1;
}

/** The lines that a total is made of, through its subtotals; the row itself where nothing makes it. */
export function leavesOf(block: SeriesBlock, top: SeriesRow): readonly WeighedRow[] {
  return pathsOf(block, top).filter(({ isLeaf }) => isLeaf);
}

/** A total and all that it is made of, each row once. */
function pathsOf(block: SeriesBlock, top: SeriesRow): readonly (WeighedRow & { readonly isLeaf: boolean })[] {
  const byKey = new Map(block.rows.map((row) => [row.key, row]));
  const seen = new Set<string>();
  const found: (WeighedRow & { readonly isLeaf: boolean })[] = [];
  const open: WeighedRow[] = [{ row: top, weight: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { row, weight } = next;
    if (seen.has(row.key)) continue;
    seen.add(row.key);
    const terms = row.total?.terms ?? [];
    found.push({ row, weight, isLeaf: terms.length === 0 });
    for (const term of terms) {
      const part = byKey.get(term.row);
      if (part) open.push({ row: part, weight: term.weight === weight ? 1 : -1 });
    }
  }
  return found;
}

/**
 * A line of equity, in two rows. Hidden: what a balance sheet adds to the one before, at the rate of that time (paid-in
 * capital: of its own row, which an analyst may overwrite); the first one, which has none before, all of it at its
 * closing rate. A balance sheet that does not have the line has none of it. Shown: the sum of these up to the column's
 * day.
 */
export function equityPart(
  model: PlanModel,
  translation: Translation,
  { sheet }: SeriesBlock,
  row: string,
  kind: "paid-in" | "earned",
  text: LineText,
  format: NumberFormat,
): SheetPart {
  const moved = `${text.key}@moved`;
  const ownAt = (column: string) => cell(row, column, { sheet });
  const held = (amount: Formula) => call("SUM", amount); // a blank counts for nothing
  const movement = (column: string): Formula => {
    const own = held(ownAt(column));
    const before = held(inBalanceBefore(model, { row, sheet }, column));
    const rate = (name: "since" | "closing") => rateIn(translation, kind === "paid-in" ? "historical" : name, column);
    const change = translated(translation, operation(own, "-", before), rate("since"));
    const first = translated(translation, own, rate("closing"));
    const either = call("IF", areNumbers(positionOfBalanceBefore(column)), change, first);
    return call("IF", isBalanceColumn(column), either, NOTHING);
  };
  const hidden: SheetPart = {
    rows: [{ key: moved, hidden: true }],
    cells: model.timeline.columns.map(({ key: column }): CellPlan => ({
      row: moved,
      column,
      role: "formula",
      content: { kind: "formula", formula: movement(column) },
      format,
    })),
  };
  const shown = linePart(model, text, {
    role: "formula",
    format,
    formula: (column) => whereNumbers([ownAt(column)], upToDay(model, moved, column)),
  });
  return joinParts(hidden, shown);
}
