/**
 * What is stored in a workbook, as texts. A head says how an import stands and where its sheets are, and names one part:
 * the root of what was stored with it, which names the others (filings, blocks of written cells). A part is called by
 * what it holds, so that what does not change from one import to the next stays where it is and is not stored again. The
 * parts are stored when an import begins; the head is replaced when it is done. A later generation supersedes all earlier ones.
 */
import { checksum } from "../core/checksum";
import { failure, type Result, success } from "../core/result";
import type { StateProblem } from "./workbook-state";

/** Raised when what is stored changes such that an older Tieout would misread it. */
const FORMAT = 2;
const MARK = /^tieout\/(\d{1,6}) (head|body|part) ([0-9a-f]{1,64}) /;
const ANY_MARK = /^tieout\/(\d{1,6}) /;
/** Chunks stay under 512 KB of XML. */
export const LONGEST_CHUNK = 400_000;
const MOST_CHUNKS = 200;
const MOST_SHEETS = 1_000;
const LONGEST_NAME = 255;
const PART_NAME = /^[0-9a-f]{32}$/;

export interface StoredHead {
  readonly generation: number;
  readonly status: "writing" | "complete";
  /** The root part; in the first format one text in chunks, which bear the head's generation. */
  readonly body: { readonly root: string } | { readonly chunks: number; readonly checksum: string };
  /** In the order of the plan: name as written, and the workbook's own id once the sheet exists. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly liveId?: string }[];
  /** The workbook's ids of the sheets that were there before. */
  readonly before: readonly string[];
}

/** A part by its name, which follows from its contents: see `workbook/record-pack`. */
export interface StoredPart {
  readonly name: string;
  readonly text: string;
}

/** The head that counts and, while a further import is being written, that of the one before it. */
export interface StoredHeads {
  readonly head: StoredHead;
  readonly previous?: StoredHead;
}

export function headText(head: StoredHead): string {
  const json = JSON.stringify(head);
  return `tieout/${FORMAT} head ${head.generation} ${checksum(json)} ${json}`;
}

export function isHeadText(text: string): boolean {
  return MARK.exec(text)?.[2] === "head";
}

/** The name of the part that a text is a chunk of; undefined for heads and what is not Tieout's. */
export function partNameOf(text: string): string | undefined {
  const mark = MARK.exec(text);
  return mark?.[2] === "part" ? mark[3] : undefined;
}

/** A part in chunks; its text holds no character that XML escapes. */
export function partTexts({ name, text }: StoredPart): readonly string[] {
  const chunks = Math.max(1, Math.ceil(text.length / LONGEST_CHUNK));
  return Array.from({ length: chunks }, (_, i) => {
    const chunk = text.slice(i * LONGEST_CHUNK, (i + 1) * LONGEST_CHUNK);
    return `tieout/${FORMAT} part ${name} ${i}/${chunks} ${chunk}`;
  });
}

/** The heads that count; undefined where nothing is stored. Texts of others are passed over. */
export function readHeads(stored: readonly string[]): Result<StoredHeads | undefined, StateProblem> {
  const heads: StoredHead[] = [];
  let problem: StateProblem | undefined;
  for (const text of stored) {
    const format = Number(ANY_MARK.exec(text)?.[1] ?? 0);
    if (format > FORMAT) return failure({ kind: "newer", format });
    const mark = MARK.exec(text);
    if (mark?.[2] !== "head") continue;
    const head = parseHead(text.slice(mark[0].length));
    if (head) heads.push(head);
    else
      problem = { kind: "damaged", reason: "the part that says which sheets are Tieout's does not match its checksum" };
  }
  if (problem) return failure(problem);
  // The head that says "complete" is added before the one it supersedes is taken out.
  const rank = ({ generation, status }: StoredHead) => 2 * generation + (status === "complete" ? 1 : 0);
  const [head] = heads.sort((a, b) => rank(b) - rank(a));
  // Parts without a head are left over from an import that broke off before it began.
  if (!head) return success(undefined);
  if (head.status === "complete") return success({ head });
  const previous = heads.find(({ generation, status }) => generation < head.generation && status === "complete");
  return success({ head, ...(previous && { previous }) });
}

