/** A grid as an xlsx file: what stands in its cells, what they look like, and what its formulas give at this moment. */
import { type Cell, type SheetChart, writeXlsx as writePackage, type WriteOptions, type WriteSheet } from "hucre/xlsx";
import { cellAddress, columnLetters, sheetNameText } from "../../plan/address";
import type { SheetPlan } from "../../plan/workbook-plan";
import type { CellArea } from "../edit";
import { writtenNote, writtenText } from "../written-text";
import { completeChart } from "./chart";
import { gridChart } from "./grid-chart";
import { type GridStyles, openGridStyles } from "./grid-style";
import type { GridCell, GridChoice, GridCondition, GridContent, GridSheet, GridWorkbook } from "./grid-workbook";
import { NOTE_AUTHOR, noteDrawing, notePart, shapeBlocks } from "./note-part";
import { type PackagePart, partText, readParts, textPart, writeParts } from "./package";

/** No clock: the same grid gives the same bytes. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));
const PIXELS_PER_POINT = 4 / 3;
/** Of the digits by whose width files measure columns. */
const PIXELS_PER_CHARACTER = 7;

/** Throws when a sheet's name is not legal or not unique, and when there is no style Normal. */
export async function writeGrid(grid: GridWorkbook): Promise<Uint8Array> {
  const styles = openGridStyles(grid.styles);
  const normal = grid.styles.find(({ name }) => name === "Normal")?.look;
  const sheets = grid.sheets.map((sheet) => writtenSheet(sheet, styles));
  const bytes = await writePackage({
    sheets,
    namedRanges: grid.sheets.flatMap(printTitles),
    activeSheet: Math.max(0, grid.active),
    ...(normal ? { defaultFont: { name: normal.font, size: normal.size } } : {}),
    properties: { title: writtenText(grid.title), creator: "Tieout", created: NO_DATE, modified: NO_DATE },
  });
  const notes = noteParts(grid.sheets);
  const failing = new Set(
    grid.sheets.flatMap((sheet, i) => (sheet.cells.some(showsError) ? [`xl/worksheets/sheet${i + 1}.xml`] : [])),
  );
  const parts = readParts(bytes).map(async (part) => {
    const own = notes.get(part.name);
    if (own) return own;
    if (failing.has(part.name)) return textPart(part.name, withErrorValues(await partText(part)));
    if (part.name === "xl/styles.xml") return textPart(part.name, styles.part(await partText(part)));
    return part.name.startsWith("xl/charts/chart") ? textPart(part.name, completeChart(await partText(part))) : part;
  });
  return writeParts(await Promise.all(parts));
}

function writtenSheet(sheet: GridSheet, styles: GridStyles): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, content, style, look } of sheet.cells) {
    const quoted = content.kind === "text" && content.quoted;
    cells.set(`${row},${column}`, {
      ...writtenContent(content),
      style: styles.markOf(style ?? "Normal", look, quoted),
    });
  }
  const cellAt = (row: number, column: number): Partial<Cell> => {
    const cell = cells.get(`${row},${column}`) ?? { value: null, type: "empty" };
    cells.set(`${row},${column}`, cell);
    return cell;
  };
  for (const { row, column, place } of sheet.links) {
    cellAt(row, column).hyperlink = { target: "", location: place };
  }
  const [firstNote] = sheet.notes;
  // It makes the library open the parts for notes; what they hold is written in note-part.
  if (firstNote) cellAt(firstNote.row, firstNote.column).comment = { author: NOTE_AUTHOR, text: "" };
  return {
    ...frameOf(sheet),
    cells,
    dataValidations: sheet.choices.map(validationOf),
    conditionalRules: sheet.conditions.map(ruleOf),
    charts: sheet.charts.map((chart): SheetChart => gridChart(chart)),
  };
}

function writtenContent(content: GridContent): Partial<Cell> {
  switch (content.kind) {
    case "blank":
      return { value: null, type: "empty" };
    case "number":
      return { value: content.value, type: "number" };
    case "boolean":
      return { value: content.value, type: "boolean" };
    case "text": {
      const text = writtenText(content.text);
      // The library writes a text such as #N/A as an error, unless it comes as a run of rich text.
      return text.startsWith("#")
        ? { value: text, type: "richText", richText: [{ text }] }
        : { value: text, type: "string" };
    }
    case "formula": {
      const { shown } = content;
      const formulaResult = typeof shown === "string" ? writtenText(shown) : (shown ?? null);
      return { value: null, type: "formula", formula: content.formula, formulaResult };
    }
  }
}

/** The errors that a cell of a file can hold (ECMA-376 18.18.11, ST_CellType). */
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;
const ANY_ERROR = /^#[A-Z0-9/_]+[!?]?$/;

function showsError({ content }: GridCell): boolean {
  return content.kind === "formula" && typeof content.shown === "string" && ANY_ERROR.test(content.shown);
}

