import { layBlock } from "./block-layout";
import { textCell } from "./cell-text";
import { blocksOn, hasJapanese, OWN_SHEET_NAMES, type PlanModel } from "./model";
import { factorRows } from "./scale-factor";
import type { SeriesBlock } from "./series";
import { LABEL, sheetFrame } from "./sheet-frame";
import type { SheetPlan } from "./workbook-plan";

const TITLES = {
  is: "Income statement",
  bs: "Balance sheet",
  cf: "Cash flow statement",
  kpi: "Key figures and other tables",
} as const;

const EMPTY = "@none";

/**
 * IS, BS, CF or KPI: the time series of the kind, the issuer's own currency first, translations below it. Figures link
 * to their prints, totals are live sums.
 */
export function planStatementSheet(model: PlanModel, id: keyof typeof TITLES): SheetPlan {
  const blocks = blocksOn(model, id);
  const laid = [...blocks.map((block) => layBlock(model, block)), factorRows(blocks, model.isRestated)];
  const frame = sheetFrame(model.timeline, hasJapanese(model), {
    title: TITLES[id],
    subtitle: model.issuer,
    isRestated: model.isRestated,
    sources: sourcesOf(model, blocks),
  });
  const none = blocks.length === 0;
  return {
    id,
    name: OWN_SHEET_NAMES[id],
    group: "statement",
    columns: frame.columns,
    rows: [...frame.rows, ...laid.flatMap((part) => part.rows), ...(none ? [{ key: EMPTY }] : [])],
    cells: [
      ...frame.cells,
      ...laid.flatMap((part) => part.cells),
      ...(none ? [textCell(EMPTY, LABEL, "note", "No table of this kind was found.")] : []),
    ],
    charts: [],
    ...(frame.freeze && { freeze: frame.freeze }),
    print: frame.print,
  };
}

/** Which filings' prints the blocks show in each column, latest first; a column with derived figures says so. */
export function sourcesOf(model: PlanModel, blocks: readonly SeriesBlock[]): ReadonlyMap<string, string> {
  const filings = new Map<string, Set<number>>();
  const of = (column: string) => {
    const known = filings.get(column) ?? new Set<number>();
    filings.set(column, known);
    return known;
  };
  const rows = blocks.flatMap((block) => block.rows);
  const derived = new Set(rows.flatMap((row) => [...(row.derived?.keys() ?? [])]));
  for (const column of derived) of(column);
  for (const row of rows) for (const [column, cell] of row.cells) of(column).add(cell.filing);
  return new Map(
    [...filings].map(([column, numbers]) => [
      column,
      [
        ...[...numbers].sort((a, b) => b - a).map((n) => model.filings[n]?.label ?? ""),
        ...(derived.has(column) ? ["derived"] : []),
      ].join(", "),
    ]),
  );
}
