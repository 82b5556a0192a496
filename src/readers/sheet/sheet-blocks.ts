import type { Block, GridRow } from "../document";
import type { SpannedRow } from "../layout/spanned-row";
import { isPageSheet, pageBlocks } from "./page-sheet";
import { areasOf, type SheetRow } from "./sheet-area";

/** The first columns are often left blank for the looks of a sheet. */
function withoutMargin(rows: readonly SheetRow[]): readonly SheetRow[] {
  const margin = rows.reduce((least, { cells }) => Math.min(least, ...cells.keys()), Number.POSITIVE_INFINITY);
  if (margin === 0 || !Number.isFinite(margin)) return rows;
  return rows.map(({ number, cells }) => ({
    number,
    cells: new Map([...cells].map(([column, text]) => [column - margin, text])),
  }));
}

/** What the first page of a report to the SEC is labelled with in its workbook (dei taxonomy). */
const REGISTRANT = "Entity Registrant Name";
const COVER_LABELS: readonly string[] = [REGISTRANT, "Document Type"];

/** Such a page holds numbers of files, telephones and streets, and shares at a day of their own, but no statement. */
function isCover(rows: readonly SheetRow[]): boolean {
  return COVER_LABELS.every((label) => rows.some(({ cells }) => cells.get(0) === label));
}

/** The issuer's name alone is told as a line of its own, as releases print it. */
function lineOfCover({ cells }: SheetRow): string {
  const [label, ...values] = cells.values();
  return label === REGISTRANT ? values.join(" ") : [label, ...values].join(" ");
}

/** The cells of a sheet that are one, by their rows and columns from 1 and 0. */
export interface MergedCells {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/**
 * In a report's workbook the title reaches down over two rows of headings, and a length over several days is merged over
 * their columns. Where neither a length nor a merge stands over a day, the column is of what is held on it.
 */
function withInstants(rows: readonly SheetRow[], merges: readonly MergedCells[]): void {
  const [lengths, days] = rows;
  const isReport = merges.some(
    (merged) => merged.rows[0] === 1 && merged.rows[1] === 2 && merged.columns[0] === 0 && merged.columns[1] === 0,
  );
  if (!isReport || lengths?.number !== 1 || days?.number !== 2 || lengths.cells.size < 2) return;
  const isCovered = (column: number) =>
    merges.some((merged) => merged.rows[0] === 1 && merged.columns[0] <= column && column <= merged.columns[1]);
  for (const column of days.cells.keys())
    if (column > 0 && !lengths.cells.has(column) && !isCovered(column)) lengths.cells.set(column, "As of");
}

/**
 * The sheet's name is a heading; rows with one cell before the first row with more are its titles, over each of its
 * tables that stand side by side.
 */
export function blocksOfSheet(
  name: string,
  sheet: readonly SheetRow[],
  merges: readonly MergedCells[],
  page: number,
): readonly Block[] {
  withInstants(sheet, merges);
  const rows = withoutMargin(sheet);
  const place = (row: SheetRow | undefined) => ({ page, ...(row && { line: row.number }) });
  const named: Block = { kind: "text", text: name, heading: true, place: { page } };
  if (isCover(rows))
    return [
      named,
      ...rows.map((row): Block => ({ kind: "text", text: lineOfCover(row), heading: false, place: place(row) })),
    ];
  const first = rows.findIndex(({ cells }) => cells.size > 1 || !cells.has(0));
  const titles = rows.slice(0, first < 0 ? rows.length : first).map((row): Block => ({
    kind: "text",
    text: [...row.cells.values()].join(" "),
    heading: false,
    place: place(row),
  }));
  const body = first < 0 ? [] : rows.slice(first);
  if (body.length === 0) return [named, ...titles];
  const spanned = body.map((row): SpannedRow => ({
    cells: [...row.cells].sort(([a], [b]) => a - b).map(([column, text]) => ({ from: column, to: column, text })),
    place: place(row),
  }));
  if (isPageSheet(spanned)) return [named, ...titles, ...pageBlocks(spanned)];
  return areasOf(body).flatMap((area) => [named, ...titles, ...tableBlocks(area, page)]);
}

/** A first cell that shares its row with headings of columns is a title too: over the label stands the statement's name. */
function tableBlocks(body: readonly SheetRow[], page: number): readonly Block[] {
  const place = (row: SheetRow | undefined) => ({ page, ...(row && { line: row.number }) });
  const blocks: Block[] = [];
  const [head] = body;
  const title = head?.cells.get(0);
  if (
    title !== undefined &&
    title.length > 3 &&
    [...(head?.cells ?? [])].every(
      ([column, text]) => column === 0 || !/^[$(-]?\d[\d,.]*[)%]?$/u.test(text) || /^(?:19|20)\d\d$/u.test(text),
    )
  ) {
    // "… - USD ($) $ in Millions": the units stand behind the last dash.
    const dash = title.lastIndexOf(" - ");
    const parts =
      dash > 0 && /[$¥€£]|\bin (?:thousands|millions|billions)/iu.test(title.slice(dash))
        ? [title.slice(0, dash), `(${title.slice(dash + 3)})`]
        : [title];
    for (const text of parts) blocks.push({ kind: "text", text, heading: false, place: place(head) });
    head?.cells.delete(0);
  }
  const width = body.reduce((most, { cells }) => Math.max(most, ...cells.keys()), 0) + 1;
  const grid = body.map((row): GridRow => ({
    cells: Array.from({ length: width }, (_, i) => row.cells.get(i) ?? ""),
    place: place(row),
  }));
  blocks.push({ kind: "grid", rows: grid, place: place(head) });
  return blocks;
}
