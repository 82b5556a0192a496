/** What Tieout writes into columns that are new: that each figure stands in the row of its name and means the same lines. */
import type { SheetStore } from "../../src/workbench/host/store";
import type { HostWorkbook } from "../support/host-workbook";
import { nameOf, REFERENCE, REFERENCES } from "./cell-reference";

/** A sheet of ours: where its keys stand. */
export interface KeyedSheet {
  readonly id: string;
  readonly store: SheetStore;
  /** Keys by place; of a key that stands twice, the first. */
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, string>;
}

const IDS = ["summary", "is", "bs", "cf", "kpi", "margins", "bridge", "fx", "checks"];

/** `ids`: of the workbook's sheets that Tieout has written; a copy of one bears its keys too. */
export function keyedSheets({ store }: HostWorkbook, ids: ReadonlySet<string>): readonly KeyedSheet[] {
  return store.sheets().flatMap((sheet): readonly KeyedSheet[] => {
    const corner = ids.has(sheet.id) ? cornerOf(sheet) : undefined;
    const area = sheet.usedArea();
    if (!corner || !area) return [];
    const keys = (from: number, to: number, text: (place: number) => string) => {
      const found = new Map<string, number>();
      for (let place = from; place <= to; place++) {
        const key = text(place);
        if (key !== "" && !found.has(key)) found.set(key, place);
      }
      return new Map([...found].map(([key, place]) => [place, key]));
    };
    return [
      {
        id: textAt(sheet, corner.row, corner.column),
        store: sheet,
        rows: keys(corner.row + 1, area.bottom, (row) => textAt(sheet, row, corner.column)),
        columns: keys(corner.column + 1, area.right, (column) => textAt(sheet, corner.row, column)),
      },
    ];
  });
}

export function cornerOf(sheet: SheetStore): { readonly row: number; readonly column: number } | undefined {
  for (let row = 0; row < 20; row++)
    for (let column = 0; column < 20; column++) {
      const text = textAt(sheet, row, column);
      if (IDS.includes(text) || text.startsWith("source:")) return { row, column };
    }
  return undefined;
}

function textAt(sheet: SheetStore, row: number, column: number): string {
  const entry = sheet.entry(row, column);
  return entry.kind === "value" ? String(entry.value) : "";
}

/** A formula as what it refers to; `label`: the text before it in the row. */
interface Figure {
  readonly sheet: string;
  readonly label: string;
  readonly sense: string;
}

/** By sheet, row and column key. */
export type Figures = ReadonlyMap<string, Figure>;

/** The figures in columns that `isNew` says are. */
export function figuresIn(sheets: readonly KeyedSheet[], isNew: (sheet: string, column: string) => boolean): Figures {
  const figures = new Map<string, Figure>();
  for (const sheet of sheets) {
    const labels = [...sheet.columns].find(([, key]) => key === "label")?.[0];
    for (const [column, columnKey] of sheet.columns) {
      if (!isNew(sheet.id, columnKey)) continue;
      for (const [row, rowKey] of sheet.rows) {
        const entry = sheet.store.entry(row, column);
        if (entry.kind === "blank") continue;
        const sense = entry.kind === "formula" ? senseOf(entry.formula, sheet, sheets) : String(entry.value);
        const label = labels === undefined ? "" : textAt(sheet.store, row, labels);
        figures.set(`${sheet.id}|${rowKey}|${columnKey}`, { sheet: sheet.id, label, sense });
      }
    }
  }
  return figures;
}

/** Each list of references as the cells of ours in it, by their keys, in an order of their own. */
function senseOf(formula: string, home: KeyedSheet, sheets: readonly KeyedSheet[]): string {
  const cells = (text: string): readonly string[] =>
    [...text.matchAll(REFERENCE)].flatMap(([, , name, letters = "", digits = "", last = ""]) => {
      const on = nameOf(name, home.store.name);
      const sheet = sheets.find(({ store }) => store.name === on);
      if (!sheet) return [`${on}!${letters}${digits}${last}`];
      const to = /^:\$?([A-Z]+)\$?(\d+)$/u.exec(last);
      const columns = [columnOf(letters), to ? columnOf(to[1] ?? "") : columnOf(letters)] as const;
      const rows = [Number(digits) - 1, to ? Number(to[2]) - 1 : Number(digits) - 1] as const;
      const within = (places: ReadonlyMap<number, string>, [from, until]: readonly [number, number]) =>
        [...places].flatMap(([place, key]) => (place >= from && place <= until ? [key] : []));
      return within(sheet.rows, rows).flatMap((row) =>
        within(sheet.columns, columns).map((column) => `${sheet.id}|${row}|${column}`),
      );
    });
  return formula.replaceAll(REFERENCES, (text) =>
    text.startsWith('"') ? text : `{${cells(text).toSorted().join("\n")}}`,
  );
}

function columnOf(letters: string): number {
  return [...letters.replaceAll("$", "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Figures that do not mean what they mean in a workbook in which nobody has worked, or that stand beside the name of
 * another line. What refers to deleted lines has lost them.
 */
export function wrongFigures(found: Figures, right: Figures, sheets: readonly KeyedSheet[]): readonly string[] {
  const cells = new Set(
    sheets.flatMap(({ id, rows, columns }) =>
      [...rows.values()].flatMap((row) => [...columns.values()].map((column) => `${id}|${row}|${column}`)),
    ),
  );
  const standing = (sense: string) =>
    sense.replaceAll(
      /\{[^}]*\}/gu,
      (list) =>
        `{${list
          .slice(1, -1)
          .split("\n")
          .filter((each) => cells.has(each))
          .join("\n")}}`,
    );
  const names = new Map<string, Set<string>>();
  for (const { sheet, label } of right.values()) names.set(sheet, (names.get(sheet) ?? new Set()).add(label));
  return [...found].flatMap(([key, { sheet, label, sense }]) => {
    const own = right.get(key);
    if (!own) return [];
    const isOther = label !== "" && label !== own.label && names.get(sheet)?.has(label) === true;
    const isMeant = sense.includes("#REF!") || sense === standing(own.sense);
    return [
      ...(isOther ? [`${key} stands beside ${label}`] : []),
      ...(isMeant ? [] : [`${key} is ${sense}, not ${standing(own.sense)}`]),
    ];
  });
}
