/**
 * Imports whose cells Excel's undo has taken back: what is stored beside the sheets stays, for undo does not reach it.
 * The next look finds the workbook as it was before them, and goes on from there.
 */
import type { StoredModel } from "../../app/stored-model";
import { layOut } from "../../plan/address";
import { liveSheetOf } from "../../plan/diff-workbook";
import { withFreeNames } from "../../plan/free-name";
import { keyedOf } from "../../plan/known-sheet";
import { findLiveSheet } from "../../plan/live-sheet";
import { sourceSheetPrefix } from "../../plan/source-address";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { StoredSheet, WorkbookState } from "../../plan/workbook-state";
import { writtenSheet } from "../../plan/written-sheet";
import { plannedOf } from "./wanted-model";

/** What is stored, as it was before the imports that were undone; of a model with a forecast that cannot be told. */
export function withoutUndone(stored: StoredModel, snapshot: WorkbookSnapshot): StoredModel {
  const before = beforeLast(stored.state, snapshot);
  return before ? withoutUndone({ ...stored, state: before }, snapshot) : stored;
}

/** Undefined where the last import stands, or is the only one: then its sheets are gone, and are made anew. */
function beforeLast(state: WorkbookState, snapshot: WorkbookSnapshot): WorkbookState | undefined {
  const last = state.imports.at(-1);
  if (state.status !== "complete" || state.forecast || !last || state.imports.length < 2) return undefined;
  const added = state.filings.filter(({ source }) => last.filings.includes(source.sha256));
  const isOfLast = ({ id }: StoredSheet) => added.some((filing) => id.startsWith(sourceSheetPrefix(filing)));
  const isThere = (sheet: StoredSheet) => liveSheetOf(sheet, snapshot, state) !== undefined;
  if (added.length === 0 || state.sheets.some((sheet) => isOfLast(sheet) && isThere(sheet))) return undefined;
  const filings = state.filings.filter((filing) => !added.includes(filing));
  const before = { ...state, filings, imports: state.imports.slice(0, -1) };
  const sheets = sheetsOf(before, snapshot);
  return state.sheets.some((sheet) => bringsKeys(sheet, sheets, state, snapshot)) ? undefined : { ...before, sheets };
}

/** As they were written then, under the names and ids that they have. */
function sheetsOf(state: WorkbookState, { dates }: WorkbookSnapshot): readonly StoredSheet[] {
  const names = new Map(state.sheets.map(({ id, name }) => [id, name]));
  const { plan } = withFreeNames(plannedOf(state).plan, names, []);
  const layout = { ...layOut(plan), ...(dates && { dates }) };
  const ids = new Map(state.sheets.map(({ id, liveId }) => [id, liveId]));
  return plan.sheets.map((sheet): StoredSheet => {
    const liveId = ids.get(sheet.id);
    return { ...writtenSheet(sheet, layout), ...(liveId !== undefined && { liveId }) };
  });
}

/** Whether the workbook has a row, a column or a sheet of this one that was not there before: then nothing was undone. */
function bringsKeys(
  sheet: StoredSheet,
  before: readonly StoredSheet[],
  state: WorkbookState,
  snapshot: WorkbookSnapshot,
): boolean {
  const found = liveSheetOf(sheet, snapshot, state);
  if (!found) return false;
  const own = before.find(({ id }) => id === sheet.id);
  const [rows, columns] = [new Set(own?.rows), new Set(own?.columns)];
  const live = findLiveSheet(keyedOf(sheet), found, false);
  return (
    [...live.rows.keys()].some((key) => !rows.has(key)) || [...live.columns.keys()].some((key) => !columns.has(key))
  );
}
