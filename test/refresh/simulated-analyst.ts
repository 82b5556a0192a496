/** An analyst who works in a model's workbook at random, past Tieout: what a grid lets people do, as data. */
import fc from "fast-check";
import { quotedSheetName } from "../../src/workbench/host/address";
import type { SheetStore } from "../../src/workbench/host/store";
import { analystShifts, type HostWorkbook } from "../support/host-workbook";
import { nameOf, REFERENCE } from "./cell-reference";
import { type Sort, sortRows } from "./sorted-rows";

const PLACES = ["IS", "BS", "KPI", "Margins", "Checks", "1Q24", "Mine"] as const;
type Place = (typeof PLACES)[number];

export type Deed =
  | { readonly kind: "insert" | "delete"; readonly on: Place; readonly axis: "row" | "column"; readonly at: number }
  | { readonly kind: "move"; readonly on: Place; readonly from: number; readonly to: number }
  /** Into whatever cell it hits, ours or empty. */
  | { readonly kind: "write"; readonly on: Place; readonly row: number; readonly column: number }
  | { readonly kind: "refer"; readonly on: Place; readonly row: number; readonly column: number; readonly to: Target }
  | { readonly kind: "clear"; readonly on: Place; readonly row: number; readonly column: number }
  | { readonly kind: "rename" | "copy"; readonly on: Place }
  | { readonly kind: "hide"; readonly on: Place; readonly axis: "row" | "column"; readonly at: number }
  | { readonly kind: "arrange"; readonly on: Place; readonly position: number }
  | ({ readonly kind: "sort"; readonly on: Place } & Sort)
  | { readonly kind: "undo"; readonly steps: number };

interface Target {
  readonly on: Place;
  readonly row: number;
  readonly column: number;
}

const place = fc.constantFrom(...PLACES);
const row = fc.integer({ min: 0, max: 18 });
const column = fc.integer({ min: 0, max: 9 });
const axis = fc.constantFrom("row" as const, "column" as const);
const target = fc.record({ on: place, row, column });
/** Below the hidden row of keys. */
const sort: fc.Arbitrary<Deed> = fc
  .record({
    kind: fc.constant("sort" as const),
    on: place,
    rows: fc.tuple(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 1, max: 18 })),
    ranks: fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 19 }),
    // Who chooses no whole rows leaves the hidden keys behind.
    isWhole: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    movesNamed: fc.boolean(),
  })
  .map(({ rows, ...rest }) => ({ ...rest, from: Math.min(...rows), to: Math.max(...rows) }));

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("insert" as const), on: place, axis, at: column }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), on: place, axis, at: column }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), on: place, from: row, to: row }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), on: place, row, column }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("refer" as const), on: place, row, column, to: target }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clear" as const), on: place, row, column }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("rename" as const, "copy" as const), on: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("hide" as const), on: place, axis, at: column }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("arrange" as const),
      on: place,
      position: fc.integer({ min: 0, max: 9 }),
    }),
  },
  { weight: 3, arbitrary: sort },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("undo" as const), steps: fc.integer({ min: 1, max: 3 }) }),
  },
);

/** What an analyst has written is found again by its number: 700001, `=IS!F12*700002`. */
const FIRST_MARK = 700_001;
export const MARK = /\b7\d{5}\b/u;

export interface Analyst {
  readonly does: (deed: Deed) => void;
  /** The last deed; false when none since Tieout last wrote is left. */
  readonly undoes: () => boolean;
  /**
   * To be called when Tieout has written. Excel keeps one stack of the analyst's steps and the add-in's, and a call that
   * it cannot undo clears it ("Undo capabilities in Excel add-ins", Microsoft Learn); custom XML stays whatever is
   * undone. Undo past a write is another matter than undo of one's own work, and is not tried here.
   */
  readonly cannotUndo: () => void;
}

