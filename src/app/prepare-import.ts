/** An import into an open workbook, worked out: what would be written, and what keeps it from being written. */
import { failure, type Result, success } from "../core/result";
import { cellAddress } from "../plan/address";
import { type DiffOptions, diffWorkbook, liveSheetOf, NO_CHOICES, type WorkbookDiff } from "../plan/diff-workbook";
import { type Evaluation, evaluatePlan } from "../plan/evaluate";
import { type RenamedSheet, withFreeNames } from "../plan/free-name";
import { stateBody } from "../plan/state-body";
import { assumedSnapshot, type CellBlock } from "../plan/assumed-snapshot";
import { cutState } from "../plan/state-part";
import { partTexts, type StoredHead, type StoredPart } from "../plan/stored-part";
import { storedSheets } from "../plan/stored-sheet";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { WorkbookSnapshot } from "../plan/workbook-snapshot";
import type { StateProblem, WorkbookState } from "../plan/workbook-state";
import type { WorkbookEdit } from "../workbook/edit";
import { type SheetArea, unreadCells } from "../workbook/touched-cells";
import { planEdits } from "../workbook/plan-edits";
import type { ImportRecord } from "../workbook/port";
import type { StoredModel } from "./stored-model";

/** What a model is made of. */
export type ModelContents = Pick<
  WorkbookState,
  "filings" | "language" | "answers" | "translation" | "forecast" | "imports" | "declined" | "sameLines" | "leftOut"
>;

/** Why nothing can be written, and what to do. */
export interface ImportObstacle {
  readonly kind:
    | "unreadable-state"
    | "unfinished"
    | "other-issuer"
    | "formulas-needed"
    | "cells-needed"
    | "sheets-needed"
    | "in-use"
    | "mixed-rows"
    | "protected"
    | "no-forecast";
  readonly reason: string;
  readonly remedy: string;
  /** Where more must be known of the workbook before anything can be said: cells that are to be read. */
  readonly cells?: readonly SheetArea[];
}

export interface PreparedImport {
  /** With the names that the sheets get in this workbook. */
  readonly plan: WorkbookPlan;
  readonly renamed: readonly RenamedSheet[];
  readonly diff: WorkbookDiff;
  readonly evaluation: Evaluation;
  readonly edits: readonly WorkbookEdit[];
}

/**
 * Holds a plan against a workbook. `stored` is what the workbook has stored, `isFinishing` that its interrupted import is
 * to be completed: then the contents must be the stored ones. `options`: what the workbook was last written by, where
 * other releases are added or taken out; its formulas, where lines of the model vanish.
 */
export function prepareImport(
  planned: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  stored: StoredModel | undefined,
  isFinishing = false,
  options: DiffOptions = {},
): Result<PreparedImport, ImportObstacle> {
  if (stored?.state.status === "writing" && !isFinishing) return failure(UNFINISHED);
  const compared = compare(planned, snapshot, stored, options);
  return compared.ok ? withEdits(compared.value, snapshot) : compared;
}

/**
 * The same against a workbook of which only the keys were read, and some cells: what else decides what is written is
 * asked for. Where the cells that were not asked for could matter (lines vanish or were sorted, a sheet is gone), all are asked for.
 */
export function prepareByKeys(
  planned: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  stored: StoredModel,
  read: readonly CellBlock[],
  options: DiffOptions,
): Result<PreparedImport, ImportObstacle> {
  const assumed = stored.state.status === "complete" ? assumedSnapshot(snapshot, stored.state, read) : undefined;
  if (!assumed) return failure(SHEETS_NEEDED);
  const compared = compare(planned, assumed, stored, options);
  if (!compared.ok || compared.value.diff.isReordered) return failure(SHEETS_NEEDED);
  const { declined, replaced } = options.choices ?? NO_CHOICES;
  const cells = unreadCells(compared.value.diff, read, [...declined, ...replaced]);
  return cells.length === 0 ? withEdits(compared.value, assumed) : failure({ ...CELLS_NEEDED, cells });
}

