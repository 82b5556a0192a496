/** Whole sheets read as they stand, and cells written outside of an import: what publishing of calls needs. */
import type { CellsWrite, EnteredCell, KeptRecord, SheetContents, WrittenCell } from "../port";
import { UnreadRange } from "./read-areas";

/** Under a name of their own: what is stored of the model is not touched by publishing. */
const KEPT_NAMESPACE = "urn:tieout:published";
const CELLS_A_SYNC = 20_000;
/** A request takes 5 MB; texts may take three bytes a character and more where they are escaped. */
const CHARACTERS_A_SYNC = 600_000;
const BYTES_A_RANGE = 400;

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** All sheets with their contents; values of those that have `text` in a formula. */
export async function readContents(
  context: Excel.RequestContext,
  text: string | undefined,
): Promise<readonly SheetContents[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const loaded = worksheets.items.map((sheet): LoadedSheet => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await context.sync();
  const filled = loaded.filter(({ used }) => !used.isNullObject);
  const contents = await readAll(context, filled, "formulas");
  const wanted = filled.filter(
    ({ sheet }) =>
      text !== undefined &&
      contents.get(sheet.id)?.some((row) => row.some((cell) => typeof cell === "string" && cell.includes(text))),
  );
  const values = await readAll(context, wanted, "values");
  for (const { used } of loaded) used.untrack();
  return filled.map(({ sheet, used }) => ({
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    top: used.rowIndex,
    left: used.columnIndex,
    contents: contents.get(sheet.id) ?? [],
    values: values.get(sheet.id) ?? [],
  }));
}

/** In rows, as many sheets in a request as it takes. */
async function readAll(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
  what: "formulas" | "values",
): Promise<ReadonlyMap<string, readonly (readonly EnteredCell[])[]>> {
  const found = new Map<string, (readonly EnteredCell[])[]>();
  let asked: { readonly id: string; readonly range: Excel.Range }[] = [];
  let cells = 0;
  const answer = async () => {
    await context.sync();
    for (const { id, range } of asked) {
      // The client's types leave open what a cell may hold; Excel gives numbers, texts and truth values.
      const rows = range[what] as readonly (readonly EnteredCell[])[] | null;
      if (rows === null) throw new UnreadRange();
      const list = found.get(id) ?? [];
      found.set(id, list);
      for (const row of rows) list.push(row);
      range.untrack();
    }
    asked = [];
    cells = 0;
  };
  for (const { sheet, used } of sheets) {
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const step = Math.max(1, Math.floor(CELLS_A_SYNC / columnCount));
    for (let row = 0; row < rowCount; row += step) {
      const count = Math.min(step, rowCount - row);
      const range = sheet.getRangeByIndexes(rowIndex + row, columnIndex, count, columnCount);
      if (what === "formulas") range.load("formulas");
      else range.load("values");
      asked.push({ id: sheet.id, range });
      cells += count * columnCount;
      if (cells >= CELLS_A_SYNC) await answer();
    }
  }
  if (asked.length > 0) await answer();
  return found;
}

export async function readKept(context: Excel.RequestContext): Promise<readonly KeptRecord[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  const read = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();
  return read.flatMap(({ id, xml }): readonly KeptRecord[] => {
    const [, text] = /<published[^>]*>([^<]*)<\/published>/.exec(xml.value) ?? [];
    return text === undefined ? [] : [{ id, text: unescaped(text) }];
  });
}

/** The record first, the cells in batches, then the records that it replaces. */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellsWrite[],
  keep: readonly string[],
  replaced: readonly string[],
): Promise<void> {
  const { workbook } = context;
  let cells = 0;
  let characters = 0;
  const send = async () => {
    cells = 0;
    characters = 0;
    await context.sync();
  };
  for (const text of keep) {
    if (characters + text.length > CHARACTERS_A_SYNC) await send();
    workbook.customXmlParts.add(`<published xmlns="${KEPT_NAMESPACE}">${escaped(text)}</published>`);
    characters += text.length;
  }
  if (keep.length > 0) await send();
  for (const { sheet, row, column, contents } of writes) {
    const width = contents[0]?.length ?? 0;
    const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, contents.length, width);
    range.formulas = contents.map((line) => line.map(asEntered));
    range.untrack();
    cells += contents.length * width;
    characters += contents.flat().reduce<number>((sum, content) => sum + lengthOf(content), BYTES_A_RANGE);
    if (cells >= CELLS_A_SYNC || characters >= CHARACTERS_A_SYNC) await send();
  }
  for (const id of replaced) workbook.customXmlParts.getItem(id).delete();
  await context.sync();
}

/** A text stays a text by its apostrophe, whatever it begins with; only what says so is a formula. */
function asEntered(content: WrittenCell): EnteredCell {
  if (typeof content === "object") return content.formula;
  return typeof content === "string" && content !== "" ? `'${content}` : content;
}

function lengthOf(content: WrittenCell): number {
  return typeof content === "object" ? content.formula.length : String(content).length;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
