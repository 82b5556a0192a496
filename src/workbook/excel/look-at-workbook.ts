import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../plan/workbook-snapshot";
import { isHeadText } from "../../plan/stored-part";
import type { SheetChoice } from "../port";
import { STORED_NAMESPACE, storedText } from "./stored-xml";

/** Excel answers null instead of failing when a read is too large. */
export class UnreadRange extends Error {}

/** One sync for a workbook without anything of ours; three where there is: parts, texts, cells; one more for notes. */
export async function readWorkbook(
  context: Excel.RequestContext,
  choose: SheetChoice,
  hasNotes: boolean,
): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  workbook.protection.load("protected");
  workbook.styles.load("items/name");
  const parts = workbook.customXmlParts.getByNamespace(STORED_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  const sheets = worksheets.items.map(({ id, name, protection }): SheetSnapshot => ({
    id,
    name,
    isProtected: protection.protected,
  }));
  const found = { isProtected: workbook.protection.protected, styles: workbook.styles.items.map(({ name }) => name) };
  if (parts.items.length === 0) return { sheets, stored: [], parts: [], ...found };
  const texts = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();
  const read = texts.map(({ id, xml }) => ({ id, text: storedText(xml.value) ?? "" }));
  const stored = read.map(({ text }) => text);
  const marks = { stored, parts: read.map(({ id, text }) => ({ id, isHead: isHeadText(text) })), ...found };
  const { ids, withNotes } = choose(stored, sheets);
  const wanted = new Set(ids);
  if (wanted.size === 0) return { sheets, ...marks };
  const loaded = worksheets.items
    .filter(({ id }) => wanted.has(id))
    .map((sheet) => loadSheet(sheet, hasNotes && withNotes));
  await context.sync();
  const noted = loaded.map((each) => ({ ...each, places: (each.notes?.items ?? []).map(placeOfNote) }));
  if (noted.some(({ places }) => places.length > 0)) await context.sync();
  const contents = new Map(noted.map((each) => [each.sheet.id, contentsOf(each, each.places)]));
  return { sheets: sheets.map((sheet) => ({ ...sheet, ...contents.get(sheet.id) })), ...marks };
}

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly charts: Excel.ChartCollection;
  readonly notes: Excel.NoteCollection | undefined;
}

function loadSheet(sheet: Excel.Worksheet, hasNotes: boolean): LoadedSheet {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("formulas,rowIndex,columnIndex");
  const { charts } = sheet;
  charts.load("items/name");
  const notes = hasNotes ? sheet.notes : undefined;
  notes?.load("items/content");
  return { sheet, range, charts, notes };
}

function placeOfNote(note: Excel.Note): Excel.Range {
  const place = note.getLocation();
  place.load("rowIndex,columnIndex");
  return place;
}

function contentsOf(
  { range, charts, notes }: LoadedSheet,
  places: readonly Excel.Range[],
): Pick<SheetSnapshot, "cells" | "charts" | "notes"> {
  return {
    cells: range.isNullObject ? [] : cellsFromCorner(range),
    charts: charts.items.map(({ name }) => name),
    ...(notes && { notes: places.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex] as const) }),
  };
}

/** The used range begins where the first content is; rows and columns before it are empty. */
function cellsFromCorner(range: Excel.Range): readonly (readonly SnapshotCell[])[] {
  const formulas = range.formulas as unknown;
  if (!Array.isArray(formulas)) throw new UnreadRange("Excel gave no contents for a sheet");
  const before = new Array<SnapshotCell>(range.columnIndex).fill("");
  const rows = formulas.map((row: readonly unknown[]) => [...before, ...row.map(snapshotCell)]);
  return [...Array.from({ length: range.rowIndex }, () => []), ...rows];
}

/**
 * Range.formulas gives a formula with its equals sign, and a text that begins with one (its apostrophe left out) the
 * same way; which it is can be told by the diff, for our own texts are known to it.
 */
function snapshotCell(cell: unknown): SnapshotCell {
  if (typeof cell === "string") return cell.startsWith("=") ? { formula: cell } : cell;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  throw new UnreadRange("Excel gave nothing for a cell");
}
