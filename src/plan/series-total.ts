import { decimal, ZERO } from "../core/decimal";
import { addIntervals, exactly, type Interval, intervalsMeet, scaleInterval } from "../core/interval";
import { intervalOf } from "../core/reported";
import { unitKey } from "../core/unit";
import { MOST_ARGUMENTS } from "./formula";
import type { LiveTotal, SeriesRow } from "./series";
import type { SeriesGroup, SeriesMember } from "./series-group";

type Terms = ReadonlyMap<string, 1 | -1>;

/**
 * Which rows of a block become live totals, by row key. The latest filing's calculation counts; lines that only
 * earlier filings have are added with their weight. In a column whose own filing calculates otherwise, lacks terms, or
 * has been restated in part, the printed total is linked; where neither the print nor all terms are given, the cell
 * stays blank. `rowKeys`: the row of each line of the series.
 */
export function liveTotals(
  rows: readonly SeriesRow[],
  group: SeriesGroup,
  rowKeys: ReadonlyMap<number, string>,
): ReadonlyMap<string, LiveTotal> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const accepted = new Map<string, Terms>();
  const totals = new Map<string, LiveTotal>();
  const owns = group.members.map((member) => ({
    filing: member.filing,
    statement: member.statement.id,
    calculations: calculationsOf(member, rowKeys, byKey),
  }));
  for (const row of rows) {
    const terms = mergedTerms(row.key, owns, byKey);
    if (
      terms.size === 0 ||
      // Scattered terms are an argument each; a longer total stays as printed.
      terms.size > MOST_ARGUMENTS ||
      !inOneMeasure(row, terms, byKey) ||
      reaches(row.key, terms, accepted)
    )
      continue;
    accepted.set(row.key, terms);
  }
  const columns = [...new Set(rows.flatMap((row) => [...row.cells.keys()]))].map(
    (column) => [column, givenIn(column, byKey, accepted)] as const,
  );
  for (const [key, terms] of accepted) {
    const row = byKey.get(key);
    if (!row) continue;
    const linked = new Set<string>();
    const blank = new Set<string>();
    for (const [column, isGiven] of columns) {
      const content = contentIn(row, column, terms, owns, byKey, isGiven);
      if (content === "link") linked.add(column);
      if (content === "blank") blank.add(column);
    }
    totals.set(key, { terms: [...terms].map(([r, weight]) => ({ row: r, weight })), linked, blank });
  }
  return totals;
}

interface OwnCalculations {
  readonly filing: number;
  readonly statement: string;
  readonly calculations: ReadonlyMap<string, Terms>;
}

/** A statement's calculations in row keys; of several for one total the first; terms without a row here are left out. */
function calculationsOf(
  { statement, lines }: SeriesMember,
  rowKeys: ReadonlyMap<number, string>,
  byKey: ReadonlyMap<string, SeriesRow>,
): ReadonlyMap<string, Terms> {
  const rowOfLine = (key: string) => rowKeys.get(lines.get(key) ?? -1);
  const found = new Map<string, Terms>();
  for (const calculation of statement.calculations) {
    const total = rowOfLine(calculation.total);
    if (total === undefined || found.has(total)) continue;
    const terms = calculation.terms.flatMap((term) => {
      const row = rowOfLine(term.line);
      return row !== undefined && row !== total && byKey.has(row) ? [[row, term.weight] as const] : [];
    });
    found.set(total, new Map(terms));
  }
  return found;
}

function mergedTerms(total: string, owns: readonly OwnCalculations[], byKey: ReadonlyMap<string, SeriesRow>): Terms {
  const having = owns.filter((own) => own.calculations.has(total));
  const latest = having.at(-1);
  if (!latest) return new Map();
  const merged = new Map(latest.calculations.get(total));
  for (const own of having.slice(0, -1).reverse()) {
    for (const [term, weight] of own.calculations.get(total) ?? []) {
      const stillPrinted = [...(byKey.get(term)?.cells.values() ?? [])].some((cell) => cell.filing === latest.filing);
      if (!merged.has(term) && !stillPrinted) merged.set(term, weight);
    }
  }
  return merged;
}

