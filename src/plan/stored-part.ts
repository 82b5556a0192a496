/**
 * What is stored in a workbook, as texts: one head, which says how an import stands and where its sheets are, and a body
 * in chunks, which holds filings and written cells. The body is stored once, when an import begins; the head is replaced
 * when it is done. A later generation supersedes all earlier ones.
 */
import { checksum } from "../core/checksum";
import { failure, type Result, success } from "../core/result";
import type { StateProblem } from "./workbook-state";

/** Raised when what is stored changes such that an older Tieout would misread it. */
const FORMAT = 1;
const FORMAT_MARK = /^tieout\/(\d{1,6}) (head|body) (\d{1,9}) /;
/** Chunks stay under 512 KB of XML. */
export const LONGEST_CHUNK = 400_000;
const MOST_CHUNKS = 200;
const MOST_SHEETS = 1_000;
const LONGEST_NAME = 255;

export interface StoredHead {
  readonly generation: number;
  readonly status: "writing" | "complete";
  readonly body: { readonly chunks: number; readonly checksum: string };
  /** In the order of the plan: name as written, and the workbook's own id once the sheet exists. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly liveId?: string }[];
  /** The workbook's ids of the sheets that were there before. */
  readonly before: readonly string[];
}

export interface StoredParts {
  readonly head: StoredHead;
  /** The body's text, whole. */
  readonly body: string;
  /** While a further import is being written: what the one before it stored. */
  readonly previous?: StoredParts;
}

export function headText(head: StoredHead): string {
  const json = JSON.stringify(head);
  return `tieout/${FORMAT} head ${head.generation} ${checksum(json)} ${json}`;
}

export function isHeadText(text: string): boolean {
  return FORMAT_MARK.exec(text)?.[2] === "head";
}

/** The body in chunks; `text` holds no character that XML escapes. */
export function bodyTexts(generation: number, text: string): readonly string[] {
  const chunks = Math.max(1, Math.ceil(text.length / LONGEST_CHUNK));
  return Array.from({ length: chunks }, (_, i) => {
    const part = text.slice(i * LONGEST_CHUNK, (i + 1) * LONGEST_CHUNK);
    return `tieout/${FORMAT} body ${generation} ${i} ${part}`;
  });
}

export function bodyOf(text: string): StoredHead["body"] {
  return { chunks: bodyTexts(0, text).length, checksum: checksum(text) };
}

/** The latest head; undefined where nothing is stored. Texts of others are passed over. */
export function readHead(stored: readonly string[]): Result<StoredHead | undefined, StateProblem> {
  const heads = readHeads(stored);
  return heads.ok ? success(heads.value[0]) : heads;
}

/** All heads, the latest first. */
function readHeads(stored: readonly string[]): Result<readonly StoredHead[], StateProblem> {
  const heads: StoredHead[] = [];
  let problem: StateProblem | undefined;
  for (const text of stored) {
    const mark = FORMAT_MARK.exec(text);
    if (!mark) continue;
    if (Number(mark[1]) > FORMAT) return failure({ kind: "newer", format: Number(mark[1]) });
    if (mark[2] !== "head") continue;
    const head = parseHead(text.slice(mark[0].length));
    if (head) heads.push(head);
    else
      problem = { kind: "damaged", reason: "the part that says which sheets are Tieout's does not match its checksum" };
  }
  if (problem) return failure(problem);
  // The head that says "complete" is added before the one it supersedes is taken out.
  const rank = ({ generation, status }: StoredHead) => 2 * generation + (status === "complete" ? 1 : 0);
  return success(heads.sort((a, b) => rank(b) - rank(a)));
}

/** Head and body together; undefined where nothing is stored. */
export function readStored(stored: readonly string[]): Result<StoredParts | undefined, StateProblem> {
  const heads = readHeads(stored);
  if (!heads.ok) return heads;
  // A body without a head is left over from an import that broke off before it began.
  const [head] = heads.value;
  if (!head) return success(undefined);
  const latest = withBody(head, stored);
  if (!latest.ok || head.status === "complete") return latest;
  const before = heads.value.find(({ generation, status }) => generation < head.generation && status === "complete");
  const previous = before && withBody(before, stored);
  if (previous?.ok === false) return previous;
  return success({ ...latest.value, ...(previous && { previous: previous.value }) });
}

function withBody(head: StoredHead, stored: readonly string[]): Result<StoredParts, StateProblem> {
  const { generation, body } = head;
  const chunks = new Map<number, string>();
  for (const text of stored) {
    const mark = FORMAT_MARK.exec(text);
    if (mark?.[2] !== "body" || Number(mark[3]) !== generation) continue;
    const [, place, part] = /^(\d{1,6}) (.*)$/s.exec(text.slice(mark[0].length)) ?? [];
    if (place !== undefined && part !== undefined) chunks.set(Number(place), part);
  }
  const whole = Array.from({ length: body.chunks }, (_, i) => chunks.get(i) ?? "").join("");
  if (chunks.size < body.chunks)
    return failure({ kind: "damaged", reason: `${body.chunks - chunks.size} of its ${body.chunks} parts are missing` });
  if (checksum(whole) !== body.checksum) return failure({ kind: "damaged", reason: "it does not match its checksum" });
  return success({ head, body: whole });
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
  if (!isRecord(value) || !isRecord(value["body"])) return undefined;
  const { generation, status, sheets, before } = value;
  const { chunks, checksum: sum } = value["body"];
  if (!isCount(generation) || !isCount(chunks) || chunks > MOST_CHUNKS || typeof sum !== "string") return undefined;
  if (status !== "writing" && status !== "complete") return undefined;
  if (!Array.isArray(sheets) || !Array.isArray(before) || sheets.length > MOST_SHEETS) return undefined;
  const named = sheets.flatMap((sheet: unknown) => {
    if (!isRecord(sheet) || !isName(sheet["id"]) || !isName(sheet["name"])) return [];
    const { id, name, liveId } = sheet;
    return [{ id, name, ...(isName(liveId) && { liveId }) }];
  });
  if (named.length < sheets.length) return undefined;
  return { generation, status, body: { chunks, checksum: sum }, sheets: named, before: before.filter(isName) };
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
