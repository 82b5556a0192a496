import { failure, type Result, success } from "../../core/result";
import type { ReadProblem } from "../reader";
import { decodeWestern } from "./western";

/** The part of the WHATWG Encoding standard used here; Node, browsers and Office's webviews all have it. */
interface WebPlatform {
  readonly TextDecoder: new (
    encoding: string,
    options: { readonly fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp" | "iso-2022-jp";

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const { TextDecoder } = globalThis as unknown as WebPlatform;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the decoder's only error: bytes that this encoding does not have
  }
}

/**
 * Text from bytes. UTF-8 proves itself by its own pattern and UTF-16 by a mark or by its zero bytes. Shift_JIS and
 * EUC-JP have no mark and overlap: one is taken only when the other does not fit, or reads as far less Japanese.
 * ISO-2022-JP tells itself by its escapes, Western text by how thinly its signs beyond ASCII are sown.
 */
export function decodeText(bytes: Uint8Array): Result<string, ReadProblem> {
  const [first, second] = [bytes[0], bytes[1]];
  const marked =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  const wide = marked ?? unmarkedUtf16(bytes);
  if (wide) {
    const text = decodeStrictly(bytes, wide);
    return text === undefined ? undecodable() : success(text);
  }
  if (holdsBinary(bytes)) return undecodable();
  const proven =
    (switchesSets(bytes) ? decodeStrictly(bytes, "iso-2022-jp") : undefined) ?? decodeStrictly(bytes, "utf-8");
  const text = proven ?? decodeWestern(bytes);
  return text === undefined ? decodeJapanese(bytes) : success(text);
}

function decodeJapanese(bytes: Uint8Array): Result<string, ReadProblem> {
  const candidates = (["shift_jis", "euc-jp"] as const)
    .map((encoding) => ({ encoding, text: decodeStrictly(bytes, encoding) }))
    .flatMap(({ text }) => (text === undefined ? [] : [{ text, likeness: japaneseLikeness(text) }]))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = candidates;
  if (!best || (next && best.likeness < next.likeness * 1.5)) return undecodable();
  return success(best.text);
}

function undecodable(): Result<never, ReadProblem> {
  return failure({
    reason: "the characters of the file cannot be told (it is neither UTF-8, UTF-16, Shift_JIS nor EUC-JP)",
    remedy: "save it as UTF-8 text",
  });
}

/** ESC $ B or ESC $ @: two-byte characters begin. */
function switchesSets(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

/** Half of the bytes of ASCII text in UTF-16 are zero, all at even or all at odd places. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.2 && even < pairs * 0.01) return "utf-16le";
  if (even > pairs * 0.2 && odd < pairs * 0.01) return "utf-16be";
  return undefined;
}

/** So many may stray into a short text. */
const FEW = 4;

function holdsBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  return control > Math.max(FEW, sample.length / 100);
}

/** Everyday kana and kanji count for a reading, rare ones and half-width katakana against it. */
function japaneseLikeness(text: string): number {
  let likeness = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x3040 && code <= 0x30ff) likeness += 2;
    else if (code >= 0x4e00 && code <= 0x9fff) likeness += 1;
    else if (code >= 0xff61 && code <= 0xff9f) likeness -= 2;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) likeness -= 4;
  }
  return Math.max(likeness, 0);
}
