/** What the store and the host hold of a workbook, as it is written into a file. */
import type { Line } from "../workbook/look";
import type {
  GridCell,
  GridChart,
  GridChoice,
  GridContent,
  GridLook,
  GridSheet,
  GridWorkbook,
} from "../workbook/xlsx/grid-workbook";
import { cellAt } from "./host/address";
import type { BookSide, ChartSide, NamedStyle, SheetSide, Validation } from "./host/side";
import type { BorderLine, CellEntry, CellFormat, CellValue, SheetStore, WorkbookStore } from "./host/store";
import { NORMAL, styleNamed } from "./host/style-book";

/** What stands beside the cells. */
export interface BesideCells {
  readonly book: BookSide;
  /** Of a sheet by its id. */
  readonly sheet: (id: string) => SheetSide;
}

export function gatherGrid(store: WorkbookStore, beside: BesideCells, title: string): GridWorkbook {
  const looks = lookBook(beside.book);
  const sheets = store.sheets();
  return {
    title,
    styles: [...beside.book.styles.values()].map(({ name }) => ({ name, look: looks({ style: name }) })),
    sheets: sheets.map((sheet) => gatherSheet(sheet, beside.sheet(sheet.id), looks)),
    active: sheets.findIndex(({ id }) => id === store.active().sheet),
  };
}

type LookBook = (format: CellFormat) => GridLook;

/** Whole looks by what cells say of theirs; cells that say the same share one. */
function lookBook(book: BookSide): LookBook {
  const known = new Map<string, GridLook>();
  return (format) => {
    const key = JSON.stringify(format);
    const look = known.get(key) ?? wholeLook(format, styleNamed(book, format.style ?? NORMAL.name) ?? NORMAL);
    known.set(key, look);
    return look;
  };
}

function wholeLook(format: CellFormat, style: NamedStyle): GridLook {
  const fill = bare(format.fill ?? style.fill);
  const above = lineOf(format.borderTop ?? style.borderTop);
  const below = lineOf(format.borderBottom ?? style.borderBottom);
  return {
    font: format.fontName ?? style.fontName,
    size: format.fontSize ?? style.fontSize,
    colour: bare(format.fontColour ?? style.fontColour) || "000000",
    bold: format.bold ?? style.bold,
    italic: format.italic ?? style.italic,
    underlined: format.underline ?? style.underline,
    ...(fill === "" ? {} : { fill }),
    ...(above ? { above } : {}),
    ...(below ? { below } : {}),
    code: format.numberFormat ?? style.numberFormat,
    horizontal: format.horizontal ?? style.horizontal,
    indent: format.indent ?? style.indent,
    wrap: format.wrap ?? style.wrap,
  };
}

