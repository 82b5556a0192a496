/** Publish and Re-link over an open workbook. Both may be broken off anywhere and asked for again. */
import { failure, type Result, success } from "../core/result";
import type {
  CellsWrite,
  KeptRecord,
  SheetContents,
  WorkbookFinding,
  WorkbookPort,
  WrittenCell,
} from "../workbook/port";
import { planLinking, planPublishing, type PublishedCall } from "./publish";
import { publishedTexts, readPublished } from "./published-record";

/** How the workbook's calls stand. */
export interface CallStatus {
  /** Calls that work with the add-in only. */
  readonly live: number;
  /** Of these, how many would become formulas, values, or stay. */
  readonly asFormulas: number;
  readonly asValues: number;
  readonly staying: number;
  /** Calls that were published and can be put back. */
  readonly published: number;
  /** A publishing was broken off: some of its calls stand still. */
  readonly isInterrupted: boolean;
}

export interface PublishResult {
  readonly formulas: number;
  readonly values: number;
  readonly left: readonly CallPlace[];
}

export interface LinkResult {
  readonly linked: number;
  /** What was written has been changed since, or is not where it was: left alone. */
  readonly changed: readonly CallPlace[];
}

export interface CallPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly why?: string;
}

interface Known {
  readonly records: readonly KeptRecord[];
  readonly published: readonly PublishedCall[];
  readonly sheets: readonly SheetContents[];
}

const CALL = "FIN";

async function know(port: WorkbookPort): Promise<Result<Known, WorkbookFinding>> {
  const kept = await port.kept();
  if (!kept.ok) return kept;
  const published: PublishedCall[] = [];
  for (const { text } of kept.value) {
    const read = readPublished(text);
    if (!read.ok)
      return failure(trouble(read.problem, "the sheets are as they are; publish from a copy that is whole"));
    // A later record of a place stands before an earlier one.
    for (const call of read.value) if (!published.some((other) => isAt(other, call))) published.push(call);
  }
  const sheets = await port.read(CALL);
  return sheets.ok ? success({ records: kept.value, published, sheets: sheets.value }) : sheets;
}

export async function callStatus(port: WorkbookPort): Promise<Result<CallStatus, WorkbookFinding>> {
  const known = await know(port);
  if (!known.ok) return known;
  const { published, sheets } = known.value;
  const plan = planPublishing(sheets);
  const linking = planLinking(published, sheets);
  const asValues = plan.calls.filter(({ why }) => why !== undefined).length;
  return success({
    live: plan.calls.length + plan.left.length,
    asFormulas: plan.calls.length - asValues,
    asValues,
    staying: plan.left.length,
    published: linking.calls.length,
    isInterrupted: linking.calls.length > 0 && linking.linked.length > 0,
  });
}

/** Every call becomes its native formulas or its value; what is kept says what it was, before a cell is written. */
export async function publishCalls(port: WorkbookPort): Promise<Result<PublishResult, WorkbookFinding>> {
  const known = await know(port);
  if (!known.ok) return known;
  const { records, published, sheets } = known.value;
  const plan = planPublishing(sheets);
  const blocked = protectedSheet(sheets, plan.calls);
  if (blocked) return failure(blocked);
  const told = (call: PublishedCall) => ({ sheet: nameOf(sheets, call.sheet), row: call.row, column: call.column });
  if (plan.calls.length > 0) {
    const earlier = published.filter((call) => !plan.calls.some((other) => isAt(other, call)));
    const keep = publishedTexts([...plan.calls, ...earlier]);
    const writes = plan.calls.map(({ sheet, row, column, written }): CellsWrite => ({
      sheet,
      row,
      column,
      contents: written,
    }));
    const done = await port.write(
      writes,
      keep,
      records.map(({ id }) => id),
    );
    if (!done.ok) return failure({ ...done.problem, wroteSomething: true });
  }
  const values = plan.calls.filter(({ why }) => why !== undefined).length;
  return success({
    formulas: plan.calls.length - values,
    values,
    left: plan.left.map((place) => ({ ...told({ ...place, formula: "", written: [] }), why: place.why })),
  });
}

/** The calls are put back where what was written in their place still stands as it was. */
export async function linkCalls(port: WorkbookPort): Promise<Result<LinkResult, WorkbookFinding>> {
  const known = await know(port);
  if (!known.ok) return known;
  const { records, published, sheets } = known.value;
  const plan = planLinking(published, sheets);
  const blocked = protectedSheet(sheets, plan.calls);
  if (blocked) return failure(blocked);
  const writes = plan.calls.map((call): CellsWrite => {
    const contents = call.written.map((line, r) =>
      line.map((_, c): WrittenCell => (r === 0 && c === 0 ? { formula: call.formula } : "")),
    );
    return { sheet: call.sheet, row: call.row, column: call.column, contents };
  });
  // What is changed is not forgotten: the record of it stays, alone.
  const keep = publishedTexts(plan.changed);
  const done = await port.write(writes, [], []);
  if (!done.ok) return failure({ ...done.problem, wroteSomething: true });
  const tidied = await port.write(
    [],
    keep,
    records.map(({ id }) => id),
  );
  if (!tidied.ok) return failure({ ...tidied.problem, wroteSomething: true });
  return success({
    linked: plan.calls.length,
    changed: plan.changed.map(({ sheet, row, column }) => ({ sheet: nameOf(sheets, sheet), row, column })),
  });
}

function isAt(a: PublishedCall, b: PublishedCall): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function nameOf(sheets: readonly SheetContents[], id: string): string {
  return sheets.find((sheet) => sheet.id === id)?.name ?? "?";
}

function protectedSheet(
  sheets: readonly SheetContents[],
  calls: readonly PublishedCall[],
): WorkbookFinding | undefined {
  const locked = sheets.find(({ id, isProtected }) => isProtected && calls.some(({ sheet }) => sheet === id));
  return (
    locked && {
      code: "protected-sheet",
      message: `The sheet “${locked.name}” is protected.`,
      remedy: "lift the protection (Review, Unprotect Sheet), then try again; Tieout never lifts it",
      where: { sheet: locked.name },
      wroteSomething: false,
    }
  );
}

function trouble(reason: string, remedy: string): WorkbookFinding {
  return { code: "refused", message: `Nothing was written: ${reason}.`, remedy, wroteSomething: false };
}
