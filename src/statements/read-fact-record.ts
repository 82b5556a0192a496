import type { Period } from "../core/period";
import type { Reported } from "../core/reported";
import type { Unit } from "../core/unit";
import { type Concept, CONCEPTS } from "./concept";
import type { Basis, Fact, Language, Measure, Print } from "./fact";
import { language } from "./plain-record";
import { count, type Decode, digits, indexInto, oneOf, refuse, shape, text, type Trouble, whole } from "./record-shape";
import type { LineItem, PrintedTable, Statement, StatementColumn } from "./statement";

export const measure = oneOf<Measure>(["amount", "percent-of-base", "change"]);
export const basis = oneOf<Basis>(["as-reported", "as-restated", "recast", "derived", "forecast"]);

export const concept: Decode<Concept> = (value, at, trouble) =>
  typeof value === "string" && Object.hasOwn(CONCEPTS, value)
    ? (value as Concept)
    : refuse(trouble, at, "is no meaning that is known");

/** What the facts of a statement are read by. */
export interface FactSetting {
  readonly statement: Pick<Statement, "id" | "tables" | "columns">;
  readonly unit: Decode<Unit>;
  readonly period: Decode<Period>;
  readonly tables: readonly PrintedTable[];
}

interface OwnOfFact {
  readonly measure?: Measure;
  readonly basis?: Basis;
  readonly concept?: Concept | null;
  readonly period?: Period | null;
}

interface OwnOfPrint {
  readonly language?: Language;
  readonly table?: number;
  readonly column?: number;
  readonly text?: string;
  readonly line?: number | null;
  readonly page?: number | null;
}

/** Reads one fact of a line under a column, by the form that `statement-record.ts` writes. */
export function factDecoder(
  line: Pick<LineItem, "key" | "concept">,
  column: StatementColumn,
  { statement, unit, period, tables }: FactSetting,
): Decode<Fact> {
  const ownParts = shape<OwnOfFact>({ measure, basis, concept: orNull(concept), period: orNull(period) }, [
    "measure",
    "basis",
    "concept",
    "period",
  ]);
  return (value, at, trouble) => {
    if (!Array.isArray(value) || value.length < 2 || value.length > 3) return refuse(trouble, at, "is no fact");
    const [storedUnit, storedPrints, storedOwn = {}] = value as readonly unknown[];
    const counted = unit(storedUnit, `${at}[0]`, trouble);
    const own = ownParts(storedOwn, `${at}[2]`, trouble);
    if (!counted || !own) return undefined;
    if (!Array.isArray(storedPrints) || storedPrints.length > 2) return refuse(trouble, `${at}[1]`, "are no prints");
    const prints: Print[] = [];
    for (const [i, stored] of storedPrints.entries()) {
      const print = readPrint(stored, `${at}[1][${i}]`, trouble, {
        tables,
        table: statement.tables[i] ?? 0,
        column: column.index,
      });
      if (!print) return undefined;
      prints.push(print);
    }
    const [first, ...others] = prints;
    if (!first) return refuse(trouble, `${at}[1]`, "hold no print");
    const meaning = own.concept === undefined ? line.concept : own.concept;
    const when = own.period === undefined ? column.period : own.period;
    return {
      statement: statement.id,
      line: line.key,
      column: column.key,
      measure: own.measure ?? column.measure,
      ...(meaning && { concept: meaning }),
      ...(when && { period: when }),
      unit: counted,
      reported: first.reported,
      basis: own.basis ?? column.basis,
      prints: [first, ...others],
    };
  };
}

const ownOfPrint = shape<OwnOfPrint>(
  { language, table: count, column: count, text, line: orNull(count), page: orNull(count) },
  ["language", "table", "column", "text", "line", "page"],
);

function readPrint(
  value: unknown,
  at: string,
  trouble: Trouble,
  usual: { readonly tables: readonly PrintedTable[]; readonly table: number; readonly column: number },
): Print | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return refuse(trouble, at, "is no print");
  const [storedRow, storedFigure, storedOwn = {}] = value as readonly unknown[];
  const own = ownOfPrint(storedOwn, `${at}[2]`, trouble);
  const reported = figure(storedFigure, `${at}[1]`, trouble);
  if (!own || !reported) return undefined;
  const number = own.table ?? usual.table;
  const table = usual.tables[number];
  if (!table) return refuse(trouble, at, "is in no table of the record");
  const row = indexInto(table.rows.length, "row")(storedRow, `${at}[0]`, trouble);
  if (row === undefined) return undefined;
  const column = own.column ?? usual.column;
  const printed = table.rows[row];
  const cell = own.text ?? printed?.cells[column];
  if (cell === undefined) return refuse(trouble, at, "is in no cell of its row");
  const line = own.line === undefined ? printed?.line : own.line;
  const page = own.page === undefined ? printed?.page : own.page;
  return {
    language: own.language ?? table.language,
    table: number,
    row,
    column,
    ...(line !== undefined && line !== null && { line }),
    ...(page !== undefined && page !== null && { page }),
    text: cell,
    reported,
  };
}

const scale = whole(-50, 50);
const decimals = whole(-250, 250);

const figure: Decode<Reported> = (value, at, trouble) => {
  if (value === "nil" || value === "not-meaningful") return { kind: value };
  if (!Array.isArray(value) || value.length < 3 || value.length > 4 || (value.length === 4 && value[3] !== 1))
    return refuse(trouble, at, "is no figure");
  const amount = digits(value[0], `${at}[0]`, trouble);
  const power = scale(value[1], `${at}[1]`, trouble);
  const accuracy = decimals(value[2], `${at}[2]`, trouble);
  if (!amount || power === undefined || accuracy === undefined) return undefined;
  return { kind: "number", value: amount, scale: power, decimals: accuracy, truncated: value.length === 4 };
};

function orNull<Value>(decode: Decode<Value>): Decode<Value | null> {
  return (value, at, trouble) => (value === null ? null : decode(value, at, trouble));
}
