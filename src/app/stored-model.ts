/** What a workbook has stored of its model, read back: hostile until parsed. */
import { failure, type Result, success } from "../core/result";
import { readStateBody, type StateBody } from "../plan/state-body";
import { readStored, type StoredHead, type StoredParts } from "../plan/stored-part";
import type { StateProblem, WorkbookState } from "../plan/workbook-state";

export interface StoredModel {
  readonly head: StoredHead;
  readonly state: WorkbookState;
}

/** From the stored text to JSON; the platform's own work, since it is compressed. */
export type Unpack = (text: string) => Promise<Result<unknown, { readonly reason: string }>>;

/** Undefined where nothing was ever imported. */
export async function readStoredModel(
  stored: readonly string[],
  unpack: Unpack,
): Promise<Result<StoredModel | undefined, StateProblem>> {
  const parts = readStored(stored);
  if (!parts.ok) return parts;
  if (!parts.value) return success(undefined);
  const { previous, ...latest } = parts.value;
  const read = await unpacked(latest, unpack);
  if (!read.ok) return read;
  const before = previous && (await unpacked(previous, unpack));
  if (before?.ok === false) return before;
  const { head } = latest;
  return success({
    head,
    state: {
      ...read.value,
      status: head.status,
      before: head.before,
      ...(before && { previous: before.value.sheets }),
    },
  });
}

/** A stored body, its sheets with the workbook's own ids of them. */
async function unpacked(
  { head, body }: StoredParts,
  unpack: Unpack,
): Promise<Result<Omit<StateBody, "sheets"> & Pick<WorkbookState, "sheets">, StateProblem>> {
  const json = await unpack(body);
  if (!json.ok) return failure({ kind: "damaged", ...json.problem });
  const read = readStateBody(json.value);
  if (!read.ok) return failure({ kind: "damaged", ...read.problem });
  const heads = new Map(head.sheets.map((sheet) => [sheet.id, sheet]));
  return success({
    ...read.value,
    sheets: read.value.sheets.map((sheet) => {
      const liveId = heads.get(sheet.id)?.liveId;
      return { ...sheet, ...(liveId !== undefined && { liveId }) };
    }),
  });
}
