import { decimal, powerOfTen, roundHalfUp, truncate } from "../core/decimal";
import type { IsoDate } from "../core/date";
import type { LabelledEnd } from "./calendar-evidence";
import { nearestEnd } from "./calendar-evidence";
import type { ReadColumn, ReadTable } from "./read-table";

/** Fewer equal figures than this may be chance. */
const ENOUGH = 3;
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
  readonly prints: ReadonlySet<string>;
}

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
      const values = valuesOf(table, column);
      const shortened = values.flatMap((value) => [
        value,
        ...[3, 6].flatMap((places) => {
          const scaled = value.times(powerOfTen(-places));
          return [roundHalfUp(scaled, 0), truncate(scaled, 0)];
        }),
      ]);
      return [
        {
          end,
          prints: new Set(
            shortened
              .filter((value) => value.abs().greaterThan(SMALLEST_TELLING))
              .map((value) => value.abs().toString()),
          ),
        },
      ];
    }),
  );
}

function bestDate(
  prints: ReadonlySet<string>,
  dated: readonly DatedColumn[],
): { readonly end: IsoDate; readonly equal: number } | undefined {
  const byEnd = new Map<IsoDate, number>();
  for (const { end, prints: theirs } of dated) {
    let equal = 0;
    for (const print of prints) if (theirs.has(print)) equal++;
    byEnd.set(end, Math.max(byEnd.get(end) ?? 0, equal));
  }
  const [best, next] = [...byEnd].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH || (next && next[1] * 2 > best[1] && nearestEnd(next[0]) !== nearestEnd(best[0])))
    return undefined;
  return { end: best[0], equal: best[1] };
}

function printsOf(table: ReadTable, column: ReadColumn): ReadonlySet<string> {
  return new Set(
    valuesOf(table, column)
      .filter((value) => value.abs().greaterThan(SMALLEST_TELLING))
      .map((value) => value.abs().toString()),
  );
}

function valuesOf(table: ReadTable, column: ReadColumn) {
  return table.rows.flatMap(({ numerals }) => {
    const numeral = numerals[column.index];
    return numeral?.kind === "number" && !numeral.percent ? [numeral.value] : [];
  });
}
