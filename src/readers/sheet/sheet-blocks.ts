import type { Block, GridRow } from "../document";
import type { SpannedRow } from "../layout/spanned-row";
import { isPageSheet, pageBlocks } from "./page-sheet";

/** A row of a sheet that holds something: its cells as shown, by their columns from 0. */
export interface SheetRow {
  readonly number: number;
  readonly cells: Map<number, string>;
}

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

/**
 * The sheet's name is a heading; rows with one cell before the first row with more are its titles. A first cell that
 * shares its row with headings of columns is a title too: over the label stands the name of the statement.
 */
export function blocksOfSheet(name: string, sheet: readonly SheetRow[], page: number): readonly Block[] {
  const rows = withoutMargin(sheet);
  const place = (row: SheetRow | undefined) => ({ page, ...(row && { line: row.number }) });
  const blocks: Block[] = [{ kind: "text", text: name, heading: true, place: { page } }];
  if (isCover(rows)) {
    for (const row of rows) blocks.push({ kind: "text", text: lineOfCover(row), heading: false, place: place(row) });
    return blocks;
  }
  const first = rows.findIndex(({ cells }) => cells.size > 1 || !cells.has(0));
  for (const row of rows.slice(0, first < 0 ? rows.length : first))
    blocks.push({ kind: "text", text: [...row.cells.values()].join(" "), heading: false, place: place(row) });
  const body = first < 0 ? [] : rows.slice(first);
  if (body.length === 0) return blocks;
  const spanned = body.map((row): SpannedRow => ({
    cells: [...row.cells].sort(([a], [b]) => a - b).map(([column, text]) => ({ from: column, to: column, text })),
    place: place(row),
  }));
  if (isPageSheet(spanned)) return [...blocks, ...pageBlocks(spanned)];
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
