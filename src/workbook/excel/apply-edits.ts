/** The edits of an import, in as few requests as the limits allow, between a journal and the mark that it is complete. */
import { failure, type Result, success } from "../../core/result";
import { headText, type StoredHead } from "../../plan/stored-part";
import type { CellRole } from "../../plan/workbook-plan";
import type { AddSheet, WorkbookEdit } from "../edit";
import type { ImportRecord, WorkbookFinding, WritingOptions, WrittenResult } from "../port";
import { defineStyles } from "./dress-areas";
import { findNotes } from "./renew-notes";
import type { OpenSheet } from "./open-sheet";
import { addSheet, performEdit } from "./perform-edit";
import { BYTES_OF_SET_UP, halve, packPieces, packTexts, type Piece, piecesOf } from "./piece";
import { storedXml } from "./stored-xml";
import { isStillExpected } from "./still-expected";
import { isRefusedWhole, isTooLarge, workbookFinding } from "./trouble";

export interface ApplyOptions extends WritingOptions {
  readonly hasNotes: boolean;
  /** Whose named styles are needed. */
  readonly roles: ReadonlySet<CellRole>;
}

/**
 * The first request adds journal, named styles and sheets besides the first cells, so from the first change on the
 * workbook itself says that an import is under way. The last one marks it complete. A request that Excel finds too
 * large is not carried out at all: it goes again as two.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly WorkbookEdit[],
  record: ImportRecord,
  options: ApplyOptions,
): Promise<Result<WrittenResult, WorkbookFinding>> {
  if (options.expected && !(await isStillExpected(context, options.expected))) return failure(CHANGED);
  const additions = edits.filter((edit) => edit.kind === "add-sheet");
  const contents = piecesOf(edits.filter((edit) => edit.kind !== "add-sheet"));
  const bodies = packTexts(record.body);
  const reserved = BYTES_OF_SET_UP + (bodies.at(-1) ?? []).reduce((sum, text) => sum + text.length, 0);
  const queue = [...packPieces(contents, reserved)];
  const allCells = contents.reduce((sum, piece) => sum + piece.cells, 0);
  for (const texts of bodies.slice(0, -1)) {
    // A body without its head is no import: should it break off here, nothing has begun.
    for (const text of texts) context.workbook.customXmlParts.add(storedXml(text));
    const stored = await sent(context);
    if (!stored.ok) return failure({ ...stored.problem, wroteSomething: false });
  }
  const sheets = openSheets(context, record.journal);
  let journal: readonly Excel.CustomXmlPart[] | undefined;
  let [cells, done] = [0, 0];
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    if (options.isCancelled?.() === true) return failure(cancelled(done > 0));
    const opened = { context, hasNotes: options.hasNotes, sheets };
    let notes: ReadonlyMap<string, Excel.Note> = new Map();
    if (batch.some(({ edit }) => edit.kind === "renew-notes")) {
      notes = findNotes(
        batch.map(({ edit }) => edit),
        opened,
      );

      const found = await sent(context);
      if (!found.ok) return failure({ ...found.problem, wroteSomething: done > 0 });
    }
    const performing = { ...opened, notes };
    if (done === 0) {
      journal = storeJournal(context, record, bodies.at(-1) ?? []);
      const isResumed = record.isStored && record.journal.generation === 1;
      defineStyles(options.roles, new Set(record.styles), isResumed, context);
      for (const edit of additions) sheets.set(edit.sheet, { sheet: addSheet(edit, context), name: edit.name });
    }
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { edit } of batch) performEdit(edit, performing);
    // The ids of new sheets are known only after their request: a single one needs another for the mark.
    const marks = queue.length === 0 && (done > 0 || additions.length === 0);
    if (marks) {
      context.application.load("calculationMode");
      markComplete(context, record, idsOf(sheets, additions), journal ?? []);
      showFirst(sheets, additions);
    }
    try {
      // Each request must be answered before the next: batches are the unit of limits, progress and cancelling.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      const halves = isTooLarge(error) ? halve(batch) : undefined;
      if (!halves) return failure(workbookFinding(error, done > 0 || !isRefusedWhole(error), sheetOf(batch, sheets)));
      queue.unshift(...halves);
      continue;
    }
    done++;
    cells += batch.reduce((sum, piece) => sum + piece.cells, 0);
    if (queue.length === 0 && !marks) queue.push([]);
    options.onProgress?.({ batch: done, batches: done + queue.length, cells, allCells });
  }
  return success({ batches: done, cells, sheets: idsOf(sheets, additions), left: await leftStale(context) });
}

/**
 * Where the analyst calculates by hand, a formula is worked out as it is entered, out of cells that may be written later:
 * what has just been written is calculated once, and what else waits for F9 with it.
 */
