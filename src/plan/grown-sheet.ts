/** Where the rows and columns of a plan stand once those that a live sheet has not yet are inserted. */
import type { SheetLayout } from "./address";
import type { LiveSheet } from "./live-sheet";
import type { SheetPlan } from "./workbook-plan";

/** New rows or columns side by side, by their keys; `at`: where the first stands after all that come before it. */
export interface Insertion {
  readonly at: number;
  readonly keys: readonly string[];
}

export interface GrownSheet {
  /** Places after the insertions. */
  readonly layout: SheetLayout;
  /** From the first place to the last: done in this order, each is right where it says. */
  readonly rows: readonly Insertion[];
  readonly columns: readonly Insertion[];
  /** From a live place to the place after the insertions. */
  readonly movedRow: (row: number) => number;
  readonly movedColumn: (column: number) => number;
}

/** `known`: keys that the sheet had when it was last written; of these a missing one was deleted by the analyst. */
export function growSheet(
  plan: Pick<SheetPlan, "rows" | "columns">,
  live: LiveSheet,
  known: { readonly rows: readonly string[]; readonly columns: readonly string[] },
): GrownSheet {
  const rows = grow(plan.rows, live.rows, new Set(known.rows));
  const columns = grow(plan.columns, live.columns, new Set(known.columns));
  const { id, name, nameText } = live;
  return {
    layout: { id, name, nameText, rows: rows.places, columns: columns.places },
    rows: rows.insertions,
    columns: columns.insertions,
    movedRow: rows.moved,
    movedColumn: columns.moved,
  };
}

interface Grown {
  readonly places: ReadonlyMap<string, number>;
  readonly insertions: readonly Insertion[];
  readonly moved: (place: number) => number;
}

/** A new key stands behind its predecessor in the plan, wherever the analyst has moved that. */
function grow(
  keys: readonly { readonly key: string }[],
  live: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Grown {
  /** By the live place that they follow. */
  const added = new Map<number, string[]>();
  let anchor = -1;
  for (const { key } of keys) {
    const place = live.get(key);
    if (place !== undefined) anchor = place;
    else if (!known.has(key)) added.set(anchor, [...(added.get(anchor) ?? []), key]);
  }
  const anchors = [...added].sort(([a], [b]) => a - b);
  const moved = (place: number) =>
    anchors.reduce((sum, [after, own]) => (after < place ? sum + own.length : sum), place);
  const places = new Map([...live].map(([key, place]) => [key, moved(place)]));
  const insertions = anchors.map(([after, own]): Insertion => {
    const at = (after < 0 ? -1 : moved(after)) + 1;
    own.forEach((key, i) => places.set(key, at + i));
    return { at, keys: own };
  });
  return { places: inOrderOf(keys, places), insertions, moved };
}

function inOrderOf(
  keys: readonly { readonly key: string }[],
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return new Map(
    keys.flatMap(({ key }) => {
      const place = places.get(key);
      return place === undefined ? [] : [[key, place] as const];
    }),
  );
}
