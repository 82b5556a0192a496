import type { ReportedNumber } from "../core/reported";
import { type Unit, unitKey } from "../core/unit";
import type { Concept } from "../statements/concept";
import type { Fact, Print } from "../statements/fact";
import { conceptOf, normalizeLabel, saysLess, saysMemo, saysTotal } from "../statements/label";
import type { Calculation, LineItem, LineRole, StatementColumn } from "../statements/statement";
import { isDifferenceAmongPercents } from "./mixed-change";
import { factOf, measurementOf, printOf, reportedOf, type Scales } from "./read-fact";
import type { RowUnit } from "./row-unit";
import { dayHeld, saysAverage, saysHeld } from "./stock-words";
import { findCalculations, type StructureRow } from "./structure";
import type { TableRow } from "./table-row";
import type { TwinTables } from "./twin";

/** A row on its way to a line item: labels, meaning and figures are known, its part in totals is not yet. */
export interface DraftLine {
  readonly row: TableRow;
  readonly labelJa?: string;
  readonly concept?: Concept;
  readonly unit: RowUnit | undefined;
  /** One a column of the statement. */
  readonly cells: readonly (CellReading | undefined)[];
  /** Keys of the amount columns in which the cell is no figure. */
  readonly unreadable: readonly string[];
}

/** A figure read, in one or both languages, before its line has a key. */
export interface CellReading {
  readonly unit: Unit;
  readonly prints: readonly [Print, ...Print[]];
}

