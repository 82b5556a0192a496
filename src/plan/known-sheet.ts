/** Sheets of ours by the keys that they were ever given: those of the plan, and those that only stored sheets have. */
import { type Keyed, type Layout, layOutSheet } from "./address";
import { type findLiveSheet } from "./live-sheet";
import type { Respell } from "./respell";
import type { KnownSheet } from "./withdrawn-lines";
import type { SheetPlan } from "./workbook-plan";
import type { StoredSheet, WorkbookState } from "./workbook-state";
import { cellKey } from "./written-cell";
import type { CellWrite, WrittenSheet } from "./written-sheet";

type Keys = Pick<WrittenSheet, "rows" | "columns">;

export const NO_KEYS = { rows: [], columns: [] };

export function keySets({ rows, columns }: Keyed): Pick<KnownSheet, "rows" | "columns"> {
  const keys = (keyed: readonly { readonly key: string }[]) => new Set(keyed.map(({ key }) => key));
  return { rows: keys(rows), columns: keys(columns) };
}

/** The sheet's keys, behind them those that only stored sheets have. */
export function withKeysOf(
  sheet: SheetPlan,
  stored: readonly (Keys | undefined)[],
): Parameters<typeof findLiveSheet>[0] {
  const joined = <Own extends { readonly key: string }>(own: readonly Own[], axis: "rows" | "columns") => {
    const keys = new Set(own.map(({ key }) => key));
    const more = stored.flatMap((each) => each?.[axis] ?? []).filter((key) => !keys.has(key));
    return [...own, ...[...new Set(more)].map((key) => ({ key }))];
  };
  return { id: sheet.id, rows: joined(sheet.rows, "rows"), columns: joined(sheet.columns, "columns") };
}

export function keyedOf({ id, rows, columns }: StoredSheet): Parameters<typeof findLiveSheet>[0] {
  const keyed = (keys: readonly string[]) => keys.map((key) => ({ key }));
  return { id, rows: keyed(rows), columns: keyed(columns) };
}

/** Whether the sheet has lines that neither the plan has nor an earlier withdrawal has left there. */
export function vanishesIn(
  { id, live, rows, columns, isPlanned }: KnownSheet,
  state: WorkbookState | undefined,
): boolean {
  const withdrawn = state?.sheets.find((sheet) => sheet.id === id)?.withdrawn;
  if (withdrawn === "whole") return false;
  if (!isPlanned) return true;
  const isGone = (planned: ReadonlySet<string>, left: readonly string[] | undefined) => (key: string) =>
    !planned.has(key) && left?.includes(key) !== true;
  return (
    [...live.rows.keys()].some(isGone(rows, withdrawn?.rows)) ||
    [...live.columns.keys()].some(isGone(columns, withdrawn?.columns))
  );
}

/** The stored sheets as they were laid out when their formulas were spelled. */
export function layoutOfStored(stored: readonly StoredSheet[]): Layout {
  const keyed = (keys: readonly string[]) => keys.map((key) => ({ key }));
  const sheets = stored.map(({ id, name, rows, columns }) =>
    layOutSheet({ id, name, rows: keyed(rows), columns: keyed(columns) }),
  );
  return { sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])) };
}

/** The content of a stored cell, its formula spelled for where everything stands. */
export function respelledCell(content: CellWrite, onSheet: string, respell: Respell): CellWrite {
  if (typeof content !== "object" || content === null) return content;
  const formula = respell(content.formula, onSheet);
  return formula === content.formula ? content : { formula };
}

export function respelled(stored: StoredSheet, respell: Respell): ReadonlyMap<string, CellWrite> {
  const cells = new Map<string, CellWrite>();
  stored.cells.forEach((row, r) => {
    row.forEach((content, c) => {
      const key = cellKey(stored.rows[r] ?? "", stored.columns[c] ?? "");
      cells.set(key, respelledCell(content, stored.id, respell));
    });
  });
  return cells;
}
