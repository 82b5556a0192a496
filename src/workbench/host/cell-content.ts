/** What stands in the cells of a range, written and read as Excel does. */
import type { CellArea } from "../../workbook/edit";
import { isAbsent, matrixOf } from "./argument";
import { sizeOf } from "./address";
import { formulaProblem } from "./formula-check";
import { formatNumber, formatText } from "./number-text";
import { invalid } from "./refusal";
import { guardSheet, sheetNamed, sheetOf, type HostState } from "./state";
import type { CellEntry, CellValue, SheetStore } from "./store";
import { NORMAL, styleNamed } from "./style-book";
import { LONGEST_TEXT, readTyped } from "./typed-text";

/** Of larger ranges Excel gives null instead of an error. */
const MOST_READ_CELLS = 5_000_000;

function numberFormatAt(state: HostState, sheet: SheetStore, row: number, column: number): string {
  const format = sheet.format(row, column);
  if (format.numberFormat !== undefined) return format.numberFormat;
  return styleNamed(state.book, format.style ?? NORMAL.name)?.numberFormat ?? NORMAL.numberFormat;
}

/** A matrix in the shape of the area, or one value for all its cells; null leaves a cell, "" clears it. */
export function writeContents(state: HostState, id: string, area: CellArea, value: unknown): void {
  const sheet = guardSheet(state, id);
  const { rows, columns, cells } = sizeOf(area);
  const at = matrixOf(value, rows, columns);
  const formats: { readonly row: number; readonly column: number; readonly numberFormat: string }[] = [];
  const entries: (CellEntry | undefined)[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: (CellEntry | undefined)[] = [];
    for (let column = 0; column < columns; column += 1) {
      const place = { row: area.top + row, column: area.left + column };
      const given = at(row, column);
      if (isAbsent(given)) {
        line.push(undefined);
        continue;
      }
      const numberFormat = numberFormatAt(state, sheet, place.row, place.column);
      const typed = entryOf(state, given, numberFormat === "@");
      line.push(typed.entry);
      if (typed.numberFormat !== undefined && numberFormat === "General") {
        formats.push({ ...place, numberFormat: typed.numberFormat });
      }
    }
    entries.push(line);
  }
  // All of it was understood: only now is anything written.
  sheet.enter(area.top, area.left, entries);
  for (const { row, column, numberFormat } of formats) {
    sheet.dress({ top: row, left: column, bottom: row, right: column }, { numberFormat });
  }
  state.cellsWritten += cells;
}

function entryOf(state: HostState, given: unknown, isText: boolean): ReturnType<typeof readTyped> {
  if (typeof given === "string") return typedEntry(state, given, isText);
  if (typeof given !== "number" && typeof given !== "boolean") {
    throw invalid(`A cell takes a text, a number or a truth value, not ${JSON.stringify(given)}.`);
  }
  const value: CellValue = isText ? String(given).toUpperCase() : given;
  return { entry: { kind: "value", value, quoted: false } };
}

function typedEntry(state: HostState, text: string, isText: boolean): ReturnType<typeof readTyped> {
  const typed = readTyped(text, isText, state.year);
  if (typed.entry.kind === "formula") checkFormula(state, typed.entry.formula);
  else if (text.length > LONGEST_TEXT) throw invalid(`A cell takes at most ${LONGEST_TEXT} characters.`);
  return typed;
}

/** With its equals sign. */
export function checkFormula(state: HostState, formula: string): void {
  const problem = formulaProblem(formula, (name) => sheetNamed(state, name) !== undefined);
  if (problem !== undefined) throw invalid(`${problem} (${formula.slice(0, 80)})`);
}

export function readValues(state: HostState, id: string, area: CellArea): unknown {
  return readCells(state, id, area, (sheet, row, column) => sheet.value(row, column));
}

/** Formulas with their equals sign, everything else as its value; a text's apostrophe is not told. */
export function readFormulas(state: HostState, id: string, area: CellArea): unknown {
  return readCells(state, id, area, (sheet, row, column) => {
    const entry = sheet.entry(row, column);
    if (entry.kind === "formula") return entry.formula;
    return entry.kind === "value" ? entry.value : "";
  });
}

export function readTexts(state: HostState, id: string, area: CellArea): unknown {
  return readCells(state, id, area, (sheet, row, column) => cellText(state, sheet, row, column));
}

export function cellText(state: HostState, sheet: SheetStore, row: number, column: number): string {
  const value = sheet.value(row, column);
  const numberFormat = numberFormatAt(state, sheet, row, column);
  if (typeof value === "number") return formatNumber(value, numberFormat);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatText(value, numberFormat);
}

export function readNumberFormats(state: HostState, id: string, area: CellArea): unknown {
  return readCells(state, id, area, (sheet, row, column) => numberFormatAt(state, sheet, row, column));
}

function readCells<Read>(
  state: HostState,
  id: string,
  area: CellArea,
  read: (sheet: SheetStore, row: number, column: number) => Read,
): readonly (readonly Read[])[] | null {
  const sheet = sheetOf(state, id);
  const { rows, columns, cells } = sizeOf(area);
  if (cells > MOST_READ_CELLS) return null;
  state.cellsRead += cells;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => read(sheet, area.top + row, area.left + column)),
  );
}

/** A matrix of codes or one for all; null leaves a cell as it is. */
export function writeNumberFormats(state: HostState, id: string, area: CellArea, value: unknown): void {
  const sheet = guardSheet(state, id);
  const { rows, columns } = sizeOf(area);
  if (!Array.isArray(value)) {
    sheet.dress(area, { numberFormat: codeOf(value) });
    return;
  }
  const at = matrixOf(value, rows, columns);
  const codes = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const code = at(row, column);
      return isAbsent(code) ? undefined : codeOf(code);
    }),
  );
  for (const [row, line] of codes.entries()) {
    for (const [column, numberFormat] of line.entries()) {
      if (numberFormat === undefined) continue;
      const [top, left] = [area.top + row, area.left + column];
      sheet.dress({ top, left, bottom: top, right: left }, { numberFormat });
    }
  }
}

function codeOf(value: unknown): string {
  if (typeof value !== "string") throw invalid("A number format must be a text.");
  const bare = value.replace(/"[^"]*"/g, "").replace(/[\\_*]./g, "");
  const sections = bare.split(";").length;
  if (value.length > 255 || bare.includes('"') || sections > 4) throw invalid(`${value} is no number format.`);
  return value === "" ? "General" : value;
}
