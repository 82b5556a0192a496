/** Whole sheets read as they stand, and cells written outside of an import: what publishing of calls needs. */
import type { CellsWrite, EnteredCell, KeptRecord, SheetContents } from "../port";
import { UnreadRange } from "./look-at-workbook";

/** Under a name of their own: what is stored of the model is not touched by publishing. */
const KEPT_NAMESPACE = "urn:tieout:published";
const CELLS_A_SYNC = 20_000;

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** The sheets that have `text` in a formula, and those of `ids`, with their contents and values. */
export async function readContents(
  context: Excel.RequestContext,
  text: string,
  ids: readonly string[],
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
      ids.includes(sheet.id) ||
      contents.get(sheet.id)?.some((row) => row.some((cell) => typeof cell === "string" && cell.includes(text))),
  );
  const values = await readAll(context, wanted, "values");
  for (const { used } of loaded) used.untrack();
  return wanted.map(({ sheet, used }) => ({
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
  keep: string | undefined,
  replaced: readonly string[],
): Promise<void> {
  const { workbook } = context;
  if (keep !== undefined) {
    workbook.customXmlParts.add(`<published xmlns="${KEPT_NAMESPACE}">${escaped(keep)}</published>`);
    await context.sync();
  }
  let cells = 0;
  const send = async () => {
    cells = 0;
    await context.sync();
  };
  for (const { sheet, row, column, contents } of writes) {
    const width = contents[0]?.length ?? 0;
    const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, contents.length, width);
    range.formulas = contents.map((line) => line.map(asEntered));
    range.untrack();
    cells += contents.length * width;
    if (cells >= CELLS_A_SYNC) await send();
  }
  for (const id of replaced) workbook.customXmlParts.getItem(id).delete();
  await context.sync();
}

/** A text that looks like something else is kept a text by its apostrophe; a formula of ours begins with =. */
function asEntered(content: EnteredCell): EnteredCell {
  const isText = typeof content === "string" && content !== "" && !content.startsWith("=");
  return isText ? `'${content}` : content;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
