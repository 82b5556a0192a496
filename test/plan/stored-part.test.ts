import {
  bodyOf,
  bodyTexts,
  headText,
  LONGEST_CHUNK,
  readHead,
  readStored,
  type StoredHead,
} from "../../src/plan/stored-part";

const BODY = "QUJD".repeat(250_000);

function head(more: Partial<StoredHead> = {}): StoredHead {
  return {
    generation: 1,
    status: "writing",
    body: bodyOf(BODY),
    sheets: [{ id: "is", name: "IS" }],
    before: ["{1}"],
    ...more,
  };
}

function stored(more: Partial<StoredHead> = {}): readonly string[] {
  return [headText(head(more)), ...bodyTexts(more.generation ?? 1, BODY)];
}

describe("what is stored in a workbook", () => {
  it("comes back whole, in whatever order the parts are found", () => {
    const read = readStored([...stored()].reverse());
    expect(read).toEqual({ ok: true, value: { head: head(), body: BODY } });
  });

  it("keeps every chunk under 512 KB", () => {
    const sizes = stored().map(({ length }) => length);
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThan(512 * 1024);
    expect(LONGEST_CHUNK).toBeLessThan(512 * 1024);
  });

  it("is nothing where others have stored their own", () => {
    expect(readStored(["<other/>", ""])).toEqual({ ok: true, value: undefined });
  });

  it("is nothing where an import broke off before its head was stored", () => {
    expect(readStored(stored().slice(1))).toEqual({ ok: true, value: undefined });
  });

  it("prefers the complete head of a generation to its journal, and a later generation to both", () => {
    const live = [{ id: "is", name: "IS", liveId: "{7}" }];
    const both = [headText(head()), headText(head({ status: "complete", sheets: live }))];
    expect(readHead(both)).toMatchObject({ ok: true, value: { status: "complete", sheets: live } });
    expect(readHead([...both, headText(head({ generation: 2 }))])).toMatchObject({
      ok: true,
      value: { generation: 2, status: "writing" },
    });
  });

  it.each([
    ["a head that was altered", (parts: readonly string[]) => [parts[0]!.replace('"IS"', '"XX"'), ...parts.slice(1)]],
    [
      "a body that was altered",
      (parts: readonly string[]) => [...parts.slice(0, -1), parts.at(-1)!.replace("QUJD", "QUJE")],
    ],
    ["a body that lacks a chunk", (parts: readonly string[]) => parts.slice(0, -1)],
    ["a head cut off", (parts: readonly string[]) => [parts[0]!.slice(0, 80), ...parts.slice(1)]],
  ])("says that it is damaged: %s", (_, damage) => {
    expect(readStored(damage(stored()))).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });

  it("does not touch what a later version has written", () => {
    const later = stored().map((text) => text.replace("tieout/1 ", "tieout/2 "));
    expect(readStored(later)).toEqual({ ok: false, problem: { kind: "newer", format: 2 } });
  });

  it.each([
    ["no object", "[]"],
    ["a status that there is none of", JSON.stringify({ ...head(), status: "done" })],
    ["chunks beyond reason", JSON.stringify({ ...head(), body: { chunks: 1e9, checksum: "00000000" } })],
    ["sheets without names", JSON.stringify({ ...head(), sheets: [{ id: "is" }] })],
    ["a prototype", '{"__proto__": {"status": "complete"}}'],
  ])("refuses a head with a fitting checksum but %s", async (_, json) => {
    const { checksum } = await import("../../src/core/checksum");
    expect(readHead([`tieout/1 head 1 ${checksum(json)} ${json}`])).toMatchObject({ ok: false });
  });
});
