import { inflateSync } from "fflate";
import { failure, type Result, success } from "../../core/result";
import type { ReadProblem } from "../reader";

/** The parts of an archive by their paths, unpacked and checked. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** No filing or workbook comes near these; what passes them is a bomb or a mistake. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 200 * 1024 * 1024;
const LARGEST_RATIO = 200;
/** Small entries may pack well without harm. */
const RATIO_FROM = 1024 * 1024;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Unpacks a zip (PKWARE APPNOTE 6.3) by its central directory. Every size is checked before and after unpacking and
 * every part by its CRC-32; paths that lead out, archives in the archive and encrypted parts are refused.
 */
export function openArchive(bytes: Uint8Array): Result<Archive, ReadProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view, bytes);
  if (!entries.ok) return entries;
  const total = entries.value.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES) return refused("the archive would unpack to more than 200 MB");
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.value) {
    const part = unpack(entry, view, bytes);
    if (!part.ok) return part;
    parts.set(entry.path, part.value);
  }
  return success(parts);
}

function refused(reason: string): Result<never, ReadProblem> {
  return failure({ reason, remedy: "unpack it yourself and give the file with the statements" });
}

function entriesOf(view: DataView, bytes: Uint8Array): Result<readonly Entry[], ReadProblem> {
  const end = endOfDirectory(view);
  if (end === undefined) return refused("the archive is damaged or cut off: its directory is missing");
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return refused(`the archive has more than ${MOST_ENTRIES.toLocaleString("en-US")} entries`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      return refused("the archive is damaged: its directory does not hold what it says");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const path = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const size = view.getUint32(at + 24, true);
    const packed = view.getUint32(at + 20, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) return refused("the archive is encrypted");
    if (leadsOut(path)) return refused("the archive holds a path that leads out of it");
    if (/\.(?:zip|7z|rar|gz|tar)$/iu.test(path)) return refused("the archive holds another archive");
    if (size > RATIO_FROM && size > packed * LARGEST_RATIO)
      return refused("the archive holds a part that is packed too well to be a document");
    if (!path.endsWith("/")) {
      entries.push({
        path,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed,
        size,
        at: view.getUint32(at + 42, true),
      });
    }
    at = next;
  }
  return success(entries);
}

/** The end record stands in the last 64 kB, behind it a comment at most. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function unpack(
  { path, method, crc, packed, size, at }: Entry,
  view: DataView,
  bytes: Uint8Array,
): Result<Uint8Array, ReadProblem> {
  const wrong = () =>
    refused(`the archive's part “${path.slice(0, 80)}” is damaged: it does not unpack to what the directory says`);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) return wrong();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > view.byteLength) return wrong();
  const content = bytes.subarray(start, start + packed);
  let part: Uint8Array;
  if (method === 0) part = content;
  else if (method === 8) {
    try {
      // One byte more than promised: what fills it was forged.
      const room = inflateSync(content, { out: new Uint8Array(size + 1) });
      part = room;
    } catch {
      return wrong(); // fflate throws on damaged data and on data longer than its room
    }
  } else return refused("the archive is packed in a way that is not read");
  return part.length === size && crcOf(part) === crc ? success(part) : wrong();
}

function decodeName(bytes: Uint8Array): string {
  // Names of parts of filings and workbooks are ASCII; others are kept apart, not read.
  return String.fromCharCode(...bytes.subarray(0, 512));
}

function leadsOut(path: string): boolean {
  return /^(?:[/\\]|[a-z]:)/iu.test(path) || path.split(/[/\\]/u).includes("..") || path.includes("\0");
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