/** `names`: how the sheets are called as the analyst begins; later they are found by where they went. */
export function simulatedAnalyst(workbook: HostWorkbook): Analyst {
  const { store } = workbook;
  const { undo } = workbook.host;
  const ids = new Map(PLACES.map((name) => [name, store.sheets().find((sheet) => sheet.name === name)?.id]));
  const sheetAt = (on: Place) => store.sheets().find(({ id }) => id === ids.get(on));
  let mark = FIRST_MARK;
  let floor = undo.depth();

  function undoes(): boolean {
    return undo.depth() > floor && undo.undo();
  }

  function does(what: Exclude<Deed, { readonly kind: "undo" }>): void {
    const sheet = sheetAt(what.on);
    if (!sheet) return;
    switch (what.kind) {
      case "insert":
      case "delete":
        // The first row and column hold the keys; who deletes them has no model any more, and Tieout says so.
        if (what.kind === "delete" && what.at === 0) return;
        analystShifts(workbook, sheet.name, { kind: what.kind, axis: what.axis, at: what.at, count: 1 });
        return;
      case "move":
        moveRow(workbook, sheet, what.from, what.to);
        return;
      case "write":
        if (isKey(what)) return;
        sheet.enter(what.row, what.column, [[{ kind: "value", value: mark++, quoted: false }]]);
        return;
      case "refer": {
        const to = sheetAt(what.to.on);
        if (!to || isKey(what)) return;
        const cell = `${String.fromCharCode(65 + what.to.column)}${what.to.row + 1}`;
        const formula = `=${quotedSheetName(to.name)}!${cell}*${mark++}`;
        sheet.enter(what.row, what.column, [[{ kind: "formula", formula }]]);
        return;
      }
      case "clear":
        if (!isKey(what)) sheet.enter(what.row, what.column, [[{ kind: "blank" }]]);
        return;
      case "rename": {
        const before = sheet.name;
        const name = `Renamed ${mark++}`;
        sheet.name = name;
        workbook.host.follow.rename(before, name);
        return;
      }
      case "copy":
        copySheet(workbook, sheet, `Copy ${mark++}`);
        return;
      case "hide":
        if (what.axis === "row") sheet.sizeRows(what.at, what.at, { hidden: true });
        else sheet.sizeColumns(what.at, what.at, { hidden: true });
        return;
      case "arrange":
        store.move(sheet.id, what.position);
        return;
      case "sort":
        sortRows(sheet, what);
        return;
    }
  }

  return {
    does: (what) => {
      if (what.kind === "undo") {
        for (let step = 0; step < what.steps; step++) undoes();
        return;
      }
      undo.record(
        () => does(what),
        () => true,
      );
    },
    undoes,
    cannotUndo: () => {
      floor = undo.depth();
    },
  };
}

/** Where keys stand until something is inserted before them. */
function isKey({ row: r, column: c }: { readonly row: number; readonly column: number }): boolean {
  return r === 0 || c === 0;
}

/** Cut and inserted before another row, as Excel does it: what refers to its cells follows them. */
function moveRow(workbook: HostWorkbook, sheet: SheetStore, from: number, to: number): void {
  const area = sheet.usedArea();
  if (!area || from === 0 || to === 0 || from === to || from > area.bottom) return;
  if (hasRangeEdge(workbook, sheet, from)) return;
  analystShifts(workbook, sheet.name, { kind: "insert", axis: "row", at: to, count: 1 });
  const source = from >= to ? from + 1 : from;
  const entries = Array.from({ length: area.right + 2 }, (_, c) => sheet.entry(source, c));
  sheet.enter(to, 0, [entries]);
  sheet.enter(source, 0, [entries.map(() => ({ kind: "blank" as const }))]);
  eachFormula(workbook, (formula, home) => mapRow(formula, home, sheet.name, source, to));
  analystShifts(workbook, sheet.name, { kind: "delete", axis: "row", at: source, count: 1 });
}

function mapRow(formula: string, home: string, on: string, from: number, to: number): string {
  return formula.replaceAll(REFERENCE, (whole: string, ...parts: readonly (string | undefined)[]) => {
    const [text, sheet, letters = "", digits, range] = parts;
    if (text !== undefined || range !== undefined || nameOf(sheet, home) !== on || Number(digits) - 1 !== from)
      return whole;
    return `${sheet ?? ""}${letters}${to + 1}`;
  });
}

/** What Excel makes of a range whose first or last row is moved depends on more than this simulation knows. */
function hasRangeEdge({ store }: HostWorkbook, on: SheetStore, row: number): boolean {
  return store.sheets().some((sheet) => {
    const area = sheet.usedArea();
    if (!area) return false;
    for (let r = area.top; r <= area.bottom; r++)
      for (let c = area.left; c <= area.right; c++) {
        const entry = sheet.entry(r, c);
        if (entry.kind !== "formula") continue;
        for (const [, text, name, , first, last] of entry.formula.matchAll(REFERENCE)) {
          if (text !== undefined || last === undefined || nameOf(name, sheet.name) !== on.name) continue;
          const rows = [Number(first) - 1, Number(/\d+$/u.exec(last)?.[0]) - 1];
          if (rows.includes(row)) return true;
        }
      }
    return false;
  });
}

function eachFormula({ store }: HostWorkbook, change: (formula: string, home: string) => string): void {
  for (const sheet of store.sheets()) {
    const area = sheet.usedArea();
    if (!area) continue;
    for (let r = area.top; r <= area.bottom; r++)
      for (let c = area.left; c <= area.right; c++) {
        const entry = sheet.entry(r, c);
        if (entry.kind !== "formula") continue;
        const formula = change(entry.formula, sheet.name);
        if (formula !== entry.formula) sheet.enter(r, c, [[{ kind: "formula", formula }]]);
      }
  }
}

/** With keys and all, as Excel copies a sheet. */
function copySheet({ store }: HostWorkbook, sheet: SheetStore, name: string): void {
  const area = sheet.usedArea();
  const copy = store.add(name);
  if (!area) return;
  const rows = Array.from({ length: area.bottom + 1 }, (_, r) =>
    Array.from({ length: area.right + 1 }, (__, c) => sheet.entry(r, c)),
  );
  copy.enter(0, 0, rows);
}
