/**
 * Cell notes: their texts and the drawing that shows them. The xlsx library gives every note a box of one size, which
 * cuts long ones; here each box is as large as its text needs.
 */
import { cellAddress } from "../../plan/address";
import type { SheetPlan } from "../../plan/workbook-plan";
import { FONT } from "../look";
import { displayWidth } from "../text-width";
import { escapedText } from "./xml-text";

export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const FONT_SIZE = 9;
/** In pixels at 96 dots an inch, for this size. */
const CHARACTER_WIDTH = 6;
const LINE_HEIGHT = 15;
const PADDING = 14;
const WIDEST_LINE = 330;
const NARROWEST_BOX = 120;
const DEFAULT_ROW_HEIGHT = 20;
const GAP_BESIDE_CELL = 12;
/** Excel numbers shapes in blocks of this size, each block belonging to one sheet. */
const SHAPES_IN_BLOCK = 1024;

/** The part with the texts; in reading order, as Excel writes them. */
export function notePart(notes: readonly PlacedNote[]): string {
  const run = `<r><rPr><sz val="${FONT_SIZE}"/><color indexed="81"/><rFont val="${FONT.name}"/><family val="2"/></rPr>`;
  const comments = notes.map(({ row, column, text }) => {
    const written = `${run}<t xml:space="preserve">${escapedText(text)}</t></r>`;
    return `<comment ref="${cellAddress(row, column)}" authorId="0"><text>${written}</text></comment>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<authors><author>${NOTE_AUTHOR}</author></authors><commentList>${comments.join("")}</commentList></comments>`,
  ].join("");
}

export const NOTE_AUTHOR = "Tieout";

/** How many blocks of shape numbers so many notes take. */
export function shapeBlocks(notes: number): number {
  return Math.ceil((notes + 1) / SHAPES_IN_BLOCK);
}

/** VML, as Excel itself writes notes; `firstBlock` counts from 1 through all sheets of the workbook. */
export function noteDrawing(notes: readonly PlacedNote[], sheet: SheetPlan, firstBlock: number): string {
  const blocks = Array.from({ length: shapeBlocks(notes.length) }, (_, i) => firstBlock + i);
  const columnWidths = sheet.columns.map((column) => (column.hidden ? 0 : pixelWidth(column.width)));
  const rowHeights = sheet.rows.map((row) => (row.hidden ? 0 : pixelHeight(row.height)));
  const shapes = notes.map((note, i) => {
    const box = boxSize(note.text);
    const left = cornerAt(columnWidths, note.column + 1, GAP_BESIDE_CELL, pixelWidth(9));
    const right = cornerAt(columnWidths, left.position, left.offset + box.width, pixelWidth(9));
    const top = cornerAt(rowHeights, Math.max(0, note.row - 1), 4, DEFAULT_ROW_HEIGHT);
    const bottom = cornerAt(rowHeights, top.position, top.offset + box.height, DEFAULT_ROW_HEIGHT);
    const anchor = [left, top, right, bottom].map(({ position, offset }) => `${position},${offset}`).join(",");
    return [
      `<v:shape id="_x0000_s${firstBlock * SHAPES_IN_BLOCK + 1 + i}" type="#_x0000_t202" style="position:absolute;`,
      `width:${points(box.width)}pt;height:${points(box.height)}pt;z-index:${i + 1};visibility:hidden"`,
      ` fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="#a0a0a0" obscured="t"/>`,
      `<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>`,
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`,
    ].join("");
  });
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    "</xml>",
  ].join("");
}

function boxSize(text: string): { readonly width: number; readonly height: number } {
  const widths = text.split("\n").map((line) => displayWidth(line) * CHARACTER_WIDTH);
  const width = Math.min(WIDEST_LINE, Math.max(NARROWEST_BOX, ...widths));
  const lines = widths.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / (width * 0.94))), 0);
  return { width: width + PADDING, height: lines * LINE_HEIGHT + PADDING };
}

function pixelWidth(characters: number): number {
  return Math.round(characters * 7 + 5);
}

function pixelHeight(pointsHigh: number | undefined): number {
  return pointsHigh === undefined ? DEFAULT_ROW_HEIGHT : Math.round((pointsHigh * 4) / 3);
}

function points(pixels: number): number {
  return (pixels * 3) / 4;
}

/** The row or column that lies so many pixels after the start of one, and how far into it; `beyond` after the last. */
function cornerAt(
  sizes: readonly number[],
  from: number,
  pixels: number,
  beyond: number,
): { readonly position: number; readonly offset: number } {
  let [position, offset] = [from, pixels];
  for (let size = sizes[position] ?? beyond; offset >= size; size = sizes[position] ?? beyond) {
    offset -= size;
    position += 1;
  }
  return { position, offset };
}
