import type { SheetDiff } from "../plan/diff-workbook";
import type { AddSheet } from "./edit";

/**
 * The sheets that are made, each behind the one before it in the plan, wherever the analyst has moved that; the first of
 * all before the next that is there. A workbook without any of ours gets them behind its own. `standing`: the workbook's
 * ids of its sheets, in their order.
 */
export function addedSheets(sheets: readonly SheetDiff[], standing: readonly string[]): readonly AddSheet[] {
  const order = [...standing];
  const first = sheets.find(({ live }) => live)?.live;
  let last = (first ? order.indexOf(first.id) : order.length) - 1;
  return sheets.flatMap(({ plan: { id, name, group }, live }): readonly AddSheet[] => {
    if (live) {
      last = order.indexOf(live.id);
      return [];
    }
    last++;
    const isLast = last >= order.length;
    order.splice(last, 0, id);
    return [{ kind: "add-sheet", sheet: id, name, group, ...(!isLast && { at: last }) }];
  });
}