type Compared = Pick<PreparedImport, "plan" | "renamed" | "diff">;

function compare(
  planned: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  stored: StoredModel | undefined,
  options: DiffOptions,
): Result<Compared, ImportObstacle> {
  const state = stored?.state;
  const live = (state?.sheets ?? []).flatMap((sheet) => {
    const found = state && liveSheetOf(sheet, snapshot, state);
    return found ? [{ id: sheet.id, name: sheet.name, live: found }] : [];
  });
  const ours = new Set(live.map((sheet) => sheet.live.id));
  const { plan, renamed } = withFreeNames(
    planned,
    new Map(live.map(({ id, name }) => [id, name])),
    snapshot.sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => name),
  );
  const diff = diffWorkbook(plan, snapshot, state, options);
  return diff.needsFormulas ? failure(FORMULAS_NEEDED) : success({ plan, renamed, diff });
}

function withEdits(compared: Compared, snapshot: WorkbookSnapshot): Result<PreparedImport, ImportObstacle> {
  const { plan, diff } = compared;
  const mixed = mixedRows(diff);
  if (mixed) return failure(mixed);
  const evaluation = evaluatePlan(plan);
  const edits = planEdits(
    diff,
    evaluation,
    snapshot.sheets.map(({ id }) => id),
  );
  const obstacle = protectionOf(snapshot, diff, edits);
  return obstacle ? failure(obstacle) : success({ ...compared, evaluation, edits });
}

/** A part under the name that follows from its contents, as a text unless it is known already; the platform's own work. */
export type Pack = (
  value: unknown,
  known: ReadonlySet<string>,
) => Promise<{ readonly name: string; readonly text?: string }>;

/** What is stored in the workbook with an import: the journal, from which it can be finished or taken back. */
export async function importRecord(
  { diff }: Pick<PreparedImport, "diff">,
  contents: ModelContents,
  snapshot: WorkbookSnapshot,
  stored: StoredModel | undefined,
  pack: Pack,
): Promise<ImportRecord> {
  const { styles } = snapshot;
  if (stored?.head.status === "writing") {
    // The journal is there; only what has become of the sheets since is new.
    const journal = { ...stored.head, sheets: headSheets(diff) };
    return { journal, isStored: true, body: [], superseded: headsIn(snapshot), styles };
  }
  const written = storedSheets(diff.sheets, new Map((stored?.state.sheets ?? []).map((sheet) => [sheet.id, sheet])));
  const sheets = [
    ...written,
    ...diff.leftSheets.flatMap(({ isDeleted, written: left }) =>
      isDeleted ? [] : [{ ...left, withdrawn: "whole" } as const],
    ),
  ];
  const cut = cutState(stateBody({ ...contents, sheets }));
  const known = new Set(stored?.parts);
  const added: StoredPart[] = [];
  const name = async (part: unknown) => {
    const packed = await pack(part, known);
    known.add(packed.name);
    if (packed.text !== undefined) added.push({ name: packed.name, text: packed.text });
    return packed.name;
  };
  const names: string[] = [];
  for (const part of cut.parts) names.push(await name(part));
  const root = await name(cut.root(names));
  const journal: StoredHead = {
    generation: (stored?.head.generation ?? 0) + 1,
    status: "writing",
    body: { root },
    sheets: headSheets(diff),
    before: stored?.head.before ?? snapshot.sheets.map(({ id }) => id),
  };
  const shared = new Set([...names, root]);
  return {
    journal,
    isStored: false,
    body: added.flatMap(partTexts),
    superseded: snapshot.parts.flatMap(({ id, name: own }) => (own !== undefined && shared.has(own) ? [] : [id])),
    styles,
  };
}

function headsIn({ parts }: WorkbookSnapshot): readonly string[] {
  return parts.flatMap(({ id, isHead }) => (isHead ? [id] : []));
}

