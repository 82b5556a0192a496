import type { Period } from "../core/period";
import type { Reported } from "../core/reported";
import type { Unit } from "../core/unit";
import type { Fact, Print } from "./fact";
import type { JsonValue } from "./record-shape";
import type { Calculation, LineItem, PrintedRow, PrintedTable, Statement, StatementColumn } from "./statement";

/**
 * How statements are stored. What follows from something else is left out: a print's text from the cell of its table, a
 * fact's meaning from its line, its period from its column. What differs from that stands beside it.
 */

/** Units and periods are stored once each and named by number. */
export interface Numbering {
  readonly unit: (unit: Unit) => number;
  readonly period: (period: Period) => number;
}

export function tableRecord({ language, title, caption, header, rows, notes }: PrintedTable): JsonValue {
  return {
    language,
    title,
    caption,
    header: header.map(rowRecord),
    rows: rows.map(rowRecord),
    notes: notes.map((note) => ({ ...note })),
  };
}

/** [cells], [cells, line] or [cells, line or null, page]. */
function rowRecord({ cells, line, page }: PrintedRow): JsonValue {
  if (page !== undefined) return [cells, line ?? null, page];
  return line === undefined ? [cells] : [cells, line];
}

export function statementRecord(
  statement: Statement,
  tables: readonly PrintedTable[],
  numbering: Numbering,
): JsonValue {
  const { id, kind, title, titleJa, columns, lines, calculations } = statement;
  return {
    id,
    kind,
    title,
    ...(titleJa !== undefined && { titleJa }),
    tables: statement.tables,
    columns: columns.map((column) => columnRecord(column, numbering)),
    lines: lines.map((line) => lineRecord(line, statement, tables, numbering)),
    calculations: calculations.map((calculation) => calculationRecord(calculation, lines)),
  };
}

function columnRecord({ period, ...column }: StatementColumn, numbering: Numbering): JsonValue {
  return { ...column, ...(period && { period: numbering.period(period) }) };
}

function lineRecord(
  { unit, facts, ...line }: LineItem,
  statement: Statement,
  tables: readonly PrintedTable[],
  numbering: Numbering,
): JsonValue {
  const concept = line.concept;
  return {
    ...line,
    ...(unit && { unit: numbering.unit(unit) }),
    facts: facts.map((fact, i) => {
      const column = statement.columns[i];
      return fact && column ? factRecord(fact, { column, concept, statement }, tables, numbering) : null;
    }),
  };
}

/** Total first, then each term: its line by number, −1 behind it where it is taken off: [8, 1, 2, [5, -1]]. */
function calculationRecord({ total, terms }: Calculation, lines: readonly LineItem[]): JsonValue {
  const numberOf = (key: string) => lines.findIndex((line) => line.key === key);
  return [numberOf(total), ...terms.map(({ line, weight }) => (weight === 1 ? numberOf(line) : [numberOf(line), -1]))];
}

interface FactPlace {
  readonly column: StatementColumn;
  readonly concept: LineItem["concept"];
  readonly statement: Statement;
}

/** [unit, prints], with what differs from line and column behind them; null stands for what they have and it has not. */
function factRecord(
  fact: Fact,
  { column, concept, statement }: FactPlace,
  tables: readonly PrintedTable[],
  numbering: Numbering,
): JsonValue {
  const other = {
    ...(fact.measure !== column.measure && { measure: fact.measure }),
    ...(fact.basis !== column.basis && { basis: fact.basis }),
    ...(fact.concept !== concept && { concept: fact.concept ?? null }),
    ...(!isSame(fact.period, column.period) && { period: fact.period ? numbering.period(fact.period) : null }),
  };
  const prints = fact.prints.map((print, i) =>
    printRecord(print, { table: statement.tables[i] ?? 0, column: column.index }, tables),
  );
  const unit = numbering.unit(fact.unit);
  return Object.keys(other).length > 0 ? [unit, prints, other] : [unit, prints];
}

function isSame(a: Period | undefined, b: Period | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface PrintPlace {
  readonly table: number;
  readonly column: number;
}

/** [row, reported], with what differs from the table's own cell behind them. */
function printRecord(print: Print, place: PrintPlace, tables: readonly PrintedTable[]): JsonValue {
  const table = tables[print.table];
  const row = table?.rows[print.row];
  const other = {
    ...(print.table !== place.table && { table: print.table }),
    ...(print.column !== place.column && { column: print.column }),
    ...(print.language !== table?.language && { language: print.language }),
    ...(print.text !== row?.cells[print.column] && { text: print.text }),
    ...(print.line !== row?.line && { line: print.line ?? null }),
    ...(print.page !== row?.page && { page: print.page ?? null }),
  };
  const reported = reportedRecord(print.reported);
  return Object.keys(other).length > 0 ? [print.row, reported, other] : [print.row, reported];
}

/** "nil", "not-meaningful", or [value, scale, decimals] with 1 behind them where digits were cut off. */
function reportedRecord(reported: Reported): JsonValue {
  if (reported.kind !== "number") return reported.kind;
  const { value, scale, decimals, truncated } = reported;
  return truncated ? [value.toFixed(), scale, decimals, 1] : [value.toFixed(), scale, decimals];
}
