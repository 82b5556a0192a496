/** An import held against the workbook as it is: prepared to be told or written. */
import {
  FORMULAS_NEEDED,
  type ImportObstacle,
  importRecord,
  prepareByKeys,
  type ModelContents,
  prepareImport,
  type PreparedImport,
  SHEETS_NEEDED,
  unreadableState,
} from "../../app/prepare-import";
import { readStoredModel, type StoredModel } from "../../app/stored-model";
import type { Finding } from "../../core/finding";
import { failure, type Result, success } from "../../core/result";
import { type ImportChoices, NOTHING_CHOSEN } from "../../app/import-choices";
import { forecastAsEntered } from "../../app/forecast-after";
import { diffWorkbook } from "../../plan/diff-workbook";
import { type DoubtfulRename, doubtfulRenames } from "../../plan/doubtful-rename";
import { buildModel } from "../../plan/model";
import { changeOfModel, type ModelChange } from "../../plan/model-change";
import { newParts } from "../../plan/new-part";
import { leftOutKey } from "../../statements/left-out";
import { readHeads } from "../../plan/stored-part";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import type { WorkbookSnapshot } from "../../plan/workbook-snapshot";
import type { Filing } from "../../statements/filing";
import type { CellChoice, WorkbookState } from "../../plan/workbook-state";
import { expectedCells } from "../../workbook/expected-cells";
import { packPart, unpackPart } from "../../workbook/record-pack";
import type { LineUse, OfferedParts, WritePreview } from "../pane-service";
import { leavingPreview, obstructedPreview, writePreview } from "./preview";
import type { Looked, PreparedRemoval, PreparedWrite } from "./request";
import type { Recall } from "./recall";
import { withoutUndone } from "./undone-import";
import {
  declinedWith,
  firstModel,
  type JoinedModel,
  joinedModel,
  modelWithout,
  type PlannedModel,
  plannedOf,
} from "./wanted-model";

export interface Held {
  readonly prepared: PreparedImport;
  /** What is to stand in the workbook: what it has and what was read. */
  readonly model: PlannedModel;
  /** What that changes of the model in the workbook. */
  readonly change?: ModelChange;
  /** Lines of it that may be lines of the model under another name. */
  readonly renames?: readonly DoubtfulRename[];
  /** Lines and periods that come, or were left out before. */
  readonly offered?: OfferedParts;
  readonly stored: StoredModel | undefined;
}

export type Holding = Promise<Result<Held, ImportObstacle>>;

interface Reading extends Looked {
  /** Day and time for the journal. */
  readonly at?: string;
  readonly choices?: ImportChoices;
}

/** What was read last, joined with what the workbook has stored, and both planned. */
interface Joined {
  readonly stored: StoredModel;
  readonly model: PlannedModel;
  /** Absent where the workbook has all of these documents. */
  readonly change: ModelChange | undefined;
  readonly renames: readonly DoubtfulRename[];
  readonly offered: OfferedParts | undefined;
  readonly planBefore: WorkbookPlan;
}

/** What was read last, with what the workbook has. */
export async function withRead(
  read: PlannedModel,
  { at = "", choices = NOTHING_CHOSEN, ...looked }: Reading,
  recall: Recall,
): Holding {
  const heads = readHeads(looked.snapshot.stored);
  if (!heads.ok) return failure(unreadableState(heads.problem));
  if (heads.value?.head.status !== "complete") {
    const stored = await readStoredModel(looked.snapshot.stored, unpackPart);
    if (!stored.ok) return failure(unreadableState(stored.problem));
    const first = firstModel(read, at, choices);
    return hold(first, stored.value, looked, { renames: renamesIn(first, first.contents.filings.slice(0, 1)) });
  }
  // Asked again with more of the workbook's cells, or to write what was shown, it is joined and planned as before.
  const entered = looked.snapshot.sheets.flatMap(({ lines, cells }) => (lines ? [] : [cells ?? []]));
  const key = JSON.stringify([heads.value.head, choices, entered]);
  const worked = await recall(read, key, () => joinedWith(read, choices, looked.snapshot));
  if (!worked.ok) return worked;
  const { stored, model, change, renames, offered, planBefore } = worked.value;
  const dated = change ? { ...model, contents: datedLast(model.contents, at) } : model;
  const options = { change, renames, offered, planBefore, replaced: choices.replaced };
  // Where nothing is new, what was written is compared with what stands there, all of it.
  return !change && looked.snapshot.sheets.some(({ lines }) => lines)
    ? failure(SHEETS_NEEDED)
    : hold(dated, stored, looked, options);
}

