import { call, cell, type Formula, negation, NIL, NOTHING, operation, range } from "./formula";
import type { LiveTotal, SeriesRow } from "./series";

/**
 * The live sum of a total in one column, the same in R1C1 for every column: IF(COUNT(terms)=0,"",SUM(plus)-SUM(minus)),
 * neighbouring rows as ranges, so that a period without figures shows nothing instead of zero.
 */
export function totalFormula(rows: readonly SeriesRow[], total: LiveTotal, column: string): Formula {
  const runs = (weight: 1 | -1) =>
    runsOf(rows, new Set(total.terms.flatMap((t) => (t.weight === weight ? [t.row] : []))), column);
  const [plus, minus] = [runs(1), runs(-1)];
  const counted = operation(call("COUNT", ...plus, ...minus), "=", NIL);
  return call("IF", counted, NOTHING, difference(plus, minus));
}

function difference(plus: readonly Formula[], minus: readonly Formula[]): Formula {
  if (minus.length === 0) return call("SUM", ...plus);
  const less = call("SUM", ...minus);
  return plus.length === 0 ? negation(less) : operation(call("SUM", ...plus), "-", less);
}

/** The chosen rows as references, rows that follow one another on the sheet as one range. */
function runsOf(rows: readonly SeriesRow[], chosen: ReadonlySet<string>, column: string): readonly Formula[] {
  const runs: { from: string; to: string }[] = [];
  let open = false;
  for (const { key } of rows) {
    const last = runs.at(-1);
    if (!chosen.has(key)) open = false;
    else if (open && last) last.to = key;
    else {
      runs.push({ from: key, to: key });
      open = true;
    }
  }
  return runs.map(({ from, to }) =>
    from === to ? cell(from, column) : range({ row: from, column }, { row: to, column }),
  );
}
