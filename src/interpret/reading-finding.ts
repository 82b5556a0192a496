import { type Finding, finding, type Where } from "../core/finding";
import type { StatementColumn } from "../statements/statement";
import type { DraftLine } from "./line-item";
import { namesSeveralUnits } from "./row-unit";
import type { TwinTables } from "./twin";

/** Where a row of a statement is printed. */
export function placeOf({ primary }: TwinTables, statement: string, position: number): Where {
  const row = primary.rows[position];
  const line = row && primary.source.body[row.index]?.place.line;
  return {
    statement,
    language: primary.language,
    table: primary.table,
    ...(row && { label: row.label, row: row.index }),
    ...(line !== undefined && { line }),
  };
}

/** Cells of amount columns that hold something that is no figure. */
export function unreadableCells(
  twins: TwinTables,
  id: string,
  drafts: readonly DraftLine[],
  columns: readonly StatementColumn[],
): readonly Finding[] {
  return drafts.flatMap(({ row, unreadable }, position) =>
    unreadable.flatMap((key) => {
      const column = columns.find((c) => c.key === key);
      // A figure without a currency, too, is left out; that is asked for, and the print is no fault.
      if (!column || row.numerals[column.index]?.kind !== "text") return [];
      const printed = row.cells[column.index] ?? "";
      return [
        finding(
          "read",
          "incomplete",
          `“${printed}” in the row “${row.label}” is no figure; the cell is left out.`,
          { ...placeOf(twins, id, position), column: column.heading, cell: column.index, printed },
          {
            printed,
            remedy: "Look at the print; totals over this cell are not checked.",
          },
        ),
      ];
    }),
  );
}

/** Rows that cannot be amounts in the power of ten of their table, which are left out. */
export function oddAmounts(twins: TwinTables, id: string, rows: readonly number[]): readonly Finding[] {
  return rows.map((position) =>
    finding(
      "read",
      "incomplete",
      `The row “${twins.primary.rows[position]?.label ?? ""}” is no amount in the thousands or more around it, by its name or its decimals; what it counts is not told, and its figures are left out.`,
      placeOf(twins, id, position),
      { remedy: "Take these figures from the print where they are needed." },
    ),
  );
}

/** Rows that are amounts in some columns and per share in others, which are left out whole. */
export function ofSeveralUnits(twins: TwinTables, id: string, drafts: readonly DraftLine[]): readonly Finding[] {
  return drafts.flatMap(({ row }, position) =>
    row.heading || !namesSeveralUnits(row, twins.primary)
      ? []
      : [
          finding(
            "read",
            "incomplete",
            `The row “${row.label}” holds amounts and amounts per share; which column holds which is not told, and its figures are left out.`,
            placeOf(twins, id, position),
            { remedy: "Take these figures from the print where they are needed." },
          ),
        ],
  );
}

/** Rows that are called after quarters, under columns called after years. */
export function ofOtherPeriods(twins: TwinTables, id: string, rows: ReadonlySet<number>): readonly Finding[] {
  return [...rows].map((position) =>
    finding(
      "read",
      "incomplete",
      `The row “${twins.primary.rows[position]?.label ?? ""}” is a period of the years over the columns; its figures are left out.`,
      placeOf(twins, id, position),
      { remedy: "Take these figures from the print where they are needed." },
    ),
  );
}

/** A figure printed in one language where the other language's row leaves the cell blank. */
export function printedInOneLanguage(
  twins: TwinTables,
  id: string,
  drafts: readonly DraftLine[],
  columns: readonly StatementColumn[],
): readonly Finding[] {
  if (!twins.twin) return [];
  return drafts.flatMap(({ cells }, position) =>
    cells.flatMap((cell, i) => {
      if (!cell || cell.prints.length > 1) return [];
      const print = cell.prints[0];
      const column = columns[i];
      const missing = print.language === "en" ? "Japanese" : "English";
      const twinRow = twins.rows.get(position);
      const where: Where = {
        ...placeOf(twins, id, position),
        ...(column && { column: column.heading, cell: column.index }),
        printed: print.text,
      };
      const how =
        twinRow === undefined
          ? `the row is missing from the ${missing} table`
          : `the ${missing} table has no figure there`;
      return [
        finding("language", "break", `${print.text} is printed in one language only: ${how}.`, where, {
          printed: print.text,
          remedy: "Compare the two prints.",
        }),
      ];
    }),
  );
}
