/** An open Excel workbook behind the port, through Microsoft's client library. */
import { failure, type Result, success } from "../../core/result";
import type { CellRole } from "../../plan/workbook-plan";
import type { WorkbookEdit } from "../edit";
import { LOOKS } from "../look";
import type { WorkbookFinding, WorkbookPort } from "../port";
import { applyEdits } from "./apply-edits";
import { readContents, readKept, writeCells } from "./call-cells";
import { type KnownParts, readWorkbook } from "./look-at-workbook";
import { readAreas, UnreadRange } from "./read-areas";
import { readReferringObjects } from "./referring-object";
import { foundParts } from "./stored-xml";
import { styleName } from "./dress-areas";
import { workbookFinding } from "./trouble";

/** Of Excel.RunOptions what is used here. */
export interface RunOptions {
  readonly delayForCellEdit: boolean;
  readonly mergeUndoGroup: boolean;
}

/** Where requests go: Excel itself, or a host of our own. */
export interface ExcelDoor {
  readonly run: <Value>(
    options: RunOptions,
    batch: (context: Excel.RequestContext) => Promise<Value>,
  ) => Promise<Value>;
  readonly isSetSupported: (set: string, version: string) => boolean;
}

/** RangeAreas, page layouts and charts as they are used here. */
const NEEDED_SET = "1.9";
const NOTES_SET = "1.18";
const UNDO_GROUP_SET = "1.20";

export function openExcelWorkbook(door: ExcelDoor): WorkbookPort {
  const hasNotes = () => door.isSetSupported("ExcelApi", NOTES_SET);
  const inOneStep = { delayForCellEdit: false, mergeUndoGroup: false };
  const known: KnownParts = new Map();
  return {
    look: (choose) =>
      guarded(door, () => door.run(inOneStep, (context) => readWorkbook(context, choose, hasNotes(), known))),
    cells: (areas) => guarded(door, () => door.run(inOneStep, (context) => readAreas(context, areas))),
    apply: async (edits, record, options) => {
      // Whoever begins to edit a cell while an import is being written makes it wait, not fail.
      // A group that holds the deletion of a sheet is refused: that cannot be undone.
      const canUndo = !edits.some(({ kind }) => kind === "remove-sheet");
      const mergeUndoGroup = canUndo && door.isSetSupported("ExcelApi", UNDO_GROUP_SET);
      const running = { delayForCellEdit: true, mergeUndoGroup };
      const left = hasNotes() || !edits.some(({ kind }) => kind === "notes") ? [] : [NO_NOTES];
      const applying = { ...options, hasNotes: hasNotes(), roles: rolesOf(edits) };
      const done = await guarded(door, () =>
        door.run(running, (context) => applyEdits(context, edits, record, applying)),
      );
      if (!done.ok) return done;
      return done.value.ok ? success({ ...done.value.value, left: [...left, ...done.value.value.left] }) : done.value;
    },
    takeBack: (sheets) => guarded(door, () => door.run(inOneStep, (context) => takeOut(context, sheets))),
    show: (sheet, cell) =>
      guarded(door, () =>
        door.run(inOneStep, async (context) => {
          const shown = context.workbook.worksheets.getItem(sheet);
          shown.activate();
          if (cell) shown.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
          await context.sync();
        }),
      ),
    insert: (formula) => insertFormula(door, formula),
    read: (text) => guarded(door, () => door.run(inOneStep, (context) => readContents(context, text))),
    referring: () =>
      guarded(door, () => door.run(inOneStep, (context) => readReferringObjects(context, door.isSetSupported))),
    kept: () => guarded(door, () => door.run(inOneStep, readKept)),
    write: (writes, keep, replaced) => {
      const running = { delayForCellEdit: true, mergeUndoGroup: door.isSetSupported("ExcelApi", UNDO_GROUP_SET) };
      return guarded(door, () => door.run(running, (context) => writeCells(context, writes, keep, replaced)));
    },
    recalculate: () =>
      guarded(door, () =>
        door.run(inOneStep, async (context) => {
          context.workbook.application.calculate("Full");
          await context.sync();
        }),
      ),
  };
}

async function guarded<Value>(door: ExcelDoor, work: () => Promise<Value>): Promise<Result<Value, WorkbookFinding>> {
  const lacking = missingRequirement(door);
  if (lacking) return failure(lacking);
  try {
    return success(await work());
  } catch (error) {
    if (error instanceof UnreadRange) return failure(UNREAD);
    return failure(workbookFinding(error, false));
  }
}

function missingRequirement(door: ExcelDoor): WorkbookFinding | undefined {
  if (door.isSetSupported("ExcelApi", NEEDED_SET)) return undefined;
  return {
    code: "missing-requirement",
    message: `This version of Excel lacks the functions that Tieout writes with (ExcelApi ${NEEDED_SET}).`,
    remedy: "update Excel (Excel 2021, Microsoft 365) or open the workbook in Excel on the web",
    wroteSomething: false,
  };
}

const NO_NOTES: WorkbookFinding = {
  code: "missing-requirement",
  message: `This version of Excel takes no notes from add-ins (ExcelApi ${NOTES_SET}); the printed texts and their places are not on the cells.`,
  remedy: "look them up on the source sheets, or update Excel",
  wroteSomething: true,
};

const UNREAD: WorkbookFinding = {
  code: "read-failed",
  message: "Excel gave no contents for a sheet of Tieout's, which may be too large to be read at once.",
  remedy: "try again; nothing was changed",
  wroteSomething: false,
};

function rolesOf(edits: readonly WorkbookEdit[]): ReadonlySet<CellRole> {
  return new Set(edits.flatMap((edit) => (edit.kind === "dress" ? [edit.style.role] : [])));
}

/** The sheets, then what is stored of them, then our styles: should it break off, the journal is still there. */
async function takeOut(context: Excel.RequestContext, sheets: readonly string[]): Promise<void> {
  const { workbook } = context;
  const { customXmlParts } = workbook;
  customXmlParts.load("items/id,items/namespaceUri");
  workbook.styles.load("items/name");
  await context.sync();
  const ours = new Set((Object.keys(LOOKS) as CellRole[]).map(styleName));
  for (const id of sheets) workbook.worksheets.getItem(id).delete();
  for (const style of workbook.styles.items) if (ours.has(style.name)) style.delete();
  for (const { id } of foundParts(customXmlParts.items)) customXmlParts.getItem(id).delete();
  await context.sync();
}

async function insertFormula(
  door: ExcelDoor,
  formula: string,
): Promise<Result<{ readonly address: string }, WorkbookFinding>> {
  const done = await guarded(door, () =>
    door.run({ delayForCellEdit: false, mergeUndoGroup: false }, async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address,formulas,rowCount,columnCount");
      await context.sync();
      const isFree = range.rowCount === 1 && range.columnCount === 1 && range.formulas[0]?.[0] === "";
      if (!isFree) return undefined;
      range.formulas = [[formula]];
      await context.sync();
      return { address: range.address };
    }),
  );
  if (!done.ok) return done;
  return done.value ? success(done.value) : failure(NOT_FREE);
}

const NOT_FREE: WorkbookFinding = {
  code: "selection",
  message: "The selection is not one empty cell, and nothing of yours is overwritten.",
  remedy: "select an empty cell, then insert again",
  wroteSomething: false,
};
