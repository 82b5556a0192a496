import type { CheckItem } from "../checks/check-item";
import type { Fact, Print } from "../statements/fact";
import type { Filing } from "../statements/filing";
import type { Statement } from "../statements/statement";
import type { CheckedFilings } from "./check-range";
import { call, type Formula, operation, range, UNITY } from "./formula";
import { sourceColumnKey, sourceRowKey, sourceSheetId } from "./source-address";

/** A column of a statement in two languages, compared cell by cell in one formula. */
export interface ComparedColumn {
  readonly filing: number;
  readonly statement: Statement;
  readonly column: string;
  /** Of the items, the first: where the check leads. */
  readonly first: CheckItem;
  readonly outcome: "exact" | "break";
  /** How many cells differ. */
  readonly differing: Formula;
}

export interface LanguageRows {
  readonly columns: readonly ComparedColumn[];
  /** Those whose tables do not stand row by row beside each other: each is a check of its own. */
  readonly single: readonly CheckItem[];
}

/** Language checks a column at a time, where the rows of the two tables run in parallel. */
export function groupLanguageItems(filings: CheckedFilings, items: readonly CheckItem[]): LanguageRows {
  const groups = new Map<string, CheckItem[]>();
  for (const item of items) {
    const { filing, fact } = item.figure;
    const key = JSON.stringify([filing, fact.statement, fact.column, item.figure.print.table]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const columns: ComparedColumn[] = [];
  const single: CheckItem[] = [];
  for (const group of groups.values()) {
    const column = comparedColumn(filings, group);
    if (column) columns.push(column);
    else for (const item of group) single.push(item);
  }
  return { columns, single };
}

interface PrintPair {
  readonly own: Print;
  readonly other: Print;
}

function comparedColumn(filings: CheckedFilings, items: readonly CheckItem[]): ComparedColumn | undefined {
  const [first] = items;
  const filing = first && filings[first.figure.filing];
  const statement = filing?.statements.find(({ id }) => id === first?.figure.fact.statement);
  const pairs = items.flatMap(({ figure, relation }): PrintPair[] => {
    const other = relation.terms[0]?.figure.print;
    return other ? [{ own: figure.print, other }] : [];
  });
  const [pair] = pairs;
  if (!first || !filing || !statement || !pair) return undefined;
  const offset = pair.other.row - pair.own.row;
  const parallel = pairs.every(
    ({ own, other }) =>
      other.row - own.row === offset && other.table === pair.other.table && other.column === pair.other.column,
  );
  const [from, to] = pairs.reduce<readonly [number, number]>(
    ([first, last], { own: { row } }) => [Math.min(first, row), Math.max(last, row)],
    [pair.own.row, pair.own.row],
  );
  const breaks = items.filter(({ outcome }) => outcome === "break").length;
  if (!parallel || differences(filing, statement, pair, from, to, offset) !== breaks) return undefined;
  const [own, other] = [rangeOf(filing, pair.own, from, to), rangeOf(filing, pair.other, from + offset, to + offset)];
  return {
    filing: first.figure.filing,
    statement,
    column: first.figure.fact.column,
    first,
    outcome: breaks > 0 ? "break" : "exact",
    differing: call("SUMPRODUCT", operation(operation(own, "<>", other), "*", UNITY)),
  };
}

function rangeOf(filing: Filing, { table, column, language }: Print, from: number, to: number): Formula {
  const [first, last] = [from, to].map((row) => ({ row: sourceRowKey(table, row), column: sourceColumnKey(column) }));
  if (!first || !last) throw new Error("a range has two ends");
  return range(first, last, { sheet: sourceSheetId(filing, language) });
}

/** How many cells of the two columns the source sheets will show differently, texts between the figures included. */
function differences(
  filing: Filing,
  statement: Statement,
  { own, other }: PrintPair,
  from: number,
  to: number,
  offset: number,
): number {
  const facts = new Map(
    statement.lines.flatMap((line) =>
      line.facts.flatMap((fact) =>
        (fact?.prints ?? []).map((print) => [`${print.table}|${print.row}|${print.column}`, fact] as const),
      ),
    ),
  );
  let count = 0;
  for (let row = from; row <= to; row += 1) {
    const texts = [shownAt(filing, facts, own, row), shownAt(filing, facts, other, row + offset)];
    if (texts[0] !== texts[1]) count += 1;
  }
  return count;
}

function shownAt(
  filing: Filing,
  facts: ReadonlyMap<string, Fact | undefined>,
  { table, column }: Print,
  row: number,
): string {
  const text = filing.tables[table]?.rows[row]?.cells[column] ?? "";
  const print = facts.get(`${table}|${row}|${column}`)?.prints.find((one) => one.table === table);
  if (print?.reported.kind === "number") return `= ${print.reported.value.toString()}`;
  return print?.reported.kind === "nil" ? "-" : text;
}
