/** What a workbook has stored of its model, read back: hostile until parsed. */
import { failure, type Result, success } from "../core/result";
import { readStateBody } from "../plan/state-body";
import { readStored, type StoredHead } from "../plan/stored-part";
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
  const { head, body } = parts.value;
  const unpacked = await unpack(body);
  if (!unpacked.ok) return failure({ kind: "damaged", ...unpacked.problem });
  const read = readStateBody(unpacked.value);
  if (!read.ok) return failure({ kind: "damaged", ...read.problem });
  const { sheets, ...contents } = read.value;
  const heads = new Map(head.sheets.map((sheet) => [sheet.id, sheet]));
  return success({
    head,
    state: {
      ...contents,
      status: head.status,
      before: head.before,
      sheets: sheets.map((sheet) => {
        const liveId = heads.get(sheet.id)?.liveId;
        return { ...sheet, ...(liveId !== undefined && { liveId }) };
      }),
    },
  });
}