/** Without the number sign. */
function bare(colour: string): string {
  return colour.replace(/^#/, "").toUpperCase();
}

function lineOf({ line, colour }: BorderLine): Line | undefined {
  return line === "none" ? undefined : { kind: line, colour: bare(colour) };
}

function gatherSheet(sheet: SheetStore, side: SheetSide, looks: LookBook): GridSheet {
  const area = sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const frozen = sheet.frozen();
  const { titleRows, titleColumns, settings, zoom } = side.page;
  const pagesAcross = zoom["horizontalFitToPages"];
  return {
    name: sheet.name,
    ...(sheet.tabColour === "" ? {} : { tabColour: bare(sheet.tabColour) }),
    hidden: !sheet.visible || side.veryHidden,
    gridlines: side.gridlines,
    cells: gatherCells(sheet, area.bottom, area.right, looks),
    columns: sizesOf(area.right, (column) => ({
      width: sheet.columnWidth(column),
      hidden: sheet.isColumnHidden(column),
    })),
    rows: sizesOf(area.bottom, (row) => ({ height: sheet.rowHeight(row), hidden: sheet.isRowHidden(row) })),
    ...(frozen ? { frozen } : {}),
    notes: [...side.notes].map(([key, note]) => ({ ...cellAt(key), text: note.content })),
    links: [...side.links].flatMap(([key, { documentReference }]) =>
      documentReference === undefined ? [] : [{ ...cellAt(key), place: documentReference.replace(/^#/, "") }],
    ),
    choices: side.validations.flatMap(choiceOf),
    conditions: side.conditionalLooks.map(({ areas, formula, fontColour, bold, fill }) => ({
      areas,
      formula: withoutSign(formula),
      bold: bold === true,
      ...(fontColour === undefined ? {} : { ink: bare(fontColour) }),
      ...(fill === undefined ? {} : { paper: bare(fill) }),
    })),
    charts: side.charts.flatMap(chartOf),
    page: {
      landscape: settings.get("orientation") === "Landscape",
      ...(pagesAcross === undefined ? {} : { pagesAcross }),
      ...(titleRows ? { titleRows: [titleRows.top, titleRows.bottom] } : {}),
      ...(titleColumns ? { titleColumns: [titleColumns.left, titleColumns.right] } : {}),
    },
  };
}

/** Looks reach a little beyond the contents: lines and fills of columns that are still empty. */
const BEYOND = 3;

function gatherCells(sheet: SheetStore, lastRow: number, lastColumn: number, looks: LookBook): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let row = 0; row <= lastRow + BEYOND; row += 1) {
    for (let column = 0; column <= lastColumn + BEYOND; column += 1) {
      const entry = sheet.entry(row, column);
      const format = sheet.format(row, column);
      if (entry.kind === "blank" && Object.keys(format).length === 0) continue;
      const content = contentOf(entry, () => sheet.value(row, column));
      cells.push({
        row,
        column,
        content,
        look: looks(format),
        ...(format.style === undefined ? {} : { style: format.style }),
      });
    }
  }
  return cells;
}

function contentOf(entry: CellEntry, shown: () => CellValue): GridContent {
  if (entry.kind === "blank") return entry;
  if (entry.kind === "formula") return { kind: "formula", formula: withoutSign(entry.formula), shown: shown() };
  const { value, quoted } = entry;
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: "text", text: value, quoted };
}

function withoutSign(formula: string): string {
  return formula.replace(/^=/, "");
}

function sizesOf<Size extends object>(
  last: number,
  sizeAt: (place: number) => Size,
): ReadonlyMap<number, Defined<Size>> {
  const sizes = new Map<number, Defined<Size>>();
  for (let place = 0; place <= last + BEYOND; place += 1) {
    const known = Object.entries(sizeAt(place)).filter(([, size]) => size !== undefined && size !== false);
    if (known.length > 0) sizes.set(place, Object.fromEntries(known) as Defined<Size>);
  }
  return sizes;
}

type Defined<Size> = { readonly [Key in keyof Size]?: Exclude<Size[Key], undefined> };

/** Of what cells may be allowed to hold, lists are all that is offered here. */
function choiceOf({ areas, rule }: Validation): readonly GridChoice[] {
  const source = rule["list"]?.["source"];
  if (typeof source !== "string") return [];
  return [{ areas, list: source.startsWith("=") ? withoutSign(source) : `"${source.replaceAll('"', '""')}"` }];
}

function chartOf({ type, anchor, series, settings }: ChartSide): readonly GridChart[] {
  if (anchor === undefined) return [];
  const kind = /^line/i.test(type) ? "lines" : /stacked/i.test(type) ? "stacked-columns" : "columns";
  const code = settings.get("axes/valueAxis/numberFormat");
  const title = settings.get("title/text");
  return [
    {
      kind,
      title: typeof title === "string" ? title : "",
      anchor,
      series: series.flatMap(({ name, values, categories, settings: own }) => {
        const colour = own.get(kind === "lines" ? "format/line/color" : "format/fill");
        return values === undefined
          ? []
          : [
              {
                name,
                values,
                ...(categories === undefined ? {} : { categories }),
                ...(typeof colour === "string" && colour !== "" ? { colour: bare(colour) } : {}),
              },
            ];
      }),
      legend: settings.get("legend/visible") !== false,
      ...(typeof code === "string" ? { code } : {}),
    },
  ];
}
