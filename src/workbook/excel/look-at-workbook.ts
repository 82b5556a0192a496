import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../plan/workbook-snapshot";
import { isHeadText } from "../../plan/stored-part";
import type { SheetChoice } from "../port";
import { type FoundPart, foundParts, storedText } from "./stored-xml";

/** Excel answers null instead of failing when a read is too large. */
export class UnreadRange extends Error {}

/** A part whose length is not said has 400 kB at most. */
const LONGEST_PART = 420_000;
/** Excel on the web answers 5 MB at most. */
const CHARACTERS_A_SYNC = 8 * LONGEST_PART;
const PARTS_A_SYNC = 400;
/** Of 60 bytes each, as formulas are: half of what an answer may hold. */
const CELLS_A_SYNC = 40_000;

/**
 * One sync for a workbook without anything of ours. Else one more for what is stored, one for where the contents of our
 * sheets lie, and one for the contents; a large model takes several of the first and the last.
 */
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
  const { customXmlParts } = workbook;
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const parts = foundParts(customXmlParts.items);
  const sheets = worksheets.items.map(({ id, name, protection }): SheetSnapshot => ({
    id,
    name,
    isProtected: protection.protected,
  }));
  const found = {
    isProtected: workbook.protection.protected,
    styles: workbook.styles.items.map(({ name }) => name),
  };
  if (parts.length === 0) return { sheets, stored: [], parts: [], ...found };
  const texts = await readTexts(context, parts);
  const stored = [...texts.values()];
  const marks = {
    stored,
    parts: parts.map(({ id, name }) => ({
      id,
      isHead: isHeadText(texts.get(id) ?? ""),
      ...(name !== undefined && { name }),
    })),
    ...found,
  };
  const { ids, withNotes } = choose(stored, sheets);
  const wanted = new Set(ids);
  if (wanted.size === 0) return { sheets, ...marks };
  const loaded = worksheets.items
    .filter(({ id }) => wanted.has(id))
    .map((sheet) => loadSheet(sheet, hasNotes && withNotes));
  await context.sync();
  const noted = loaded.map((each) => ({ ...each, places: (each.notes?.items ?? []).map(placeOfNote) }));
  const cells = await readCells(context, loaded);
  const contents = new Map(
    noted.map((each) => [each.sheet.id, { ...besideCells(each, each.places), cells: cells.get(each.sheet.id) ?? [] }]),
  );
  return { sheets: sheets.map((sheet) => ({ ...sheet, ...contents.get(sheet.id) })), ...marks };
}

/** By the workbook's ids of the parts. */
async function readTexts(
  context: Excel.RequestContext,
  parts: readonly FoundPart[],
): Promise<ReadonlyMap<string, string>> {
  const { customXmlParts } = context.workbook;
  const texts = new Map<string, string>();
  let asked: { readonly id: string; readonly xml: OfficeExtension.ClientResult<string> }[] = [];
  let characters = 0;
  const fetch = async () => {
    await context.sync();
    for (const { id, xml } of asked) texts.set(id, storedText(xml.value) ?? "");
    asked = [];
    characters = 0;
  };
  for (const { id, length = LONGEST_PART } of parts) {
    const isFull = characters + length > CHARACTERS_A_SYNC || asked.length === PARTS_A_SYNC;
    if (asked.length > 0 && isFull) await fetch();
    asked.push({ id, xml: customXmlParts.getItem(id).getXml() });
    characters += length;
  }
  if (asked.length > 0) await fetch();
  return texts;
}

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  /** Where its contents lie. */
  readonly range: Excel.Range;
  readonly charts: Excel.ChartCollection;
  readonly notes: Excel.NoteCollection | undefined;
}

function loadSheet(sheet: Excel.Worksheet, hasNotes: boolean): LoadedSheet {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
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

function besideCells(
  { charts, notes }: LoadedSheet,
  places: readonly Excel.Range[],
): Pick<SheetSnapshot, "charts" | "notes"> {
  return {
    charts: charts.items.map(({ name }) => name),
    ...(notes && { notes: places.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex] as const) }),
  };
}

type Rows = (readonly SnapshotCell[])[];

/** By the sheets' ids, from A1 on; the used range begins where the first content is, rows and columns before it are empty. */
async function readCells(
  context: Excel.RequestContext,
  loaded: readonly LoadedSheet[],
): Promise<ReadonlyMap<string, Rows>> {
  const read = new Map<string, Rows>();
  let asked: { readonly rows: Rows; readonly before: readonly SnapshotCell[]; readonly range: Excel.Range }[] = [];
  let cells = 0;
  const fetch = async () => {
    await context.sync();
    for (const { rows, before, range } of asked) rows.push(...rowsOf(range).map((row) => [...before, ...row]));
    asked = [];
    cells = 0;
  };
  for (const { sheet, range } of loaded) {
    if (range.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const rows: Rows = Array.from({ length: rowIndex }, () => []);
    read.set(sheet.id, rows);
    const before = new Array<SnapshotCell>(columnIndex).fill("");
    const height = Math.max(1, Math.floor(CELLS_A_SYNC / columnCount));
    for (let top = 0; top < rowCount; top += height) {
      const taken = Math.min(height, rowCount - top);
      if (cells + taken * columnCount > CELLS_A_SYNC) await fetch();
      const part = sheet.getRangeByIndexes(rowIndex + top, columnIndex, taken, columnCount);
      part.load("formulas");
      asked.push({ rows, before, range: part });
      cells += taken * columnCount;
    }
  }
  await fetch();
  return read;
}

export function rowsOf(range: Excel.Range): readonly (readonly SnapshotCell[])[] {
  const formulas = range.formulas as unknown;
  if (!Array.isArray(formulas)) throw new UnreadRange("Excel gave no contents for a sheet");
  return formulas.map((row: readonly unknown[]) => row.map(snapshotCell));
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
