import fc from "fast-check";
import { partText, readParts, textPart, writeParts } from "../../src/workbook/xlsx/package";

test("parts come back as they were written, in their order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z/]{1,20}$/), { maxLength: 8 }), fc.string(), (names, text) => {
      const parts = names.map((name, i) => textPart(name, `${text}${i}`.repeat(i)));
      const read = readParts(writeParts(parts));
      expect(read.map(({ name }) => name)).toEqual(names);
      expect(read.map(partText)).toEqual(parts.map(partText));
      expect(read.map(({ checksum }) => checksum)).toEqual(parts.map(({ checksum }) => checksum));
    }),
  );
});

test("checksums are those of zip archives", () => {
  expect(textPart("a", "123456789").checksum).toBe(0xcbf43926);
});

test("what is no archive is refused", () => {
  expect(() => readParts(new TextEncoder().encode("no archive at all, only text"))).toThrow("no directory");
});