/** The library writes what a formula gives as text when it is an error. Errors that files do not know become #VALUE!. */
function withErrorValues(xml: string): string {
  return xml.replaceAll(
    /(<c [^>]*?) t="str"([^>]*><f>[^<]*<\/f><v>)(#[A-Z0-9/_]+[!?]?)<\/v>/g,
    (_, cell: string, formula: string, error: string) =>
      `${cell} t="e"${formula}${ERRORS.find((known) => known === error) ?? "#VALUE!"}</v>`,
  );
}

/** Everything of a sheet that is not cells: widths, heights, panes, pages. */
function frameOf(sheet: GridSheet): WriteSheet {
  const { frozen, page } = sheet;
  const lastColumn = Math.max(-1, ...sheet.columns.keys());
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    columns: Array.from({ length: lastColumn + 1 }, (_, place) => {
      const { width, hidden } = sheet.columns.get(place) ?? {};
      return {
        ...(width === undefined ? {} : { width: (width * PIXELS_PER_POINT) / PIXELS_PER_CHARACTER }),
        ...(hidden ? { hidden: true } : {}),
      };
    }),
    rowDefs: new Map(
      [...sheet.rows].map(([place, { height, hidden }]) => [
        place,
        { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden: true } : {}) },
      ]),
    ),
    ...(frozen ? { freezePane: frozen } : {}),
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColour === undefined ? {} : { tabColor: { rgb: sheet.tabColour } }),
    },
    pageSetup: {
      paperSize: "a4",
      orientation: page.landscape ? "landscape" : "portrait",
      ...(page.pagesAcross === undefined ? {} : { fitToPage: true, fitToWidth: page.pagesAcross, fitToHeight: 0 }),
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&8&A&R&8&P / &N" },
  };
}

/** As a defined name of our own: the library leaves out the apostrophes that most sheet names need. */
function printTitles({ name, page }: GridSheet): NonNullable<WriteOptions["namedRanges"]> {
  const { titleRows, titleColumns } = page;
  const ranges = [
    ...(titleColumns ? [`$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`] : []),
    ...(titleRows ? [`$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : []),
  ];
  if (ranges.length === 0) return [];
  const range = ranges.map((each) => `${sheetNameText(name)}!${each}`).join(",");
  return [{ name: "_xlnm.Print_Titles", scope: name, range }];
}

function validationOf({ areas, list }: GridChoice): NonNullable<WriteSheet["dataValidations"]>[number] {
  return {
    type: "list",
    range: areas.map(areaText).join(" "),
    formula1: list,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "Not in the list",
    errorMessage: "Choose one of the values in the list.",
  };
}

function ruleOf(
  { areas, formula, ink, bold, paper }: GridCondition,
  position: number,
): NonNullable<WriteSheet["conditionalRules"]>[number] {
  return {
    type: "expression",
    priority: position + 1,
    range: areas.map(areaText).join(" "),
    formula,
    style: {
      font: { ...(bold ? { bold: true } : {}), ...(ink === undefined ? {} : { color: { rgb: ink } }) },
      ...(paper === undefined
        ? {}
        : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: paper }, bgColor: { rgb: paper } } }),
    },
  };
}

function areaText({ top, left, bottom, right }: CellArea): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

function noteParts(sheets: readonly GridSheet[]): ReadonlyMap<string, Promise<PackagePart>> {
  const parts = new Map<string, Promise<PackagePart>>();
  const put = (name: string, text: string) => parts.set(name, textPart(name, text));
  let block = 1;
  sheets.forEach((sheet, i) => {
    if (sheet.notes.length === 0) return;
    const notes = sheet.notes
      .map((note) => ({ ...note, text: writtenNote(note.text) }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
    put(`xl/comments${i + 1}.xml`, notePart(notes));
    put(`xl/drawings/vmlDrawing${i + 1}.vml`, noteDrawing(notes, measures(sheet), block));
    block += shapeBlocks(notes.length);
  });
  return parts;
}

/** Excel's, for columns that nobody sized. */
const USUAL_WIDTH = 8.43;

/** The sizes among which notes find their places, in a plan's terms: characters and points. */
function measures(sheet: GridSheet): SheetPlan {
  const counted = (sizes: ReadonlyMap<number, unknown>) => 1 + Math.max(-1, ...sizes.keys());
  return {
    id: sheet.name,
    name: sheet.name,
    group: "source",
    columns: Array.from({ length: counted(sheet.columns) }, (_, place) => {
      const { width, hidden } = sheet.columns.get(place) ?? {};
      const characters = width === undefined ? USUAL_WIDTH : (width * PIXELS_PER_POINT - 5) / PIXELS_PER_CHARACTER;
      return { key: `${place}`, width: characters, ...(hidden ? { hidden: true } : {}) };
    }),
    rows: Array.from({ length: counted(sheet.rows) }, (_, place) => {
      const { height, hidden } = sheet.rows.get(place) ?? {};
      return { key: `${place}`, ...(height === undefined ? {} : { height }), ...(hidden ? { hidden: true } : {}) };
    }),
    cells: [],
    charts: [],
    print: { landscape: sheet.page.landscape },
  };
}
