/** Looks of cells between the host's terms and Univer's. Sizes in points, colours as #RRGGBB. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderLine, CellFormat } from "./host/store";

/** Univer has no indent; one step of Excel's is about as wide as this, in pixels. */
const INDENT = 9;
const LEFT_PADDING = 2;

const ALIGNMENTS = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const LINES = { thin: BorderStyleTypes.THIN, double: BorderStyleTypes.DOUBLE } as const;

/** The style with the looks of the format added; the style given stays as it is. */
export function dressed(style: IStyleData, format: CellFormat): IStyleData {
  const { fontColour, fill, numberFormat, borderTop, borderBottom } = format;
  const dress: IStyleData = { ...style };
  if (numberFormat !== undefined) dress.n = numberFormat === "General" ? null : { pattern: numberFormat };
  if (format.fontName !== undefined) dress.ff = format.fontName;
  if (format.fontSize !== undefined) dress.fs = format.fontSize;
  if (fontColour !== undefined) dress.cl = fontColour === "" ? null : { rgb: fontColour };
  if (format.bold !== undefined) dress.bl = numeral(format.bold);
  if (format.italic !== undefined) dress.it = numeral(format.italic);
  if (format.underline !== undefined) dress.ul = { s: numeral(format.underline) };
  if (fill !== undefined) dress.bg = fill === "" ? null : { rgb: fill };
  if (format.horizontal !== undefined) dress.ht = ALIGNMENTS[format.horizontal];
  if (format.indent !== undefined) dress.pd = indented(format.indent);
  if (format.wrap !== undefined) dress.tb = format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (borderTop ?? borderBottom) {
    const { t, b, ...others } = dress.bd ?? {};
    const top = borderTop ? borderOf(borderTop) : t;
    const bottom = borderBottom ? borderOf(borderBottom) : b;
    const lines = { ...others, ...(top ? { t: top } : {}), ...(bottom ? { b: bottom } : {}) };
    dress.bd = Object.keys(lines).length === 0 ? null : lines;
  }
  return dress;
}

/** The format that a style shows; keys that the style does not name are absent. */
export function formatOf(style: IStyleData): CellFormat {
  const { bd, pd } = style;
  const { n, ff, cl, bg, tb } = knownOf(style);
  const horizontal = horizontalOf(style.ht);
  const indent = pd?.l === undefined ? undefined : Math.max(0, Math.round((pd.l - LEFT_PADDING) / INDENT));
  return {
    ...(n === undefined ? {} : { numberFormat: n.pattern }),
    ...(ff === undefined ? {} : { fontName: ff }),
    ...(style.fs === undefined ? {} : { fontSize: style.fs }),
    ...(cl === undefined ? {} : { fontColour: sixDigits(cl) }),
    ...(style.bl === undefined ? {} : { bold: style.bl === BooleanNumber.TRUE }),
    ...(style.it === undefined ? {} : { italic: style.it === BooleanNumber.TRUE }),
    ...(style.ul === undefined ? {} : { underline: style.ul.s === BooleanNumber.TRUE }),
    ...(bg === undefined ? {} : { fill: sixDigits(bg) }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(indent === undefined ? {} : { indent }),
    ...(tb === undefined ? {} : { wrap: tb === WrapStrategy.WRAP }),
    ...(bd?.t ? { borderTop: lineOf(bd.t) } : {}),
    ...(bd?.b ? { borderBottom: lineOf(bd.b) } : {}),
  };
}

function numeral(isSo: boolean): BooleanNumber {
  return isSo ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function indented(steps: number): NonNullable<IStyleData["pd"]> {
  return { t: 0, r: LEFT_PADDING, b: 2, l: LEFT_PADDING + steps * INDENT };
}

function borderOf({ line, colour }: BorderLine): IBorderStyleData | null {
  return line === "none" ? null : { s: LINES[line], cl: { rgb: colour } };
}

/** Lines of other kinds, which the analyst may have drawn, are told as thin ones. */
function lineOf({ s, cl }: IBorderStyleData): BorderLine {
  const colour = sixDigits(cl.rgb ?? "#000000");
  if (s === BorderStyleTypes.NONE) return { line: "none", colour };
  return { line: s === BorderStyleTypes.DOUBLE ? "double" : "thin", colour };
}

/** Univer says nothing now with undefined, now with null. */
function knownOf({ n, ff, cl, bg, tb }: IStyleData) {
  return {
    n: n ?? undefined,
    ff: ff ?? undefined,
    cl: cl?.rgb ?? undefined,
    bg: bg?.rgb ?? undefined,
    tb: tb ?? undefined,
  };
}

function horizontalOf(align: IStyleData["ht"]): CellFormat["horizontal"] {
  const known = Object.entries(ALIGNMENTS).find(([, value]) => value === align);
  return known ? (known[0] as keyof typeof ALIGNMENTS) : undefined;
}

/** Univer's own tools write rgb(1, 2, 3) and #abc too. */
function sixDigits(colour: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts) {
    return `#${parts
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
      : colour
  ).toUpperCase();
}
