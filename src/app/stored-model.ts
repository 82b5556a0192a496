/** What a workbook has stored of its model, read back: hostile until parsed. */
import { failure, type Result, success } from "../core/result";
import { readStateBody, type StateBody } from "../plan/state-body";
import { joinState, namesIn } from "../plan/state-part";
import { readHeads, readParts, readWholeBody, type StoredHead } from "../plan/stored-part";
import type { StateProblem, WorkbookState } from "../plan/workbook-state";

export interface StoredModel {
  readonly head: StoredHead;
  readonly state: WorkbookState;
  /** The parts that it was read from: what is stored next shares those that stay the same. */
  readonly parts: ReadonlySet<string>;
}

/** From a stored text to JSON, its size in bytes and the name that follows from it; the platform's own work. */
export type Unpack = (
  text: string,
) => Promise<
  Result<{ readonly value: unknown; readonly name: string; readonly size: number }, { readonly reason: string }>
>;

/** Of all parts of a model, unpacked. */
const LARGEST_MODEL = 512 * 1024 * 1024;

/** Undefined where nothing was ever imported. */
export async function readStoredModel(
  stored: readonly string[],
  unpack: Unpack,
): Promise<Result<StoredModel | undefined, StateProblem>> {
  const heads = readHeads(stored);
  if (!heads.ok) return heads;
  if (!heads.value) return success(undefined);
  const { head, previous } = heads.value;
  const part = partReader(stored, unpack);
  const read = await bodyOf(head, stored, part);
  if (!read.ok) return read;
  const before = previous && (await bodyOf(previous, stored, part));
  if (before?.ok === false) return before;
  return success({
    head,
    parts: part.read(),
    state: {
      ...read.value,
      status: head.status,
      before: head.before,
      ...(before && { previous: before.value.sheets }),
    },
  });
}

interface PartReader {
  readonly value: (name: string) => Promise<Result<unknown, StateProblem>>;
  readonly text: (text: string) => Promise<Result<unknown, StateProblem>>;
  readonly read: () => ReadonlySet<string>;
}

/** Reads each part once, whichever generations name it. */
function partReader(stored: readonly string[], unpack: Unpack): PartReader {
  const texts = readParts(stored);
  const values = new Map<string, unknown>();
  let size = 0;
  const unpacked = async (text: string, name?: string): Promise<Result<unknown, StateProblem>> => {
    const part = await unpack(text);
    if (!part.ok) return damaged(part.problem.reason);
    size += part.value.size;
    if (size > LARGEST_MODEL) return damaged("it unpacks to more than a model can hold");
    if (name !== undefined && part.value.name !== name) return damaged("a part of it does not match its checksum");
    return success(part.value.value);
  };
  return {
    text: (text) => unpacked(text),
    value: async (name) => {
      if (values.has(name)) return success(values.get(name));
      if (!texts.has(name)) return damaged("a part of it is missing");
      const text = texts.get(name);
      if (text === undefined) return damaged("a part of it is not whole");
      const value = await unpacked(text, name);
      if (value.ok) values.set(name, value.value);
      return value;
    },
    read: () => new Set(values.keys()),
  };
}

type ReadBody = Omit<StateBody, "sheets"> & Pick<WorkbookState, "sheets">;

/** A stored body, its sheets with the workbook's own ids of them. */
async function bodyOf(
  head: StoredHead,
  stored: readonly string[],
  part: PartReader,
): Promise<Result<ReadBody, StateProblem>> {
  const json = await ("root" in head.body ? joined(head.body.root, part) : whole(head, head.body, stored, part));
  if (!json.ok) return json;
  const read = readStateBody(json.value);
  if (!read.ok) return damaged(read.problem.reason);
  const heads = new Map(head.sheets.map((sheet) => [sheet.id, sheet]));
  return success({
    ...read.value,
    sheets: read.value.sheets.map((sheet) => {
      const liveId = heads.get(sheet.id)?.liveId;
      return { ...sheet, ...(liveId !== undefined && { liveId }) };
    }),
  });
}

async function joined(name: string, part: PartReader): Promise<Result<unknown, StateProblem>> {
  const root = await part.value(name);
  if (!root.ok) return root;
  const values = new Map<string, unknown>();
  for (const each of namesIn(root.value) ?? []) {
    const value = await part.value(each);
    if (!value.ok) return value;
    values.set(each, value.value);
  }
  const state = joinState(root.value, (each) => values.get(each));
  return state === undefined ? damaged("its parts do not fit together") : success(state);
}

/** As the first format had it: one text. */
async function whole(
  { generation }: StoredHead,
  body: { readonly chunks: number; readonly checksum: string },
  stored: readonly string[],
  part: PartReader,
): Promise<Result<unknown, StateProblem>> {
  const text = readWholeBody(generation, body, stored);
  return text.ok ? part.text(text.value) : text;
}

function damaged(reason: string): Result<never, StateProblem> {
  return failure({ kind: "damaged", reason });
}
