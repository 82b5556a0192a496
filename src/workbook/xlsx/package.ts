/**
 * The parts of a written package, opened again so that some can be completed. Reads only what the xlsx library has
 * just written (no encryption, no data descriptors, less than 4 GB); untrusted archives do not come here.
 */

/** A file in the package, compressed as it lies in the archive. */
export interface PackagePart {
  readonly name: string;
  readonly method: 0 | 8;
  readonly checksum: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const LOCAL_HEADER_SIZE = 30;
const DIRECTORY_ENTRY_SIZE = 46;
const DIRECTORY_END_SIZE = 22;
/** 1980-01-01, the first day that archives know: the same plan gives the same bytes on any day. */
const FIRST_DAY = 0x0021;

export function readParts(bytes: Uint8Array): readonly PackagePart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - DIRECTORY_END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) throw new Error("the package has no directory");
  const parts: PackagePart[] = [];
  let entry = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new Error("the package's directory is damaged");
    const nameLength = view.getUint16(entry + 28, true);
    const local = view.getUint32(entry + 42, true);
    const start = local + LOCAL_HEADER_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({
      name: new TextDecoder().decode(
        bytes.subarray(entry + DIRECTORY_ENTRY_SIZE, entry + DIRECTORY_ENTRY_SIZE + nameLength),
      ),
      method: view.getUint16(entry + 10, true) === 0 ? 0 : 8,
      checksum: view.getUint32(entry + 16, true),
      size: view.getUint32(entry + 24, true),
      data: bytes.subarray(start, start + view.getUint32(entry + 20, true)),
    });
    entry += DIRECTORY_ENTRY_SIZE + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return parts;
}

export async function partText(part: PackagePart): Promise<string> {
  return new TextDecoder().decode(part.method === 0 ? part.data : await inflate(part));
}

export async function textPart(name: string, text: string): Promise<PackagePart> {
  return { name, method: 8, ...(await deflate(new TextEncoder().encode(text))) };
}

export function writeParts(parts: readonly PackagePart[]): Uint8Array {
  const names = parts.map((part) => new TextEncoder().encode(part.name));
  const sizes = parts.map((part, i) => (names[i]?.length ?? 0) + part.data.length);
  const directoryStart = sizes.reduce((sum, size) => sum + LOCAL_HEADER_SIZE + size, 0);
  const directorySize = names.reduce((sum, name) => sum + DIRECTORY_ENTRY_SIZE + name.length, 0);
  const bytes = new Uint8Array(directoryStart + directorySize + DIRECTORY_END_SIZE);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let entry = directoryStart;
  parts.forEach((part, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(local, LOCAL_HEADER, true);
    writeDescription(view, local + 4, part, name.length);
    bytes.set(name, local + LOCAL_HEADER_SIZE);
    bytes.set(part.data, local + LOCAL_HEADER_SIZE + name.length);
    view.setUint32(entry, DIRECTORY_ENTRY, true);
    view.setUint16(entry + 4, 20, true);
    writeDescription(view, entry + 6, part, name.length);
    view.setUint32(entry + 42, local, true);
    bytes.set(name, entry + DIRECTORY_ENTRY_SIZE);
    local += LOCAL_HEADER_SIZE + name.length + part.data.length;
    entry += DIRECTORY_ENTRY_SIZE + name.length;
  });
  view.setUint32(entry, DIRECTORY_END, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directorySize, true);
  view.setUint32(entry + 16, directoryStart, true);
  return bytes;
}

/** What the local header and the directory entry have in common: version to length of the name. */
function writeDescription(view: DataView, at: number, part: PackagePart, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, part.checksum, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/**
 * The platform compresses to gzip (RFC 1952), which is the archive's raw deflate between a header and a trailer of the
 * checksum and size that the archive wants too. Raw deflate itself is missing from the first releases of Node 20.
 */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const GZIP_TRAILER_SIZE = 8;

async function deflate(plain: Uint8Array): Promise<Pick<PackagePart, "checksum" | "size" | "data">> {
  const zipped = await throughStream(plain, new CompressionStream("gzip"));
  const trailer = zipped.length - GZIP_TRAILER_SIZE;
  const view = new DataView(zipped.buffer, zipped.byteOffset + trailer, GZIP_TRAILER_SIZE);
  return {
    checksum: view.getUint32(0, true),
    size: view.getUint32(4, true),
    data: zipped.subarray(GZIP_HEADER.length, trailer),
  };
}

async function inflate({ data, checksum, size }: PackagePart): Promise<Uint8Array> {
  const zipped = new Uint8Array(GZIP_HEADER.length + data.length + GZIP_TRAILER_SIZE);
  zipped.set(GZIP_HEADER);
  zipped.set(data, GZIP_HEADER.length);
  const view = new DataView(zipped.buffer, GZIP_HEADER.length + data.length);
  view.setUint32(0, checksum, true);
  view.setUint32(4, size, true);
  return throughStream(zipped, new DecompressionStream("gzip"));
}

async function throughStream(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  // The bytes are never shared between threads, which the type cannot say.
  const own = bytes as Uint8Array<ArrayBuffer>;
  return new Uint8Array(await new Response(new Blob([own]).stream().pipeThrough(stream)).arrayBuffer());
}