function headSheets(diff: WorkbookDiff): StoredHead["sheets"] {
  return [
    ...diff.sheets.map(({ plan: { id, name }, live }) => ({ id, name, ...(live && { liveId: live.id }) })),
    ...diff.leftSheets.flatMap(({ id, isDeleted, live: { snapshot } }) =>
      isDeleted ? [] : [{ id, name: snapshot.name, liveId: snapshot.id }],
    ),
  ];
}

/** New figures would stand beside the names of other lines. */
function mixedRows({ sheets }: WorkbookDiff): ImportObstacle | undefined {
  const cells = sheets.flatMap(({ live, mixed }) =>
    mixed.map(({ row, column }) => `“${live?.name ?? ""}” ${cellAddress(row, column)}`),
  );
  if (cells.length === 0) return undefined;
  const more = cells.length > MOST_NAMED ? ` and ${cells.length - MOST_NAMED} more` : "";
  return {
    kind: "mixed-rows",
    reason:
      "rows were sorted without the hidden first column, so that new figures would stand beside the names of other " +
      `lines: ${cells.slice(0, MOST_NAMED).join(", ")}${more}`,
    remedy:
      "undo the sort, or compare with what was imported and replace the changed cells of these rows; then import again",
  };
}

const MOST_NAMED = 6;

function protectionOf(
  snapshot: WorkbookSnapshot,
  diff: WorkbookDiff,
  edits: readonly WorkbookEdit[],
): ImportObstacle | undefined {
  const remedy = "lift the protection (Review, Unprotect), then import again; Tieout never lifts it";
  if (snapshot.isProtected && edits.some(({ kind }) => kind === "add-sheet" || kind === "remove-sheet")) {
    return {
      kind: "protected",
      reason: "the structure of the workbook is protected, so no sheet can be added or deleted",
      remedy,
    };
  }
  const touched = new Set(edits.map(({ sheet }) => sheet));
  const locked = [
    ...diff.sheets.map(({ plan: { id }, live }) => ({ id, live })),
    ...diff.leftSheets.map(({ id, live }) => ({ id, live: live.snapshot })),
  ].filter(({ id, live }) => live?.isProtected === true && touched.has(id));
  if (locked.length === 0) return undefined;
  const names = locked.map(({ live }) => `“${live?.name ?? ""}”`).join(", ");
  return {
    kind: "protected",
    reason: `the ${locked.length === 1 ? "sheet" : "sheets"} ${names} can not be written: protected`,
    remedy,
  };
}

const UNFINISHED: ImportObstacle = {
  kind: "unfinished",
  reason: "an earlier import into this workbook was interrupted",
  remedy: "finish it or take it back first",
};

export const FORMULAS_NEEDED: ImportObstacle = {
  kind: "formulas-needed",
  reason: "lines or periods vanish, and it is not known which formulas of the workbook refer to them",
  remedy: "try again, so that the workbook is read whole",
};

export const SHEETS_NEEDED: ImportObstacle = {
  kind: "sheets-needed",
  reason: "it is not known what stands in the cells of the model",
  remedy: "try again, so that its sheets are read whole",
};

const CELLS_NEEDED: ImportObstacle = {
  kind: "cells-needed",
  reason: "it is not known what stands in the cells that change",
  remedy: "try again, so that they are read",
};

/** Why stored data cannot be used, for the analyst. */
export function unreadableState(problem: StateProblem): ImportObstacle {
  return problem.kind === "newer"
    ? {
        kind: "unreadable-state",
        reason: `the data stored in this workbook was written by a later version of Tieout (format ${problem.format})`,
        remedy: "update Tieout; the sheets stay alive without it",
      }
    : {
        kind: "unreadable-state",
        reason: `the data that Tieout stored in this workbook is damaged: ${problem.reason}`,
        remedy: "import the release into a new workbook; nothing is written into this one",
      };
}
