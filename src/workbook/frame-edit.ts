import type { SheetLayout } from "../plan/address";
import type { SheetPlan } from "../plan/workbook-plan";
import type { FrameSheet } from "./edit";

/** Characters that still read well side by side on one landscape page. */
const PAGE_WIDTH = 260;

/** How many pages the sheet takes side by side. */
export function pagesAcross(plan: SheetPlan): number {
  const width = plan.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  return Math.max(1, Math.ceil(width / PAGE_WIDTH));
}

/** Panes and pages. The planned rows stand on every page, and on pages side by side the columns that do not scroll. */
export function frameEdit(plan: SheetPlan, layout: SheetLayout): FrameSheet {
  const frozen = plan.freeze && {
    rows: layout.rows.get(plan.freeze.row) ?? 0,
    columns: layout.columns.get(plan.freeze.column) ?? 0,
  };
  const { titleRows } = plan.print;
  const [from, to] = [layout.rows.get(titleRows?.from ?? ""), layout.rows.get(titleRows?.to ?? "")];
  const pages = pagesAcross(plan);
  return {
    kind: "frame",
    sheet: plan.id,
    landscape: plan.print.landscape,
    pagesAcross: pages,
    ...(frozen && frozen.rows + frozen.columns > 0 && { frozen }),
    ...(from !== undefined && to !== undefined && { titleRows: { from, to } }),
    ...(pages > 1 && frozen && frozen.columns > 0 && { titleColumns: frozen.columns }),
  };
}
