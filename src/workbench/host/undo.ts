/** The undo stack: one record a sync, or one for all syncs of a merged group. */
import type { WorkbookStore } from "./store";

/** What a store can do that lets the host undo on it. */
export interface Rewindable {
  /** Remembers what is now; calling the result brings it back. */
  readonly snapshot: () => () => void;
}

export function isRewindable(store: WorkbookStore): store is WorkbookStore & Rewindable {
  return "snapshot" in store && typeof store.snapshot === "function";
}

export interface UndoStack {
  /** Calls `work` and keeps the way back if it says that it changed something. */
  readonly record: <Answer>(work: () => Answer, hasChanged: () => boolean) => Answer;
  /** All that comes until `endGroup` is one record. */
  readonly beginGroup: () => void;
  readonly endGroup: () => void;
  readonly isGrouping: () => boolean;
  /** After something that cannot be undone nothing before it can. */
  readonly clear: () => void;
  /** False when there is nothing to undo. */
  readonly undo: () => boolean;
  readonly depth: () => number;
}

/** `remember` gives the way back to what is now; without one nothing is recorded. */
export function createUndoStack(remember: (() => () => void) | undefined): UndoStack {
  let records: readonly (() => void)[] = [];
  let group: { readonly isOpen: boolean; readonly back: (() => void) | undefined } = { isOpen: false, back: undefined };
  let clears = 0;

  return {
    record(work, hasChanged) {
      const back = remember?.();
      const before = clears;
      const answer = work();
      // `clear` while working: what came before the thing that cannot be undone is lost with it.
      if (back === undefined || !hasChanged() || clears > before) return answer;
      if (!group.isOpen) records = [...records, back];
      else if (group.back === undefined) group = { isOpen: true, back };
      return answer;
    },
    beginGroup() {
      group = { isOpen: true, back: undefined };
    },
    endGroup() {
      if (group.back !== undefined) records = [...records, group.back];
      group = { isOpen: false, back: undefined };
    },
    isGrouping: () => group.isOpen,
    clear() {
      records = [];
      clears += 1;
    },
    undo() {
      const back = records.at(-1);
      if (back === undefined) return false;
      records = records.slice(0, -1);
      back();
      return true;
    },
    depth: () => records.length,
  };
}
