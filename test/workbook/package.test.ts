import fc from "fast-check";
import { partText, readParts, textPart, writeParts } from "../../src/workbook/xlsx/package";

test("parts come back as they were written, in their order", async () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z/]{1,20}$/), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(names, fc.string({ unit: "grapheme" }), async (names, text) => {
      const parts = await Promise.all(names.map((name, i) => textPart(name, `${text}${i}`.repeat(i))));
      const read = readParts(writeParts(parts));
      expect(read.map(({ name }) => name)).toEqual(names);
      expect(await Promise.all(read.map(partText))).toEqual(names.map((_, i) => `${text}${i}`.repeat(i)));
      expect(read.map(({ checksum, size }) => [checksum, size])).toEqual(
        parts.map(({ checksum, size }) => [checksum, size]),
      );
    }),
  );
});

test("checksums and sizes are those of zip archives", async () => {
  expect(await textPart("a", "123456789")).toMatchObject({ checksum: 0xcbf43926, size: 9 });
});

test("what is no archive is refused", () => {
  expect(() => readParts(new TextEncoder().encode("no archive at all, only text"))).toThrow("no directory");
});
