import type { CellBlock } from "../../plan/assumed-snapshot";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../plan/workbook-snapshot";
import { isHeadText } from "../../plan/stored-part";
import type { SheetChoice } from "../port";
import type { CellArea } from "../edit";
import type { SheetArea } from "../touched-cells";
import { readAreas } from "./read-areas";
import { type FoundPart, foundParts, storedText } from "./stored-xml";

/** A part whose length is not said has 400 kB at most. */
const LONGEST_PART = 420_000;
/** Excel on the web answers 5 MB at most. */
const CHARACTERS_A_SYNC = 8 * LONGEST_PART;
const PARTS_A_SYNC = 400;

/**
 * One sync for a workbook without anything of ours. Else one more for what is stored, one for where the contents of our
 * sheets lie, and one for the contents; a large model takes several of the first and the last. `known` holds the parts
 * that an earlier look has read, and is brought up to date.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  choose: SheetChoice,
  hasNotes: boolean,
  known: KnownParts,
): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  workbook.protection.load("protected");
  workbook.styles.load("items/name");
  const dayOf1904 = workbook.functions.date(1904, 1, 2).load("value");
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
    // Nothing else in the client library tells it: 1 in a workbook that counts from 1904, 1463 in any other.
    ...(dayOf1904.value === 1 && { dates: 1904 as const }),
  };
  if (parts.length === 0) return { sheets, stored: [], parts: [], ...found };
  const texts = await readTexts(context, parts, known);
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
  const { ids, byKeys = [], withNotes } = choose(stored, sheets);
  const corners = new Map(byKeys.map(({ id, corner }) => [id, corner]));
  const wanted = new Set([...ids, ...corners.keys()]);
  if (wanted.size === 0) return { sheets, ...marks };
  const loaded = worksheets.items
    .filter(({ id }) => wanted.has(id))
    .map((sheet) => loadSheet(sheet, hasNotes && withNotes));
  await context.sync();
  const noted = loaded.map((each) => ({ ...each, places: (each.notes?.items ?? []).map(placeOfNote) }));
  const cells = await readContents(context, loaded, corners);
  const contents = new Map(
    noted.map((each) => [each.sheet.id, { ...besideCells(each, each.places), ...cells.get(each.sheet.id) }]),
  );
  return { sheets: sheets.map((sheet) => ({ ...sheet, ...contents.get(sheet.id) })), ...marks };
}

/**
 * Texts of parts by the workbook's id and by their name, which follows from what they hold: neither is ever given to
 * another text, so a part is read once while the pane is open. The names are checked against the contents later on.
 */
export type KnownParts = Map<string, string>;

/** By the workbook's ids of the parts. */
async function readTexts(
  context: Excel.RequestContext,
  parts: readonly FoundPart[],
  known: KnownParts,
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
  const keyed = parts.map((part) => ({ ...part, key: `${part.id} ${part.name ?? ""}` }));
  for (const { id, key, length = LONGEST_PART } of keyed) {
    const text = known.get(key);
    if (text !== undefined) {
      texts.set(id, text);
      continue;
    }
    const isFull = characters + length > CHARACTERS_A_SYNC || asked.length === PARTS_A_SYNC;
    if (asked.length > 0 && isFull) await fetch();
    asked.push({ id, xml: customXmlParts.getItem(id).getXml() });
    characters += length;
  }
  if (asked.length > 0) await fetch();
  known.clear();
  for (const { id, name, key } of keyed) if (name !== undefined) known.set(key, texts.get(id) ?? "");
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

/**
 * The first row and column of contents, where these meet in the corner: keys. Where the analyst has put something above
 * or before them they do not, and the sheet is read whole.
 */
async function readContents(
  context: Excel.RequestContext,
  loaded: readonly LoadedSheet[],
  corners: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Pick<SheetSnapshot, "cells" | "lines">>> {
  const filled = loaded.filter(({ range }) => !range.isNullObject);
  const byKeys = filled.filter(({ sheet }) => corners.has(sheet.id));
  const whole = filled.filter(({ sheet }) => !corners.has(sheet.id));
  const keys = byKeys.flatMap(({ sheet: { id }, range }): readonly SheetArea[] => {
    const { top, left, bottom, right } = areaOf(range);
    return [
      { sheet: id, area: { top, left, bottom, right: left } },
      { sheet: id, area: { top, left, bottom: top, right } },
    ];
  });
  const blocks = await readAreas(context, [...keys, ...whole.map(wholeArea)]);
  const contents = new Map<string, Pick<SheetSnapshot, "cells" | "lines">>(
    loaded.map(({ sheet }) => [sheet.id, { cells: [] }]),
  );
  const others: LoadedSheet[] = [];
  byKeys.forEach((each, i) => {
    const [down, across] = [blocks[2 * i], blocks[2 * i + 1]];
    if (!down || !across || down.contents[0]?.[0] !== corners.get(down.sheet)) {
      others.push(each);
      return;
    }
    const { top, left } = down;
    const lines = { top, left, keysDown: down.contents.map(([key = ""]) => key), keysAcross: across.contents[0] ?? [] };
    contents.set(down.sheet, { lines });
  });
  const more = others.length === 0 ? [] : await readAreas(context, others.map(wholeArea));
  for (const block of [...blocks.slice(keys.length), ...more])
    contents.set(block.sheet, { cells: fromTheStart(block) });
  return contents;
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

function wholeArea({ sheet, range }: LoadedSheet): SheetArea {
  return { sheet: sheet.id, area: areaOf(range) };
}

/** From A1 on; the used range begins where the first content is, rows and columns before it are empty. */
function fromTheStart({ top, left, contents }: CellBlock): readonly (readonly SnapshotCell[])[] {
  const before = new Array<SnapshotCell>(left).fill("");
  return [...Array.from({ length: top }, () => []), ...contents.map((row) => [...before, ...row])];
}
