import { checksum } from "../../src/core/checksum";
import {
  headText,
  isHeadText,
  LONGEST_CHUNK,
  partNameOf,
  partTexts,
  readHeads,
  readParts,
  readWholeBody,
  type StoredHead,
} from "../../src/plan/stored-part";

const NAME = "0123456789abcdef0123456789abcdef";
const OTHER = "f".repeat(32);
const TEXT = "QUJD".repeat(250_000);

function head(more: Partial<StoredHead> = {}): StoredHead {
  return {
    generation: 1,
    status: "writing",
    body: { root: NAME },
    sheets: [{ id: "is", name: "IS" }],
    before: ["{1}"],
    ...more,
  };
}

function stored(more: Partial<StoredHead> = {}): readonly string[] {
  return [headText(head(more)), ...partTexts({ name: NAME, text: TEXT })];
}

describe("what is stored in a workbook", () => {
  it("comes back whole, in whatever order the parts are found", () => {
    const all = [...stored(), ...partTexts({ name: OTHER, text: "QQ==" })].reverse();
    expect(readHeads(all)).toEqual({ ok: true, value: { head: head() } });
    expect([...readParts(all)].sort()).toEqual([
      [NAME, TEXT],
      [OTHER, "QQ=="],
    ]);
  });

  it("keeps every chunk under 512 KB", () => {
    const sizes = stored().map(({ length }) => length);
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThan(512 * 1024);
    expect(LONGEST_CHUNK).toBeLessThan(512 * 1024);
  });

  it("tells heads and chunks of parts from each other and from what others stored", () => {
    expect(stored().map(isHeadText)).toEqual([true, false, false, false]);
    expect(stored().map(partNameOf)).toEqual([undefined, NAME, NAME, NAME]);
    expect(["<other/>", "", "tieout/2 part"].map(partNameOf)).toEqual([undefined, undefined, undefined]);
  });

  it("is nothing where others have stored their own", () => {
    expect(readHeads(["<other/>", ""])).toEqual({ ok: true, value: undefined });
  });

  it("is nothing where an import broke off before its head was stored", () => {
    expect(readHeads(stored().slice(1))).toEqual({ ok: true, value: undefined });
  });

  it("prefers the complete head of a generation to its journal, and a later generation to both", () => {
    const live = [{ id: "is", name: "IS", liveId: "{7}" }];
    const complete = head({ status: "complete", sheets: live });
    const both = [headText(head()), headText(complete)];
    expect(readHeads(both)).toEqual({ ok: true, value: { head: complete } });
    const next = head({ generation: 2, body: { root: OTHER } });
    expect(readHeads([...both, headText(next)])).toEqual({ ok: true, value: { head: next, previous: complete } });
  });

  it("knows a part of which a chunk is missing", () => {
    const lacking = stored().filter((_, i) => i !== 2);
    expect([...readParts(lacking)]).toEqual([[NAME, undefined]]);
  });

  it.each([
    ["that was altered", (text: string) => text.replace('"IS"', '"XX"')],
    ["cut off", (text: string) => text.slice(0, 80)],
  ])("says that it is damaged: a head %s", (_, damage) => {
    expect(readHeads(stored().map((text, i) => (i === 0 ? damage(text) : text)))).toMatchObject({
      ok: false,
      problem: { kind: "damaged" },
    });
  });

  it.each(["head", "part"])("does not touch what a later version has written: a %s", (kind) => {
    const later = stored().map((text) => text.replace(`tieout/2 ${kind}`, `tieout/3 ${kind}`));
    expect(readHeads(later)).toEqual({ ok: false, problem: { kind: "newer", format: 3 } });
  });

  it.each([
    ["no object", "[]"],
    ["a status that there is none of", JSON.stringify({ ...head(), status: "done" })],
    ["chunks beyond reason", JSON.stringify({ ...head(), body: { chunks: 1e9, checksum: "00000000" } })],
    ["a root that is no name", JSON.stringify({ ...head(), body: { root: "../root" } })],
    ["sheets without names", JSON.stringify({ ...head(), sheets: [{ id: "is" }] })],
    ["a prototype", '{"__proto__": {"status": "complete"}}'],
  ])("refuses a head with a fitting checksum but %s", (_, json) => {
    expect(readHeads([`tieout/2 head 1 ${checksum(json)} ${json}`])).toMatchObject({ ok: false });
  });
});

describe("what the first format stored: a body in chunks of its generation", () => {
  const body = { chunks: 3, checksum: checksum(TEXT) };
  const json = JSON.stringify(head({ body }));
  const first = [
    `tieout/1 head 1 ${checksum(json)} ${json}`,
    ...[0, 1, 2].map((i) => `tieout/1 body 1 ${i} ${TEXT.slice(i * LONGEST_CHUNK, (i + 1) * LONGEST_CHUNK)}`),
  ];

  it("comes back whole", () => {
    expect(readHeads(first)).toEqual({ ok: true, value: { head: head({ body }) } });
    expect(readWholeBody(1, body, [...first].reverse())).toEqual({ ok: true, value: TEXT });
  });

  it.each([
    ["a body that was altered", [...first.slice(0, -1), first.at(-1)!.replace("QUJD", "QUJE")]],
    ["a body that lacks a chunk", first.slice(0, -1)],
    ["a body of another generation", first.map((text) => text.replace("body 1", "body 2"))],
  ])("says that it is damaged: %s", (_, damaged) => {
    expect(readWholeBody(1, body, damaged)).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });
});
