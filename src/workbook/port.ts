/** What the use cases ask of an open workbook, whatever program holds it. */
import type { Result } from "../core/result";
import type { WorkbookSnapshot } from "../plan/workbook-snapshot";
import type { WorkbookEdit } from "./edit";

/** Trouble with a workbook, each with its own remedy. */
export const WORKBOOK_TROUBLES = [
  "cell-editing",
  "protected-workbook",
  "protected-sheet",
  "missing-requirement",
  "name-taken",
  "too-large",
  "read-failed",
  "not-answering",
  "cancelled",
  "refused",
] as const;
export type WorkbookTrouble = (typeof WORKBOOK_TROUBLES)[number];

/** What a workbook did not do: what it was, where, what to do about it. */
export interface WorkbookFinding {
  readonly code: WorkbookTrouble;
  readonly message: string;
  readonly remedy: string;
  readonly where?: { readonly sheet?: string; readonly address?: string };
  /** Whether anything was written before it happened: then the stored journal says what. */
  readonly wroteSomething: boolean;
}

/** How far writing has come; cells count all cells touched. */
export interface WritingProgress {
  readonly batch: number;
  readonly batches: number;
  readonly cells: number;
  readonly allCells: number;
}

export interface WritingOptions {
  readonly onProgress?: (progress: WritingProgress) => void;
  /** Asked before each batch. */
  readonly isCancelled?: () => boolean;
}

/** What stands in the workbook before the first edit, and what when all are done. */
export interface StoredRecord {
  /** Stored with the first edits: from it the import can be finished or taken back. */
  readonly journal: readonly string[];
  /** Replaces the journal with the last edits; `sheets` gives the workbook's ids of the plan's sheets. */
  readonly complete: (sheets: ReadonlyMap<string, string>) => readonly string[];
}

export interface WrittenResult {
  readonly batches: number;
  readonly cells: number;
  /** What this version of the program cannot do (notes, charts): said, not silently left out. */
  readonly left: readonly WorkbookFinding[];
}

export interface WorkbookPort {
  /** `ours`: which of the stored sheets to read whole, by the workbook's ids. */
  readonly look: (
    ours: (stored: readonly string[]) => readonly string[],
  ) => Promise<Result<WorkbookSnapshot, WorkbookFinding>>;
  /** `known`: the workbook's ids of the plan's sheets that are there already. */
  readonly apply: (
    edits: readonly WorkbookEdit[],
    known: ReadonlyMap<string, string>,
    record: StoredRecord,
    options: WritingOptions,
  ) => Promise<Result<WrittenResult, WorkbookFinding>>;
  /** Takes sheets out again and with them the stored record: an import that was not finished. */
  readonly takeBack: (sheets: readonly string[]) => Promise<Result<void, WorkbookFinding>>;
  /** Shows a cell to the analyst. */
  readonly show: (sheet: string, row: number, column: number) => Promise<Result<void, WorkbookFinding>>;
}