/** All parts that are there whole, and such that lack chunks: their text is undefined. */
export function readParts(stored: readonly string[]): ReadonlyMap<string, string | undefined> {
  const chunks = new Map<string, Map<number, string>>();
  const counts = new Map<string, number>();
  for (const text of stored) {
    const name = partNameOf(text);
    const [mark, place, count] =
      name === undefined ? [] : (/^tieout\/\d+ part [0-9a-f]+ (\d{1,6})\/(\d{1,6}) /.exec(text) ?? []);
    if (name === undefined || mark === undefined) continue;
    const found = chunks.get(name) ?? new Map<number, string>();
    chunks.set(name, found.set(Number(place), text.slice(mark.length)));
    counts.set(name, Math.min(Number(count), MOST_CHUNKS));
  }
  return new Map(
    [...chunks].map(([name, found]) => {
      const all = Array.from({ length: counts.get(name) ?? 0 }, (_, i) => found.get(i));
      return [name, all.every((chunk) => chunk !== undefined) ? all.join("") : undefined];
    }),
  );
}

/** The body of a head of the first format, whole. */
export function readWholeBody(
  generation: number,
  body: { readonly chunks: number; readonly checksum: string },
  stored: readonly string[],
): Result<string, StateProblem> {
  const chunks = new Map<number, string>();
  for (const text of stored) {
    const mark = MARK.exec(text);
    if (mark?.[2] !== "body" || Number(mark[3]) !== generation) continue;
    const [, place, part] = /^(\d{1,6}) (.*)$/s.exec(text.slice(mark[0].length)) ?? [];
    if (place !== undefined && part !== undefined) chunks.set(Number(place), part);
  }
  const whole = Array.from({ length: body.chunks }, (_, i) => chunks.get(i) ?? "").join("");
  if (chunks.size < body.chunks) return damaged(`${body.chunks - chunks.size} of its ${body.chunks} parts are missing`);
  if (checksum(whole) !== body.checksum) return damaged("it does not match its checksum");
  return success(whole);
}

function damaged(reason: string): Result<never, StateProblem> {
  return failure({ kind: "damaged", reason });
}

function parseHead(text: string): StoredHead | undefined {
  const [, sum, json] = /^([0-9a-f]{8}) (.*)$/s.exec(text) ?? [];
  if (sum === undefined || json === undefined || checksum(json) !== sum) return undefined;
  try {
    return headOf(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function headOf(value: unknown): StoredHead | undefined {
  if (!isRecord(value)) return undefined;
  const { generation, status, sheets, before } = value;
  const body = bodyOf(value["body"]);
  if (!isCount(generation) || body === undefined) return undefined;
  if (status !== "writing" && status !== "complete") return undefined;
  if (!Array.isArray(sheets) || !Array.isArray(before) || sheets.length > MOST_SHEETS) return undefined;
  const named = sheets.flatMap((sheet: unknown) => {
    if (!isRecord(sheet) || !isName(sheet["id"]) || !isName(sheet["name"])) return [];
    const { id, name, liveId } = sheet;
    return [{ id, name, ...(isName(liveId) && { liveId }) }];
  });
  if (named.length < sheets.length) return undefined;
  return { generation, status, body, sheets: named, before: before.filter(isName) };
}

function bodyOf(value: unknown): StoredHead["body"] | undefined {
  if (!isRecord(value)) return undefined;
  const { root, chunks, checksum: sum } = value;
  if (isPartName(root)) return { root };
  if (!isCount(chunks) || chunks > MOST_CHUNKS || typeof sum !== "string") return undefined;
  return { chunks, checksum: sum };
}

export function isPartName(value: unknown): value is string {
  return typeof value === "string" && PART_NAME.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_NAME;
}
