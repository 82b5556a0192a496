import { columnLetters, type Layout, type SheetLayout } from "./address";

/** Spells a formula, and the sheet that it stands on by the plan's id, for where everything stands now. */
export type Respell = (formula: string, onSheet: string) => string;

/**
 * For formulas that were spelled for one layout and are to be spelled for another: each address is read back to its keys
 * and written where these keys stand now. Only for formulas that Tieout spelled itself (A1 style, the plan's few forms).
 * What has no place any more becomes #REF!, as Excel writes it. A model has hundreds of thousands of formulas: where the
 * analyst has moved nothing they are spelled as they were, and each corner is looked up once.
 */
export function respeller(from: Layout, to: Layout): Respell {
  const pairs = new Map([...from.sheets].map(([id, before]) => [id, { before, now: to.sheets.get(id) }]));
  if ([...pairs.values()].every(({ before, now }) => now && standsAsBefore(before, now))) return (formula) => formula;
  const idOf = new Map([...from.sheets.values()].map((sheet) => [sheet.nameText, sheet.id]));
  const corners = new Map([...from.sheets.keys()].map((id) => [id, new Map<string, Corner | undefined>()]));
  const cornerOf = (text: string, id: string, before: SheetLayout, now: SheetLayout) => {
    const known = corners.get(id);
    if (known?.has(text)) return known.get(text);
    const found = moved(text, before, now);
    known?.set(text, found);
    return found;
  };
  return (formula, onSheet) =>
    formula.replaceAll(PART, (whole: string, ...groups: readonly unknown[]) => {
      const [text, name, first, last] = groups.slice(0, 4) as readonly (string | undefined)[];
      if (text !== undefined || first === undefined) return whole;
      const id = name === undefined ? onSheet : (idOf.get(name) ?? "");
      const { before, now } = pairs.get(id) ?? {};
      if (!before || !now) return "#REF!";
      const start = cornerOf(first, id, before, now);
      const end = last === undefined ? start : cornerOf(last, id, before, now);
      if (!start || !end) return "#REF!";
      return (name === undefined ? "" : `${now.nameText}!`) + areaText(last === undefined ? [start] : [start, end]);
    });
}

/** Every line of before at its place of before, under the same name; new ones behind them change nothing. */
function standsAsBefore(before: SheetLayout, now: SheetLayout): boolean {
  const stands = (places: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>) =>
    [...places].every(([key, place]) => others.get(key) === place);
  return before.nameText === now.nameText && stands(before.rows, now.rows) && stands(before.columns, now.columns);
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
