/** The files of rates that the analyst has added: read in the worker, kept by the browser, asked from the last one on. */
import { parseIsoDate } from "../../core/date";
import { packedSize, packedSource, readPacked } from "../../rates/packed-rates";
import type { RateSource } from "../../rates/rate-table";
import type { GivenFile } from "../pane-service";
import type { FileOutcome, PackedFile, RateDeskState, RateFileEntry, RateRefusal } from "../rate-service";
import type { RateShelf } from "./rate-shelf";
import { type WorkerClient, WorkerFault } from "./worker-client";

export interface RateFiles {
  /** Takes up the files of earlier sessions. */
  readonly load: () => Promise<void>;
  readonly add: (file: GivenFile) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly tell: (outcome: FileOutcome) => void;
  readonly sources: () => readonly RateSource[];
  readonly state: () => Pick<RateDeskState, "files" | "adding" | "outcome">;
}

/** Enough for each central bank; all together no burden for the page. */
export const MOST_FILES = 20;
const MOST_CHARACTERS = 32_000_000;

/** Raised when what is kept has another form: what is of another one is left alone. */
const FORMAT = 1;

/** A file with the moment it was added, by which the files are ordered. */
interface AddedFile {
  readonly file: PackedFile;
  readonly addedAt: number;
  readonly rates: RateSource;
}

export function openRateFiles(
  worker: Pick<WorkerClient, "ask">,
  shelf: RateShelf,
  now: () => number,
  changed: () => void,
): RateFiles {
  let files: readonly AddedFile[] = [];
  let adding: string | undefined;
  let outcome: FileOutcome | undefined;
  let removed: AddedFile | undefined;
  const tell = (next: FileOutcome) => {
    outcome = next;
    changed();
  };
  /** Whether it outlives the session. */
  const keep = ({ file, addedAt }: AddedFile): Promise<boolean> =>
    shelf.put({ id: file.id, format: FORMAT, addedAt, file }).then(
      () => true,
      () => false,
    );
  const insert = (added: AddedFile) => {
    files = [added, ...files].sort((a, b) => b.addedAt - a.addedAt);
  };
  const add = async (given: GivenFile): Promise<void> => {
    adding = given.name;
    outcome = undefined;
    changed();
    const read = await worker.ask({ kind: "rate-file", file: given }).catch((error: unknown) => refusedBy(error));
    adding = undefined;
    const refuse = (refusal: RateRefusal) => tell({ kind: "refused", name: given.name, refusal });
    if (!read.ok) {
      refuse(read.problem);
      return;
    }
    const file = read.value;
    if (files.some((other) => other.file.id === file.id)) {
      tell({ kind: "known", file: entryOf(file) });
      return;
    }
    const full = fullness(files, file);
    if (full !== undefined) {
      refuse({ kind: "full", message: full });
      return;
    }
    // Two files of one moment keep their order.
    const addedAt = Math.max(now(), (files[0]?.addedAt ?? -Infinity) + 1);
    const added = addedFile(file, addedAt);
    insert(added);
    tell({ kind: "added", file: entryOf(file), isKept: await keep(added) });
  };
  return {
    load: async () => {
      const kept = await shelf.all().catch(() => []);
      files = kept
        .map(readKept)
        .filter((file) => file !== undefined)
        .sort((a, b) => b.addedAt - a.addedAt)
        .slice(0, MOST_FILES);
    },
    add,
    remove: async (id) => {
      const found = files.find(({ file }) => file.id === id);
      if (!found) return;
      removed = found;
      files = files.filter((other) => other !== found);
      tell({ kind: "removed", file: entryOf(found.file) });
      // One that cannot be removed there comes back with the next session, and can be removed then.
      await shelf.remove(id).catch(() => undefined);
    },
    restore: async () => {
      const back = removed;
      removed = undefined;
      if (!back || files.some(({ file }) => file.id === back.file.id)) return;
      insert(back);
      tell({ kind: "restored", file: entryOf(back.file) });
      await keep(back);
    },
    tell,
    sources: () => files.map(({ rates }) => rates),
    state: () => ({
      files: files.map(({ file }) => entryOf(file)),
      ...(adding !== undefined && { adding }),
      ...(outcome && { outcome }),
    }),
  };
}

function refusedBy(error: unknown): { readonly ok: false; readonly problem: RateRefusal } {
  const kind = error instanceof WorkerFault && error.wasStopped ? "stopped" : "fault";
  return { ok: false, problem: { kind, message: error instanceof Error ? error.message : String(error) } };
}

function addedFile(file: PackedFile, addedAt: number): AddedFile {
  return { file, addedAt, rates: packedSource(sourceName(file), file.packed) };
}

/** A bank's name alone does not say which of its files. */
function sourceName({ source, name }: RateFileEntry): string {
  return source === name ? name : `${source} (${name})`;
}

function entryOf({ packed: _, ...entry }: PackedFile): RateFileEntry {
  return entry;
}

function fullness(files: readonly AddedFile[], file: PackedFile): string | undefined {
  if (files.length >= MOST_FILES) return `no more than ${MOST_FILES} files of rates can be added`;
  const all = [...files.map((added) => added.file), file].reduce((sum, { packed }) => sum + packedSize(packed), 0);
  return all > MOST_CHARACTERS ? "the files of rates together are too large" : undefined;
}

/** What an earlier session kept, or anybody else who can write there: undefined unless it is whole. */
function readKept(value: unknown): AddedFile | undefined {
  if (!isRecord(value) || value["format"] !== FORMAT || !isRecord(value["file"])) return undefined;
  const { addedAt, file } = value;
  const { id, name, format, source, from, to, pairs, rates, unusable, problems, problemCount } = file as Kept;
  const packed = readPacked((file as Kept).packed);
  if (packed === undefined || typeof addedAt !== "number" || !Number.isFinite(addedAt)) return undefined;
  if (!isText(id) || id !== value["id"] || !isText(name) || !isText(source)) return undefined;
  if (format !== "ecb" && format !== "federal-reserve" && format !== "plain") return undefined;
  if (!isDay(from) || !isDay(to) || !isList(pairs, isText) || !isList(problems, isProblem)) return undefined;
  if (![rates, unusable, problemCount].every((count) => Number.isInteger(count))) return undefined;
  const counts = { rates: Number(rates), unusable: Number(unusable), problemCount: Number(problemCount) };
  return addedFile({ id, name, format, source, from, to, pairs, ...counts, problems, packed }, addedAt);
}

type Kept = Readonly<Record<keyof PackedFile, unknown>>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const LONGEST_TEXT = 1_000;

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_TEXT;
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && parseIsoDate(value) !== undefined;
}

const LONGEST_LIST = 2_000;

function isList<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.length <= LONGEST_LIST && (value as readonly unknown[]).every(isItem);
}

function isProblem(value: unknown): value is RateFileEntry["problems"][number] {
  return isRecord(value) && typeof value["row"] === "number" && isText(value["message"]);
}
