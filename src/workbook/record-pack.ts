/** The stored body as text: JSON, compressed by the platform's gzip streams, in base64, which needs no escapes in XML. */
import { failure, type Result, success } from "../core/result";

/** Far beyond any model; a body that unpacks to more was not made by Tieout. */
const LARGEST_BODY = 64 * 1024 * 1024;

export async function packBody(body: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(body)]).stream().pipeThrough(new CompressionStream("gzip"));
  return base64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Fails on what is no base64, no gzip, too large or no JSON. */
export async function unpackBody(text: string): Promise<Result<unknown, { readonly reason: string }>> {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > LARGEST_BODY) {
        await reader.cancel();
        return failure({ reason: "it unpacks to more than a model can hold" });
      }
      chunks.push(new Uint8Array(read.value));
    }
    return success(JSON.parse(await new Blob(chunks).text()) as unknown);
  } catch {
    return failure({ reason: "it cannot be unpacked" });
  }
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
