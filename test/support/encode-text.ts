/** Bytes of a text in encodings that Node can only read: the tables of the Japanese ones come from its own decoder. */
export type LegacyEncoding = "shift_jis" | "euc-jp" | "windows-1252";

const WESTERN_SIGNS: readonly (readonly [string, number])[] = [
  ["€", 0x80],
  ["‘", 0x91],
  ["’", 0x92],
  ["“", 0x93],
  ["”", 0x94],
  ["•", 0x95],
  ["–", 0x96],
  ["—", 0x97],
];

const tables = new Map<LegacyEncoding, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: LegacyEncoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding === "windows-1252" ? "latin1" : encoding);
  const table = new Map<string, readonly number[]>(
    encoding === "windows-1252" ? WESTERN_SIGNS.map(([sign, byte]) => [sign, [byte]]) : [],
  );
  const learn = (...bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== "\uFFFD" && !table.has(character)) table.set(character, bytes);
  };
  for (let first = 0; first < 256; first++) learn(first);
  if (encoding !== "windows-1252")
    for (let first = 0x81; first < 0xff; first++) for (let second = 0x40; second < 0xff; second++) learn(first, second);
  tables.set(encoding, table);
  return table;
}

export function encodeText(
  text: string,
  encoding: LegacyEncoding | "utf-16le" | "utf-16be" | "iso-2022-jp",
): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = Buffer.from(text, "utf16le");
    return encoding === "utf-16le" ? bytes : bytes.swap16();
  }
  if (encoding === "iso-2022-jp") return encodeIso2022(text);
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

/** Seven bits: two-byte characters stand between escapes, as in EUC-JP without the high bits. */
function encodeIso2022(text: string): Uint8Array {
  const bytes: number[] = [];
  let wide = false;
  for (const character of text) {
    const code = tableOf("euc-jp").get(character) ?? [];
    if (wide !== code.length > 1) {
      wide = !wide;
      bytes.push(0x1b, ...(wide ? [0x24, 0x42] : [0x28, 0x42]));
    }
    bytes.push(...code.map((byte) => byte & 0x7f));
  }
  return Uint8Array.from(bytes);
}