async function joinedWith(
  read: PlannedModel,
  choices: ImportChoices,
  snapshot: WorkbookSnapshot,
): Promise<Result<Joined, ImportObstacle>> {
  const stored = await readStoredModel(snapshot.stored, unpackPart);
  if (!stored.ok) return failure(unreadableState(stored.problem));
  if (!stored.value) return failure({ kind: "unreadable-state", ...NOTHING_READ });
  const standing = withoutUndone(stored.value, snapshot);
  const { state } = standing;
  const model = await joinedModel(enteredState(state, snapshot), read, "", choices);
  if (!model.ok) return model;
  return success({
    stored: standing,
    model: model.value,
    ...changesBy(state, model.value),
    renames: renamesIn(model.value, state.filings),
    planBefore: plannedOf(state).plan,
  });
}

/** With the day and time of the import that was joined last. */
function datedLast(contents: ModelContents, at: string): ModelContents {
  const last = contents.imports.at(-1);
  return last ? { ...contents, imports: [...contents.imports.slice(0, -1), { ...last, at }] } : contents;
}

/** What the analyst has entered on the sheets of the forecast counts, and is no change of cells of ours. */
function enteredState(state: WorkbookState, snapshot: WorkbookSnapshot): WorkbookState {
  const forecast = forecastAsEntered(state, snapshot);
  return forecast ? { ...state, forecast } : state;
}

/** `known`: the filings that the others are held against. */
function renamesIn({ contents }: PlannedModel, known: readonly Filing[]): readonly DoubtfulRename[] {
  const old = new Set(known.map(({ source }) => source.sha256));
  const added = contents.filings.map(({ source }) => source.sha256).filter((hash) => !old.has(hash));
  return doubtfulRenames(contents.filings, new Set(added), contents.sameLines);
}

/** The model that the workbook has stored: an interrupted import of it goes on. */
export async function asStored({ choices = NOTHING_CHOSEN, ...looked }: Reading): Holding {
  const stored = await readStoredModel(looked.snapshot.stored, unpackPart);
  if (!stored.ok) return failure(unreadableState(stored.problem));
  if (!stored.value) return failure({ kind: "unreadable-state", ...NOTHING_READ });
  const declined = declinedWith(stored.value.state.declined, choices);
  const model = plannedOf({ ...stored.value.state, declined });
  const standing = withoutUndone(stored.value, looked.snapshot);
  return hold(model, standing, looked, { isStored: true, replaced: choices.replaced });
}

/** The model that the workbook has, changed: nothing of it was read anew. */
export async function asModel(
  looked: Looked,
  change: (state: WorkbookState) => Result<ModelContents, ImportObstacle>,
): Holding {
  const stored = await readStoredModel(looked.snapshot.stored, unpackPart);
  if (!stored.ok) return failure(unreadableState(stored.problem));
  if (stored.value?.head.status !== "complete") return failure({ kind: "no-forecast", ...NO_MODEL });
  const contents = change(stored.value.state);
  return contents.ok ? hold(plannedOf(contents.value), stored.value, looked) : contents;
}

/** The model that the workbook has, without some of its documents: all of it goes where none is left. */
export async function without(
  filings: readonly string[],
  looked: Looked,
): Promise<Result<Held | PreparedRemoval, ImportObstacle>> {
  const stored = await readStoredModel(looked.snapshot.stored, unpackPart);
  if (!stored.ok) return failure(unreadableState(stored.problem));
  if (!stored.value) return failure({ kind: "unreadable-state", ...NOTHING_READ });
  const { state } = stored.value;
  const model = await modelWithout(enteredState(state, looked.snapshot), filings);
  if (!model) return withoutAny(stored.value, looked);
  const change = changeOfModel(buildModel(state.filings), buildModel(model.contents.filings));
  return hold(model, stored.value, looked, { change });
}

