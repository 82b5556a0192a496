/**
 * A stored state cut into parts that stay the same as long as what they hold does: a filing each, the keys of rows, and
 * blocks of written cells. The root holds the rest and the names of the parts.
 */
import type { JsonValue } from "../statements/record-shape";
import { isPartName } from "./stored-part";

/**
 * A new period is a column behind the others, a new line a row: either touches the last blocks only. Smaller blocks
 * store less of what did not change and more names of parts; measured with one further quarter after 12 and 24.
 */
const ROWS_A_BLOCK = 128;
const COLUMNS_A_BLOCK = 4;
/** Of blocks that were stored with another size; more would be no block of ours. */
const MOST_COLUMNS_A_BLOCK = 16;
const MOST_PARTS = 20_000;
/** A part may be named again and again, so that a small root could claim cells without end. */
const MOST_CELLS = 8_000_000;

type Json = Readonly<Record<string, JsonValue>>;

export interface CutState {
  readonly parts: readonly JsonValue[];
  /** `names`: of the parts, in their order. */
  readonly root: (names: readonly string[]) => JsonValue;
}

interface WholeSheet {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly JsonValue[])[];
}

/** `state`: as `stateBody` gives it. */
export function cutState(state: Json): CutState {
  const parts: JsonValue[] = [];
  const put = (part: JsonValue) => parts.push(part) - 1;
  const filings = (state["filings"] as readonly JsonValue[]).map(put);
  const sheets = (state["sheets"] as readonly (WholeSheet & Json)[]).map(({ rows, cells, ...rest }) => {
    const bands = inSlices(rows, ROWS_A_BLOCK);
    const strips = inSlices(rest.columns, COLUMNS_A_BLOCK);
    const blocks = bands.flatMap((band, b) =>
      strips.map((strip, s) => {
        const [top, left] = [b * ROWS_A_BLOCK, s * COLUMNS_A_BLOCK];
        return cells.slice(top, top + band.length).map((row) => row.slice(left, left + strip.length));
      }),
    );
    return { ...rest, rows: bands.map(put), blocks: blocks.map(put) };
  });
  return {
    parts,
    root: (names) => {
      const named = (places: readonly number[]) => places.map((place) => names[place] ?? "");
      return {
        ...state,
        filings: named(filings),
        sheets: sheets.map(({ rows, blocks, ...rest }) => ({ ...rest, rows: named(rows), blocks: named(blocks) })),
      };
    },
  };
}

/** The parts that a root names, each once; undefined where it is no root. */
export function namesIn(root: unknown): readonly string[] | undefined {
  if (!isRecord(root) || !Array.isArray(root["filings"]) || !Array.isArray(root["sheets"])) return undefined;
  const lists: unknown[] = [root["filings"]];
  for (const sheet of root["sheets"] as readonly unknown[]) {
    if (!isRecord(sheet)) return undefined;
    lists.push(sheet["rows"], sheet["blocks"]);
  }
  const names = new Set<string>();
  for (const list of lists) {
    if (!Array.isArray(list) || !list.every(isPartName)) return undefined;
    for (const name of list) names.add(name);
  }
  return names.size > MOST_PARTS ? undefined : [...names];
}

/** The state whole again, still unchecked; undefined where its parts do not fit together. */
export function joinState(root: unknown, part: (name: string) => unknown): unknown {
  if (!isRecord(root) || namesIn(root) === undefined) return undefined;
  let claimed = 0;
  const sheets: unknown[] = [];
  for (const sheet of root["sheets"] as readonly Readonly<Record<string, unknown>>[]) {
    const { rows: bands, blocks, columns, ...rest } = sheet;
    if (!Array.isArray(columns)) return undefined;
    const keys = (bands as readonly string[]).map(part);
    if (!keys.every((band): band is readonly unknown[] => Array.isArray(band))) return undefined;
    const heights = keys.map(({ length }) => length);
    claimed += heights.reduce((sum, height) => sum + height, 0) * Math.max(1, columns.length);
    if (claimed > MOST_CELLS) return undefined;
    const cells = joinBlocks((blocks as readonly string[]).map(part), heights, columns.length);
    if (!cells) return undefined;
    sheets.push({ ...rest, columns, rows: keys.flat(), cells });
  }
  return { ...root, filings: (root["filings"] as readonly string[]).map(part), sheets };
}

function joinBlocks(
  blocks: readonly unknown[],
  heights: readonly number[],
  width: number,
): readonly (readonly unknown[])[] | undefined {
  const strips = heights.length === 0 ? 0 : blocks.length / heights.length;
  if (!Number.isInteger(strips) || strips > width) return undefined;
  const cells: unknown[][] = [];
  for (const [b, height] of heights.entries()) {
    const band = Array.from({ length: height }, (): unknown[] => []);
    for (const block of blocks.slice(b * strips, (b + 1) * strips)) {
      if (!Array.isArray(block) || block.length !== height) return undefined;
      for (const [r, row] of (block as readonly unknown[]).entries()) {
        if (!Array.isArray(row) || row.length > MOST_COLUMNS_A_BLOCK) return undefined;
        for (const cell of row as readonly unknown[]) band[r]?.push(cell);
      }
    }
    cells.push(...band);
  }
  return cells;
}

function inSlices<Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) => items.slice(i * length, (i + 1) * length));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
