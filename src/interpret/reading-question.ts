import { type Finding, finding, type Where } from "../core/finding";
import type { StatementColumn } from "../statements/statement";
import type { DraftLine } from "./line-item";
import type { TwinTables } from "./twin";

function placeOf({ primary }: TwinTables, statement: string, position: number): Where {
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

/** A line of money under a table that names neither currency nor scale. */
export function unitQuestion(twins: TwinTables, id: string, position: number): Finding {
  const label = twins.primary.rows[position]?.label ?? "";
  return finding(
    "read",
    "question",
    `“${label}” is an amount of money, but nothing over its table says in which currency and scale.`,
    placeOf(twins, id, position),
    {
      remedy: "Say the currency and scale of this table; until then its figures are left out.",
    },
  );
}

/** A table whose scale nothing says, or whose languages say different ones. */
export function scaleQuestion(twins: TwinTables, id: string): Finding {
  const [own, other] = [twins.primary.units.scale, twins.twin?.units.scale];
  const message =
    own !== undefined && other !== undefined
      ? `The two languages print different scales over “${twins.primary.source.title}” (10^${own} and 10^${other}).`
      : `Nothing over “${twins.primary.source.title}” says in which scale its amounts are printed; they are read as whole units.`;
  return finding("read", "question", message, placeOf(twins, id, 0), {
    remedy: "Say whether the amounts are in units, thousands or millions.",
  });
}

/** Share counts under a scaled table of money, with neither an exception nor income per share to tell their scale. */
export function shareScaleQuestion(twins: TwinTables, id: string): Finding {
  const message = `Nothing tells whether the numbers of shares in “${twins.primary.source.title}” are scaled like its money; they are read as printed.`;
  return finding("read", "question", message, placeOf(twins, id, 0), {
    remedy: "Say whether shares are in units, thousands or millions.",
  });
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
      if (!column) return [];
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
