/** Notes of ours renewed where they stand as they were written; one that the analyst has changed or deleted is left. */
import type { RenewedNote, WorkbookEdit } from "../edit";
import { areaAddress } from "./address-text";
import { openSheet, type Performing } from "./open-sheet";

/** Asks for the notes that a batch renews; they are known after the next sync. */
export function findNotes(
  edits: readonly WorkbookEdit[],
  performing: Omit<Performing, "notes">,
): ReadonlyMap<string, Excel.Note> {
  if (!performing.hasNotes) return new Map();
  return new Map(
    edits.flatMap((edit) => {
      if (edit.kind !== "renew-notes") return [];
      const { sheet } = openSheet({ ...performing, notes: new Map() }, edit.sheet);
      return edit.notes.map((place) => {
        const note = sheet.notes.getItemOrNullObject(cellText(place));
        note.load("content");
        return [noteKey(edit.sheet, place), note] as const;
      });
    }),
  );
}

export function renewNotes(edit: Extract<WorkbookEdit, { kind: "renew-notes" }>, performing: Performing): void {
  const { sheet } = openSheet(performing, edit.sheet);
  for (const place of edit.notes) {
    const note = performing.notes.get(noteKey(edit.sheet, place));
    if (!note) continue;
    const { before, now } = place;
    if (note.isNullObject) {
      if (before === undefined && now !== undefined) sheet.notes.add(cellText(place), now);
    } else if (before !== undefined && plain(note.content) === plain(before)) {
      if (now === undefined) note.delete();
      else note.content = now;
    }
  }
}

/** Excel may give other ends of lines than it was given. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").trimEnd();
}

function noteKey(sheet: string, { row, column }: Pick<RenewedNote, "row" | "column">): string {
  return `${sheet} ${row} ${column}`;
}

function cellText({ row, column }: Pick<RenewedNote, "row" | "column">): string {
  return areaAddress({ top: row, left: column, bottom: row, right: column });
}