/** A native sum needs one unit and one scale: thousands and millions do not add up on a sheet. */
function inOneMeasure(total: SeriesRow, terms: Terms, byKey: ReadonlyMap<string, SeriesRow>): boolean {
  const measure = (row: SeriesRow | undefined) => (row?.unit ? `${unitKey(row.unit)} ${row.scale}` : "");
  return [...terms.keys()].every((term) => measure(byKey.get(term)) === measure(total));
}

/** Whether the total is reached again from its own terms: then a live formula would be circular. */
function reaches(total: string, terms: Terms, accepted: ReadonlyMap<string, Terms>): boolean {
  const seen = new Set<string>();
  const open = [...terms.keys()];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (row === total) return true;
    if (seen.has(row)) continue;
    seen.add(row);
    open.push(...(accepted.get(row)?.keys() ?? []));
  }
  return false;
}

function contentIn(
  row: SeriesRow,
  column: string,
  terms: Terms,
  owns: readonly OwnCalculations[],
  byKey: ReadonlyMap<string, SeriesRow>,
  isGiven: (row: string) => boolean,
): "live" | "link" | "blank" {
  const printed = row.cells.get(column);
  const given = [...terms].filter(([term]) => isGiven(term));
  if (given.length === 0) return printed ? "link" : "live";
  const complete = [...terms.keys()].every(
    (term) => isGiven(term) || byKey.get(term)?.cells.get(column)?.reported.kind === "nil",
  );
  if (!printed) return complete ? "live" : "blank";
  if (printed.reported.kind !== "number") return "link";
  const own = owns
    .find((o) => o.filing === printed.filing && o.statement === printed.statement)
    ?.calculations.get(row.key);
  const ownGiven = own && [...own].filter(([term]) => isGiven(term));
  const same = ownGiven?.length === given.length && given.every(([term, weight]) => own?.get(term) === weight);
  const ofOneFiling = given.every(
    ([term]) => (byKey.get(term)?.cells.get(column)?.filing ?? printed.filing) === printed.filing,
  );
  if (same && complete && ofOneFiling) return "live";
  return holds(row, column, given, byKey) ? "live" : "link";
}

/**
 * Whether a row has a figure in a column, printed or summed from its own terms; a sum that lacks a term stays blank and
 * is none. Totals share terms, so each row is looked at once: a chain of totals would be walked once for every path
 * otherwise.
 */
function givenIn(
  column: string,
  byKey: ReadonlyMap<string, SeriesRow>,
  accepted: ReadonlyMap<string, Terms>,
): (row: string) => boolean {
  const known = new Map<string, boolean>();
  const isGiven = (row: string): boolean => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const printed = byKey.get(row)?.cells.get(column)?.reported.kind;
    const terms = [...(accepted.get(row)?.keys() ?? [])];
    const isNil = (term: string) => byKey.get(term)?.cells.get(column)?.reported.kind === "nil";
    const summed =
      terms.some(isGiven) && (printed !== undefined || terms.every((term) => isGiven(term) || isNil(term)));
    const given = printed === "number" || summed;
    known.set(row, given);
    return given;
  };
  return isGiven;
}

/** Whether the printed terms reach the printed total inside the rounding intervals; unprinted terms decide nothing. */
function holds(
  total: SeriesRow,
  column: string,
  terms: readonly (readonly [string, 1 | -1])[],
  byKey: ReadonlyMap<string, SeriesRow>,
): boolean {
  const interval = (row: SeriesRow | undefined): Interval | undefined => {
    const reported = row?.cells.get(column)?.reported;
    return reported?.kind === "number" ? intervalOf(reported) : undefined;
  };
  const target = interval(total);
  let reached = exactly(ZERO);
  for (const [term, weight] of terms) {
    const part = interval(byKey.get(term));
    if (!part) return false;
    reached = addIntervals(reached, scaleInterval(part, decimal(weight)));
  }
  return target !== undefined && intervalsMeet(reached, target);
}
