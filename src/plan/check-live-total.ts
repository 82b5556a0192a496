import type { CheckItem } from "../checks/check-item";
import { total as sumOfTerms } from "../checks/tolerance";
import { type Decimal, ZERO } from "../core/decimal";
import type { Fact } from "../statements/fact";
import type { LiveSum } from "./check-side";
import { cell } from "./formula";
import type { PlanModel } from "./model";
import type { SeriesBlock, SeriesRow } from "./series";
import { showsLatest } from "./shown-figure";

/** Where a printed total stands as a live sum on a sheet of time series, and what it shows there. */
interface LivePlace {
  readonly block: SeriesBlock;
  readonly row: SeriesRow;
  readonly column: string;
  readonly valueOf: ShownValue;
}

/** What a sheet shows for a row of a block in a column, in whole units; undefined where it shows no number. */
type ShownValue = (row: SeriesRow, column: string) => Decimal | undefined;

/** The live sums of the workbook by the printed total that each stands for. */
export interface LiveTotals {
  readonly places: ReadonlyMap<Fact, LivePlace>;
  readonly isRestated: boolean;
}

export function liveTotalsOf(model: PlanModel): LiveTotals {
  const found = new Map<Fact, LivePlace>();
  for (const block of model.blocks) {
    const valueOf = shownValues(block);
    for (const row of block.rows) {
      const { total } = row;
      if (!total) continue;
      for (const [column, { fact }] of row.cells)
        if (!total.linked.has(column) && !total.blank.has(column)) found.set(fact, { block, row, column, valueOf });
    }
  }
  return { places: found, isRestated: model.isRestated };
}

/**
 * The live sum that the check can hold against the print: the one that stands for it, where it adds up to what the
 * printed items do. Over live subtotals it may not, since those do not carry the rounding of the printed ones.
 */
export function liveSumOf(totals: LiveTotals, item: CheckItem): LiveSum | undefined {
  if (item.check !== "footing" || item.language !== undefined || item.outcome === "incomplete") return undefined;
  const place = totals.places.get(item.figure.fact);
  if (!place) return undefined;
  const { block, row, column, valueOf } = place;
  const sum = valueOf(row, column);
  if (sum?.equals(sumOfTerms(item.relation.terms)) !== true) return undefined;
  const reference = cell(row.key, column, { sheet: block.sheet });
  return { reference, scale: row.scale, ...(totals.isRestated && { while: showsLatest() }) };
}

/** Each cell is worked out once: subtotals stand in several totals, and every path to them would be walked again. */
function shownValues(block: SeriesBlock): ShownValue {
  const rows = new Map(block.rows.map((row) => [row.key, row]));
  const known = new Map<string, Decimal | undefined>();
  const workOut: ShownValue = (row, column) => {
    const { total } = row;
    if (!total || total.linked.has(column) || total.blank.has(column)) {
      const reported = row.cells.get(column)?.reported;
      return reported?.kind === "number" ? reported.value : undefined;
    }
    const parts = total.terms.flatMap(({ row: key, weight }) => {
      const term = rows.get(key);
      const value = term && valueOf(term, column);
      return value ? [weight === 1 ? value : value.negated()] : [];
    });
    return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum.plus(part), ZERO);
  };
  const valueOf: ShownValue = (row, column) => {
    const place = `${row.key}\n${column}`;
    if (!known.has(place)) known.set(place, workOut(row, column));
    return known.get(place);
  };
  return valueOf;
}
