import { cutState, joinState, namesIn } from "../../src/plan/state-part";

/** Rows and columns by their numbers; a cell says where it stands. */
function sheet(id: string, rows: number, columns: number) {
  const keys = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
  return {
    id,
    name: id.toUpperCase(),
    rows: keys("r", rows),
    columns: keys("c", columns),
    cells: keys("r", rows).map((row) => keys("c", columns).map((column) => `${id} ${row} ${column}`)),
  };
}

function state(...sheets: readonly ReturnType<typeof sheet>[]) {
  return { language: "en", filings: [{ no: 1 }, { no: 2 }], sheets };
}

const nameAt = (i: number) => String(i).padStart(32, "0");

function cutAndNamed(whole: ReturnType<typeof state>) {
  const cut = cutState(whole);
  const root = cut.root(cut.parts.map((_, i) => nameAt(i)));
  return { root, parts: new Map<string, unknown>(cut.parts.map((part, i) => [nameAt(i), part])) };
}

/** The parts of one state that another has not. */
function added(before: ReturnType<typeof state>, after: ReturnType<typeof state>): readonly unknown[] {
  const known = new Set(cutState(before).parts.map((part) => JSON.stringify(part)));
  return cutState(after).parts.filter((part) => !known.has(JSON.stringify(part)));
}

describe("a state in parts", () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 4],
    [128, 5],
    [129, 33],
    [1_100, 5],
  ])("is whole again: %i rows, %i columns", (rows, columns) => {
    const whole = state(sheet("is", rows, columns), sheet("bs", 2, 3));
    const { root, parts } = cutAndNamed(whole);
    expect(joinState(root, (name) => parts.get(name))).toEqual(whole);
    expect([...(namesIn(root) ?? [])].sort()).toEqual([...parts.keys()].sort());
  });

  it("stores of a sheet that grows its last blocks only", () => {
    const before = state(sheet("is", 250, 10));
    // The keys of rows are as before; of three strips in two bands the last strip changes.
    expect(added(before, state(sheet("is", 250, 11)))).toHaveLength(2);
    // The keys and the blocks of the second band.
    expect(added(before, state(sheet("is", 251, 10)))).toHaveLength(1 + 3);
  });

  it("is whole again where its blocks were cut to another size", () => {
    const [name, cells] = [nameAt(1), Array.from({ length: 3 }, () => new Array<number>(16).fill(1))] as const;
    const sheets = [{ columns: new Array(32).fill("c"), rows: [nameAt(0)], blocks: [name, name] }];
    const joined = joinState({ filings: [], sheets }, (part) => (part === name ? cells : ["a", "b", "c"]));
    const whole = cells.map((row) => [...row, ...row]);
    expect(joined).toMatchObject({ sheets: [{ cells: whole }] });
  });

  it.each([
    ["a part is missing", (name: string) => (name === nameAt(2) ? undefined : "same")],
    ["keys are none", (name: string) => (name === nameAt(2) ? "keys" : "same")],
    ["a block is another's", (name: string) => (name === nameAt(3) ? [["a"]] : "same")],
    ["a block is too wide", (name: string) => (name === nameAt(3) ? [new Array(17).fill(1)] : "same")],
  ])("does not fit together where %s", (_, damage) => {
    const { root, parts } = cutAndNamed(state(sheet("is", 5, 5)));
    const part = (name: string) => {
      const damaged = damage(name);
      return damaged === "same" ? parts.get(name) : damaged;
    };
    expect(joinState(root, part)).toBe(undefined);
  });

  it.each([
    ["no record", []],
    ["no filings", { sheets: [] }],
    ["a name that is none", { filings: ["../x"], sheets: [] }],
    ["a sheet without blocks", { filings: [], sheets: [{ rows: [] }] }],
    ["more parts than a model has", { filings: Array.from({ length: 20_001 }, (_, i) => nameAt(i)), sheets: [] }],
  ])("has no root that is %s", (_, root) => {
    expect(namesIn(root)).toBe(undefined);
  });

  it("claims no cells without end by naming a part again and again", () => {
    const keys = Array.from({ length: 256 }, (_, i) => `r${i}`);
    const rows = new Array(4_000).fill(nameAt(1));
    const root = { filings: [], sheets: [{ rows, columns: new Array(16).fill("c"), blocks: rows }] };
    expect(joinState(root, () => keys)).toBe(undefined);
  });
});
