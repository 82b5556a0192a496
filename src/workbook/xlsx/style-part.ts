/**
 * The part xl/styles.xml, written here and not by the xlsx library: the library has neither named styles, by which an
 * analyst restyles all inputs at once, nor the quote prefix, which keeps text text when its cell is edited. To the
 * library each style goes as a number in the place of a number format; its own part then says where it put which.
 */
import type { CellRole } from "../../plan/workbook-plan";
import { type CellStyle, FONT, type Line, type Look, LOOKS } from "../look";
import { escapedText } from "./xml-text";

const GENERAL = "General";
/** The first id that the format leaves to the file (ECMA-376 18.8.30). */
const FIRST_OWN_FORMAT = 164;
const DEFAULT_FONT = fontXml({ colour: "000000" });

export function stylePart(libraryPart: string, styles: readonly CellStyle[]): string {
  const used = stylesInPlace(libraryPart, styles);
  const roles = [...new Set(styles.map(({ role }) => role))];
  const fonts = register([DEFAULT_FONT]);
  const fills = register([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = register([borderXml({ colour: "" })]);
  const codes = register([]);
  const looksOf = (look: Look) =>
    `fontId="${fonts.numberOf(fontXml(look))}" fillId="${look.fill === undefined ? 0 : fills.numberOf(fillXml(look.fill))}" borderId="${borders.numberOf(borderXml(look))}"`;
  const formatId = (code: string) => (code === GENERAL ? 0 : FIRST_OWN_FORMAT + codes.numberOf(code));

  const named = roles.map(
    (role) => `<xf numFmtId="0" ${looksOf(LOOKS[role])} applyNumberFormat="0" applyAlignment="0"/>`,
  );
  const cells = used.map((style) => {
    if (style === undefined) return NORMAL;
    const look = variedLook(style);
    const alignment = alignmentXml(style);
    const attributes = [
      `numFmtId="${formatId(style.code)}" ${looksOf(look)} xfId="${1 + roles.indexOf(style.role)}"`,
      ...(style.quoted ? ['quotePrefix="1"'] : []),
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"',
      ...(alignment ? ['applyAlignment="1"'] : []),
    ].join(" ");
    return alignment ? `<xf ${attributes}>${alignment}</xf>` : `<xf ${attributes}/>`;
  });
  const formats = codes.all.map((code) => `<numFmt numFmtId="${formatId(code)}" formatCode="${escapedText(code)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    formats.length === 0 ? "" : list("numFmts", formats),
    list("fonts", fonts.all),
    list("fills", fills.all),
    list("borders", borders.all),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>', ...named]),
    list("cellXfs", cells),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>', ...roles.map(styleName)]),
    /<dxfs [^>]*\/>|<dxfs .*?<\/dxfs>/s.exec(libraryPart)?.[0] ?? '<dxfs count="0"/>',
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    "</styleSheet>",
  ].join("");
}

const NORMAL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** The styles in the order in which the library numbered them; undefined where it put none of ours. */
function stylesInPlace(libraryPart: string, styles: readonly CellStyle[]): readonly (CellStyle | undefined)[] {
  const numbers = new Map(
    [...libraryPart.matchAll(/<numFmt numFmtId="(\d+)" formatCode="(\d+)"\/>/g)].map(([, id, number]) => [
      id,
      Number(number),
    ]),
  );
  const places = /<cellXfs [^>]*>(.*?)<\/cellXfs>/s.exec(libraryPart)?.[1] ?? "";
  return [...places.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => styles[numbers.get(id) ?? -1]);
}

function variedLook({ role, ruledAs, underlined, unruled }: CellStyle): Look {
  const { above, below } = LOOKS[ruledAs ?? role];
  const { above: _, below: __, ...look } = LOOKS[role];
  return {
    ...look,
    ...(above ? { above } : {}),
    ...(below && !unruled ? { below } : {}),
    ...(ruledAs === "total" && role === "label" ? { bold: true } : {}),
    ...(underlined ? { underlined: true } : {}),
  };
}

function styleName(role: CellRole, position: number): string {
  return `<cellStyle name="Tieout ${role}" xfId="${position + 1}"/>`;
}

function fontXml(look: Look): string {
  return [
    "<font>",
    look.bold ? "<b/>" : "",
    look.italic ? "<i/>" : "",
    look.underlined ? "<u/>" : "",
    `<sz val="${look.size ?? FONT.size}"/><color rgb="FF${look.colour}"/><name val="${FONT.name}"/><family val="2"/></font>`,
  ].join("");
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(look: Look): string {
  const side = (name: string, line: Line | undefined) =>
    line ? `<${name} style="${line.kind}"><color rgb="FF${line.colour}"/></${name}>` : `<${name}/>`;
  return `<border><left/><right/>${side("top", look.above)}${side("bottom", look.below)}<diagonal/></border>`;
}

function alignmentXml({ indent, horizontal, wrapped }: CellStyle): string {
  const attributes = [
    ...(indent > 0 ? [`horizontal="left" indent="${indent}"`] : horizontal ? [`horizontal="${horizontal}"`] : []),
    ...(wrapped ? ['wrapText="1"'] : []),
  ];
  return attributes.length === 0 ? "" : `<alignment ${attributes.join(" ")}/>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

interface Register {
  readonly all: readonly string[];
  numberOf(item: string): number;
}

/** Items in the order of their first use, each once. */
function register(first: readonly string[]): Register {
  const all = [...first];
  const numbers = new Map(all.map((item, number) => [item, number]));
  return {
    all,
    numberOf: (item) => {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, all.length);
      return all.push(item) - 1;
    },
  };
}
