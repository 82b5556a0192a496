/** The stored parts as texts: JSON, compressed by the platform's gzip streams, in base64, which needs no escapes in XML. */
import { failure, type Result, success } from "../core/result";

/** Far beyond any part of a model; one that unpacks to more was not made by Tieout. */
const LARGEST_PART = 64 * 1024 * 1024;
/** Of the digest's hexadecimal digits: 128 bits. */
const NAME_LENGTH = 32;

/** A part under the name that follows from its contents; without its text where it is known already. */
export interface PackedPart {
  readonly name: string;
  readonly text?: string;
}

export interface UnpackedPart {
  readonly value: unknown;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

export async function packPart(value: unknown, known: ReadonlySet<string>): Promise<PackedPart> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const name = await nameOf(bytes);
  if (known.has(name)) return { name };
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return { name, text: base64(new Uint8Array(await new Response(stream).arrayBuffer())) };
}

/** Fails on what is no base64, no gzip, too large or no JSON. */
export async function unpackPart(text: string): Promise<Result<UnpackedPart, { readonly reason: string }>> {
  try {
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > LARGEST_PART) {
        await reader.cancel();
        return failure({ reason: "it unpacks to more than a model can hold" });
      }
      chunks.push(new Uint8Array(read.value));
    }
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    return success({
      value: JSON.parse(new TextDecoder().decode(bytes)) as unknown,
      name: await nameOf(bytes),
      size,
    });
  } catch {
    return failure({ reason: "it cannot be unpacked" });
  }
}

async function nameOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, NAME_LENGTH);
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
