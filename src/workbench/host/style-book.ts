/** Named styles: Excel's own and the workbook's, and what a style does to cells. */
import type { BookSide, NamedStyle } from "./side";
import type { CellFormat } from "./store";

const NO_LINE = { line: "none", colour: "#000000" } as const;

export const NORMAL: NamedStyle = {
  name: "Normal",
  builtIn: true,
  fontName: "Calibri",
  fontSize: 11,
  fontColour: "#000000",
  bold: false,
  italic: false,
  underline: false,
  fill: "",
  numberFormat: "General",
  horizontal: "general",
  indent: 0,
  wrap: false,
  borderTop: NO_LINE,
  borderBottom: NO_LINE,
  includes: { font: true, patterns: true, border: true, number: true, alignment: true, protection: true },
};

const FONT_ONLY = { font: true, patterns: false, border: false, number: false, alignment: false, protection: false };
const NUMBER_ONLY = { ...FONT_ONLY, font: false, number: true };
const LOOK_ONLY = { ...FONT_ONLY, patterns: true, border: true };

export const HYPERLINK_STYLE = "Hyperlink";

/** The styles that every workbook brings along, with the looks of those that figures and links use. */
function builtInStyles(): readonly NamedStyle[] {
  const named = (name: string, look: Partial<NamedStyle> = {}): NamedStyle => ({
    ...NORMAL,
    includes: LOOK_ONLY,
    ...look,
    name,
  });
  const accents = [1, 2, 3, 4, 5, 6].flatMap((number) => [
    named(`Accent${number}`),
    ...[20, 40, 60].map((percent) => named(`${percent}% - Accent${number}`)),
  ]);
  return [
    NORMAL,
    named("Comma", { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', includes: NUMBER_ONLY }),
    named("Comma [0]", { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', includes: NUMBER_ONLY }),
    named("Currency", { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', includes: NUMBER_ONLY }),
    named("Currency [0]", { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)', includes: NUMBER_ONLY }),
    named("Percent", { numberFormat: "0%", includes: NUMBER_ONLY }),
    named(HYPERLINK_STYLE, { fontColour: "#0563C1", underline: true, includes: FONT_ONLY }),
    named("Followed Hyperlink", { fontColour: "#954F72", underline: true, includes: FONT_ONLY }),
    named("Bad", { fontColour: "#9C0006", fill: "#FFC7CE" }),
    named("Good", { fontColour: "#006100", fill: "#C6EFCE" }),
    named("Neutral", { fontColour: "#9C5700", fill: "#FFEB9C" }),
    named("Input", { fontColour: "#3F3F76", fill: "#FFCC99" }),
    named("Output", { fontColour: "#3F3F3F", fill: "#F2F2F2", bold: true }),
    named("Calculation", { fontColour: "#FA7D00", fill: "#F2F2F2", bold: true }),
    named("Explanatory Text", { fontColour: "#7F7F7F", italic: true, includes: FONT_ONLY }),
    ...["Check Cell", "Linked Cell", "Note", "Warning Text", "Heading 1", "Heading 2", "Heading 3", "Heading 4"].map(
      (name) => named(name),
    ),
    named("Title", { fontSize: 18, includes: FONT_ONLY }),
    named("Total", { bold: true }),
    ...accents,
  ];
}

export const BARE_BOOK: BookSide = {
  names: [],
  styles: new Map(builtInStyles().map((style) => [style.name.toLowerCase(), style])),
  customXml: [],
  protection: undefined,
  calculation: "Automatic",
};

/** Whatever its capitals. */
export function styleNamed(book: BookSide, name: string): NamedStyle | undefined {
  return book.styles.get(name.toLowerCase());
}

/** What a style puts on a cell: the groups that it includes, and nothing of the others. */
export function lookOfStyle(style: NamedStyle): CellFormat {
  const { name, fontName, fontSize, fontColour, bold, italic, underline, includes } = style;
  return {
    style: name,
    ...(includes.font ? { fontName, fontSize, fontColour, bold, italic, underline } : {}),
    ...(includes.patterns ? { fill: style.fill } : {}),
    ...(includes.border ? { borderTop: style.borderTop, borderBottom: style.borderBottom } : {}),
    ...(includes.number ? { numberFormat: style.numberFormat } : {}),
    ...(includes.alignment ? { horizontal: style.horizontal, indent: style.indent, wrap: style.wrap } : {}),
  };
}
