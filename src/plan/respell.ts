import { columnLetters, type Layout, sheetNameText, type SheetLayout } from "./address";

/**
 * A formula that was spelled for one layout, spelled for another: each address is read back to its keys and written
 * where these keys stand now. Only for formulas that Tieout spelled itself (A1 style, the plan's few forms). What has
 * no place any more becomes #REF!, as Excel writes it.
 */
export function respell(formula: string, onSheet: string, from: Layout, to: Layout): string {
  const names = new Map([...from.sheets.values()].map((sheet) => [sheet.nameText, sheet.id]));
  return formula.replaceAll(PART, (whole: string, ...groups: readonly unknown[]) => {
    const [text, name, first, last] = groups.slice(0, 4) as readonly (string | undefined)[];
    if (text !== undefined || first === undefined) return whole;
    const id = name === undefined ? onSheet : (names.get(name) ?? "");
    const [before, now] = [from.sheets.get(id), to.sheets.get(id)];
    if (!before || !now) return "#REF!";
    const corners = [first, ...(last === undefined ? [] : [last])].map((corner) => moved(corner, before, now));
    const area = corners.flatMap((corner) => corner ?? []);
    if (area.length < corners.length) return "#REF!";
    return (name === undefined ? "" : `${sheetNameText(now.name)}!`) + areaText(area);
  });
}

/** A text in quotation marks, or an address with its sheet; functions are passed over, for their names are no cells. */
const PART =
  /("(?:[^"]|"")*")|(?:('(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_]*)!)?(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![A-Za-z0-9_(])/g;

interface Corner {
  readonly row: number;
  readonly column: number;
  /** A dollar sign or nothing. */
  readonly fixedRow: string;
  readonly fixedColumn: string;
}

function moved(corner: string, before: SheetLayout, now: SheetLayout): Corner | undefined {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(corner) ?? [];
  const column = now.columns.get(keyAt(before.columns, columnPlace(letters)) ?? "");
  const row = now.rows.get(keyAt(before.rows, Number(digits) - 1) ?? "");
  return column === undefined || row === undefined ? undefined : { row, column, fixedRow, fixedColumn };
}

/** One corner, or two: Excel names an area from its upper left one, wherever its lines have changed sides. */
function areaText(corners: readonly Corner[]): string {
  const [rows, columns] = [corners.map(({ row }) => row), corners.map(({ column }) => column)];
  return corners
    .map(({ fixedRow, fixedColumn }, i) => {
      const pick = i === 0 ? Math.min : Math.max;
      return `${fixedColumn}${columnLetters(pick(...columns))}${fixedRow}${pick(...rows) + 1}`;
    })
    .join(":");
}

/** 0 for A, 26 for AA. */
export function columnPlace(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const inverted = new WeakMap<ReadonlyMap<string, number>, readonly string[]>();

function keyAt(places: ReadonlyMap<string, number>, place: number): string | undefined {
  let keys = inverted.get(places);
  if (!keys) {
    const all: string[] = [];
    for (const [key, at] of places) all[at] = key;
    inverted.set(places, (keys = all));
  }
  return keys[place];
}
