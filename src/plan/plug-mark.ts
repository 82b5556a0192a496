import type { Finding } from "../core/finding";
import type { PlanModel } from "./model";
import type { SeriesBlock, SourcedFigure } from "./series";
import type { CellPlan } from "./workbook-plan";

/** Cells whose figure the checks found to be a plug, marked as such and with the finding's words as note. */
export function markPlugs(
  model: PlanModel,
  block: SeriesBlock,
  cells: readonly CellPlan[],
  findings: readonly Finding[],
): readonly CellPlan[] {
  const plugs = findings.filter(({ severity }) => severity === "plug");
  if (plugs.length === 0) return cells;
  const notes = new Map<string, string>();
  for (const row of block.rows)
    for (const [column, figure] of row.cells)
      for (const plug of plugs) {
        if (isAt(model, figure, plug)) notes.set(`${row.key}|${column}`, plug.message);
      }
  return cells.map((cell): CellPlan => {
    const message = notes.get(`${cell.row}|${cell.column}`);
    if (message === undefined) return cell;
    return { ...cell, role: "plug", note: [cell.note, message].filter((text) => text !== undefined).join("\n") };
  });
}

/** Whether the finding is about this print: the same document, table, row and cell. */
function isAt(model: PlanModel, figure: SourcedFigure, { where }: Finding): boolean {
  const name = model.filings[figure.filing]?.filing.source.name;
  if (where.document !== undefined && where.document !== name) return false;
  return figure.fact.prints.some(
    ({ table, row, column }) => table === where.table && row === where.row && column === where.cell,
  );
}
