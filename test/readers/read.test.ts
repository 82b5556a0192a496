import { LARGEST_FILE, readDocument } from "../../src/readers/read";

const read = (bytes: Uint8Array, name = "release.txt") => readDocument({ name, sha256: "abc", bytes });
const refusal = async (bytes: Uint8Array, name?: string) => {
  const document = await read(bytes, name);
  return document.ok ? undefined : document.problem;
};
const starting = (...bytes: readonly number[]) => Uint8Array.from([...bytes, ...Array<number>(40).fill(0x20)]);

describe("readDocument", () => {
  test("keeps the name and the digest", async () => {
    const document = await read(Buffer.from("text"));
    expect(document.ok && document.value).toMatchObject({ name: "release.txt", sha256: "abc" });
  });

  test.each([
    ["an old Office document", starting(0xd0, 0xcf, 0x11, 0xe0)],
    ["a gzip archive", starting(0x1f, 0x8b, 0x08)],
    ["a PNG picture", starting(0x89, 0x50, 0x4e, 0x47)],
    ["a JPEG picture", starting(0xff, 0xd8, 0xff)],
    ["an XML document", Buffer.from('<?xml version="1.0"?><xbrl/>')],
    ["a JSON document", Buffer.from('{"cik":320193,"facts":{}}')],
    ["an RTF document", Buffer.from("{\\rtf1\\ansi Hello}")],
  ])("says that it is %s, why that is no use and what to do, whatever its name", async (kind, bytes) => {
    const problem = await refusal(bytes, "release.txt");
    expect(problem?.reason).toContain(kind);
    expect(problem?.remedy).toMatch(/save .*text/u);
  });

  test("refuses an empty file", async () =>
    expect(await refusal(new Uint8Array(0))).toEqual({
      reason: "the file is empty",
      remedy: "export or download it again",
    }));

  test("refuses a file that is too large before reading it", async () => {
    const started = performance.now();
    expect((await refusal(new Uint8Array(LARGEST_FILE + 1)))?.reason).toBe("the file is larger than 32 MB");
    expect(performance.now() - started).toBeLessThan(200);
  });

  test("refuses bytes that are no text", async () =>
    expect((await refusal(Uint8Array.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 256))))?.reason).toMatch(
      /cannot be told/u,
    ));

  test("messages are sentences without a full stop, for the caller to join", async () => {
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array(LARGEST_FILE + 1),
      starting(0x50, 0x4b, 0x03, 0x04),
      new Uint8Array(5000),
    ]) {
      const problem = await refusal(bytes);
      expect(problem?.reason).toMatch(/^[a-z].*[^.]$/u);
      expect(problem?.remedy).toMatch(/^[a-z].*[^.]$/u);
    }
  });
});
