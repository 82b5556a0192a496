/**
 * The part xl/styles.xml of a grid: its named styles, the looks of its cells, and the quote prefix. As in style-part,
 * the xlsx library carries each look through as a number in the place of a number format.
 */
import type { Line } from "../look";
import type { GridLook, GridStyle } from "./grid-workbook";
import { escapedText } from "./xml-text";

/** What a cell of the file refers to. */
interface CellFormat {
  readonly style: string;
  readonly look: GridLook;
  readonly quoted: boolean;
}

export interface GridStyles {
  /** The number of a look as the library takes it. */
  readonly markOf: (style: string, look: GridLook, quoted: boolean) => { readonly numFmt: string };
  readonly part: (libraryPart: string) => string;
}

const NORMAL = "Normal";
/** The first id that the format leaves to the file (ECMA-376 18.8.30). */
const FIRST_OWN_FORMAT = 164;

export function openGridStyles(styles: readonly GridStyle[]): GridStyles {
  const formats: CellFormat[] = [];
  // Looks are shared objects as a rule, so most are found without being spelled out.
  const byObject = new Map<GridLook, Map<string, { readonly numFmt: string }>>();
  const byText = new Map<string, { readonly numFmt: string }>();
  return {
    markOf: (style, look, quoted) => {
      const short = `${Number(quoted)}${style}`;
      const known = byObject.get(look)?.get(short);
      if (known) return known;
      const text = JSON.stringify([style, look, quoted]);
      const mark = byText.get(text) ?? { numFmt: String(formats.push({ style, look, quoted }) - 1) };
      byText.set(text, mark);
      byObject.set(look, (byObject.get(look) ?? new Map<string, { readonly numFmt: string }>()).set(short, mark));
      return mark;
    },
    part: (libraryPart) => stylesXml(libraryPart, formats, styles),
  };
}

function stylesXml(libraryPart: string, formats: readonly CellFormat[], styles: readonly GridStyle[]): string {
  const normal = styles.find(({ name }) => name === NORMAL);
  if (!normal) throw new Error("a workbook without its style Normal");
  const used = new Set(formats.map(({ style }) => style));
  const named = [normal, ...styles.filter(({ name }) => name !== NORMAL && used.has(name))];
  const places = new Map(named.map(({ name }, place) => [name, place]));
  const fonts = listOf([fontXml(normal.look)]);
  const fills = listOf([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = listOf([borderXml(undefined, undefined)]);
  const codes = listOf([]);
  const attributesOf = (look: GridLook): string => {
    const code = look.code === "General" ? 0 : FIRST_OWN_FORMAT + codes.placeOf(look.code);
    const font = fonts.placeOf(fontXml(look));
    const fill = look.fill === undefined ? 0 : fills.placeOf(fillXml(look.fill));
    return `numFmtId="${code}" fontId="${font}" fillId="${fill}" borderId="${borders.placeOf(borderXml(look.above, look.below))}"`;
  };
  const xf = (look: GridLook, more: string): string => {
    const alignment = alignmentXml(look);
    return alignment === ""
      ? `<xf ${attributesOf(look)}${more}/>`
      : `<xf ${attributesOf(look)}${more} applyAlignment="1">${alignment}</xf>`;
  };
  const namedXfs = named.map(({ look }) => xf(look, ""));
  const cellXfs = inPlace(libraryPart, formats).map((format) => {
    if (format === undefined) return xf(normal.look, ' xfId="0"');
    const quote = format.quoted ? ' quotePrefix="1"' : "";
    const applied = ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
    return xf(format.look, ` xfId="${places.get(format.style) ?? 0}"${quote}${applied}`);
  });
  const names = named.map(({ name }, place) =>
    place === 0
      ? '<cellStyle name="Normal" xfId="0" builtinId="0"/>'
      : `<cellStyle name="${escapedText(name)}" xfId="${place}"/>`,
  );
  const codeItems = codes.items.map(
    (code, place) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + place}" formatCode="${escapedText(code)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    codeItems.length === 0 ? "" : listXml("numFmts", codeItems),
    listXml("fonts", fonts.items),
    listXml("fills", fills.items),
    listXml("borders", borders.items),
    listXml("cellStyleXfs", namedXfs),
    listXml("cellXfs", cellXfs),
    listXml("cellStyles", names),
    /<dxfs [^>]*\/>|<dxfs .*?<\/dxfs>/s.exec(libraryPart)?.[0] ?? '<dxfs count="0"/>',
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    "</styleSheet>",
  ].join("");
}

/** The formats in the order in which the library numbered them; undefined where it put none of ours. */
function inPlace(libraryPart: string, formats: readonly CellFormat[]): readonly (CellFormat | undefined)[] {
  const numbers = new Map(
    [...libraryPart.matchAll(/<numFmt numFmtId="(\d+)" formatCode="(\d+)"\/>/g)].map(([, id, number]) => [
      id,
      Number(number),
    ]),
  );
  const xfs = /<cellXfs [^>]*>(.*?)<\/cellXfs>/s.exec(libraryPart)?.[1] ?? "";
  return [...xfs.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => formats[numbers.get(id) ?? -1]);
}

function fontXml({ font, size, colour, bold, italic, underlined }: GridLook): string {
  return [
    "<font>",
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    underlined ? "<u/>" : "",
    `<sz val="${size}"/><color rgb="FF${colour}"/><name val="${escapedText(font)}"/><family val="2"/></font>`,
  ].join("");
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(above: Line | undefined, below: Line | undefined): string {
  const side = (name: string, line: Line | undefined) =>
    line ? `<${name} style="${line.kind}"><color rgb="FF${line.colour}"/></${name}>` : `<${name}/>`;
  return `<border><left/><right/>${side("top", above)}${side("bottom", below)}<diagonal/></border>`;
}

function alignmentXml({ horizontal, indent, wrap }: GridLook): string {
  // An indent says nothing about text that has no side to start from.
  const side = horizontal === "general" && indent > 0 ? "left" : horizontal;
  const attributes = [
    side === "general" ? "" : ` horizontal="${side}"`,
    indent > 0 ? ` indent="${indent}"` : "",
    wrap ? ' wrapText="1"' : "",
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

interface List {
  readonly items: string[];
  readonly placeOf: (item: string) => number;
}

/** Items in the order of their first use, each once. */
function listOf(items: string[]): List {
  const places = new Map<string, number>();
  return {
    items,
    placeOf: (item) => {
      const known = places.get(item) ?? items.indexOf(item);
      const place = known >= 0 ? known : items.push(item) - 1;
      places.set(item, place);
      return place;
    },
  };
}
