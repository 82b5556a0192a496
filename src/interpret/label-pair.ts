import type { GridRow } from "../readers/document";
import { holdsFigures, isWords, textAt } from "./figure-row";

/** Fewer rows may be anything. */
const LEAST_ROWS = 4;
/** More different words than these are remarks, and none of them a measure of several groups. */
const HOLDS_WORDS = /\p{L}{2}/u;

/**
 * Exports print a group and a measure in a column each: "Supermarkets | Net sales | 1,204", "Supermarkets | Operating
 * income | 44". The group becomes the heading of its rows. Undefined where the first two columns are no such pair: each
 * row needs a measure, each group several rows or each measure several groups, and no pair stands twice.
 */
export function pairedLabels(rows: readonly GridRow[], header: number): readonly GridRow[] | undefined {
  const body = rows.slice(header);
  if (body.length < LEAST_ROWS || (rows[0]?.cells.length ?? 0) < 3 || !body.every(isPaired)) return undefined;
  const groups = groupsOf(body);
  if (groups[0] === "") return undefined;
  const pairs = new Set(body.map((row, i) => `${groups[i] ?? ""}\t${textAt(row, 1)}`));
  const measures = new Set(body.map((row) => textAt(row, 1)));
  const names = new Set(groups);
  if (pairs.size < body.length || measures.size < 2 || names.size < 2) return undefined;
  // Remarks beside the rows of a statement differ in every row, and so do its labels.
  if (measures.size === body.length || names.size === body.length) return undefined;
  return [
    ...rows.slice(0, header).map(withoutPair),
    ...body.flatMap((row, i): readonly GridRow[] => {
      const item = { ...row, cells: [textAt(row, 1), ...row.cells.slice(2)] };
      const group = groups[i] ?? "";
      if (i > 0 && group === groups[i - 1]) return [item];
      return [{ ...row, cells: [group, ...row.cells.slice(2).map(() => "")] }, item];
    }),
  ];
}

function isPaired(row: GridRow): boolean {
  const [group, measure] = [textAt(row, 0), textAt(row, 1)];
  if (!HOLDS_WORDS.test(measure) || !isWords(measure) || (group !== "" && !isWords(group))) return false;
  return holdsFigures({ ...row, cells: [measure, ...row.cells.slice(2)] });
}

/** A group is printed in each of its rows, or in the first of them. */
function groupsOf(body: readonly GridRow[]): readonly string[] {
  const groups: string[] = [];
  for (const row of body) groups.push(textAt(row, 0) || (groups.at(-1) ?? ""));
  return groups;
}

/** "Segment" and "Metric" over the two say nothing of the columns behind; what stands over one alone may be a title. */
function withoutPair({ cells, ...row }: GridRow): GridRow {
  const [first = "", second = "", ...others] = cells;
  return { ...row, cells: [second.trim() === "" ? first : "", ...others] };
}
