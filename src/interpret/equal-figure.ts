import { type Decimal, decimal, powerOfTen, roundHalfUp, truncate } from "../core/decimal";
import type { IsoDate } from "../core/date";
import { normalizeLabel } from "../statements/label";
import type { LabelledEnd } from "./calendar-evidence";
import { nearestEnd } from "./calendar-evidence";
import type { ReadColumn, ReadTable } from "./read-table";

/** Fewer equal figures than this may be chance; one under the same label counts for one and a half. */
const ENOUGH = 3;
const SAME_LABEL = 1.5;
/** Only figures of some size tell: small counts are equal by chance. */
const SMALLEST_TELLING = decimal(100);

/**
 * Fiscal labels dated by equal figures: where a dated statement in thousands holds the figures of a column labelled
 * 1Q25 in millions, once rounded, the label ends on the statement's date. A label that fits two dates is left open.
 */
export function datedByFigures(tables: readonly ReadTable[]): readonly LabelledEnd[] {
  // Worked out when a column asks for it: most documents date all of theirs.
  let dated: readonly DatedColumn[] | undefined;
  const found = new Map<string, LabelledEnd>();
  for (const table of tables) {
    for (const column of table.columns) {
      const words = column.period;
      if (column.kind !== "amount" || words?.kind !== "fiscal" || words.cumulative || words.yearEndMonth !== undefined)
        continue;
      if (found.has(words.text)) continue;
      const match = bestDate(printsOf(table, column), (dated ??= datedColumns(tables)));
      if (!match) continue;
      found.set(words.text, {
        year: words.year,
        quarter: words.quarter,
        end: match.end,
        words: `${words.text} equals the column of ${match.end} in ${match.equal} figures`,
      });
    }
  }
  return [...found.values()];
}

interface DatedColumn {
  readonly end: IsoDate;
  /** Figures as printed, and the same rounded or cut off to thousands and millions of the printed unit. */
  readonly prints: LabelsByPrint;
}

/** The labels of the rows that print a magnitude. */
type LabelsByPrint = ReadonlyMap<string, ReadonlySet<string>>;

function datedColumns(tables: readonly ReadTable[]): readonly DatedColumn[] {
  return tables.flatMap((table) =>
    table.columns.flatMap((column): readonly DatedColumn[] => {
      const end =
        column.period?.kind === "date"
          ? column.period.date
          : column.period?.kind === "range"
            ? column.period.to
            : undefined;
      if (column.kind !== "amount" || end === undefined || column.period?.kind === "fiscal") return [];
      const shortened = valuesOf(table, column).flatMap(({ label, value }) => [
        { label, value },
        ...[3, 6].flatMap((places) => {
          const scaled = value.times(powerOfTen(-places));
          return [
            { label, value: roundHalfUp(scaled, 0) },
            { label, value: truncate(scaled, 0) },
          ];
        }),
      ]);
      return [{ end, prints: labelsByPrint(shortened) }];
    }),
  );
}

function bestDate(
  prints: LabelsByPrint,
  dated: readonly DatedColumn[],
): { readonly end: IsoDate; readonly equal: number } | undefined {
  const byEnd = new Map<IsoDate, { weight: number; equal: number }>();
  for (const { end, prints: theirs } of dated) {
    const found = likeness(prints, theirs);
    if (found.weight >= (byEnd.get(end)?.weight ?? 0)) byEnd.set(end, found);
  }
  const [best, next] = [...byEnd].sort(([, a], [, b]) => b.weight - a.weight);
  if (!best || best[1].weight < ENOUGH) return undefined;
  if (next && next[1].weight * 2 > best[1].weight && nearestEnd(next[0]) !== nearestEnd(best[0])) return undefined;
  return { end: best[0], equal: best[1].equal };
}

function likeness(prints: LabelsByPrint, theirs: LabelsByPrint): { readonly weight: number; readonly equal: number } {
  let [weight, equal] = [0, 0];
  for (const [print, labels] of prints) {
    const others = theirs.get(print);
    if (!others) continue;
    equal++;
    weight += [...labels].some((label) => others.has(label)) ? SAME_LABEL : 1;
  }
  return { weight, equal };
}

function printsOf(table: ReadTable, column: ReadColumn): LabelsByPrint {
  return labelsByPrint(valuesOf(table, column));
}

interface LabelledValue {
  readonly label: string;
  readonly value: Decimal;
}

function labelsByPrint(values: readonly LabelledValue[]): LabelsByPrint {
  const found = new Map<string, Set<string>>();
  for (const { label, value } of values) {
    const size = value.abs();
    if (!size.greaterThan(SMALLEST_TELLING)) continue;
    const print = size.toString();
    const labels = found.get(print) ?? new Set();
    found.set(print, labels.add(label));
  }
  return found;
}

/** The numbers of a column that are no percentages; a row without a label is called like no other. */
function valuesOf(table: ReadTable, column: ReadColumn): readonly LabelledValue[] {
  return table.rows.flatMap(({ label, index, numerals }) => {
    const numeral = numerals[column.index];
    if (numeral?.kind !== "number" || numeral.percent) return [];
    return [{ label: normalizeLabel(label) || `${table.table}:${index}`, value: numeral.value }];
  });
}