async function leftStale({ application }: Excel.RequestContext): Promise<readonly WorkbookFinding[]> {
  if (application.calculationMode !== "Manual") return [];
  application.calculate("Recalculate");
  const calculated = await sent(application.context);
  return calculated.ok ? [] : [STALE];
}

/** The sheets that are there already; their names are asked for with the first request, for links and lists. */
function openSheets(context: Excel.RequestContext, { sheets }: StoredHead): Map<string, OpenSheet> {
  return new Map(
    sheets.flatMap(({ id, name, liveId }): readonly [string, OpenSheet][] =>
      liveId === undefined ? [] : [[id, { sheet: context.workbook.worksheets.getItem(liveId), name, liveId }]],
    ),
  );
}

async function sent(context: Excel.RequestContext): Promise<Result<void, WorkbookFinding>> {
  try {
    await context.sync();
    return success(undefined);
  } catch (error) {
    return failure(workbookFinding(error, false));
  }
}

/** The head last: it makes the parts that stand before it count. Nothing where the workbook holds them all already. */
function storeJournal(
  context: Excel.RequestContext,
  { journal, isStored }: ImportRecord,
  body: readonly string[],
): readonly Excel.CustomXmlPart[] {
  const { customXmlParts } = context.workbook;
  if (isStored) return [];
  for (const text of body) customXmlParts.add(storedXml(text));
  return [customXmlParts.add(storedXml(headText(journal)))];
}

/** The new head stands before the old ones and their parts go: at no moment is there none. */
function markComplete(
  context: Excel.RequestContext,
  { journal, superseded }: ImportRecord,
  ids: ReadonlyMap<string, string>,
  written: readonly Excel.CustomXmlPart[],
): void {
  const { customXmlParts } = context.workbook;
  customXmlParts.add(storedXml(headText(completedHead(journal, ids))));
  for (const part of written) part.delete();
  for (const id of superseded) customXmlParts.getItem(id).delete();
}

/** What was made is what the analyst wants to see now: the first new sheet, which holds the summary. */
function showFirst(sheets: ReadonlyMap<string, OpenSheet>, [first]: readonly AddSheet[]): void {
  if (first) sheets.get(first.sheet)?.sheet.activate();
}

function completedHead(journal: StoredHead, ids: ReadonlyMap<string, string>): StoredHead {
  return {
    ...journal,
    status: "complete",
    sheets: journal.sheets.map((sheet) => {
      const liveId = ids.get(sheet.id) ?? sheet.liveId;
      return { ...sheet, ...(liveId !== undefined && { liveId }) };
    }),
  };
}

function idsOf(sheets: ReadonlyMap<string, OpenSheet>, additions: readonly AddSheet[]): ReadonlyMap<string, string> {
  const added = new Set(additions.map(({ sheet }) => sheet));
  return new Map(
    [...sheets].map(([id, { sheet, liveId }]) => [id, added.has(id) ? sheet.id : (liveId ?? sheet.id)] as const),
  );
}

/** The sheet that all of a batch is about, if it is one. */
function sheetOf(batch: readonly Piece[], sheets: ReadonlyMap<string, OpenSheet>): string | undefined {
  const names = new Set(batch.map(({ edit }) => sheets.get(edit.sheet)?.name));
  return names.size === 1 ? [...names][0] : undefined;
}

const STALE: WorkbookFinding = {
  code: "not-calculated",
  message: "This workbook calculates by hand, and Excel did not calculate what was written.",
  remedy: "press F9; until then formulas may show values from before",
  wroteSomething: true,
};

const CHANGED: WorkbookFinding = {
  code: "changed-meanwhile",
  message: "Cells were changed while the import was being worked out.",
  remedy: "wait until nobody works in these sheets, then try again; nothing was written",
  wroteSomething: false,
};

function cancelled(wroteSomething: boolean): WorkbookFinding {
  return {
    code: "cancelled",
    message: wroteSomething
      ? "Writing was cancelled on the way."
      : "Writing was cancelled before anything was written.",
    remedy: wroteSomething ? "finish the import, or take it back" : "start again when you like",
    wroteSomething,
  };
}
