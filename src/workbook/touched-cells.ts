/** The cells of a workbook that an import touches: what stands in them decides what is done. */
import type { CellBlock } from "../plan/assumed-snapshot";
import type { SheetDiff, WorkbookDiff } from "../plan/diff-workbook";
import { namePlaces } from "../plan/mixed-rows";
import { type Place, placeBlocks } from "./cell-block";
import type { CellChoice } from "../plan/workbook-state";
import type { CellArea } from "./edit";
import { restyledCells } from "./restyled-cell";
import { renewedNotes } from "./renewed-note";

/** Cells from an upper left one on, by the workbook's own id of their sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: CellArea;
}

/**
 * What is to be read before all is known: cells to be written, dressed or noted anew, and such that the analyst has
 * decided upon, as far as they are not among `read`.
 */
export function unreadCells(
  { sheets }: WorkbookDiff,
  read: readonly CellBlock[],
  decided: readonly CellChoice[],
): readonly SheetArea[] {
  const known = new Map<string, CellBlock[]>();
  for (const block of read) known.set(block.sheet, [...(known.get(block.sheet) ?? []), block]);
  return sheets.flatMap((diff): readonly SheetArea[] => {
    const { live } = diff;
    // What was read whole is known.
    if (!live?.lines) return [];
    const blocks = known.get(live.id) ?? [];
    const unread = (places: readonly Place[]) =>
      placeBlocks(places.filter((place) => !blocks.some((block) => holds(block, place))));
    // A rectangle of both would reach over all columns between.
    return [...unread(names(diff)), ...unread(touched(diff, decided))].map((area) => ({ sheet: live.id, area }));
  });
}

/** Of a sheet that gets columns: whether its figures still stand beside the names of their rows. */
function names({ newColumns, before }: SheetDiff): readonly Place[] {
  return before && newColumns.length > 0 ? namePlaces(before) : [];
}

function touched(diff: SheetDiff, decided: readonly CellChoice[]): readonly Place[] {
  const { changes, kept, before, plan } = diff;
  if (!before) return [];
  const keys = [
    ...restyledCells(diff),
    ...renewedNotes(diff),
    ...decided.filter(({ sheet }) => sheet === plan.id),
    ...kept.map(({ rowKey, columnKey }) => ({ row: rowKey, column: columnKey })),
  ];
  return [
    ...changes.flatMap(({ was }) => was ?? []),
    ...keys.flatMap((cell): readonly Place[] => {
      const [row, column] = [before.rows.get(cell.row), before.columns.get(cell.column)];
      return row === undefined || column === undefined ? [] : [{ row, column }];
    }),
  ];
}

function holds({ top, left, contents }: CellBlock, { row, column }: Place): boolean {
  const width = contents[0]?.length ?? 0;
  return row >= top && row < top + contents.length && column >= left && column < left + width;
}