/** Keys made of section path and label, so that the same line of the next release has the same key. */
export function lineKeys(labels: readonly string[], paths: readonly (readonly string[])[]): readonly string[] {
  const used = new Map<string, number>();
  return labels.map((label, i) => {
    const path = paths[i] ?? [];
    const key = [...path, label === "" ? "(no label)" : label]
      .map((part) => normalizeLabel(part).replaceAll(" ", "-"))
      .join("/");
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}

/** The meaning of a line in either language; where the two disagree nothing is claimed. */
export function conceptOfTwins(
  row: TableRow,
  twin: TableRow | undefined,
  kind: Parameters<typeof conceptOf>[1]["kind"],
): Concept | undefined {
  const own = conceptOf(row.label, { kind, path: row.path });
  const other = twin && conceptOf(twin.label, { kind, path: twin.path });
  if (own !== undefined && other !== undefined && own !== other) return undefined;
  return own ?? other;
}

/** Figures of one row: each cell of the primary table with its twin's print behind it. */
export function readCells(
  twins: TwinTables,
  position: number,
  unit: RowUnit,
  columns: readonly StatementColumn[],
  scales: ReadonlyMap<string, Scales>,
): Pick<DraftLine, "cells" | "unreadable"> {
  const { primary, twin } = twins;
  const row = primary.rows[position];
  const twinRow = twin?.rows[twins.rows.get(position) ?? -1];
  const unreadable: string[] = [];
  const cells = columns.map((column): CellReading | undefined => {
    const prints: Print[] = [];
    let cellUnit: Unit | undefined;
    for (const [table, tableRow] of [
      [primary, row],
      [twin, twinRow],
    ] as const) {
      if (!table || !tableRow) continue;
      const numeral = tableRow.numerals[column.index];
      if (!numeral || numeral.kind === "blank") continue;
      if (isDifferenceAmongPercents(column, tableRow, table, columns)) continue;
      const columnScales = scales.get(column.key);
      const measurement = columnScales && measurementOf(unit, numeral, column, columnScales);
      const reported = measurement && reportedOf(numeral, measurement);
      if (!reported) {
        if (column.measure === "amount" && table === primary) unreadable.push(column.key);
        continue;
      }
      cellUnit ??= measurement.unit;
      prints.push(printOf(table, tableRow, column.index, reported, table.language));
    }
    const [first, ...others] = prints;
    return first && cellUnit ? { unit: cellUnit, prints: [first, ...others] } : undefined;
  });
  return { cells, unreadable };
}

/** A total and its terms by the positions of their rows. */
export interface RowCalculation {
  readonly total: number;
  readonly terms: readonly { readonly row: number; readonly weight: 1 | -1 }[];
}

/** Finds the calculations among the lines of one unit, over the amount columns. */
export function calculationsOf(
  lines: readonly DraftLine[],
  columns: readonly StatementColumn[],
): readonly RowCalculation[] {
  const amounts = columns.flatMap((column, i) => (column.measure === "amount" ? [i] : []));
  const groups = new Set(lines.flatMap(({ unit }) => (unit && canFoot(unit) ? [groupOf(unit)] : [])));
  return [...groups].flatMap((group) =>
    findCalculations(lines.map((line, i) => structureRow(line, String(i), amounts, columns, group))).map(
      ({ total, terms }) => ({
        total: Number(total),
        terms: terms.map(({ line, weight }) => ({ row: Number(line), weight })),
      }),
    ),
  );
}

function canFoot(unit: RowUnit): boolean {
  if (unit.kind === "money") return true;
  return unit.kind === "other" && unit.unit.kind === "count";
}

function groupOf(unit: RowUnit): string {
  return unit.kind === "other" ? unitKey(unit.unit) : unit.kind;
}

function structureRow(
  { row, unit, cells, unreadable }: DraftLine,
  key: string,
  amounts: readonly number[],
  columns: readonly StatementColumn[],
  group: string,
): StructureRow {
  const inGroup = unit !== undefined && groupOf(unit) === group && !saysMemo(row.label);
  return {
    key,
    role: row.heading ? "heading" : inGroup ? "figure" : "excluded",
    values: amounts.map((i): ReportedNumber | "unreadable" | undefined => {
      const reported = cells[i]?.prints[0].reported;
      if (reported?.kind === "number") return cells[i]?.unit.kind === "percent" ? undefined : reported;
      const unusable = reported?.kind === "not-meaningful" || unreadable.includes(columns[i]?.key ?? "");
      return unusable ? "unreadable" : undefined;
    }),
    path: row.path,
    totalWords: saysTotal(row.label),
    lessWords: saysLess(row.label),
    labelled: row.label !== "",
  };
}

/** Where a finished line stands. */
export interface LinePlace {
  readonly statement: string;
  readonly key: string;
  readonly path: readonly string[];
}

/** The finished line: a total that is a term of another total is a subtotal. */
export function finishLine(
  draft: DraftLine,
  { statement, key, path }: LinePlace,
  columns: readonly StatementColumn[],
  calculations: readonly Calculation[],
): LineItem {
  const { row, labelJa, concept, unit, cells, unreadable } = draft;
  const held = saysHeld(row.label, path);
  const day = dayHeld(row.label);
  const mayAverage = !saysHeld(row.label, []);
  const rowAverages = mayAverage && [row.label, ...path].some(saysAverage);
  const facts = columns.map((column, i): Fact | undefined => {
    const cell = cells[i];
    if (!cell) return undefined;
    const averaged = rowAverages || (mayAverage && saysAverage(column.heading));
    return factOf(
      { statement, line: key, label: row.label, held, averaged, ...(day && { day }) },
      column,
      concept,
      cell.unit,
      cell.prints,
    );
  });
  const lineUnit = facts.find((fact) => fact?.measure === "amount")?.unit;
  return {
    key,
    label: row.label,
    ...(labelJa !== undefined && { labelJa }),
    path,
    role: roleOf(row, key, unit, calculations),
    ...(concept && { concept }),
    ...(lineUnit && { unit: lineUnit }),
    marks: row.marks,
    facts,
    ...(unreadable.length > 0 && { unreadable }),
  };
}

function roleOf(row: TableRow, key: string, unit: RowUnit | undefined, calculations: readonly Calculation[]): LineRole {
  if (row.heading) return "heading";
  if (saysMemo(row.label)) return "memo";
  if (!calculations.some(({ total }) => total === key)) return unit?.kind === "money-per" ? "memo" : "item";
  return calculations.some(({ terms }) => terms.some(({ line }) => line === key)) ? "subtotal" : "total";
}
