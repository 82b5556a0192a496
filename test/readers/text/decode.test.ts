import { decodeText } from "../../../src/readers/text/decode";
import { encodeText } from "../../support/encode-text";

const RELEASE = [
  "四半期連結損益計算書（未監査）",
  "（単位：百万円）",
  "\t2004年6月期\t2003年6月期",
  "売上高\t8,674\t8,344",
  "営業利益又は営業損失（△）\t△100\t△1,205",
  "当期純利益\t1,434\t△2,474",
].join("\r\n");

const ENGLISH = "CONSOLIDATED BALANCE SHEETS\n\t2004\t2003\nTotal assets\t42,038\t27,586\n";

const decoded = (bytes: Uint8Array) => {
  const text = decodeText(bytes);
  return text.ok ? text.value : text.problem.reason;
};

describe("decodeText", () => {
  test.each(["shift_jis", "euc-jp", "iso-2022-jp", "utf-16le", "utf-16be"] as const)(
    "tells %s by the bytes",
    (encoding) => expect(decoded(encodeText(RELEASE, encoding))).toBe(RELEASE),
  );

  test.each(["shift_jis", "euc-jp"] as const)("tells %s by one line of Japanese, too", (encoding) => {
    for (const line of ["売上高\t8,674", "当期純利益", "資産の部", "単位：百万円"]) {
      expect(decoded(encodeText(line, encoding))).toBe(line);
    }
  });

  test("reads UTF-8 with and without a mark", () => {
    expect(decoded(Buffer.from(RELEASE))).toBe(RELEASE);
    expect(decoded(Buffer.from(`\uFEFF${RELEASE}`))).toBe(RELEASE);
  });

  test.each([
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
  ] as const)("reads %s with its mark, even all in kanji", (encoding, mark) => {
    const text = "貸借対照表資産負債純資産売上高営業利益";
    expect(decoded(Uint8Array.from([...mark, ...encodeText(text, encoding)]))).toBe(text);
  });

  test.each(["utf-16le", "utf-16be"] as const)("tells English in %s without a mark", (encoding) =>
    expect(decoded(encodeText(ENGLISH, encoding))).toBe(ENGLISH),
  );

  test("reads Western text with its quotation marks, dashes and pounds", () => {
    const text = "The Company’s “record” quarter – revenue of £1.2m, ½ year • café\r\nTotal\t1,234\t—\r\n";
    expect(decoded(encodeText(text, "windows-1252"))).toBe(text);
  });

  test("keeps control characters that stand in a text", () => {
    const text = `Total\u0000assets\t1${" ".repeat(200)}`;
    expect(decoded(Buffer.from(text))).toBe(text);
  });

  describe("asks for UTF-8 where the bytes leave it open or are no text", () => {
    const reason = /cannot be told/u;
    test.each([
      ["bytes of nothing known", Uint8Array.from(Array.from({ length: 300 }, (_, i) => 128 + (i % 127)))],
      ["a program", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0])],
      ["zeros", new Uint8Array(5000)],
      ["half a character of UTF-16", Uint8Array.from([0xff, 0xfe, 0x41])],
      ["a lone surrogate", Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ])("%s", (_, bytes) => expect(decoded(bytes)).toMatch(reason));
  });
});
