/** What is read of a workbook: names only, the keys of our sheets, or these whole. */
import { DRIVERS, SCENARIOS_SHEET } from "../../plan/forecast/forecast-place";
import { readHeads, type StoredHead } from "../../plan/stored-part";
import type { SheetSnapshot } from "../../plan/workbook-snapshot";
import type { SheetChoice } from "../../workbook/port";

/** Which sheets of the workbook are Tieout's: by their stored ids, or by name while an import is being written. */
export const chooseSheets: SheetChoice = (stored, sheets) => {
  const heads = readHeads(stored);
  if (!heads.ok || !heads.value) return { ids: [], withNotes: false };
  const { head, previous } = heads.value;
  // Sheets that an interrupted removal was to delete are ours still.
  const ours = [...liveSheets(head, sheets), ...(previous ? liveSheets(previous, sheets) : [])];
  return { ids: [...new Set(ours.map(({ id }) => id))], withNotes: head.status === "writing" };
};

export const chooseNone: SheetChoice = () => ({ ids: [], withNotes: false });

/** Of a model that stands complete the keys are enough, but for sheets on which the analyst enters what is calculated with. */
export const chooseKeys: SheetChoice = (stored, sheets) => {
  const heads = readHeads(stored);
  if (!heads.ok || heads.value?.head.status !== "complete") return chooseSheets(stored, sheets);
  const ours = heads.value.head.sheets.flatMap(({ id: corner, liveId }) =>
    sheets.flatMap(({ id }) => (id === liveId ? [{ id, corner }] : [])),
  );
  return {
    ids: ours.flatMap(({ id, corner }) => (ENTERED.has(corner) ? [id] : [])),
    byKeys: ours.filter(({ corner }) => !ENTERED.has(corner)),
    withNotes: false,
  };
};

/** Rates, drivers and scenarios: by the plan's ids. */
const ENTERED: ReadonlySet<string> = new Set(["fx", DRIVERS, SCENARIOS_SHEET]);

export function liveSheets(head: StoredHead, sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  return head.sheets.flatMap(({ name, liveId }) => {
    if (liveId !== undefined) return sheets.filter(({ id }) => id === liveId);
    if (head.status === "complete") return [];
    return sheets.filter((s) => s.name.toLowerCase() === name.toLowerCase() && !head.before.includes(s.id));
  });
}
