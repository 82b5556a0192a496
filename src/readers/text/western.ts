/** The printable characters of windows-1252 between 0x80 and 0x9F; a space stands for the five that it lacks. */
const PUNCTUATION = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Text in windows-1252, as older American releases are stored: ASCII with single quotation marks, dashes and accents
 * beyond it. Undefined where these stand together as the bytes of Japanese text do. Platforms decode this encoding
 * differently (Node 20 as Latin-1), hence by hand.
 */
export function decodeWestern(bytes: Uint8Array): string | undefined {
  if (!standApart(bytes)) return undefined;
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const part = String.fromCharCode(...bytes.subarray(start, start + CHUNK)).replace(/[\u0080-\u009f]/gu, punctuation);
    if (part.includes("\ufffd")) return undefined;
    parts.push(part);
  }
  return parts.join("");
}

/** Fewer than the arguments that a call may have. */
const CHUNK = 8192;

function punctuation(control: string): string {
  const character = PUNCTUATION[control.charCodeAt(0) - 0x80] ?? " ";
  return character === " " ? "\ufffd" : character;
}

/** Not three bytes beyond ASCII in a row, nor two that EUC-JP would pair. */
function standApart(bytes: Uint8Array): boolean {
  let run = 0;
  let before = 0;
  for (const byte of bytes) {
    run = byte < 0x80 ? 0 : run + 1;
    if (run === 3 || (run === 2 && byte > 0xa0 && before > 0xa0)) return false;
    before = byte;
  }
  return true;
}