/** The sheets are deleted and nothing is stored any more, where nothing of the analyst's is in the way. */
function withoutAny({ state }: StoredModel, { snapshot, formulas }: Looked): Result<PreparedRemoval, ImportObstacle> {
  const diff = diffWorkbook({ title: "", sheets: [] }, snapshot, state, formulas ? { formulas } : {});
  if (diff.needsFormulas) return failure(FORMULAS_NEEDED);
  const preview = leavingPreview(diff);
  if (diff.leftSheets.some(({ isDeleted }) => !isDeleted)) {
    return failure({
      kind: "in-use",
      reason: `something of yours stands on these sheets or refers to them: ${(preview.removed?.users ?? [])
        .slice(0, MOST_NAMED)
        .map(lineUseText)
        .join(", ")}`,
      remedy: "move or change it first, or keep one of the releases",
    });
  }
  return success({ removes: diff.leftSheets.map(({ live }) => live.snapshot.id), preview });
}

const MOST_NAMED = 20;

function lineUseText(use: LineUse): string {
  if (!("name" in use)) return `${use.sheet}!${use.address}`;
  return use.sheet === undefined ? `the name ${use.name}` : `${use.name} on ${use.sheet}`;
}

interface HoldOptions {
  readonly isStored?: boolean;
  readonly change?: ModelChange | undefined;
  readonly renames?: readonly DoubtfulRename[];
  readonly offered?: OfferedParts | undefined;
  readonly replaced?: readonly CellChoice[];
  /** What the workbook was last written by, where that is planned already. */
  readonly planBefore?: WorkbookPlan;
}

function hold(
  model: PlannedModel,
  stored: StoredModel | undefined,
  { snapshot, formulas, read = [] }: Looked,
  { isStored = false, change, renames = [], offered, replaced = [], planBefore }: HoldOptions = {},
): Result<Held, ImportObstacle> {
  const isFurther = stored?.head.status === "complete" && !isStored;
  const options = {
    ...(isFurther && { planBefore: planBefore ?? plannedOf(stored.state).plan }),
    ...(formulas && { formulas }),
    choices: { declined: model.contents.declined, replaced },
  };
  const prepared =
    isFurther && snapshot.sheets.some(({ lines }) => lines)
      ? prepareByKeys(model.plan, snapshot, stored, read, options)
      : prepareImport(model.plan, snapshot, stored, isStored, options);
  if (!prepared.ok) return prepared;
  return success({
    prepared: prepared.value,
    stored,
    model,
    renames,
    ...(offered && { offered }),
    ...(change && { change }),
  });
}

/** No change where the workbook has all of these filings, and what of them was left out stays so. */
function changesBy(
  { filings, leftOut }: WorkbookState,
  { contents, whole }: JoinedModel,
): Pick<Joined, "change" | "offered"> {
  const known = new Set(filings.map(({ source }) => source.sha256));
  const out = new Set(leftOut.map(leftOutKey));
  const stays =
    leftOut.length === contents.leftOut.length && contents.leftOut.every((part) => out.has(leftOutKey(part)));
  const isNone = stays && contents.filings.every(({ source }) => known.has(source.sha256));
  if (isNone && leftOut.length === 0) return { change: undefined, offered: undefined };
  const before = buildModel(filings);
  const now = buildModel(contents.filings);
  const offered = newParts(before, contents.leftOut.length === 0 ? now : buildModel(whole));
  return { change: isNone ? undefined : changeOfModel(before, now), offered: { ...offered, before: leftOut } };
}

export function previewOf(held: Result<Held | PreparedRemoval, ImportObstacle> | undefined): WritePreview {
  if (!held) return obstructedPreview({ kind: "unreadable-state", ...NOTHING_READ });
  if (!held.ok) return obstructedPreview(held.problem);
  return "removes" in held.value
    ? held.value.preview
    : {
        ...writePreview(held.value.prepared, held.value.change),
        ...(held.value.renames && held.value.renames.length > 0 && { renames: held.value.renames }),
        ...(held.value.offered && { offered: held.value.offered }),
      };
}

export async function written(
  held: Result<Held, ImportObstacle>,
  snapshot: WorkbookSnapshot,
): Promise<Result<PreparedWrite, ImportObstacle>> {
  if (!held.ok) return held;
  const { prepared, stored, model } = held.value;
  const record = await importRecord(prepared, model.contents, snapshot, stored, packPart);
  return success({
    edits: prepared.edits,
    record,
    expected: expectedCells(prepared.diff),
    preview: writePreview(prepared),
    breaks: breaksIn(model.releases.report.findings),
  });
}

function breaksIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "break").length;
}

export const NO_MODEL = {
  reason: "the workbook has no model of Tieout's, or one whose import was interrupted",
  remedy: "import a release first",
};

export const NOTHING_READ = {
  reason: "nothing has been read yet",
  remedy: "give a release first",
};
