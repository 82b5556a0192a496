import { openArchive } from "../../../src/readers/archive/open-archive";
import { zipBytes, type ZipPart } from "../../support/zip-bytes";

const text = (words: string) => Buffer.from(words);
const reasonOf = (parts: readonly ZipPart[]) => {
  const archive = openArchive(zipBytes(parts));
  return archive.ok ? undefined : archive.problem.reason;
};

describe("openArchive", () => {
  test("unpacks the parts", () => {
    const archive = openArchive(
      zipBytes([
        { path: "xl/a.xml", bytes: text("<a/>") },
        { path: "b.txt", bytes: text("b") },
      ]),
    );
    expect(archive.ok && [...archive.value].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ["xl/a.xml", "<a/>"],
      ["b.txt", "b"],
    ]);
  });

  test("refuses a bomb before unpacking it", () => {
    expect(reasonOf([{ path: "a.xml", bytes: Buffer.alloc(30_000_000) }])).toMatch(/packed too well/u);
    const claims = Array.from({ length: 3 }, (_, i) => ({
      path: `${i}.xml`,
      bytes: text("x"),
      claimedSize: 99_000_000,
    }));
    expect(reasonOf(claims)).toMatch(/packed too well|more than 200 MB/u);
  });

  test("refuses a part that is longer or shorter than the directory says", () => {
    expect(reasonOf([{ path: "a.xml", bytes: text("12345678"), claimedSize: 4 }])).toMatch(/damaged/u);
    expect(reasonOf([{ path: "a.xml", bytes: text("1234"), claimedSize: 8 }])).toMatch(/damaged/u);
  });

  test("refuses a part that fails its checksum", () =>
    expect(reasonOf([{ path: "a.xml", bytes: text("1234"), claimedCrc: 1 }])).toMatch(/damaged/u));

  test.each(["../a.xml", "/etc/a.xml", "a/../../b.xml", "C:\\a.xml"])("refuses the path %s", (path) =>
    expect(reasonOf([{ path, bytes: text("a") }])).toMatch(/leads out/u),
  );

  test("refuses archives in the archive", () =>
    expect(reasonOf([{ path: "inner.zip", bytes: text("PK") }])).toMatch(/another archive/u));

  test("refuses ten thousand entries", () =>
    expect(reasonOf(Array.from({ length: 10_000 }, (_, i) => ({ path: `${i}`, bytes: text("") })))).toMatch(
      /more than 2,000 entries/u,
    ));

  test("refuses what is cut off", () => {
    const whole = zipBytes([{ path: "a.xml", bytes: text("<a/>") }]);
    expect(openArchive(whole.subarray(0, whole.length - 30))).toMatchObject({ ok: false });
  });
});
