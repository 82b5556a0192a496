/** What the use cases ask of an open workbook, whatever program holds it. */
import type { Result } from "../core/result";
import type { ReferringObject } from "../plan/withdrawn-lines";
import type { StoredHead } from "../plan/stored-part";
import type { SheetSnapshot, WorkbookSnapshot } from "../plan/workbook-snapshot";
import type { WorkbookEdit } from "./edit";
import type { SheetArea } from "./touched-cells";
import type { CellBlock } from "../plan/assumed-snapshot";

/** Trouble with a workbook, each with its own remedy. */
export const WORKBOOK_TROUBLES = [
  "cell-editing",
  "protected-workbook",
  "protected-sheet",
  "missing-requirement",
  "name-taken",
  "too-large",
  "selection",
  "read-failed",
  "not-answering",
  "changed-meanwhile",
  "not-calculated",
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
  /** What the edits were worked out from; where it stands otherwise by now, nothing is written. */
  readonly expected?: readonly CellBlock[];
}

/** What is stored in the workbook beside the sheets; see plan/stored-part. */
export interface ImportRecord {
  /** With status "writing": stored with the first edits, so that the import can be finished or taken back. */
  readonly journal: StoredHead;
  /** Whether the workbook holds the journal already, of an import that was interrupted. */
  readonly isStored: boolean;
  /** The parts that the workbook has not yet: stored before the journal that names them. */
  readonly body: readonly string[];
  /** Parts that go once the import is complete, by the workbook's ids. */
  readonly superseded: readonly string[];
  /** Which cell styles the workbook has: these need not be made. */
  readonly styles: readonly string[];
}

export interface WrittenResult {
  readonly batches: number;
  readonly cells: number;
  /** The workbook's ids of the plan's sheets. */
  readonly sheets: ReadonlyMap<string, string>;
  /** What this version of the program cannot do (notes, charts): said, not silently left out. */
  readonly left: readonly WorkbookFinding[];
}

/** Which sheets are to be read whole, by the workbook's ids, which by their keys, and whether the places of notes matter. */
export type SheetChoice = (stored: readonly string[], sheets: readonly SheetSnapshot[]) => ChosenSheets;

export interface ChosenSheets {
  readonly ids: readonly string[];
  /** With the id that the plan calls them by, which stands where their keys meet. */
  readonly byKeys?: readonly { readonly id: string; readonly corner: string }[];
  readonly withNotes: boolean;
}

/** The cells of a sheet from an upper left one on: contents as entered, values as shown; both of one shape. */
export interface SheetContents {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly EnteredCell[])[];
  readonly values: readonly (readonly EnteredCell[])[];
}

export type EnteredCell = number | string | boolean;

/** What is written into a cell: a text is a text, whatever it begins with; a formula (with its equals sign) says so. */
export type WrittenCell = EnteredCell | { readonly formula: string };

/** Cells to be written from an upper left one on. */
export interface CellsWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly WrittenCell[])[];
}

/** What Tieout keeps in the workbook of published calls. */
export interface KeptRecord {
  readonly id: string;
  readonly text: string;
}

/** All ids are the workbook's own. Every call is complete in itself; only what cannot change is kept between them. */
export interface WorkbookPort {
  readonly look: (choose: SheetChoice) => Promise<Result<WorkbookSnapshot, WorkbookFinding>>;
  /** The cells of some areas as they stand, in their order. */
  readonly cells: (areas: readonly SheetArea[]) => Promise<Result<readonly CellBlock[], WorkbookFinding>>;
  /** Does the edits in order, then marks the import as complete. */
  readonly apply: (
    edits: readonly WorkbookEdit[],
    record: ImportRecord,
    options: WritingOptions,
  ) => Promise<Result<WrittenResult, WorkbookFinding>>;
  /** Takes sheets out again and with them all that is stored: an import that was not finished. */
  readonly takeBack: (sheets: readonly string[]) => Promise<Result<void, WorkbookFinding>>;
  /** Shows a sheet, or one of its cells, to the analyst. */
  readonly show: (
    sheet: string,
    cell?: { readonly row: number; readonly column: number },
  ) => Promise<Result<void, WorkbookFinding>>;
  /** All sheets, whole; the values only of those on which a formula has a certain text in it, where one is named. */
  readonly read: (text?: string) => Promise<Result<readonly SheetContents[], WorkbookFinding>>;
  /** The texts kept beside the sheets under a name of their own. */
  readonly kept: () => Promise<Result<readonly KeptRecord[], WorkbookFinding>>;
  /**
   * Keeps texts first, which say what is about to be written; then writes the cells in order; then takes out the
   * texts that they replace. Broken off in the middle it leaves the new texts and the old ones.
   */
  readonly write: (
    writes: readonly CellsWrite[],
    keep: readonly string[],
    replaced: readonly string[],
  ) => Promise<Result<void, WorkbookFinding>>;
  /** Names and charts by what they refer to; charts where this version of the program tells it. */
  readonly referring: () => Promise<Result<readonly ReferringObject[], WorkbookFinding>>;
  /** Has all formulas calculated anew, those too whose cells have not changed. */
  readonly recalculate: () => Promise<Result<void, WorkbookFinding>>;
  /** Writes a formula (with its equals sign) into the selected cell, if that is one empty cell. */
  readonly insert: (formula: string) => Promise<Result<{ readonly address: string }, WorkbookFinding>>;
}
